import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from './database.ts';
import type { MeasureRow } from './licences.ts';
import { measures } from './schema.ts';

export async function insertMeasure(tx: Db, row: Omit<typeof measures.$inferInsert, 'id'>): Promise<void> {
  await tx.insert(measures).values(row);
}

/** The measure that awaits the head's decision; a licence has one at the most. */
export async function proposedMeasure(db: Db, licenceId: string): Promise<MeasureRow | undefined> {
  const [row] = await db
    .select()
    .from(measures)
    .where(and(eq(measures.licenceId, licenceId), isNull(measures.decidedAt)));
  return row;
}

export async function decideMeasureRow(
  tx: Db,
  id: string,
  change: { decidedBy: string; decidedAt: Date; upheld: boolean; effectiveFrom: string },
): Promise<void> {
  await tx.update(measures).set(change).where(eq(measures.id, id));
}
