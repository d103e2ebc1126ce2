import { fileURLToPath } from 'node:url';

/**
 * What every process of ours is started with: none of the tests' own settings, and a folder in which Node keeps what it has compiled. Some hundred
 * processes are started in a run, and each would spend a second on reading the same sources anew.
 */
export const ownEnv = {
  PATH: process.env.PATH ?? '',
  NODE_COMPILE_CACHE: fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url)),
};
