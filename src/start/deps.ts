import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Deps } from '../acts/act.ts';
import { type Env, mailingOf, originOfRegister } from '../env.ts';
import { policyOf } from '../log/policy.ts';
import { clamdAt } from '../sieve/clamd.ts';
import { openSieve } from '../sieve/sieve.ts';
import { isAway } from '../store/away.ts';
import { refoldOtherNames } from '../store/branch-names.ts';
import { codeKeyPem, holdCodeKey, useCodeKey } from '../store/code-keys.ts';
import { openDatabase } from '../store/database.ts';
import { openFiles } from '../store/files.ts';
import { keepLastKnownIn } from '../store/last-known.ts';
import { openLaw } from '../store/law.ts';
import { refoldNames } from '../store/name-keys.ts';
import { openSealing } from '../store/sealing.ts';
import { keptSecret } from '../store/secrets.ts';
import { openSoftwareKeys } from '../store/software-keys.ts';
import { countSoftwareKeys } from '../store/staff-keys.ts';

/**
 * Everything this process works with, opened by its settings. Throws where the database cannot be opened or brought up to date. `arrived`: null,
 * or where the database is away what settles once it is there and as ready as at any other start.
 */
export async function openDeps(env: Env, logger: Logger): Promise<{ deps: Deps; sessionSecret: string; arrived: Promise<void> | null }> {
  const database = await openDatabase({
    url: env.DATABASE_URL,
    migrateUrl: env.MIGRATE_DATABASE_URL,
    replicaUrl: env.REPLICA_DATABASE_URL,
    dataDir: env.DATA_DIR,
    onError: (error) => logger.warn({ err: error }, 'database'),
    patient: true,
  });
  keepLastKnownIn(database, join(env.DATA_DIR, 'last-known'));
  // On a development machine it is kept, so that a restart signs nobody out.
  const sessionSecret = env.SESSION_SECRET ?? (await keptSecret(env.DATA_DIR, 'session-secret', 0o600));
  const mail = { ...mailingOf(env), secret: sessionSecret };
  const files = openFiles(join(env.DATA_DIR, 'documents'));
  const sieve = openSieve({ scan: env.CLAMAV_URL === undefined ? null : clamdAt(env.CLAMAV_URL) });
  const sealing = openSealing(env.TIP_KEY ?? (await keptSecret(env.DATA_DIR, 'tip-key', 0o400)));
  // In production officers sign with their own security keys only.
  const software = env.NODE_ENV === 'production' ? null : openSoftwareKeys(await keptSecret(env.DATA_DIR, 'software-keys', 0o400));
  const pem = await codeKeyPem(env.EXTRACT_KEY, env.DATA_DIR);
  holdCodeKey(database, pem);
  const signing = { origin: originOfRegister(env), software, asking: true, given: null };
  const policy = policyOf(env.WITNESSES, env.WITNESS_QUORUM);
  const deps = { database, files, sieve, law: openLaw(), sealing, signing, mail, policy, now: () => new Date() };
  const ready = async () => {
    await refoldNames(database.db);
    await refoldOtherNames(database.db);
    await useCodeKey(database, pem, new Date());
    if (!software) await warnOfKeys(env, deps, logger);
  };
  if (database.opened === null) await ready();
  else logger.warn('the database is away: what was last known is served until it is there');
  return { deps, sessionSecret, arrived: database.opened?.then(() => persistently(ready)) ?? null };
}

/** A database that has come back may go away again. */
async function persistently(work: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isAway(error)) throw error;
      await setTimeout(1000);
    }
  }
}

/** What a program signed before this register went into production can be checked for ever, but must not pass for an officer's own hand. */
async function warnOfKeys({ BASE_URL }: Env, { database, signing }: Deps, logger: Logger): Promise<void> {
  if (BASE_URL === undefined) logger.warn({ origin: signing.origin }, 'no BASE_URL: the keys of officers are bound to this address');
  const count = await countSoftwareKeys(database.db);
  if (count > 0) logger.warn({ count }, 'keys of a program that signs: they are refused here, revoke them at /admin/accounts');
}
