import { z } from 'zod';
import { findRemedy } from '../../acts/letter.ts';
import { notFound } from '../../http/errors.ts';
import { choice, type FormModel, formModel, prose, readForm } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { refusalOfFinding } from '../../rules/letters.ts';
import { agencyName } from '../../text/agency-name.ts';
import { t } from '../../text/catalogue.ts';
import type { MeasureView } from '../case/measures.ts';
import { licenceAddress, licenceMeasures, type OpenedLicence, openLicence } from './licence.ts';

const path = '/officer/licences/:number/finding';
const results = ['remedied', 'not-remedied'] as const;
const shape = { order: z.uuid(), result: choice(results), reasons: prose(8000) };

export const findingRoutes: readonly Route[] = [
  { method: 'get', path, action: 'propose-measure', handle: open },
  { method: 'post', path, action: 'propose-measure', handle: find },
];

async function open(context: Context): Promise<Reply> {
  const opened = await openLicence(context);
  const { order } = context.query;
  const found = opened.measured.measures.find(({ id }) => id === order);
  if (!found || refusalOfFinding(found, opened.measured.today)) return { to: licenceAddress(opened.licence.number) };
  return show(context, opened, found.id, formModel(context.lang));
}

/** An examiner records whether what was ordered is remedied. The agency reads it at once. */
async function find(context: Context): Promise<Reply> {
  const { deps, lang, body } = context;
  const opened = await openLicence(context);
  const form = readForm(shape, body);
  if ('errors' in form) return show(context, opened, String(form.typed.order), formModel(lang, form.typed, form.errors));
  const { order, result, reasons, formKey } = form.value;
  const { number } = opened.licence;
  const doing = { actor: opened.actor, formKey, location: `${licenceAddress(number)}#measure-${order}` };
  const answer = await findRemedy(deps, doing, number, order, { remedied: result === 'remedied', reasons });
  if ('done' in answer) return { to: answer.done };
  if (!('refused' in answer)) throw notFound();
  const text = t(
    lang,
    answer.refused === 'not-allowed' || answer.refused === 'related'
      ? `measureRefusals.${answer.refused}`
      : `letterRefusals.${answer.refused}`,
  );
  return show(context, await openLicence(context), order, { ...formModel(lang, form.typed), errorList: [{ field: 'main', text }] });
}

type View = FormModel & {
  staff: true;
  number: string;
  agency: string;
  order: MeasureView;
  results: { value: string; label: string }[];
};

async function show(context: Context, opened: OpenedLicence, id: string, form: FormModel): Promise<Reply> {
  const { lang } = context;
  const order = (await licenceMeasures(context, opened)).find((one) => one.id === id);
  if (!order) throw notFound();
  const model: View = {
    ...form,
    staff: true,
    number: opened.licence.number,
    agency: agencyName(lang, opened.agency),
    order,
    results: results.map((value) => ({ value, label: t(lang, `measurePage.${value}`) })),
  };
  return { view: 'officer/finding', model, code: form.errorList.length > 0 ? 422 : 200 };
}
