import { and, between, eq, exists, gte, inArray, isNotNull, isNull, not, or, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Day } from '../rules/calendar.ts';
import type { EditionCode } from '../rules/editions/edition.ts';
import type { Kind } from '../rules/kinds.ts';
import type { Db } from './database.ts';
import { isAnswered, isClosed, isProved, isRemedied } from './letter-conditions.ts';
import { isOfCourt } from './reviews.ts';
import { answers, applications, decisions, questions } from './schema/applications.ts';
import { licences } from './schema/licences.ts';
import { measures, reviews } from './schema/measures.ts';

/** A deadline an agency can still meet. `id` is of what it is about. `setOn`: the day it was set. What it is not about is null. */
export type OpenDeadline = {
  id: string;
  agencyId: string;
  kind: Kind;
  applicationId: string | null;
  application: string | null;
  licence: string | null;
  licenceId: string | null;
  measureId: string | null;
  advertisement: string | null;
  setOn: Day;
  on: Day;
};

/** A decision that can be appealed against: `setOn` is the day it was taken. */
export type Appealable = Omit<OpenDeadline, 'on'> & { edition: EditionCode };

/** The days a search looks at, both included. */
export type Days = { from: Day; to: Day };

/** Questions that nobody has answered on applications that wait for the answer. */
export async function openReplies(db: Db, { from, to }: Days): Promise<OpenDeadline[]> {
  return db
    .select({
      ...{ ...nothing, id: questions.id, agencyId: applications.agencyId, kind: applications.kind },
      ...{ applicationId: sql<string>`${applications.id}`, application: applications.number, setOn: onDay(questions.askedAt) },
      on: questions.replyBy,
    })
    .from(questions)
    .innerJoin(applications, eq(applications.id, questions.applicationId))
    .leftJoin(answers, eq(answers.questionId, questions.id))
    .where(and(between(questions.replyBy, from, to), eq(applications.state, 'waiting'), isNull(answers.id)));
}

/** Notices of intention that were given and neither answered, closed, followed by a measure nor set aside. */
export async function openNotices(db: Db, { from, to }: Days): Promise<OpenDeadline[]> {
  const followed = sql`exists (select from ${measures} later where later.follows = ${measures.id} and later.upheld)`;
  const open = and(not(isAnswered(db)), not(followed), not(isClosed(db)));
  return ofMeasures(db, measures.replyBy, and(between(measures.replyBy, from, to), open));
}

/** Orders to remedy of which the agency has not proved the remedy, or whose proof was not accepted. */
export async function openOrders(db: Db, { from, to }: Days): Promise<OpenDeadline[]> {
  return ofMeasures(db, measures.remedyBy, and(between(measures.remedyBy, from, to), not(isRemedied(db)), not(isProved)));
}

/**
 * Decisions that the agency can still appeal against, with the day each was taken: measures that were upheld, what one officer took and a head
 * may still confirm, and refusals. What it appealed against already, what a court ruled on and what a review replaced is left out, and what
 * was brought in from the register kept before. By when, the rules say.
 */
export async function appealables(db: Db, { from, to }: Days, today: Day): Promise<Appealable[]> {
  const day = sql`coalesce(${onDay(measures.decidedAt)}, ${measures.effectiveFrom}::text)`;
  const reviewed = sql`exists (select from ${reviews} where ${reviews.measureId} = ${measures.id} and (${reviews.origin} in ('appeal', 'court')
    or ${reviews.outcome} = 'set-aside' or ${reviews.outcome} = 'changed' and ${measures.measure} = 'revocation'))`;
  const against = await db
    .select({
      ...{ ...nothing, id: measures.id, measureId: sql<string>`${measures.id}`, agencyId: licences.agencyId, kind: licences.kind },
      ...{ licence: licences.number, setOn: sql<Day>`${day}` },
      edition: sql<EditionCode>`coalesce(${measures.edition}, ${licences.edition})`,
    })
    .from(measures)
    .innerJoin(licences, eq(licences.id, measures.licenceId))
    .where(
      and(
        inArray(measures.measure, ['order', 'suspension', 'extension', 'revocation', 'annulment']),
        or(measures.upheld, and(isNull(measures.decidedAt), gte(measures.confirmBy, today))),
        isNotNull(measures.proposedBy),
        between(day, from, to),
        not(reviewed),
        not(isOfCourt),
      ),
    );
  const latest = sql`${decisions.decidedAt} = (select max(d.decided_at) from ${decisions} d where d.application_id = ${applications.id})`;
  const refusedOn = onDay(decisions.decidedAt);
  const appealed = exists(db.select({ id: reviews.id }).from(reviews).where(eq(reviews.decisionId, decisions.id)));
  const refused = await db
    .select({
      ...{ ...nothing, id: decisions.id, agencyId: applications.agencyId, kind: applications.kind },
      ...{ applicationId: sql<string>`${applications.id}`, application: applications.number },
      ...{ edition: applications.edition, setOn: refusedOn },
    })
    .from(decisions)
    .innerJoin(applications, eq(applications.id, decisions.applicationId))
    .where(and(eq(applications.state, 'refused'), eq(decisions.outcome, 'refuse'), latest, between(refusedOn, from, to), not(appealed)));
  return [...against, ...refused];
}

/** A deadline's parts for one that is not read by a statement of its own. */
export const nothingTold = { applicationId: null, application: null, licence: null, licenceId: null, measureId: null, advertisement: null };

const none = sql<null>`null`;
/** What a deadline need not be about. */
export const nothing = { applicationId: none, application: none, licence: none, licenceId: none, measureId: none, advertisement: none };

/** The day in Minsk of a moment. */
export function onDay(moment: AnyPgColumn): SQL<Day> {
  return sql<Day>`(${moment} at time zone 'Europe/Minsk')::date::text`;
}

function ofMeasures(db: Db, on: typeof measures.replyBy | typeof measures.remedyBy, where: SQL | undefined): Promise<OpenDeadline[]> {
  const setAside = exists(
    db
      .select({ id: reviews.id })
      .from(reviews)
      .where(and(eq(reviews.measureId, measures.id), eq(reviews.outcome, 'set-aside'))),
  );
  return db
    .select({
      ...{ ...nothing, id: measures.id, agencyId: licences.agencyId, kind: licences.kind },
      ...{ licence: licences.number, licenceId: sql<string>`${licences.id}`, setOn: onDay(measures.decidedAt) },
      on: sql<Day>`${on}::text`,
    })
    .from(measures)
    .innerJoin(licences, eq(licences.id, measures.licenceId))
    .where(and(where, measures.upheld, not(setAside)));
}
