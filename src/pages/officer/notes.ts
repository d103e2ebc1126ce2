import { prose, readForm } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { showCase } from './case.ts';
import { caseFields, openCase, perform } from './case-form.ts';

export const notesRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/officer/applications/:number/notes',
    shownOn: '/officer/applications/:number',
    action: 'note',
    handle: addNote,
  },
];

/** A note that only staff read. */
async function addNote(context: Context): Promise<Reply> {
  const opened = await openCase(context);
  const form = readForm({ ...caseFields, text: prose(4000) }, context.body);
  if ('errors' in form) return showCase(context, opened, form);
  return perform(context, opened, form, { act: 'note', text: form.value.text }, showCase);
}
