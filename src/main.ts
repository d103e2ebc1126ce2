import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { describeAccounts } from './cli/sample/print.ts';
import { sampleIdentity } from './cli/sample/tips.ts';
import { isEmpty, knownSample, loadSample } from './cli/sample.ts';
import { besideEnv, type Env, mailingOf, openIdOf, originOfRegister, readEnv, signerPlace } from './env.ts';
import { keepCounts } from './jobs/counts.ts';
import { openPost, postNowhere } from './jobs/post.ts';
import { publish, takeKeys } from './jobs/publish.ts';
import { remind } from './jobs/remind.ts';
import { sendMail } from './jobs/send-mail.ts';
import { sweep } from './jobs/sweep.ts';
import { policyOf } from './log/policy.ts';
import { type Beside, keepSigner } from './signer/child.ts';
import { signerAt } from './signer/client.ts';
import { refoldOtherNames } from './store/branch-names.ts';
import { codeKeyPem, useCodeKey } from './store/code-keys.ts';
import { openDatabase } from './store/database.ts';
import { openFiles } from './store/files.ts';
import { openLaw } from './store/law.ts';
import { refoldNames } from './store/name-keys.ts';
import { loadNames } from './store/near-names.ts';
import { rollNow } from './store/rolls.ts';
import { openSealing } from './store/sealing.ts';
import { keepSecret, keptSecret } from './store/secrets.ts';
import { openSoftwareKeys } from './store/software-keys.ts';
import { countSoftwareKeys } from './store/staff-keys.ts';

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
// In production officers sign with their own security keys only.
const software = env.NODE_ENV === 'production' ? null : openSoftwareKeys(await keptSecret(env.DATA_DIR, 'software-keys', 0o400));
await useCodeKey(database, await codeKeyPem(env.EXTRACT_KEY, env.DATA_DIR), new Date());
const signing = { origin: originOfRegister(env), software, asking: true, given: null };
const policy = policyOf(env.WITNESSES, env.WITNESS_QUORUM);
const deps = { database, files, law: openLaw(), sealing, signing, mail, policy, now: () => new Date() };
if (database.embedded) await offerSample();
if (!software) await warnOfKeys(env);
loadNames(database.read).catch((error) => logger.warn({ err: error }, 'the index of names: read again when first asked'));
const app = createApp(deps, {
  sessionSecret,
  secureCookies: env.NODE_ENV === 'production',
  trustProxy: env.TRUST_PROXY.split(',').filter(Boolean),
  openId: openIdOf(env),
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
const signer = startPublishing(env);

/** On the embedded database, which production refuses, an empty register is filled with the sample; its accounts are told at every start. */
async function offerSample(): Promise<void> {
  const keepIdentity = (identity: string) => keepSecret(env.DATA_DIR, sampleIdentity, 0o400, identity);
  process.stdout.write('embedded database: for evaluation and small use, a power cut may lose the last changes\n');
  if (await isEmpty(database.db)) process.stdout.write('writing the sample, once: twenty years of decisions take some twenty seconds\n');
  const sample = (await loadSample({ ...deps, signing: { ...signing, asking: false } }, keepIdentity)) ?? (await knownSample(database.db));
  if (sample) process.stdout.write(`${describeAccounts(sample)}\n`);
}

/** What a program signed before this register went into production can be checked for ever, but must not pass for an officer's own hand. */
async function warnOfKeys({ BASE_URL }: Env): Promise<void> {
  if (BASE_URL === undefined) logger.warn({ origin: signing.origin }, 'no BASE_URL: the keys of officers are bound to this address');
  const count = await countSoftwareKeys(database.db);
  if (count > 0) logger.warn({ count }, 'keys of a program that signs: they are refused here, revoke them at /admin/accounts');
}

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

/**
 * The log is published a moment after it has grown. Its signer is a process of its own, beside this one or wherever `SIGNER_SOCKET` leads;
 * without one the register serves as before, and what was decided is published once there is one again.
 */
function startPublishing(env: Env): Pick<Beside, 'stop'> {
  const ask = signerAt(signerPlace(env).socket);
  const script = fileURLToPath(new URL('cli/signer.ts', import.meta.url));
  const told = (how: string) => logger.warn({ how }, 'the signer ended and is started again');
  const beside = env.SIGNER_SOCKET === undefined ? keepSigner(script, besideEnv(env), told) : { stop: () => {} };
  let nextLook = 0;
  let failing: { since: number; told: boolean } | null = null;
  every(1 / 120, 'publishing the log', async () => {
    try {
      await publish(deps, ask);
      if (performance.now() >= nextLook) {
        await takeKeys(deps, ask);
        nextLook = performance.now() + 60_000;
      }
      failing = null;
    } catch (error) {
      // Told once, and not of a signer that is just being started.
      failing ??= { since: performance.now(), told: false };
      if (failing.told || performance.now() - failing.since < 10_000) return;
      failing.told = true;
      throw error;
    }
  });
  return beside;
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
    signer.stop();
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
