import type { Db } from './database.ts';
import { jobRuns } from './schema/plumbing.ts';

/** How a run of a job goes: begun, ended well, or failed. */
export type RunOfJob = { startedAt: Date } | { startedAt: Date; endedAt: Date } | { startedAt: Date; failedAt: Date; error: string };

/**
 * Keeps of each job when it was last begun, when it last ended well, and when and how it last failed, in whichever process. A job is ill
 * while its last failure is later than its last good end.
 */
export async function recordRun(db: Db, job: string, run: RunOfJob): Promise<void> {
  await db
    .insert(jobRuns)
    .values({ job, ...run })
    .onConflictDoUpdate({ target: jobRuns.job, set: run });
}

/** How every job went last, by name. */
export async function jobRunsNow(db: Db): Promise<(typeof jobRuns.$inferSelect)[]> {
  return db.select().from(jobRuns).orderBy(jobRuns.job);
}
