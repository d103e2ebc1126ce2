import { eq, inArray } from 'drizzle-orm';
import type { PastMeasure } from '../rules/import-measures.ts';
import type { ImportRow } from '../rules/import-row.ts';
import type { DecidedMeasure } from '../rules/licence.ts';
import { type Agency, insertAgencies } from './agencies.ts';
import type { Db } from './database.ts';
import { decidedMeasures, type Licence, type MeasureRow, measuresOf, type NewLicence } from './licences.ts';
import { licences, measures } from './schema/licences.ts';
import { agencies } from './schema/people.ts';

/** A licence of this register in the shape of a row of an import: `measures` are those that came with it, `allMeasures` all upheld. */
export type Kept = ImportRow & { allMeasures: DecidedMeasure[] };

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
    for (const agency of await db.select().from(agencies).where(inArray(agencies.unp, some))) found.set(agency.unp, agency);
    for (const one of await joined(db).where(inArray(agencies.unp, some))) held.set(one.licence.number, one);
  }
  for (const some of inParts([...new Set(numbers)])) {
    for (const one of await joined(db).where(inArray(licences.number, some))) held.set(one.licence.number, one);
  }
  const against = await measuresByLicence(
    db,
    [...held.values()].map(({ licence }) => licence.id),
  );
  return {
    agencies: new Map([...found].map(([unp, agency]) => [unp, agencyFacts(agency)])),
    agencyIds: new Map([...found].map(([unp, agency]) => [unp, agency.id])),
    licences: new Map([...held].map(([number, one]) => [number, keptOf(one, against.get(one.licence.id) ?? [])])),
  };
}

/** Adds the agencies of these rows and returns their ids by УНП. */
export async function addAgencies(tx: Db, list: readonly ImportRow['agency'][], at: Date): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const some of inParts(list)) {
    const added = await insertAgencies(
      tx,
      some.map((agency) => ({ ...agency, registeredAt: at })),
    );
    for (const { unp, id } of added) ids.set(unp, id);
  }
  return ids;
}

/** Adds licences and returns their ids by number. */
export async function addLicences(tx: Db, list: readonly NewLicence[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const some of inParts(list)) {
    const added = await tx.insert(licences).values(some).returning({ id: licences.id, number: licences.number });
    for (const { number, id } of added) ids.set(number, id);
  }
  return ids;
}

export async function addMeasures(tx: Db, list: readonly NewMeasure[]): Promise<void> {
  for (const some of inParts(list)) await tx.insert(measures).values(some);
}
export type NewMeasure = Omit<typeof measures.$inferInsert, 'id'>;

function joined(db: Db) {
  return db.select({ licence: licences, agency: agencies }).from(licences).innerJoin(agencies, eq(agencies.id, licences.agencyId));
}

function* inParts<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let from = 0; from < items.length; from += 1000) yield items.slice(from, from + 1000);
}

async function measuresByLicence(db: Db, ids: readonly string[]): Promise<Map<string, MeasureRow[]>> {
  const rows: MeasureRow[] = [];
  for (const some of inParts(ids)) rows.push(...(await measuresOf(db, some)));
  return Map.groupBy(rows, (row) => row.licenceId);
}

function agencyFacts({ id: _, registeredAt: __, ...facts }: Agency): ImportRow['agency'] {
  return facts;
}

function keptOf({ licence, agency }: { licence: Licence; agency: Agency }, rows: readonly MeasureRow[]): Kept {
  const { number, kind, edition, validFrom, validTo, scope } = licence;
  // What was decided here after the import is no business of the file's.
  const broughtIn = rows.filter((row) => row.proposedBy === null && row.measure !== 'resumption');
  return {
    agency: agencyFacts(agency),
    licence: { number, kind, edition, validFrom, validTo, scope },
    measures: broughtIn.map(({ measure, effectiveFrom, effectiveUntil }) => ({
      measure: measure as PastMeasure['measure'],
      from: effectiveFrom,
      until: effectiveUntil,
    })),
    allMeasures: decidedMeasures(rows),
  };
}
