import { and, asc, desc, eq, max, sql } from 'drizzle-orm';
import type { ApplicationState } from '../rules/application.ts';
import type { EditionCode } from '../rules/editions/edition.ts';
import type { Facts } from '../rules/facts.ts';
import type { Kind } from '../rules/kinds.ts';
import type { Agency } from './agencies.ts';
import type { Db } from './database.ts';
import { applications, decisions, recommendations, submissionDocuments, submissions } from './schema/applications.ts';
import { licences } from './schema/licences.ts';
import { agencies, users } from './schema/people.ts';

export type Application = typeof applications.$inferSelect;
/** An application is asked for by its id (the agency's address of it) or by its number (the Department's). */
export type ApplicationKey = { id: string } | { number: string };
export type ApplicationWithAgency = { application: Application; agency: Agency };

export async function insertApplication(
  tx: Db,
  row: { id: string; agencyId: string; kind: Kind; edition: EditionCode; createdBy: string; createdAt: Date },
): Promise<void> {
  await tx.insert(applications).values({ ...row, purpose: 'grant', state: 'draft', draft: {} });
}

function matches(key: ApplicationKey) {
  return 'id' in key ? eq(applications.id, key.id) : eq(applications.number, key.number);
}

export async function findApplication(db: Db, key: ApplicationKey): Promise<ApplicationWithAgency | undefined> {
  const [row] = await db
    .select({ application: applications, agency: agencies })
    .from(applications)
    .innerJoin(agencies, eq(agencies.id, applications.agencyId))
    .where(matches(key));
  return row;
}

/** The same, with the application's row locked until the transaction ends. */
export async function lockApplication(tx: Db, key: ApplicationKey): Promise<ApplicationWithAgency | undefined> {
  const [row] = await tx.select().from(applications).where(matches(key)).for('update');
  if (!row) return undefined;
  const [agency] = await tx.select().from(agencies).where(eq(agencies.id, row.agencyId));
  return agency && { application: row, agency };
}

export type ApplicationChange = Partial<
  Pick<Application, 'number' | 'edition' | 'draft' | 'sentAt' | 'acceptedAt' | 'assessedAt' | 'decidedAt' | 'assignedTo'>
>;

/** Writes what an act changed; the version grows by one. */
export async function updateApplication(tx: Db, id: string, state: ApplicationState, change: ApplicationChange): Promise<void> {
  await tx
    .update(applications)
    .set({ ...change, state, version: sql`${applications.version} + 1` })
    .where(eq(applications.id, id));
}

/** All applications of one agency, the newest first. */
export async function applicationsOfAgency(db: Db, agencyId: string): Promise<Application[]> {
  return db.select().from(applications).where(eq(applications.agencyId, agencyId)).orderBy(desc(applications.createdAt));
}

/** Keeps what is being sent, exactly as it is. */
export async function insertSubmission(
  tx: Db,
  row: { applicationId: string; facts: Facts; sentBy: string; sentAt: Date; documentIds: readonly string[] },
): Promise<void> {
  const { documentIds, ...submission } = row;
  const [last] = await tx
    .select({ seq: max(submissions.seq) })
    .from(submissions)
    .where(eq(submissions.applicationId, row.applicationId));
  const [added] = await tx
    .insert(submissions)
    .values({ ...submission, seq: (last?.seq ?? 0) + 1 })
    .returning({ id: submissions.id });
  if (!added) throw new Error('the submission was not added');
  if (documentIds.length > 0) {
    await tx.insert(submissionDocuments).values(documentIds.map((documentId) => ({ submissionId: added.id, documentId })));
  }
}

/** The facts as they were last sent; undefined while nothing was. */
export async function lastSubmission(db: Db, applicationId: string): Promise<typeof submissions.$inferSelect | undefined> {
  const [row] = await db
    .select()
    .from(submissions)
    .where(eq(submissions.applicationId, applicationId))
    .orderBy(desc(submissions.seq))
    .limit(1);
  return row;
}

export async function submissionsOf(db: Db, applicationId: string): Promise<(typeof submissions.$inferSelect)[]> {
  return db.select().from(submissions).where(eq(submissions.applicationId, applicationId)).orderBy(asc(submissions.seq));
}

export type Recommendation = typeof recommendations.$inferSelect;

export async function insertRecommendation(tx: Db, row: Omit<Recommendation, 'id' | 'seq'>): Promise<void> {
  const seq = (await recommendationsOf(tx, row.applicationId)).length + 1;
  await tx.insert(recommendations).values({ ...row, seq });
}

/** All recommendations on an application with their writers' names, oldest first: more than one where the head sent one back. */
export async function recommendationsOf(db: Db, applicationId: string): Promise<(Recommendation & { by: string })[]> {
  const rows = await db
    .select({ row: recommendations, by: users.name })
    .from(recommendations)
    .innerJoin(users, eq(users.id, recommendations.recommendedBy))
    .where(eq(recommendations.applicationId, applicationId))
    .orderBy(asc(recommendations.seq));
  return rows.map(({ row, by }) => ({ ...row, by }));
}

export async function insertDecision(tx: Db, row: Omit<typeof decisions.$inferInsert, 'id'>): Promise<void> {
  await tx.insert(decisions).values(row);
}

/** The final decision and, after a grant, the licence's number. */
export async function decisionOf(
  db: Db,
  applicationId: string,
): Promise<(typeof decisions.$inferSelect & { licence: string | null }) | undefined> {
  const [row] = await db
    .select({ decision: decisions, licence: licences.number })
    .from(decisions)
    .leftJoin(licences, eq(licences.applicationId, decisions.applicationId))
    .where(and(eq(decisions.applicationId, applicationId), sql`${decisions.outcome} <> 'send-back'`));
  return row && { ...row.decision, licence: row.licence };
}
