import type { Deps } from '../acts/act.ts';
import { lettersKept } from '../rules/mails.ts';
import { deleteExpired } from '../store/expiry.ts';
import { forgetFollowers } from '../store/followers.ts';
import { forgetLetters } from '../store/outbox.ts';
import { sweepDrafts } from '../store/signing-drafts.ts';

/** A form older than this is not sent a second time by a double click, nor kept open by anybody. In milliseconds: 30 days. */
const formsKept = 30 * 24 * 3_600_000;

/** Who did not confirm by then does not follow. In milliseconds: two days. */
const askingsKept = 2 * 24 * 3_600_000;

/** What an officer was shown and did not sign by then is shown anew. In milliseconds: a day. */
const draftsKept = 24 * 3_600_000;

/**
 * Throws away what nobody can use any more: run-out sessions and counters, the keys of old forms, what officers
 * were shown and did not sign, addresses of the public that were written to.
 * Changes nothing that anyone is told.
 */
export async function sweep({ database, now }: Pick<Deps, 'database' | 'now'>): Promise<void> {
  const before = (age: number) => new Date(now().getTime() - age);
  await deleteExpired(database.db, now(), before(formsKept));
  await sweepDrafts(database.db, before(draftsKept));
  await forgetFollowers(database.db, before(askingsKept));
  await forgetLetters(database.db, before(lettersKept * 24 * 3_600_000));
}
