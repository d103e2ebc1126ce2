import { and, asc, eq, getColumns, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { PastMeasure } from '../rules/import-measures.ts';
import type { ImportRow } from '../rules/import-row.ts';
import type { LicenceDates } from '../rules/licence.ts';
import { scopeOfItems } from '../rules/scope.ts';
import type { MeasureFacts } from '../rules/spells.ts';
import { type Agency, insertNameless, type NewName } from './agencies.ts';
import { nameBranches } from './branch-names.ts';
import { freshId, insertMany } from './bulk.ts';
import type { Db } from './database.ts';
import { type Licence, type NewLicence, renewalsAsJson } from './licences.ts';
import { type MeasureRow, measureFacts, measuresOf } from './measures.ts';
import { licences, scopeItems } from './schema/licences.ts';
import { measures } from './schema/measures.ts';
import { agencies } from './schema/people.ts';

/** A licence of this register in the shape of a row of an import, as it came with one; `dates` and `allMeasures` are as they are now. */
export type Kept = ImportRow & { dates: LicenceDates; allMeasures: MeasureFacts[] };

/** What the register has of the agencies and the licences that a file names, by УНП and by number. */
export type Register = {
  agencies: ReadonlyMap<string, ImportRow['agency']>;
  agencyIds: ReadonlyMap<string, string>;
  licences: ReadonlyMap<string, Kept>;
};

/** Reads the agencies with these УНП and all their licences, and the licences with these numbers, whoever holds them. */
export async function readRegister(db: Db, unps: readonly string[], numbers: readonly string[]): Promise<Register> {
  const found = new Map<string, Agency>();
  const held = new Map<string, { licence: Licence; agency: Agency }>();
  for (const some of inParts([...new Set(unps)])) {
    for (const agency of await db.select().from(agencies).where(isAny(agencies.unp, some))) found.set(agency.unp, agency);
    for (const one of await joined(db).where(isAny(agencies.unp, some))) held.set(one.licence.number, one);
  }
  for (const some of inParts([...new Set(numbers)])) {
    for (const one of await joined(db).where(isAny(licences.number, some))) held.set(one.licence.number, one);
  }
  const ids = [...held.values()].map(({ licence }) => licence.id);
  const against = await measuresByLicence(db, ids);
  const covered = await itemsByLicence(db, ids);
  return {
    agencies: new Map([...found].map(([unp, agency]) => [unp, agencyFacts(agency)])),
    agencyIds: new Map([...found].map(([unp, agency]) => [unp, agency.id])),
    licences: new Map(
      [...held].map(([number, one]) => [number, keptOf(one, covered.get(one.licence.id) ?? [], against.get(one.licence.id) ?? [])]),
    ),
  };
}

/** Adds the agencies of these rows, and returns their ids by УНП and the names that `addNames` is then to make known. */
export async function addAgencies(
  tx: Db,
  list: readonly ImportRow['agency'][],
  at: Date,
): Promise<{ ids: Map<string, string>; names: NewName[] }> {
  const ids = new Map<string, string>();
  const all: NewName[] = [];
  for (const some of inParts(list)) {
    const { rows, names } = await insertNameless(
      tx,
      some.map((agency) => ({ ...agency, registeredAt: at })),
    );
    for (const { unp, id } of rows) ids.set(unp, id);
    all.push(...names);
  }
  return { ids, names: all };
}

/** Adds licences and returns their ids by number. */
export async function addLicences(tx: Db, list: readonly NewLicence[]): Promise<Map<string, string>> {
  const rows = list.map((licence) => ({ id: freshId(), ...licence }));
  for (const some of inParts(rows)) await insertMany(tx, licences, some);
  return new Map(rows.map(({ number, id }) => [number, id]));
}

export async function addMeasures(tx: Db, list: readonly NewMeasure[]): Promise<void> {
  for (const some of inParts(list)) await tx.insert(measures).values(some);
}

export async function addItems(tx: Db, list: readonly NewItem[]): Promise<void> {
  for (const some of inParts(list)) {
    await nameBranches(tx, await insertMany<typeof scopeItems, AddedItem>(tx, scopeItems, some, sql`returning id, what, name`));
  }
}
type AddedItem = Pick<ItemRow, 'id' | 'what' | 'name'>;
export type NewItem = typeof scopeItems.$inferInsert;
export type NewMeasure = Omit<typeof measures.$inferInsert, 'id'>;

/** As `inArray`, with one value to send instead of a thousand. */
function isAny(column: PgColumn, list: readonly string[]): SQL {
  return sql`${column} = any(${sql.param([...list])}::text[])`;
}

function joined(db: Db) {
  const licence = { ...getColumns(licences), renewals: renewalsAsJson(sql`${licences.id}`) };
  return db.select({ licence, agency: agencies }).from(licences).innerJoin(agencies, eq(agencies.id, licences.agencyId));
}

function* inParts<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let from = 0; from < items.length; from += 2000) yield items.slice(from, from + 2000);
}

async function measuresByLicence(db: Db, ids: readonly string[]): Promise<Map<string, MeasureRow[]>> {
  const rows: MeasureRow[] = [];
  for (const some of inParts(ids)) rows.push(...(await measuresOf(db, some)));
  return Map.groupBy(rows, (row) => row.licenceId);
}

/** What these licences covered when they were brought in: what variations added since is no business of a file's. */
async function itemsByLicence(db: Db, ids: readonly string[]): Promise<Map<string, ItemRow[]>> {
  const rows: ItemRow[] = [];
  for (const some of inParts(ids)) {
    const broughtIn = and(inArray(scopeItems.licenceId, some), isNull(scopeItems.applicationId));
    rows.push(...(await db.select().from(scopeItems).where(broughtIn).orderBy(asc(scopeItems.seq))));
  }
  return Map.groupBy(rows, (row) => row.licenceId);
}
type ItemRow = typeof scopeItems.$inferSelect;

function agencyFacts({ id: _, registeredAt: __, ...facts }: Agency): ImportRow['agency'] {
  return facts;
}

function keptOf({ licence, agency }: { licence: Licence; agency: Agency }, items: readonly ItemRow[], rows: readonly MeasureRow[]): Kept {
  const { number, kind, edition, validFrom, validTo } = licence;
  // What was decided here after the import is no business of the file's.
  const broughtIn = rows.filter((row) => row.proposedBy === null && row.measure !== 'resumption');
  return {
    agency: agencyFacts(agency),
    licence: { number, kind, edition, validFrom, validTo, scope: scopeOfItems(items) },
    dates: licence,
    measures: broughtIn.map(({ measure, effectiveFrom, effectiveUntil }) => ({
      measure: measure as PastMeasure['measure'],
      from: effectiveFrom,
      until: effectiveUntil,
    })),
    allMeasures: measureFacts(rows),
  };
}
