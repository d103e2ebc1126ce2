import { lt } from 'drizzle-orm';
import type { Db } from './database.ts';
import { formKeys, limits, sessions } from './schema/plumbing.ts';

/** Deletes sessions and counters that have run out by `now`, and the keys of forms used before `formsBefore`. */
export async function deleteExpired(db: Db, now: Date, formsBefore: Date): Promise<void> {
  await db.delete(sessions).where(lt(sessions.expire, now));
  await db.delete(limits).where(lt(limits.expire, now.getTime()));
  await db.delete(formKeys).where(lt(formKeys.usedAt, formsBefore));
}
