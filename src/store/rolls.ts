import { asc, eq, gt, inArray, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Day } from '../rules/calendar.ts';
import { turnsOf } from '../rules/standing.ts';
import { lastEntry } from './changed.ts';
import { type Db, placeOf } from './database.ts';
import { isSameEpoch, type RegisterState, registerState } from './kept.ts';
import { measureFacts, measuresOf } from './measures.ts';
import { gently, openPace } from './pace.ts';
import { soonEnough } from './patience.ts';
import { addRows, emptyRoll, putRows } from './roll.ts';
import { sortAll } from './roll-orders.ts';
import type { Roll, RollRow } from './roll-shape.ts';
import { entries, events } from './schema/history.ts';
import { licences, renewals, scopeItems } from './schema/licences.ts';
import { measures } from './schema/measures.ts';
import { agencies, agencyNames } from './schema/people.ts';

/** The roll as the register's version has it. */
export type RollNow = { state: RegisterState; roll: Roll };

const kept = new WeakMap<Db, Promise<RollNow>>();
/** Whose roll was read whole once: after that it is never long in coming. */
const complete = new WeakSet<Db>();

/** The same, or null when the first reading of a large register is not done within so many milliseconds. */
export async function rollWithin(read: Db, milliseconds: number): Promise<RollNow | null> {
  return complete.has(read) ? rollNow(read) : soonEnough(rollNow(read), milliseconds);
}

/**
 * The roll at the register's version of this moment or a later one. Read whole the first time; after that only the licences that new
 * entries of the public log speak of are read again, for nothing of a licence changes without an entry.
 */
export async function rollNow(read: Db): Promise<RollNow> {
  const state = await registerState(read);
  const before = kept.get(read);
  const known = await before?.catch(() => undefined);
  // Somebody else may have begun to read meanwhile: one reading at a time, and everybody waits for the last one begun.
  if (kept.get(read) !== before) return rollNow(read);
  if (known?.state.version === state.version) return known;
  const fresh = known ? renewed(read, known, state) : readWhole(read, state);
  kept.set(read, fresh);
  fresh.catch(() => kept.delete(read));
  return fresh;
}

async function renewed(read: Db, known: RollNow, state: RegisterState): Promise<RollNow> {
  const epoch = placeOf(read)?.epoch;
  const [index, hash] = known.state.version.split(' ');
  const [newest] = state.version.split(' ');
  const some = Number(newest) - Number(index) < mostRenewed;
  // Another database, such as one brought back from a copy, has another log.
  if (!some || !(await isInLog(read, Number(index), hash))) return readWhole(read, state);
  const changed = await rowsOf(read, await narrowRows(read).where(inArray(licences.id, changedSince(Number(index)))));
  if (!isSameEpoch(read, epoch)) return renewed(read, known, await registerState(read));
  putRows(known.roll, changed);
  return { state, roll: known.roll };
}

const mostRenewed = 20_000;

async function isInLog(read: Db, index: number, hash: string | undefined): Promise<boolean> {
  if (!Number.isInteger(index)) return false;
  const [entry] = await read.select({ hash: entries.leafHash }).from(entries).where(eq(entries.index, index));
  return entry?.hash.toString('hex') === hash;
}

/** The licences of every agency that an entry after this one speaks of, and those named by themselves. */
function changedSince(index: number): SQL {
  return sql`(select l.id from ${licences} l where l.agency_id in (select agency_id from ${events} where ${events.entry} > ${index})
    union select licence_id from ${events} where ${events.entry} > ${index} and licence_id is not null)`;
}

async function readWhole(read: Db, state: RegisterState): Promise<RollNow> {
  const epoch = placeOf(read)?.epoch;
  const roll = emptyRoll();
  const pace = openPace();
  for (let next: Promise<Narrow[]> | null = after(read, beforeAll); next; ) {
    const rows: Narrow[] = await next;
    const last = rows.at(-1)?.id;
    // The server reads the next ones while these are put in.
    next = last === undefined || rows.length < batchSize ? null : after(read, last);
    next?.catch(() => {}); // thrown when it is waited for
    addRows(roll, await rowsOf(read, rows));
    await pace.rest();
  }
  if (!isSameEpoch(read, epoch)) return readWhole(read, await registerState(read));
  // Sorted in pauses, so that nobody waits for it, not even for the first page in an order.
  await gently(sortAll(roll));
  complete.add(read);
  return { state, roll };
}

