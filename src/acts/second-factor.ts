import { generateSecret, generateURI } from 'otplib';
import { type Actor, can } from '../rules/permissions.ts';
import { type Db, withTransaction } from '../store/database.ts';
import { record } from '../store/events.ts';
import { revokePasskeys } from '../store/passkeys.ts';
import { codesOf, dropCodes, replaceCodes } from '../store/recovery-codes.ts';
import { endOtherSessions, endSessions } from '../store/sessions.ts';
import { dropTotp, factorsOf, keepTotp, openSecret, sealSecret, totpOf } from '../store/totp.ts';
import { lockUser, type User, updateUser, userById } from '../store/users.ts';
import { type Answer, actOnce, type Deps, type Doing } from './act.ts';
import { stepOf, takeProof, tellOwner } from './second-proof.ts';

export type FactorRefusal = 'not-allowed' | 'digits-wrong' | 'proof-wrong';

/** What somebody's program is to be told, once: the secret in letters, as a link, and sealed for the form that confirms it. */
export type Offered = { secret: string; uri: string; sealed: string };

/** A fresh secret for this person. Nothing is kept of it until its digits are shown. */
export function offerSecret({ mail }: Deps, userId: string, email: string): Offered {
  return offered(generateSecret(), sealer(mail.secret, userId), email);
}

/** The same secret once more, for a form that was not taken; null where it was offered to nobody, or to somebody else. */
export function offeredBefore({ mail }: Deps, userId: string, email: string, sealed: string): Offered | null {
  const secret = secretIn(mail.secret, userId, sealed);
  return secret === null ? null : { ...offered(secret, () => sealed, email) };
}

/**
 * Takes a program's digits as this person's second factor from now on, by the first digits it shows, with ten fresh recovery codes. Who has
 * one already proves it by that (`proof`). Refuses `digits-wrong`, `proof-wrong`. All other sessions end.
 */
export async function setSecondFactor(
  deps: Deps,
  doing: Doing,
  form: { sealed: string; digits: string; proof: string },
  session: string,
): Promise<Answer<FactorRefusal>> {
  const { secret } = deps.mail;
  const { actor } = doing;
  if (!can(actor, 'keep-second-factor')) return { refused: 'not-allowed' };
  return actOnce<FactorRefusal>(deps, doing, async (tx, now) => {
    const user = await lockedUser(tx, actor.id);
    if (!user) return { missing: true };
    const { totp } = await factorsOf(tx, user.id);
    if (totp && !(await takeProof(tx, secret, user, form.proof, now))) return { refused: 'proof-wrong' };
    const fresh = secretIn(secret, user.id, form.sealed);
    const step = fresh === null ? null : stepOf(fresh, form.digits, now);
    if (fresh === null || step === null) return { refused: 'digits-wrong' };
    await keepTotp(tx, secret, user.id, fresh, { step, at: now });
    await replaceCodes(tx, secret, user.id, codesOf(secret, user.id, doing.formKey));
    await endOtherSessions(tx, user.id, session);
    await record(tx, { type: 'second-factor-set', at: now, actor, data: { email: user.email } });
    await tellOwner(tx, user, 'own-second-factor-set', now);
    return { done: doing.location };
  });
}

/** The person who showed the password a moment ago, where this is the second proof; null for anything else. It is taken by that. */
export async function passSecondStep({ database, mail, now }: Deps, userId: string, proof: string): Promise<User | null> {
  return withTransaction(database, async (tx) => {
    const user = await lockedUser(tx, userId);
    if (user?.disabledAt !== null) return null;
    return (await takeProof(tx, mail.secret, user, proof, now())) ? user : null;
  });
}

/** Ten fresh recovery codes instead of all earlier ones. Refuses `proof-wrong`. */
export async function renewCodes(deps: Deps, doing: Doing, proof: string, session: string): Promise<Answer<FactorRefusal>> {
  const { secret } = deps.mail;
  const { actor } = doing;
  if (!can(actor, 'keep-second-factor')) return { refused: 'not-allowed' };
  return actOnce<FactorRefusal>(deps, doing, async (tx, now) => {
    const user = await lockedUser(tx, actor.id);
    if (!user || !(await totpOf(tx, secret, user.id))) return { missing: true };
    if (!(await takeProof(tx, secret, user, proof, now))) return { refused: 'proof-wrong' };
    await replaceCodes(tx, secret, user.id, codesOf(secret, user.id, doing.formKey));
    await endOtherSessions(tx, user.id, session);
    await record(tx, { type: 'recovery-codes-made', at: now, actor, data: { email: user.email } });
    await tellOwner(tx, user, 'own-codes-made', now);
    return { done: doing.location };
  });
}

/**
 * Takes every way in away from somebody who lost them, in the transaction in which they are invited anew. Every session ends, and a letter tells
 * them.
 */
export async function forgetSecondFactor(tx: Db, by: Actor | null, user: User, now: Date): Promise<void> {
  // The password alone would let whoever knows it in, to set up a second factor of their own.
  await updateUser(tx, user.id, { passwordHash: null });
  await revokePasskeys(tx, user.id, now);
  await dropTotp(tx, user.id);
  await dropCodes(tx, user.id);
  await endSessions(tx, user.id);
  await record(tx, { type: 'second-factor-reset', at: now, actor: by, data: { email: user.email } });
  await tellOwner(tx, user, 'own-second-factor-reset', now);
}

async function lockedUser(tx: Db, id: string): Promise<User | undefined> {
  await lockUser(tx, id);
  return userById(tx, id);
}

function offered(secret: string, seal: (secret: string) => string, email: string): Offered {
  return { secret, uri: generateURI({ issuer: 'Dazvol', label: email, secret }), sealed: seal(secret) };
}

function sealer(secret: string, userId: string): (totp: string) => string {
  return (totp) => sealSecret(secret, userId, totp).toString('base64url');
}

function secretIn(secret: string, userId: string, sealed: string): string | null {
  try {
    return openSecret(secret, userId, Buffer.from(sealed, 'base64url'));
  } catch {
    return null;
  }
}
