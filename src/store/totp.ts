import { hkdfSync } from 'node:crypto';
import { and, eq, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { Db } from './database.ts';
import { passkeys, totpSecrets } from './schema/sign-in.ts';
import { seal, unseal } from './sealing.ts';

export type Totp = { secret: string; since: Date };

/** The secret of this person's digits; undefined where there is none. */
export async function totpOf(db: Db, secret: string, userId: string): Promise<Totp | undefined> {
  const [row] = await db
    .select()
    .from(totpSecrets)
    .where(and(eq(totpSecrets.userId, userId), isNotNull(totpSecrets.confirmedAt)));
  return row?.confirmedAt ? { secret: openSecret(secret, userId, row.sealed), since: row.confirmedAt } : undefined;
}

/** Keeps a secret whose first digits, those of `step`, its owner has shown; the one before it is forgotten. */
export async function keepTotp(
  tx: Db,
  secret: string,
  userId: string,
  totp: string,
  { step, at }: { step: number; at: Date },
): Promise<void> {
  const row = { sealed: sealSecret(secret, userId, totp), createdAt: at, confirmedAt: at, lastStep: step };
  await tx
    .insert(totpSecrets)
    .values({ userId, ...row })
    .onConflictDoUpdate({ target: totpSecrets.userId, set: row });
}

/** Takes the digits of this step; false where those, or later ones, were taken before. Of two at once one waits and gets false. */
export async function takeStep(tx: Db, userId: string, step: number): Promise<boolean> {
  const rows = await tx
    .update(totpSecrets)
    .set({ lastStep: step })
    .where(and(eq(totpSecrets.userId, userId), or(isNull(totpSecrets.lastStep), lt(totpSecrets.lastStep, step))))
    .returning({ userId: totpSecrets.userId });
  return rows.length > 0;
}

export async function dropTotp(tx: Db, userId: string): Promise<void> {
  await tx.delete(totpSecrets).where(eq(totpSecrets.userId, userId));
}

/** What this person has beside, or instead of, a password. */
export async function factorsOf(db: Db, userId: string): Promise<{ totp: boolean; passkey: boolean }> {
  const { rows } = await db.execute<{ totp: boolean; passkey: boolean }>(sql`
    select exists (select from ${totpSecrets} where user_id = ${userId} and confirmed_at is not null) as totp,
           exists (select from ${passkeys} where user_id = ${userId} and revoked_at is null) as passkey`);
  return rows[0] ?? { totp: false, passkey: false };
}

/** A secret for its owner's page alone: what is not shown to be right is never kept. */
export function sealSecret(secret: string, userId: string, totp: string): Buffer {
  return seal(keyOf(secret), totp, `second factor of ${userId}`);
}

/** Throws where it was sealed for somebody else. */
export function openSecret(secret: string, userId: string, sealed: Buffer): string {
  return unseal(keyOf(secret), sealed, `second factor of ${userId}`);
}

function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'dazvol second factors', 32));
}
