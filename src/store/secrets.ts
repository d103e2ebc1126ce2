import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A secret of a development machine: made once, kept in the data folder under this name for its owner only, the same at every start. */
export async function keptSecret(dataDir: string, name: string, mode: 0o400 | 0o600): Promise<string> {
  await keepSecret(dataDir, name, mode, randomBytes(32).toString('hex'));
  return readFile(join(dataDir, name), 'utf8');
}

/** Writes a secret into the data folder unless one of this name is there. */
export async function keepSecret(dataDir: string, name: string, mode: 0o400 | 0o600, secret: string): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  await writeFile(join(dataDir, name), secret, { flag: 'wx', mode }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}
