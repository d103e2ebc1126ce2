import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Region } from '../rules/kinds.ts';
import type { Measure } from '../rules/licence.ts';
import type { Db } from './database.ts';
import type { MeasureRow } from './licences.ts';
import { licences, measures } from './schema/licences.ts';
import { agencies, users } from './schema/people.ts';

export async function insertMeasure(tx: Db, row: Omit<typeof measures.$inferInsert, 'id'>): Promise<void> {
  await tx.insert(measures).values(row);
}

/** The measure on the licence of this number that awaits the head's decision; a licence has one at the most. */
export async function proposedMeasure(db: Db, number: string): Promise<MeasureRow | undefined> {
  const [row] = await db
    .select({ measure: measures })
    .from(measures)
    .innerJoin(licences, eq(licences.id, measures.licenceId))
    .where(and(eq(licences.number, number), isNull(measures.decidedAt)));
  return row?.measure;
}

export type ProposedRow = { number: string; nameBe: string; nameRu: string; nameEn: string; measure: Measure; proposedAt: Date };

/** Every measure that awaits its decision, in one region or (null) in all, the oldest first. */
export async function proposedMeasures(db: Db, region: Region | null): Promise<ProposedRow[]> {
  return db
    .select({
      number: licences.number,
      nameBe: agencies.nameBe,
      nameRu: agencies.nameRu,
      nameEn: agencies.nameEn,
      measure: measures.measure,
      proposedAt: sql<Date>`${measures.proposedAt}`.mapWith(measures.proposedAt),
    })
    .from(measures)
    .innerJoin(licences, eq(licences.id, measures.licenceId))
    .innerJoin(agencies, eq(agencies.id, licences.agencyId))
    .where(and(isNull(measures.decidedAt), region === null ? undefined : eq(agencies.region, region)))
    .orderBy(asc(measures.proposedAt));
}

/** The measures of a licence with the names of who proposed and who decided, oldest first. */
export async function measuresWithNames(
  db: Db,
  licenceId: string,
): Promise<(MeasureRow & { proposer: string | null; decider: string | null })[]> {
  const proposers = alias(users, 'proposers');
  const deciders = alias(users, 'deciders');
  const rows = await db
    .select({ row: measures, proposer: proposers.name, decider: deciders.name })
    .from(measures)
    .leftJoin(proposers, eq(proposers.id, measures.proposedBy))
    .leftJoin(deciders, eq(deciders.id, measures.decidedBy))
    .where(eq(measures.licenceId, licenceId))
    .orderBy(asc(measures.effectiveFrom), asc(measures.proposedAt));
  return rows.map(({ row, proposer, decider }) => ({ ...row, proposer, decider }));
}

export async function decideMeasureRow(
  tx: Db,
  id: string,
  change: { decidedBy: string; decidedAt: Date; upheld: boolean; effectiveFrom: string },
): Promise<void> {
  await tx.update(measures).set(change).where(eq(measures.id, id));
}
