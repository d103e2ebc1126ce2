import { checklistOf } from '../../acts/inspection.ts';
import { type Day, minskDay } from '../../rules/calendar.ts';
import { type CheckCode, type CheckResult, type InspectionReason, type InspectionStep, inspectionStep } from '../../rules/inspections.ts';
import type { Kind } from '../../rules/kinds.ts';
import type { Lang } from '../../rules/languages.ts';
import type { Law } from '../../rules/law.ts';
import type { Inspection } from '../../store/inspections.ts';
import type { Photo } from '../../store/photos.ts';
import type { Held } from '../../store/scans.ts';
import { agencyName } from '../../text/agency-name.ts';
import { t } from '../../text/catalogue.ts';
import { formatSize } from '../../text/format.ts';

/** An inspection in a list. `day`: of the visit, made or planned; `late`: the planned day has passed. `result`: null until it is done. */
export type InspectionRow = {
  id: string;
  agency: string;
  kind: Kind;
  reason: InspectionReason;
  step: InspectionStep;
  day: Day | null;
  late: boolean;
  result: string | null;
};

export function inspectionRows(lang: Lang, inspections: readonly Inspection[], today: Day): InspectionRow[] {
  return inspections.map((one) => {
    const step = inspectionStep({ plannedOn: one.plannedOn, completed: one.completedAt !== null });
    return {
      ...{ id: one.id, agency: agencyName(lang, one.agency), kind: one.kind, reason: one.reason, step },
      day: one.visitedOn ?? one.plannedOn,
      late: step === 'planned' && one.plannedOn !== null && one.plannedOn < today,
      result: resultOf(lang, one),
    };
  });
}

function resultOf(lang: Lang, { findings }: Inspection): string | null {
  if (findings === null) return null;
  const results = Object.values(findings).map(({ result }) => result);
  const count = (wanted: CheckResult) => results.filter((result) => result === wanted).length;
  return t(lang, 'inspectionPage.met-of', { met: count('met'), of: results.length, unmet: count('not-met') });
}

/** What a completed inspection found, point by point in the order of its checklist. */
export type VisitView = {
  visitedOn: Day;
  completedOn: Day;
  by: string;
  result: string;
  findings: { code: CheckCode; result: CheckResult; note: string }[];
  summary: string;
};

export function visitView(lang: Lang, law: Law, inspection: Inspection): VisitView | null {
  const { visitedOn, completedAt, completer, findings, summary } = inspection;
  if (visitedOn === null || completedAt === null || findings === null) return null;
  return {
    visitedOn,
    completedOn: minskDay(completedAt),
    by: completer ?? '',
    result: resultOf(lang, inspection) ?? '',
    findings: checklistOf(law, inspection).flatMap((code) => {
      const found = findings[code];
      return found ? [{ code, ...found }] : [];
    }),
    summary: summary ?? '',
  };
}

export type PhotoView = { id: string; name: string; size: string; addedAt: Date; held: Held };

export function photosView(lang: Lang, photos: readonly (Photo & { held: Held })[]): PhotoView[] {
  return photos.map(({ id, name, size, addedAt, held }) => ({ id, name, size: formatSize(lang, size), addedAt, held }));
}
