import { z } from 'zod';
import { reportError } from '../../acts/report.ts';
import { HttpError, notFound } from '../../http/errors.ts';
import { type FormModel, formModel, line, orEmpty, prose, readForm } from '../../http/forms.ts';
import { gentleLimit } from '../../http/gentle.ts';
import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import { answerTerm } from '../../rules/error-reports.ts';
import { licenceByNumber } from '../../store/licences.ts';
import { untracedHeaders } from './headers.ts';

const path = '/register/:number/report';

const limit = gentleLimit(600, 60);

/** Somebody reports an error in the record of a licence. */
export const reportRoutes: readonly PublicRoute[] = [
  {
    method: 'get',
    path,
    action: 'read-register',
    before: [untracedHeaders],
    handle: async (context) => show(context, await licenceIn(context)),
  },
  { method: 'post', path, action: 'read-register', limit, before: [untracedHeaders], handle: send },
];

const shape = {
  text: prose(8000),
  email: orEmpty(line(200).pipe(z.email('email-malformed'))),
};

/** The number of a licence that there is. Throws 404 for everything else. */
async function licenceIn({ deps, params }: PublicContext): Promise<string> {
  const { number = '' } = params;
  const licence = /^[A-Z0-9-]{1,40}$/.test(number) ? await licenceByNumber(deps.database.db, number) : undefined;
  if (!licence) throw notFound();
  return licence.number;
}

async function send(context: PublicContext): Promise<Reply> {
  const { deps, lang, body } = context;
  const number = await licenceIn(context);
  const form = readForm(shape, body);
  if ('errors' in form) return show(context, number, formModel(lang, form.typed, form.errors));
  const sent = await reportError(deps, { ...form.value, email: form.value.email || null, lang, number });
  if (!sent) throw new HttpError(400, 'the key of another form');
  return { view: 'public/report-sent', model: { code: sent.code, number, term: answerTerm.value } };
}

function show({ lang }: PublicContext, number: string, form: FormModel = formModel(lang)): Reply {
  const model = { ...form, number, term: answerTerm.value };
  return { view: 'public/report', model, code: form.errorList.length > 0 ? 422 : 200 };
}
