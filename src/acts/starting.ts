import { randomUUID } from 'node:crypto';
import { isOpen } from '../rules/application.ts';
import { type Day, minskDay } from '../rules/calendar.ts';
import { procedureOf } from '../rules/editions/index.ts';
import { factsAsked } from '../rules/holding.ts';
import type { Kind } from '../rules/kinds.ts';
import { editionOn } from '../rules/law.ts';
import { can } from '../rules/permissions.ts';
import type { HeldPurpose } from '../rules/purposes.ts';
import { daysLost, endAhead, isOver, standingOn } from '../rules/standing.ts';
import { type HeldLicence, type OpenApplication, refusalOfGrant, type StartRefusal, startable } from '../rules/starting.ts';
import { agencyById } from '../store/agencies.ts';
import { applicationsOfAgency, insertApplication, type NewApplication } from '../store/applications.ts';
import { brokenConstraint, type Db } from '../store/database.ts';
import { record } from '../store/events.ts';
import { type Licence, licencesOfAgency, lockLicence } from '../store/licences.ts';
import { measureFacts, measuresOf } from '../store/measures.ts';
import { type Answer, actOnce, type Deps, type Doing } from './act.ts';
import { holdingOf } from './holding.ts';

/**
 * Starts a draft of an application for a licence of this kind.
 * Refuses `already-open` when the agency has an undecided one of the kind, `already-licensed` when it holds a licence that has not ended,
 * `licence-ending` where it is only decided when that one ends.
 * `doing.location` is a template: `:id` stands for the new application's id.
 */
export async function startApplication(deps: Deps, doing: Doing, kind: Kind): Promise<Answer<StartRefusal>> {
  return start(deps, doing, async (tx, now, agencyId) => {
    const { licences, open } = await heldAndOpen(tx, agencyId, minskDay(now));
    const refused = refusalOfGrant(kind, licences, open);
    return refused ? { refused } : { kind, purpose: 'grant', licenceId: null, draft: {} };
  });
}

/**
 * Starts a draft of an application about a licence that the agency holds, filled in with what the licence is today.
 * Refuses what `startable` refuses; a licence of somebody else is `missing`, as one that is not there.
 */
export async function startOnLicence(deps: Deps, doing: Doing, number: string, purpose: HeldPurpose): Promise<Answer<StartRefusal>> {
  return start(deps, doing, async (tx, now, agencyId) => {
    const today = minskDay(now);
    const licence = await lockLicence(tx, number);
    const { licences, open } = await heldAndOpen(tx, agencyId, today);
    const held = licences.find(({ id }) => id === licence?.id);
    const agency = await agencyById(tx, agencyId);
    if (!held || !agency) return { missing: true };
    const law = await deps.law(tx);
    const refused = startable(held, open, law, today).find((one) => one.purpose === purpose)?.refused;
    if (refused) return { refused };
    const { facts } = await holdingOf(tx, law, held, agency, today);
    const asked = procedureOf(editionOn(law, today), purpose, held.kind).facts.map(({ code }) => code);
    return { kind: held.kind, purpose, licenceId: held.id, draft: factsAsked(facts, asked) };
  });
}

type Begun = Pick<NewApplication, 'kind' | 'purpose' | 'licenceId' | 'draft'>;
type Decide = (tx: Db, now: Date, agencyId: string) => Promise<Begun | { refused: StartRefusal } | { missing: true }>;

async function start(deps: Deps, doing: Doing, decide: Decide): Promise<Answer<StartRefusal>> {
  const { actor } = doing;
  const { agencyId } = actor;
  if (agencyId === null || !can(actor, 'prepare-application', { agencyId })) return { refused: 'not-allowed' };
  const id = randomUUID();
  const location = doing.location.replace(':id', id);
  try {
    return await actOnce<StartRefusal>(deps, { ...doing, location }, async (tx, now) => {
      const begun = await decide(tx, now, agencyId);
      if (!('kind' in begun)) return begun;
      const edition = editionOn(await deps.law(tx), minskDay(now)).code;
      await insertApplication(tx, { ...begun, id, agencyId, edition, createdBy: actor.id, createdAt: now });
      const { kind, purpose } = begun;
      const data = purpose === 'grant' ? { kind } : { kind, purpose };
      await record(tx, { type: 'application-started', at: now, actor, agencyId, applicationId: id, data });
      return { done: location };
    });
  } catch (error) {
    // Two forms at one moment: the rules saw nothing yet, the index does.
    if (brokenConstraint(error) === 'applications_one_open') return { refused: 'already-open' };
    throw error;
  }
}

/** What decides what an agency can start: its licences as they stand today, and its undecided applications. */
export async function heldAndOpen(
  db: Db,
  agencyId: string,
  today: Day,
): Promise<{ licences: (Licence & HeldLicence)[]; open: (OpenApplication & { id: string })[] }> {
  const rows = await licencesOfAgency(db, agencyId);
  const ids = rows.map(({ id }) => id);
  const measures = await measuresOf(db, ids);
  const licences = rows.map((licence) => {
    const own = measureFacts(measures.filter(({ licenceId }) => licenceId === licence.id));
    return { ...licence, standing: standingOn(licence, own, today).standing, endAhead: endAhead(own, today), lost: daysLost(own) };
  });
  // Beside a licence that it got since, the renewal of an expired one would give it a second.
  const gotSince = (kind: Kind) => licences.some((one) => one.kind === kind && !isOver(one.standing));
  const held = licences.map((one) => (gotSince(one.kind) ? { ...one, lost: isOver(one.standing) ? [] : one.lost } : one));
  const open = (await applicationsOfAgency(db, agencyId)).filter(({ state }) => isOpen(state));
  return { licences: held, open };
}
