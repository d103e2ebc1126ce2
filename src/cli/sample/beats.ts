import type { Outcome } from '../../rules/application.ts';
import type { Day } from '../../rules/calendar.ts';
import type { ConclusionOutcome } from '../../rules/conclusions.ts';
import type { DocumentCode, FactCode, GroundCode } from '../../rules/editions/edition.ts';
import type { CheckCode } from '../../rules/inspections.ts';
import type { Kind } from '../../rules/kinds.ts';
import type { HeldPurpose } from '../../rules/purposes.ts';
import type { SampleAdvertisement } from './advertisements.ts';
import type { MeasureMove } from './measure-moves.ts';
import type { Phrase } from './words.ts';

/** On a day of the past; so many working days after the beat before; or so many working days before the day of loading. */
export type When = { on: Day } | { later: number } | { ago: number };

/** One thing somebody does. */
export type Move =
  | { does: 'begin' }
  | { does: 'prepare' }
  | { does: 'ask-for'; purpose: HeldPurpose }
  | { does: 'add'; code: DocumentCode }
  | { does: 'send' }
  | { does: 'withdraw' }
  | { does: 'answer' }
  | { does: 'take' }
  | { does: 'note' }
  | { does: 'accept' }
  | { does: 'ask-conclusion' }
  | { does: 'conclude'; outcome: ConclusionOutcome; text: Phrase }
  | { does: 'assess'; text: Phrase }
  | { does: 'plan-visit'; reason: 'planned' | 'complaint'; inDays: number }
  | { does: 'visit'; notMet: readonly CheckCode[]; text: Phrase }
  | { does: 'return'; missing: readonly (DocumentCode | FactCode)[]; text: Phrase }
  | { does: 'ask'; ground: GroundCode; replyIn: number }
  | { does: 'recommend'; outcome: Outcome; grounds: readonly GroundCode[]; text: Phrase }
  /** `other`: by the head who otherwise has no part in the story. */
  | { does: 'decide'; outcome: Outcome | 'send-back'; grounds: readonly GroundCode[]; text: Phrase; other?: true }
  | { does: 'advertise'; text: SampleAdvertisement }
  | { does: 'decide-advertisement'; approved: boolean }
  | MeasureMove;

export type Beat = { when: When; move: Move };

/** One application of one agency and, where it was granted, all that came of its licence. */
export type Story = { agency: string; kind: Kind; beats: readonly Beat[] };

export function story(agency: string, kind: Kind, ...beats: (Beat | readonly Beat[])[]): Story {
  return { agency, kind, beats: beats.flat() };
}

export const on = (day: Day): When => ({ on: day });
export const later = (days: number): When => ({ later: days });
export const ago = (days: number): When => ({ ago: days });

export const begin = (when: When): Beat => ({ when, move: { does: 'begin' } });
export const act = (
  when: When,
  does: 'prepare' | 'send' | 'withdraw' | 'answer' | 'take' | 'note' | 'accept' | 'ask-conclusion',
): Beat => ({
  when,
  move: { does },
});
export const giveBack = (when: When, missing: DocumentCode, text: Phrase): Beat => ({
  when,
  move: { does: 'return', missing: [missing], text },
});
export const add = (when: When, code: DocumentCode): Beat => ({ when, move: { does: 'add', code } });
export const ask = (when: When, replyIn: number): Beat => ({ when, move: { does: 'ask', ground: 'facts-unclear', replyIn } });
export const recommendGrant = (when: When): Beat => ({
  when,
  move: { does: 'recommend', outcome: 'grant', grounds: [], text: 'allInOrder' },
});
export const recommendRefusal = (when: When, ground: GroundCode, text: Phrase): Beat => ({
  when,
  move: { does: 'recommend', outcome: 'refuse', grounds: [ground], text },
});
export const grant = (when: When): Beat => ({ when, move: { does: 'decide', outcome: 'grant', grounds: [], text: 'agreed' } });
/** By another head than the one who refused before. */
export const grantByOther = (when: When): Beat => ({
  when,
  move: { does: 'decide', outcome: 'grant', grounds: [], text: 'agreed', other: true },
});
export const refuse = (when: When, ground: GroundCode, text: Phrase): Beat => ({
  when,
  move: { does: 'decide', outcome: 'refuse', grounds: [ground], text },
});
export const sendBack = (when: When): Beat => ({ when, move: { does: 'decide', outcome: 'send-back', grounds: [], text: 'sentBack' } });

/** Prepared and sent the next day. */
export function filed(when: When): Beat[] {
  return [act(when, 'prepare'), act(later(1), 'send')];
}

/** Filed, then taken and accepted within two working days of sending. */
export function underExamination(when: When): Beat[] {
  return [...filed(when), act(later(1), 'take'), act(later(1), 'accept')];
}

/** An application about the licence, prepared, sent the next day and accepted within two working days of that. */
export function askedFor(when: When, purpose: HeldPurpose): Beat[] {
  return [{ when, move: { does: 'ask-for', purpose } }, act(later(1), 'send'), act(later(1), 'take'), act(later(1), 'accept')];
}

/** The same, granted eight working days after it was prepared: a surrender has to be decided in five from acceptance. */
export function given(when: When, purpose: HeldPurpose): Beat[] {
  return [...askedFor(when, purpose), recommendGrant(later(3)), grant(later(2))];
}

/** The same with a question that the agency takes a week to answer. */
export function givenAfterQuestion(when: When, purpose: HeldPurpose): Beat[] {
  return [...askedFor(when, purpose), ask(later(2), 10), act(later(5), 'answer'), recommendGrant(later(4)), grant(later(3))];
}

/** The whole way to a licence, granted `grantDelay` working days after `when`. */
export function licensed(when: When): Beat[] {
  return [...underExamination(when), recommendGrant(later(8)), grant(later(2))];
}
export const grantDelay = 13;

/** The same for an agency that runs programmes, with the Ministry of Education's conclusion on them. */
export function licensedWithProgrammes(when: When): Beat[] {
  const asked = [act(later(1), 'ask-conclusion'), conclude(later(5), 'positive', 'programmeGood')];
  return [...underExamination(when), ...asked, recommendGrant(later(2)), grant(later(2))];
}
export const conclude = (when: When, outcome: ConclusionOutcome, text: Phrase): Beat => ({
  when,
  move: { does: 'conclude', outcome, text },
});

export const assess = (when: When): Beat => ({ when, move: { does: 'assess', text: 'assessmentOrdered' } });
/** A visit planned by the officers of the region, `inDays` working days ahead. */
export const planVisit = (when: When, reason: 'planned' | 'complaint', inDays: number): Beat => ({
  when,
  move: { does: 'plan-visit', reason, inDays },
});
export const visit = (when: When, ...notMet: CheckCode[]): Beat => ({
  when,
  move: { does: 'visit', notMet, text: notMet.length === 0 ? 'visitGood' : 'visitBad' },
});

/** An advertisement sent for approval and, some working days later, decided on. */
export const advertise = (when: When, text: SampleAdvertisement): Beat => ({ when, move: { does: 'advertise', text } });
export const decideAdvertisement = (when: When, approved: boolean): Beat => ({ when, move: { does: 'decide-advertisement', approved } });
