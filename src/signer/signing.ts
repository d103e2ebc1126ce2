import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { checkpointText } from '../log/checkpoint.ts';
import { provesConsistency } from '../log/merkle.ts';
import { signNote, type Verifier, verifierOf } from '../log/note.ts';
import { keyNote, readKeys } from '../log/trust.ts';
import { hasKeys, type Memory, makeFolder, readKeyFile, readMemory, remember, writeNewKey } from './memory.ts';
import type { Answer, Refusal, Request } from './protocol.ts';

/**
 * Begins a signer's folder: a key and an empty memory, for the log of this origin. In a folder where that is done already it changes
 * nothing, also not the origin. Throws where a key is there and its memory is gone: such a signer could sign a second history.
 */
export function beginSigner(folder: string, origin: string): void {
  makeFolder(folder);
  if (readMemory(folder)) {
    currentKey(folder);
    return;
  }
  if (hasKeys(folder))
    throw new Error(`${folder} has a key and no memory of what it signed: restore the folder whole, see docs/operations.md`);
  const key = newKey(folder, origin);
  const keys = keyNote(key.verifier, null, key);
  if (remember(folder, 0, { origin, keys, last: null })) key.inUse();
  else key.rejected();
}

/** Answers one question. What it answers is on the disk before it returns. */
export function answerTo(folder: string, request: Request): Answer {
  for (;;) {
    const { memory, turn } = known(folder);
    const { keys, last } = memory;
    if (request.ask === 'state') return { keys, last };
    const refused = refusalOf(memory, request);
    if (refused !== null) return { refused, last: last && { size: last.size, root: last.root } };
    if (last?.size === request.size) return { note: last.note, keys };
    const { size, root } = request;
    const { verifier, secret } = currentKey(folder);
    const note = signNote(checkpointText({ origin: memory.origin, size, root: Buffer.from(root, 'base64') }), verifier, secret);
    if (remember(folder, turn, { ...memory, last: { size, root, note } })) return { note, keys };
  }
}

function refusalOf({ last }: Memory, { old, size, root, proof }: Request & { ask: 'sign' }): Refusal | null {
  if (last === null) return old === 0 && proof.length === 0 ? null : 'other-old';
  if (size < last.size) return 'smaller';
  if (size === last.size) return root === last.root ? null : 'fork';
  if (old !== last.size) return 'other-old';
  if (old > 0 && proof.length === 0) return 'no-proof';
  const bytes = (text: string) => Buffer.from(text, 'base64');
  const isProved = provesConsistency({ size: old, root: bytes(last.root) }, { size, root: bytes(root) }, proof.map(bytes));
  return isProved ? null : 'wrong-proof';
}

/**
 * Gives the log a new key: the old one signs a note that names it and says after which checkpoint it begins. Returns the note.
 * A signer that runs on the folder meanwhile goes on with the new one. Throws where nothing was ever signed.
 */
export function rotateKey(folder: string): string {
  for (;;) {
    const { memory, turn } = known(folder);
    if (memory.last === null) throw new Error('nothing was signed yet, so there is nothing to hand over');
    const old = currentKey(folder);
    const key = newKey(folder, memory.origin);
    const { size, root } = memory.last;
    const note = keyNote(key.verifier, { size, root: Buffer.from(root, 'base64') }, old);
    if (remember(folder, turn, { ...memory, keys: memory.keys + note })) {
      key.inUse();
      return note;
    }
    key.rejected();
  }
}

function known(folder: string): { memory: Memory; turn: number } {
  const read = readMemory(folder);
  if (read === undefined) throw new Error(`${folder} is no signer's folder`);
  return read;
}

function currentKey(folder: string): { verifier: Verifier; secret: KeyObject } {
  const verifier = readKeys(known(folder).memory.keys)?.at(-1)?.verifier;
  const text = verifier && readKeyFile(folder, verifier.id.toString('hex'));
  if (!verifier || text === undefined) throw new Error(`${folder} has not the key that its memory names`);
  const secret = createPrivateKey(text);
  if (!createPublicKey(secret).equals(verifier.key)) throw new Error(`${folder} has another key than its memory names`);
  return { verifier, secret };
}

function newKey(folder: string, origin: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const verifier = verifierOf(origin, 'note', publicKey);
  const file = writeNewKey(folder, verifier.id.toString('hex'), privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  return { verifier, secret: privateKey, ...file };
}
