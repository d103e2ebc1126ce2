import type { Deps } from '../acts/act.ts';
import { saveCounts } from '../store/counts.ts';

/** Adds the answers of the last minute to the daily numbers: all that is kept of what was looked up. */
export async function keepCounts({ database }: Pick<Deps, 'database'>): Promise<void> {
  await saveCounts(database);
}
