import { addWorkingDays, type Calendar, type Day } from './calendar.ts';
import type { Sourced } from './editions/edition.ts';
import { type Actor, can } from './permissions.ts';

/** What came of somebody's report of an error in the register. */
export const reportOutcomes = ['corrected', 'no-error', 'passed-on'] as const;
export type ReportOutcome = (typeof reportOutcomes)[number];

/** Working days from the day after a report to its answer. No law asks for it: it is our own practice. */
export const answerTerm: Sourced<number> = { value: 10, source: 'practice', confidence: 'unconfirmed' };

/** The last day on which a report that came on `day` is answered in time. */
export function answerBy(calendar: Calendar, day: Day): Day {
  return addWorkingDays(calendar, day, answerTerm.value);
}

/** Whether the day of the answer has passed without one. */
export function isOverdue(report: { answerBy: Day; answered: boolean }, today: Day): boolean {
  return !report.answered && report.answerBy < today;
}

/** Whether this person may answer it: the button of its page and the guard of the act. What is answered stays as it was answered. */
export function mayAnswer({ answered, agencyId }: { answered: boolean; agencyId: string }, actor: Actor): boolean {
  return !answered && can(actor, 'answer-report', { agencyId });
}

/** The number under which staff and reporter speak of it: `ER-2026-000017`. */
export function reportNumber(year: number, serial: number): string {
  return `ER-${year}-${String(serial).padStart(6, '0')}`;
}
