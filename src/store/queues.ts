import { and, asc, count, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { ApplicationState } from '../rules/application.ts';
import type { Kind, Region } from '../rules/kinds.ts';
import type { Purpose } from '../rules/purposes.ts';
import type { Db } from './database.ts';
import { answers, applications, questions, submissions } from './schema/applications.ts';
import { agencies, users } from './schema/people.ts';

export const openStates = ['submitted', 'returned', 'accepted', 'waiting', 'recommended'] as const;
export const decidedStates = ['granted', 'refused', 'withdrawn'] as const;

/** One case as a queue shows it, with what its deadline is reckoned from. A case is an application that was sent. */
export type QueuedCase = Awaited<ReturnType<typeof readCases>>[number] & { questions: QueuedQuestion[] };
export type QueuedQuestion = { askedAt: Date; answeredAt: Date | null; replyBy: string };

/** Every undecided case, of one region or (null) of all. In no order: what is due when, the rules say. */
export async function openCases(db: Db, region: Region | null): Promise<QueuedCase[]> {
  const where = and(inArray(applications.state, [...openStates]), inRegion(region));
  return withQuestions(db, await readCases(db, where).orderBy(asc(applications.sentAt)));
}

export type DecidedFilter = {
  region: Region | null;
  kind: Kind | null;
  purpose: Purpose | null;
  state: ApplicationState | null;
  /** A person's id; `nobody` for those that nobody had taken. */
  examiner: string | 'nobody' | null;
};

/** One page of the decided cases, the latest decision first, and how many there are in all. */
export async function decidedCases(
  db: Db,
  filter: DecidedFilter,
  page: { offset: number; limit: number },
): Promise<{ cases: QueuedCase[]; total: number }> {
  const where = and(
    inArray(applications.state, [...decidedStates]),
    isNotNull(applications.sentAt),
    inRegion(filter.region),
    filter.kind === null ? undefined : eq(applications.kind, filter.kind),
    filter.purpose === null ? undefined : eq(applications.purpose, filter.purpose),
    filter.state === null ? undefined : eq(applications.state, filter.state),
    ofExaminer(filter.examiner),
  );
  const rows = await readCases(db, where)
    .orderBy(desc(applications.decidedAt), desc(applications.number))
    .limit(page.limit)
    .offset(page.offset);
  const [counted] = await db
    .select({ total: count() })
    .from(applications)
    .innerJoin(agencies, eq(agencies.id, applications.agencyId))
    .where(where);
  return { cases: await withQuestions(db, rows), total: counted?.total ?? 0 };
}

function inRegion(region: Region | null): SQL | undefined {
  return region === null ? undefined : eq(agencies.region, region);
}

function ofExaminer(examiner: string | null): SQL | undefined {
  if (examiner === null) return undefined;
  return examiner === 'nobody' ? isNull(applications.assignedTo) : eq(applications.assignedTo, examiner);
}

function readCases(db: Db, where: SQL | undefined) {
  return db
    .select({
      id: applications.id,
      number: sql<string>`${applications.number}`,
      kind: applications.kind,
      purpose: applications.purpose,
      edition: applications.edition,
      state: applications.state,
      acceptedAt: applications.acceptedAt,
      reopenedAt: applications.reopenedAt,
      assessedAt: applications.assessedAt,
      decidedAt: applications.decidedAt,
      // By the index of submissions, so that the history of decided cases costs nothing.
      lastSentAt: sql<Date>`(select max(s.sent_at) from ${submissions} s where s.application_id = ${applications.id})`.mapWith(
        submissions.sentAt,
      ),
      agency: { nameBe: agencies.nameBe, nameRu: agencies.nameRu, nameEn: agencies.nameEn, region: agencies.region },
      examinerId: applications.assignedTo,
      examiner: users.name,
    })
    .from(applications)
    .innerJoin(agencies, eq(agencies.id, applications.agencyId))
    .leftJoin(users, eq(users.id, applications.assignedTo))
    .where(where);
}

/** The questions of all these cases by one statement. */
async function withQuestions(db: Db, cases: Awaited<ReturnType<typeof readCases>>): Promise<QueuedCase[]> {
  const asked = cases.filter((one) => one.acceptedAt !== null).map((one) => one.id);
  if (asked.length === 0) return cases.map((one) => ({ ...one, questions: [] }));
  const rows = await db
    .select({
      applicationId: questions.applicationId,
      askedAt: questions.askedAt,
      replyBy: questions.replyBy,
      answeredAt: answers.answeredAt,
    })
    .from(questions)
    .leftJoin(answers, eq(answers.questionId, questions.id))
    .where(sql`${questions.applicationId} = any(${sql.param(asked)}::uuid[])`)
    .orderBy(asc(questions.seq));
  const byCase = Map.groupBy(rows, (row) => row.applicationId);
  return cases.map((one) => ({ ...one, questions: byCase.get(one.id) ?? [] }));
}
