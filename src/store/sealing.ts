import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { trackingCode } from '../rules/tracking-codes.ts';

/** Seals what people tell, and knows the codes by which they come back. Everything it makes is useless without the key it was opened with. */
export type Sealing = {
  /** A fresh key for one tip, and the same wrapped: only that is kept. `about` ties it to its tip. */
  newKey: (about: string) => { key: Buffer; wrapped: Buffer };
  unwrap: (wrapped: Buffer, about: string) => Buffer;
  /** The one tracking code of a form: a form that is sent again has the same, and nobody else can reckon it. */
  codeOf: (series: Series, formKey: string) => string;
  /** What is kept of a code. */
  hashOf: (series: Series, code: string) => Buffer;
  /** An id for what a form adds, the same however often it is sent. */
  idOf: (formKey: string) => string;
};

/** A code of the one is none of the other. */
export type Series = 'tip' | 'report';

/** @param secret at least 32 characters; whoever changes it can read no tip again and finds none by its code */
export function openSealing(secret: string): Sealing {
  const keyFor = (use: string) => Buffer.from(hkdfSync('sha256', secret, '', `dazvol ${use}`, 32));
  const wrapping = keyFor('wrapping of keys');
  const [hashing, coding, naming] = [keyFor('hashes of codes'), keyFor('codes of forms'), keyFor('ids of forms')];
  const mac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  return {
    newKey: (about) => {
      const key = randomBytes(32);
      return { key, wrapped: encrypt(wrapping, key, about) };
    },
    unwrap: (wrapped, about) => decrypt(wrapping, wrapped, about),
    codeOf: (series, formKey) => trackingCode(mac(coding, `${series} ${formKey}`)),
    hashOf: (series, code) => mac(hashing, `${series} ${code}`),
    idOf: (formKey) => uuidOf(mac(naming, formKey)),
  };
}

/** Text under a key of 32 bytes. `about` says where it belongs: elsewhere it does not open. Its length is told to the next 256 bytes only. */
export function seal(key: Buffer, text: string, about: string): Buffer {
  return encrypt(key, padded(text), about);
}

/** The text again. Throws where the key, the place or a single bit is another. */
export function unseal(key: Buffer, sealed: Buffer, about: string): string {
  return decrypt(key, sealed, about).toString('utf8').trimEnd();
}

/** Text as an age file that only the holders of these recipients' identities can open: we cannot. */
export async function sealTo(recipients: readonly string[], text: string): Promise<Buffer> {
  // Fetched when it is first needed: nobody who starts the register waits for it.
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return Buffer.from(await encrypter.encrypt(padded(text)));
}

/** Whether contacts can be sealed to this: an age recipient, `age1…`. */
export async function isRecipient(text: string): Promise<boolean> {
  if (!/^age1[0-9a-z]{50,2500}$/.test(text)) return false;
  return sealTo([text], '').then(
    () => true,
    () => false,
  );
}

/** A key pair as `age-keygen` makes it, for whoever tries the register out. A prosecutor's is made on the prosecutor's own machine. */
export async function newIdentity(): Promise<{ identity: string; recipient: string }> {
  const { generateX25519Identity, identityToRecipient } = await import('age-encryption');
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

function padded(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  return Buffer.concat([bytes, Buffer.alloc(256 - (bytes.length % 256), ' ')]);
}

const [nonceLength, tagLength] = [12, 16];

function encrypt(key: Buffer, bytes: Buffer, about: string): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function decrypt(key: Buffer, sealed: Buffer, about: string): Buffer {
  const nonce = sealed.subarray(0, nonceLength);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength }).setAAD(Buffer.from(about));
  decipher.setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength));
  return Buffer.concat([decipher.update(sealed.subarray(nonceLength + tagLength)), decipher.final()]);
}

function uuidOf(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
