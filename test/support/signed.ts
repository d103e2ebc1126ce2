import { createHash, createPublicKey, verify } from 'node:crypto';
import { decode } from 'cborg';
import type { Database } from '../../src/store/database.ts';
import { readEntries } from '../../src/store/log.ts';
import { unescaped } from './html.ts';

type Entry = Record<string, unknown> & { type: string; by?: string; signed?: Signature };
type Signature = { key: string; place: number; digests: string[]; auth: string; client: string; sig: string };

/** The public log as anybody reads it. */
export async function entriesOf({ db }: Database): Promise<Entry[]> {
  return (await readEntries(db)).map(({ bytes }) => JSON.parse(bytes.toString()) as Entry);
}

/** Why the signature of this entry does not hold by docs/log.md and by no line of the register's own; null where it does. */
export function faultOf(all: readonly Entry[], index: number, origin: string): string | null {
  const { at: _, seen: __, signed, ...said } = all[index] as Entry;
  if (!signed) return 'not signed';
  const before = all.slice(0, index);
  const added = before.find((one) => one.type === 'key-added' && one.key === signed.key);
  if (!added || before.some((one) => one.type === 'key-revoked' && one.key === signed.key)) return 'no key';
  if (added.officer !== said.by) return 'another’s key';
  // The entries of the log are canonical: what is left of one, in its order, is so too.
  const digest = sha256(Buffer.from(JSON.stringify(said))).toString('hex');
  if (signed.digests[signed.place] !== digest) return 'another digest';
  const client = Buffer.from(signed.client, 'base64url');
  const { type, challenge, origin: where } = JSON.parse(client.toString());
  if (type !== 'webauthn.get' || where !== origin) return 'another page';
  if (challenge !== sha256(Buffer.from(JSON.stringify(signed.digests))).toString('base64url')) return 'another challenge';
  const auth = Buffer.from(signed.auth, 'base64url');
  if (!auth.subarray(0, 32).equals(sha256(Buffer.from(new URL(origin).hostname))) || ((auth[32] ?? 0) & 5) !== 5) return 'nobody there';
  const cose: Map<number, Uint8Array> = decode(Buffer.from(String(added.publicKey), 'base64url'), { useMaps: true });
  const [x, y] = [-2, -3].map((part) => Buffer.from(cose.get(part) ?? []).toString('base64url')) as [string, string];
  const key = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const message = Buffer.concat([auth, sha256(client)]);
  return verify('sha256', message, key, Buffer.from(signed.sig, 'base64url')) ? null : 'another signature';
}

/** What a page asks the browser for. */
export function askedIn(html: string): { challenge: string; allowCredentials?: { id: string }[] } {
  const options = /data-options="([^"]*)"/.exec(html)?.[1];
  if (options === undefined) throw new Error('the page asks for no key');
  return JSON.parse(unescaped(options));
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
