import { and, asc, eq, getColumns, isNull, sql } from 'drizzle-orm';
import type { Db } from './database.ts';
import { type Held, heldColumn } from './scans.ts';
import { answerDocuments, documents, submissionDocuments } from './schema/applications.ts';

/** `held`: what keeps its bytes from being given out. */
export type Document = typeof documents.$inferSelect & { held: Held };
export type NewDocument = Omit<typeof documents.$inferInsert, 'id' | 'removedAt'>;

/** A document with what keeps it. */
export const documentColumns = { ...getColumns(documents), held: heldColumn(documents.sha256) };

export async function insertDocument(tx: Db, document: NewDocument): Promise<void> {
  await tx.insert(documents).values(document);
}

/** Takes a document away from what will be sent next; what was sent before keeps it. False: there is none to take away. */
export async function removeDocument(tx: Db, applicationId: string, documentId: string, at: Date): Promise<boolean> {
  const removed = await tx
    .update(documents)
    .set({ removedAt: at })
    .where(and(eq(documents.id, documentId), eq(documents.applicationId, applicationId), isNull(documents.removedAt)))
    .returning({ id: documents.id });
  return removed.length > 0;
}

/** The documents that are with the application now, in the order they were added. */
export async function documentsOf(db: Db, applicationId: string): Promise<Document[]> {
  return db
    .select(documentColumns)
    .from(documents)
    .where(and(eq(documents.applicationId, applicationId), isNull(documents.removedAt)))
    .orderBy(asc(documents.uploadedAt), asc(documents.id));
}

/** Those of them that no answer and no submission has carried yet. */
export async function unsentDocuments(db: Db, applicationId: string): Promise<Document[]> {
  return db
    .select(documentColumns)
    .from(documents)
    .where(
      and(
        eq(documents.applicationId, applicationId),
        isNull(documents.removedAt),
        sql`not exists (select from ${submissionDocuments} s where s.document_id = ${documents.id})`,
        sql`not exists (select from ${answerDocuments} a where a.document_id = ${documents.id})`,
      ),
    )
    .orderBy(asc(documents.uploadedAt), asc(documents.id));
}

/**
 * The documents that may go while a question is open: those added for its answer, and those that were found infected since they were sent,
 * which nobody reads and which would keep every answer back.
 */
export async function looseDocuments(db: Db, applicationId: string): Promise<Document[]> {
  const unsent = new Set((await unsentDocuments(db, applicationId)).map(({ id }) => id));
  return (await documentsOf(db, applicationId)).filter(({ id, held }) => held === 'infected' || unsent.has(id));
}

/** Whether a submission or an answer has carried this document to the Department. */
export async function wasSent(db: Db, documentId: string): Promise<boolean> {
  const inSubmission = await db.select().from(submissionDocuments).where(eq(submissionDocuments.documentId, documentId)).limit(1);
  if (inSubmission.length > 0) return true;
  const inAnswer = await db.select().from(answerDocuments).where(eq(answerDocuments.documentId, documentId)).limit(1);
  return inAnswer.length > 0;
}

export async function documentById(db: Db, id: string): Promise<Document | undefined> {
  const [row] = await db.select(documentColumns).from(documents).where(eq(documents.id, id));
  return row;
}
