import { eq } from 'drizzle-orm';
import { contactsOfRecord } from '../rules/contacts.ts';
import type { Region } from '../rules/kinds.ts';
import { nameKey } from '../rules/names.ts';
import { tracesOfAgency } from '../rules/traces.ts';
import { freshId, insertMany } from './bulk.ts';
import { addContacts } from './contacts.ts';
import type { Db } from './database.ts';
import { nextNumbers } from './numbers.ts';
import { agencies, agencyNames } from './schema/people.ts';
import { addTraces } from './traces.ts';

export type Agency = typeof agencies.$inferSelect;
export type AgencyNaming = Pick<Agency, 'nameRu' | 'nameBe' | 'nameEn' | 'address' | 'region'>;
export type NewAgency = {
  unp: string;
  nameRu: string;
  nameBe: string;
  nameEn: string;
  region: Region;
  address: string;
  phone: string;
  email: string;
  registeredAt: Date;
};

/** Adds an agency with the search keys of its three names, its contact points and the traces in them. Breaks `agencies_unp_key` when the УНП is taken. */
export async function insertAgency(tx: Db, agency: NewAgency): Promise<Agency> {
  const [row] = await insertAgencies(tx, [agency]);
  if (!row) throw new Error('the agency was not added');
  return row;
}

/** Adds agencies, at the most a few thousand at once. */
export async function insertAgencies(tx: Db, list: readonly NewAgency[]): Promise<Agency[]> {
  const { rows, names } = await insertNameless(tx, list);
  await addNames(tx, names);
  return rows;
}

/**
 * The same without the names' search keys: `addNames` is to take those in the same transaction, and makes others wait for its end.
 */
export async function insertNameless(tx: Db, list: readonly NewAgency[]): Promise<{ rows: Agency[]; names: NewName[] }> {
  const rows = list.map((agency) => ({ id: freshId(), ...agency }));
  const names = rows.map(namesOf);
  await insertMany(tx, agencies, rows);
  await addTraces(
    tx,
    rows.map((row, place) => ({ agencyId: row.id, traces: tracesOfAgency(row, names[place]), since: row.registeredAt })),
  );
  await addContacts(
    tx,
    rows.map((row) => ({ agencyId: row.id, contacts: contactsOfRecord(row), since: row.registeredAt })),
  );
  return { rows, names: names.flat() };
}

export type NewName = { agencyId: string; name: string; key: string };

/** Names under their numbers. The lock on the series makes those who name agencies stand in line until they commit. */
export async function addNames(tx: Db, names: readonly NewName[]): Promise<void> {
  if (names.length === 0) return;
  const first = await nextNumbers(tx, 'names', 0, names.length);
  await insertMany(
    tx,
    agencyNames,
    names.map((name, place) => ({ ...name, seq: first + place })),
  );
}

function namesOf({ id, nameRu, nameBe, nameEn }: Agency): NewName[] {
  return [...new Set([nameRu, nameBe, nameEn])].map((name) => ({ agencyId: id, name, key: nameKey(name) }));
}

/** Gives an agency, whose row is locked, another name, address or region. It stays findable by the names it had. */
export async function updateAgency(tx: Db, id: string, change: Partial<AgencyNaming>): Promise<void> {
  const [row] = await tx.update(agencies).set(change).where(eq(agencies.id, id)).returning();
  if (!row) throw new Error(`no agency ${id}`);
  const known = await tx.select({ name: agencyNames.name }).from(agencyNames).where(eq(agencyNames.agencyId, id));
  await addNames(
    tx,
    namesOf(row).filter((one) => known.every(({ name }) => name !== one.name)),
  );
}

/** The agency's row, locked until the transaction ends against another change of its name or address. */
export async function lockAgency(tx: Db, id: string): Promise<Agency> {
  const [row] = await tx.select().from(agencies).where(eq(agencies.id, id)).for('no key update');
  if (!row) throw new Error(`no agency ${id}`);
  return row;
}

export async function agencyByUnp(db: Db, unp: string): Promise<Agency | undefined> {
  const [row] = await db.select().from(agencies).where(eq(agencies.unp, unp));
  return row;
}

export async function agencyById(db: Db, id: string): Promise<Agency | undefined> {
  const [row] = await db.select().from(agencies).where(eq(agencies.id, id));
  return row;
}
