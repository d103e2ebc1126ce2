import { and, eq, lt } from 'drizzle-orm';
import type { Db } from './database.ts';
import { signingDrafts } from './schema/signing.ts';

export type SigningDraft = { seed: Buffer; digests: string[] };

/** Keeps what an officer is shown to be signed, in the place of what was shown for the same form before. */
export async function keepDraft(db: Db, draft: SigningDraft & { formKey: string; userId: string; at: Date }): Promise<void> {
  const { formKey, ...changed } = draft;
  await db.insert(signingDrafts).values(draft).onConflictDoUpdate({ target: signingDrafts.formKey, set: changed });
}

/** Takes out what this officer was shown: it is signed once. */
export async function takeDraft(tx: Db, formKey: string, userId: string): Promise<SigningDraft | null> {
  const mine = and(eq(signingDrafts.formKey, formKey), eq(signingDrafts.userId, userId));
  const [draft] = await tx.delete(signingDrafts).where(mine).returning({ seed: signingDrafts.seed, digests: signingDrafts.digests });
  return draft ?? null;
}

export async function sweepDrafts(db: Db, before: Date): Promise<void> {
  await db.delete(signingDrafts).where(lt(signingDrafts.at, before));
}
