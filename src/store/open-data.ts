import { asc, eq, gt, inArray, type SQL, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { type Day, minskMidnight } from '../rules/calendar.ts';
import type { OpenLicence } from '../rules/open-data.ts';
import { lastEntry } from './changed.ts';
import type { Database, Db } from './database.ts';
import { hitColumns } from './register.ts';
import { events } from './schema/history.ts';
import { licences, scopeItems } from './schema/licences.ts';
import { agencies } from './schema/people.ts';

/** How many licences are read at once: what a download takes of memory. */
const batchSize = 1000;

const items = sql<OpenLicence['items']>`(
  select coalesce(json_agg(json_build_object('id', ${scopeItems.id}, 'what', ${scopeItems.what}, 'name', ${scopeItems.name},
    'from', ${scopeItems.from}, 'until', ${scopeItems.until}, 'contractUntil', ${scopeItems.contractUntil})), '[]')
  from ${scopeItems} where ${scopeItems.licenceId} = ${licences.id} and ${scopeItems.what} in ('country', 'partner'))`;

const changedAt = sql<string | null>`(select at from ${events} where ${events.entry} = ${lastEntry})`;

/**
 * All licences in the order of their numbers, batch by batch. On a server all batches see one moment of the register; the embedded database has
 * one connection, which nobody may hold, so there each batch sees its own moment. Whoever stops asking gives the connection back.
 */
export async function* allLicences(database: Database): AsyncGenerator<OpenLicence[]> {
  if (database.embedded) return yield* inBatches(database.read);
  const client = await database.pool.connect();
  let broken: Error | undefined;
  const note = (error: Error) => {
    broken = error;
  };
  client.on('error', note);
  try {
    await client.query('begin isolation level repeatable read read only');
    // A reader that takes nothing for a minute has gone away: the server ends it, and the connection is free.
    await client.query(`set local idle_in_transaction_session_timeout = '60s'`);
    yield* inBatches(drizzle({ client }));
  } finally {
    await client.query('rollback').catch(note);
    client.off('error', note);
    client.release(broken);
  }
}

async function* inBatches(db: Db): AsyncGenerator<OpenLicence[]> {
  let last = '';
  for (;;) {
    const rows = await licencesWhere(db, gt(licences.number, last), batchSize);
    if (rows.length > 0) yield rows;
    if (rows.length < batchSize) return;
    last = rows.at(-1)?.number ?? '';
  }
}

/** These licences in the order given, batch by batch, each batch at its own moment. */
export async function* licencesNumbered(read: Db, numbers: readonly string[]): AsyncGenerator<OpenLicence[]> {
  for (let from = 0; from < numbers.length; from += batchSize) {
    const some = numbers.slice(from, from + batchSize);
    yield await licencesWhere(read, inArray(licences.number, some), batchSize);
  }
}

async function licencesWhere(db: Db, where: SQL, limit: number): Promise<OpenLicence[]> {
  const rows = await db
    .select({ ...hitColumns, items, lastEntry, changedAt })
    .from(licences)
    .innerJoin(agencies, eq(agencies.id, licences.agencyId))
    .where(where)
    .orderBy(asc(licences.number))
    .limit(limit);
  return rows.map((row) => ({
    ...row,
    lastEntry: row.lastEntry === null ? null : Number(row.lastEntry),
    changedAt: row.changedAt === null ? null : new Date(row.changedAt),
  }));
}

/** The last entry of the public log from before this day; -1 where there is none. */
export async function lastEntryBefore(read: Db, day: Day): Promise<number> {
  const from = minskMidnight(day).toISOString();
  const { rows } = await read.execute<{ before: string }>(sql`
    select coalesce(
      (select min(${events.entry}) - 1 from ${events} where ${events.at} >= ${from} and ${events.entry} is not null),
      (select max(${events.entry}) from ${events}), -1) as before`);
  return Number(rows[0]?.before ?? -1);
}
