import { and, ne, sql } from 'drizzle-orm';
import type { Db } from './database.ts';
import { sessions } from './schema/plumbing.ts';

/** Ends every session of this person but the one with this id. Whoever stole the old password is out. */
export async function endOtherSessions(tx: Db, userId: string, kept: string): Promise<void> {
  await tx.delete(sessions).where(and(sql`${sessions.sess} -> 'passport' ->> 'user' = ${userId}`, ne(sessions.sid, kept)));
}
