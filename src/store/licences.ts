import { and, asc, count, eq, getColumns, inArray, type SQL, sql } from 'drizzle-orm';
import type { Day } from '../rules/calendar.ts';
import type { Kind, Region } from '../rules/kinds.ts';
import type { Db } from './database.ts';
import { licences, renewals } from './schema/licences.ts';
import { agencies } from './schema/people.ts';

export type Licence = typeof licences.$inferSelect & { renewals: Renewal[] };
export type Renewal = { validFrom: Day; validTo: Day | null };
export type NewLicence = Omit<typeof licences.$inferInsert, 'id'>;

/** The further terms of the licence `of`, as JSON, oldest first. */
export function renewalsAsJson(of: SQL): SQL<Renewal[]> {
  return sql`(
    select coalesce(json_agg(json_build_object('validFrom', ${renewals.validFrom}, 'validTo', ${renewals.validTo}) order by ${renewals.validFrom}), '[]')
    from ${renewals} where ${renewals.licenceId} = ${of})`;
}

const columns = { ...getColumns(licences), renewals: renewalsAsJson(sql`${licences.id}`) };

export async function insertLicence(tx: Db, licence: NewLicence): Promise<{ id: string }> {
  const [row] = await tx.insert(licences).values(licence).returning({ id: licences.id });
  if (!row) throw new Error('the licence was not added');
  return row;
}

export async function insertRenewal(tx: Db, row: Omit<typeof renewals.$inferInsert, 'id'>): Promise<void> {
  await tx.insert(renewals).values(row);
}

export async function licenceByNumber(db: Db, number: string): Promise<Licence | undefined> {
  const [row] = await db.select(columns).from(licences).where(eq(licences.number, number));
  return row;
}

export async function licenceById(db: Db, id: string): Promise<Licence | undefined> {
  const [row] = await db.select(columns).from(licences).where(eq(licences.id, id));
  return row;
}

export async function licencesById(db: Db, ids: readonly string[]): Promise<Licence[]> {
  if (ids.length === 0) return [];
  return db
    .select(columns)
    .from(licences)
    .where(inArray(licences.id, [...ids]));
}

/** The licence's row, locked until the transaction ends: the licence's acts stand in line on it. */
export async function lockLicence(tx: Db, number: string): Promise<Licence | undefined> {
  const [row] = await tx.select({ id: licences.id }).from(licences).where(eq(licences.number, number)).for('update');
  // Read after the lock is held: what the one before in the line wrote is then seen.
  return row && licenceById(tx, row.id);
}

/** The term that an application gave this licence: its own, or the further one of a renewal. */
export async function termOf(db: Db, { validFrom, validTo, applicationId: born }: Licence, applicationId: string): Promise<Renewal> {
  if (born === applicationId) return { validFrom, validTo };
  const [row] = await db.select().from(renewals).where(eq(renewals.applicationId, applicationId));
  if (!row) throw new Error(`application ${applicationId} gave the licence no term`);
  return { validFrom: row.validFrom, validTo: row.validTo };
}

/** The applications that gave this licence its terms, the first one first; none of a licence that was imported and not renewed since. */
export async function termGivers(db: Db, { id, applicationId: born }: Pick<Licence, 'id' | 'applicationId'>): Promise<string[]> {
  const rows = await db.select().from(renewals).where(eq(renewals.licenceId, id)).orderBy(asc(renewals.validFrom));
  return [...(born === null ? [] : [born]), ...rows.map(({ applicationId }) => applicationId)];
}

/** All licences of an agency, one kind or every one, the earliest first. */
export async function licencesOfAgency(db: Db, agencyId: string, kind?: Kind): Promise<Licence[]> {
  const ofKind = kind === undefined ? undefined : eq(licences.kind, kind);
  return db
    .select(columns)
    .from(licences)
    .where(and(eq(licences.agencyId, agencyId), ofKind))
    .orderBy(asc(licences.validFrom));
}

/** A licence as a region's officers choose it. */
export type RegionalLicence = Licence & { agency: { unp: string; nameBe: string; nameRu: string; nameEn: string } };

/** One page of the licences of a region's agencies, or of one agency by its УНП, by the agency's name. */
export async function licencesOfRegion(
  db: Db,
  region: Region,
  unp: string | null,
  page: { offset: number; limit: number },
): Promise<{ found: RegionalLicence[]; total: number }> {
  const where = and(eq(agencies.region, region), unp === null ? undefined : eq(agencies.unp, unp));
  const found = await db
    .select({ ...columns, agency: { unp: agencies.unp, nameBe: agencies.nameBe, nameRu: agencies.nameRu, nameEn: agencies.nameEn } })
    .from(licences)
    .innerJoin(agencies, eq(agencies.id, licences.agencyId))
    .where(where)
    .orderBy(asc(agencies.nameRu), asc(licences.number))
    .limit(page.limit)
    .offset(page.offset);
  const [counted] = await db.select({ total: count() }).from(licences).innerJoin(agencies, eq(agencies.id, licences.agencyId)).where(where);
  return { found, total: counted?.total ?? 0 };
}
