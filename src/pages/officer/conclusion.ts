import { HttpError } from '../../http/errors.ts';
import { readForm } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { showCase } from './case.ts';
import { caseFields, openCase, perform } from './case-form.ts';

export const conclusionRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/officer/applications/:number/conclusion',
    shownOn: '/officer/applications/:number',
    action: 'examine',
    handle: ask,
  },
];

/** The Ministry of Education is asked to conclude on the programmes. The clock of the decision goes on. */
async function ask(context: Context): Promise<Reply> {
  const opened = await openCase(context);
  const form = readForm(caseFields, context.body);
  if ('errors' in form) throw new HttpError(400, 'malformed form');
  return perform(context, opened, form, { act: 'ask-conclusion' }, showCase);
}
