import { proposeLawChange } from '../../acts/law.ts';
import { HttpError, notFound } from '../../http/errors.ts';
import { choices, type FieldErrors, type FormModel, formModel, prose, readForm, type Typed } from '../../http/forms.ts';
import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import type { Edition, EditionCode } from '../../rules/editions/edition.ts';
import { type Kind, kinds } from '../../rules/kinds.ts';
import { editionOn } from '../../rules/law.ts';
import { askedPaths } from '../../rules/law-asked.ts';
import type { LawRefusal } from '../../rules/law-proposal.ts';
import { pathsIn, pathsOf, type ValuePath, valueAt, valueGroups } from '../../rules/law-values.ts';
import { type Purpose, purposes } from '../../rules/purposes.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay } from '../../text/format.ts';
import { type SourceView, sourceView } from '../case/source.ts';
import { confidenceOptions, dayFrom, fieldOf, fieldsOf, readValues, typedOf, type ValueField, valueField } from './law-change-form.ts';
import { askedCodeName, valueName, valueText } from './law-values.ts';

const path = '/officer/law-changes/new';

/** A head proposes a changed edition: first which values to change, then each of them with its source. */
export const newLawChangeRoutes: readonly Route[] = [
  { method: 'get', path, action: 'propose-law', handle: open },
  { method: 'post', path: '/officer/law-changes', shownOn: path, action: 'propose-law', handle: propose },
];

function open(context: Context): Reply {
  const asked = [context.query.values ?? []].flat();
  const chosen = pathsToday(context).filter((one) => asked.includes(one));
  const list = listAsked(context);
  // The button of the choice is in the address: who pressed it and marked nothing is told so.
  const nothing = chosen.length === 0 && context.query.chosen !== undefined;
  return show(context, nothing ? { chosen, list, errors: { values: 'choose-value' } } : { chosen, list });
}

/** The purpose and kind in the address, whose list of documents and statements is shown; null without, or for what is none. */
function listAsked({ query }: Context): List {
  const [purpose, kind] = [purposes.find((one) => one === query.purpose), kinds.find((one) => one === query.kind)];
  return purpose && kind ? { purpose, kind } : null;
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
  const errors = { ...('errors' in read ? read.errors : {}), ...('errors' in form ? form.errors : {}) };
  if ('errors' in form || 'errors' in read) return show(context, { chosen, typed: form.typed, errors });
  const { formKey, from, reasons } = form.value;
  const doing = { actor: signedIn(context), formKey, location: '/officer/law-changes/:id' };
  const change = { what: 'edition' as const, values: read.values };
  const answer = await proposeLawChange(deps, doing, { change, from, reasons });
  if ('done' in answer) return { to: answer.done };
  if (!('refused' in answer)) throw notFound();
  const text = t(lang, `lawRefusals.${answer.refused}`);
  return show(context, { chosen, typed: form.typed, refused: { field: fieldOfRefusal(answer.refused, chosen), text } });
}

/** Where a refusal is shown: by the first of the values that it speaks of. */
function fieldOfRefusal(code: LawRefusal, chosen: readonly ValuePath[]): string {
  if (code === 'from-past') return 'from';
  const speaksOf = refusedPaths[code];
  const found = speaksOf && chosen.find((one) => speaksOf.test(one));
  return found ? fieldOf(found) : 'main';
}

const refusedPaths: Partial<Record<LawRefusal, RegExp>> = {
  'renewal-missing': /^(validity|renewal-opens)$/,
  'units-differ': /\.(assessment|decision)$/,
  'ground-wanting': /^grounds\./,
  'ground-at-once': /^grounds\./,
  'ground-assess': /^grounds\.|\.assessment$/,
  'ground-formal': /^grounds\./,
  'programmes-unasked': /^conclusion\.|\.programmes$/,
  'nothing-asked': /^asked\./,
};

function pathsToday({ law, now }: Context): ValuePath[] {
  return pathsOf(editionOn(law, minskDay(now)));
}

