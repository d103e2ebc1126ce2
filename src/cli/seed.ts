import { parseArgs } from 'node:util';
import { keepSecret } from '../store/secrets.ts';
import { Refused, runCommand } from './command.ts';
import { loadCrowd } from './crowd.ts';
import { describeAccounts } from './sample/print.ts';
import { sampleIdentity } from './sample/tips.ts';
import { loadSample } from './sample.ts';

// `npm run seed`: fills an empty register with the sample, or with `--licences N` of invented agencies, others for another `--seed`. Never
// in production, never beside real data.

/** Further on the numbers of a series and a year would have seven digits. */
const mostLicences = 5_000_000;

await runCommand(async (env, open, write) => {
  const { licences, seed } = readArguments();
  if (env.NODE_ENV === 'production') throw new Refused('the sample is not for production: nothing was changed');
  const deps = await open();
  if (licences !== null) {
    if (await loadCrowd(deps, { licences, seed }, write)) return 0;
    throw new Refused('the register is not empty, so no licences were loaded: nothing was changed');
  }
  const keepIdentity = (identity: string) => keepSecret(env.DATA_DIR, sampleIdentity, 0o400, identity);
  const accounts = await loadSample(deps, keepIdentity);
  if (!accounts) throw new Refused('the register is not empty, so the sample was not loaded: nothing was changed');
  write(describeAccounts(accounts));
  return 0;
});

function readArguments(): { licences: number | null; seed: number } {
  const usage = 'usage: npm run seed [-- --licences NUMBER [--seed NUMBER]]';
  try {
    const { values } = parseArgs({ options: { licences: { type: 'string' }, seed: { type: 'string' } } });
    const [licences, seed] = [values.licences ?? null, values.seed ?? '1'].map((text) => (text === null ? null : Number(text)));
    const fine = (number: number | null | undefined) => number === null || (Number.isInteger(number) && Number(number) > 0);
    if (fine(licences) && fine(seed) && Number(licences) <= mostLicences) return { licences: licences ?? null, seed: seed ?? 1 };
  } catch {
    // told below
  }
  throw new Refused(`${usage}, at the most ${mostLicences} licences`);
}
