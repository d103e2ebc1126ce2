import type { Deps } from '../../acts/act.ts';
import { editionFor, factsFor } from '../../acts/application.ts';
import { notFound } from '../../http/errors.ts';
import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import { type ApplicationState, isOpen, missingFrom } from '../../rules/application.ts';
import { type Day, minskDay } from '../../rules/calendar.ts';
import { type Kind, kinds } from '../../rules/kinds.ts';
import type { Lang } from '../../rules/languages.ts';
import { isOver, type Standing, standingOn } from '../../rules/standing.ts';
import { type Agency, agencyById } from '../../store/agencies.ts';
import { type Application, applicationsOfAgency } from '../../store/applications.ts';
import { licencesOfAgency } from '../../store/licences.ts';
import { knownMeasures, measureFacts, measuresOf } from '../../store/measures.ts';
import { questionsOf } from '../../store/questions.ts';
import { agencyName } from '../../text/agency-name.ts';
import { type Todo, todosOf } from './licence-todo.ts';
import { nextOf } from './next.ts';

type ApplicationRow = { id: string; number: string | null; kind: Kind; state: ApplicationState; open: boolean; next: string | null };
type LicenceRow = { number: string; kind: Kind; standing: Standing; since: Day; until: Day | null };
type LicenceView = LicenceRow & { todos: Todo[] };

type View = {
  registered: boolean;
  name: string;
  unp: string;
  today: Day;
  applications: ApplicationRow[];
  licences: LicenceView[];
  mayStart: boolean;
};

/** The agency's own room: its licences as they stand today, its applications, what it can start. */
export const agencyRoutes: readonly Route[] = [{ method: 'get', path: '/agency', action: 'read-own-agency', handle: show }];

async function show(context: Context): Promise<Reply> {
  const { deps, lang, now, query } = context;
  const { agencyId } = signedIn(context);
  const agency = agencyId === null ? undefined : await agencyById(deps.database.db, agencyId);
  if (!agency) throw notFound();
  const today = minskDay(now);
  const rows = await applicationsOfAgency(deps.database.db, agency.id);
  const applications = await Promise.all(rows.map((application) => rowOf(deps, lang, agency, application, now)));
  const licences = await licencesToday(deps, agency.id, today);
  const model: View = {
    registered: query.registered !== undefined,
    name: agencyName(lang, agency),
    unp: agency.unp,
    today,
    applications: [...applications.filter(({ open }) => open), ...applications.filter(({ open }) => !open)],
    licences: await withTodos(context, agency.id, licences),
    mayStart: startableKinds(applications, licences).length > 0,
  };
  return { view: 'agency/agency', model };
}

async function rowOf(deps: Deps, lang: Lang, agency: Agency, application: Application, now: Date): Promise<ApplicationRow> {
  const { id, number, kind, state } = application;
  const open = isOpen(state);
  return { id, number, kind, state, open, next: open ? await nextFor(deps, lang, agency, application, now) : null };
}

async function nextFor({ database }: Deps, lang: Lang, agency: Agency, application: Application, now: Date): Promise<string> {
  const edition = editionFor(application, now);
  const missing = missingFrom(await factsFor(database.db, { application, agency }, now), edition);
  return nextOf(lang, { application, edition, missing }, await questionsOf(database.db, [application.id]));
}

/** The licences with what the agency is to do about the measures it was given. */
async function withTodos({ deps, lang, now }: Context, agencyId: string, rows: readonly LicenceRow[]): Promise<LicenceView[]> {
  const { db } = deps.database;
  const todos = new Map<string, Todo[]>();
  for (const { id, number } of await licencesOfAgency(db, agencyId)) {
    todos.set(number, todosOf(lang, await knownMeasures(db, id), minskDay(now)));
  }
  return rows.map((row) => ({ ...row, todos: todos.get(row.number) ?? [] }));
}

/** The agency's licences with what each is worth today, as the register derives it. */
export async function licencesToday({ database }: Deps, agencyId: string, today: Day): Promise<LicenceRow[]> {
  const licences = await licencesOfAgency(database.db, agencyId);
  const ids = licences.map(({ id }) => id);
  const measures = await measuresOf(database.db, ids);
  return licences.map((licence) => {
    const own = measureFacts(measures.filter(({ licenceId }) => licenceId === licence.id));
    return { number: licence.number, kind: licence.kind, ...standingOn(licence, own, today) };
  });
}

/** The kinds of which the agency has neither an open application nor a licence that could still be good. */
export function startableKinds(applications: readonly { kind: Kind; open: boolean }[], licences: readonly LicenceRow[]): Kind[] {
  return kinds.filter(
    (kind) =>
      !applications.some((application) => application.kind === kind && application.open) &&
      !licences.some((licence) => licence.kind === kind && !isOver(licence.standing)),
  );
}
