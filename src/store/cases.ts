import { asc, eq } from 'drizzle-orm';
import type { Db } from './database.ts';
import { type Document, documentColumns } from './documents.ts';
import { answerDocuments, answers, decisions, documents, submissionDocuments, submissions } from './schema/applications.ts';
import { users } from './schema/people.ts';

/** A document as the Department was given it: with a sending (`submission`) or with an answer to a question. */
export type GivenDocument = { document: Document; submission: number | null; givenAt: Date };

/** Everything the Department was given with this application, in the order it came. What the agency has not sent is not here. */
export async function givenDocuments(db: Db, applicationId: string): Promise<GivenDocument[]> {
  const sent = await db
    .select({ document: documentColumns, submission: submissions.seq, givenAt: submissions.sentAt })
    .from(documents)
    .innerJoin(submissionDocuments, eq(submissionDocuments.documentId, documents.id))
    .innerJoin(submissions, eq(submissions.id, submissionDocuments.submissionId))
    .where(eq(documents.applicationId, applicationId))
    .orderBy(asc(submissions.seq), asc(documents.uploadedAt));
  const added = await db
    .select({ document: documentColumns, givenAt: answers.answeredAt })
    .from(documents)
    .innerJoin(answerDocuments, eq(answerDocuments.documentId, documents.id))
    .innerJoin(answers, eq(answers.id, answerDocuments.answerId))
    .where(eq(documents.applicationId, applicationId))
    .orderBy(asc(answers.answeredAt), asc(documents.uploadedAt));
  return [...sent, ...added.map((one) => ({ ...one, submission: null }))];
}

export type HeadAnswer = typeof decisions.$inferSelect & { by: string };

/** Every answer of a head to a recommendation on this application, sent back ones too, oldest first. */
export async function headAnswers(db: Db, applicationId: string): Promise<HeadAnswer[]> {
  const rows = await db
    .select({ decision: decisions, by: users.name })
    .from(decisions)
    .innerJoin(users, eq(users.id, decisions.decidedBy))
    .where(eq(decisions.applicationId, applicationId))
    .orderBy(asc(decisions.decidedAt));
  return rows.map(({ decision, by }) => ({ ...decision, by }));
}
