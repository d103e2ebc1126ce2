import type { Deps } from '../acts/act.ts';
import { deleteExpired } from '../store/expiry.ts';
import { forgetFollowers } from '../store/followers.ts';

/** A form older than this is not sent a second time by a double click, nor kept open by anybody. In milliseconds: 30 days. */
const formsKept = 30 * 24 * 3_600_000;

/** Who did not confirm within two days does not follow; a letter to a follower is forgotten three days after it was sent or given up. */
const [askingsKept, lettersKept] = [2 * 24 * 3_600_000, 3 * 24 * 3_600_000];

/** Throws away what nobody can use any more: run-out sessions and counters, the keys of old forms. Changes nothing that anyone is told. */
export async function sweep({ database, now }: Pick<Deps, 'database' | 'now'>): Promise<void> {
  const before = (age: number) => new Date(now().getTime() - age);
  await deleteExpired(database.db, now(), before(formsKept));
  await forgetFollowers(database.db, before(askingsKept), before(lettersKept));
}
