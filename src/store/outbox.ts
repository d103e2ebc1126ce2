import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, lte, not, or, sql } from 'drizzle-orm';
import type { Lang } from '../rules/languages.ts';
import { followerMails, type Mail } from '../rules/mails.ts';
import type { Role } from '../rules/permissions.ts';
import type { Db } from './database.ts';
import { outbox } from './schema/mail.ts';
import { agencies, users } from './schema/people.ts';

/** One letter to one reader. */
export type QueuedMail = typeof outbox.$inferSelect;

/**
 * Queues letters for everybody who reads an agency's mail: its open accounts, each in the person's own language, or where it has none the
 * address it gave the register, in Russian. What is queued already is not queued twice.
 */
export async function queueMails(tx: Db, list: readonly Mail[]): Promise<void> {
  if (list.length === 0) return;
  await tx.execute(sql`
    insert into ${outbox} (recipient, lang, mail, about, day, data, agency_id, queued_at, due_at)
    select reader.email, reader.lang, one.mail, one.about, one.day, one.data, one."agencyId", one.at, one.at
    from jsonb_to_recordset(${JSON.stringify(list)}::jsonb)
        as one (at timestamptz, mail text, about text, day date, "agencyId" uuid, data jsonb)
      cross join lateral (
        select email, lang from ${users} where agency_id = one."agencyId" and disabled_at is null
        union all
        select email, 'ru' from ${agencies} where id = one."agencyId"
          and not exists (select from ${users} where agency_id = one."agencyId" and disabled_at is null)
      ) as reader
    on conflict do nothing`);
}

/** Queues a letter to somebody who belongs to no agency. */
export async function queueLetter(tx: Db, { at, ...letter }: Omit<Mail, 'agencyId'> & { recipient: string; lang: Lang }): Promise<void> {
  await tx
    .insert(outbox)
    .values({ ...letter, queuedAt: at, dueAt: at })
    .onConflictDoNothing();
}

/** Queues a letter to everybody of this office with an open account, in each one's language. What is queued already is not queued twice. */
export async function queueToRole(tx: Db, role: Role, { at, mail, about, day, data }: Omit<Mail, 'agencyId'>): Promise<void> {
  const moment = at.toISOString();
  await tx.execute(sql`
    insert into ${outbox} (recipient, lang, mail, about, day, data, queued_at, due_at)
    select email, lang, ${mail}, ${about}, ${day}::date, ${JSON.stringify(data)}::jsonb, ${moment}::timestamptz, ${moment}::timestamptz
    from ${users} where role = ${role} and disabled_at is null
    on conflict do nothing`);
}

/** Forgets the letters to people who belong to no agency that came to their end before `before`: nobody is to know later who wrote to us. */
export async function forgetLetters(db: Db, before: Date): Promise<void> {
  await db.delete(outbox).where(and(isNull(outbox.agencyId), or(lt(outbox.sentAt, before), lt(outbox.failedAt, before))));
}

const waiting = and(isNull(outbox.sentAt), isNull(outbox.failedAt));

/**
 * Takes up to `count` letters that are due, for one sender: nobody else gets them before `until`, when a sender that never came back has
 * lost them. Rows that another sender is taking are passed over.
 */
export async function takeMails(db: Db, now: Date, until: Date, count: number): Promise<QueuedMail[]> {
  const taken = db.$with('taken').as(
    db
      .select({ seq: outbox.seq })
      .from(outbox)
      .where(and(waiting, lte(outbox.dueAt, now)))
      .orderBy(asc(outbox.dueAt), asc(outbox.seq))
      .limit(count)
      .for('update', { skipLocked: true }),
  );
  const rows = await db
    .with(taken)
    .update(outbox)
    .set({ attempts: sql`${outbox.attempts} + 1`, dueAt: until })
    .where(inArray(outbox.seq, db.select({ seq: taken.seq }).from(taken)))
    .returning();
  return rows.toSorted((one, other) => one.seq - other.seq);
}

