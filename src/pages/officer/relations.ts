import { z } from 'zod';
import { prose, readForm } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { refusalOf } from '../../rules/application.ts';
import { caseFields, caseFrame, codeOf, noTrouble, type OpenedCase, openCase, perform, type Trouble } from './case-form.ts';
import { relationsView } from './relations-view.ts';

const path = '/officer/applications/:number/relations';

export const relationsRoutes: readonly Route[] = [
  { method: 'get', path, action: 'read-relations', handle: async (context) => show(context, await openCase(context), noTrouble) },
  { method: 'post', path, action: 'recommend', handle: weigh },
];

const flagged = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.uuid()));

/** What the examiner thinks of the agencies that the applicant seems related to; they are named by the form that showed them. */
async function weigh(context: Context): Promise<Reply> {
  const opened = await openCase(context);
  const form = readForm({ ...caseFields, flags: flagged, text: prose(4000) }, context.body);
  if ('errors' in form) return show(context, opened, form);
  const { flags, text } = form.value;
  return perform(context, opened, form, { act: 'weigh', flags, text }, show);
}

async function show(context: Context, opened: OpenedCase, trouble: Trouble): Promise<Reply> {
  return {
    view: 'officer/relations',
    code: codeOf(trouble),
    model: {
      ...caseFrame(context, opened, trouble),
      relations: await relationsView(context, opened),
      may: refusalOf(opened.facts, 'weigh', opened.actor) === null,
    },
  };
}
