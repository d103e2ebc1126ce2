import type { Day } from '../../rules/calendar.ts';
import type { GroundCode } from '../../rules/editions/edition.ts';
import type { Intended, OfficersMeasure } from '../../rules/measure-rules.ts';
import type { ReviewOutcome } from '../../rules/reviews.ts';
import { type Beat, later, type When } from './beats.ts';
import type { SampleMeasure } from './measure-moves.ts';

const plain = { text: 'foundAtCheck', forDays: null, part: null, intended: null, dueIn: null } as const;

/** Proposed by the examiner and upheld by the head the next working day. */
export function measure(when: When, name: OfficersMeasure, grounds: readonly GroundCode[] = [], more: Partial<SampleMeasure> = {}): Beat[] {
  return [proposal(when, name, grounds, more), { when: later(1), move: { does: 'rule', upheld: true } }];
}

export function proposal(when: When, name: OfficersMeasure, grounds: readonly GroundCode[], more: Partial<SampleMeasure> = {}): Beat {
  const text = name === 'resumption' ? 'remedied' : name === 'correction' ? 'corrected' : plain.text;
  return { when, move: { does: 'propose', ...plain, measure: name, grounds, text, ...more } };
}
export const rejection = (when: When): Beat => ({ when, move: { does: 'rule', upheld: false } });

/** A notice of what the Department intends, to be answered in three weeks. */
export function notice(when: When, intended: Intended, grounds: readonly GroundCode[], more: Partial<SampleMeasure> = {}): Beat[] {
  return measure(when, 'notice', grounds, { intended, dueIn: 21, ...more });
}
/** An order to remedy. */
export function order(when: When, grounds: readonly GroundCode[], dueIn: number): Beat[] {
  return measure(when, 'order', grounds, { dueIn });
}

/** Taken by the examiner alone; it lapses unless a head confirms it. */
export const atOnce = (when: When, ground: GroundCode, forDays: number): Beat => ({
  when,
  move: { does: 'at-once', grounds: [ground], forDays },
});
export const confirmation = (when: When): Beat => ({ when, move: { does: 'confirm' } });

/** The agency's reply to a notice, or its proof of a remedy, whichever was asked of it last. */
export const reply = (when: When): Beat => ({ when, move: { does: 'write', text: 'replied' } });
export const proof = (when: When): Beat => ({ when, move: { does: 'write', text: 'proved' } });
export const finding = (when: When, remedied: boolean): Beat => ({ when, move: { does: 'find', remedied } });

export const appeal = (when: When): Beat => ({ when, move: { does: 'lodge', origin: 'appeal', text: 'appealed' } });
export const appealOfRefusal = (when: When): Beat => ({
  when,
  move: { does: 'lodge', origin: 'appeal', text: 'appealedRefusal', application: true },
});
export const protest = (when: When): Beat => ({ when, move: { does: 'lodge', origin: 'protest', text: 'protested' } });
export const protestOfGrant = (when: When): Beat => ({
  when,
  move: { does: 'lodge', origin: 'protest', text: 'protestedGrant', application: true },
});
export const courtRuling = (when: When, ruled: ReviewOutcome, ruledOn: Day): Beat => ({
  when,
  move: { does: 'rule-in-court', ruled, ruledOn },
});
/** Decided by the head who had no part in it. */
export const review = (when: When, outcome: ReviewOutcome): Beat => ({
  when,
  move: { does: 'review', outcome, text: outcome === 'upheld' ? 'reviewUpheld' : 'reviewSetAside' },
});
export const reviewOfRefusal = (when: When, outcome: ReviewOutcome): Beat => ({
  when,
  move: { does: 'review', outcome, text: outcome === 'upheld' ? 'reviewUpheld' : 'reviewSetAside', application: true },
});
/** The licence ends by it. */
export const annulment = (when: When): Beat => ({
  when,
  move: { does: 'review', outcome: 'set-aside', text: 'reviewAnnulled', application: true },
});
