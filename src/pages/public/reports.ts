import { z } from 'zod';
import { reportOfCode } from '../../acts/report.ts';
import { type FormModel, formModel, readForm } from '../../http/forms.ts';
import { gentleLimit } from '../../http/gentle.ts';
import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import { isOverdue } from '../../rules/error-reports.ts';
import { untracedHeaders } from './headers.ts';

const path = '/reports';

const limit = gentleLimit(1200, 60);

/** Whoever reported an error comes back with the code and reads what came of it. */
export const reportsRoutes: readonly PublicRoute[] = [
  { method: 'get', path, action: 'read-register', before: [untracedHeaders], handle: ({ lang }) => ask(formModel(lang)) },
  { method: 'post', path, action: 'read-register', limit, before: [untracedHeaders], handle: show },
];

const shape = { code: z.string().refine((text) => text.trim() !== '', 'required') };

async function show({ deps, lang, body, now }: PublicContext): Promise<Reply> {
  const form = readForm(shape, body);
  if ('errors' in form) return ask(formModel(lang, form.typed, form.errors));
  const report = await reportOfCode(deps, form.value.code);
  if (!report) return ask(formModel(lang, form.typed, { code: 'code-unknown' }));
  const { number, licence, receivedAt, answerBy, answeredAt, outcome, answer } = report;
  const overdue = isOverdue({ answerBy, answered: answeredAt !== null }, minskDay(now));
  return { view: 'public/report-state', model: { number, licence, receivedAt, answerBy, answeredAt, outcome, answer, overdue } };
}

function ask(form: FormModel): Reply {
  return { view: 'public/reports', model: form, code: form.errorList.length > 0 ? 422 : 200 };
}
