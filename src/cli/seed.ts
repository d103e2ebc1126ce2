import { keepSecret } from '../store/secrets.ts';
import { Refused, runCommand } from './command.ts';
import { describeAccounts } from './sample/print.ts';
import { sampleIdentity } from './sample/tips.ts';
import { loadSample } from './sample.ts';

// `npm run seed`: fills an empty register with the sample. Never in production, never beside real data.

await runCommand(async (env, open, write) => {
  if (env.NODE_ENV === 'production') throw new Refused('the sample is not for production: nothing was changed');
  const keepIdentity = (identity: string) => keepSecret(env.DATA_DIR, sampleIdentity, 0o400, identity);
  const accounts = await loadSample(await open(), keepIdentity);
  if (!accounts) throw new Refused('the register is not empty, so the sample was not loaded: nothing was changed');
  write(describeAccounts(accounts));
  return 0;
});
