import { z } from 'zod';
import type { Day } from '../rules/calendar.ts';
import { readDay } from '../rules/fact-entry.ts';
import type { Lang } from '../rules/languages.ts';
import { errors as errorWords } from '../text/errors.ts';
import { say } from '../text/language.ts';
import { HttpError } from './errors.ts';

export type ErrorCode = keyof typeof errorWords;
export type FieldErrors = Record<string, ErrorCode>;
export type Typed = Record<string, string | string[]>;

/** A form as it came: its values, or what is wrong by field together with everything typed, so that nothing is lost. */
export type Read<T> = { value: T; typed: Typed } | { errors: FieldErrors; typed: Typed };

/** Every form carries the key that makes it take effect once. */
const formKey = z.uuid();
/** A form on something people change together carries the version it was drawn from. */
export const seenVersion = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/**
 * Reads a form by its schema. A message of the schema that is a code of `text/errors.ts` is the person's to mend;
 * anything else (an unknown field, a list where one value belongs, no form key) is malformed and throws 400.
 */
export function readForm<Shape extends z.ZodRawShape>(
  shape: Shape,
  body: Record<string, unknown>,
): Read<z.infer<z.ZodObject<Shape>> & { formKey: string }> {
  const typed = typedIn(body);
  read.add(body);
  if (drawnAgain.has(body)) return { errors: {}, typed };
  const schema = z.strictObject({ ...shape, formKey });
  const result = schema.safeParse(body);
  if (result.success) return { value: result.data as z.infer<z.ZodObject<Shape>> & { formKey: string }, typed };
  return { errors: errorsOf(result.error), typed };
}

const read = new WeakSet<object>();

/** Whether these fields were read by a schema, and by nothing looser. */
export function wasRead(body: object): boolean {
  return read.has(body);
}

const drawnAgain = new WeakSet<object>();

/** Marks the fields of a form whose sender wants to write on: they are read as a form in which nothing is wrong and which is not ready. */
export function drawAgain(body: Record<string, unknown>): Record<string, unknown> {
  const marked = { ...body };
  drawnAgain.add(marked);
  return marked;
}

/**
 * Reads what a form without a key asks by its address. Keys that the schema does not name are ignored: links that people share have all sorts
 * of them. Otherwise like `readForm`.
 */
export function readQuery<Shape extends z.ZodRawShape>(shape: Shape, query: Record<string, unknown>): Read<z.infer<z.ZodObject<Shape>>> {
  const result = z.object(shape).safeParse(query);
  const typed = typedIn(Object.fromEntries(Object.keys(shape).map((name) => [name, query[name]])));
  if (result.success) return { value: result.data as z.infer<z.ZodObject<Shape>>, typed };
  return { errors: errorsOf(result.error), typed };
}

function errorsOf(error: z.ZodError): FieldErrors {
  const found: FieldErrors = {};
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? '');
    if (!isErrorCode(issue.message) || field === '') throw new HttpError(400, `malformed form: ${issue.code} in ${field || 'the form'}`);
    found[field] ??= issue.message;
  }
  return found;
}

export function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(errorWords, text);
}

function typedIn(body: Record<string, unknown>): Typed {
  const entries = Object.entries(body).filter(([, value]) => typeof value === 'string' || isTexts(value));
  return Object.fromEntries(entries) as Typed;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

/** What a template needs to draw a form again: values as typed, errors by field, and the list for the error summary. */
export type FormModel = {
  typed: Typed;
  errors: Record<string, string>;
  errorList: ListedError[];
};

/** `bare`: the words do not tell which field they are about, so the list of errors names it. */
type ListedError = { field: string; text: string; bare?: boolean };

/** What can be wrong with any field, said in words that name none. */
const bareErrors: ReadonlySet<ErrorCode> = new Set([
  'required',
  'too-long',
  'bad-characters',
  'choose-one',
  'number-malformed',
  'date-malformed',
  'too-many-lines',
  'line-too-long',
  'choose-value',
  'file-missing',
  'file-too-large',
  'file-type',
  'file-unreadable',
  'file-infected',
  // Of several partners: which of them, the list has to say.
  'partner-name-missing',
  'partner-country-missing',
  'partner-role-missing',
  'partner-contract-missing',
  'contract-over-before',
  'contract-ahead',
  'contract-over',
]);

export function formModel(lang: Lang, typed: Typed = {}, errors: FieldErrors = {}): FormModel {
  const errorList = Object.entries(errors).map(([field, code]) => ({
    field,
    text: say(errorWords[code], lang),
    bare: bareErrors.has(code),
  }));
  return { typed, errors: Object.fromEntries(errorList.map(({ field, text }) => [field, text])), errorList };
}

// ── fields that many forms have ─────────────────────────────────────────────────────────────────────────────────────

/** One line of text, trimmed; required unless `optional`. */
export function line(max: number) {
  return z
    .string()
    .trim()
    .refine(isClean, 'bad-characters')
    .refine((text) => !/[\r\n]/.test(text), 'bad-characters')
    .min(1, 'required')
    .max(max, 'too-long');
}

/** The same field, '' where nothing was typed or the form did not ask for it. */
export function orEmpty(field: z.ZodType<string, string>) {
  return z
    .preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), field.optional())
    .transform((value) => value ?? '');
}

/** What stands in an address where an id does; anything else is no address of ours. */
export function isUuid(text: string): boolean {
  return z.uuid().safeParse(text).success;
}

/** Several lines of text, trimmed, line ends as `\n`. */
export function prose(max: number) {
  return z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .refine(isClean, 'bad-characters')
    .pipe(z.string().min(1, 'required').max(max, 'too-long'));
}

/** The same, empty where nothing was written. */
export function optionalProse(max: number) {
  return z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .refine(isClean, 'bad-characters')
    .refine((text) => text.length <= max, 'too-long');
}

/** PostgreSQL takes no NUL, and nobody types control characters or half a surrogate pair. */
export function isClean(text: string): boolean {
  return text.isWellFormed() && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text);
}

/** A day as `readDay` takes it. */
export function day() {
  return optionalDay().refine((value) => value !== null, 'required') as unknown as z.ZodType<Day>;
}

/** The same, null where none was typed or the form did not ask for one. */
export function optionalDay() {
  return z
    .string()
    .default('')
    .transform((text, context): Day | null => {
      const read = readDay(text);
      if (read !== null || text.trim() === '') return read;
      context.addIssue({ code: 'custom', message: 'date-malformed' });
      return z.NEVER;
    });
}

/** A choice of one out of a list; nothing chosen is `required`, anything not on the list is malformed. */
export function choice<const Options extends readonly [string, ...string[]]>(options: Options) {
  return z
    .preprocess((value) => (value === undefined ? '' : value), z.literal('').or(z.enum(options)))
    .refine((value) => value !== '', 'choose-one') as unknown as z.ZodType<Options[number]>;
}

/** Any number of choices out of a list, as check boxes send them. */
export function choices<const Options extends readonly [string, ...string[]]>(options: Options) {
  return z.preprocess((value) => (value === undefined ? [] : typeof value === 'string' ? [value] : value), z.array(z.enum(options)));
}
