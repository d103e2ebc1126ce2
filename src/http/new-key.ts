import { z } from 'zod';
import type { NewKey } from '../acts/new-key.ts';
import { HttpError } from './errors.ts';
import { base64url } from './signature.ts';

const made = z.strictObject({
  credential: base64url(1023),
  attestation: base64url(8192),
  client: base64url(2048),
  transports: z.array(z.string().regex(/^[a-z-]{1,20}$/)).max(10),
});

/** The field in which a page sends a key that an authenticator made. */
export const registration = z.string().max(20_000);

/** What stands in that field; malformed is 400. */
export function readNewKey(text: string): NewKey {
  const read = made.safeParse(parsed(text));
  if (!read.success) throw new HttpError(400, 'malformed key');
  return read.data;
}

/** Who a new key is for, as its authenticator shows it: `handle` tells one account of a person from another, and says nobody's name. */
type Owner = { handle: string; name: string };

/** What `navigator.credentials.create` is to be asked, bytes in base64url. `known`: the ids of keys that are there already. */
export function newKeyOptions(origin: string, challenge: string, { handle, name }: Owner, known: readonly string[]) {
  return {
    challenge,
    rp: { id: new URL(origin).hostname, name: 'Dazvol' },
    user: { id: Buffer.from(handle).toString('base64url'), name, displayName: name },
    pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
    excludeCredentials: known.map((id) => ({ type: 'public-key', id })),
    // Found by the browser itself: who signs in types nothing.
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
    attestation: 'none',
    timeout: 5 * 60_000,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
