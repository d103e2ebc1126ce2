import { createHash } from 'node:crypto';
import { and, asc, eq, isNotNull, isNull, lt, type SQL } from 'drizzle-orm';
import type { Db } from './database.ts';
import { staffKeys } from './schema/signing.ts';

export type StaffKey = typeof staffKeys.$inferSelect;

/** The id under which the public log names a key. */
export function keyIdOf(publicKey: Buffer): string {
  return createHash('sha256').update(publicKey).digest('hex').slice(0, 32);
}

/** The keys of an officer that are not revoked, oldest first. */
export async function keysOfUser(db: Db, userId: string): Promise<StaffKey[]> {
  return db.select().from(staffKeys).where(heldBy(userId)).orderBy(asc(staffKeys.addedAt), asc(staffKeys.key));
}

/**
 * The same, held until the end of the transaction: what is signed with one of them enters the log before its revocation does, or not at all.
 */
export async function lockKeysOfUser(tx: Db, userId: string): Promise<StaffKey[]> {
  return tx.select().from(staffKeys).where(heldBy(userId)).orderBy(asc(staffKeys.addedAt), asc(staffKeys.key)).for('update');
}

function heldBy(userId: string): SQL | undefined {
  return and(eq(staffKeys.userId, userId), isNull(staffKeys.revokedAt));
}

/** How many keys of the program that signs were revoked for this officer. */
export async function countRevokedSoftware(db: Db, userId: string): Promise<number> {
  return db.$count(staffKeys, and(eq(staffKeys.userId, userId), staffKeys.software, isNotNull(staffKeys.revokedAt)));
}

/** Of how many officers a program could sign, where one runs. */
export async function countSoftwareKeys(db: Db): Promise<number> {
  return db.$count(staffKeys, and(staffKeys.software, isNull(staffKeys.revokedAt)));
}

/** Adds a key. Breaks `staff_keys_pkey` or `staff_keys_credential_key` where it has been somebody's already. */
export async function insertStaffKey(tx: Db, row: typeof staffKeys.$inferInsert): Promise<void> {
  await tx.insert(staffKeys).values(row);
}

/** How often an authenticator has signed, as it said itself: only ever more. */
export async function raiseCounter(tx: Db, key: string, counter: number): Promise<void> {
  await tx
    .update(staffKeys)
    .set({ counter })
    .where(and(eq(staffKeys.key, key), lt(staffKeys.counter, counter)));
}

export async function revokeStaffKey(tx: Db, key: string, at: Date): Promise<void> {
  await tx.update(staffKeys).set({ revokedAt: at }).where(eq(staffKeys.key, key));
}
