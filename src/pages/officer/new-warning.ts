import { z } from 'zod';
import { proposeWarning } from '../../acts/warning.ts';
import { notFound } from '../../http/errors.ts';
import { choice, choices, type FormModel, formModel, isClean, optionalProse, prose, readForm, type Typed } from '../../http/forms.ts';
import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import { countryCodes } from '../../rules/countries.ts';
import { readLines } from '../../rules/fact-entry.ts';
import { kinds } from '../../rules/kinds.ts';
import { contactsOfLines, replyByOf, replyTerm, untolds, type WarningRefusal } from '../../rules/warnings.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay } from '../../text/format.ts';
import { countryOptions } from '../agency/facts-view.ts';
import { type SourceView, sourceView } from '../case/source.ts';

const path = '/officer/warnings/new';
const mostLines = 30;
const mostCountries = 4;

export const newWarningRoutes: readonly Route[] = [
  { method: 'get', path, action: 'propose-warning', handle: (context) => show(context) },
  { method: 'post', path: '/officer/warnings', shownOn: path, action: 'propose-warning', handle: propose },
];

/** Lines that say something, at least none. */
const lines = z
  .string()
  .max(20_000, 'too-long')
  .refine(isClean, 'bad-characters')
  .transform(readLines)
  .refine((all) => all.length <= mostLines, 'too-many-lines')
  .refine((all) => all.every((one) => one.length <= 200), 'line-too-long');

const contactLines = lines.transform((all, context) => {
  const found = contactsOfLines(all);
  if (found === null) context.addIssue({ code: 'custom', message: 'contact-unknown' });
  return found ?? [];
});

const country = z.enum(['', ...countryCodes]);

const shape = {
  names: lines,
  contacts: contactLines,
  kinds: choices(kinds).refine((some) => some.length > 0, 'choose-value'),
  countries: z.preprocess((value) => [value ?? []].flat(), z.array(country).max(mostCountries)),
  impersonates: optionalProse(40),
  toldBe: prose(3000),
  toldRu: prose(3000),
  toldEn: prose(3000),
  basis: prose(8000),
  notice: choice(['told', ...untolds]),
  notified: prose(2000),
};

async function propose(context: Context): Promise<Reply> {
  const { deps, lang, body } = context;
  const form = readForm(shape, body);
  if ('errors' in form) return show(context, formModel(lang, form.typed, form.errors));
  const { formKey, toldBe, toldRu, toldEn, notice, names, countries, ...rest } = form.value;
  if (names.length + rest.contacts.length === 0) return show(context, formModel(lang, form.typed, { names: 'name-or-contact' }));
  const doing = { actor: signedIn(context), formKey, location: '/officer/warnings/:number' };
  const answer = await proposeWarning(deps, doing, {
    ...rest,
    names: [...new Set(names)],
    countries: [...new Set(countries.filter((code) => code !== ''))],
    told: { be: toldBe, ru: toldRu, en: toldEn },
    untold: notice === 'told' ? null : notice,
  });
  if ('done' in answer) return { to: answer.done };
  if (!('refused' in answer)) throw notFound();
  return show(context, refused(context, form.typed, answer.refused));
}

function refused({ lang }: Context, typed: Typed, code: WarningRefusal): FormModel {
  const text = t(lang, `warningRefusals.${code}`);
  const field = code === 'agency-unknown' ? 'impersonates' : 'main';
  return { typed, errors: { [field]: text }, errorList: [{ field, text }] };
}

type Option = { value: string; label: string; hint?: string };
type View = FormModel & {
  kinds: Option[];
  countries: Option[];
  chosenCountries: { place: number; label: string; value: string }[];
  notices: Option[];
  term: SourceView;
};

function show({ lang, law, now }: Context, form: FormModel = formModel(lang)): Reply {
  const { count, unit } = replyTerm.value;
  const day = formatDay(lang, replyByOf(law.calendar, minskDay(now)));
  const chosen = [form.typed.countries ?? []].flat();
  const model: View = {
    ...form,
    kinds: kinds.map((value) => ({ value, label: t(lang, `kindNames.${value}`) })),
    countries: countryOptions(lang),
    chosenCountries: Array.from({ length: mostCountries }, (_, place) => ({
      place,
      label: t(lang, 'warningPage.country', { number: place + 1 }),
      value: chosen[place] ?? '',
    })),
    notices: [
      {
        value: 'told',
        label: t(lang, 'warningPage.notice-told'),
        hint: t(lang, 'warningPage.notice-told-hint', { day, term: t(lang, `terms.${unit}`, { count }) }),
      },
      ...untolds.map((value) => ({ value, label: t(lang, `untolds.${value}`) })),
    ],
    term: sourceView(lang, replyTerm),
  };
  return { view: 'officer/new-warning', model, code: form.errorList.length > 0 ? 422 : 200 };
}
