import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { describeAccounts } from './cli/sample/print.ts';
import { sampleIdentity } from './cli/sample/tips.ts';
import { isEmpty, knownSample, loadSample } from './cli/sample.ts';
import { type Env, mailingOf, readEnv } from './env.ts';
import { keepCounts } from './jobs/counts.ts';
import { openPost, postNowhere } from './jobs/post.ts';
import { remind } from './jobs/remind.ts';
import { sendMail } from './jobs/send-mail.ts';
import { sweep } from './jobs/sweep.ts';
import { refoldOtherNames } from './store/branch-names.ts';
import { openDatabase } from './store/database.ts';
import { openFiles } from './store/files.ts';
import { openLaw } from './store/law.ts';
import { refoldNames } from './store/name-keys.ts';
import { loadNames } from './store/near-names.ts';
import { rollNow } from './store/rolls.ts';
import { openSealing } from './store/sealing.ts';
import { keepSecret, keptSecret } from './store/secrets.ts';

const env = readEnv();
const logger = pino({ level: env.LOG_LEVEL }, pino.destination(2));
const database = await openDatabase({
  url: env.DATABASE_URL,
  dataDir: env.DATA_DIR,
  onError: (error) => logger.warn({ err: error }, 'database'),
});
await refoldNames(database.db);
await refoldOtherNames(database.db);
// On a development machine it is kept, so that a restart signs nobody out.
const sessionSecret = env.SESSION_SECRET ?? (await keptSecret(env.DATA_DIR, 'session-secret', 0o600));
const mail = { ...mailingOf(env), secret: sessionSecret };
const files = openFiles(join(env.DATA_DIR, 'documents'));
const sealing = openSealing(env.TIP_KEY ?? (await keptSecret(env.DATA_DIR, 'tip-key', 0o400)));
const deps = { database, files, law: openLaw(), sealing, mail, now: () => new Date() };
if (database.embedded) await offerSample();
loadNames(database.read).catch((error) => logger.warn({ err: error }, 'the index of names: read again when first asked'));
const app = createApp(deps, {
  sessionSecret,
  secureCookies: env.NODE_ENV === 'production',
  trustProxy: env.TRUST_PROXY.split(',').filter(Boolean),
  logger,
});
const server = createServer(app);
await listen(server, env);
stopOnSignal(server);
// The roll of a great register takes a while to read: begun now, nobody has to wait for it later.
void rollNow(database.read).catch((error: unknown) => logger.warn({ err: error }, 'roll'));
every(60, 'sweep', () => sweep(deps));
every(60, 'reminders', () => remind(deps));
every(1, 'counts', () => keepCounts(deps));
startSending(env);

/** On the embedded database, which production refuses, an empty register is filled with the sample; its accounts are told at every start. */
async function offerSample(): Promise<void> {
  const keepIdentity = (identity: string) => keepSecret(env.DATA_DIR, sampleIdentity, 0o400, identity);
  process.stdout.write('embedded database: for evaluation and small use, a power cut may lose the last changes\n');
  if (await isEmpty(database.db)) process.stdout.write('writing the sample, once: twenty years of decisions take some twenty seconds\n');
  const sample = (await loadSample(deps, keepIdentity)) ?? (await knownSample(database.db));
  if (sample) process.stdout.write(`${describeAccounts(sample)}\n`);
}

function listen(server: Server, { PORT, HOST }: Env): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: PORT, host: HOST }, () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : PORT;
      if (mail.way === 'inbox') process.stdout.write(`mail: http://localhost:${port}/inbox\n`);
      process.stdout.write(`ready: http://localhost:${port}\n`);
      resolve();
    });
  });
}

/** Letters leave within a minute. Production without a mail server queues them until it has one. */
function startSending({ SMTP_URL = '', MAIL_FROM = '' }: Env): void {
  if (mail.way === 'none') logger.warn('no SMTP_URL: letters are queued and not sent');
  else {
    const post = mail.way === 'server' ? openPost(SMTP_URL, MAIL_FROM) : postNowhere;
    every(1, 'mail', async () => {
      const { later, failed } = await sendMail(deps, post);
      if (later + failed > 0) logger.warn({ later, failed }, 'mail');
    });
  }
}

/** Runs a job at once and then again so many minutes after it ended. What goes wrong is logged and tried again in time. */
function every(minutes: number, job: string, work: () => Promise<void>): void {
  const run = () =>
    work()
      .catch((error: unknown) => logger.warn({ err: error }, job))
      .finally(() => setTimeout(run, minutes * 60_000).unref());
  void run();
}

/** Stops taking requests, lets those under way finish, adds what was counted, closes the database. A second signal ends at once. */
function stopOnSignal(server: Server): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    server.close(() => {
      keepCounts(deps)
        .catch((error: unknown) => logger.warn({ err: error }, 'counts'))
        .then(() => database.close())
        .then(
          () => process.exit(0),
          () => process.exit(1),
        );
    });
    server.closeIdleConnections();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
