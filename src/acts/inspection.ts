import { randomUUID } from 'node:crypto';
import { type Day, minskDay } from '../rules/calendar.ts';
import {
  type CheckCode,
  type InspectionFacts,
  type InspectionReason,
  type InspectionRefusal,
  mostPhotos,
  refusalOfDay,
  refusalOfVisit,
  refusalToInspect,
  refusalToPlan,
  type Visit,
} from '../rules/inspections.ts';
import { editionByCode, editionOn, type Law } from '../rules/law.ts';
import { type Actor, can } from '../rules/permissions.ts';
import { isOver, standingOn } from '../rules/standing.ts';
import { agencyById } from '../store/agencies.ts';
import { lockApplication, updateApplication } from '../store/applications.ts';
import type { Db } from '../store/database.ts';
import { record } from '../store/events.ts';
import {
  completeInspectionRow,
  type Inspection,
  insertInspection,
  inspectionById,
  lockInspection,
  planInspectionRow,
} from '../store/inspections.ts';
import { licenceByNumber } from '../store/licences.ts';
import { measureFacts, measuresOf } from '../store/measures.ts';
import { insertPhoto, photosOf } from '../store/photos.ts';
import { type Answer, actOnce, type Deps, type Doing } from './act.ts';
import { checkFile, type FileRefusal, keepFile, photoTypes, type Upload } from './upload.ts';
import { writeOfVisit } from './visit-letters.ts';

/**
 * An officer plans the inspection of an agency of the own region that holds this licence, by the checklist of the law of the day.
 * Refuses what `refusalToPlan` and `refusalOfDay` refuse. `doing.location` is a template: `:id` stands for the new inspection's id.
 */
export async function planInspection(
  deps: Deps,
  doing: Doing,
  number: string,
  plan: { reason: Exclude<InspectionReason, 'assessment'>; day: Day },
): Promise<Answer<InspectionRefusal>> {
  const id = randomUUID();
  const location = doing.location.replace(':id', id);
  return actOnce<InspectionRefusal>(deps, { ...doing, location }, async (tx, now) => {
    const { actor } = doing;
    const licence = await licenceByNumber(tx, number);
    const agency = licence && (await agencyById(tx, licence.agencyId));
    if (!licence || !agency || !can(actor, 'inspect', { region: agency.region })) return { missing: true };
    const today = minskDay(now);
    const over = isOver(standingOn(licence, measureFacts(await measuresOf(tx, [licence.id])), today).standing);
    const law = await deps.law(tx);
    const refused =
      refusalToPlan({ agencyId: agency.id, region: agency.region, over }, actor) ?? refusalOfDay(law.calendar, plan.day, today);
    if (refused) return { refused };
    await insertInspection(tx, {
      ...{ id, agencyId: agency.id, region: agency.region, licenceId: licence.id },
      ...{ reason: plan.reason, edition: editionOn(law, today).code, plannedOn: plan.day, orderedBy: actor.id, orderedAt: now },
    });
    await record(tx, { type: 'inspection-planned', at: now, actor, agencyId: agency.id, licenceId: licence.id, data: { day: plan.day } });
    const visited = { id, agencyId: agency.id, kind: licence.kind, applicationId: null, application: null, licence: number };
    await writeOfVisit(tx, now, { ...visited, reason: plan.reason }, 'visit-planned', plan.day);
    return { done: location };
  });
}

/** Sets or moves the day of the visit. `seen`: the day on the page the officer acted from; another one now answers `stale`. */
export async function moveInspection(
  deps: Deps,
  doing: Doing,
  id: string,
  { seen, day }: { seen: Day | null; day: Day },
): Promise<Answer<InspectionRefusal>> {
  return onInspection(deps, doing, id, async (tx, now, inspection) => {
    if (inspection.plannedOn !== seen) return { stale: true };
    const { calendar } = await deps.law(tx);
    const refused = refusalOfDay(calendar, day, minskDay(now));
    if (refused) return { refused };
    await planInspectionRow(tx, id, day);
    await tell(tx, now, doing.actor, inspection, 'inspection-planned', { day });
    await writeOfVisit(tx, now, inspection, 'visit-planned', day);
    return { done: doing.location };
  });
}

