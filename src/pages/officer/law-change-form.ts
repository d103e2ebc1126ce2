import { z } from 'zod';
import { choice, type ErrorCode, type FieldErrors, type FormModel, line, type Typed } from '../../http/forms.ts';
import type { Day } from '../../rules/calendar.ts';
import type { Confidence } from '../../rules/editions/edition.ts';
import { readDay, readWhole } from '../../rules/fact-entry.ts';
import type { Lang } from '../../rules/languages.ts';
import { type ChangedTo, type ChangedValue, shapeOf, type ValuePath, type ValueShape } from '../../rules/law-values.ts';
import { t } from '../../text/catalogue.ts';
import { valueName } from './law-values.ts';

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

/** The fields the form of these values carries. Numbers are judged by `readValues`. */
export function fieldsOf(chosen: readonly ValuePath[]): Record<string, z.ZodType> {
  const fields = chosen.flatMap((path): [string, z.ZodType][] => {
    const units = unitsOf(shapeOf(path));
    return [
      [nameOf(path, 'count'), z.string().max(20, 'number-malformed')],
      ...(units.length > 0 ? [[nameOf(path, 'unit'), choice(units as ['years'])] as [string, z.ZodType]] : []),
      [nameOf(path, 'source'), line(500)],
      [nameOf(path, 'confidence'), choice(confidences)],
    ];
  });
  return Object.fromEntries(fields);
}

/** The changed values in what was typed, once `fieldsOf` found nothing wrong with it; or which of the numbers are wrong. */
export function readValues(chosen: readonly ValuePath[], typed: Typed): { values: ChangedValue[] } | { errors: FieldErrors } {
  const errors: FieldErrors = {};
  const values = chosen.map((path) => {
    const value = readValue(path, typed);
    if (typeof value === 'string') errors[nameOf(path, 'count')] = value;
    const confidence = textOf(typed, path, 'confidence') as Confidence;
    return { path, value, source: textOf(typed, path, 'source').trim(), confidence } as ChangedValue;
  });
  return Object.keys(errors).length > 0 ? { errors } : { values };
}

/** The present values as the form first shows them. The source is asked for anew, for it is the changing act. */
export function typedOf(chosen: readonly ValuePath[], present: (path: ValuePath) => ChangedTo): Typed {
  const typed = chosen.flatMap((path) => {
    const value = present(path);
    const count = value === null ? '' : String(typeof value === 'number' ? value : value.count);
    const unit = value !== null && typeof value !== 'number' ? value.unit : value === null ? shapeOf(path).none : 'years';
    return [
      [nameOf(path, 'count'), count],
      [nameOf(path, 'unit'), unit],
    ];
  });
  return Object.fromEntries(typed);
}

type Control = { name: string; value: string; error: string | null };

/** The controls of one value, under its name. */
export type ValueField = {
  path: ValuePath;
  label: string;
  countLabel: string;
  count: Control;
  unit: (Control & { options: { value: string; label: string }[] }) | null;
  source: Control;
  confidence: Control;
};

export function valueField(lang: Lang, { typed, errors }: Pick<FormModel, 'typed' | 'errors'>, path: ValuePath): ValueField {
  const control = (part: Part): Control => {
    const name = nameOf(path, part);
    return { name, value: textOf(typed, path, part), error: errors[name] ?? null };
  };
  const shape = shapeOf(path);
  const options = unitsOf(shape).map((value) => ({ value, label: t(lang, `lawChanges.unit-${value}`) }));
  return {
    path,
    label: valueName(lang, path),
    countLabel: t(
      lang,
      shape.form === 'term' ? 'lawChanges.count-terms' : path === 'validity' ? 'lawChanges.count-validity' : 'lawChanges.count-fee',
    ),
    count: control('count'),
    unit: options.length > 0 ? { ...control('unit'), options } : null,
    source: control('source'),
    confidence: control('confidence'),
  };
}

/** What stands beside a number: the units it can be counted in, and the word for its absence. */
function unitsOf(shape: ValueShape): string[] {
  const units = shape.form === 'term' ? shape.units : shape.none === null ? [] : ['years'];
  return [...units, ...(shape.none === null ? [] : [shape.none])];
}

type Part = 'count' | 'unit' | 'source' | 'confidence';

/** The name of one of the fields of a value. */
export function nameOf(path: ValuePath, part: Part): string {
  return `${path}-${part}`;
}

function textOf(typed: Typed, path: ValuePath, part: Part): string {
  const value = typed[nameOf(path, part)];
  return typeof value === 'string' ? value : '';
}

/** The value that was typed, or what is wrong with its number: where the choice beside it says that there is none, it stays empty. */
function readValue(path: ValuePath, typed: Typed): Exclude<ChangedTo, string> | ErrorCode {
  const shape = shapeOf(path);
  const [text, unit] = [textOf(typed, path, 'count').trim(), textOf(typed, path, 'unit')];
  if (shape.none !== null && unit === shape.none) {
    if (text === '') return null;
    return shape.none === 'perpetual' ? 'years-without-end' : 'number-beside-none';
  }
  const count = readWhole(text, shape.min, shape.max);
  if (count === null) return text === '' ? 'required' : 'number-malformed';
  if (shape.form === 'number') return count;
  const known = shape.units.find((one) => one === unit);
  return known ? { count, unit: known } : 'choose-one';
}
