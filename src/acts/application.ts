import { randomUUID } from 'node:crypto';
import { type ApplicationAct, type ApplicationFacts, type ApplicationRefusal, decide } from '../rules/application.ts';
import { minskDay } from '../rules/calendar.ts';
import type { Edition } from '../rules/editions/edition.ts';
import { editionByCode, editionOn } from '../rules/editions/index.ts';
import type { Kind } from '../rules/kinds.ts';
import { type Actor, can } from '../rules/permissions.ts';
import { unweighed } from '../rules/relations.ts';
import { isOver, standingOn } from '../rules/standing.ts';
import { agencyById } from '../store/agencies.ts';
import {
  type Application,
  type ApplicationKey,
  type ApplicationWithAgency,
  findApplication,
  insertApplication,
  lockApplication,
  recommendationsOf,
  updateApplication,
} from '../store/applications.ts';
import { brokenConstraint, type Db } from '../store/database.ts';
import { documentsOf } from '../store/documents.ts';
import { record } from '../store/events.ts';
import { licencesOfAgency } from '../store/licences.ts';
import { measureFacts, measuresOf } from '../store/measures.ts';
import { relationsOf, relationViewsOf } from '../store/relations.ts';
import { type Answer, actOnce, type Deps, type Doing } from './act.ts';
import { type Attachment, effectOf } from './application-effects.ts';

export type StartRefusal = 'not-allowed' | 'already-open' | 'already-licensed';

/**
 * Starts a draft of an application for a licence of this kind.
 * Refuses `already-open` when the agency has an undecided one of the kind, `already-licensed` when it holds a licence that has not ended.
 * `doing.location` is a template: `:id` stands for the new application's id.
 */
export async function startApplication(deps: Deps, doing: Doing, kind: Kind): Promise<Answer<StartRefusal>> {
  const { actor } = doing;
  const { agencyId } = actor;
  if (agencyId === null || !can(actor, 'prepare-application', { agencyId })) return { refused: 'not-allowed' };
  const id = randomUUID();
  const location = doing.location.replace(':id', id);
  try {
    return await actOnce<StartRefusal>(deps, { ...doing, location }, async (tx, now) => {
      if (await holdsLicence(tx, agencyId, kind, now)) return { refused: 'already-licensed' };
      const agency = await agencyById(tx, agencyId);
      if (!agency) return { missing: true };
      const edition = editionOn(minskDay(now)).code;
      await insertApplication(tx, { id, agencyId, kind, edition, createdBy: actor.id, createdAt: now });
      await record(tx, { type: 'application-started', at: now, actor, agencyId, applicationId: id, data: { kind } });
      return { done: location };
    });
  } catch (error) {
    if (brokenConstraint(error) === 'applications_one_open') return { refused: 'already-open' };
    throw error;
  }
}

async function holdsLicence(tx: Db, agencyId: string, kind: Kind, now: Date): Promise<boolean> {
  const held = await licencesOfAgency(tx, agencyId, kind);
  const rows = await measuresOf(
    tx,
    held.map((licence) => licence.id),
  );
  return held.some((licence) => {
    const own = measureFacts(rows.filter((row) => row.licenceId === licence.id));
    return !isOver(standingOn(licence, own, minskDay(now)).standing);
  });
}

/**
 * The one way anything happens to an application: lock, decide by the rules, save, record, in one transaction.
 * `seen` is the version of the application on the page the doer acted from; another version now answers `stale`.
 * Someone who may not even see the application is answered `missing`.
 */
export async function actOnApplication(
  deps: Deps,
  doing: Doing,
  key: ApplicationKey,
  seen: number,
  act: ApplicationAct,
  attachment?: Attachment,
): Promise<Answer<ApplicationRefusal>> {
  return actOnce(deps, doing, async (tx, now) => {
    const found = await lockApplication(tx, key);
    if (!found || !maySee(doing.actor, found)) return { missing: true };
    const { application, agency } = found;
    if (application.version !== seen) return { stale: true };
    const edition = editionFor(application, now);
    const decided = decide(await factsFor(tx, found, now, doing.actor), edition, act, doing.actor);
    if ('refused' in decided) return decided;
    const context = { tx, now, actor: doing.actor, application, agency, edition, attachment };
    const change = await effectOf(context, act);
    if (change === 'missing') return { missing: true };
    await updateApplication(tx, application.id, decided.state, change);
    return { done: doing.location };
  });
}

/** Whether this person may know of the application at all. A draft belongs to the agency alone. */
export function maySee(actor: Actor, { application, agency }: ApplicationWithAgency): boolean {
  if (actor.role === 'agency') return can(actor, 'read-own-agency', { agencyId: application.agencyId });
  return application.sentAt !== null && can(actor, 'read-cases', { region: agency.region });
}

/** The edition an application stands under: the one pinned when it was sent, before that the one in force today. */
export function editionFor(application: Application, now: Date): Edition {
  return application.sentAt === null ? editionOn(minskDay(now)) : editionByCode(application.edition);
}

/** An application as the rules see it for this person, read in this transaction or, for a page that draws buttons, outside any. */
export async function factsFor(db: Db, { application, agency }: ApplicationWithAgency, now: Date, actor: Actor): Promise<ApplicationFacts> {
  const documents = await documentsOf(db, application.id);
  const recommendations = application.state === 'recommended' ? await recommendationsOf(db, application.id) : [];
  return {
    state: application.state,
    kind: application.kind,
    agencyId: application.agencyId,
    region: agency.region,
    assignedTo: application.assignedTo,
    recommendedBy: recommendations.at(-1)?.recommendedBy ?? null,
    unweighed: await unweighedFor(db, application, now, actor),
    draft: application.draft,
    documents: documents.map((document) => document.code),
    today: minskDay(now),
  };
}

/** The flags that still need a view. Only who recommends is asked for one: nobody else's page pays for the comparison. */
async function unweighedFor(db: Db, application: Application, now: Date, actor: Actor): Promise<string[]> {
  const { id, agencyId, state } = application;
  if (!can(actor, 'recommend') || (state !== 'accepted' && state !== 'waiting')) return [];
  const { flags } = await relationsOf(db, agencyId, now);
  const views = await relationViewsOf(db, id);
  return unweighed(
    flags,
    views.map((view) => view.flags),
  );
}

/** The application this person asked to see, or undefined where there is none or it is not theirs to see. */
export async function seeApplication(deps: Deps, actor: Actor, key: ApplicationKey): Promise<ApplicationWithAgency | undefined> {
  const found = await findApplication(deps.database.db, key);
  return found && maySee(actor, found) ? found : undefined;
}
