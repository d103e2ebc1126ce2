import { z } from 'zod';
import { closeNotice } from '../../acts/letter.ts';
import { notFound } from '../../http/errors.ts';
import { type FormModel, formModel, prose, readForm } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { agencyName } from '../../text/agency-name.ts';
import { t } from '../../text/catalogue.ts';
import type { MeasureView } from '../case/measures.ts';
import { licenceAddress, licenceMeasures, noticesToClose, type OpenedLicence, openLicence } from './licence.ts';

const path = '/officer/licences/:number/notice-closing';
const shape = { notice: z.uuid(), reasons: prose(8000) };

export const noticeClosingRoutes: readonly Route[] = [
  { method: 'get', path, action: 'propose-measure', handle: open },
  { method: 'post', path, action: 'propose-measure', handle: close },
];

async function open(context: Context): Promise<Reply> {
  const opened = await openLicence(context);
  const notice = noticesToClose(opened.measured, opened.actor).find((id) => id === context.query.notice);
  if (notice === undefined) return { to: licenceAddress(opened.licence.number) };
  return show(context, opened, notice, formModel(context.lang));
}

/** An examiner closes a notice that no measure is to follow. The agency reads at once why. */
async function close(context: Context): Promise<Reply> {
  const { deps, lang, body } = context;
  const opened = await openLicence(context);
  const form = readForm(shape, body);
  if ('errors' in form) return show(context, opened, String(form.typed.notice), formModel(lang, form.typed, form.errors));
  const { notice, reasons, formKey } = form.value;
  const { number } = opened.licence;
  const doing = { actor: opened.actor, formKey, location: `${licenceAddress(number)}#measure-${notice}` };
  const answer = await closeNotice(deps, doing, number, notice, reasons);
  if ('done' in answer) return { to: answer.done };
  if (!('refused' in answer)) throw notFound();
  const { refused } = answer;
  const words = refused === 'not-allowed' || refused === 'related' ? `measureRefusals.${refused}` : `letterRefusals.${refused}`;
  const text = t(lang, words as 'letterRefusals.nothing-to-close');
  return show(context, await openLicence(context), notice, { ...formModel(lang, form.typed), errorList: [{ field: 'main', text }] });
}

type View = FormModel & { staff: true; number: string; agency: string; notice: MeasureView };

async function show(context: Context, opened: OpenedLicence, id: string, form: FormModel): Promise<Reply> {
  const { lang } = context;
  const notice = (await licenceMeasures(context, opened)).find((one) => one.id === id);
  if (!notice) throw notFound();
  const model: View = { ...form, staff: true, number: opened.licence.number, agency: agencyName(lang, opened.agency), notice };
  return { view: 'officer/notice-closing', model, code: form.errorList.length > 0 ? 422 : 200 };
}