/**
 * Adds a photograph of the visit. Refuses what `checkFile` refuses (a photograph is JPEG or PNG), one beyond `mostPhotos`, and any once the
 * inspection is completed.
 */
export async function addPhoto(
  deps: Deps,
  doing: Doing,
  id: string,
  upload: Upload | undefined,
): Promise<Answer<InspectionRefusal | FileRefusal>> {
  if (!(await seeInspection(deps.database.db, doing.actor, id))) return { missing: true };
  const file = await checkFile(deps, upload, photoTypes);
  if ('refused' in file) return file;
  const kept = await keepFile(deps, file);
  return onInspection(deps, doing, id, async (tx, now) => {
    if ((await photosOf(tx, id)).length >= mostPhotos) return { refused: 'too-many-photos' };
    await insertPhoto(tx, { inspectionId: id, ...kept, addedBy: doing.actor.id, addedAt: now });
    return { done: doing.location };
  });
}

/** Records the visit and completes the inspection, which nobody can change after that. Refuses what `refusalOfVisit` refuses. */
export async function completeInspection(deps: Deps, doing: Doing, id: string, visit: Visit): Promise<Answer<InspectionRefusal>> {
  return onInspection(deps, doing, id, async (tx, now, inspection) => {
    const refused = refusalOfVisit(visit, checklistOf(await deps.law(tx), inspection), inspectionFacts(inspection), minskDay(now));
    if (refused) return { refused };
    await completeInspectionRow(tx, id, { ...visit, completedBy: doing.actor.id, completedAt: now });
    await tell(tx, now, doing.actor, inspection, 'inspection-completed', { day: visit.visitedOn });
    await writeOfVisit(tx, now, inspection, 'visit-held', visit.visitedOn);
    return { done: doing.location };
  });
}

/** The inspection this person asked to see, or undefined where there is none or it is another region's. */
export async function seeInspection(db: Db, actor: Actor, id: string): Promise<Inspection | undefined> {
  const found = await inspectionById(db, id);
  return found && can(actor, 'read-cases', { region: found.region }) ? found : undefined;
}

/** An inspection as its rules see it. */
export function inspectionFacts({ agencyId, region, orderedAt, completedAt, application }: Inspection): InspectionFacts {
  return { agencyId, region, orderedOn: minskDay(orderedAt), completed: completedAt !== null, needed: !application?.decided };
}

/** The points of an inspection, by the edition it stands under. */
export function checklistOf(law: Law, { edition, kind }: Pick<Inspection, 'edition' | 'kind'>): CheckCode[] {
  return editionByCode(law, edition).checklists[kind].map(({ code }) => code);
}

/** One act on an inspection: its rows locked, out of reach answered like absent, and refused where it cannot go on. */
async function onInspection(
  deps: Deps,
  doing: Doing,
  id: string,
  work: (tx: Db, now: Date, inspection: Inspection) => Promise<Answer<InspectionRefusal>>,
): Promise<Answer<InspectionRefusal>> {
  return actOnce<InspectionRefusal>(deps, doing, async (tx, now) => {
    const seen = await seeInspection(tx, doing.actor, id);
    if (!seen) return { missing: true };
    // The application first, as everywhere: an assessment ends while nobody decides on it.
    if (seen.applicationId !== null) await lockApplication(tx, { id: seen.applicationId });
    const inspection = await lockInspection(tx, id);
    if (!inspection) return { missing: true };
    const refused = refusalToInspect(inspectionFacts(inspection), doing.actor);
    return refused ? { refused } : work(tx, now, inspection);
  });
}

/** Tells of the inspection. On a case it is a new version, so that whoever is writing there meanwhile is shown what came of the visit first. */
async function tell(
  tx: Db,
  now: Date,
  actor: Actor,
  { agencyId, applicationId, licenceId }: Inspection,
  type: 'inspection-planned' | 'inspection-completed',
  data: { day: Day },
): Promise<void> {
  const found = applicationId === null ? undefined : await lockApplication(tx, { id: applicationId });
  if (found) await updateApplication(tx, found.application.id, found.application.state, {});
  const about = { agencyId, applicationId: applicationId ?? undefined, licenceId: licenceId ?? undefined };
  await record(tx, { type, at: now, actor, ...about, data });
}