/** A value as the law has it, today and by what is issued already for later days. */
type PresentView = { lines: string[]; source: SourceView };

type Option = { id: string; value: ValuePath; label: string; present: PresentView };
type Choice = { value: string; label: string };

type View = FormModel & {
  edition: EditionCode;
  /** All values to choose from, until some are chosen. */
  groups: { legend: string; options: Option[] }[];
  /** The purpose and kind whose list they are; null for what holds for all. */
  purpose: Purpose | null;
  kind: Kind | null;
  purposes: Choice[];
  kinds: Choice[];
  fields: (ValueField & { present: PresentView })[];
  confidences: { value: string; label: string }[];
  chosen: ValuePath[];
};

type List = { purpose: Purpose; kind: Kind } | null;
type Shown = { chosen: ValuePath[]; list?: List; typed?: Typed; errors?: FieldErrors; refused?: { field: string; text: string } };

function show(context: Context, { chosen, list = null, typed, errors, refused }: Shown): Reply {
  const { lang, law, now } = context;
  const today = minskDay(now);
  const edition = editionOn(law, today);
  const form = formModel(lang, typed ?? typedOf(chosen, (one) => valueAt(edition, one, today).value), errors);
  if (refused) {
    form.errors[refused.field] = refused.text;
    form.errorList.push(refused);
  }
  const model: View = {
    ...form,
    edition: edition.code,
    chosen,
    groups: chosen.length > 0 ? [] : groupsOf(context, edition, list),
    purpose: list?.purpose ?? null,
    kind: list?.kind ?? null,
    purposes: purposes.map((value) => ({ value, label: t(lang, `purposeNames.${value}`) })),
    kinds: kinds.map((value) => ({ value, label: t(lang, `kindNames.${value}`) })),
    confidences: confidenceOptions(lang),
    fields: chosen.map((one) => ({ ...valueField(lang, form, one), present: presentView(context, one) })),
  };
  return { view: 'officer/new-law-change', model, code: form.errorList.length > 0 ? 422 : 200 };
}

/** What there is to choose from: the values of the edition, or what is asked for one purpose and kind. The first control is where an error leads. */
function groupsOf(context: Context, edition: Edition, list: List): View['groups'] {
  const { lang } = context;
  const asked = list && Object.entries(askedPaths(list.purpose, list.kind));
  const groups: { legend: string; paths: ValuePath[] }[] = asked
    ? asked.map(([what, paths]) => ({ legend: t(lang, `lawChanges.asked-${what}`), paths }))
    : valueGroups.map((group) => ({ legend: t(lang, `lawChanges.group-${group}`), paths: pathsIn(edition, group) }));
  const first = groups[0]?.paths[0];
  const optionOf = (value: ValuePath): Option => {
    const id = value === first ? 'values' : `values-${value}`;
    const [, , , code] = value.split('.');
    const label = code === undefined ? valueName(lang, value) : askedCodeName(lang, code);
    return { id, value, label, present: presentView(context, value) };
  };
  return groups.filter(({ paths }) => paths.length > 0).map(({ legend, paths }) => ({ legend, options: paths.map(optionOf) }));
}

/** A change may begin on a day of a later edition: what that one has is told as well, where it is something else. */
function presentView({ lang, law, now }: Context, path: ValuePath): PresentView {
  const today = minskDay(now);
  const present = valueAt(editionOn(law, today), path, today);
  const ahead = law.editions.filter(({ from, to }) => from > today && (to === null || to >= from));
  const texts = ahead.map((edition) => ({ day: edition.from, value: valueText(lang, path, valueAt(edition, path, edition.from).value) }));
  const first = valueText(lang, path, present.value);
  const later = texts.filter(({ value }, place) => value !== (texts[place - 1]?.value ?? first));
  const lines = later.map(({ day, value }) => t(lang, 'lawChanges.present-later', { day: formatDay(lang, day), value }));
  return { lines: [t(lang, 'lawChanges.present', { value: first }), ...lines], source: sourceView(lang, present) };
}
