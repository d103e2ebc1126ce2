import { and, eq, lt } from 'drizzle-orm';
import type { Db } from './database.ts';
import { signingDrafts } from './schema/signing.ts';

export type SigningDraft = { seed: Buffer; digests: string[] };

/**
 * Keeps what an officer is shown to be signed, in the place of what was shown for the same form before.
 * @returns `other` where meanwhile one of another seed was kept, `foreign` where the form is another person's: then nothing is kept
 */
export async function keepDraft(
  db: Db,
  draft: SigningDraft & { formKey: string; userId: string; at: Date },
): Promise<'kept' | 'other' | 'foreign'> {
  const { formKey, userId, seed, digests, at } = draft;
  const kept = await db
    .insert(signingDrafts)
    .values(draft)
    .onConflictDoUpdate({
      target: signingDrafts.formKey,
      set: { digests, at },
      setWhere: and(eq(signingDrafts.userId, userId), eq(signingDrafts.seed, seed)),
    })
    .returning({ formKey: signingDrafts.formKey });
  if (kept.length > 0) return 'kept';
  const [there] = await db.select({ userId: signingDrafts.userId }).from(signingDrafts).where(eq(signingDrafts.formKey, formKey));
  return there && there.userId !== userId ? 'foreign' : 'other';
}

/** Takes out what this officer was shown; it is back when the transaction is undone. */
export async function takeDraft(tx: Db, formKey: string, userId: string): Promise<SigningDraft | null> {
  const mine = and(eq(signingDrafts.formKey, formKey), eq(signingDrafts.userId, userId));
  const [draft] = await tx.delete(signingDrafts).where(mine).returning({ seed: signingDrafts.seed, digests: signingDrafts.digests });
  return draft ?? null;
}

export async function sweepDrafts(db: Db, before: Date): Promise<void> {
  await db.delete(signingDrafts).where(lt(signingDrafts.at, before));
}
