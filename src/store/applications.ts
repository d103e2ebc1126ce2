import { and, asc, desc, eq, max, or, sql } from 'drizzle-orm';
import { type ApplicationState, isOpen } from '../rules/application.ts';
import type { Changes } from '../rules/changes.ts';
import type { EditionCode } from '../rules/editions/edition.ts';
import type { Facts } from '../rules/facts.ts';
import type { Kind } from '../rules/kinds.ts';
import type { Purpose } from '../rules/purposes.ts';
import type { Agency } from './agencies.ts';
import type { Db } from './database.ts';
import { applications, decisions, recommendations, submissionDocuments, submissions } from './schema/applications.ts';
import { licences } from './schema/licences.ts';
import { reviews } from './schema/measures.ts';
import { agencies, users } from './schema/people.ts';

export type Application = typeof applications.$inferSelect;
/** An application is asked for by its id (the agency's address of it) or by its number (the Department's). */
export type ApplicationKey = { id: string } | { number: string };
/** With the agency, and the number of the licence it is about; null for a grant. */
export type ApplicationWithAgency = { application: Application; agency: Agency; licence: string | null };

export type NewApplication = {
  id: string;
  agencyId: string;
  kind: Kind;
  purpose: Purpose;
  licenceId: string | null;
  edition: EditionCode;
  draft: Facts;
  createdBy: string;
  createdAt: Date;
};

/** Breaks `applications_one_open` when the agency has an undecided one of the kind and purpose. */
export async function insertApplication(tx: Db, row: NewApplication): Promise<void> {
  await tx.insert(applications).values({ ...row, state: 'draft' });
}

function matches(key: ApplicationKey) {
  return 'id' in key ? eq(applications.id, key.id) : eq(applications.number, key.number);
}

export async function findApplication(db: Db, key: ApplicationKey): Promise<ApplicationWithAgency | undefined> {
  const [row] = await db
    .select({ application: applications, agency: agencies, licence: licences.number })
    .from(applications)
    .innerJoin(agencies, eq(agencies.id, applications.agencyId))
    .leftJoin(licences, eq(licences.id, applications.licenceId))
    .where(matches(key));
  return row;
}

/** The same, with the rows of the application and of the licence it is about locked until the transaction ends. */
export async function lockApplication(tx: Db, key: ApplicationKey): Promise<ApplicationWithAgency | undefined> {
  const [row] = await tx
    .select({ id: applications.id, licenceId: applications.licenceId })
    .from(applications)
    .where(matches(key))
    .for('update');
  if (!row) return undefined;
  if (row.licenceId !== null) await tx.select({ id: licences.id }).from(licences).where(eq(licences.id, row.licenceId)).for('update');
  // Read after the locks are held: what the one before in the line wrote is then seen.
  return findApplication(tx, { id: row.id });
}

export type ApplicationChange = Partial<
  Pick<Application, 'number' | 'edition' | 'draft' | 'sentAt' | 'acceptedAt' | 'assessedAt' | 'reopenedAt' | 'decidedAt' | 'assignedTo'>
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
  row: { applicationId: string; facts: Facts; changes: Changes | null; sentBy: string; sentAt: Date; documentIds: readonly string[] },
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

export type GrantedApplication = Pick<Application, 'kind' | 'purpose' | 'edition'> & { facts: Facts; changes: Changes | null };

/** The grant of a licence and everything granted on it since, oldest first, each with the facts as last sent and what they changed. */
export async function grantedApplications(db: Db, licence: { id: string; applicationId: string | null }): Promise<GrantedApplication[]> {
  const about = eq(applications.licenceId, licence.id);
  const last = db
    .select({ seq: max(submissions.seq) })
    .from(submissions)
    .where(eq(submissions.applicationId, applications.id));
  return db
    .select({
      ...{ kind: applications.kind, purpose: applications.purpose, edition: applications.edition },
      ...{ facts: submissions.facts, changes: submissions.changes },
    })
    .from(applications)
    .innerJoin(submissions, and(eq(submissions.applicationId, applications.id), eq(submissions.seq, last)))
    .where(
      and(
        eq(applications.state, 'granted'),
        licence.applicationId === null ? about : or(about, eq(applications.id, licence.applicationId)),
      ),
    )
    .orderBy(asc(applications.decidedAt));
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

export type Decision = typeof decisions.$inferSelect;

/**
 * The latest final decision and the number of the licence it is about: after a grant, the one that was born. A case that opened again may
 * have several.
 */
export async function decisionOf(db: Db, applicationId: string): Promise<(Decision & { licence: string | null }) | undefined> {
  const [row] = await db
    .select({ decision: decisions, licence: licences.number })
    .from(decisions)
    .innerJoin(applications, eq(applications.id, decisions.applicationId))
    .innerJoin(recommendations, eq(recommendations.id, decisions.recommendationId))
    .leftJoin(licences, or(eq(licences.applicationId, applications.id), eq(licences.id, applications.licenceId)))
    .where(and(eq(decisions.applicationId, applicationId), sql`${decisions.outcome} <> 'send-back'`))
    .orderBy(desc(recommendations.seq))
    .limit(1);
  return row && { ...row.decision, licence: row.licence };
}

export async function decisionById(db: Db, id: string): Promise<Decision | undefined> {
  const [row] = await db.select().from(decisions).where(eq(decisions.id, id));
  return row;
}

/** The heads whose refusals of this application were set aside: each has decided on it once and may not again. */
export async function overruledHeads(db: Db, applicationId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ head: decisions.decidedBy })
    .from(decisions)
    .innerJoin(reviews, and(eq(reviews.decisionId, decisions.id), eq(reviews.outcome, 'set-aside')))
    .where(eq(decisions.applicationId, applicationId));
  return rows.map(({ head }) => head);
}

/** Whether the agency has another undecided application of this one's kind and purpose. */
export async function hasOtherOpen(db: Db, { id, agencyId, kind, purpose }: Application): Promise<boolean> {
  const others = await db
    .select({ id: applications.id, state: applications.state })
    .from(applications)
    .where(and(eq(applications.agencyId, agencyId), eq(applications.kind, kind), eq(applications.purpose, purpose)));
  return others.some((other) => other.id !== id && isOpen(other.state));
}
