import type { FormModel, Typed } from '../../http/forms.ts';
import { codesAbroad } from '../../rules/countries.ts';
import type { Asked, FactCode } from '../../rules/editions/edition.ts';
import { type FactShape, type Facts, factShapes } from '../../rules/facts.ts';
import type { Lang } from '../../rules/languages.ts';
import { t } from '../../text/catalogue.ts';
import { countryName, formatNumber } from '../../text/format.ts';
import { type FactRow, factsView } from '../case/facts.ts';
import { sharedSource, sourceText } from '../case/source.ts';
import { listOf, type PartnerField, partnerFields, partnerName, partnerRows, textOf, typedOf } from './facts-form.ts';

type Control = { name: string; value: string; error: string | null };
type PartnerControls = Record<PartnerField, Control> & { number: number };

/** One asked fact as a field of the form. `saved`: what is saved now, where that differs from what stands in the field. */
export type FactField = {
  code: FactCode;
  type: FactShape['type'];
  label: string;
  hint: string;
  optional: boolean;
  value: string;
  error: string | null;
  inputmode: string | null;
  countries: (Control & { number: number })[];
  partners: PartnerControls[];
  saved: FactRow[];
};

export type More = 'partners' | 'countries' | undefined;

/** The fields of the form: what was typed, with what is wrong, and beside it what is saved where the two differ (`saved`). */
export function factFields(
  lang: Lang,
  all: readonly Asked<FactCode>[],
  { typed, errors }: Pick<FormModel, 'typed' | 'errors'>,
  more: More,
  saved: Facts | null,
): FactField[] {
  const stated = factsView(lang, all, saved ?? {});
  const shared = sharedSource(stated) !== null;
  return all.map((asked) => {
    const { code } = asked;
    const shape: FactShape = factShapes[code];
    return {
      code,
      type: shape.type,
      label: t(lang, `facts.${code}`),
      hint: hintOf(lang, asked, shape, shared),
      optional: !asked.required,
      value: textOf(typed[code]),
      error: errors[code] ?? null,
      inputmode: shape.type === 'number' ? 'numeric' : shape.type === 'url' ? 'url' : null,
      countries: shape.type === 'countries' ? countryControls(listOf(typed[code]), shape.maxRows, more === 'countries') : [],
      partners: shape.type === 'partners' ? partnerControls(typed, errors, shape.maxRows, more === 'partners') : [],
      saved: saved !== null && differs(code, typed, saved) ? stated.filter((row) => row.code === code) : [],
    };
  });
}

const optionsKept = new Map<Lang, { value: string; label: string }[]>();

/** Every country abroad by its name in this language, in the order of its alphabet. */
export function countryOptions(lang: Lang): { value: string; label: string }[] {
  const kept = optionsKept.get(lang);
  if (kept) return kept;
  const order = new Intl.Collator(lang);
  const options = codesAbroad.map((value) => ({ value, label: countryName(lang, value) }));
  options.sort((one, other) => order.compare(one.label, other.label));
  optionsKept.set(lang, options);
  return options;
}

/** What to write and why, the limits of a number, and where the demand comes from unless that is said once for all (`shared`). */
function hintOf(lang: Lang, { code, source }: Asked<FactCode>, shape: FactShape, shared: boolean): string {
  const limits = (min: number, max: number) =>
    t(lang, 'ownApplication.limits-number', { min: formatNumber(lang, min), max: formatNumber(lang, max) });
  return [
    t(lang, `factHints.${code}`),
    ...(shape.type === 'number' ? [limits(shape.min, shape.max)] : []),
    ...(shared ? [] : [t(lang, 'application.source', { source: sourceText(lang, source) })]),
  ].join(' ');
}

/** At least three rows to choose in, one of them blank, and one more when asked for. */
function countryControls(typed: readonly string[], maxRows: number, more: boolean): FactField['countries'] {
  const chosen = typed.filter((code) => code !== '');
  const count = Math.min(maxRows, Math.max(3, typed.length, chosen.length + 1) + (more ? 1 : 0));
  return Array.from({ length: count }, (_, row) => ({
    number: row + 1,
    name: row === 0 ? 'countries' : `countries-${row}`,
    value: chosen[row] ?? '',
    error: null,
  }));
}

function partnerControls(typed: Typed, errors: Record<string, string>, maxRows: number, more: boolean): FactField['partners'] {
  const count = Math.min(maxRows, Math.max(1, partnerRows(typed)) + (more ? 1 : 0));
  return Array.from({ length: count }, (_, row) => {
    const control = (field: PartnerField): Control => {
      const name = partnerName(row, field);
      return { name, value: textOf(typed[name]), error: errors[name] ?? null };
    };
    const controls = partnerFields.map((field) => [field, control(field)] as const);
    return { number: row + 1, ...(Object.fromEntries(controls) as Record<PartnerField, Control>) };
  });
}

function differs(code: FactCode, typed: Typed, saved: Facts): boolean {
  return JSON.stringify(valueIn(code, typed)) !== JSON.stringify(valueIn(code, typedOf(saved)));
}

function valueIn(code: FactCode, typed: Typed): string[][] {
  if (factShapes[code].type !== 'partners')
    return [
      listOf(typed[code])
        .map((text) => text.trim())
        .filter(Boolean),
    ];
  const all = Array.from({ length: partnerRows(typed) }, (_, row) =>
    partnerFields.map((field) => textOf(typed[partnerName(row, field)]).trim()),
  );
  return all.filter((fields) => fields.some(Boolean));
}
