import { z } from 'zod';
import { moveInspection } from '../../acts/inspection.ts';
import { notFound } from '../../http/errors.ts';
import { formModel, readForm } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { isDay } from '../../rules/calendar.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay } from '../../text/format.ts';
import { dayField, refusalForm } from './form.ts';
import { inspectionAddress, openInspection, showInspection } from './inspection.ts';

export const dayRoutes: readonly Route[] = [
  { method: 'post', path: '/inspections/:id/day', shownOn: '/inspections/:id', action: 'inspect', handle: setDay },
];

/** `seen`: the day that stood on the page, empty where none did. */
const shape = { seen: z.literal('').or(z.string().refine(isDay)), day: dayField };

/** The day of the visit is set, or moved. */
async function setDay(context: Context): Promise<Reply> {
  const { deps, lang, body } = context;
  const opened = await openInspection(context);
  const { actor, inspection } = opened;
  const form = readForm(shape, body);
  if ('errors' in form) return showInspection(context, opened, { form: formModel(lang, form.typed, form.errors), code: 422 });
  const { formKey, day, seen } = form.value;
  const doing = { actor, formKey, location: inspectionAddress(inspection) };
  const answer = await moveInspection(deps, doing, inspection.id, { seen: seen === '' ? null : seen, day });
  if ('done' in answer) return { to: answer.done };
  if ('missing' in answer) throw notFound();
  const again = await openInspection(context);
  if ('refused' in answer) return showInspection(context, again, { form: refusalForm(lang, form.typed, answer.refused), code: 422 });
  const stands = again.inspection.plannedOn;
  const stale = t(lang, 'inspectionPage.stale', { day: stands === null ? t(lang, 'inspectionPage.no-day') : formatDay(lang, stands) });
  return showInspection(context, again, { form: formModel(lang, form.typed), stale, code: 409 });
}
