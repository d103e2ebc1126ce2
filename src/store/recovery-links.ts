import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { MailData } from '../rules/mails.ts';
import type { User } from './users.ts';

/** For so many minutes a link in a letter leads to a new password. */
export const minutesOfLink = 60;

/** What the outbox keeps of a link: whose it is, when it was asked for in seconds, and by which password it stops. */
export function linkFor(secret: string, { id, passwordHash }: User, at: Date): NonNullable<MailData['recovery']> {
  return { user: id, asked: Math.floor(at.getTime() / 1000), mark: markOf(secret, passwordHash) };
}

/** What a letter about a forgotten password says, with the link only it may carry; any other letter's as it is. Nothing of the link is kept. */
export function withRecoveryLink(secret: string, data: MailData): MailData {
  if (data.recovery === undefined) return data;
  const { user, asked, mark } = data.recovery;
  const head = Buffer.alloc(20);
  Buffer.from(user.replaceAll('-', ''), 'hex').copy(head);
  head.writeUInt32BE(asked, 16);
  const code = Buffer.concat([head, macOf(secret, head, mark)]).toString('base64url');
  return { ...data, path: `/account/recovery/${code}` };
}

/** Whose link this is and when it was asked for; null for what was never one. Whether it still holds: `isLinkOf`. */
export function readLink(code: string): { userId: string; asked: Date } | null {
  if (!/^[\w-]{51}$/.test(code)) return null;
  const hex = Buffer.from(code, 'base64url').subarray(0, 16).toString('hex');
  const userId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  return { userId, asked: new Date(Buffer.from(code, 'base64url').readUInt32BE(16) * 1000) };
}

/** Whether this is a link of this person that holds: as long as the password is the one that was forgotten, and for an hour. */
export function isLinkOf(secret: string, user: User, code: string, now: Date): boolean {
  const bytes = Buffer.from(code, 'base64url');
  const link = readLink(code);
  if (link === null || link.userId !== user.id) return false;
  const age = now.getTime() - link.asked.getTime();
  const right = macOf(secret, bytes.subarray(0, 20), markOf(secret, user.passwordHash));
  return timingSafeEqual(right, bytes.subarray(20)) && age < minutesOfLink * 60_000;
}

function macOf(secret: string, head: Buffer, mark: string): Buffer {
  return createHmac('sha256', keyOf(secret)).update(head).update(mark).digest().subarray(0, 18);
}

function markOf(secret: string, passwordHash: string | null): string {
  return createHmac('sha256', keyOf(secret))
    .update(`password ${passwordHash ?? 'none'}`)
    .digest('base64url');
}

function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'dazvol recovery links', 32));
}
