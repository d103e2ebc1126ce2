import type { Day } from './calendar.ts';

/** What followed a notice or an order, oldest first: the agency's letters and what the examiner found on a remedy. */
export type Step = { step: 'reply' | 'proof' | 'remedied' | 'not-remedied'; on: Day };

/** A measure as far as letters go: what was given to the agency, by when it must answer, and what followed. */
export type Lettered = {
  measure: string;
  /** Whether the agency was given it; null while it is only proposed. */
  upheld: boolean | null;
  replyBy: Day | null;
  remedyBy: Day | null;
  steps: readonly Step[];
};

export const noticeStates = ['open', 'replied', 'no-reply'] as const;
export type NoticeState = (typeof noticeStates)[number];

export const orderStates = ['open', 'proved', 'remedied', 'not-remedied', 'overdue'] as const;
export type OrderState = (typeof orderStates)[number];

export type LetterRefusal = 'not-to-answer' | 'reply-late' | 'already-remedied' | 'nothing-to-find';

/** How a notice stands on a day. That nobody replied is told by the date alone. */
export function noticeStateOn({ replyBy, steps }: Pick<Lettered, 'replyBy' | 'steps'>, day: Day): NoticeState {
  if (steps.some(({ step, on }) => step === 'reply' && on <= day)) return 'replied';
  return replyBy !== null && day > replyBy ? 'no-reply' : 'open';
}

/** How an order stands on a day: a proof waits for the examiner's finding, and a later proof asks for a further one. */
export function orderStateOn({ remedyBy, steps }: Pick<Lettered, 'remedyBy' | 'steps'>, day: Day): OrderState {
  const last = steps.findLast(({ step, on }) => step !== 'reply' && on <= day)?.step;
  if (last === 'remedied' || last === 'not-remedied') return last;
  if (last === 'proof') return 'proved';
  return remedyBy !== null && day > remedyBy ? 'overdue' : 'open';
}

/**
 * Why the agency may not write about this measure on this day, or null. A reply is taken to the notice's last day, that day included;
 * a proof of remedy also after the order's last day, until it is found remedied.
 */
export function refusalOfLetter(measure: Lettered, day: Day): LetterRefusal | null {
  if (measure.upheld !== true) return 'not-to-answer';
  if (measure.measure === 'notice') return measure.replyBy !== null && day > measure.replyBy ? 'reply-late' : null;
  if (measure.measure === 'order') return orderStateOn(measure, day) === 'remedied' ? 'already-remedied' : null;
  return 'not-to-answer';
}

/** Why an examiner may not find on the remedy of this order on this day, or null: there is a proof to judge, or the term has passed. */
export function refusalOfFinding(order: Lettered, day: Day): LetterRefusal | null {
  if (order.measure !== 'order' || order.upheld !== true) return 'nothing-to-find';
  const state = orderStateOn(order, day);
  if (state === 'remedied') return 'already-remedied';
  return state === 'proved' || state === 'overdue' ? null : 'nothing-to-find';
}
