import { createHash } from 'node:crypto';
import { and, desc, eq, gt, ne, type SQL, sql } from 'drizzle-orm';
import type { Entry } from '../rules/sessions.ts';
import type { Db } from './database.ts';
import { sessions } from './schema/plumbing.ts';

/** Under what a session is kept: a copied database opens none. */
export function sessionKey(sid: string): string {
  return createHash('sha256').update(sid).digest('hex');
}

/** Writes down what a session that is there has become; one that was ended meanwhile stays so. */
export async function updateSession(db: Db, sid: string, sess: object, expire: Date): Promise<void> {
  await db
    .update(sessions)
    .set({ sess, expire: sql`${expire.toISOString()}::timestamptz` })
    .where(eq(sessions.sid, sessionKey(sid)));
}

/** Ends every session of this person, in the transaction of the act that takes away what they rested on. */
export async function endSessions(tx: Db, userId: string): Promise<void> {
  await tx.delete(sessions).where(isOf(userId));
}

/** Ends every session of this person but the one with this id. Whoever stole the old password is out. */
export async function endOtherSessions(tx: Db, userId: string, kept: string): Promise<void> {
  await tx.delete(sessions).where(and(isOf(userId), ne(sessions.sid, sessionKey(kept))));
}

/** One session of a person: how it began, and whether it is the one with this id. */
export type OpenSession = { entry: Entry; own: boolean };

/** The sessions of this person that were in use a while ago at the longest, the newest first. */
export async function sessionsOf(db: Db, userId: string, own: string): Promise<OpenSession[]> {
  const rows = await db
    .select({ sid: sessions.sid, entry: sql<Entry | null>`${sessions.sess} -> 'entry'` })
    .from(sessions)
    .where(and(isOf(userId), gt(sessions.expire, sql`now()`)))
    .orderBy(desc(sessions.expire));
  return rows.flatMap(({ sid, entry }) => (entry === null ? [] : [{ entry, own: sid === sessionKey(own) }]));
}

// As the index `sessions_of_user` has it.
function isOf(userId: string): SQL {
  return sql`${sessions.sess} -> 'passport' ->> 'user' = ${userId}`;
}
