import type { Deps } from '../acts/act.ts';
import { deleteExpired } from '../store/expiry.ts';

/** A form older than this is not sent a second time by a double click, nor kept open by anybody. In milliseconds: 30 days. */
const formsKept = 30 * 24 * 3_600_000;

/** Throws away what nobody can use any more: run-out sessions and counters, the keys of old forms. Changes nothing that anyone is told. */
export async function sweep({ database, now }: Pick<Deps, 'database' | 'now'>): Promise<void> {
  await deleteExpired(database.db, now(), new Date(now().getTime() - formsKept));
}
