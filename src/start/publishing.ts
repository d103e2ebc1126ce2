import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import type { Deps } from '../acts/act.ts';
import { besideEnv, type Env, signerPlace } from '../env.ts';
import { publish, takeKeys } from '../jobs/publish.ts';
import { keepSigner } from '../signer/child.ts';
import { signerAt } from '../signer/client.ts';
import type { Every, Rounds } from './rounds.ts';

/**
 * The log is published a moment after it has grown. Its signer is a process of its own, beside this one or wherever `SIGNER_SOCKET` leads;
 * without one the register serves as before, and what was decided is published once there is one again.
 */
export function startPublishing(env: Env, deps: Deps, logger: Logger, every: Every): Rounds {
  const ask = signerAt(signerPlace(env).socket);
  const script = fileURLToPath(new URL('../cli/signer.ts', import.meta.url));
  const told = (how: string) => logger.warn({ how }, 'the signer ended and is started again');
  const beside = env.SIGNER_SOCKET === undefined ? keepSigner(script, besideEnv(env), told) : { stop: () => {} };
  let nextLook = 0;
  let failing: { since: number; told: boolean } | null = null;
  const rounds = every(1 / 120, 'publishing the log', async () => {
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
  return {
    // What was decided last is still signed: by then nothing more is decided.
    stop: async () => {
      await rounds.stop();
      await publish(deps, ask).catch((error: unknown) => logger.warn({ err: error }, 'publishing the log'));
      beside.stop();
    },
  };
}
