import { readSignerEnv } from '../env.ts';
import { serveSigner } from '../signer/server.ts';
import { beginSigner, rotateKey } from '../signer/signing.ts';

// `npm run signer`: signs the heads of the log, on a socket, until it is ended. `-- --rotate`: gives the log a new key, also while one runs.
// `--beside` is what the register starts by itself: it ends when the process that started it does.

const settings = readSignerEnv();
const [way, ...others] = process.argv.slice(2);
if (others.length > 0 || !(way === undefined || way === '--rotate' || way === '--beside'))
  throw new Error('usage: npm run signer [-- --rotate]');
// Nothing it makes is anybody else's, not for a moment.
process.umask(0o077);
if (way === '--rotate') {
  beginSigner(settings.folder, settings.origin);
  process.stdout.write(rotateKey(settings.folder));
} else {
  if (way === '--beside') process.stdin.on('close', () => process.exit(0)).resume();
  await serveSigner(settings, (error) => process.stderr.write(`signer: ${error}\n`));
  if (way === undefined) process.stdout.write(`ready: ${settings.socket}\n`);
}
