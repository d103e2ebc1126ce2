import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readVerifierKey, type VerifierKey, writeVerifierKey } from './note.ts';

/** A witness's own key: it is made at the first start, for its owner's eyes only, and never leaves the folder. */
export async function openWitnessKey(folder: string, name: string): Promise<{ witness: VerifierKey; vkey: string; secret: KeyObject }> {
  await mkdir(folder, { recursive: true });
  const fresh = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  const path = join(folder, 'witness.key');
  await writeFile(path, fresh, { flag: 'wx', mode: 0o400 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const secret = createPrivateKey(await readFile(path));
  const { x = '' } = createPublicKey(secret).export({ format: 'jwk' });
  const vkey = writeVerifierKey(name, 'witness', Buffer.from(x, 'base64url'));
  const witness = readVerifierKey(vkey);
  if (!witness) throw new Error(`a witness cannot be called "${name}": no white space and no plus`);
  return { witness, vkey, secret };
}
