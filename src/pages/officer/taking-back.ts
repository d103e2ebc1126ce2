import { z } from 'zod';
import { takeBackMeasure } from '../../acts/measure.ts';
import { notFound } from '../../http/errors.ts';
import { formModel, readForm } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { t } from '../../text/catalogue.ts';
import { licenceAddress, openLicence, showLicence } from './licence.ts';

export const takingBackRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/officer/licences/:number/taking-back',
    action: 'propose-measure',
    shownOn: '/officer/licences/:number',
    handle: takeBack,
  },
];

/** Whoever proposed a measure takes it back. The button stands on the page of the licence, beside the proposal. */
async function takeBack(context: Context): Promise<Reply> {
  const { deps, lang, body } = context;
  const opened = await openLicence(context);
  const form = readForm({ measure: z.uuid() }, body);
  if ('errors' in form) return showLicence(context, opened, { form: formModel(lang, form.typed, form.errors) });
  const { number } = opened.licence;
  const doing = { actor: opened.actor, formKey: form.value.formKey, location: licenceAddress(number) };
  const answer = await takeBackMeasure(deps, doing, number, form.value.measure);
  if ('done' in answer) return { to: answer.done };
  if ('missing' in answer) throw notFound();
  const again = await openLicence(context);
  if ('stale' in answer) return showLicence(context, again, { stale: true });
  const text = t(lang, `measureRefusals.${answer.refused}`);
  return showLicence(context, again, { form: { ...formModel(lang), errorList: [{ field: 'main', text }] } });
}
