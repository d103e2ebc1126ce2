import { asc, eq, inArray } from 'drizzle-orm';
import type { GroundCode } from '../rules/editions/edition.ts';
import type { Db } from './database.ts';
import { answerDocuments, answers, questions } from './schema/applications.ts';
import { users } from './schema/people.ts';

export type Question = {
  id: string;
  applicationId: string;
  seq: number;
  ground: GroundCode;
  text: string;
  askedBy: string;
  askedAt: Date;
  replyBy: string;
  answer: { text: string; answeredAt: Date } | null;
};

/** Adds a question after those put before, and returns its id. */
export async function insertQuestion(tx: Db, row: Omit<typeof questions.$inferInsert, 'id' | 'seq'>): Promise<string> {
  const seq = (await questionsOf(tx, [row.applicationId])).length + 1;
  const [added] = await tx
    .insert(questions)
    .values({ ...row, seq })
    .returning({ id: questions.id });
  if (!added) throw new Error('the question was not added');
  return added.id;
}

/** The questions put on these applications with their answers, oldest first. `askedBy` is the officer's name, for staff only. */
export async function questionsOf(db: Db, applicationIds: readonly string[]): Promise<Question[]> {
  if (applicationIds.length === 0) return [];
  const rows = await db
    .select({ question: questions, answer: answers, askedBy: users.name })
    .from(questions)
    .innerJoin(users, eq(users.id, questions.askedBy))
    .leftJoin(answers, eq(answers.questionId, questions.id))
    .where(inArray(questions.applicationId, [...applicationIds]))
    .orderBy(asc(questions.seq));
  return rows.map(({ question, answer, askedBy }) => ({
    ...question,
    askedBy,
    answer: answer && { text: answer.text, answeredAt: answer.answeredAt },
  }));
}

export async function insertAnswer(
  tx: Db,
  row: { questionId: string; text: string; answeredBy: string; answeredAt: Date; documentIds: readonly string[] },
): Promise<void> {
  const { documentIds, ...answer } = row;
  const [added] = await tx.insert(answers).values(answer).returning({ id: answers.id });
  if (!added) throw new Error('the answer was not added');
  if (documentIds.length > 0) {
    await tx.insert(answerDocuments).values(documentIds.map((documentId) => ({ answerId: added.id, documentId })));
  }
}
