import { and, asc, eq, getColumns, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type Day, minskDay } from '../rules/calendar.ts';
import type { Lang } from '../rules/languages.ts';
import type { KnownMeasure } from '../rules/measured.ts';
import type { MeasureFacts } from '../rules/spells.ts';
import type { Db } from './database.ts';
import { stepsOf } from './letters.ts';
import { licences, scopeItems } from './schema/licences.ts';
import { measures, reviews } from './schema/measures.ts';
import { users } from './schema/people.ts';
import { newId } from './signing.ts';

/** A measure with the last day of the part it is against, and the reviews that did not leave it as it was. */
export type MeasureRow = typeof measures.$inferSelect & { itemUntil: Day | null; reviews: MeasureFacts['reviews'] };

/** The last day of the measure's part, and the reviews that bear on standing, for a statement over `measures` with its part joined. */
export const itemUntil = sql<Day | null>`least(${scopeItems.until}, ${scopeItems.contractUntil})::text`;
export const reviewsAsJson = sql<MeasureFacts['reviews']>`(
  select coalesce(json_agg(json_build_object('outcome', ${reviews.outcome}, 'from', ${reviews.effectiveFrom}, 'until', ${reviews.newUntil})
    order by ${reviews.decidedAt}), '[]')
  from ${reviews} where ${reviews.measureId} = ${measures.id} and ${reviews.outcome} in ('changed', 'set-aside'))`;

/**
 * What clients of the agency should do: of a suspension, as its latest extension says, or the review that last changed it or an extension,
 * whichever was decided last; on one day a review outweighs an extension. An extension that was set aside says nothing more.
 */
const adviceNow = sql<Record<Lang, string> | null>`coalesce((
  select said.advice from (
    select r.advice, r.decided_at, r.effective_from as day, 1 as rank from ${reviews} r join ${measures} m on m.id = r.measure_id
    where r.outcome = 'changed' and m.licence_id = ${measures.licenceId}
      and (m.id = ${measures.id} or m.measure = 'extension' and m.follows = ${measures.id})
    union all
    select m.advice, m.decided_at, m.effective_from, 0 from ${measures} m
    where m.measure = 'extension' and m.follows = ${measures.id} and m.licence_id = ${measures.licenceId} and m.upheld and m.advice is not null
      and not exists (select from ${reviews} r where r.measure_id = m.id and r.outcome = 'set-aside')
  ) said where ${measures.measure} = 'suspension' order by said.day desc, said.rank desc, said.decided_at desc limit 1), ${measures.advice})`;

/** The same of one measure: what whoever extends a suspension begins with. Null where it has none, or there is no such measure. */
export async function adviceOf(db: Db, measureId: string): Promise<Record<Lang, string> | null> {
  const [row] = await db
    .select({ advice: adviceNow })
    .from(measures)
    .innerJoin(licences, eq(licences.id, measures.licenceId))
    .where(eq(measures.id, measureId));
  return row?.advice ?? null;
}

const columns = { ...getColumns(measures), itemUntil, reviews: reviewsAsJson };

function readMeasures(db: Db, where: SQL | undefined) {
  return db.select(columns).from(measures).leftJoin(scopeItems, eq(scopeItems.id, measures.itemId)).where(where);
}

/** All measures of these licences, proposed and decided, oldest first. */
export async function measuresOf(db: Db, licenceIds: readonly string[]): Promise<MeasureRow[]> {
  if (licenceIds.length === 0) return [];
  return readMeasures(db, inArray(measures.licenceId, [...licenceIds])).orderBy(asc(measures.effectiveFrom), asc(measures.decidedAt));
}

/** Measures as the rules of standing see them. */
export function measureFacts(rows: readonly MeasureRow[]): MeasureFacts[] {
  return rows.map(factsOf);
}

/** A measure as the rules see it, but for the law: the code of its own edition, or null for its licence's. */
export type MeasureOnRecord = Omit<KnownMeasure, 'edition'> & Pick<MeasureRow, 'edition'>;

/** The measures of a licence with the letters and findings about them, oldest first. */
export async function knownMeasures(db: Db, licenceId: string): Promise<MeasureOnRecord[]> {
  const rows = await measuresOf(db, [licenceId]);
  const steps = await stepsOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => {
    const { grounds, reasons, advice, intended, replyBy, remedyBy, corrects, proposedBy, edition } = row;
    const said = { grounds, reasons, advice, intended, replyBy, remedyBy, corrects, proposedBy, edition };
    return { ...factsOf(row), ...said, steps: steps.get(row.id) ?? [] };
  });
}

function factsOf(row: MeasureRow): MeasureFacts {
  return {
    id: row.id,
    measure: row.measure,
    follows: row.follows,
    item: row.itemId === null ? null : { id: row.itemId, until: row.itemUntil },
    from: row.effectiveFrom,
    until: row.effectiveUntil,
    confirmBy: row.confirmBy,
    decidedOn: row.decidedAt && minskDay(row.decidedAt),
    upheld: row.upheld,
    reviews: row.reviews,
  };
}

export async function insertMeasure(tx: Db, row: Omit<typeof measures.$inferInsert, 'id'>): Promise<{ id: string }> {
  const [added] = await tx
    .insert(measures)
    .values({ ...row, id: newId(tx) })
    .returning({ id: measures.id });
  if (!added) throw new Error('the measure was not added');
  return added;
}

export async function measureById(db: Db, id: string): Promise<MeasureRow | undefined> {
  const [row] = await readMeasures(db, eq(measures.id, id));
  return row;
}

/** The proposed measure on the licence of this number that awaits the head's decision; a licence has one at the most. */
export async function proposedMeasure(db: Db, number: string): Promise<MeasureRow | undefined> {
  const licence = db.select({ id: licences.id }).from(licences).where(eq(licences.number, number));
  const [row] = await readMeasures(
    db,
    and(inArray(measures.licenceId, licence), isNull(measures.decidedAt), eq(measures.immediate, false)),
  );
  return row;
}

export type NamedMeasure = MeasureRow & { proposer: string | null; decider: string | null; part: string | null };

/** The measures of a licence with the names of who proposed, who decided and what part it is against, oldest first. */
export async function measuresWithNames(db: Db, licenceId: string): Promise<NamedMeasure[]> {
  const proposers = alias(users, 'proposers');
  const deciders = alias(users, 'deciders');
  return db
    .select({ ...columns, proposer: proposers.name, decider: deciders.name, part: scopeItems.name })
    .from(measures)
    .leftJoin(scopeItems, eq(scopeItems.id, measures.itemId))
    .leftJoin(proposers, eq(proposers.id, measures.proposedBy))
    .leftJoin(deciders, eq(deciders.id, measures.decidedBy))
    .where(eq(measures.licenceId, licenceId))
    .orderBy(asc(measures.effectiveFrom), asc(measures.proposedAt));
}

/** Decides a proposed measure. One taken at once keeps the day it began: its `effectiveFrom` may not change. */
export async function decideMeasureRow(
  tx: Db,
  id: string,
  change: { decidedBy: string; decidedAt: Date; upheld: boolean; rulingReasons: string | null; effectiveFrom: Day },
): Promise<void> {
  await tx.update(measures).set(change).where(eq(measures.id, id));
}

/** Takes a proposal back: it stays on record, decided by nobody and not upheld. */
export async function takeBackMeasureRow(tx: Db, id: string, at: Date): Promise<void> {
  await tx.update(measures).set({ decidedAt: at, upheld: false }).where(eq(measures.id, id));
}
