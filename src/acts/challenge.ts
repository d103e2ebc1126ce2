import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Db } from '../store/database.ts';
import { takeFormKey } from '../store/form-keys.ts';
import type { Assertion } from '../store/software-keys.ts';

/** For so long a page that asks for a key may lie open. In milliseconds. */
const goodFor = 15 * 60_000;

/**
 * What a key has to sign so that its owner is let in, base64url: the moment, chance, and a seal over both that nobody else can make. So whoever
 * opens the page leaves nothing in the database, and only what comes back signed is written down, once.
 */
export function newChallenge(secret: string, now: Date): string {
  const head = Buffer.alloc(8 + 16);
  head.writeBigUInt64BE(BigInt(now.getTime()));
  randomBytes(16).copy(head, 8);
  return Buffer.concat([head, sealOf(secret, head)]).toString('base64url');
}

/** The challenge that an assertion answers, where it is one of ours and not too old; else null. */
export function challengeIn({ client }: Assertion, secret: string, now: Date): string | null {
  const challenge = said(client);
  const bytes = Buffer.from(challenge, 'base64url');
  if (bytes.length !== 56 || bytes.toString('base64url') !== challenge) return null;
  const [head, seal] = [bytes.subarray(0, 24), bytes.subarray(24)];
  const age = now.getTime() - Number(head.readBigUInt64BE());
  return timingSafeEqual(seal, sealOf(secret, head)) && age >= 0 && age < goodFor ? challenge : null;
}

/** Uses a challenge up; false where it was used before. A second taker waits for the first to commit. */
export async function useChallenge(tx: Db, challenge: string, at: Date): Promise<boolean> {
  const hex = Buffer.from(challenge, 'base64url').subarray(8, 24).toString('hex');
  const key = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  return (await takeFormKey(tx, key, null, '', at)) === null;
}

function sealOf(secret: string, head: Buffer): Buffer {
  return createHmac('sha256', secret).update('challenge ').update(head).digest();
}

function said(client: string): string {
  try {
    const { challenge } = JSON.parse(Buffer.from(client, 'base64url').toString());
    return typeof challenge === 'string' ? challenge : '';
  } catch {
    return '';
  }
}
