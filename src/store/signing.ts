import { randomUUID } from 'node:crypto';
import type { Content, Meant, Signed } from '../rules/entries.ts';
import type { Db } from './database.ts';

/** By whom the entries of one transaction are signed. A transaction of no officer has none. */
export type Signer = {
  /** The form by which the officer acts, and who the officer is to the public: `personOf`. */
  act: string;
  by: string;
  /** 32 bytes that nobody can guess, the same when the act is done again to be signed. */
  salt: () => Buffer;
  /** A fresh id, the same when the act is done again to be signed. */
  id: () => string;
  /** The signatures of these entries, in the same order; null where the officer has still to be asked. */
  sign: (list: readonly Signable[]) => Promise<readonly (Signed | null)[]>;
};

/** What an entry says, and the hex SHA-256 of its `contentText`. `meant`: what is behind it, where it says less than its officer does. */
export type Signable = { content: Content; digest: string; meant: Meant | null };

const signers = new WeakMap<Db, Signer>();

/** From now on what is written to the log in this transaction is signed by this signer. */
export function useSigner(tx: Db, signer: Signer): void {
  signers.set(tx, signer);
}

export function signerOf(tx: Db): Signer | null {
  return signers.get(tx) ?? null;
}

/** An id for a row of this transaction that the log names. */
export function newId(tx: Db): string {
  return signerOf(tx)?.id() ?? randomUUID();
}
