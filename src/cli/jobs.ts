import { pino } from 'pino';
import { patienceOf, readEnv } from '../env.ts';
import { openDeps } from '../start/deps.ts';
import { startJobs } from '../start/jobs.ts';
import { stopOnSignal } from '../start/stop.ts';

// `npm run jobs`: does what an installation does by itself, and serves nobody. The web processes beside it have `JOBS=apart`.

const env = readEnv();
if (env.DATABASE_URL === undefined) throw new Error('jobs apart need DATABASE_URL: the embedded database has one process');
const logger = pino({ level: env.LOG_LEVEL }, pino.destination(2));
const { deps } = await openDeps(env, logger);
const jobs = startJobs(env, deps, logger);
// The timers of jobs keep no process alive by themselves, which the web process has its server for.
const alive = setInterval(() => {}, 60_000);
process.stdout.write('ready: jobs\n');
stopOnSignal(
  {
    begin: jobs.quieten,
    finish: async () => {
      await jobs.stop();
      clearInterval(alive);
    },
    close: deps.database.close,
  },
  { ...patienceOf(env), grace: 0 },
  logger,
);
