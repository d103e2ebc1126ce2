import { proposeLawChange } from '../../acts/law.ts';
import { notFound } from '../../http/errors.ts';
import { choice, type FieldErrors, type FormModel, formModel, line, prose, readForm, type Typed } from '../../http/forms.ts';
import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import { addDays, minskDay } from '../../rules/calendar.ts';
import type { LawRefusal } from '../../rules/law-proposal.ts';
import { baseValueOn } from '../../rules/money.ts';
import { readSum } from '../../rules/payments.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay } from '../../text/format.ts';
import { confidenceOptions, confidences, dayFrom } from './law-change-form.ts';
import { baseValueText } from './law-values.ts';

const path = '/officer/base-value';

/** A head proposes the base value from a day on, as the Council of Ministers has set it. */
export const baseValueRoutes: readonly Route[] = [
  { method: 'get', path, action: 'propose-law', handle: open },
  { method: 'post', path, action: 'propose-law', handle: propose },
];

/** Opens on the first day of the next year: the base value is set for a year. */
function open(context: Context): Reply {
  const next = Number(minskDay(context.now).slice(0, 4)) + 1;
  return show(context, { typed: { from: `01.01.${next}` } });
}

async function propose(context: Context): Promise<Reply> {
  const { deps, lang, body, now } = context;
  const amount = line(30).transform(
    (text, { addIssue }) => readSum(text, 'BYN') ?? void addIssue({ code: 'custom', message: 'amount-malformed' }),
  );
  const from = dayFrom(addDays(minskDay(now), 1), 'date-not-ahead');
  const form = readForm({ amount, from, source: line(500), confidence: choice(confidences), reasons: prose(8000) }, body);
  if ('errors' in form) return show(context, form);
  const { formKey, from: day, source, confidence, reasons } = form.value;
  const doing = { actor: signedIn(context), formKey, location: '/officer/law-changes/:id' };
  const change = { what: 'base-value' as const, amount: form.value.amount ?? 0, source, confidence };
  const answer = await proposeLawChange(deps, doing, { change, from: day, reasons });
  if ('done' in answer) return { to: answer.done };
  if (!('refused' in answer)) throw notFound();
  const refused = { field: fieldOfRefusal[answer.refused] ?? 'main', text: t(lang, `lawRefusals.${answer.refused}`) };
  return show(context, { typed: form.typed, refused });
}

const fieldOfRefusal: Partial<Record<LawRefusal, string>> = { 'value-out-of-range': 'amount', 'from-not-ahead': 'from' };

type View = FormModel & { present: string; confidences: { value: string; label: string }[] };

function show(
  { lang, law, now }: Context,
  { typed, errors, refused }: { typed: Typed; errors?: FieldErrors; refused?: { field: string; text: string } },
): Reply {
  const form = formModel(lang, typed, errors);
  if (refused) {
    form.errors[refused.field] = refused.text;
    form.errorList.push(refused);
  }
  const today = baseValueOn(law.baseValues, minskDay(now));
  const present = t(lang, 'lawChanges.base-value-now', { value: baseValueText(lang, today), day: formatDay(lang, today.since) });
  const model: View = { ...form, present, confidences: confidenceOptions(lang) };
  return { view: 'officer/base-value', model, code: form.errorList.length > 0 ? 422 : 200 };
}
