import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { type Fields, written } from './canonical.ts';
import type { EntrySignature } from './entry.ts';
import { strictBase64 } from './note.ts';

/** The public key in a COSE key for ES256, whose five members stand in their one canonical order; null for anything else. */
export function readCoseKey(cose: Uint8Array): KeyObject | null {
  const bytes = Buffer.from(cose);
  const [head, middle] = [Buffer.from('a5010203262001215820', 'hex'), Buffer.from('225820', 'hex')];
  if (bytes.length !== 77 || !bytes.subarray(0, 10).equals(head) || !bytes.subarray(42, 45).equals(middle)) return null;
  const [x, y] = [bytes.subarray(10, 42).toString('base64url'), bytes.subarray(45).toString('base64url')];
  try {
    return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  } catch {
    return null;
  }
}

/** The id by which entries name a key. */
export function keyIdOf(cose: Uint8Array): string {
  return createHash('sha256').update(cose).digest('hex').slice(0, 32);
}

/** What an officer signs of an entry: the hex SHA-256 of all it says, without when it was written, what it saw and the signature itself. */
export function digestOf(fields: Fields): string {
  const { at: _at, seen: _seen, signed: _signed, ...said } = fields;
  return createHash('sha256').update(written(said)).digest('hex');
}

/**
 * Why a signature over these digests does not hold, in words, or null where it does. `hosts`: of the origins at which the register is
 * seen, with or without a port; none of them allows any.
 */
export function faultOf({ digests, auth, client, sig }: Omit<EntrySignature, 'key' | 'place'>, key: KeyObject, hosts: readonly string[]) {
  const [data, told, signature] = [auth, client, sig].map((one) => strictBase64(one, 'base64url'));
  if (!data || !told || !signature) return 'it is not in base64url';
  const { type, challenge, origin } = clientDataIn(told);
  if (type !== 'webauthn.get') return 'it is no assertion';
  const awaited = createHash('sha256').update(written(digests)).digest('base64url');
  if (challenge !== awaited) return 'it is over other digests';
  const place = originOf(origin);
  if (place === null || (hosts.length > 0 && !hosts.includes(place.host) && !hosts.includes(place.hostname))) {
    return `it was made for ${String(origin)}`;
  }
  const party = createHash('sha256').update(place.hostname).digest();
  if (data.length < 37 || !data.subarray(0, 32).equals(party)) return 'its authenticator was told of another host';
  // User present and user verified.
  if (((data[32] ?? 0) & 0x05) !== 0x05) return 'nobody was verified';
  const hash = createHash('sha256').update(told).digest();
  return verify('sha256', Buffer.concat([data, hash]), key, signature) ? null : 'another key made it, or over something else';
}

function clientDataIn(bytes: Buffer): { type?: unknown; challenge?: unknown; origin?: unknown } {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

function originOf(origin: unknown): URL | null {
  if (typeof origin !== 'string' || !URL.canParse(origin)) return null;
  const url = new URL(origin);
  return url.origin === origin ? url : null;
}
