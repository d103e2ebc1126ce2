import { z } from 'zod';
import { decideMeasure } from '../../acts/measure.ts';
import { notFound } from '../../http/errors.ts';
import { choice, type FormModel, formModel, optionalProse, readForm } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import type { Day } from '../../rules/calendar.ts';
import { refusalOfDecision } from '../../rules/measures.ts';
import { agencyName } from '../../text/agency-name.ts';
import { t } from '../../text/catalogue.ts';
import { announced, type MeasureView } from '../case/measures.ts';
import { licenceAddress, licenceMeasures, type OpenedLicence, openLicence, showLicence } from './licence.ts';

const path = '/officer/licences/:number/ruling';
const shape = { measure: z.uuid(), ruling: choice(['uphold', 'reject']), reasons: optionalProse(8000) };

export const rulingRoutes: readonly Route[] = [
  { method: 'get', path, action: 'decide-measure', handle: open },
  { method: 'post', path, action: 'decide-measure', handle: rule },
];

async function open(context: Context): Promise<Reply> {
  const opened = await openLicence(context);
  const { measure } = context.query;
  return show(context, opened, typeof measure === 'string' ? measure : '', formModel(context.lang));
}

/** The head upholds or rejects what an examiner proposed, or confirms or does not confirm what one suspended at once. */
async function rule(context: Context): Promise<Reply> {
  const { deps, lang, body } = context;
  const opened = await openLicence(context);
  const form = readForm(shape, body);
  if ('errors' in form) return show(context, opened, String(form.typed.measure), formModel(lang, form.typed, form.errors));
  const { measure, ruling, reasons, formKey } = form.value;
  const { number } = opened.licence;
  const doing = { actor: opened.actor, formKey, location: licenceAddress(number) };
  const answer = await decideMeasure(deps, doing, number, measure, ruling === 'uphold', reasons);
  if ('done' in answer) return { to: answer.done };
  if ('missing' in answer) throw notFound();
  const again = await openLicence(context);
  if ('stale' in answer || answer.refused === 'nothing-proposed') return showLicence(context, again, { stale: true });
  const text = t(lang, `measureRefusals.${answer.refused}`);
  const field = answer.refused === 'reasons-required' ? 'reasons' : 'main';
  return show(context, again, measure, { typed: form.typed, errors: { [field]: text }, errorList: [{ field, text }] });
}

type View = FormModel & {
  staff: true;
  number: string;
  agency: string;
  heading: 'ruling' | 'ruling-at-once';
  measure: MeasureView;
  /** The notice before it, with what the agency replied. */
  notice: MeasureView | null;
  /** The last day to confirm what one officer took; null for a proposal. */
  confirmBy: Day | null;
  /** Why it can no longer be upheld, though it can still be rejected. */
  why: string | null;
  options: { value: string; label: string; hint: string }[];
};

/** The measure with the form of its decision; the page of the licence where there is nothing for this person to decide. */
async function show(context: Context, opened: OpenedLicence, id: string, form: FormModel): Promise<Reply> {
  const { lang, law } = context;
  const { measured, actor, licence, agency } = opened;
  const one = measured.measures.find((each) => each.id === id);
  const views = await licenceMeasures(context, opened);
  const measure = views.find((each) => each.id === id);
  const refusalOf = (upheld: boolean) => one && refusalOfDecision(one, upheld, measured, actor, law.calendar);
  if (!one || !measure || refusalOf(false)) {
    if (form.errorList.length === 0) return { to: licenceAddress(licence.number) };
    return showLicence(context, opened, { form });
  }
  const refused = refusalOf(true) ?? null;
  const words = one.confirmBy === null ? { uphold: 'uphold', reject: 'reject' } : { uphold: 'confirm', reject: 'not-confirm' };
  const isUnseen = one.measure === 'notice' || one.measure === 'order';
  const option = (value: 'uphold' | 'reject') => {
    const word = words[value];
    const hint = word === 'uphold' && isUnseen ? 'uphold-unseen' : word;
    return { value, label: t(lang, `measurePage.${word}`), hint: t(lang, `measurePage.${hint}-hint`) };
  };
  const model: View = {
    ...form,
    staff: true,
    number: licence.number,
    agency: agencyName(lang, agency),
    heading: one.confirmBy === null ? 'ruling' : 'ruling-at-once',
    measure,
    notice: announced.includes(one.measure) ? (views.find((each) => each.id === one.follows) ?? null) : null,
    confirmBy: one.confirmBy,
    why: refused && t(lang, `measureRefusals.${refused}`),
    options: [...(refused ? [] : [option('uphold')]), option('reject')],
  };
  return { view: 'officer/ruling', model, code: form.errorList.length > 0 ? 422 : 200 };
}
