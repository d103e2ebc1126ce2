import { and, between, eq, exists, inArray, isNotNull, isNull, not, type SQL, sql } from 'drizzle-orm';
import type { Day } from '../rules/calendar.ts';
import type { Kind } from '../rules/kinds.ts';
import type { Db } from './database.ts';
import { answers, applications, questions } from './schema/applications.ts';
import { followers } from './schema/followers.ts';
import { licences, renewals } from './schema/licences.ts';
import { findings, letters, measures, reviews } from './schema/measures.ts';

/** A deadline an agency can still meet. `id` is the question's, the measure's or the licence's. `set`: when it was set. */
export type OpenDeadline = {
  id: string;
  agencyId: string;
  kind: Kind;
  applicationId: string | null;
  application: string | null;
  licence: string | null;
  licenceId: string | null;
  set: Date;
  on: Day;
};

/** The days a search looks at, both included. */
type Days = { from: Day; to: Day };

/** Questions that nobody has answered on applications that wait for the answer. */
export async function openReplies(db: Db, { from, to }: Days): Promise<OpenDeadline[]> {
  return db
    .select({
      id: questions.id,
      agencyId: applications.agencyId,
      kind: applications.kind,
      applicationId: sql<string>`${applications.id}`,
      application: applications.number,
      licence: none,
      licenceId: none,
      set: questions.askedAt,
      on: questions.replyBy,
    })
    .from(questions)
    .innerJoin(applications, eq(applications.id, questions.applicationId))
    .leftJoin(answers, eq(answers.questionId, questions.id))
    .where(and(between(questions.replyBy, from, to), eq(applications.state, 'waiting'), isNull(answers.id)));
}

/** Notices of intention that were given and neither answered, followed by a decided measure nor set aside. */
export async function openNotices(db: Db, { from, to }: Days): Promise<OpenDeadline[]> {
  const answered = exists(db.select({ id: letters.id }).from(letters).where(eq(letters.measureId, measures.id)));
  const followed = sql`exists (select from ${measures} later where later.follows = ${measures.id} and later.decided_at is not null)`;
  return ofMeasures(db, measures.replyBy, and(between(measures.replyBy, from, to), not(answered), not(followed)));
}

/** Orders to remedy of which the agency has not proved the remedy, or whose proof was not accepted. */
export async function openOrders(db: Db, { from, to }: Days): Promise<OpenDeadline[]> {
  const remedied = exists(
    db
      .select({ id: findings.id })
      .from(findings)
      .where(and(eq(findings.measureId, measures.id), findings.remedied)),
  );
  const examined = sql`exists (select from ${letters} proof where proof.measure_id = ${measures.id} and proof.letter = 'remedy'
    and not exists (select from ${findings} found where found.measure_id = ${measures.id} and found.found_at >= proof.written_at))`;
  return ofMeasures(db, measures.remedyBy, and(between(measures.remedyBy, from, to), not(remedied), not(examined)));
}

/** Licences with the last day of their last term. Those whose renewal is asked for wait for the Department, not for the agency. */
export async function endingLicences(db: Db, { from, to }: Days): Promise<OpenDeadline[]> {
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
    .select({
      id: licences.id,
      agencyId: licences.agencyId,
      kind: licences.kind,
      applicationId: none,
      application: none,
      licence: licences.number,
      licenceId: sql<string>`${licences.id}`,
      set: licences.createdAt,
      on: lastDay,
    })
    .from(licences)
    .where(and(endsIn({ from, to }), not(asked)));
}

/** A licence whose last term is over. */
export type RunOut = { id: string; number: string; kind: Kind; on: Day };

/** The licences whose last term ended in these days and which somebody follows. One of them may have been ended before that. */
export async function followedRunOut(db: Db, days: Days): Promise<RunOut[]> {
  const followed = sql`exists (select from ${followers} where ${followers.licenceId} = ${licences.id} and ${followers.confirmedAt} is not null)`;
  return db
    .select({ id: licences.id, number: licences.number, kind: licences.kind, on: lastDay })
    .from(licences)
    .where(and(endsIn(days), followed));
}

const renewed = sql`(select max(${renewals.validTo}) from ${renewals} where ${renewals.licenceId} = ${licences.id})`;
const last = sql`greatest(${licences.validTo}, ${renewed})`;
const lastDay = sql<Day>`${last}::text`;

/** Whether the last day of the last term is one of these days; a licence without an end has none. */
function endsIn({ from, to }: Days): SQL | undefined {
  const perpetual = sql`exists (select from ${renewals} where ${renewals.licenceId} = ${licences.id} and ${renewals.validTo} is null)`;
  return and(isNotNull(licences.validTo), between(last, from, to), not(perpetual));
}

const none = sql<null>`null`;

function ofMeasures(db: Db, on: typeof measures.replyBy | typeof measures.remedyBy, where: SQL | undefined): Promise<OpenDeadline[]> {
  const setAside = exists(
    db
      .select({ id: reviews.id })
      .from(reviews)
      .where(and(eq(reviews.measureId, measures.id), eq(reviews.outcome, 'set-aside'))),
  );
  return db
    .select({
      id: measures.id,
      agencyId: licences.agencyId,
      kind: licences.kind,
      applicationId: none,
      application: none,
      licence: licences.number,
      licenceId: sql<string>`${licences.id}`,
      set: sql<Date>`${measures.decidedAt}`.mapWith(measures.decidedAt),
      on: sql<Day>`${on}::text`,
    })
    .from(measures)
    .innerJoin(licences, eq(licences.id, measures.licenceId))
    .where(and(where, measures.upheld, not(setAside)));
}
