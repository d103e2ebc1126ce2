import { sql } from 'drizzle-orm';
import type { Db } from './database.ts';
import { applications, recommendations } from './schema/applications.ts';
import { lawChanges } from './schema/law.ts';
import { measures, reviews } from './schema/measures.ts';
import { warnings } from './schema/warnings.ts';

/**
 * Whether anything that was proposed, recommended or lodged before this moment still awaits a head's decision. What one officer suspended at
 * once is left out: heads are written to about it apart.
 */
export async function headsAreAwaited(db: Db, before: Date): Promise<boolean> {
  const since = sql`${before.toISOString()}::timestamptz`;
  const { rows } = await db.execute<{ awaited: boolean }>(sql`select
    exists (select from ${measures} where ${measures.decidedAt} is null and not ${measures.immediate} and ${measures.proposedAt} < ${since})
    or exists (select from ${applications} where ${applications.state} = 'recommended' and (
      select max(${recommendations.recommendedAt}) from ${recommendations} where ${recommendations.applicationId} = ${applications.id}) < ${since})
    or exists (select from ${reviews} where ${reviews.decidedAt} is null and ${reviews.lodgedAt} < ${since})
    or exists (select from ${warnings} where ${warnings.decidedAt} is null and ${warnings.proposedAt} < ${since})
    or exists (select from ${lawChanges} where ${lawChanges.decidedAt} is null and ${lawChanges.proposedAt} < ${since}) as awaited`);
  return rows[0]?.awaited ?? false;
}
