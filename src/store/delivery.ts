import { and, desc, eq, isNotNull, type SQL, sql } from 'drizzle-orm';
import type { MailData } from '../rules/mails.ts';
import type { Db } from './database.ts';
import type { QueuedMail } from './outbox.ts';
import { outbox } from './schema/mail.ts';

// Whoever follows a licence, reports an error or is invited is of no agency: none of these statements finds a letter to them.
const toAgencies = isNotNull(outbox.agencyId);

/** The letters to agencies about an application or a licence of this number, the newest first. */
export async function lettersAbout(db: Db, thing: 'application' | 'licence', number: string): Promise<QueuedMail[]> {
  const told = { application: sql`${outbox.data}->>'application'`, licence: sql`${outbox.data}->>'licence'` }[thing];
  return latest(db, and(toAgencies, sql`${told} = ${number}`), 200);
}

/** The latest letters to agencies that went to this address, whatever became of them. */
export async function lettersTo(db: Db, recipient: string, limit: number): Promise<QueuedMail[]> {
  return latest(db, and(toAgencies, eq(outbox.recipient, recipient)), limit);
}

const isUndelivered = and(toAgencies, isNotNull(outbox.failedAt));

/** The letters to agencies that were given up or came back: how many, and the latest of them. */
export async function undelivered(db: Db, limit: number): Promise<{ mails: (QueuedMail & { failedAt: Date })[]; total: number }> {
  const mails = await db.select().from(outbox).where(isUndelivered).orderBy(desc(outbox.failedAt), desc(outbox.seq)).limit(limit);
  const failed = mails.flatMap(({ failedAt, ...mail }) => (failedAt === null ? [] : [{ ...mail, failedAt }]));
  return { mails: failed, total: await db.$count(outbox, isUndelivered) };
}

async function latest(db: Db, where: SQL | undefined, limit: number): Promise<QueuedMail[]> {
  return db.select().from(outbox).where(where).orderBy(desc(outbox.seq)).limit(limit);
}

/** Whether a letter tells of this measure or this question. */
export function tellsOf(data: MailData, id: string): boolean {
  return data.measure === id || data.question === id;
}
