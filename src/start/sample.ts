import type { Deps } from '../acts/act.ts';
import { describeAccounts } from '../cli/sample/print.ts';
import { sampleIdentity } from '../cli/sample/tips.ts';
import { isEmpty, knownSample, loadSample } from '../cli/sample.ts';
import type { Env } from '../env.ts';
import { keepSecret } from '../store/secrets.ts';

/** On the embedded database, which production refuses, an empty register is filled with the sample; its accounts are told at every start. */
export async function offerSample({ DATA_DIR }: Env, deps: Deps): Promise<void> {
  const { db } = deps.database;
  const keepIdentity = (identity: string) => keepSecret(DATA_DIR, sampleIdentity, 0o400, identity);
  process.stdout.write('embedded database: for evaluation and small use, a power cut may lose the last changes\n');
  if (await isEmpty(db)) process.stdout.write('writing the sample, once: twenty years of decisions take some ten seconds\n');
  const byProgram = { ...deps, signing: { ...deps.signing, asking: false } };
  const sample = (await loadSample(byProgram, keepIdentity)) ?? (await knownSample(db));
  if (sample) process.stdout.write(`${describeAccounts(sample)}\n`);
}
