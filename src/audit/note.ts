import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** A signed note of C2SP: its text with the last line's end, and its signatures as they stand below it. */
export type Note = { text: string; signatures: readonly NoteSignature[] };
export type NoteSignature = { name: string; id: string; bytes: Buffer };

/** Who may sign: `log` by plain Ed25519, `witness` by cosignature/v1. `id`: the hex of the key's four bytes. */
export type VerifierKey = { name: string; id: string; kind: 'log' | 'witness'; publicKey: KeyObject; raw: Buffer };

const kinds = { log: 1, witness: 4 } as const;

/** Reads a signed note. Null where it is malformed, a second spelling of the same bytes included. */
export function readNote(bytes: Uint8Array): Note | null {
  let whole: string;
  try {
    whole = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
  const end = whole.lastIndexOf('\n\n');
  if (end < 0 || /[\0-\t\v-\x1f]/.test(whole) || !whole.endsWith('\n')) return null;
  const signatures = whole
    .slice(end + 2, -1)
    .split('\n')
    .map(readSignature);
  return signatures.every((one) => one !== null) ? { text: whole.slice(0, end + 1), signatures } : null;
}

function readSignature(line: string): NoteSignature | null {
  const parts = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/.exec(line);
  const bytes = parts && strictBase64(parts[2] ?? '');
  if (!parts || !bytes || bytes.length < 5) return null;
  return { name: parts[1] ?? '', id: bytes.subarray(0, 4).toString('hex'), bytes: bytes.subarray(4) };
}

/** Base64 whose spare bits are zero; null for anything else. */
export function strictBase64(text: string, encoding: 'base64' | 'base64url' = 'base64'): Buffer | null {
  const bytes = Buffer.from(text, encoding);
  return bytes.toString(encoding) === text ? bytes : null;
}

/** Reads `name+id+key` as C2SP writes it. Null where it is none, or where the id is not that of the key. */
export function readVerifierKey(text: string): VerifierKey | null {
  const parts = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(text);
  const bytes = parts && strictBase64(parts[3] ?? '');
  if (!parts || bytes?.length !== 33) return null;
  const kind = bytes[0] === kinds.log ? 'log' : bytes[0] === kinds.witness ? 'witness' : null;
  const name = parts[1] ?? '';
  if (kind === null || keyId(name, bytes) !== parts[2]) return null;
  const raw = bytes.subarray(1);
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, format: 'jwk' });
  return { name, id: parts[2] ?? '', kind, publicKey, raw };
}

/** The same the other way round. */
export function writeVerifierKey(name: string, kind: VerifierKey['kind'], raw: Uint8Array): string {
  const bytes = Buffer.concat([Buffer.from([kinds[kind]]), raw]);
  return `${name}+${keyId(name, bytes)}+${bytes.toString('base64')}`;
}

function keyId(name: string, typed: Uint8Array): string {
  return createHash('sha256').update(`${name}\n`).update(typed).digest().subarray(0, 4).toString('hex');
}

/** Whether a signature of the note says it is by this key, right or wrong. */
export function isBy(key: VerifierKey): (signature: NoteSignature) => boolean {
  return ({ name, id }) => name === key.name && id === key.id;
}

/** Whether the log's key signed the note, once. */
export function isSignedBy({ text, signatures }: Note, key: VerifierKey): boolean {
  const own = signatures.filter(isBy(key));
  return key.kind === 'log' && own.length === 1 && own.every(({ bytes }) => verify(null, Buffer.from(text), key.publicKey, bytes));
}

/** When the witness cosigned the note, in seconds since 1970; null where it did not, or wrongly. */
export function cosignedAt({ text, signatures }: Note, key: VerifierKey): number | null {
  const [own, ...more] = signatures.filter(isBy(key));
  if (key.kind !== 'witness' || own?.bytes.length !== 72 || more.length > 0) return null;
  const time = own.bytes.readBigUInt64BE(0);
  return verify(null, cosigned(text, time), key.publicKey, own.bytes.subarray(8)) && time < 2n ** 53n ? Number(time) : null;
}

/** The line by which a witness cosigns a note at this second. */
export function cosignatureLine(text: string, witness: VerifierKey, privateKey: KeyObject, seconds: number): string {
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(seconds));
  const bytes = Buffer.concat([Buffer.from(witness.id, 'hex'), time, sign(null, cosigned(text, BigInt(seconds)), privateKey)]);
  return `— ${witness.name} ${bytes.toString('base64')}\n`;
}

function cosigned(text: string, seconds: bigint): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`);
}
