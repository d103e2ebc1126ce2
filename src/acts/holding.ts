import type { Day } from '../rules/calendar.ts';
import { bringsBack, type Changes, changesLeft, changesOf, factsChanged, noChanges } from '../rules/changes.ts';
import type { Edition } from '../rules/editions/edition.ts';
import { procedureOf } from '../rules/editions/index.ts';
import { type Holding, holdingOn } from '../rules/holding.ts';
import type { Kind } from '../rules/kinds.ts';
import { editionByCode, type Law } from '../rules/law.ts';
import type { Days, MeasureFacts } from '../rules/spells.ts';
import { daysLost, isOver, type Standing, standingOn } from '../rules/standing.ts';
import { isGivenBack } from '../rules/starting.ts';
import type { Agency } from '../store/agencies.ts';
import { type Application, grantedApplications, lastSubmission } from '../store/applications.ts';
import type { Db } from '../store/database.ts';
import { type Licence, licenceById, licencesOfAgency } from '../store/licences.ts';
import { measureFacts, measuresOf } from '../store/measures.ts';
import { itemsOfLicence } from '../store/scope.ts';

/** A licence as its agency holds it today, with what it is worth. */
export async function holdingOf(
  db: Db,
  law: Law,
  licence: Licence,
  agency: Agency,
  today: Day,
): Promise<Holding & { standing: Standing; lost: Days[] }> {
  const measures = measureFacts(await measuresOf(db, [licence.id]));
  const { standing } = standingOn(licence, measures, today);
  // A part that ended while it was suspended is remembered for as long as the suspension would run: it may be asked for anew.
  const { parts } = standingOn(licence, measures.map(asIfCovered), today);
  const granted = (await grantedApplications(db, licence)).map(({ edition, purpose, kind, facts, changes }) => {
    if (changes !== null) return factsChanged(changes);
    return { facts, asked: procedureOf(editionByCode(law, edition), purpose, kind).facts.map(({ code }) => code) };
  });
  return {
    standing,
    lost: daysLost(measures),
    ...holdingOn(today, { items: await itemsOfLicence(db, licence.id), parts, granted, agency }),
  };
}

function asIfCovered(measure: MeasureFacts): MeasureFacts {
  return { ...measure, item: measure.item && { ...measure.item, until: null } };
}

/** The licence that an application is about; throws for one about none. */
export async function licenceOf(db: Db, { id, licenceId }: Application): Promise<Licence> {
  const licence = licenceId === null ? undefined : await licenceById(db, licenceId);
  if (!licence) throw new Error(`application ${id} is about no licence`);
  return licence;
}

/** A licence an application is about, as far as it stands in the way, with what the application would change in it. */
export type HeldNow = { over: boolean; changes: Changes; struckOffToday: boolean };

/** What the rules of an application need to know of the licence it is about; null for a grant. Only a variation changes anything. */
export async function heldNow(
  db: Db,
  law: Law,
  application: Application,
  agency: Agency,
  edition: Edition,
  today: Day,
): Promise<HeldNow | null> {
  if (application.licenceId === null) return null;
  const licence = await licenceOf(db, application);
  const held = await holdingOf(db, law, licence, agency, today);
  const { standing, lost } = held;
  // Whoever asked for a renewal in time does not lose it by the time its examination takes.
  const inTime = application.purpose === 'renewal' && (application.sentAt !== null || isGivenBack({ ...licence, lost }, law, today));
  const over = standing === 'ended' || (standing === 'expired' && !inTime);
  const changes = application.purpose === 'variation' ? await changesNow(db, application, held, edition, today) : noChanges;
  return { over, changes, struckOffToday: bringsBack(changes.added, held.marked, today) };
}

/**
 * Whether a grant or a renewal would give the agency a second licence of the kind: it may have got one since a refusal now set aside. Two that are in
 * force side by side, since a revocation of the one was set aside, are renewed each for itself: a renewal makes them no more.
 */
export async function holdsAnother(db: Db, { agencyId, licenceId, kind, purpose }: Application, today: Day): Promise<boolean> {
  if (purpose !== 'grant' && purpose !== 'renewal') return false;
  const held = await heldOfKind(db, agencyId, kind, today);
  return !held.some(({ id }) => id === licenceId) && held.length > 0;
}

/** The agency's licences of the kind that are not over today. */
export async function heldOfKind(db: Db, agencyId: string, kind: Kind, today: Day): Promise<Licence[]> {
  const licences = await licencesOfAgency(db, agencyId, kind);
  const measures = await measuresOf(
    db,
    licences.map(({ id }) => id),
  );
  return licences.filter((licence) => {
    const own = measureFacts(measures.filter((one) => one.licenceId === licence.id));
    return !isOver(standingOn(licence, own, today).standing);
  });
}

/** Of what is with the agency its draft counts, of what is with the Department the list that was sent with it. */
async function changesNow(db: Db, application: Application, held: Holding, edition: Edition, today: Day): Promise<Changes> {
  const withAgency = application.state === 'draft' || application.state === 'returned';
  return withAgency ? draftChanges(application, held, edition) : changesAsked(db, application.id, held, today);
}

/** What the draft would change if it were sent now. */
export function draftChanges({ kind, purpose, draft }: Application, held: Holding, edition: Edition): Changes {
  const codes = procedureOf(edition, purpose, kind).facts.map(({ code }) => code);
  return changesOf(held, draft, codes);
}

/** What was asked for with the last sending and is still to be done on the licence as it is held now. */
export async function changesAsked(db: Db, applicationId: string, held: Holding, today: Day): Promise<Changes> {
  const sent = await lastSubmission(db, applicationId);
  return changesLeft(sent?.changes ?? noChanges, held, today);
}
