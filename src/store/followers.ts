import { createHash, createHmac, randomUUID } from 'node:crypto';
import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import type { Day } from '../rules/calendar.ts';
import type { Lang } from '../rules/languages.ts';
import type { MailCode, MailData } from '../rules/mails.ts';
import type { Db } from './database.ts';
import { followers } from './schema/followers.ts';
import { outbox } from './schema/mail.ts';

export type Follower = typeof followers.$inferSelect;
type Use = 'confirm' | 'leave';

/**
 * The code that a letter carries: 144 bits that only who knows the secret can reckon from the row's id. So no table and no outbox ever
 * holds one, and the link in the oldest letter still works.
 */
function codeOf(secret: string, use: Use, id: string): string {
  return createHmac('sha256', secret).update(`${use} ${id}`).digest().subarray(0, 18).toString('base64url');
}

function hashOf(code: string): Buffer {
  return createHash('sha256').update(code).digest();
}

/** What a letter to a follower says, with the links only it may carry; any other letter's as it is. */
export function withFollowLinks(secret: string, mail: MailCode, data: MailData): MailData {
  const { follower } = data;
  if (follower === undefined) return data;
  const path = mail === 'follow-confirm' ? `/follow/confirm/${codeOf(secret, 'confirm', follower)}` : data.path;
  return { ...data, path, leave: `/follow/leave/${codeOf(secret, 'leave', follower)}` };
}

/** The row of this address for this licence, made where there is none. Askings of one address stand in line until the transaction ends. */
export async function followerFor(
  tx: Db,
  secret: string,
  asking: { email: string; lang: Lang; licenceId: string; at: Date },
): Promise<Follower> {
  const { email, lang, licenceId, at } = asking;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`follow ${email}`}))`);
  const [known] = await tx
    .select()
    .from(followers)
    .where(and(eq(followers.email, email), eq(followers.licenceId, licenceId)));
  if (known) return known;
  const id = randomUUID();
  const hashes = { confirmHash: hashOf(codeOf(secret, 'confirm', id)), leaveHash: hashOf(codeOf(secret, 'leave', id)) };
  const [row] = await tx
    .insert(followers)
    .values({ ...{ id, email, lang, licenceId, askedAt: at }, ...hashes })
    .returning();
  if (!row) throw new Error('the follower was not added');
  return row;
}

/** How many letters asked this address on this day whether it wants to follow something. */
export async function countAskings(tx: Db, email: string, day: Day): Promise<number> {
  return tx.$count(outbox, and(eq(outbox.recipient, email), eq(outbox.mail, 'follow-confirm'), eq(outbox.day, day)));
}

/** Asks the follower to confirm: once a day for a licence. */
export async function queueConfirmation(tx: Db, { id, email, lang }: Follower, licence: string, at: Date, day: Day): Promise<void> {
  const data: MailData = { licence, path: `/register/${licence}`, follower: id };
  await tx
    .insert(outbox)
    .values({ recipient: email, lang, mail: 'follow-confirm', about: `follower ${id}`, day, data, queuedAt: at, dueAt: at })
    .onConflictDoNothing();
}

/** A letter to everybody who follows the licence. */
export type FollowMail = {
  at: Date;
  mail: 'follow-changed' | 'follow-expired';
  about: string;
  day: Day;
  licenceId: string;
  data: MailData;
};

/**
 * Queues a letter to each confirmed follower of these licences, in the follower's language. Who follows only since after the day that a
 * letter is of has seen it on the page.
 */
export async function queueFollowMails(tx: Db, list: readonly FollowMail[]): Promise<void> {
  if (list.length === 0) return;
  await tx.execute(sql`
    insert into ${outbox} (recipient, lang, mail, about, day, data, queued_at, due_at)
    select f.email, f.lang, one.mail, one.about, one.day, one.data || jsonb_build_object('follower', f.id), one.at, one.at
    from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as one (at timestamptz, mail text, about text, day date, "licenceId" uuid, data jsonb)
      join ${followers} f on f.licence_id = one."licenceId" and (f.confirmed_at at time zone 'Europe/Minsk')::date <= one.day
    on conflict do nothing`);
}

/** Confirms by the code of a letter; false for a code that is nobody's. Confirmed twice is confirmed. */
export async function confirmFollower(tx: Db, code: string, at: Date): Promise<boolean> {
  const rows = await tx
    .update(followers)
    .set({ confirmedAt: sql`coalesce(${followers.confirmedAt}, ${at.toISOString()})` })
    .where(eq(followers.confirmHash, hashOf(code)))
    .returning({ id: followers.id });
  return rows.length > 0;
}

/** Deletes the follower of this code and every letter to the follower that is not sent yet. */
export async function deleteFollower(tx: Db, code: string): Promise<void> {
  const [row] = await tx
    .delete(followers)
    .where(eq(followers.leaveHash, hashOf(code)))
    .returning({ id: followers.id });
  if (row) await tx.delete(outbox).where(and(isNull(outbox.sentAt), sql`${outbox.data}->>'follower' = ${row.id}`));
}

/** Forgets who never confirmed since `askedBefore`. */
export async function forgetFollowers(db: Db, askedBefore: Date): Promise<void> {
  await db.delete(followers).where(and(isNull(followers.confirmedAt), lt(followers.askedAt, askedBefore)));
}
