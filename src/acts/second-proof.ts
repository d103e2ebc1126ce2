import { generateSync, verifySync } from 'otplib';
import { minskDay } from '../rules/calendar.ts';
import type { Db } from '../store/database.ts';
import { record } from '../store/events.ts';
import { queueLetter } from '../store/outbox.ts';
import { takeCode } from '../store/recovery-codes.ts';
import { factorsOf, takeStep, totpOf } from '../store/totp.ts';
import { actorOf, type User } from '../store/users.ts';

/** Seconds for which six digits stand, and how far a clock may be off either way: one such step. Source: RFC 6238, 5.2. */
const period = 30;

/**
 * Takes what somebody typed as the second proof of being this person: six digits of now, or a recovery code, each for one time. False for
 * anything else. It is taken in the transaction of what rests on it: what is not done costs no code.
 */
export async function takeProof(tx: Db, secret: string, user: User, typed: string, now: Date): Promise<boolean> {
  if (isDigits(typed)) {
    const totp = await totpOf(tx, secret, user.id);
    const step = totp && stepOf(totp.secret, typed, now);
    return typeof step === 'number' && (await takeStep(tx, user.id, step));
  }
  const { totp } = await factorsOf(tx, user.id);
  if (!totp || !(await takeCode(tx, secret, user.id, typed, now))) return false;
  await record(tx, { type: 'recovery-code-used', at: now, actor: actorOf(user), data: { email: user.email } });
  await tellOwner(tx, user, 'own-recovery-code-used', now);
  return true;
}

/** Which step of time these are the digits of, within one step of now; null for digits of no such step. */
export function stepOf(totp: string, digits: string, now: Date): number | null {
  if (!isDigits(digits)) return null;
  const result = verifySync({ secret: totp, token: bareOf(digits), epoch: secondsOf(now), epochTolerance: period, period });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}

/** What the owner's program would show at this moment. */
export function digitsAt(totp: string, moment: Date): string {
  return generateSync({ secret: totp, epoch: secondsOf(moment), period });
}

/** A letter to this person alone about the own way in. */
export async function tellOwner(
  tx: Db,
  user: User,
  mail: 'own-password-changed' | 'own-second-factor-set' | 'own-codes-made' | 'own-recovery-code-used' | 'own-second-factor-reset',
  at: Date,
): Promise<void> {
  const about = `user ${user.id} ${at.toISOString()}`;
  await queueLetter(tx, { at, mail, about, day: minskDay(at), data: { path: '/account' }, recipient: user.email, lang: user.lang });
}

function isDigits(typed: string): boolean {
  return /^\d{6}$/.test(bareOf(typed));
}

function bareOf(typed: string): string {
  return typed.replace(/\s/g, '');
}

function secondsOf(moment: Date): number {
  return Math.floor(moment.getTime() / 1000);
}
