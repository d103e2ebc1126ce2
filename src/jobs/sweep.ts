import type { Deps } from '../acts/act.ts';
import { deleteExpired } from '../store/expiry.ts';
import { forgetLetters } from '../store/outbox.ts';

/** A form older than this is not sent a second time by a double click, nor kept open by anybody. In milliseconds: 30 days. */
const formsKept = 30 * 24 * 3_600_000;

/** Letters to somebody of the public are kept a week after they left, for one that comes back. In milliseconds. */
const lettersKept = 7 * 24 * 3_600_000;

/**
 * Throws away what nobody can use any more: run-out sessions and counters, the keys of old forms, addresses of the public that were written to.
 * Changes nothing that anyone is told.
 */
export async function sweep({ database, now }: Pick<Deps, 'database' | 'now'>): Promise<void> {
  const at = now().getTime();
  await deleteExpired(database.db, new Date(at), new Date(at - formsKept));
  await forgetLetters(database.db, new Date(at - lettersKept));
}
