import { createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto';

// C2SP signed-note: https://c2sp.org/signed-note

/** What a key is used for; the byte stands in its identifier, so a signature of one sort is never taken for one of the other. */
export const keyTypes = { note: 1, cosignature: 4 } as const;
export type KeyType = keyof typeof keyTypes;

/** A public key by its name. `id`: the four bytes that stand before its signatures. */
export type Verifier = { name: string; type: KeyType; id: Buffer; key: KeyObject };
export type Signature = { name: string; id: Buffer; bytes: Buffer };
export type Note = { text: string; signatures: Signature[] };

export function verifierOf(name: string, type: KeyType, key: KeyObject): Verifier {
  if (!isName(name)) throw new RangeError(`not the name of a key: ${name}`);
  const id = hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), typedKey(type, key)]), 'buffer').subarray(0, 4);
  return { name, type, id, key };
}

/** The key as text: `name+id+key`. */
export function vkeyOf({ name, type, id, key }: Verifier): string {
  return `${name}+${id.toString('hex')}+${typedKey(type, key).toString('base64')}`;
}

/** Reads a key from its text; null where it is none, of another sort, or its identifier is not its own. */
export function readVkey(text: string, type: KeyType): Verifier | null {
  const [, name = '', id, encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? [];
  const bytes = readBase64(encoded);
  if (!isName(name) || bytes?.length !== 33 || bytes[0] !== keyTypes[type]) return null;
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: bytes.subarray(1).toString('base64url') }, format: 'jwk' });
  const verifier = verifierOf(name, type, key);
  return verifier.id.toString('hex') === id ? verifier : null;
}

function typedKey(type: KeyType, key: KeyObject): Buffer {
  return Buffer.concat([Buffer.from([keyTypes[type]]), Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url')]);
}

/** The text with a signature of this key below it, both as they are sent. */
export function signNote(text: string, verifier: Verifier, secret: KeyObject): string {
  if (!isText(text)) throw new RangeError('not the text of a note');
  return `${text}\n${signatureLine({ ...verifier, bytes: sign(null, Buffer.from(text), secret) })}`;
}

export function signatureLine({ name, id, bytes }: Signature): string {
  return `— ${name} ${Buffer.concat([id, bytes]).toString('base64')}\n`;
}

/** Reads a note without believing it: null where it is malformed. */
export function readNote(note: string): Note | null {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !isText(note)) return null;
  const lines = note.slice(end + 2, -1).split('\n');
  const signatures = lines.flatMap((line) => readSignature(line) ?? []);
  if (signatures.length !== lines.length || lines.length > mostSignatures) return null;
  return { text: note.slice(0, end + 1), signatures };
}

const mostSignatures = 64;

function readSignature(line: string): Signature | null {
  const [, name = '', encoded = ''] = /^— ([^ ]+) ([^ ]+)$/.exec(line) ?? [];
  const bytes = readBase64(encoded);
  if (!isName(name) || bytes === null || bytes.length < 5) return null;
  return { name, id: bytes.subarray(0, 4), bytes: bytes.subarray(4) };
}

/** Whether the key signed the note, and everything that claims to be of this key is. */
export function isSignedBy({ text, signatures }: Note, verifier: Verifier): boolean {
  const own = signaturesOf(signatures, verifier);
  return own.length > 0 && own.every(({ bytes }) => verify(null, Buffer.from(text), verifier.key, bytes));
}

export function signaturesOf(signatures: readonly Signature[], { name, id }: Verifier): Signature[] {
  return signatures.filter((one) => one.name === name && one.id.equals(id));
}

/** The bytes of strict Base64, or null. */
export function readBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}

function isName(name: string): boolean {
  return name !== '' && name.isWellFormed() && !/[\s\u0085+]|\p{Z}|[\u0000-\u001f]/u.test(name);
}

function isText(text: string): boolean {
  return text.endsWith('\n') && text.isWellFormed() && !/[\u0000-\u0009\u000b-\u001f]/.test(text);
}
