import { createServer, type Server } from 'node:http';
import { createApp } from './app.ts';
import { type Env, openIdOf, patienceOf, readEnv } from './env.ts';
import { openDraining } from './http/draining.ts';
import { openLogger } from './http/logger.ts';
import { openDeps } from './start/deps.ts';
import { type Jobs, startCounting, startJobs } from './start/jobs.ts';
import { offerSample } from './start/sample.ts';
import { closeServer, stopOnSignal } from './start/stop.ts';
import { startWatching } from './start/watching.ts';
import { loadNames } from './store/near-names.ts';
import { rollNow } from './store/rolls.ts';

const env = readEnv();
const logger = openLogger(env.LOG_LEVEL);
const { deps, sessionSecret, arrived } = await openDeps(env, logger);
const { database, mail, signing } = deps;
if (database.embedded) await offerSample(env, deps);
const watching = await startWatching(env, database, logger);
const app = createApp(deps, {
  sessionSecret,
  secureCookies: env.NODE_ENV === 'production',
  trustProxy: env.TRUST_PROXY.split(',').filter(Boolean),
  openId: openIdOf(env),
  logger,
  observers: watching.observers,
});
const draining = openDraining(app);
// Longer than a proxy keeps an idle connection to us (nginx: 60 seconds): whoever closes first may cut off a request that is on its way.
const server = createServer({ keepAliveTimeout: 75_000 }, draining.listener);
await listen(server, env);
const jobs: Jobs[] = [];
stopOnSignal(
  {
    begin: () => {
      draining.begin();
      for (const job of jobs) job.quieten();
    },
    finish: async () => {
      await closeServer(server);
      for (const job of jobs) await job.stop();
      await watching.stop();
    },
    close: database.close,
  },
  patienceOf(env),
  logger,
);
deps.sieve.warm().catch((error: unknown) => logger.error({ err: error }, 'the sieve for uploaded files'));
await arrived;
// These take a while with a great register: begun now, nobody has to wait for them later.
loadNames(database.read).catch((error) => logger.warn({ err: error }, 'the index of names: read again when first asked'));
void rollNow(database.read).catch((error: unknown) => logger.warn({ err: error }, 'roll'));
jobs.push(startCounting(deps, logger), ...(env.JOBS === 'here' ? [startJobs(env, deps, logger)] : []));

function listen(server: Server, { PORT, HOST }: Env): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: PORT, host: HOST }, () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : PORT;
      // Where any free port was asked for, only now it is known at which address browsers see the register.
      if (env.BASE_URL === undefined) signing.origin = `http://localhost:${port}`;
      if (mail.way === 'inbox') process.stdout.write(`mail: http://localhost:${port}/inbox\n`);
      process.stdout.write(`ready: http://localhost:${port}\n`);
      resolve();
    });
  });
}
