import { type Calendar, type Day, dayKind } from './calendar.ts';
import type { Region } from './kinds.ts';
import { type Actor, refusalAt } from './permissions.ts';

/** Why an agency is inspected: an application's compliance is assessed, a planned check, or something the Department heard. */
export const inspectionReasons = ['assessment', 'planned', 'complaint'] as const;
export type InspectionReason = (typeof inspectionReasons)[number];

/** The points an edition's checklist can hold. */
export const checkCodes = [
  'premises-used',
  'specialist-present',
  'employees-as-stated',
  'contracts-kept',
  'partners-registered',
  'clients-register-kept',
  'fees-shown',
  'advertising-approved',
  'personal-data-kept',
  'returns-reported',
] as const;
export type CheckCode = (typeof checkCodes)[number];

export const checkResults = ['met', 'not-met', 'not-checked'] as const;
export type CheckResult = (typeof checkResults)[number];

/** What was found on each point of the checklist, with a note where there is something to say. */
export type Findings = Partial<Record<CheckCode, { result: CheckResult; note: string }>>;

export const inspectionSteps = ['to-plan', 'planned', 'done'] as const;
export type InspectionStep = (typeof inspectionSteps)[number];

/** Where an inspection is, from its two dates. */
export function inspectionStep({ plannedOn, completed }: { plannedOn: Day | null; completed: boolean }): InspectionStep {
  if (completed) return 'done';
  return plannedOn === null ? 'to-plan' : 'planned';
}

/** An inspection as its rules see it. `needed`: false for the assessment of an application that was decided without it. */
export type InspectionFacts = { agencyId: string; region: Region; orderedOn: Day; completed: boolean; needed: boolean };

/** What an officer records of a visit. */
export type Visit = { visitedOn: Day; findings: Findings; summary: string };

export type InspectionRefusal =
  | 'not-allowed'
  | 'related'
  | 'licence-ended'
  | 'completed'
  | 'no-longer-needed'
  | 'day-past'
  | 'day-not-working'
  | 'visit-ahead'
  | 'visit-before-order'
  | 'checklist-incomplete'
  | 'too-many-photos';

/** Why this person may not go on with the inspection, or null: the one predicate behind the buttons of its page and the guard of its acts. */
export function refusalToInspect(inspection: InspectionFacts, actor: Actor): InspectionRefusal | null {
  const shut = refusalAt(actor, 'inspect', { agencyId: inspection.agencyId, region: inspection.region });
  if (shut) return shut;
  if (inspection.completed) return 'completed';
  return inspection.needed ? null : 'no-longer-needed';
}

/** How many photographs an inspection can have: they are kept for good, none is taken away. The register's own measure. */
export const mostPhotos = 50;

/** Why an agency with such a licence cannot be inspected by this person, or null. `over`: the licence has ended. */
export function refusalToPlan(licence: { agencyId: string; region: Region; over: boolean }, actor: Actor): InspectionRefusal | null {
  const shut = refusalAt(actor, 'inspect', { agencyId: licence.agencyId, region: licence.region });
  if (shut) return shut;
  return licence.over ? 'licence-ended' : null;
}

/** Why a visit cannot be planned for `day`, or null: it is a working day from today on. */
export function refusalOfDay(calendar: Calendar, day: Day, today: Day): InspectionRefusal | null {
  if (day < today) return 'day-past';
  return dayKind(calendar, day).working ? null : 'day-not-working';
}

/** Why a visit cannot be recorded like this, or null. The checklist is that of the inspection's edition. */
export function refusalOfVisit(
  visit: Visit,
  checklist: readonly CheckCode[],
  { orderedOn }: InspectionFacts,
  today: Day,
): InspectionRefusal | null {
  if (visit.visitedOn > today) return 'visit-ahead';
  if (visit.visitedOn < orderedOn) return 'visit-before-order';
  const known = Object.keys(visit.findings).every((code) => checklist.some((one) => one === code));
  return known && flawsOf(visit.findings, checklist).length === 0 ? null : 'checklist-incomplete';
}

/** The points of the checklist that lack their result or, where something is not met, the note that says what. */
export function flawsOf(findings: Findings, checklist: readonly CheckCode[]): Flaw[] {
  return checklist.flatMap((code): Flaw[] => {
    const found = findings[code];
    if (!found) return [{ code, lacks: 'result' }];
    return found.result === 'not-met' && found.note === '' ? [{ code, lacks: 'note' }] : [];
  });
}

type Flaw = { code: CheckCode; lacks: 'result' | 'note' };
