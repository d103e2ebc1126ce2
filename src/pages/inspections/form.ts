import { z } from 'zod';
import type { FormModel, Typed } from '../../http/forms.ts';
import type { Day } from '../../rules/calendar.ts';
import { readDay } from '../../rules/fact-entry.ts';
import type { InspectionRefusal } from '../../rules/inspections.ts';
import type { Lang } from '../../rules/languages.ts';
import { t } from '../../text/catalogue.ts';

/** A day as people type it. Whether it can be the day of a visit, the rules say. */
export const dayField = z.string().transform((text, context): Day => {
  const day = readDay(text);
  if (day !== null) return day;
  context.addIssue({ code: 'custom', message: text.trim() === '' ? 'required' : 'date-malformed' });
  return z.NEVER;
});

/** A day as it is typed into such a field. */
export function dayTyped(day: Day | null): string {
  return day === null ? '' : day.split('-').toReversed().join('.');
}

const fieldOfRefusal: Partial<Record<InspectionRefusal, string>> = {
  'day-past': 'day',
  'day-not-working': 'day',
  'visit-ahead': 'visitedOn',
  'visit-before-order': 'visitedOn',
};

/** The form again with the refusal beside the field it speaks of, or leading to the top of the page. */
export function refusalForm(lang: Lang, typed: Typed, refused: InspectionRefusal): FormModel {
  const field = fieldOfRefusal[refused] ?? 'main';
  const text = t(lang, `inspectionRefusals.${refused}`);
  return { typed, errors: { [field]: text }, errorList: [{ field, text }] };
}
