import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Signing } from '../acts/signing.ts';
import type { Assertion } from '../store/software-keys.ts';
import { HttpError } from './errors.ts';

/** Bytes in base64url, each written in its one way: it goes into the public log as it comes. */
export function base64url(maxBytes: number) {
  return z
    .string()
    .min(1)
    .max(Math.ceil((maxBytes * 4) / 3))
    .refine((text) => Buffer.from(text, 'base64url').toString('base64url') === text, 'not base64url');
}

const assertion = z.strictObject({ credential: base64url(1023), auth: base64url(1024), client: base64url(2048), sig: base64url(256) });

/**
 * Takes what an officer's signature is out of a form, which knows nothing of it: the field `signature`, a WebAuthn assertion as JSON or the
 * word `software`. Malformed, or a program's where none signs, is 400.
 */
export function takeSignature(
  body: Record<string, unknown>,
  { software }: Signing,
): { given: Signing['given']; body: Record<string, unknown> } {
  const { signature, ...rest } = body;
  if (signature === undefined) return { given: null, body: rest };
  if (signature === 'software' && software) return { given: 'software', body: rest };
  return { given: readAssertion(signature), body: rest };
}

/** What a key signed, as a page sends it; malformed is 400. */
export function readAssertion(text: unknown): Assertion {
  const read = assertion.safeParse(parsed(text));
  if (!read.success) throw new HttpError(400, 'malformed signature');
  return read.data;
}

/** What `navigator.credentials.get` is to be asked, bytes in base64url. Without ids any key that knows this register may answer. */
export function assertionOptions(origin: string, challenge: string, known: readonly { id: string; transports?: string[] }[] = []) {
  return {
    challenge,
    rpId: new URL(origin).hostname,
    allowCredentials: known.map((one) => ({ type: 'public-key', ...one })),
    userVerification: 'required',
    timeout: 5 * 60_000,
  };
}

/** A hash of everything a form says, whatever the order of its fields. */
export function hashOf(body: Record<string, unknown>): string {
  const fields = Object.entries(body).sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

function parsed(text: unknown): unknown {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
