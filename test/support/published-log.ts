import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { Source } from '../../src/audit/source.ts';

/**
 * A log published by the specifications of C2SP out of nothing but its entries, as somebody else would write it: it shares no code with what
 * reads it. `files`: every file by its path, for whoever wants to spoil one.
 */
export type PublishedLog = { files: Map<string, Buffer>; vkey: string };

export type LogSigner = { origin: string; secret: KeyObject; raw: Buffer };

export function aLogSigner(origin = 'dazvol.example/log'): LogSigner {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { origin, secret: privateKey, raw: Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url') };
}

/** `cosignatures`: lines to put below the checkpoint. `witnesses`: their verifier keys, of whom the policy asks for every one. */
export function publishLog(
  entries: readonly Buffer[],
  signer: LogSigner,
  { cosignatures = '', witnesses = [] }: { cosignatures?: string; witnesses?: readonly string[] } = {},
): PublishedLog {
  const files = new Map<string, Buffer>();
  const leaves = entries.map((entry) => sha256(Buffer.from([0]), entry));
  for (let at = 0; at < entries.length; at += 256) {
    const some = entries.slice(at, at + 256);
    const bundle = some.flatMap((entry) => [Buffer.from([entry.length >> 8, entry.length & 255]), entry]);
    files.set(pathOf('entries', at / 256, some.length), Buffer.concat(bundle));
  }
  let row = leaves;
  for (let level = 0; row.length > 0; level += 1) {
    for (let at = 0; at < row.length; at += 256) {
      const some = row.slice(at, at + 256);
      files.set(pathOf(String(level), at / 256, some.length), Buffer.concat(some));
    }
    const full = Math.floor(row.length / 256);
    row = Array.from({ length: full }, (_, place) => rootOf(row.slice(place * 256, (place + 1) * 256)));
  }
  const text = checkpointText(signer.origin, entries.length, rootOf(leaves));
  files.set('checkpoint', Buffer.from(`${text}\n${signatureBy(signer, text)}${cosignatures}`));
  const vkey = vkeyOf(signer);
  files.set('vkey', Buffer.from(`${vkey}\n`));
  files.set('policy', Buffer.from(policyText(vkey, witnesses)));
  return { files, vkey };
}

export function checkpointText(origin: string, size: number, root: Buffer): string {
  return `${origin}\n${size}\n${root.toString('base64')}\n`;
}

/** RFC 6962, section 2.1, as it stands there. */
export function rootOf(hashes: readonly Buffer[]): Buffer {
  const [first] = hashes;
  if (first === undefined) return sha256();
  if (hashes.length === 1) return first;
  let half = 1;
  while (half * 2 < hashes.length) half *= 2;
  return sha256(Buffer.from([1]), rootOf(hashes.slice(0, half)), rootOf(hashes.slice(half)));
}

export function sourceOf({ files }: Pick<PublishedLog, 'files'>): Source {
  return { name: 'a published log', get: async (path) => files.get(path) ?? null };
}

export function vkeyOf({ origin, raw }: LogSigner): string {
  const typed = Buffer.concat([Buffer.from([1]), raw]);
  return `${origin}+${idOf(origin, typed).toString('hex')}+${typed.toString('base64')}`;
}

export function signatureBy({ origin, raw, secret }: LogSigner, text: string): string {
  const id = idOf(origin, Buffer.concat([Buffer.from([1]), raw]));
  return `— ${origin} ${Buffer.concat([id, sign(null, Buffer.from(text), secret)]).toString('base64')}\n`;
}

function policyText(vkey: string, witnesses: readonly string[]): string {
  const names = witnesses.map((_, place) => `w${place}`);
  const lines = witnesses.map((witness, place) => `witness ${names[place]} ${witness}`);
  const group = names.length > 0 ? [`group all-of-them all ${names.join(' ')}`, 'quorum all-of-them'] : ['quorum none'];
  return [`log ${vkey}`, ...lines, ...group, ''].join('\n');
}

function pathOf(level: string, index: number, width: number): string {
  const thousands = Math.floor(index / 1000);
  if (thousands > 999) throw new RangeError('larger than any log of the tests');
  const tail = String(index % 1000).padStart(3, '0');
  const place = thousands === 0 ? tail : `x${String(thousands).padStart(3, '0')}/${tail}`;
  return `tile/${level}/${place}${width < 256 ? `.p/${width}` : ''}`;
}

function idOf(name: string, typed: Buffer): Buffer {
  return sha256(Buffer.from(`${name}\n`), typed).subarray(0, 4);
}

function sha256(...parts: Buffer[]): Buffer {
  return createHash('sha256').update(Buffer.concat(parts)).digest();
}
