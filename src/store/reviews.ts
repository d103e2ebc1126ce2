import { and, asc, count, desc, eq, getColumns, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { EditionCode } from '../rules/editions/edition.ts';
import type { Kind, Region } from '../rules/kinds.ts';
import type { ReviewedDecision } from '../rules/reviews.ts';
import type { Db } from './database.ts';
import { applications, decisions } from './schema/applications.ts';
import { licences, scopeItems } from './schema/licences.ts';
import { measures, reviews } from './schema/measures.ts';
import { agencies, users } from './schema/people.ts';
import { newId } from './signing.ts';

/** A review with the names of who asked for it and who decided on it, and what it is about. */
export type ReviewRow = Awaited<ReturnType<typeof readReviews>>[number];
export type NewReview = Omit<typeof reviews.$inferInsert, 'id'>;

function readReviews(db: Db, where: SQL | undefined) {
  const lodgers = alias(users, 'lodgers');
  const deciders = alias(users, 'deciders');
  return db
    .select({
      ...getColumns(reviews),
      lodger: lodgers.name,
      decider: deciders.name,
      what: sql<ReviewedDecision>`coalesce(${measures.measure},
        case ${decisions.outcome} when 'grant' then ${applications.purpose} else 'refusal' end)`,
      /** The part of the licence that the measure is against. */
      item: scopeItems.name,
      itemId: measures.itemId,
      /** When it was decided first; null for a suspension by one officer that nobody decided on. */
      firstDecidedAt: sql<Date | null>`coalesce(${measures.decidedAt}, ${decisions.decidedAt})`.mapWith(reviews.lodgedAt),
      since: sql<string>`coalesce(${measures.effectiveFrom}, (${decisions.decidedAt} at time zone 'Europe/Minsk')::date)::text`,
      licence: licences.number,
      application: applications.number,
      applicationId: applications.id,
      kind: sql<Kind>`coalesce(${licences.kind}, ${applications.kind})`,
      edition: sql<EditionCode>`coalesce(${measures.edition}, ${licences.edition}, ${applications.edition})`,
      agency: { nameBe: agencies.nameBe, nameRu: agencies.nameRu, nameEn: agencies.nameEn, region: agencies.region },
    })
    .from(reviews)
    .leftJoin(measures, eq(measures.id, reviews.measureId))
    .leftJoin(scopeItems, eq(scopeItems.id, measures.itemId))
    .leftJoin(licences, eq(licences.id, measures.licenceId))
    .leftJoin(decisions, eq(decisions.id, reviews.decisionId))
    .leftJoin(applications, eq(applications.id, decisions.applicationId))
    .innerJoin(agencies, eq(agencies.id, sql`coalesce(${licences.agencyId}, ${applications.agencyId})`))
    .innerJoin(lodgers, eq(lodgers.id, reviews.lodgedBy))
    .leftJoin(deciders, eq(deciders.id, reviews.decidedBy))
    .where(where);
}

export async function reviewById(db: Db, id: string): Promise<ReviewRow | undefined> {
  const [row] = await readReviews(db, eq(reviews.id, id));
  return row;
}

/** The reviews of one measure or of one outcome of an application, oldest first. */
export async function reviewsOf(db: Db, of: { measureId: string } | { decisionId: string }): Promise<ReviewRow[]> {
  const where = 'measureId' in of ? eq(reviews.measureId, of.measureId) : eq(reviews.decisionId, of.decisionId);
  return readReviews(db, where).orderBy(asc(reviews.lodgedAt), asc(reviews.id));
}

/** The reviews of all that was ever decided about a licence, oldest first: measures, and the applications that it came of or that were about it. */
export async function reviewsOfLicence(db: Db, { id, agencyId, applicationId: born }: LicenceOrigin): Promise<ReviewRow[]> {
  const about = db
    .select({ id: applications.id })
    .from(applications)
    .where(and(eq(applications.agencyId, agencyId), eq(applications.licenceId, id)));
  const asked = or(inArray(decisions.applicationId, about), born === null ? undefined : eq(decisions.applicationId, born));
  return readReviews(db, or(eq(measures.licenceId, id), asked)).orderBy(asc(reviews.lodgedAt), asc(reviews.id));
}
type LicenceOrigin = { id: string; agencyId: string; applicationId: string | null };

/** The reviews of every outcome of one application, oldest first. */
export async function reviewsOfApplication(db: Db, applicationId: string): Promise<ReviewRow[]> {
  return readReviews(db, eq(decisions.applicationId, applicationId)).orderBy(asc(reviews.lodgedAt), asc(reviews.id));
}

/** Who took and who prepared the grant or the renewal that was set aside at this moment, by which its licence was annulled. */
export async function undoneBy(db: Db, licence: LicenceOrigin, at: Date | null): Promise<(string | null)[]> {
  if (at === null) return [];
  const rows = await db
    .select({ decidedBy: decisions.decidedBy, recommendedBy: decisions.recommendedBy })
    .from(reviews)
    .innerJoin(decisions, eq(decisions.id, reviews.decisionId))
    .innerJoin(applications, eq(applications.id, decisions.applicationId))
    .where(and(eq(reviews.outcome, 'set-aside'), eq(reviews.decidedAt, at), eq(applications.agencyId, licence.agencyId)));
  return rows.flatMap(({ decidedBy, recommendedBy }) => [decidedBy, recommendedBy]);
}

/** That a measure carries out a court's ruling on the decision before it, as the head did in the same act; in a statement over `measures`. */
export const isOfCourt = sql<boolean>`exists (
  select from ${reviews} r left join ${decisions} d on d.id = r.decision_id left join ${applications} a on a.id = d.application_id
  where r.ruled is not null and r.decided_by = measures.decided_by and r.decided_at = measures.decided_at
    and case measures.measure when 'suspension' then r.measure_id = measures.follows
      when 'annulment' then measures.licence_id = coalesce(a.licence_id, (select l.id from ${licences} l where l.application_id = a.id)) end)`;

/** The same of one measure. */
export async function carriesOutRuling(db: Db, measureId: string): Promise<boolean> {
  const [row] = await db.select({ isOfCourt }).from(measures).where(eq(measures.id, measureId));
  return row?.isOfCourt ?? false;
}

/** The protests that this person lodged, the latest first. */
export async function protestsOf(db: Db, userId: string): Promise<ReviewRow[]> {
  return readReviews(db, and(eq(reviews.origin, 'protest'), eq(reviews.lodgedBy, userId))).orderBy(desc(reviews.lodgedAt), asc(reviews.id));
}

/** Every review that awaits its decision, in one region or (null) in all. By when each is due, the rules say. */
export async function openReviews(db: Db, region: Region | null): Promise<ReviewRow[]> {
  return readReviews(db, and(isNull(reviews.decidedAt), inRegion(region))).orderBy(asc(reviews.lodgedAt), asc(reviews.id));
}

export async function countOpenReviews(db: Db, region: Region | null): Promise<number> {
  return countReviews(db, and(isNull(reviews.decidedAt), inRegion(region)));
}

/** One page of the decided reviews, the latest decision first, and how many there are in all. */
export async function decidedReviews(
  db: Db,
  region: Region | null,
  page: { offset: number; limit: number },
): Promise<{ rows: ReviewRow[]; total: number }> {
  const where = and(isNotNull(reviews.decidedAt), inRegion(region));
  const rows = await readReviews(db, where).orderBy(desc(reviews.decidedAt), asc(reviews.id)).limit(page.limit).offset(page.offset);
  return { rows, total: await countReviews(db, where) };
}

async function countReviews(db: Db, where: SQL | undefined): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(reviews)
    .leftJoin(measures, eq(measures.id, reviews.measureId))
    .leftJoin(licences, eq(licences.id, measures.licenceId))
    .leftJoin(decisions, eq(decisions.id, reviews.decisionId))
    .leftJoin(applications, eq(applications.id, decisions.applicationId))
    .innerJoin(agencies, eq(agencies.id, sql`coalesce(${licences.agencyId}, ${applications.agencyId})`))
    .where(where);
  return row?.total ?? 0;
}

function inRegion(region: Region | null): SQL | undefined {
  return region === null ? undefined : eq(agencies.region, region);
}

export async function insertReview(tx: Db, row: NewReview): Promise<{ id: string }> {
  const [added] = await tx
    .insert(reviews)
    .values({ ...row, id: newId(tx) })
    .returning({ id: reviews.id });
  if (!added) throw new Error('the review was not added');
  return added;
}

export type DecidedReview = Required<
  Pick<NewReview, 'outcome' | 'reasons' | 'newUntil' | 'advice' | 'decidedBy' | 'decidedAt' | 'effectiveFrom'>
>;

/** Writes one decision on these open reviews. */
export async function decideReviewRows(tx: Db, ids: readonly string[], change: DecidedReview): Promise<void> {
  await tx
    .update(reviews)
    .set(change)
    .where(inArray(reviews.id, [...ids]));
}
