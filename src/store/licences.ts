import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Kind } from '../rules/kinds.ts';
import type { DecidedMeasure } from '../rules/licence.ts';
import type { Db } from './database.ts';
import { licences, measures } from './schema/licences.ts';

export type Licence = typeof licences.$inferSelect;
export type NewLicence = Omit<typeof licences.$inferInsert, 'id'>;
export type MeasureRow = typeof measures.$inferSelect;

export async function insertLicence(tx: Db, licence: NewLicence): Promise<Licence> {
  const [row] = await tx.insert(licences).values(licence).returning();
  if (!row) throw new Error('the licence was not added');
  return row;
}

export async function licenceByNumber(db: Db, number: string): Promise<Licence | undefined> {
  const [row] = await db.select().from(licences).where(eq(licences.number, number));
  return row;
}

/** The licence's row, locked until the transaction ends: the licence's acts stand in line on it. */
export async function lockLicence(tx: Db, number: string): Promise<Licence | undefined> {
  const [row] = await tx.select().from(licences).where(eq(licences.number, number)).for('update');
  return row;
}

export async function licencesOfAgency(db: Db, agencyId: string, kind?: Kind): Promise<Licence[]> {
  const ofKind = kind === undefined ? undefined : eq(licences.kind, kind);
  return db
    .select()
    .from(licences)
    .where(and(eq(licences.agencyId, agencyId), ofKind))
    .orderBy(asc(licences.validFrom));
}

/** All measures of these licences, proposed and decided, oldest first. */
export async function measuresOf(db: Db, licenceIds: readonly string[]): Promise<MeasureRow[]> {
  if (licenceIds.length === 0) return [];
  return db
    .select()
    .from(measures)
    .where(inArray(measures.licenceId, [...licenceIds]))
    .orderBy(asc(measures.effectiveFrom), asc(measures.decidedAt));
}

/** What bears on standing: the measures that were decided and upheld. */
export function decidedMeasures(rows: readonly MeasureRow[]): DecidedMeasure[] {
  return rows.filter((row) => row.upheld).map((row) => ({ measure: row.measure, from: row.effectiveFrom, until: row.effectiveUntil }));
}
