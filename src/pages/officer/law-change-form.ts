import { z } from 'zod';
import { choice, choices, type ErrorCode, type FieldErrors, type FormModel, line, type Typed } from '../../http/forms.ts';
import type { Day } from '../../rules/calendar.ts';
import type { Confidence } from '../../rules/editions/edition.ts';
import { readDay, readWhole } from '../../rules/fact-entry.ts';
import type { Lang } from '../../rules/languages.ts';
import { type ChangedTo, type ChangedValue, isList, shapeOf, type ValuePath, type ValueShape } from '../../rules/law-values.ts';
import { t } from '../../text/catalogue.ts';
import { valueName, wordText } from './law-values.ts';

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
    return [...ownFields(path, shapeOf(path)), [nameOf(path, 'source'), line(500)], [nameOf(path, 'confidence'), choice(confidences)]];
  });
  return Object.fromEntries(fields);
}

function ownFields(path: ValuePath, shape: ValueShape): [string, z.ZodType][] {
  if (shape.form === 'word') return [[nameOf(path, 'word'), choice(shape.words as ['needed'])]];
  if (shape.form === 'list') {
    const least = choices(shape.words as ['revoke']).refine((words) => words.length >= shape.least, 'choose-value');
    return [[nameOf(path, 'list'), least]];
  }
  const units = unitsOf(shape);
  const count: [string, z.ZodType] = [nameOf(path, 'count'), z.string().max(20, 'number-malformed')];
  return units.length > 0 ? [count, [nameOf(path, 'unit'), choice(units as ['years'])]] : [count];
}

/** The changed values in what was typed, once `fieldsOf` found nothing wrong with it; or which of the numbers are wrong. */
export function readValues(chosen: readonly ValuePath[], typed: Typed): { values: ChangedValue[] } | { errors: FieldErrors } {
  const errors: FieldErrors = {};
  const values = chosen.map((path) => {
    const value = readValue(path, typed);
    if (typeof value === 'object' && value !== null && 'error' in value) errors[nameOf(path, 'count')] = value.error;
    const confidence = textOf(typed, path, 'confidence') as Confidence;
    return { path, value, source: textOf(typed, path, 'source').trim(), confidence } as ChangedValue;
  });
  return Object.keys(errors).length > 0 ? { errors } : { values };
}

/** The present values as the form first shows them. The source is asked for anew, for it is the changing act. */
export function typedOf(chosen: readonly ValuePath[], present: (path: ValuePath) => ChangedTo): Typed {
  const typed = chosen.flatMap((path): [string, string | string[]][] => {
    const value = present(path);
    if (isList(value)) return [[nameOf(path, 'list'), [...value]]];
    if (typeof value === 'string') return [[nameOf(path, 'word'), value]];
    const count = value === null ? '' : String(typeof value === 'number' ? value : value.count);
    const unit = value !== null && typeof value !== 'number' ? value.unit : value === null ? shapeOf(path).none : 'years';
    return [
      [nameOf(path, 'count'), count],
      [nameOf(path, 'unit'), unit ?? ''],
    ];
  });
  return Object.fromEntries(typed);
}

type Control = { name: string; value: string; error: string | null };
type Option = { value: string; label: string };
/** One or several words to choose from, as radio buttons or check boxes. */
type WordsControl = {
  name: string;
  type: 'radio' | 'checkbox';
  legend: string;
  hint: string | null;
  options: Option[];
  chosen: Typed[string];
  error: string | null;
};

/** The controls of one value, under its name. */
export type ValueField = {
  path: ValuePath;
  label: string;
  /** A number, with what it counts; or words. */
  count: (Control & { label: string }) | null;
  unit: (Control & { options: Option[] }) | null;
  words: WordsControl | null;
  source: Control;
  confidence: Control;
};

