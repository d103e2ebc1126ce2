import { sql } from 'drizzle-orm';
import type { Database } from './database.ts';

/** How one job did: when it last ended well, and when it last failed. */
export type JobVitals = { job: string; startedAt: Date; endedAt: Date | null; failedAt: Date | null };

/**
 * What tells whether the register is well: counts and moments, nothing of any person. `size`: entries of the log. `published` and `witnessed`:
 * how many of them its newest checkpoint, and its newest cosigned one, covers.
 */
export type Vitals = {
  size: number;
  lastEntryAt: Date | null;
  /** When the first entry was made that no checkpoint covers; null where all are covered. */
  unpublishedAt: Date | null;
  published: { size: number; at: Date } | null;
  witnessed: { size: number; at: Date } | null;
  mail: { waiting: number; oldest: Date | null; failed: number };
  scansPending: number;
  jobs: JobVitals[];
};

/** One statement, each part of it answered out of an index: it may be asked every few seconds. */
export async function readVitals({ db }: Database): Promise<Vitals> {
  const { rows } = await db.execute<{ vitals: Told }>(sql`
    select jsonb_build_object(
      'size', (select size from log_state),
      'lastEntryAt', (select at from events where entry is not null order by entry desc limit 1),
      'unpublishedAt', (select at from events where entry = coalesce((select max(size) from checkpoints), 0)),
      'published', (select jsonb_build_object('size', size, 'at', at) from checkpoints order by size desc limit 1),
      'witnessed', (select jsonb_build_object('size', size, 'at', at) from cosignatures order by size desc limit 1),
      'waiting', (select count(*) from outbox where sent_at is null and failed_at is null),
      'oldest', (select min(queued_at) from outbox where sent_at is null and failed_at is null),
      'failed', (select count(*) from outbox where sent_at is null and failed_at is not null),
      'scansPending', (select count(*) from file_scans where state = 'pending'),
      'jobs', (select coalesce(jsonb_agg(jsonb_build_object(
          'job', job, 'startedAt', started_at, 'endedAt', ended_at, 'failedAt', failed_at) order by job), '[]') from job_runs)
    ) as vitals`);
  if (!rows[0]) throw new Error('the database told nothing of itself');
  return read(rows[0].vitals);
}

type Moment = string | null;
type Told = {
  size: number;
  lastEntryAt: Moment;
  unpublishedAt: Moment;
  published: { size: number; at: string } | null;
  witnessed: { size: number; at: string } | null;
  waiting: number;
  oldest: Moment;
  failed: number;
  scansPending: number;
  jobs: { job: string; startedAt: string; endedAt: Moment; failedAt: Moment }[];
};

function read(told: Told): Vitals {
  const at = (moment: Moment) => (moment === null ? null : new Date(moment));
  const head = (one: Told['published']) => one && { size: one.size, at: new Date(one.at) };
  return {
    size: told.size,
    lastEntryAt: at(told.lastEntryAt),
    unpublishedAt: at(told.unpublishedAt),
    published: head(told.published),
    witnessed: head(told.witnessed),
    mail: { waiting: told.waiting, oldest: at(told.oldest), failed: told.failed },
    scansPending: told.scansPending,
    jobs: told.jobs.map(({ job, startedAt, endedAt, failedAt }) => ({
      job,
      startedAt: new Date(startedAt),
      endedAt: at(endedAt),
      failedAt: at(failedAt),
    })),
  };
}
