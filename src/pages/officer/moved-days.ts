import { z } from 'zod';
import { proposeLawChange } from '../../acts/law.ts';
import { HttpError, notFound } from '../../http/errors.ts';
import { choice, type FieldErrors, type FormModel, formModel, line, prose, readForm, type Typed } from '../../http/forms.ts';
import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import { movesOf } from '../../rules/law.ts';
import { yearsToSet } from '../../rules/law-proposal.ts';
import { t } from '../../text/catalogue.ts';
import { confidenceOptions, confidences } from './law-change-form.ts';
import { maxMoves, moveFields, readMoves, rowsOf, type TypedMove, typedMoves } from './moved-days-form.ts';

const path = '/officer/moved-days';

/** A head proposes the moved days of a year, as the Council of Ministers has set them. */
export const movedDaysRoutes: readonly Route[] = [
  { method: 'get', path, action: 'propose-law', handle: open },
  { method: 'post', path, action: 'propose-law', handle: propose },
];

/** Opens on the year of the address; without one, on the first year that is not set, where that is in reach. */
function open(context: Context): Reply {
  const { law, query, now } = context;
  const years = yearsToSet(minskDay(now));
  const next = years.find((one) => one > law.calendar.decreedThrough) ?? Number(minskDay(now).slice(0, 4));
  const year = query.year === undefined ? next : years.find((one) => String(one) === query.year);
  if (year === undefined) throw notFound();
  return show(context, year, { typed: typedMoves(movesOf(law.calendar, year)) });
}

const year = z
  .string()
  .regex(/^\d{4}$/)
  .transform(Number);
const text = z.string().max(10_000);

async function propose(context: Context): Promise<Reply> {
  const { deps, lang, law, body } = context;
  if (body.more !== undefined) return addRow(context);
  const form = readForm({ year, ...moveFields, source: line(500), confidence: choice(confidences), reasons: prose(8000) }, body);
  const asked = Number(form.typed.year);
  const read = readMoves(law.calendar, asked, form.typed);
  const errors = { ...('errors' in read ? read.errors : {}), ...('errors' in form ? form.errors : {}) };
  if ('errors' in form || 'errors' in read) return show(context, asked, { typed: form.typed, errors });
  const { formKey, source, confidence, reasons } = form.value;
  const doing = { actor: signedIn(context), formKey, location: '/officer/law-changes/:id' };
  const change = { what: 'moved-days' as const, year: asked, moves: read.moves, source, confidence };
  const answer = await proposeLawChange(deps, doing, { change, from: `${asked}-01-01`, reasons });
  if ('done' in answer) return { to: answer.done };
  if (!('refused' in answer)) throw notFound();
  return show(context, asked, { typed: form.typed, refused: t(lang, `lawRefusals.${answer.refused}`) });
}

/** One row more, with everything typed still there and nothing judged yet. */
function addRow(context: Context): Reply {
  const shape = { year, ...moveFields, source: text, confidence: text.optional(), reasons: text, more: z.literal('rows') };
  const form = readForm(shape, context.body);
  if ('errors' in form) throw new HttpError(400, 'malformed form');
  return show(context, form.value.year, { typed: form.typed, more: true });
}

type View = FormModel & {
  year: number;
  decreed: boolean;
  rows: TypedMove[];
  full: boolean;
  confidences: { value: string; label: string }[];
};

type Shown = { typed: Typed; errors?: FieldErrors; more?: true; refused?: string };

function show({ lang, law }: Context, year: number, { typed, errors, more, refused }: Shown): Reply {
  const form = formModel(lang, typed, errors);
  if (refused) form.errorList.push({ field: 'main', text: refused });
  const rows = rowsOf(form, more ?? false);
  const model: View = {
    ...form,
    year,
    decreed: year <= law.calendar.decreedThrough,
    rows,
    full: rows.length >= maxMoves,
    confidences: confidenceOptions(lang),
  };
  return { view: 'officer/moved-days', model, code: form.errorList.length > 0 ? 422 : 200 };
}
