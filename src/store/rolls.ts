import { and, asc, eq, gt, inArray, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { turnsOf } from '../rules/standing.ts';
import { lastEntry } from './changed.ts';
import type { Db } from './database.ts';
import { type RegisterState, registerState } from './kept.ts';
import { measureFacts, measuresOf } from './measures.ts';
import { addRows, emptyRoll, putRows, type Roll, type RollRow } from './roll.ts';
import { entries, events } from './schema/history.ts';
import { licences, renewals, scopeItems } from './schema/licences.ts';
import { agencies, agencyNames } from './schema/people.ts';

/** The roll as the register's version has it. */
export type RollNow = { state: RegisterState; roll: Roll };

const kept = new WeakMap<Db, Promise<RollNow>>();

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
  const [index, hash] = known.state.version.split(' ');
  const [newest] = state.version.split(' ');
  const some = Number(newest) - Number(index) < mostRenewed;
  // Another database, such as one brought back from a copy, has another log.
  if (!some || !(await isInLog(read, Number(index), hash))) return readWhole(read, state);
  const changed = await rowsOf(read, inArray(licences.id, changedSince(Number(index))));
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
  const roll = emptyRoll();
  let last = '';
  for (;;) {
    const rows = await rowsOf(read, gt(licences.number, last), batchSize);
    addRows(roll, rows);
    if (rows.length < batchSize) return { state, roll };
    last = rows.at(-1)?.number ?? '';
  }
}

const batchSize = 2000;

/** In plain queries side by side and put together here: half the time of one that makes JSON of everything for each licence. */
async function rowsOf(read: Db, where: SQL, limit = 1_000_000_000): Promise<RollRow[]> {
  const { id, number, kind, agencyId, applicationId, validFrom, validTo } = licences;
  const base = await read
    .select({ id, number, kind, agencyId, applicationId, validFrom, validTo, region: agencies.region, nameKey: agencyNames.key })
    .from(licences)
    .innerJoin(agencies, eq(agencies.id, licences.agencyId))
    .leftJoin(agencyNames, and(eq(agencyNames.agencyId, agencies.id), eq(agencyNames.name, agencies.nameRu)))
    .where(where)
    .orderBy(asc(licences.number))
    .limit(limit);
  const ids = base.map((row) => row.id);
  const [terms, against, lands, last] = await Promise.all([
    read.select().from(renewals).where(isAny(renewals.licenceId, ids)),
    measuresOf(read, ids),
    read
      .select({ licenceId: scopeItems.licenceId, code: scopeItems.name, from: scopeItems.from, until: scopeItems.until })
      .from(scopeItems)
      .where(and(isAny(scopeItems.licenceId, ids), eq(scopeItems.what, 'country'))),
    lastEntries(read, ids),
  ]);
  const [termsOf, measuresFor, landsOf] = [byLicence(terms), byLicence(against), byLicence(lands)];
  return base.map((row) => ({
    ...{ number: row.number, kind: row.kind, region: row.region, agencyId: row.agencyId, validFrom: row.validFrom },
    ...{ nameKey: row.nameKey ?? '', countries: landsOf.get(row.id) ?? [], lastEntry: last.get(row.id) ?? -1 },
    turns: turnsOf({ ...row, renewals: termsOf.get(row.id) ?? [] }, measureFacts(measuresFor.get(row.id) ?? [])),
  }));
}

function isAny(column: PgColumn, ids: readonly string[]): SQL {
  return sql`${column} = any(${sql.param([...ids])}::uuid[])`;
}

function byLicence<Row extends { licenceId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, (row) => row.licenceId);
}

async function lastEntries(read: Db, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await read.select({ id: licences.id, entry: lastEntry }).from(licences).where(isAny(licences.id, ids));
  return new Map(rows.flatMap(({ id, entry }) => (entry === null ? [] : [[id, Number(entry)] as const])));
}
