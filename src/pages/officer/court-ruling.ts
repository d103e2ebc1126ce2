import { lodgeReview } from '../../acts/review.ts';
import { choice, day, type FormModel, formModel, line, optionalDay, prose, readForm } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import { rulingsOn } from '../../rules/review-outcomes.ts';
import { type ReviewRefusal, refusalOfLodging, reviewOutcomes } from '../../rules/reviews.ts';
import { t } from '../../text/catalogue.ts';
import { decisionView, homeOf, type OpenedDecision, openDecision } from './reviewed.ts';

const path = '/officer/:subject/:id/court-ruling';

/** A court's ruling on a measure or the outcome of an application, as an examiner records it; a head carries it out. */
export const courtRulingRoutes: readonly Route[] = [
  { method: 'get', path, action: 'record-ruling', handle: async (context) => show(context, await openDecision(context)) },
  { method: 'post', path, action: 'record-ruling', handle: recordRuling },
];

const shape = {
  court: line(200),
  number: line(60),
  ruledOn: day(),
  ruled: choice(reviewOutcomes),
  until: optionalDay(),
  text: prose(8000),
};

async function recordRuling(context: Context): Promise<Reply> {
  const { deps, body, lang } = context;
  const opened = await openDecision(context);
  const form = readForm(shape, body);
  if ('errors' in form) return show(context, opened, formModel(lang, form.typed, form.errors));
  const { formKey, text, ruled, until, ...said } = form.value;
  const doing = { actor: opened.actor, formKey, location: homeOf(opened.reviewed) };
  const ruling = { ...said, ruled, until: ruled === 'changed' ? until : null };
  const answer = await lodgeReview(deps, doing, opened.key, { origin: 'court', text, ruling });
  if ('done' in answer) return { to: answer.done };
  const again = await openDecision(context);
  const refused = 'refused' in answer ? fieldOfRefusal[answer.refused] : undefined;
  // A refusal that speaks of no field stands on the page already: it says why nothing can be recorded.
  if (!('refused' in answer) || !refused) return show(context, again, formModel(lang, form.typed), 422);
  const told = t(lang, `reviewRefusals.${answer.refused}`);
  return show(context, again, { typed: form.typed, errors: { [refused]: told }, errorList: [{ field: refused, text: told }] });
}

const fieldOfRefusal: Partial<Record<ReviewRefusal, string>> = {
  'ruling-day-wrong': 'ruledOn',
  'outcome-impossible': 'ruled',
  'last-day-required': 'until',
};

async function show(
  context: Context,
  { actor, reviewed }: OpenedDecision,
  form: FormModel = formModel(context.lang),
  code: 200 | 422 = form.errorList.length > 0 ? 422 : 200,
): Promise<Reply> {
  const { law, now, lang } = context;
  const { subject } = reviewed;
  const refused = refusalOfLodging(subject, 'court', actor, law.calendar, minskDay(now));
  const possible = rulingsOn(subject);
  const model = {
    ...form,
    decision: await decisionView(context, reviewed),
    blocked: refused && t(lang, `reviewRefusals.${refused}`),
    outcomes: possible.map((value) => ({ value, label: t(lang, `reviewOutcomes.${value}`), hint: null })),
    changeable: possible.includes('changed'),
  };
  return { view: 'officer/court-ruling', model, code };
}
