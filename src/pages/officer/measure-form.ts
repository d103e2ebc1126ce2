import { z } from 'zod';
import type { Answer, Doing } from '../../acts/act.ts';
import { proposeMeasure, suspendAtOnce } from '../../acts/measure.ts';
import { notFound } from '../../http/errors.ts';
import { choices, type FieldErrors, type FormModel, formModel, prose, readForm } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import type { Day } from '../../rules/calendar.ts';
import { groundCodes } from '../../rules/editions/edition.ts';
import { readDay } from '../../rules/fact-entry.ts';
import { intendedMeasures, type MeasureRefusal } from '../../rules/measure-rules.ts';
import { measuresToPropose, type Proposal, scopesToSuspendAtOnce } from '../../rules/measures.ts';
import { adviceOf } from '../../store/measures.ts';
import { t } from '../../text/catalogue.ts';
import { measureName } from '../case/measures.ts';
import { licenceAddress, type OpenedLicence, openLicence } from './licence.ts';
import { type Aim, type Noun, showForm } from './measure-form-view.ts';

/** What a measure is against comes with the address, and with the form it opens. */
const aim = { item: idOr(''), follows: idOr('') };
const reasons = prose(8000);
const grounds = choices(groundCodes);
const advice = { adviceBe: prose(2000), adviceRu: prose(2000), adviceEn: prose(2000) };

/** The measures, each with the fields of its own form. Whether what they say may be done, the rules decide. */
const forms = {
  notice: { ...aim, intended: z.enum(intendedMeasures), grounds, reasons, replyBy: day() },
  order: { ...aim, grounds, reasons, remedyBy: day() },
  suspension: { ...aim, grounds, reasons, until: day(), ...advice },
  'immediate-suspension': { ...aim, grounds, reasons, until: day(), ...advice },
  extension: { ...aim, grounds, reasons, until: day(), ...advice },
  resumption: { ...aim, reasons },
  revocation: { ...aim, grounds, reasons, ...advice },
  'strike-off': { ...aim, grounds, reasons, ...advice },
  correction: { ...aim, corrects: entry(), reasons, ...advice },
} satisfies Record<Noun, z.ZodRawShape>;

export const measureFormRoutes: readonly Route[] = Object.keys(forms).flatMap((name): Route[] => {
  const noun = name as Noun;
  const path = `/officer/licences/:number/${noun}`;
  const action = noun === 'immediate-suspension' ? 'suspend-at-once' : 'propose-measure';
  return [
    { method: 'get', path, action, handle: (context) => open(context, noun) },
    { method: 'post', path, action, handle: (context) => send(context, noun) },
  ];
});

/** The form, where the rules offer this measure against what the address names; else the page that says what they offer. */
async function open(context: Context, noun: Noun): Promise<Reply> {
  const opened = await openLicence(context);
  const { item, of, intends } = context.query;
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
  const asked: Aim = { noun, itemId: text(item), follows: text(of), intended: intendedMeasures.find((one) => one === intends) ?? null };
  if (!isOffered(opened, asked)) return { to: licenceAddress(opened.licence.number, 'measure') };
  const typed = noun === 'extension' && asked.follows !== null ? await adviceSoFar(context, asked.follows) : {};
  return showForm(context, opened, asked, formModel(context.lang, typed));
}

/** Whoever extends a suspension begins with what its clients read now, for its last day is another one. */
async function adviceSoFar({ deps }: Context, suspensionId: string): Promise<FormModel['typed']> {
  const advice = await adviceOf(deps.database.db, suspensionId);
  return advice === null ? {} : { adviceBe: advice.be, adviceRu: advice.ru, adviceEn: advice.en };
}

function isOffered({ measured, actor }: OpenedLicence, { noun, itemId, follows, intended }: Aim): boolean {
  if (noun === 'immediate-suspension') return scopesToSuspendAtOnce(measured, actor).includes(itemId);
  if (noun === 'notice' && intended === null) return false;
  return measuresToPropose(measured, actor).some(
    (offer) => measureName(offer.measure, offer.itemId) === noun && offer.itemId === itemId && offer.follows === follows,
  );
}

