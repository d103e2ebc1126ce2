import { editionFor, factsFor } from '../../acts/application.ts';
import { heldAndOpen } from '../../acts/starting.ts';
import { notFound } from '../../http/errors.ts';
import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import { type ApplicationState, isOpen, missingFrom } from '../../rules/application.ts';
import { minskDay } from '../../rules/calendar.ts';
import { type Kind, kinds } from '../../rules/kinds.ts';
import type { Purpose } from '../../rules/purposes.ts';
import type { Standing } from '../../rules/standing.ts';
import { type HeldLicence, refusalOfGrant } from '../../rules/starting.ts';
import { type Agency, agencyById } from '../../store/agencies.ts';
import { type Application, applicationsOfAgency } from '../../store/applications.ts';
import type { Licence } from '../../store/licences.ts';
import { knownMeasures } from '../../store/measures.ts';
import { questionsOf } from '../../store/questions.ts';
import { agencyName } from '../../text/agency-name.ts';
import { type DecisionLink, decisionsAgainst } from './decisions.ts';
import { type Todo, todosOf } from './licence-todo.ts';
import { nextOf } from './next.ts';

type ApplicationRow = {
  id: string;
  number: string | null;
  kind: Kind;
  purpose: Purpose;
  /** The number of the licence it is about; null for a grant. */
  licence: string | null;
  state: ApplicationState;
  open: boolean;
  next: string | null;
};
/** `todos`: what the agency is to do about the measures it was given. What it can ask for stands on the licence's own page. */
type LicenceRow = { number: string; kind: Kind; standing: Standing; todos: Todo[] };

type View = {
  name: string;
  unp: string;
  applications: ApplicationRow[];
  licences: LicenceRow[];
  decisions: DecisionLink[];
  mayStart: boolean;
};

/** The agency's own room: its licences as they stand today, its applications, what it can start. */
export const agencyRoutes: readonly Route[] = [{ method: 'get', path: '/agency', action: 'read-own-agency', handle: show }];

async function show(context: Context): Promise<Reply> {
  const { deps, lang, now } = context;
  const { db } = deps.database;
  const actor = signedIn(context);
  const { agencyId } = actor;
  const agency = agencyId === null ? undefined : await agencyById(db, agencyId);
  if (!agency) throw notFound();
  const today = minskDay(now);
  const { licences, open } = await heldAndOpen(db, agency.id, today);
  const rows = await applicationsOfAgency(db, agency.id);
  const applications = await Promise.all(rows.map((application) => rowOf(context, agency, application, licences)));
  const model: View = {
    name: agencyName(lang, agency),
    unp: agency.unp,
    applications: [...applications.filter((one) => one.open), ...applications.filter((one) => !one.open)],
    licences: await Promise.all(licences.map((licence) => licenceRow(context, licence))),
    decisions: await decisionsAgainst(context, actor, agency.id),
    mayStart: kinds.some((kind) => refusalOfGrant(kind, licences, open) === null),
  };
  return { view: 'agency/agency', model };
}

async function rowOf(
  context: Context,
  agency: Agency,
  application: Application,
  licences: readonly { id: string; number: string }[],
): Promise<ApplicationRow> {
  const { id, number, kind, purpose, state, licenceId } = application;
  const licence = licences.find((one) => one.id === licenceId)?.number ?? null;
  const open = isOpen(state);
  return { id, number, kind, purpose, licence, state, open, next: open ? await nextFor(context, agency, application) : null };
}

async function nextFor(context: Context, agency: Agency, application: Application): Promise<string> {
  const { deps, lang, law, now } = context;
  const { db } = deps.database;
  const edition = editionFor(law, application, now);
  const facts = await factsFor(db, law, { application, agency }, now, signedIn(context));
  const missing = missingFrom(facts, edition);
  return nextOf(lang, { application, edition, missing, facts }, await questionsOf(db, [application.id]));
}

async function licenceRow({ deps, lang, now }: Context, { id, number, kind, standing }: Licence & HeldLicence): Promise<LicenceRow> {
  return { number, kind, standing, todos: todosOf(lang, standing, await knownMeasures(deps.database.db, id), minskDay(now)) };
}
