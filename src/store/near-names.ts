import { asc, gte, sql } from 'drizzle-orm';
import { spacelessKey } from '../rules/names.ts';
import { addName, mostUntabled, type NameGrams, type NearName, nearest, openGrams, rebuild, untabled } from '../rules/names-grams.ts';
import { type Db, originOf, placeOf } from './database.ts';
import { gently, openPace } from './pace.ts';
import { soonEnough } from './patience.ts';
import { agencyNames } from './schema/people.ts';

/**
 * The names nearest to any of these `nameKey`s, by `agency_names.seq`, at the most `most` of those no less near than `least`. Every name
 * committed before the question is among those compared: the index lives in this process, and is brought up to date at each question.
 * Null when the first index of a large register is still being built and `patience` milliseconds, where told, are over.
 */
export async function namesNear(
  db: Db,
  keys: readonly string[],
  { patience, ...options }: { least: number; most: number; patience?: number },
): Promise<NearName[] | null> {
  if (keys.length === 0) return [];
  const ready = loadNames(db);
  const hurried = patience !== undefined && !(keptBy.get(originOf(db))?.complete ?? false);
  const kept = hurried ? await soonEnough(ready, patience) : await ready;
  return kept && nearest(kept.grams, keys, options);
}

/** Brings the index up to date and has its first table built. Asked for at the start, so that nobody's question waits for it. */
export async function loadNames(db: Db): Promise<Kept> {
  const kept = await readUpTo(db);
  if (untabled(kept.grams) > mostUntabled) {
    kept.rebuilding ??= inPauses(kept);
    // Later on the names that are in no table yet are few enough to be asked beside it.
    if (kept.grams.table === null) await kept.rebuilding;
  }
  kept.complete = true;
  return kept;
}

/** An index with the place up to which it knows the names; the agency there tells whether the table is still the one that was read. */
type Kept = {
  grams: NameGrams;
  last: number;
  lastAgency: string;
  keysOfLast: Set<string>;
  rebuilding: Promise<void> | null;
  complete: boolean;
};

/** One a database, whichever of its connections is asked. */
const keptBy = new WeakMap<Db, Kept>();
/** Long readings under way, which those who ask on the same connection wait for instead of reading the same again. */
const readings = new WeakMap<Db, Promise<void>>();
const rowsAtOnce = 1000;

async function readUpTo(db: Db): Promise<Kept> {
  for (;;) {
    await readings.get(db);
    const more = await readOn(db);
    if (!more) return keptFor(db);
    if (readings.has(db)) continue;
    const reading = readAll(db).finally(() => readings.delete(db));
    readings.set(db, reading);
  }
}

async function readAll(db: Db): Promise<void> {
  const pace = openPace();
  while (await readOn(db)) await pace.rest();
}

/** Reads the next names; whether there may be more. What another question has added meanwhile is not added twice. */
async function readOn(db: Db): Promise<boolean> {
  const kept = keptFor(db);
  const { last, lastAgency } = kept;
  const rows = await prepared(db).execute({ from: last });
  if (keptFor(db) !== kept) return true;
  // A replica that does not have the last name yet.
  if (rows.length === 0 && placeOf(db) !== null) return false;
  if (last > 0 && (rows[0]?.seq !== last || rows[0].agencyId !== lastAgency)) {
    // The register was restored to an earlier state: what was known of it is no longer so.
    keptBy.delete(originOf(db));
    return true;
  }
  for (const row of rows) if (row.seq > kept.last) add(kept, row);
  return rows.length === rowsAtOnce;
}

/** The names of an agency mostly have one key in two languages, and come one after the other. */
function add(kept: Kept, { seq, agencyId, key }: { seq: number; agencyId: string; key: string }): void {
  if (kept.lastAgency !== agencyId) kept.keysOfLast.clear();
  kept.last = seq;
  kept.lastAgency = agencyId;
  const spaceless = spacelessKey(key);
  if (kept.keysOfLast.has(spaceless)) return;
  kept.keysOfLast.add(spaceless);
  addName(kept.grams, spaceless, seq);
}

function keptFor(db: Db): Kept {
  const origin = originOf(db);
  const known = keptBy.get(origin);
  if (known) return known;
  const fresh: Kept = { grams: openGrams(), last: 0, lastAgency: '', keysOfLast: new Set(), rebuilding: null, complete: false };
  keptBy.set(origin, fresh);
  return fresh;
}

async function inPauses(kept: Kept): Promise<void> {
  await gently(rebuild(kept.grams));
  kept.rebuilding = null;
}

const statements = new WeakMap<Db, ReturnType<typeof prepare>>();

function prepared(db: Db): ReturnType<typeof prepare> {
  const known = statements.get(db) ?? prepare(db);
  statements.set(db, known);
  return known;
}

function prepare(db: Db) {
  return db
    .select({ seq: agencyNames.seq, agencyId: agencyNames.agencyId, key: agencyNames.key })
    .from(agencyNames)
    .where(gte(agencyNames.seq, sql.placeholder('from')))
    .orderBy(asc(agencyNames.seq))
    .limit(rowsAtOnce)
    .prepare('names_from');
}
