import {
  type ApplicationAct,
  type ApplicationFacts,
  type ApplicationRefusal,
  type AssessmentState,
  decide,
  isOpen,
} from '../rules/application.ts';
import { minskDay } from '../rules/calendar.ts';
import { isUnchanged, occasionsOf } from '../rules/changes.ts';
import { conclusionState } from '../rules/conclusions.ts';
import { assessmentTerm } from '../rules/due.ts';
import type { Edition } from '../rules/editions/edition.ts';
import { procedureOf } from '../rules/editions/index.ts';
import { editionByCode, editionOn, type Law } from '../rules/law.ts';
import { type Actor, can } from '../rules/permissions.ts';
import { unweighed } from '../rules/relations.ts';
import { namesOf } from '../rules/scope.ts';
import {
  type Application,
  type ApplicationKey,
  type ApplicationWithAgency,
  findApplication,
  lockApplication,
  overruledHeads,
  recommendationsOf,
  updateApplication,
} from '../store/applications.ts';
import { conclusionsOf } from '../store/conclusions.ts';
import type { Db } from '../store/database.ts';
import { documentsOf } from '../store/documents.ts';
import { assessmentOf } from '../store/inspections.ts';
import { relationsOf, relationViewsOf } from '../store/relations.ts';
import { type Answer, actOnce, type Deps, type Doing } from './act.ts';
import { effectOf } from './application-effects.ts';
import type { Attachment } from './application-history.ts';
import { heldNow, holdsAnother } from './holding.ts';

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
    const { application } = found;
    if (application.version !== seen) return { stale: true };
    const law = await deps.law(tx);
    const edition = editionFor(law, application, now);
    const decided = decide(await factsFor(tx, law, found, now, doing.actor), edition, act, doing.actor);
    if ('refused' in decided) return decided;
    const context = { ...found, tx, law, now, actor: doing.actor, edition, attachment };
    const change = await effectOf(context, act);
    if (change === 'missing') return { missing: true };
    await updateApplication(tx, application.id, decided.state, change);
    return { done: doing.location };
  });
}

/** Whether this person may know of the application at all. A draft belongs to the agency alone. */
export function maySee(actor: Actor, { application, agency }: ApplicationWithAgency): boolean {
  const place = { agencyId: application.agencyId, region: agency.region, sent: application.sentAt !== null };
  return can(actor, actor.role === 'agency' ? 'read-own-agency' : 'read-cases', place);
}

/** The edition an application stands under: the one pinned when it was sent, before that the one in force today. */
export function editionFor(law: Law, application: Application, now: Date): Edition {
  return application.sentAt === null ? editionOn(law, minskDay(now)) : editionByCode(law, application.edition);
}

/** An application as the rules see it for this person, read in this transaction or, for a page that draws buttons, outside any. */
export async function factsFor(
  db: Db,
  law: Law,
  { application, agency }: Pick<ApplicationWithAgency, 'application' | 'agency'>,
  now: Date,
  actor: Actor,
): Promise<ApplicationFacts> {
  const edition = editionFor(law, application, now);
  const documents = await documentsOf(db, application.id);
  const held = await heldNow(db, law, application, agency, edition, minskDay(now));
  const programmes = held ? namesOf(held.changes.added, 'programme') : (application.draft.programmes ?? []);
  const requests = programmes.length > 0 ? await conclusionsOf(db, application.id) : [];
  const recommendations = application.state === 'recommended' ? await recommendationsOf(db, application.id) : [];
  return {
    state: application.state,
    kind: application.kind,
    purpose: application.purpose,
    held: held && {
      ...{ over: held.over, struckOffToday: held.struckOffToday },
      unchanged: application.purpose === 'variation' && isUnchanged(held.changes),
    },
    licensed: isOpen(application.state) && (await holdsAnother(db, application, minskDay(now))),
    agencyId: application.agencyId,
    region: agency.region,
    assignedTo: application.assignedTo,
    recommendedBy: recommendations.at(-1)?.recommendedBy ?? null,
    overruled: application.reopenedAt === null ? [] : await overruledHeads(db, application.id),
    conclusion: conclusionState(edition, application.kind, programmes, requests),
    assessment: await assessmentState(db, application, edition),
    fee: procedureOf(edition, application.purpose, application.kind).fee.value,
    infected: documents.some(({ held }) => held === 'infected'),
    unweighed: await unweighedFor(db, application, now, actor),
    draft: application.draft,
    documents: documents.map((document) => document.code),
    occasions: held ? occasionsOf(held.changes) : [],
    today: minskDay(now),
  };
}

async function assessmentState(db: Db, { id, assessedAt, purpose, kind }: Application, edition: Edition): Promise<AssessmentState> {
  if (assessedAt === null)
    return assessmentTerm(edition, procedureOf(edition, purpose, kind).decision.value) === null ? 'not-offered' : 'not-ordered';
  const assessment = await assessmentOf(db, id);
  return assessment?.completedAt ? 'completed' : 'ordered';
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
