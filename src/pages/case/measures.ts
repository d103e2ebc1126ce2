import { awaitsConfirmation, lapsedOn } from '../../rules/at-once.ts';
import type { Day } from '../../rules/calendar.ts';
import type { Edition } from '../../rules/editions/edition.ts';
import { findGround } from '../../rules/editions/index.ts';
import { type Lang, langs } from '../../rules/languages.ts';
import { type Lettered, noticeStateOn, orderStateOn, type Step } from '../../rules/letters.ts';
import type { KnownMeasure, MeasuredLicence } from '../../rules/measured.ts';
import type { NamedMeasure } from '../../store/measures.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay } from '../../text/format.ts';
import { type Writings, type WritingView, writingsView } from './letters.ts';
import { partName } from './scope.ts';
import { type SourceView, sourceView } from './source.ts';

/** A measure as a page of its licence tells it, to staff and, once it was given, to the agency. */
export type MeasureView = {
  id: string;
  title: string;
  part: string | null;
  outcome: Outcome;
  days: string | null;
  /** How a notice or an order stands; `tone` chooses its mark. */
  state: StateView | null;
  details: string[];
  grounds: { text: string; source: SourceView | null }[];
  reasons: string;
  /** What the public reads, in each language, before anybody puts a name to it. */
  advice: { lang: Lang; text: string }[];
  writings: WritingView[];
  immediate: boolean;
  proposed: { by: string; at: Date } | null;
  /** `reasons`: the head's own, for staff only. */
  decided: { by: string; at: Date; reasons: string | null } | null;
  /** How it can be, or was, contested; told to its own agency only. */
  appeal: { note: string; href: string } | null;
  /** Whom the letter about it did not reach; shown to staff only. */
  undelivered: string | null;
};

/**
 * What became of it. `unconfirmed` … `not-confirmed` are of a suspension by one officer; `overtaken`: the licence or the part ended first, or a
 * review set it aside. `imported` came with no more than its days.
 */
export type Outcome =
  | 'proposed'
  | 'upheld'
  | 'rejected'
  | 'taken-back'
  | 'imported'
  | 'unconfirmed'
  | 'lapsed'
  | 'overtaken'
  | 'confirmed'
  | 'not-confirmed';

export type StateView = { text: string; tone: 'open' | 'done' | 'late' };

/** The measures of a licence in the order of time. `entryText`: what the entry of the log says that a correction corrects. */
export function measuresView(
  lang: Lang,
  measured: MeasuredLicence,
  rows: readonly NamedMeasure[],
  writings: Writings,
  entryText: (index: number) => string,
): MeasureView[] {
  const known = new Map(measured.measures.map((one) => [one.id, one]));
  return rows.map((row) => {
    const one = known.get(row.id);
    if (!one) throw new Error(`measure ${row.id} is not among its licence's`);
    return { ...viewOf(lang, measured, row, one, entryText), writings: writingsView(lang, row.id, writings) };
  });
}

function viewOf(
  lang: Lang,
  measured: MeasuredLicence,
  row: NamedMeasure,
  one: KnownMeasure,
  entryText: (index: number) => string,
): Omit<MeasureView, 'writings'> {
  const { id, measure, reasons, advice, immediate, proposer, proposedAt, decider, decidedAt } = row;
  const outcome = outcomeOf(row, one, measured);
  return {
    ...{ id, reasons, immediate, outcome, appeal: null, undelivered: null },
    title: t(lang, `measures.${measureName(measure, row.itemId)}`),
    part: partOfMeasure(lang, measured, row.itemId),
    days: daysOf(lang, row, outcome),
    state: stateOf(lang, one, measured.today),
    details: detailsOf(lang, measured, one, entryText),
    grounds: row.grounds.map((code) => groundView(lang, one.edition, code)),
    advice: advice === null ? [] : langs.map((each) => ({ lang: each, text: advice[each] })),
    proposed: proposer !== null && proposedAt !== null ? { by: proposer, at: proposedAt } : null,
    decided: decider !== null && decidedAt !== null ? { by: decider, at: decidedAt, reasons: row.rulingReasons } : null,
  };
}

/** A part of a licence is not revoked but struck off. */
export function measureName(measure: string, itemId: string | null): string {
  return measure === 'revocation' && itemId !== null ? 'strike-off' : measure;
}

/** The partner or branch a measure is against, in a few words; null for the whole licence. */
export function partOfMeasure(lang: Lang, measured: MeasuredLicence, itemId: string | null): string | null {
  const item = measured.items.find((one) => one.id === itemId);
  return item ? partName(lang, item) : null;
}

function outcomeOf({ upheld, confirmBy, proposer, decider }: NamedMeasure, one: KnownMeasure, measured: MeasuredLicence): Outcome {
  if (proposer === null) return 'imported';
  if (upheld === false && decider === null) return 'taken-back';
  if (confirmBy === null) return upheld === null ? 'proposed' : upheld ? 'upheld' : 'rejected';
  if (upheld !== null) return upheld ? 'confirmed' : 'not-confirmed';
  if (awaitsConfirmation(one, measured)) return 'unconfirmed';
  return lapsedOn(one, measured.dates, measured.measures, measured.today) === null ? 'overtaken' : 'lapsed';
}