export function valueField(lang: Lang, { typed, errors }: Pick<FormModel, 'typed' | 'errors'>, path: ValuePath): ValueField {
  const control = (part: Part): Control => {
    const name = nameOf(path, part);
    return { name, value: textOf(typed, path, part), error: errors[name] ?? null };
  };
  const shape = shapeOf(path);
  const counted = shape.form === 'number' || shape.form === 'term';
  const options = counted ? unitsOf(shape).map((value) => ({ value, label: t(lang, `lawChanges.unit-${value}`) })) : [];
  return {
    path,
    label: valueName(lang, path),
    count: counted ? { ...control('count'), label: t(lang, countLabel(path, shape)) } : null,
    unit: options.length > 0 ? { ...control('unit'), options } : null,
    words: counted ? null : wordsControl(lang, { typed, errors }, path, shape),
    source: control('source'),
    confidence: control('confidence'),
  };
}

function wordsControl(lang: Lang, { typed, errors }: Pick<FormModel, 'typed' | 'errors'>, path: ValuePath, shape: WordShape): WordsControl {
  const [head] = path.split('.');
  const isMany = shape.form === 'list';
  const name = nameOf(path, isMany ? 'list' : 'word');
  return {
    name,
    type: isMany ? 'checkbox' : 'radio',
    legend: t(lang, `lawChanges.${shape.form}-${head}`),
    hint: isMany ? t(lang, `lawChanges.list-${head}-hint`) : null,
    options: shape.words.map((value) => ({ value, label: wordText(lang, path, value) })),
    chosen: typed[name] ?? [],
    error: errors[name] ?? null,
  };
}

type WordShape = Extract<ValueShape, { form: 'word' | 'list' }>;

function countLabel(path: ValuePath, { form }: ValueShape): string {
  if (form === 'term') return 'lawChanges.count-terms';
  return path === 'validity' ? 'lawChanges.count-validity' : 'lawChanges.count-fee';
}

/** What stands beside a number: the units it can be counted in, and the word for its absence. */
function unitsOf(shape: Exclude<ValueShape, WordShape>): string[] {
  const units = shape.form === 'term' ? shape.units : shape.none === null ? [] : ['years'];
  return [...units, ...(shape.none === null ? [] : [shape.none])];
}

type Part = 'count' | 'unit' | 'word' | 'list' | 'source' | 'confidence';

/** The name of one of the fields of a value. */
function nameOf(path: ValuePath, part: Part): string {
  return `${path}-${part}`;
}

function textOf(typed: Typed, path: ValuePath, part: Part): string {
  const value = typed[nameOf(path, part)];
  return typeof value === 'string' ? value : '';
}

/** The value that was typed, or what is wrong with its number: where the choice beside it says that there is none, it stays empty. */
function readValue(path: ValuePath, typed: Typed): ChangedTo | { error: ErrorCode } {
  const shape = shapeOf(path);
  if (shape.form === 'word') return textOf(typed, path, 'word') as ChangedTo;
  if (shape.form === 'list') {
    const marked = [typed[nameOf(path, 'list')] ?? []].flat();
    return shape.words.filter((word) => marked.includes(word)) as unknown as ChangedTo;
  }
  const [text, unit] = [textOf(typed, path, 'count').trim(), textOf(typed, path, 'unit')];
  if (shape.none !== null && unit === shape.none) {
    if (text === '') return null;
    return { error: shape.none === 'perpetual' ? 'years-without-end' : 'number-beside-none' };
  }
  const count = readWhole(text, shape.min, shape.max);
  if (count === null) return { error: text === '' ? 'required' : 'number-malformed' };
  if (shape.form === 'number') return count;
  const known = shape.units.find((one) => one === unit);
  return known ? { count, unit: known } : { error: 'choose-one' };
}

/** The name of the field in which the value itself is typed, for a refusal that speaks of it. */
export function fieldOf(path: ValuePath): string {
  const { form } = shapeOf(path);
  return nameOf(path, form === 'word' || form === 'list' ? form : 'count');
}
