import { answerReport } from '../../acts/report.ts';
import { notFound } from '../../http/errors.ts';
import { choice, type FormModel, formModel, prose, readForm, seenVersion } from '../../http/forms.ts';
import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import { type Day, minskDay } from '../../rules/calendar.ts';
import { isOverdue, mayAnswer, type ReportOutcome, reportOutcomes } from '../../rules/error-reports.ts';
import type { Lang } from '../../rules/languages.ts';
import { type ErrorReport, reportByNumber } from '../../store/reports.ts';
import { agencyName } from '../../text/agency-name.ts';
import { t } from '../../text/catalogue.ts';

const path = '/officer/reports/:number';

/** One report of an error, and the answer to it. */
export const reportRoutes: readonly Route[] = [
  { method: 'get', path, action: 'read-reports', handle: async (context) => show(context, await reportIn(context)) },
  { method: 'post', path: `${path}/answer`, shownOn: path, action: 'answer-report', handle: answer },
];

async function reportIn({ deps, params }: Context): Promise<ErrorReport> {
  const { number = '' } = params;
  const report = /^ER-\d{4}-\d{6,9}$/.test(number) ? await reportByNumber(deps.database.db, number) : undefined;
  if (!report) throw notFound();
  return report;
}

const shape = { version: seenVersion, outcome: choice(reportOutcomes), text: prose(8000) };

async function answer(context: Context): Promise<Reply> {
  const { deps, body, lang } = context;
  const report = await reportIn(context);
  const form = readForm(shape, body);
  if ('errors' in form) return show(context, report, { form: formModel(lang, form.typed, form.errors), code: 422 });
  const { formKey, version, outcome, text } = form.value;
  const doing = { actor: signedIn(context), formKey, location: '/officer/reports' };
  const done = await answerReport(deps, doing, report.number, version, { outcome, text });
  if ('done' in done) return { to: done.done };
  if (!('stale' in done)) throw notFound();
  return show(context, await reportIn(context), { form: formModel(lang, form.typed), stale: t(lang, 'reportPage.stale'), code: 409 });
}

type View = FormModel &
  Pick<
    ErrorReport,
    'number' | 'licence' | 'text' | 'lang' | 'receivedAt' | 'version' | 'outcome' | 'answer' | 'answeredAt' | 'answerer'
  > & {
    agency: string;
    due: Day;
    overdue: boolean;
    emailLeft: boolean;
    may: boolean;
    outcomes: { value: ReportOutcome; label: string }[];
    stale: string | null;
  };

function show(context: Context, report: ErrorReport, trouble: { form?: FormModel; stale?: string; code?: 409 | 422 } = {}): Reply {
  const { lang, now } = context;
  const { number, licence, agencyId, text, receivedAt, version, outcome, answer, answeredAt, answerer, email } = report;
  const answered = answeredAt !== null;
  const model: View = {
    ...(trouble.form ?? formModel(lang)),
    ...{ number, licence, text, lang: report.lang, receivedAt, version, outcome, answer, answeredAt, answerer },
    agency: agencyName(lang, report.agency),
    due: report.answerBy,
    overdue: isOverdue({ answerBy: report.answerBy, answered }, minskDay(now)),
    emailLeft: email !== null,
    may: mayAnswer({ answered, agencyId }, signedIn(context)),
    outcomes: outcomesIn(lang),
    stale: trouble.stale ?? null,
  };
  return { view: 'officer/report', model, code: trouble.code ?? 200 };
}

function outcomesIn(lang: Lang): View['outcomes'] {
  return reportOutcomes.map((value) => ({ value, label: t(lang, `reportOutcomes.${value}`) }));
}
