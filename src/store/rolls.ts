import { asc, eq, gt, inArray, type SQL, sql } from 'drizzle-orm';
import type { Day } from '../rules/calendar.ts';
import { turnsOf } from '../rules/standing.ts';
import { lastEntry } from './changed.ts';
import type { Db } from './database.ts';
import { registerVersion } from './kept.ts';
import { hitColumns } from './register.ts';
import { addRows, emptyRoll, putRows, type Roll, type RollRow } from './roll.ts';
import { entries, events } from './schema/history.ts';
import { licences, scopeItems } from './schema/licences.ts';
import { agencies, agencyNames } from './schema/people.ts';

/** The roll as the register's version has it. */
export type RollNow = { version: string; roll: Roll };

const kept = new WeakMap<Db, Promise<RollNow>>();

/**
 * The roll at the register's version of this moment or a later one. Read whole the first time; after that only the licences that new
 * entries of the public log speak of are read again, for nothing of a licence changes without an entry.
 */
export async function rollNow(read: Db): Promise<RollNow> {
  const version = await registerVersion(read);
  const before = kept.get(read);
  const known = await before?.catch(() => undefined);
  // Somebody else may have begun to read meanwhile: one reading at a time, and everybody waits for the last one begun.
  if (kept.get(read) !== before) return rollNow(read);
  if (known?.version === version) return known;
  const fresh = known ? renewed(read, known, version) : readWhole(read, version);
  kept.set(read, fresh);
  fresh.catch(() => kept.delete(read));
  return fresh;
}

async function renewed(read: Db, known: RollNow, version: string): Promise<RollNow> {
  const [index, hash] = known.version.split(' ');
  const [newest] = version.split(' ');
  const some = Number(newest) - Number(index) < mostRenewed;
  // Another database, such as one brought back from a copy, has another log.
  if (!some || !(await isInLog(read, Number(index), hash))) return readWhole(read, version);
  const changed = await rowsOf(read, inArray(licences.id, changedSince(Number(index))));
  putRows(known.roll, changed);
  return { version, roll: known.roll };
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

async function readWhole(read: Db, version: string): Promise<RollNow> {
  const roll = emptyRoll();
  let last = '';
  for (;;) {
    const rows = await rowsOf(read, gt(licences.number, last), batchSize);
    addRows(roll, rows);
    if (rows.length < batchSize) return { version, roll };
    last = rows.at(-1)?.number ?? '';
  }
}

const batchSize = 1000;

const countries = sql<{ code: string; from: Day; until: Day | null }[]>`(
  select coalesce(json_agg(json_build_object('code', ${scopeItems.name}, 'from', ${scopeItems.from}, 'until', ${scopeItems.until})), '[]')
  from ${scopeItems} where ${scopeItems.licenceId} = ${licences.id} and ${scopeItems.what} = 'country')`;

async function rowsOf(read: Db, where: SQL, limit = 1_000_000_000): Promise<RollRow[]> {
  const { number, kind, validFrom, validTo, region, renewals, measures } = hitColumns;
  const nameKey = sql<string | null>`(
    select ${agencyNames.key} from ${agencyNames} where ${agencyNames.agencyId} = ${agencies.id} and ${agencyNames.name} = ${agencies.nameRu})`;
  const rows = await read
    .select({ number, kind, agencyId: agencies.id, validFrom, validTo, region, renewals, measures, countries, nameKey, lastEntry })
    .from(licences)
    .innerJoin(agencies, eq(agencies.id, licences.agencyId))
    .where(where)
    .orderBy(asc(licences.number))
    .limit(limit);
  return rows.map((row) => ({
    ...{ number: row.number, kind: row.kind, region: row.region, validFrom: row.validFrom, countries: row.countries },
    agencyId: row.agencyId,
    nameKey: row.nameKey ?? '',
    turns: turnsOf(row, row.measures),
    lastEntry: Number(row.lastEntry ?? -1),
  }));
}
