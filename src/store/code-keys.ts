import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asc } from 'drizzle-orm';
import { lowered } from '../codes/sign1.js';
import type { CodeKey } from '../codes/types.ts';
import { type Database, type Db, originOf } from './database.ts';
import { codeKeys } from './schema/extracts.ts';
import { keepSecret } from './secrets.ts';

/** What signs the codes of extracts and the snapshots: the register itself, not a person. */
export type CodeSigner = CodeKey & {
  /** ES256 over these bytes, r and s one after the other, in the lower of its two forms. */
  sign: (said: Uint8Array) => Uint8Array;
};

const signers = new WeakMap<Db, CodeSigner>();

/**
 * From now on this process signs with this key, and everybody checks by it and by those that signed before.
 * @param pem the private key of P-256. Throws for any other.
 */
export async function useCodeKey(database: Database, pem: string, now: Date): Promise<void> {
  const { kid, x, y } = holdCodeKey(database, pem);
  await database.db.insert(codeKeys).values({ kid, x, y, since: now }).onConflictDoNothing();
}

/** The same without telling anybody: by it this process knows what it signed before, while the database is away. */
export function holdCodeKey(database: Database, pem: string): CodeSigner {
  const signer = signerOf(pem);
  signers.set(originOf(database.db), signer);
  return signer;
}

/** The signer of this database's process, in a transaction or outside any. Throws where it has none. */
export function codeSigner(db: Db): CodeSigner {
  const signer = signers.get(originOf(db));
  if (!signer) throw new Error('no key to sign codes with: useCodeKey comes first');
  return signer;
}

/** Every key that ever signed, the oldest first. */
export async function allCodeKeys(db: Db): Promise<(CodeKey & { since: Date })[]> {
  return db.select().from(codeKeys).orderBy(asc(codeKeys.since));
}

/** The private key in this file or, where none is named, the one of the data folder, made when it is first needed. */
export async function codeKeyPem(file: string | undefined, dataDir: string): Promise<string> {
  if (file !== undefined) return readFile(file, 'utf8');
  await keepSecret(dataDir, 'extract-key.pem', 0o400, newCodeKey());
  return readFile(join(dataDir, 'extract-key.pem'), 'utf8');
}

export function newCodeKey(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function signerOf(pem: string): CodeSigner {
  const key = createPrivateKey(pem);
  const { crv, x, y } = createPublicKey(key).export({ format: 'jwk' });
  if (crv !== 'P-256' || x === undefined || y === undefined) throw new Error('the key of extracts is not one of P-256');
  const point = Buffer.concat([Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  const kid = createHash('sha256').update(point).digest('hex').slice(0, 16);
  return { kid, x, y, sign: (said) => lowered(sign('sha256', said, { key, dsaEncoding: 'ieee-p1363' })) };
}
