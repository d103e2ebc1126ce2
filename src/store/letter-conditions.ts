import { and, eq, exists, type SQL, sql } from 'drizzle-orm';
import type { Db } from './database.ts';
import { closings, findings, letters, measures, reviews } from './schema/measures.ts';

/** The agency wrote about the measure: of a notice, it replied. */
export function isAnswered(db: Db): SQL {
  return exists(db.select({ id: letters.id }).from(letters).where(eq(letters.measureId, measures.id)));
}

/** An examiner closed the notice: no measure is to follow. */
export function isClosed(db: Db): SQL {
  return exists(db.select({ id: closings.id }).from(closings).where(eq(closings.measureId, measures.id)));
}

/** An examiner found the order remedied. */
export function isRemedied(db: Db): SQL {
  return exists(
    db
      .select({ id: findings.id })
      .from(findings)
      .where(and(eq(findings.measureId, measures.id), findings.remedied)),
  );
}

/** A proof of the order's remedy waits for an examiner's finding. */
export const isProved = sql`exists (select from ${letters} proof where proof.measure_id = ${measures.id} and proof.letter = 'remedy'
  and not exists (select from ${findings} found where found.measure_id = ${measures.id} and found.found_at >= proof.written_at))`;

/** A review set the measure aside: it holds no more. */
export const isSetAside = sql`exists (select from ${reviews} where ${reviews.measureId} = ${measures.id} and ${reviews.outcome} = 'set-aside')`;
