import { and, asc, eq, gte, isNull, or, sql } from 'drizzle-orm';
import type { Day } from '../rules/calendar.ts';
import type { Region } from '../rules/kinds.ts';
import type { Measure } from '../rules/licence.ts';
import type { Db } from './database.ts';
import { applications, recommendations } from './schema/applications.ts';
import { lawChanges } from './schema/law.ts';
import { licences, scopeItems } from './schema/licences.ts';
import { measures, reviews } from './schema/measures.ts';
import { agencies } from './schema/people.ts';
import { warnings } from './schema/warnings.ts';
import { confirmable } from './taken-alone.ts';

export type ProposedRow = {
  measureId: string;
  licenceId: string;
  number: string;
  nameBe: string;
  nameRu: string;
  nameEn: string;
  measure: Measure;
  proposedAt: Date;
  /** The partner or branch it is against. */
  part: string | null;
  /** The last day to confirm what one officer suspended at once; null for a proposal. */
  confirmBy: Day | null;
};

/**
 * Every measure that awaits its decision on this day, in one region or (null) in all, the oldest first. What one officer took awaits none once it has
 * lapsed, or runs no more for another reason.
 */
export async function proposedMeasures(db: Db, region: Region | null, today: Day): Promise<ProposedRow[]> {
  const rows = await db
    .select({
      ...{ measureId: measures.id, licenceId: measures.licenceId, number: licences.number },
      ...{ nameBe: agencies.nameBe, nameRu: agencies.nameRu, nameEn: agencies.nameEn, measure: measures.measure },
      proposedAt: sql<Date>`${measures.proposedAt}`.mapWith(measures.proposedAt),
      ...{ part: scopeItems.name, confirmBy: measures.confirmBy },
    })
    .from(measures)
    .innerJoin(licences, eq(licences.id, measures.licenceId))
    .innerJoin(agencies, eq(agencies.id, licences.agencyId))
    .leftJoin(scopeItems, eq(scopeItems.id, measures.itemId))
    .where(
      and(
        isNull(measures.decidedAt),
        or(isNull(measures.confirmBy), gte(measures.confirmBy, today)),
        region === null ? undefined : eq(agencies.region, region),
      ),
    )
    .orderBy(asc(measures.proposedAt));
  const taken = rows.filter(({ confirmBy }) => confirmBy !== null);
  const awaited = new Set(await confirmable(db, taken, today));
  return rows.filter((row) => row.confirmBy === null || awaited.has(row));
}

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
