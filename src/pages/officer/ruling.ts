import { z } from 'zod';
import { decideMeasure } from '../../acts/licence.ts';
import { notFound } from '../../http/errors.ts';
import { choice, formModel, readForm } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { t } from '../../text/catalogue.ts';
import { licenceAddress, openLicence, showLicence } from './licence.ts';

export const rulingRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/officer/licences/:number/ruling',
    shownOn: '/officer/licences/:number',
    action: 'decide-measure',
    handle: rule,
  },
];

const shape = { measure: z.uuid(), ruling: choice(['uphold', 'reject']) };

/** The head upholds or rejects the measure that an examiner proposed. */
async function rule(context: Context): Promise<Reply> {
  const { deps, lang, body } = context;
  const opened = await openLicence(context);
  const form = readForm(shape, body);
  if ('errors' in form) return showLicence(context, opened, { form: formModel(lang, form.typed, form.errors) });
  const { measure, ruling, formKey } = form.value;
  const { number } = opened.licence;
  const doing = { actor: opened.actor, formKey, location: licenceAddress(number) };
  const answer = await decideMeasure(deps, doing, number, measure, ruling === 'uphold');
  if ('done' in answer) return { to: answer.done };
  if ('missing' in answer) throw notFound();
  const again = await openLicence(context);
  if ('stale' in answer || answer.refused === 'nothing-proposed') return showLicence(context, again, { stale: true });
  const text = t(lang, `measureRefusals.${answer.refused}`);
  return showLicence(context, again, { form: { ...formModel(lang, form.typed), errorList: [{ field: 'main', text }] } });
}
