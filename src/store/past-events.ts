import { and, asc, desc, eq, gte, inArray, lt, ne, type SQL, sql } from 'drizzle-orm';
import { addDays, type Day, minskMidnight } from '../rules/calendar.ts';
import type { Audience, EventType } from '../rules/entries.ts';
import type { Role } from '../rules/permissions.ts';
import { reviewedDecisions } from '../rules/reviews.ts';
import type { Db } from './database.ts';
import { applications } from './schema/applications.ts';
import { events } from './schema/history.ts';
import { licences } from './schema/licences.ts';
import { agencies, users } from './schema/people.ts';

/** Which of everything that ever happened; null is no condition. Both days are included. */
export type EventFilter = {
  types: readonly EventType[] | null;
  audience: Audience | null;
  actorId: string | null;
  agencyId: string | null;
  from: Day | null;
  to: Day | null;
};

export type OneEvent = {
  seq: number;
  at: Date;
  type: EventType;
  audience: Audience;
  data: Record<string, unknown>;
  entry: number | null;
  role: Role | 'system';
  actor: string | null;
  applicationId: string | null;
  application: string | null;
  licence: string | null;
  /** The measure that this event decided on, or took at once, where it is of a kind that is ever reviewed. */
  measureId: string | null;
  agency: { nameBe: string; nameRu: string; nameEn: string; unp: string } | null;
};

/**
 * The events before the one of this number (null: the newest), newest first. They go by their moment, and those of one moment by their number, so
 * that every condition has an index that is in this order already.
 */
export async function listEvents(db: Db, filter: EventFilter, before: number | null, limit: number): Promise<OneEvent[]> {
  const page = db
    .select()
    .from(events)
    .where(and(...conditionsOf(filter), before === null ? undefined : isBefore(before)))
    .orderBy(desc(events.at), desc(events.seq))
    .limit(limit)
    .as('page');
  const measure = sql<string | null>`(select m.id from measures m where m.licence_id = ${page.licenceId}
    and m.measure = any (${sql.param([...reviewedDecisions])}) and (m.upheld or m.immediate)
    and (m.decided_at = ${page.at} or (m.immediate and m.proposed_at = ${page.at})) order by m.id limit 1)`;
  const rows = await db
    .select({
      ...{ seq: page.seq, at: page.at, type: page.type, audience: page.audience, data: page.data, entry: page.entry },
      ...{ role: page.actorRole, actor: users.name, applicationId: page.applicationId, application: applications.number },
      ...{ licence: licences.number, measureId: measure, unp: agencies.unp },
      ...{ nameBe: agencies.nameBe, nameRu: agencies.nameRu, nameEn: agencies.nameEn },
    })
    .from(page)
    .leftJoin(users, eq(users.id, page.actorId))
    .leftJoin(applications, eq(applications.id, page.applicationId))
    .leftJoin(licences, eq(licences.id, page.licenceId))
    .leftJoin(agencies, eq(agencies.id, page.agencyId))
    .orderBy(desc(page.at), desc(page.seq));
  return rows.map(({ unp, nameBe, nameRu, nameEn, ...row }) => ({
    ...row,
    agency: unp === null ? null : { unp, nameBe: nameBe ?? '', nameRu: nameRu ?? '', nameEn: nameEn ?? '' },
  }));
}

/** Whether more than this many events meet the conditions. */
export async function areMoreThan(db: Db, filter: EventFilter, most: number): Promise<boolean> {
  const rows = await db
    .select({ seq: events.seq })
    .from(events)
    .where(and(...conditionsOf(filter)))
    .orderBy(desc(events.at), desc(events.seq))
    .offset(most)
    .limit(1);
  return rows.length > 0;
}

function conditionsOf({ types, audience, actorId, agencyId, from, to }: EventFilter): (SQL | undefined)[] {
  return [
    types === null ? undefined : types.length === 1 ? eq(events.type, types[0] as EventType) : inArray(events.type, [...types]),
    audience === null ? undefined : eq(events.audience, audience),
    actorId === null ? undefined : eq(events.actorId, actorId),
    agencyId === null ? undefined : eq(events.agencyId, agencyId),
    from === null ? undefined : gte(events.at, minskMidnight(from)),
    to === null ? undefined : lt(events.at, minskMidnight(addDays(to, 1))),
  ];
}

function isBefore(seq: number): SQL {
  return sql`(${events.at}, ${events.seq}) < (select here.at, here.seq from events here where here.seq = ${seq})`;
}

/** Everybody of the staff, shut accounts too, by name: whose acts can be asked for. */
export async function staffKnown(db: Db): Promise<{ id: string; name: string; role: Role }[]> {
  return db
    .select({ id: users.id, name: users.name, role: users.role })
    .from(users)
    .where(ne(users.role, 'agency'))
    .orderBy(asc(users.name), asc(users.id));
}
