import type { Deps } from '../../src/acts/act.ts';
import { withTransaction } from '../../src/store/database.ts';
import { appendEntries } from '../../src/store/log.ts';

/** So many entries of an import at the end of the log. */
export async function grow({ database, now }: Deps, count: number): Promise<void> {
  const at = now();
  const entry = (place: number) => {
    const part = { licence: `T-2026-${String(place).padStart(6, '0')}`, unp: '100582333' };
    return { type: 'licence-imported', at, actor: null, part, secret: { name: `Agency ${place}` } } as const;
  };
  for (let done = 0; done < count; done += 1000) {
    const some = Array.from({ length: Math.min(1000, count - done) }, (_, place) => entry(done + place));
    await withTransaction(database, (tx) => appendEntries(tx, some));
  }
}
