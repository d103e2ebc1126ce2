import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Db } from './database.ts';
import { passkeys } from './schema/sign-in.ts';

export type Passkey = typeof passkeys.$inferSelect;

/** The passkeys by which this person signs in, oldest first. */
export async function passkeysOfUser(db: Db, userId: string): Promise<Passkey[]> {
  return db
    .select()
    .from(passkeys)
    .where(and(eq(passkeys.userId, userId), isNull(passkeys.revokedAt)))
    .orderBy(asc(passkeys.addedAt), asc(passkeys.credential));
}

/** The passkey of this id, held until the end of the transaction; undefined for one that is not there or revoked. */
export async function lockPasskey(tx: Db, credential: string): Promise<Passkey | undefined> {
  const [row] = await tx
    .select()
    .from(passkeys)
    .where(and(eq(passkeys.credential, credential), isNull(passkeys.revokedAt)))
    .for('update');
  return row;
}

/** Adds a passkey. Breaks `passkeys_pkey` where it has been somebody's already. */
export async function insertPasskey(tx: Db, row: typeof passkeys.$inferInsert): Promise<void> {
  await tx.insert(passkeys).values(row);
}

/** Its owner came in by it. */
export async function usePasskey(tx: Db, credential: string, counter: number, at: Date): Promise<void> {
  await tx.update(passkeys).set({ counter, usedAt: at }).where(eq(passkeys.credential, credential));
}

export async function revokePasskey(tx: Db, credential: string, at: Date): Promise<void> {
  await tx.update(passkeys).set({ revokedAt: at }).where(eq(passkeys.credential, credential));
}

/** Every passkey of this person. */
export async function revokePasskeys(tx: Db, userId: string, at: Date): Promise<void> {
  await tx
    .update(passkeys)
    .set({ revokedAt: at })
    .where(and(eq(passkeys.userId, userId), isNull(passkeys.revokedAt)));
}