/** An examiner proposes the measure, and the head decides; a suspension in danger to life or liberty takes effect at once. */
async function send(context: Context, noun: Noun): Promise<Reply> {
  const opened = await openLicence(context);
  const form = readForm(forms[noun] as z.ZodRawShape, context.body);
  const values = 'value' in form ? (form.value as FormValues) : null;
  const asked = aimOf(noun, form.typed);
  // A part of another licence, or of none, is not there for this one.
  if (asked.itemId !== null && !opened.items.some(({ id }) => id === asked.itemId)) throw notFound();
  if (values === null) {
    return showForm(context, opened, asked, errorsModel(context, noun, form.typed, 'errors' in form ? form.errors : {}));
  }
  const { number } = opened.licence;
  const doing = { actor: opened.actor, formKey: values.formKey, location: licenceAddress(number) };
  const answer = await take(context, doing, number, noun, values);
  if ('done' in answer) return { to: answer.done };
  if (!('refused' in answer)) throw notFound();
  return showForm(context, await openLicence(context), asked, refusalModel(context, form.typed, answer.refused));
}

type FormValues = { formKey: string; item: string | null; follows: string | null; reasons: string } & Partial<
  Pick<Proposal, 'grounds' | 'intended' | 'until' | 'replyBy' | 'remedyBy' | 'corrects'> & {
    adviceBe: string;
    adviceRu: string;
    adviceEn: string;
  }
>;

function aimOf(noun: Noun, typed: FormModel['typed']): Aim {
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
  const intended = intendedMeasures.find((one) => one === typed.intended) ?? null;
  return { noun, itemId: text(typed.item), follows: text(typed.follows), intended };
}

function take({ deps }: Context, doing: Doing, number: string, noun: Noun, values: FormValues): Promise<Answer<MeasureRefusal>> {
  const { formKey: _, item: itemId, adviceBe, adviceRu, adviceEn, ...said } = values;
  const words = adviceBe && adviceRu && adviceEn ? { be: adviceBe, ru: adviceRu, en: adviceEn } : null;
  const proposal = { ...said, itemId, advice: words };
  if (noun === 'immediate-suspension') return suspendAtOnce(deps, doing, number, proposal);
  return proposeMeasure(deps, doing, number, { ...proposal, measure: noun === 'strike-off' ? 'revocation' : noun });
}

const fieldOfRefusal: Partial<Record<MeasureRefusal, string>> = {
  'ground-required': 'grounds',
  'ground-not-allowed': 'grounds',
  'ground-not-on-record': 'grounds',
  'notice-other': 'follows',
  'notice-open': 'follows',
  'reply-too-soon': 'replyBy',
  'reply-day-off': 'replyBy',
  'remedy-past': 'remedyBy',
  'remedy-too-long': 'remedyBy',
  'term-required': 'until',
  'term-past': 'until',
  'term-too-long': 'until',
  'not-longer': 'until',
  'entry-unknown': 'corrects',
};

/** What the fields say, and that no ground is marked: nobody should mend all the rest to be told of that afterwards. */
function errorsModel({ lang }: Context, noun: Noun, typed: FormModel['typed'], errors: FieldErrors): FormModel {
  const model = formModel(lang, typed, errors);
  if (model.errorList.length === 0 || !('grounds' in forms[noun]) || typed.grounds !== undefined) return model;
  const text = t(lang, 'measureRefusals.ground-required');
  return { typed, errors: { ...model.errors, grounds: text }, errorList: [{ field: 'grounds', text }, ...model.errorList] };
}

function refusalModel({ lang }: Context, typed: FormModel['typed'], code: MeasureRefusal): FormModel {
  const text = t(lang, `measureRefusals.${code}`);
  const field = fieldOfRefusal[code] ?? 'main';
  return { typed, errors: { [field]: text }, errorList: [{ field, text }] };
}

function idOr(nothing: '') {
  return z
    .literal(nothing)
    .or(z.uuid())
    .transform((id) => (id === nothing ? null : id));
}

/** A day as `readDay` takes it. */
function day() {
  return z.string().transform((text, context): Day => {
    const read = readDay(text);
    if (read !== null) return read;
    context.addIssue({ code: 'custom', message: text.trim() === '' ? 'required' : 'date-malformed' });
    return z.NEVER;
  });
}

/** The index of an entry of the log. */
function entry() {
  return z
    .string()
    .default('')
    .refine((text) => /^\d{0,15}$/.test(text), 'not an index')
    .refine((text) => text !== '', 'choose-one')
    .transform(Number);
}
