import { createHash } from 'node:crypto';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Db } from './database.ts';
import { staffKeys } from './schema/signing.ts';

export type StaffKey = typeof staffKeys.$inferSelect;

/** The id under which the public log names a key. */
export function keyIdOf(publicKey: Buffer): string {
  return createHash('sha256').update(publicKey).digest('hex').slice(0, 32);
}

/** The keys an officer may sign with now, oldest first. */
export async function keysOfUser(db: Db, userId: string): Promise<StaffKey[]> {
  return db
    .select()
    .from(staffKeys)
    .where(and(eq(staffKeys.userId, userId), isNull(staffKeys.revokedAt)))
    .orderBy(asc(staffKeys.addedAt));
}

export async function insertStaffKey(tx: Db, row: typeof staffKeys.$inferInsert): Promise<void> {
  await tx.insert(staffKeys).values(row);
}

/** How often an authenticator has signed, as it said itself: only ever more. */
export async function raiseCounter(tx: Db, key: string, counter: number): Promise<void> {
  await tx.update(staffKeys).set({ counter }).where(eq(staffKeys.key, key));
}

export async function revokeStaffKey(tx: Db, key: string, at: Date): Promise<void> {
  await tx.update(staffKeys).set({ revokedAt: at }).where(eq(staffKeys.key, key));
}
