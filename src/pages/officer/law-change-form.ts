import { z } from 'zod';
import { choice, type ErrorCode, type FieldErrors, type FormModel, line, type Typed } from '../../http/forms.ts';
import type { Day, Term } from '../../rules/calendar.ts';
import type { Confidence, Edition, Sourced } from '../../rules/editions/edition.ts';
import { readDay, readWhole } from '../../rules/fact-entry.ts';
import type { Lang } from '../../rules/languages.ts';
import { type ChangedValue, type ValuePath, valueAt } from '../../rules/law-change.ts';
import { valueLimits } from '../../rules/law-proposal.ts';
import { t } from '../../text/catalogue.ts';
import { type SourceView, sourceView } from '../case/source.ts';
import { valueName, valueText } from './law-values.ts';

export const confidences = ['confirmed', 'secondary', 'unconfirmed'] as const satisfies readonly Confidence[];

export function confidenceOptions(lang: Lang): { value: Confidence; label: string }[] {
  return confidences.map((value) => ({ value, label: t(lang, `confidence.${value}`) }));
}

/** A day typed as `readDay` takes it, no earlier than `first`; `early` is what is told of one that is. */
export function dayFrom(first: Day, early: ErrorCode) {
  return z.string().transform((text, context) => {
    const day = readDay(text);
    if (day !== null && day >= first) return day;
    context.addIssue({ code: 'custom', message: text.trim() === '' ? 'required' : day === null ? 'date-malformed' : early });
    return z.NEVER;
  });
}

const units = { fee: [], validity: ['years', 'perpetual'], terms: ['working-days', 'calendar-days', 'months'] } as const;
type What = keyof typeof units;

/** The fields the form of these values carries. Numbers are judged by `readValues`. */
export function fieldsOf(chosen: readonly ValuePath[]): Record<string, z.ZodType<string>> {
  const fields = chosen.flatMap((path): [string, z.ZodType<string>][] => {
    const options = units[whatOf(path)];
    return [
      [nameOf(path, 'count'), z.string().max(20, 'number-malformed')],
      ...(options.length > 0 ? [[nameOf(path, 'unit'), choice(options as unknown as ['years'])] as [string, z.ZodType<string>]] : []),
      [nameOf(path, 'source'), line(500)],
      [nameOf(path, 'confidence'), choice(confidences)],
    ];
  });
  return Object.fromEntries(fields);
}

/** The changed values in what was typed, once `fieldsOf` found nothing wrong with it; or which of the numbers are wrong. */
export function readValues(chosen: readonly ValuePath[], typed: Typed): { values: ChangedValue[] } | { errors: FieldErrors } {
  const errors: FieldErrors = {};
  const values = chosen.flatMap((path): ChangedValue[] => {
    const value = readValue(path, typed);
    if (value) return [value];
    const blank = textOf(typed, path, 'count').trim() === '';
    errors[nameOf(path, 'count')] = isPerpetual(path, typed) ? 'years-without-end' : blank ? 'required' : 'number-malformed';
    return [];
  });
  return Object.keys(errors).length > 0 ? { errors } : { values };
}

/** The present values as the form first shows them. The source is asked for anew, for it is the changing act. */
export function typedOf(edition: Edition, chosen: readonly ValuePath[], day: Day): Typed {
  const typed = chosen.flatMap((path) => {
    const { value } = valueAt(edition, path, day);
    const count = value === null ? '' : String(typeof value === 'number' ? value : value.count);
    const unit = value !== null && typeof value !== 'number' ? value.unit : value === null ? 'perpetual' : 'years';
    return [
      [nameOf(path, 'count'), count],
      [nameOf(path, 'unit'), unit],
    ];
  });
  return Object.fromEntries(typed);
}

type Control = { name: string; value: string; error: string | null };

/** One value as a group of fields, with what it is now and where that comes from. */
export type ValueField = {
  path: ValuePath;
  label: string;
  present: string;
  presentSource: SourceView;
  countLabel: string;
  count: Control;
  unit: (Control & { options: { value: string; label: string }[] }) | null;
  source: Control;
  confidence: Control;
};

export function valueField(
  lang: Lang,
  { typed, errors }: Pick<FormModel, 'typed' | 'errors'>,
  path: ValuePath,
  present: Sourced<number | Term | null>,
): ValueField {
  const what = whatOf(path);
  const control = (part: Part): Control => {
    const name = nameOf(path, part);
    return { name, value: textOf(typed, path, part), error: errors[name] ?? null };
  };
  const options = units[what].map((value) => ({ value, label: t(lang, `lawChanges.unit-${value}`) }));
  return {
    path,
    label: valueName(lang, path),
    present: valueText(lang, path, present.value),
    presentSource: sourceView(lang, present),
    countLabel: t(lang, `lawChanges.count-${what}`),
    count: control('count'),
    unit: options.length > 0 ? { ...control('unit'), options } : null,
    source: control('source'),
    confidence: control('confidence'),
  };
}

type Part = 'count' | 'unit' | 'source' | 'confidence';

function nameOf(path: ValuePath, part: Part): string {
  return `${path}-${part}`;
}

function textOf(typed: Typed, path: ValuePath, part: Part): string {
  const value = typed[nameOf(path, part)];
  return typeof value === 'string' ? value : '';
}

function whatOf(path: ValuePath): What {
  return path === 'fee' || path === 'validity' ? path : 'terms';
}

/** Undefined where the number is wrong. A licence without end has none. */
function readValue(path: ValuePath, typed: Typed): ChangedValue | undefined {
  const text = textOf(typed, path, 'count').trim();
  const mark = { source: textOf(typed, path, 'source').trim(), confidence: textOf(typed, path, 'confidence') as Confidence };
  if (path === 'validity' && isPerpetual(path, typed)) return text === '' ? { path, value: null, ...mark } : undefined;
  const { min, max } = valueLimits[whatOf(path)];
  const count = readWhole(text, min, max);
  if (count === null) return undefined;
  if (path === 'fee' || path === 'validity') return { path, value: count, ...mark };
  return { path, value: { count, unit: textOf(typed, path, 'unit') as Term['unit'] }, ...mark };
}

function isPerpetual(path: ValuePath, typed: Typed): boolean {
  return textOf(typed, path, 'unit') === 'perpetual';
}
