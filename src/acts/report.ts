import { minskDay } from '../rules/calendar.ts';
import { answerBy, mayAnswer, type ReportOutcome, reportNumber } from '../rules/error-reports.ts';
import type { Lang } from '../rules/languages.ts';
import { pathOf } from '../rules/mails.ts';
import { can } from '../rules/permissions.ts';
import { readTrackingCode } from '../rules/tracking-codes.ts';
import { record } from '../store/events.ts';
import { licenceByNumber } from '../store/licences.ts';
import { nextNumber } from '../store/numbers.ts';
import { queueLetter } from '../store/outbox.ts';
import { answerReportRow, type ErrorReport, insertReport, lockReport, reportByCode } from '../store/reports.ts';
import { type Answer, actOnce, type Deps, type Doing } from './act.ts';

export type NewReport = { formKey: string; lang: Lang; number: string; text: string; email: string | null };

/** Somebody reports an error in the record of a licence. Answers the code to come back with, the same for a form that is sent again. */
export async function reportError(deps: Deps, { formKey, lang, number, text, email }: NewReport): Promise<{ code: string } | null> {
  const code = deps.sealing.codeOf('report', formKey);
  const location = `/register/${number}/report`;
  const answer = await actOnce<never>(deps, { actor: null, formKey, location }, async (tx, now) => {
    const licence = await licenceByNumber(tx, number);
    if (!licence) return { missing: true };
    const today = minskDay(now);
    const year = Number(today.slice(0, 4));
    const due = answerBy((await deps.law(tx)).calendar, today);
    const report = reportNumber(year, await nextNumber(tx, 'ER', year));
    await insertReport(tx, {
      ...{ number: report, codeHash: deps.sealing.hashOf('report', code), licenceId: licence.id },
      ...{ lang, text, email, receivedAt: now, answerBy: due },
    });
    await record(tx, { type: 'error-reported', at: now, actor: null, licenceId: licence.id, data: { report, answerBy: due } });
    return { done: location };
  });
  // A key that some other form took has no report.
  return 'done' in answer && answer.done === location ? { code } : null;
}

/** The report behind a code as it was typed. What cannot be a code is looked up like any other. */
export async function reportOfCode({ database, sealing }: Deps, typed: string): Promise<ErrorReport | undefined> {
  return reportByCode(database.db, sealing.hashOf('report', readTrackingCode(typed) ?? typed.slice(0, 40)));
}

/**
 * Answers a report. Whoever left an address is written to that there is an answer and what came of it; then the address is forgotten.
 * One that was answered meanwhile answers `stale`.
 */
export async function answerReport(
  deps: Deps,
  doing: Doing,
  number: string,
  seen: number,
  { outcome, text }: { outcome: ReportOutcome; text: string },
): Promise<Answer<'not-allowed'>> {
  return actOnce<'not-allowed'>(deps, doing, async (tx, now) => {
    const { actor } = doing;
    const report = await lockReport(tx, number);
    if (!report) return { missing: true };
    const { agencyId, answeredAt } = report;
    if (!can(actor, 'answer-report', { agencyId })) return { refused: 'not-allowed' };
    if (report.version !== seen || !mayAnswer({ answered: answeredAt !== null, agencyId }, actor)) return { stale: true };
    await answerReportRow(tx, report, { outcome, answer: text, answeredBy: actor.id, answeredAt: now });
    const data = { report: number, outcome };
    await record(tx, { type: 'error-answered', at: now, actor, licenceId: report.licenceId, data });
    if (report.email !== null) {
      const { email, lang, licence } = report;
      const letter = { mail: 'report-answered', about: `report ${number}`, day: minskDay(now) } as const;
      await queueLetter(tx, {
        ...letter,
        recipient: email,
        lang,
        at: now,
        data: { ...data, licence, path: pathOf('report-answered', {}) },
      });
    }
    return { done: doing.location };
  });
}