/** What came of a letter: sent, to be tried again, or given up. */
export type MailChange = { sentAt: Date } | { dueAt: Date; error: string } | { failedAt: Date; error: string };

export async function updateMail(db: Db, seq: number, change: MailChange): Promise<void> {
  await db.update(outbox).set(change).where(eq(outbox.seq, seq));
}

/** Gives up whatever was due before `before` and nobody tried to send. */
export async function giveUpStale(db: Db, before: Date, now: Date, error: string): Promise<void> {
  await db
    .update(outbox)
    .set({ failedAt: now, error })
    .where(and(waiting, lt(outbox.dueAt, before)));
}

/** Takes all that waits as sent when it was queued: a sample tells of what happened long ago, and nobody is to be written to about it. */
export async function takeAsSent(db: Db): Promise<void> {
  await db
    .update(outbox)
    .set({ sentAt: sql`${outbox.queuedAt}` })
    .where(waiting);
}

/** The letter, locked until the transaction ends. */
export async function lockMail(tx: Db, seq: number): Promise<QueuedMail | undefined> {
  const [row] = await tx.select().from(outbox).where(eq(outbox.seq, seq)).for('update');
  return row;
}

/** Lets a letter be tried at once, as if it were the first time. */
export async function renewMail(tx: Db, seq: number, now: Date): Promise<void> {
  await tx.update(outbox).set({ failedAt: null, cameBack: false, attempts: 0, dueAt: now }).where(eq(outbox.seq, seq));
}

/** Marks the letter of this place as come back, if it is not marked yet; what is known of it by now, or undefined where there is none. */
export async function markReturned(tx: Db, seq: number, error: string, now: Date): Promise<'marked' | 'known' | undefined> {
  const rows = await tx
    .update(outbox)
    .set({ sentAt: null, failedAt: now, cameBack: true, error })
    .where(and(eq(outbox.seq, seq), isNull(outbox.failedAt)))
    .returning({ seq: outbox.seq });
  if (rows.length > 0) return 'marked';
  return (await tx.$count(outbox, eq(outbox.seq, seq))) > 0 ? 'known' : undefined;
}

/** The place of the letter last sent to this address; undefined where none was sent there. */
export async function lastSentTo(db: Db, recipient: string): Promise<number | undefined> {
  const [row] = await db
    .select({ seq: outbox.seq })
    .from(outbox)
    .where(and(eq(outbox.recipient, recipient), isNotNull(outbox.sentAt)))
    .orderBy(desc(outbox.sentAt), desc(outbox.seq))
    .limit(1);
  return row?.seq;
}

type Page = { offset: number; limit: number };

/** One page of all letters, the newest first. */
export async function latestMails(db: Db, { offset, limit }: Page): Promise<{ mails: QueuedMail[]; total: number }> {
  const rows = await db.select().from(outbox).orderBy(desc(outbox.seq)).limit(limit).offset(offset);
  return { mails: rows, total: await db.$count(outbox) };
}

/** One page of the letters that staff should see, the newest first: given up, or still waiting though queued before `before`. */
export async function troubledMails(db: Db, before: Date, { offset, limit }: Page): Promise<{ mails: QueuedMail[]; total: number }> {
  // Who follows a licence is nobody's business.
  const ofFollowers = inArray(outbox.mail, [...followerMails]);
  const where = and(isNull(outbox.sentAt), not(ofFollowers), or(isNotNull(outbox.failedAt), lt(outbox.queuedAt, before)));
  const rows = await db.select().from(outbox).where(where).orderBy(desc(outbox.queuedAt), desc(outbox.seq)).limit(limit).offset(offset);
  return { mails: rows, total: await db.$count(outbox, where) };
}

/** How many letters are still to be sent. */
export async function countWaiting(db: Db): Promise<number> {
  return db.$count(outbox, waiting);
}
