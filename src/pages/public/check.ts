import { z } from 'zod';
import { choice, type FieldErrors, formModel, isClean, line, optionalDay, readQuery, type Typed } from '../../http/forms.ts';
import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import { type Day, minskDay } from '../../rules/calendar.ts';
import { codesAbroad, isCountry } from '../../rules/countries.ts';
import { kinds } from '../../rules/kinds.ts';
import type { Lang } from '../../rules/languages.ts';
import { checkOffer, type Offer, plainOffer } from '../../rules/offer.ts';
import { reason } from '../../rules/offer-reasons.ts';
import type { Offered } from '../../rules/offer-scope.ts';
import { countAnswer } from '../../store/counts.ts';
import { countryName } from '../../text/format.ts';
import { kindNames } from '../../text/kinds.ts';
import { say } from '../../text/language.ts';
import { type AskedAgency, askedAgency } from './check-agency.ts';
import { checkJson } from './check-json.ts';
import { type Checked, checkView } from './check-view.ts';
import { neverListed, publicHeaders } from './headers.ts';

export const checkRoutes: readonly PublicRoute[] = [
  { method: 'get', path: '/check', action: 'read-register', before: [publicHeaders, neverListed], handle: check },
];

const longest = 200;
const shape = {
  agency: z.preprocess((value) => value ?? '', line(longest)),
  kind: choice(kinds),
  country: z
    .string()
    .default('')
    .transform((code) => code.trim().toUpperCase() || null)
    .refine((code) => code === null || isCountry(code), 'country-unknown'),
  partner: z
    .string()
    .trim()
    .refine(isClean, 'bad-characters')
    .max(longest, 'too-long')
    .default('')
    .transform((text) => text || null),
  on: optionalDay(),
};

/** May this agency send me there, for this, with this partner, on that day? */
async function check(context: PublicContext): Promise<Reply> {
  const { deps, query, lang, now, wantsJson } = context;
  const read = readQuery(shape, query);
  // Who comes by a link with an agency in it has not asked yet.
  const asks = wantsJson || ['kind', 'country', 'partner', 'on'].some((field) => query[field] !== undefined);
  if (!asks) return { view: 'public/check', model: { answer: null, form: formOf(lang, read.typed), errorList: [] } };
  if ('errors' in read) {
    if (wantsJson) return { json: { error: 422, fields: read.errors }, code: 422 };
    const form = formOf(lang, read.typed, read.errors);
    return { view: 'public/check', model: { answer: null, form, errorList: form.errorList }, code: 422 };
  }
  const { agency: text, kind, country, partner, on } = read.value;
  const today = minskDay(now);
  const day = on ?? today;
  const offered = { kind, country, partner };
  const agency = await askedAgency(deps.database, text);
  const offer = offerOf(agency, offered, day, today);
  countAnswer(deps.database, today, 'check', offer.answer);
  const checked: Checked = { text, offered, day, today, now, agency, offer, base: deps.mail.base };
  if (wantsJson) return { json: checkJson(checked) };
  return { view: 'public/check', model: { answer: checkView(checked, lang), form: formOf(lang, read.typed), errorList: [] } };
}

function offerOf({ licences, hits, similar, more, knownUnp, others }: AskedAgency, offered: Offered, day: Day, today: Day): Offer {
  if (hits.length > 1 || more) return plainOffer(reason('several-agencies'), offered);
  if (hits.length === 1) return checkOffer(licences, offered, day, today);
  if (knownUnp !== null) return plainOffer(reason('no-licence'), offered);
  if (others.some(({ same }) => same)) return plainOffer(reason('other-name'), offered);
  return plainOffer(reason(similar.length > 0 ? 'only-similar' : 'not-in-register'), offered);
}

function formOf(lang: Lang, typed: Typed, errors: FieldErrors = {}) {
  const model = formModel(lang, typed, errors);
  const text = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '');
  return {
    ...model,
    values: {
      agency: text('agency'),
      kind: text('kind'),
      country: text('country').trim().toUpperCase(),
      partner: text('partner'),
      on: text('on'),
    },
    kinds: kinds.map((kind) => ({ value: kind, label: say(kindNames[kind], lang) })),
    countries: countriesIn[lang],
  };
}

const countriesIn = { be: countryOptions('be'), ru: countryOptions('ru'), en: countryOptions('en') };

/** Everywhere but here, by the names of the language. */
function countryOptions(lang: Lang): { value: string; label: string }[] {
  const abroad = codesAbroad.map((code) => ({ value: code, label: countryName(lang, code) }));
  return abroad.sort((one, other) => one.label.localeCompare(other.label, lang));
}
