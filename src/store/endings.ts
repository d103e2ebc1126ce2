import { and, between, eq, exists, gt, inArray, isNotNull, isNull, not, or, type SQL, sql } from 'drizzle-orm';
import type { Day } from '../rules/calendar.ts';
import type { Db } from './database.ts';
import { type Days, nothing, type OpenDeadline, onDay } from './deadlines.ts';
import { advertisements } from './schema/advertisements.ts';
import { applications } from './schema/applications.ts';
import { licences, renewals, scopeItems } from './schema/licences.ts';
import { measures, reviews } from './schema/measures.ts';

const ofLicence = { ...nothing, agencyId: licences.agencyId, kind: licences.kind, licence: licences.number };
const licenceId = sql<string>`${licences.id}`;

/** Licences with the last day of their last term. Those whose renewal is asked for wait for the Department, not for the agency. */
export async function endingLicences(db: Db, days: Days): Promise<OpenDeadline[]> {
  const asked = exists(
    db
      .select({ id: applications.id })
      .from(applications)
      .where(
        and(
          eq(applications.licenceId, licences.id),
          eq(applications.purpose, 'renewal'),
          inArray(applications.state, ['submitted', 'accepted', 'waiting', 'recommended']),
        ),
      ),
  );
  return db
    .select({ ...ofLicence, id: licences.id, licenceId, setOn: onDay(licences.createdAt), on: lastDay })
    .from(licences)
    .where(and(endsIn(days), not(asked)));
}

/**
 * Licences with the last day of the contract of a partner that they cover until then. One licence and one day are one deadline, however many
 * contracts end on it: `id` is the licence's.
 */
export async function endingContracts(db: Db, { from, to }: Days): Promise<OpenDeadline[]> {
  return db
    .select({
      ...{ ...ofLicence, id: licences.id, licenceId },
      ...{ setOn: sql<Day>`min(${scopeItems.from})::text`, on: sql<Day>`${scopeItems.contractUntil}::text` },
    })
    .from(scopeItems)
    .innerJoin(licences, eq(licences.id, scopeItems.licenceId))
    .where(
      and(
        between(scopeItems.contractUntil, from, to),
        or(isNull(scopeItems.until), gt(scopeItems.until, scopeItems.contractUntil)),
        not(isStruckOff),
      ),
    )
    .groupBy(licences.id, scopeItems.contractUntil);
}

const isStruckOff = sql`exists (select from ${measures} where ${measures.itemId} = ${scopeItems.id} and ${measures.measure} = 'revocation'
  and ${measures.upheld} and not exists (select from ${reviews} where ${reviews.measureId} = ${measures.id} and ${reviews.outcome} = 'set-aside'))`;

/** Advertisements with the last day of their approval, which nobody has ended. */
export async function endingAdvertisements(db: Db, { from, to }: Days): Promise<OpenDeadline[]> {
  return db
    .select({
      ...{ ...ofLicence, id: advertisements.id, licenceId, advertisement: advertisements.number },
      ...{ setOn: onDay(advertisements.decidedAt), on: sql<Day>`${advertisements.until}::text` },
    })
    .from(advertisements)
    .innerJoin(licences, eq(licences.id, advertisements.licenceId))
    .where(and(advertisements.approved, isNull(advertisements.endedAt), between(advertisements.until, from, to)));
}

/** A licence of an agency, as far as a letter says which. */
export type NamedLicence = Pick<OpenDeadline, 'id' | 'agencyId' | 'kind'> & { number: string };
const named = { id: licences.id, agencyId: licences.agencyId, kind: licences.kind, number: licences.number };

/** Licences of which some suspension has, or was given, a last day among these. Which one ends when, the rules say. */
export async function licencesWithSuspensionEnding(db: Db, { from, to }: Days): Promise<NamedLicence[]> {
  const moved = db
    .select({ id: reviews.measureId })
    .from(reviews)
    .where(and(eq(reviews.outcome, 'changed'), between(reviews.newUntil, from, to)));
  const ending = db
    .select({ id: measures.licenceId })
    .from(measures)
    .where(
      and(
        inArray(measures.measure, ['suspension', 'extension']),
        measures.upheld,
        or(between(measures.effectiveUntil, from, to), inArray(measures.id, moved)),
      ),
    );
  return db.select(named).from(licences).where(inArray(licences.id, ending));
}

/** Suspensions by one officer that no head decided on until the day they lapsed, which is one of these. `id` is the licence's. */
export async function lapsedAtOnce(db: Db, { from, to }: Days): Promise<(NamedLicence & { measureId: string; on: Day })[]> {
  return db
    .select({ ...named, measureId: measures.id, on: sql<Day>`${measures.confirmBy}::text` })
    .from(measures)
    .innerJoin(licences, eq(licences.id, measures.licenceId))
    .where(and(measures.immediate, isNull(measures.decidedAt), between(measures.confirmBy, from, to), not(isSetAside)));
}

const isSetAside = sql`exists (select from ${reviews} where ${reviews.measureId} = ${measures.id} and ${reviews.outcome} = 'set-aside')`;

/** Licences whose last term ended in these days, with its last day. One of them may have been ended before that. */
export async function runOut(db: Db, days: Days): Promise<(NamedLicence & { on: Day })[]> {
  return db
    .select({ ...named, on: lastDay })
    .from(licences)
    .where(endsIn(days));
}

const renewed = sql`(select max(${renewals.validTo}) from ${renewals} where ${renewals.licenceId} = ${licences.id})`;
const last = sql`greatest(${licences.validTo}, ${renewed})`;
const lastDay = sql<Day>`${last}::text`;

/** Whether the last day of the last term is one of these days; a licence without an end has none. */
function endsIn({ from, to }: Days): SQL | undefined {
  return and(isNotNull(licences.validTo), between(last, from, to), not(perpetual));
}

const perpetual = sql`exists (select from ${renewals} where ${renewals.licenceId} = ${licences.id} and ${renewals.validTo} is null)`;

/** Whether the last term of a licence of the statement was over before this day. */
export function ranOutBefore(day: Day): SQL {
  return sql`(${licences.validTo} is not null and ${last} < ${day} and not ${perpetual})`;
}
