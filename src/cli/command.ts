import { join } from 'node:path';
import type { Deps } from '../acts/act.ts';
import { type Env, mailingOf, originOfRegister, readEnv } from '../env.ts';
import { policyOf } from '../log/policy.ts';
import { openSieve } from '../sieve/sieve.ts';
import { refoldOtherNames } from '../store/branch-names.ts';
import { codeKeyPem, useCodeKey } from '../store/code-keys.ts';
import { openDatabase } from '../store/database.ts';
import { openFiles } from '../store/files.ts';
import { openLaw } from '../store/law.ts';
import { refoldNames } from '../store/name-keys.ts';
import { openSealing } from '../store/sealing.ts';
import { keptSecret } from '../store/secrets.ts';
import { openSoftwareKeys } from '../store/software-keys.ts';

/** One line, or several, for the person at the terminal. */
export type Write = (text: string) => void;

/** Why a command will not do what it was asked: told as it is, without a trace of the program. */
export class Refused extends Error {}

/**
 * Runs a command of the terminal on the database of this installation. What it writes goes to standard output, why it will not work to
 * standard error; the process ends with the code that `work` returns, or 1.
 */
export async function runCommand(work: (env: Env, open: () => Promise<Deps>, write: Write) => Promise<number>): Promise<void> {
  let close = async () => {};
  async function open(env: Env): Promise<Deps> {
    const onError = (error: Error) => process.stderr.write(`database: ${error.message}\n`);
    const database = await openDatabase({ url: env.DATABASE_URL, dataDir: env.DATA_DIR, onError });
    close = database.close;
    await refoldNames(database.db);
    await refoldOtherNames(database.db);
    const files = openFiles(join(env.DATA_DIR, 'documents'));
    const sealing = openSealing(env.TIP_KEY ?? (await keptSecret(env.DATA_DIR, 'tip-key', 0o400)));
    const software = env.NODE_ENV === 'production' ? null : openSoftwareKeys(await keptSecret(env.DATA_DIR, 'software-keys', 0o400));
    await useCodeKey(database, await codeKeyPem(env.EXTRACT_KEY, env.DATA_DIR), new Date());
    const signing = { origin: originOfRegister(env), software, asking: false, given: null };
    return {
      database,
      files,
      sieve: openSieve(),
      law: openLaw(),
      sealing,
      signing,
      mail: { ...mailingOf(env), secret: '' },
      policy: policyOf(''),
      now: () => new Date(),
    };
  }
  try {
    const env = readEnv();
    process.exitCode = await work(
      env,
      () => open(env),
      (text) => process.stdout.write(`${text}\n`),
    );
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? plain(error) : String(error)}\n`);
    process.exitCode = 1;
  } finally {
    await close();
  }
}

/** The message alone where a person can do something about it; where it is a fault of the program, everything there is to know. */
function plain(error: Error): string {
  const known = error instanceof Refused || /^(wrong settings|production needs|SMTP_URL needs|the data folder)/.test(error.message);
  return known ? error.message : (error.stack ?? error.message);
}
