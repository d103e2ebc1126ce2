import { HttpError } from '../../http/errors.ts';
import { readForm } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { showCase } from './case.ts';
import { caseFields, openCase, perform } from './case-form.ts';

export const assignmentRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/officer/applications/:number/assignment',
    shownOn: '/officer/applications/:number',
    action: 'examine',
    handle: take,
  },
];

/** An examiner takes the case, from whoever has it. */
async function take(context: Context): Promise<Reply> {
  const opened = await openCase(context);
  const form = readForm(caseFields, context.body);
  if ('errors' in form) throw new HttpError(400, 'malformed form');
  return perform(context, opened, form, { act: 'take' }, showCase);
}
