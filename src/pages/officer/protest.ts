import { lodgeReview } from '../../acts/review.ts';
import { type FormModel, formModel, prose, readForm } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import { refusalOfLodging } from '../../rules/reviews.ts';
import { t } from '../../text/catalogue.ts';
import { decisionView, homeOf, type OpenedDecision, openDecision } from './reviewed.ts';

const path = '/officer/:subject/:id/protest';

/** A prosecutor's protest against a measure or the outcome of an application: a head must then look at the decision again. */
export const protestRoutes: readonly Route[] = [
  { method: 'get', path, action: 'lodge-protest', handle: async (context) => show(context, await openDecision(context)) },
  { method: 'post', path, action: 'lodge-protest', handle: protest },
];

async function protest(context: Context): Promise<Reply> {
  const { deps, body, lang } = context;
  const opened = await openDecision(context);
  const form = readForm({ text: prose(8000) }, body);
  if ('errors' in form) return show(context, opened, formModel(lang, form.typed, form.errors));
  const doing = { actor: opened.actor, formKey: form.value.formKey, location: homeOf(opened.reviewed) };
  const answer = await lodgeReview(deps, doing, opened.key, { origin: 'protest', text: form.value.text });
  if ('done' in answer) return { to: answer.done };
  // What was refused meanwhile is told by the page itself.
  return show(context, await openDecision(context), { ...formModel(lang, form.typed) }, 422);
}

async function show(
  context: Context,
  { actor, reviewed }: OpenedDecision,
  form: FormModel = formModel(context.lang),
  code: 200 | 422 = form.errorList.length > 0 ? 422 : 200,
): Promise<Reply> {
  const { law, now, lang } = context;
  const refused = refusalOfLodging(reviewed.subject, 'protest', actor, law.calendar, minskDay(now));
  const blocked = refused && t(lang, `reviewRefusals.${refused}`);
  return { view: 'officer/protest', model: { ...form, decision: await decisionView(context, reviewed), blocked }, code };
}
