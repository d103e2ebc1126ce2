import type { Logger } from 'pino';
import { type Database, databaseCode } from '../store/database.ts';
import { type RunOfJob, recordRun } from '../store/job-runs.ts';

/** A job that runs again and again. `stop` begins no further run and resolves when the one under way has ended. */
export type Rounds = { stop: () => Promise<void> };

/** What one run does. A long one asks between its steps whether it should end. */
export type Work = (isStopping: () => boolean) => Promise<void>;

export type Every = (minutes: number, job: string, work: Work) => Rounds;

/** Makes what runs a job at once, and then again so many minutes after it ended. What goes wrong is logged and tried again in time. */
export function openRounds(database: Database, logger: Logger, now: () => Date): Every {
  // Without its database the job has failed by itself, and was logged.
  const keep = (job: string, run: RunOfJob) => recordRun(database.db, job, run).catch(() => {});
  return (minutes, job, work) => {
    let stopping = false;
    let timer: NodeJS.Timeout | undefined;
    let kept = { at: Number.NEGATIVE_INFINITY, well: true };
    const run = async () => {
      const startedAt = now();
      // Once a minute is enough of a job that runs twice a second; a turn from well to ill, or back, is kept at once.
      const due = performance.now() - kept.at > 55_000;
      if (due) await keep(job, { startedAt });
      const error = await work(() => stopping).then(
        () => null,
        (trouble: unknown) => trouble ?? 'unknown',
      );
      if (error !== null) logger.warn({ err: error }, job);
      if (due || (error === null) !== kept.well) {
        await keep(job, error === null ? { startedAt, endedAt: now() } : { startedAt, failedAt: now(), error: shortly(error) });
        kept = { at: performance.now(), well: error === null };
      }
      if (!stopping) timer = setTimeout(begin, minutes * 60_000).unref();
    };
    let current = run();
    const begin = () => {
      current = run();
    };
    return {
      stop: () => {
        stopping = true;
        clearTimeout(timer);
        return current;
      },
    };
  };
}

/** Never what a statement was given: the driver's message may name a person, its code does not. */
function shortly(error: unknown): string {
  const code = databaseCode(error);
  if (code !== undefined) return `database: ${code}`;
  return error instanceof Error ? (error.message.split('\n')[0] ?? '').slice(0, 200) : 'unknown';
}
