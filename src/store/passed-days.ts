import { and, asc, between, desc, eq, inArray, isNull, lt, not, type SQL, sql } from 'drizzle-orm';
import { addDays, type Day } from '../rules/calendar.ts';
import type { GroundCode } from '../rules/editions/edition.ts';
import type { Region } from '../rules/kinds.ts';
import { endings } from '../rules/spells.ts';
import type { Db } from './database.ts';
import type { Days } from './deadlines.ts';
import { ranOutBefore } from './endings.ts';
import { isAnswered, isClosed, isProved, isRemedied, isSetAside } from './letter-conditions.ts';
import { licences, scopeItems } from './schema/licences.ts';
import { measures, reviews } from './schema/measures.ts';
import { agencies } from './schema/people.ts';
import { lapsed } from './taken-alone.ts';

/** A measure of which a day has passed: `on` is that day. */
export type PassedDay = {
  measureId: string;
  licenceId: string;
  number: string;
  part: string | null;
  nameBe: string;
  nameRu: string;
  nameEn: string;
  on: Day;
};

/**
 * Notices whose last day to reply passed without a reply, the longest ago first. One that was closed, or that a measure follows which is decided
 * or still waits, is on nobody's list; what was rejected or taken back follows nothing.
 */
export async function silentNotices(db: Db, region: Region | null, today: Day): Promise<PassedDay[]> {
  const followed = sql`exists (select from ${measures} later where later.follows = ${measures.id} and later.upheld is distinct from false)`;
  const passed = and(eq(measures.measure, 'notice'), measures.upheld, lt(measures.replyBy, today));
  const silent = and(passed, not(isAnswered(db)), not(followed), not(isClosed(db)));
  return read(db, measures.replyBy, and(silent, not(isOverOn(today)), inRegion(region))).orderBy(asc(measures.replyBy), asc(measures.id));
}

/**
 * Orders whose last day passed, of which the remedy is neither accepted nor waits to be judged, the longest ago first. One that a suspension
 * answered, on the ground that it was not met, is nobody's to act on any more, unless that suspension was set aside.
 */
export async function overdueOrders(db: Db, region: Region | null, today: Day): Promise<PassedDay[]> {
  const passed = and(eq(measures.measure, 'order'), measures.upheld, lt(measures.remedyBy, today));
  const acted = sql`exists (select from ${measures} later where later.licence_id = ${measures.licenceId} and later.upheld
    and ${unmet} = any(later.grounds) and later.effective_from > ${measures.effectiveFrom}
    and not exists (select from ${reviews} review where review.measure_id = later.id and review.outcome = 'set-aside'))`;
  const overdue = and(passed, not(isRemedied(db)), not(isProved), not(acted));
  return read(db, measures.remedyBy, and(overdue, not(isOverOn(today)), inRegion(region))).orderBy(
    asc(measures.remedyBy),
    asc(measures.id),
  );
}
const unmet: GroundCode = 'remedy-order-unmet';

/** Suspensions by one officer that lapsed in these days, since nobody decided on them, the latest first. The day after is today at the latest. */
export async function lapsedLately(db: Db, region: Region | null, { from, to }: Days): Promise<PassedDay[]> {
  const undecided = and(measures.immediate, isNull(measures.decidedAt), between(measures.confirmBy, from, to), inRegion(region));
  const rows = await read(db, measures.confirmBy, undecided).orderBy(desc(measures.confirmBy), asc(measures.id));
  return lapsed(db, rows, addDays(to, 1));
}

/** These suspensions, each with the last day of its own row, which may have been moved. */
export async function suspensionsByIds(db: Db, region: Region | null, ids: readonly string[]): Promise<PassedDay[]> {
  if (ids.length === 0) return [];
  return read(db, measures.effectiveFrom, and(inArray(measures.id, [...ids]), inRegion(region)));
}

type DayColumn = typeof measures.replyBy | typeof measures.remedyBy | typeof measures.confirmBy | typeof measures.effectiveFrom;

function read(db: Db, day: DayColumn, where: SQL | undefined) {
  return db
    .select({
      ...{ measureId: measures.id, licenceId: licences.id, number: licences.number, part: scopeItems.name },
      ...{ nameBe: agencies.nameBe, nameRu: agencies.nameRu, nameEn: agencies.nameEn, on: sql<Day>`${day}::text` },
    })
    .from(measures)
    .innerJoin(licences, eq(licences.id, measures.licenceId))
    .innerJoin(agencies, eq(agencies.id, licences.agencyId))
    .leftJoin(scopeItems, eq(scopeItems.id, measures.itemId))
    .where(and(where, not(isSetAside)))
    .$dynamic();
}

/** Whether the licence is over on this day: there is nobody to act against any more. */
function isOverOn(today: Day): SQL {
  const ended = sql`exists (select from ${measures} ending where ending.licence_id = ${licences.id} and ending.item_id is null
    and ending.measure = any (${sql.param([...endings])}) and ending.upheld and ending.effective_from <= ${today}
    and not exists (select from ${reviews} review where review.measure_id = ending.id and review.outcome in ('changed', 'set-aside')))`;
  return sql`(${ended} or ${ranOutBefore(today)})`;
}

function inRegion(region: Region | null): SQL | undefined {
  return region === null ? undefined : eq(agencies.region, region);
}
