import type { Logger } from 'pino';
import type { Deps } from '../acts/act.ts';
import type { Env } from '../env.ts';
import { keepCounts } from '../jobs/counts.ts';
import { openPost, postNowhere } from '../jobs/post.ts';
import { remind } from '../jobs/remind.ts';
import { scanPending } from '../jobs/scan.ts';
import { sendMail } from '../jobs/send-mail.ts';
import { sweep } from '../jobs/sweep.ts';
import { type Database, openBeside } from '../store/database.ts';
import { writeLastKnown } from '../store/last-known.ts';
import { startPublishing } from './publishing.ts';
import { type Every, openRounds, type Rounds } from './rounds.ts';

/**
 * `quieten`: no further run of what may as well wait, at once when the process is told to stop. `stop`: none of anything, and every run
 * under way has ended.
 */
export type Jobs = { quieten: () => void; stop: () => Promise<void> };

/** The jobs that one process of an installation does for all: any number may, and they do not get in one another's way. */
export function startJobs(env: Env, { database, ...rest }: Deps, logger: Logger): Jobs {
  // Each with the rights of its own role, where it has one.
  const opened: Database[] = [];
  const by = (url: string | undefined): Deps => {
    if (url === undefined) return { ...rest, database };
    const own = openBeside({ url, onError: (error) => logger.warn({ err: error }, 'database') });
    opened.push(own);
    return { ...rest, database: own };
  };
  const deps = by(env.JOB_DATABASE_URL);
  const every = openRounds(deps.database, logger, deps.now);
  const unhurried = [
    every(60, 'sweep', () => sweep(deps)),
    every(60, 'reminders', () => remind(deps)),
    ...(deps.sieve.scan ? [every(1, 'scanning files', async () => void (await scanPending(deps)))] : []),
    startSending(env, deps, logger, every),
  ];
  const publishing = startPublishing(env, by(env.PUBLISHER_DATABASE_URL), logger, every);
  const stopUnhurried = () => Promise.all(unhurried.flatMap((rounds) => rounds?.stop() ?? []));
  return {
    quieten: () => void stopUnhurried(),
    stop: async () => {
      await stopUnhurried();
      await publishing.stop();
      await Promise.all(opened.map(({ close }) => close()));
    },
  };
}

/** What every process that serves does by itself: the answers it counted are in its memory only, and what it last knew is in its own folder. */
export function startCounting(deps: Deps, logger: Logger): Jobs {
  const every = openRounds(deps.database, logger, deps.now);
  const counts = every(1, 'counts', () => keepCounts(deps));
  // Each has a folder of its own, and answers out of it alone while the database is away.
  const lastKnown = every(1, 'last known', () => writeLastKnown(deps.database, deps.now()));
  return {
    quieten: () => {},
    stop: async () => {
      await lastKnown.stop();
      await counts.stop();
      await keepCounts(deps).catch((error: unknown) => logger.warn({ err: error }, 'counts'));
    },
  };
}

/** Letters leave within a minute. Production without a mail server queues them until it has one. */
function startSending({ SMTP_URL = '', MAIL_FROM = '' }: Env, deps: Deps, logger: Logger, every: Every): Rounds | undefined {
  if (deps.mail.way === 'none') {
    logger.warn('no SMTP_URL: letters are queued and not sent');
    return undefined;
  }
  const post = deps.mail.way === 'server' ? openPost(SMTP_URL, MAIL_FROM) : postNowhere;
  return every(1, 'mail', async (isStopping) => {
    const { later, failed } = await sendMail(deps, post, isStopping);
    if (later + failed > 0) logger.warn({ later, failed }, 'mail');
  });
}
