import { proposeLawChange } from '../../acts/law.ts';
import { HttpError, notFound } from '../../http/errors.ts';
import { choices, type FieldErrors, type FormModel, formModel, prose, readForm, type Typed } from '../../http/forms.ts';
import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import type { EditionCode } from '../../rules/editions/edition.ts';
import { editionOn } from '../../rules/law.ts';
import { pathsOf, type ValuePath, valueAt } from '../../rules/law-change.ts';
import type { LawRefusal } from '../../rules/law-proposal.ts';
import { t } from '../../text/catalogue.ts';
import { sourceView } from '../case/source.ts';
import { confidenceOptions, dayFrom, fieldsOf, readValues, typedOf, type ValueField, valueField } from './law-change-form.ts';
import { valueName, valueText } from './law-values.ts';

const path = '/officer/law-changes/new';

/** A head proposes a changed edition: first which values to change, then each of them with its source. */
export const newLawChangeRoutes: readonly Route[] = [
  { method: 'get', path, action: 'propose-law', handle: open },
  { method: 'post', path: '/officer/law-changes', shownOn: path, action: 'propose-law', handle: propose },
];

function open(context: Context): Reply {
  const asked = [context.query.values ?? []].flat();
  const chosen = pathsToday(context).filter((one) => asked.includes(one));
  // The button of the choice is in the address: who pressed it and marked nothing is told so.
  const nothing = chosen.length === 0 && context.query.chosen !== undefined;
  return show(context, nothing ? { chosen, errors: { values: 'choose-value' } } : { chosen });
}

async function propose(context: Context): Promise<Reply> {
  const { deps, lang, body, now } = context;
  const paths = pathsToday(context) as [ValuePath];
  const values = choices(paths).safeParse(body.values);
  if (!values.success || values.data.length === 0) throw new HttpError(400, 'malformed form: values');
  const chosen = values.data as ValuePath[];
  const shape = { values: choices(paths), from: dayFrom(minskDay(now), 'date-past'), reasons: prose(8000), ...fieldsOf(chosen) };
  const form = readForm(shape, body);
  const read = readValues(chosen, form.typed);
  const errors = { ...('errors' in form ? form.errors : {}), ...('errors' in read ? read.errors : {}) };
  if ('errors' in form || 'errors' in read) return show(context, { chosen, typed: form.typed, errors });
  const { formKey, from, reasons } = form.value;
  const doing = { actor: signedIn(context), formKey, location: '/officer/law-changes/:id' };
  const change = { what: 'edition' as const, values: read.values };
  const answer = await proposeLawChange(deps, doing, { change, from, reasons });
  if ('done' in answer) return { to: answer.done };
  if (!('refused' in answer)) throw notFound();
  const text = t(lang, `lawRefusals.${answer.refused}`);
  const field = fieldOfRefusal[answer.refused] ?? 'main';
  return show(context, { chosen, typed: form.typed, refused: { field, text } });
}

const fieldOfRefusal: Partial<Record<LawRefusal, string>> = { 'from-past': 'from' };

function pathsToday({ law, now }: Context): ValuePath[] {
  return pathsOf(editionOn(law, minskDay(now)));
}

type View = FormModel & {
  edition: EditionCode;
  /** All values to choose from, until some are chosen. */
  options: { value: ValuePath; label: string; hint: string }[];
  fields: ValueField[];
  confidences: { value: string; label: string }[];
  chosen: ValuePath[];
};

type Shown = { chosen: ValuePath[]; typed?: Typed; errors?: FieldErrors; refused?: { field: string; text: string } };

function show({ lang, law, now }: Context, { chosen, typed, errors, refused }: Shown): Reply {
  const edition = editionOn(law, minskDay(now));
  const form = formModel(lang, typed ?? typedOf(edition, chosen, minskDay(now)), errors);
  if (refused) {
    form.errors[refused.field] = refused.text;
    form.errorList.push(refused);
  }
  const model: View = {
    ...form,
    edition: edition.code,
    chosen,
    options: pathsOf(edition).map((value) => {
      const present = valueAt(edition, value, minskDay(now));
      return { value, label: valueName(lang, value), hint: `${valueText(lang, value, present.value)} · ${sourceView(lang, present).text}` };
    }),
    confidences: confidenceOptions(lang),
    fields: chosen.map((one) => valueField(lang, form, one, valueAt(edition, one, minskDay(now)))),
  };
  return { view: 'officer/new-law-change', model, code: form.errorList.length > 0 ? 422 : 200 };
}
