import { and, asc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm';
import { type Day, minskDay } from '../rules/calendar.ts';
import { nearName } from '../rules/names.ts';
import type { NearName } from '../rules/names-grams.ts';
import {
  flagsOf,
  type MeasureOn,
  meetings,
  mostSharing,
  nearlyEqual,
  type PastFact,
  pastOf,
  type Refusal,
  type RelationFlag,
  type Shared,
} from '../rules/relations.ts';
import type { Trace } from '../rules/traces.ts';
import type { Db } from './database.ts';
import { measureFacts, measuresOf } from './measures.ts';
import { namesNear } from './near-names.ts';
import { applications, decisions } from './schema/applications.ts';
import { agencyTraces, relationViews } from './schema/cases.ts';
import { licences } from './schema/licences.ts';
import { measures, reviews } from './schema/measures.ts';
import { agencies, agencyNames, users } from './schema/people.ts';

/** The flags on an agency, and the words of what so many share that only some of those were compared. */
export type Relations = { flags: RelationFlag[]; many: { trace: Trace; own: string }[] };

/**
 * Agencies with a past that have something in common with this one, by everything it has ever stated. Read by index alone: the traces that
 * meet its own, the names near its own, and then the pasts of the few that have one.
 */
export async function relationsOf(db: Db, agencyId: string, now: Date): Promise<Relations> {
  const { shared, many } = await sharedTraces(db, agencyId);
  const all = [...shared, ...(await nearNames(db, agencyId))];
  const ids = [...new Set(all.map((one) => one.agencyId))];
  if (ids.length === 0) return { flags: [], many };
  const others = await db.select(named).from(agencies).where(inArray(agencies.id, ids));
  const pasts = await pastsOf(db, ids, minskDay(now));
  const withPast = others.map((other) => ({ ...other, past: pasts.get(other.agencyId) ?? [] }));
  return { flags: flagsOf(withPast, all), many };
}

/** What happened to this very agency: with itself it has everything in common. */
export async function pastOfAgency(db: Db, agencyId: string, now: Date): Promise<PastFact[]> {
  return (await pastsOf(db, [agencyId], minskDay(now))).get(agencyId) ?? [];
}

const named = {
  agencyId: agencies.id,
  unp: agencies.unp,
  nameBe: agencies.nameBe,
  nameRu: agencies.nameRu,
  nameEn: agencies.nameEn,
};

/** Whether an agency has anything that could be a past; what of it counts, the rules say. */
function hasPast(agencyId: SQL): SQL {
  return sql`(
    exists (select from ${applications} a where a.agency_id = ${agencyId} and a.state = 'refused' and a.purpose <> 'surrender')
    or exists (
      select from ${licences} l join ${measures} m on m.licence_id = l.id
      where l.agency_id = ${agencyId} and m.measure in ('suspension', 'revocation', 'annulment') and (m.upheld or m.immediate)))`;
}

type SharedRow = { trace: Trace; own: string; as: Trace; other: string; key: string; agency_id: string; place: string };

/** One statement: of all who share a trace the first `mostSharing` are compared, and one more row tells that there are more. */
async function sharedTraces(db: Db, agencyId: string): Promise<{ shared: Shared[]; many: Relations['many'] }> {
  const pairs = meetings.map(([own, other]) => sql`(${own}, ${other})`);
  const { rows } = await db.execute<SharedRow>(sql`
    select * from (
      select own.trace, own.shown as own, meeting.other as "as", found.shown as other, own.key, found.agency_id,
        row_number() over (partition by own.trace, meeting.other, own.key order by found.agency_id) as place
      from ${agencyTraces} own
      join (values ${sql.join(pairs, sql`, `)}) meeting (own, other) on meeting.own = own.trace
      cross join lateral (
        select other.agency_id, other.shown from ${agencyTraces} other
        where other.trace = meeting.other and other.key = own.key and other.agency_id <> own.agency_id
        order by other.agency_id
        limit ${mostSharing + 1}
      ) found
      where own.agency_id = ${agencyId}
    ) met
    where met.place > ${mostSharing} or ${hasPast(sql`met.agency_id`)}`);
  const isCompared = ({ place }: SharedRow) => Number(place) <= mostSharing;
  const shared = rows.filter(isCompared).map(({ agency_id, place: _, ...row }) => ({ ...row, agencyId: agency_id }));
  const many = Map.groupBy(
    rows.filter((row) => !isCompared(row)),
    ({ trace, key }) => `${trace} ${key}`,
  );
  return { shared, many: [...many.values()].flatMap(([row]) => (row ? [{ trace: row.trace, own: row.own }] : [])) };
}

/** Names near the agency's own, the nearest of each other agency. The very same names are told by the traces already. */
async function nearNames(db: Db, agencyId: string): Promise<Shared[]> {
  const own = await db.select().from(agencyNames).where(eq(agencyNames.agencyId, agencyId)).orderBy(asc(agencyNames.name));
  const keys = [...new Set(own.map(({ key }) => key))].filter((key) => key !== '');
  const found = await pastNames(db, agencyId, await namesNear(db, keys, { least: leastNear, most: mostNear }));
  const near = found.flatMap((other) => {
    const best = own.map((one) => ({ one, score: nearName(one.key, other.key) })).sort((a, b) => b.score - a.score)[0];
    return best && best.score >= nearlyEqual ? [{ other, ...best }] : [];
  });
  return [...Map.groupBy(near, ({ other }) => other.agencyId).values()].flatMap((names) => {
    const best = names.sort((a, b) => b.score - a.score)[0];
    if (!best || keys.includes(best.other.key)) return [];
    const { agencyId, name, key } = best.other;
    return [{ agencyId, key, trace: 'name' as const, own: best.one.name, as: 'name' as const, other: name }];
  });
}

/** What is nearly equal to a name that says more is no nearer than this to it, by the order in which the two are compared. */
const leastNear = 0.6;
const mostNear = 500;

/** Of the names found, those of other agencies that have anything that could be a past. */
async function pastNames(
  db: Db,
  agencyId: string,
  near: readonly NearName[] | null,
): Promise<{ agencyId: string; name: string; key: string }[]> {
  if (!near || near.length === 0) return [];
  const refs = near.map(({ ref }) => ref);
  return db
    .select({ agencyId: agencyNames.agencyId, name: agencyNames.name, key: agencyNames.key })
    .from(agencyNames)
    .where(and(inArray(agencyNames.seq, refs), ne(agencyNames.agencyId, agencyId), hasPast(sql`${agencyNames.agencyId}`)));
}

async function pastsOf(db: Db, agencyIds: readonly string[], today: Day): Promise<Map<string, PastFact[]>> {
  const refused = await refusalsOf(db, agencyIds);
  const held = await db
    .select({ id: licences.id, number: licences.number, agencyId: licences.agencyId })
    .from(licences)
    .where(inArray(licences.agencyId, [...agencyIds]));
  const rows = await measuresOf(
    db,
    held.map(({ id }) => id),
  );
  const against = (agencyId: string): MeasureOn[] =>
    held
      .filter((licence) => licence.agencyId === agencyId)
      .flatMap(({ id, number }) => measureFacts(rows.filter((row) => row.licenceId === id)).map((facts) => ({ ...facts, number })));
  return new Map(agencyIds.map((id) => [id, pastOf(refused.get(id) ?? [], against(id), today)]));
}

async function refusalsOf(db: Db, agencyIds: readonly string[]): Promise<Map<string, Refusal[]>> {
  const setAside = sql<boolean>`exists (select from ${reviews} r where r.decision_id = ${decisions.id} and r.outcome = 'set-aside')`;
  const rows = await db
    .select({ agencyId: applications.agencyId, number: applications.number, at: decisions.decidedAt, setAside })
    .from(decisions)
    .innerJoin(applications, eq(applications.id, decisions.applicationId))
    .where(
      and(
        inArray(applications.agencyId, [...agencyIds]),
        // Whoever may not give a licence up was refused nothing that others should not get.
        ne(applications.purpose, 'surrender'),
        eq(applications.state, 'refused'),
        eq(decisions.outcome, 'refuse'),
      ),
    );
  const refusals = rows.map(({ agencyId, number, at, setAside: gone }) => {
    return { agencyId, number: number ?? '', on: minskDay(at), setAside: gone };
  });
  return Map.groupBy(refusals, ({ agencyId }) => agencyId);
}

export type RelationView = typeof relationViews.$inferSelect & { by: string };

export async function insertRelationView(tx: Db, row: Omit<typeof relationViews.$inferInsert, 'id'>): Promise<void> {
  await tx.insert(relationViews).values(row);
}

/** Every view recorded on an application with its writer's name, oldest first. */
export async function relationViewsOf(db: Db, applicationId: string): Promise<RelationView[]> {
  const rows = await db
    .select({ view: relationViews, by: users.name })
    .from(relationViews)
    .innerJoin(users, eq(users.id, relationViews.viewedBy))
    .where(eq(relationViews.applicationId, applicationId))
    .orderBy(asc(relationViews.viewedAt));
  return rows.map(({ view, by }) => ({ ...view, by }));
}