/** So few that other readers, who share the connection, hardly notice. */
const batchSize = 1000;
const beforeAll = '00000000-0000-0000-0000-000000000000';

/** In the order of ids: what was brought in together stands together, and each page of a table is read once. */
async function after(read: Db, last: string): Promise<Narrow[]> {
  return prepared(read).execute({ last });
}

const day = (column: PgColumn) => sql<string | null>`${column} - date '1970-01-01'`;
// With `exists` the planner would read the whole table for each batch.
const has = (table: PgTable, licenceId: PgColumn) =>
  sql<boolean>`coalesce((select true from ${table} where ${licenceId} = ${licences.id} limit 1), false)`;

/** Little text and no JSON: there may be a million of these. Whoever has a measure or a further term is asked about it apart. */
const narrow = {
  ...{ id: licences.id, number: licences.number, kind: licences.kind, agencyId: licences.agencyId },
  ...{ validFrom: licences.validFrom, validTo: licences.validTo, region: agencies.region },
  nameKey: sql<string>`coalesce(left((select ${agencyNames.key} from ${agencyNames}
    where ${agencyNames.agencyId} = ${agencies.id} and ${agencyNames.name} = ${agencies.nameRu}), 20), '')`,
  countries: sql<string | null>`(
    select string_agg(concat_ws(',', ${scopeItems.name}, ${day(scopeItems.from)}, ${day(scopeItems.until)}), ' ')
    from ${scopeItems} where ${scopeItems.licenceId} = ${licences.id} and ${scopeItems.what} = 'country')`,
  lastEntry,
  isMeasured: has(measures, measures.licenceId),
  isRenewed: has(renewals, renewals.licenceId),
};

function narrowRows(read: Db) {
  return read.select(narrow).from(licences).innerJoin(agencies, eq(agencies.id, licences.agencyId)).orderBy(asc(licences.id)).$dynamic();
}
type Narrow = Awaited<ReturnType<typeof narrowRows>>[number];

const statements = new WeakMap<Db, ReturnType<typeof prepare>>();

function prepared(read: Db): ReturnType<typeof prepare> {
  const known = statements.get(read) ?? prepare(read);
  statements.set(read, known);
  return known;
}

function prepare(read: Db) {
  return narrowRows(read)
    .where(gt(licences.id, sql.placeholder('last')))
    .limit(batchSize)
    .prepare('roll_after');
}

async function rowsOf(read: Db, rows: readonly Narrow[]): Promise<RollRow[]> {
  const idsOf = (which: 'isMeasured' | 'isRenewed') => rows.filter((row) => row[which]).map(({ id }) => id);
  const [terms, against] = await Promise.all([renewalsOf(read, idsOf('isRenewed')), measuresOf(read, idsOf('isMeasured'))]);
  const [termsOf, measuresFor] = [byLicence(terms), byLicence(against)];
  return rows.map((row) => ({
    ...{ number: row.number, kind: row.kind, region: row.region, agencyId: row.agencyId, validFrom: row.validFrom, nameKey: row.nameKey },
    turns:
      row.isMeasured || row.isRenewed
        ? turnsOf({ ...row, renewals: termsOf.get(row.id) ?? [] }, measureFacts(measuresFor.get(row.id) ?? []))
        : plainTurns(row),
    countries: row.countries === null ? [] : row.countries.split(' ').map(countryIn),
    lastEntry: Number(row.lastEntry ?? -1),
  }));
}

function countryIn(text: string): RollRow['countries'][number] {
  const [code = '', from, until] = text.split(',');
  return { code, from: Number(from), until: until === undefined ? null : Number(until) };
}

/** The turns of a licence that nothing happened to: those of a million are a few thousand, by their days. */
function plainTurns({ validFrom, validTo }: { validFrom: Day; validTo: Day | null }): RollRow['turns'] {
  const key = `${validFrom} ${validTo}`;
  const known = turnsKnown.get(key);
  if (known) return known;
  if (turnsKnown.size >= 10_000) turnsKnown.clear();
  const fresh = turnsOf({ validFrom, validTo, renewals: [] }, []);
  turnsKnown.set(key, fresh);
  return fresh;
}
const turnsKnown = new Map<string, RollRow['turns']>();

async function renewalsOf(read: Db, ids: readonly string[]): Promise<(typeof renewals.$inferSelect)[]> {
  if (ids.length === 0) return [];
  return read
    .select()
    .from(renewals)
    .where(inArray(renewals.licenceId, [...ids]));
}

function byLicence<Row extends { licenceId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, (row) => row.licenceId);
}