/** A proposal has no first day yet, and of a notice or an order the last day is told by how it stands. */
function daysOf(lang: Lang, { measure, effectiveFrom, effectiveUntil }: NamedMeasure, outcome: Outcome): string | null {
  const from = formatDay(lang, effectiveFrom);
  if (outcome === 'rejected' || outcome === 'taken-back') return null;
  if (outcome !== 'proposed' && effectiveUntil === null) return t(lang, `measurePage.${papers.has(measure) ? 'dated' : 'from'}`, { from });
  if (effectiveUntil === null) return null;
  const until = formatDay(lang, effectiveUntil);
  return outcome === 'proposed' ? t(lang, 'measurePage.to-last-day', { until }) : t(lang, 'measurePage.from-to', { from, until });
}

// What is written and sent on a day: nothing is so from that day on.
const papers: ReadonlySet<string> = new Set(['notice', 'order', 'correction']);

/** How a notice or an order that was given stands today; null for anything else. */
export function stateOf(lang: Lang, one: Lettered, today: Day): StateView | null {
  if (one.upheld !== true) return null;
  if (one.measure === 'notice' && one.replyBy !== null) return noticeState(lang, one, one.replyBy, today);
  return one.measure === 'order' && one.remedyBy !== null ? orderState(lang, one, one.remedyBy, today) : null;
}

function noticeState(lang: Lang, one: Lettered, replyBy: Day, today: Day): StateView {
  const state = noticeStateOn(one, today);
  const steps = { replied: 'reply', closed: 'closed' } as const;
  const day = state === 'open' || state === 'no-reply' ? replyBy : lastDay(one, steps[state], today);
  const tones = { open: 'open', replied: 'done', 'no-reply': 'late', closed: 'done' } as const;
  return { text: t(lang, `noticeStates.${state}`, { day: formatDay(lang, day) }), tone: tones[state] };
}

function orderState(lang: Lang, one: Lettered, remedyBy: Day, today: Day): StateView {
  const state = orderStateOn(one, today);
  const days = { proved: 'proof', remedied: 'remedied', 'not-remedied': 'not-remedied', 'set-aside': 'set-aside' } as const;
  const day = state === 'open' || state === 'overdue' ? remedyBy : lastDay(one, days[state], today);
  const tones = { open: 'open', proved: 'open', remedied: 'done', 'not-remedied': 'late', overdue: 'late', 'set-aside': 'done' } as const;
  return { text: t(lang, `orderStates.${state}`, { day: formatDay(lang, day) }), tone: tones[state] };
}

function lastDay({ steps }: Lettered, kind: Step['step'], otherwise: Day): Day {
  return steps.findLast(({ step }) => step === kind)?.on ?? otherwise;
}

function detailsOf(lang: Lang, measured: MeasuredLicence, one: KnownMeasure, entryText: (index: number) => string): string[] {
  const { measure, intended, item, replyBy, remedyBy, upheld, corrects } = one;
  const details: string[] = [];
  if (intended !== null) {
    details.push(t(lang, 'measurePage.intends', { measure: t(lang, `measures.${measureName(intended, item?.id ?? null)}`) }));
  }
  // Before it is given, the days it would set are what the head decides on.
  if (upheld === null && replyBy !== null) details.push(t(lang, 'noticeStates.open', { day: formatDay(lang, replyBy) }));
  if (upheld === null && remedyBy !== null) details.push(t(lang, 'orderStates.open', { day: formatDay(lang, remedyBy) }));
  if (corrects !== null) details.push(t(lang, 'measurePage.corrects', { entry: entryText(corrects) }));
  if (measure === 'extension' || measure === 'resumption') details.push(...suspensionBefore(lang, measured, one));
  else if (announced.includes(measure)) details.push(noticeBefore(lang, measured, one));
  return details;
}

/** The measures before which the agency can be given notice. */
export const announced: readonly string[] = ['order', 'suspension', 'revocation'];

function suspensionBefore(lang: Lang, { measures }: MeasuredLicence, { follows }: KnownMeasure): string[] {
  const suspension = measures.find(({ id }) => id === follows);
  return suspension ? [t(lang, 'measurePage.of-suspension', { day: formatDay(lang, suspension.from) })] : [];
}

/** Whether the agency was given notice before this measure, and whether it replied. */
function noticeBefore(lang: Lang, { measures, today }: MeasuredLicence, { follows, decidedOn }: KnownMeasure): string {
  const notice = measures.find(({ id }) => id === follows);
  if (!notice) return t(lang, 'measurePage.no-notice');
  const state = stateOf(lang, notice, decidedOn ?? today)?.text ?? '';
  return t(lang, 'measurePage.follows', { day: formatDay(lang, notice.decidedOn ?? notice.from), state });
}

function groundView(lang: Lang, edition: Edition, code: NamedMeasure['grounds'][number]): MeasureView['grounds'][number] {
  const ground = findGround(edition, code);
  return { text: t(lang, `grounds.${code}`), source: ground ? sourceView(lang, ground) : null };
}
