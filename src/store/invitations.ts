import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { and, desc, eq, isNull } from 'drizzle-orm';
import { minskDay } from '../rules/calendar.ts';
import type { MailData } from '../rules/mails.ts';
import type { Db } from './database.ts';
import { queueLetter } from './outbox.ts';
import { invitations } from './schema/sign-in.ts';
import type { User } from './users.ts';

export type Invitation = typeof invitations.$inferSelect;

/** For so long an invitation is good. In milliseconds: three days, so that a weekend does not outlast it. */
const goodFor = 72 * 3_600_000;

/**
 * The code of a letter, which only who knows the secret can reckon from the row's id: so no table and no outbox holds one.
 */
function codeOf(secret: string, id: string): string {
  return createHmac('sha256', secret).update(`invitation ${id}`).digest().subarray(0, 24).toString('base64url');
}

function hashOf(code: string): Buffer {
  return createHash('sha256').update(code).digest();
}

/** Invites this person by a letter; an earlier invitation is worth nothing from then on. */
export async function invite(tx: Db, secret: string, user: Pick<User, 'id' | 'email' | 'lang'>, by: string, at: Date): Promise<void> {
  const id = randomUUID();
  await endInvitations(tx, user.id, at);
  const expiresAt = new Date(at.getTime() + goodFor);
  await tx
    .insert(invitations)
    .values({ id, userId: user.id, codeHash: hashOf(codeOf(secret, id)), createdBy: by, createdAt: at, expiresAt });
  const data: MailData = { path: '/account', invitation: id, until: minskDay(expiresAt) };
  const letter = { at, mail: 'invitation', about: `invitation ${id}`, day: minskDay(at), data } as const;
  await queueLetter(tx, { ...letter, recipient: user.email, lang: user.lang });
}

/** Invites this person at the machine itself; the code, which is kept nowhere. */
export async function inviteHere(tx: Db, userId: string, at: Date): Promise<string> {
  const code = randomBytes(24).toString('base64url');
  await endInvitations(tx, userId, at);
  const expiresAt = new Date(at.getTime() + goodFor);
  await tx.insert(invitations).values({ userId, codeHash: hashOf(code), createdAt: at, expiresAt });
  return code;
}

/** What the letter of an invitation says, with the link that only it may carry; any other letter's as it is. */
export function withInvitationLink(secret: string, data: MailData): MailData {
  return data.invitation === undefined ? data : { ...data, path: `/account/invitation/${codeOf(secret, data.invitation)}` };
}

/** An invitation that was not used is used up by a newer one. */
async function endInvitations(tx: Db, userId: string, at: Date): Promise<void> {
  const open = and(eq(invitations.userId, userId), isNull(invitations.usedAt));
  await tx.update(invitations).set({ usedAt: at }).where(open);
}

/** The invitation of this code where it is good at this moment: not used, not followed by a newer one, not run out. */
export async function invitationBy(db: Db, code: string, now: Date): Promise<Invitation | undefined> {
  const [found] = await db
    .select()
    .from(invitations)
    .where(eq(invitations.codeHash, hashOf(code)));
  return found && found.usedAt === null && found.expiresAt > now ? found : undefined;
}

/** The last invitation of this person, used or not. */
export async function newestInvitation(db: Db, userId: string): Promise<Invitation | undefined> {
  const newest = [desc(invitations.createdAt), desc(invitations.id)];
  const [row] = await db
    .select()
    .from(invitations)
    .where(eq(invitations.userId, userId))
    .orderBy(...newest)
    .limit(1);
  return row;
}

/** Uses an invitation up. */
export async function useInvitation(tx: Db, id: string, at: Date): Promise<void> {
  await tx.update(invitations).set({ usedAt: at }).where(eq(invitations.id, id));
}
