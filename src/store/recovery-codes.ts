import { createHmac, hkdfSync } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from './database.ts';
import { recoveryCodes } from './schema/sign-in.ts';

const count = 10;
// None looks like another: 31 letters, 12 of them, some 59 bits.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** The ten codes that this form makes: the same however often it is sent, and nobody else can reckon them. */
export function codesOf(secret: string, userId: string, formKey: string): string[] {
  return Array.from({ length: count }, (_, place) => {
    const bytes = createHmac('sha512', keyOf(secret)).update(`new ${userId} ${formKey} ${place}`).digest();
    // 31 numbers share 256 values almost evenly only when the last eight are left out.
    const code = [...bytes]
      .filter((byte) => byte < 248)
      .slice(0, 12)
      .map((byte) => letters[byte % 31])
      .join('');
    return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
  });
}

/** Keeps these codes of a person instead of all earlier ones, by their hashes. */
export async function replaceCodes(tx: Db, secret: string, userId: string, codes: readonly string[]): Promise<void> {
  await dropCodes(tx, userId);
  await tx.insert(recoveryCodes).values(codes.map((code) => ({ userId, codeHash: hashOf(secret, userId, code) })));
}

/** Takes a code, however it was typed; false for one that is not this person's or was taken before. */
export async function takeCode(tx: Db, secret: string, userId: string, typed: string, at: Date): Promise<boolean> {
  const mine = and(eq(recoveryCodes.userId, userId), eq(recoveryCodes.codeHash, hashOf(secret, userId, typed)));
  const rows = await tx
    .update(recoveryCodes)
    .set({ usedAt: at })
    .where(and(mine, isNull(recoveryCodes.usedAt)))
    .returning({ userId: recoveryCodes.userId });
  return rows.length > 0;
}

export async function countCodes(db: Db, userId: string): Promise<number> {
  return db.$count(recoveryCodes, and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)));
}

export async function dropCodes(tx: Db, userId: string): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
}

function hashOf(secret: string, userId: string, code: string): Buffer {
  const bare = code.toLowerCase().replace(/[^a-z0-9]/g, '');
  return createHmac('sha256', keyOf(secret)).update(`code ${userId} ${bare}`).digest();
}

function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'dazvol recovery codes', 32));
}
