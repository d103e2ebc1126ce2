import { eq } from 'drizzle-orm';
import type { Db } from './database.ts';
import { formKeys } from './schema/plumbing.ts';

/**
 * Takes a form's key for the effect of this transaction. A second taker waits for the first to commit.
 * @returns null when the key is now taken, or where the answer of its first use stands
 */
export async function takeFormKey(tx: Db, key: string, userId: string | null, location: string, at: Date): Promise<string | null> {
  const taken = await tx
    .insert(formKeys)
    .values({ key, userId, location, usedAt: at })
    .onConflictDoNothing()
    .returning({ key: formKeys.key });
  if (taken.length > 0) return null;
  const [first] = await tx.select({ location: formKeys.location }).from(formKeys).where(eq(formKeys.key, key));
  return first?.location ?? location;
}

/** Notes where a form's effect leads after all, so that whoever sends the form again is led there too. */
export async function leadFormKey(tx: Db, key: string, location: string): Promise<void> {
  await tx.update(formKeys).set({ location }).where(eq(formKeys.key, key));
}
