import { type Day, minskDay } from '../../rules/calendar.ts';
import { addedTerm } from '../../rules/due.ts';
import type { Lang } from '../../rules/languages.ts';
import type { Law } from '../../rules/law.ts';
import type { Application } from '../../store/applications.ts';
import type { Inspection } from '../../store/inspections.ts';
import type { Question } from '../../store/questions.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay } from '../../text/format.ts';
import { type Pinned, termWords, timingOf } from './clock.ts';
import { type VisitView, visitView } from './inspections.ts';

/** The assessment of compliance of an application. `id` and `visit`, with what was found, are shown to staff only. */
export type AssessmentView = { id: string; orderedOn: Day; told: string; adds: string; visit: VisitView | null };

/** Null where none was ordered. */
export function assessmentView(
  lang: Lang,
  law: Law,
  pinned: Pinned,
  application: Application,
  questions: readonly Question[],
  inspection: Inspection | undefined,
  now: Date,
): AssessmentView | null {
  const timing = timingOf(pinned, application, questions);
  if (!inspection || timing === null || timing.assessedOn === null) return null;
  const added = addedTerm(timing, law.calendar, minskDay(now));
  const adds = added
    ? t(lang, 'inspectionPage.assessment-adds', { term: termWords(lang, added) })
    : t(lang, 'inspectionPage.assessment-adds-nothing');
  return { id: inspection.id, orderedOn: timing.assessedOn, told: toldOf(lang, inspection), adds, visit: visitView(lang, law, inspection) };
}

function toldOf(lang: Lang, { visitedOn, plannedOn, application }: Inspection): string {
  if (visitedOn !== null) return t(lang, 'inspectionPage.assessment-done', { day: formatDay(lang, visitedOn) });
  if (application?.decided) return t(lang, 'inspectionPage.assessment-not-made');
  if (plannedOn === null) return t(lang, 'inspectionPage.assessment-to-plan');
  return t(lang, 'inspectionPage.assessment-planned', { day: formatDay(lang, plannedOn) });
}
