import { createHash } from 'node:crypto';
import { and, ne, type SQL, sql } from 'drizzle-orm';
import type { Db } from './database.ts';
import { sessions } from './schema/plumbing.ts';

/** Under what a session is kept: a copied database opens none. */
export function sessionKey(sid: string): string {
  return createHash('sha256').update(sid).digest('hex');
}

/** Ends every session of this person, in the transaction of the act that takes away what they rested on. */
export async function endSessions(tx: Db, userId: string): Promise<void> {
  await tx.delete(sessions).where(isOf(userId));
}

/** Ends every session of this person but the one with this id. Whoever stole the old password is out. */
export async function endOtherSessions(tx: Db, userId: string, kept: string): Promise<void> {
  await tx.delete(sessions).where(and(isOf(userId), ne(sessions.sid, sessionKey(kept))));
}

// As the index `sessions_of_user` has it.
function isOf(userId: string): SQL {
  return sql`${sessions.sess} -> 'passport' ->> 'user' = ${userId}`;
}
