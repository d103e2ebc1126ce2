import type { Day } from './calendar.ts';

/**
 * What followed a notice or an order, oldest first: the agency's letters, what the examiner found on a remedy, that no measure follows, and that a
 * review set the order aside.
 */
export type Step = { step: 'reply' | 'proof' | 'remedied' | 'not-remedied' | 'closed' | 'set-aside'; on: Day };

/** A measure as far as letters go: what was given to the agency, by when it must answer, and what followed. */
export type Lettered = {
  measure: string;
  /** Whether the agency was given it; null while it is only proposed. */
  upheld: boolean | null;
  replyBy: Day | null;
  remedyBy: Day | null;
  steps: readonly Step[];
};

export const noticeStates = ['open', 'replied', 'no-reply', 'closed'] as const;
export type NoticeState = (typeof noticeStates)[number];

export const orderStates = ['open', 'proved', 'remedied', 'not-remedied', 'overdue', 'set-aside'] as const;
export type OrderState = (typeof orderStates)[number];

export type LetterRefusal =
  | 'not-to-answer'
  | 'reply-late'
  | 'already-remedied'
  | 'order-set-aside'
  | 'nothing-to-find'
  | 'nothing-to-close';

/** How a notice stands on a day. That nobody replied is told by the date alone; closed, no measure follows it. */
export function noticeStateOn({ replyBy, steps }: Pick<Lettered, 'replyBy' | 'steps'>, day: Day): NoticeState {
  const came = (what: Step['step']) => steps.some(({ step, on }) => step === what && on <= day);
  if (came('closed')) return 'closed';
  if (came('reply')) return 'replied';
  return replyBy !== null && day > replyBy ? 'no-reply' : 'open';
}

/**
 * How an order stands on a day: a proof waits for the examiner's finding, and a later proof asks for a further one. Once it is set aside nothing
 * else counts.
 */
export function orderStateOn({ remedyBy, steps }: Pick<Lettered, 'remedyBy' | 'steps'>, day: Day): OrderState {
  const last = steps.findLast(({ step, on }) => step !== 'reply' && on <= day)?.step;
  if (last === 'remedied' || last === 'not-remedied' || last === 'set-aside') return last;
  if (last === 'proof') return 'proved';
  return remedyBy !== null && day > remedyBy ? 'overdue' : 'open';
}

/**
 * Why the agency may not write about this measure on this day, or null. A reply is taken to the notice's last day, that day included;
 * a proof of remedy also after the order's last day, until it is found remedied or set aside. A closed notice needs no answer.
 */
export function refusalOfLetter(measure: Lettered, day: Day): LetterRefusal | null {
  if (measure.upheld !== true) return 'not-to-answer';
  if (measure.measure === 'notice' && noticeStateOn(measure, day) === 'closed') return 'not-to-answer';
  if (measure.measure === 'notice') return measure.replyBy !== null && day > measure.replyBy ? 'reply-late' : null;
  if (measure.measure === 'order') return refusalOfDone(orderStateOn(measure, day));
  return 'not-to-answer';
}

/** Why an examiner may not close this notice without a measure on this day, or null. `followed`: a measure after it is proposed, or was taken. */
export function refusalOfClosing(notice: Lettered, followed: boolean, day: Day): LetterRefusal | null {
  const isGiven = notice.measure === 'notice' && notice.upheld === true;
  return isGiven && !followed && noticeStateOn(notice, day) !== 'closed' ? null : 'nothing-to-close';
}

/** Why an examiner may not find on the remedy of this order on this day, or null: there is a proof to judge, or the term has passed. */
export function refusalOfFinding(order: Lettered, day: Day): LetterRefusal | null {
  if (order.measure !== 'order' || order.upheld !== true) return 'nothing-to-find';
  const state = orderStateOn(order, day);
  return refusalOfDone(state) ?? (state === 'proved' || state === 'overdue' ? null : 'nothing-to-find');
}

/** Nothing is left to prove or to find of what is remedied, nor of an order that holds no more. */
function refusalOfDone(state: OrderState): LetterRefusal | null {
  if (state === 'set-aside') return 'order-set-aside';
  return state === 'remedied' ? 'already-remedied' : null;
}
