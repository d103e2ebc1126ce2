import { createHash } from 'node:crypto';
import { and, asc, countDistinct, eq, isNotNull, isNull, lt, not, type SQL, sql } from 'drizzle-orm';
import type { Db } from './database.ts';
import { users } from './schema/people.ts';
import { invitations } from './schema/sign-in.ts';
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

/** The key of this id, held until the end of the transaction; undefined for one that is not there or revoked. */
export async function lockStaffKey(tx: Db, credential: string): Promise<StaffKey | undefined> {
  const [row] = await tx
    .select()
    .from(staffKeys)
    .where(and(eq(staffKeys.credential, credential), isNull(staffKeys.revokedAt)))
    .for('update');
  return row;
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

export async function ownerOfKey(db: Db, key: string): Promise<string | undefined> {
  const [row] = await db.select({ userId: staffKeys.userId }).from(staffKeys).where(eq(staffKeys.key, key));
  return row?.userId;
}

/** The key that the public log knows by this id, held until the end of the transaction, whatever became of it. */
export async function lockKeyById(tx: Db, key: string): Promise<StaffKey | undefined> {
  const [row] = await tx.select().from(staffKeys).where(eq(staffKeys.key, key)).for('update');
  return row;
}

export async function confirmStaffKey(tx: Db, key: string, by: string, at: Date): Promise<void> {
  await tx.update(staffKeys).set({ confirmedBy: by, confirmedAt: at }).where(eq(staffKeys.key, key));
}

/** How many heads with an open account could sign. `software`: whether a program signs here. */
export async function headsWithKeys(db: Db, software: boolean): Promise<number> {
  const [row] = await db
    .select({ count: countDistinct(users.id) })
    .from(users)
    .innerJoin(staffKeys, eq(staffKeys.userId, users.id))
    .where(
      and(
        eq(users.role, 'head'),
        isNull(users.disabledAt),
        isNull(staffKeys.revokedAt),
        isNotNull(staffKeys.confirmedAt),
        software ? undefined : not(staffKeys.software),
      ),
    );
  return row?.count ?? 0;
}

/** Every key that waits to be confirmed, with its owner and who gave access: the account, and the newest invitation. The oldest first. */
export async function waitingKeys(db: Db) {
  const newest = sql<
    string | null
  >`(select created_by from ${invitations} where user_id = ${users.id} order by created_at desc, id desc limit 1)`;
  return db
    .select({
      key: staffKeys.key,
      addedAt: staffKeys.addedAt,
      owner: { id: users.id, name: users.name, email: users.email, role: users.role, createdBy: users.createdBy },
      invitedBy: newest,
    })
    .from(staffKeys)
    .innerJoin(users, eq(users.id, staffKeys.userId))
    .where(and(isNull(staffKeys.confirmedAt), isNull(staffKeys.revokedAt), isNull(users.disabledAt)))
    .orderBy(asc(staffKeys.addedAt), asc(staffKeys.key));
}

export async function revokeStaffKey(tx: Db, key: string, at: Date): Promise<void> {
  await tx.update(staffKeys).set({ revokedAt: at }).where(eq(staffKeys.key, key));
}
