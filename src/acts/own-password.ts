import { minskDay } from '../rules/calendar.ts';
import type { Lang } from '../rules/languages.ts';
import type { Db } from '../store/database.ts';
import { record } from '../store/events.ts';
import { queueLetter } from '../store/outbox.ts';
import { isLinkOf, linkFor, readLink } from '../store/recovery-links.ts';
import { endOtherSessions, endSessions } from '../store/sessions.ts';
import { factorsOf } from '../store/totp.ts';
import { actorOf, lockUser, type User, updateUser, userByEmail, userById } from '../store/users.ts';
import { type Answer, actOnce, type Deps, type Doing } from './act.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { takeProof, tellOwner } from './second-proof.ts';

export type PasswordRefusal = 'password-wrong' | 'proof-wrong';

/**
 * A person's own new password, by the present one and the second factor, where there is one; `proven`: a passkey has just been shown, which is
 * both. Refuses `password-wrong`, `proof-wrong`. Every session of the person ends but `session`, the one it is done from.
 */
export async function changeOwnPassword(
  deps: Deps,
  doing: Doing,
  form: { present: string; next: string; proof: string },
  { proven, session }: { proven: boolean; session: string },
): Promise<Answer<PasswordRefusal>> {
  // Hashed before the transaction: 20 ms of pure computation need no lock held.
  const passwordHash = await hashPassword(form.next);
  // Checked inside, after the form key: the second click of a double click finds the password changed already.
  return actOnce<PasswordRefusal>(deps, doing, async (tx, now) => {
    await lockUser(tx, doing.actor.id);
    const user = await userById(tx, doing.actor.id);
    if (!user) return { missing: true };
    if (!proven) {
      if (user.passwordHash === null || !(await verifyPassword(user.passwordHash, form.present))) return { refused: 'password-wrong' };
      const { totp } = await factorsOf(tx, user.id);
      if (totp && !(await takeProof(tx, deps.mail.secret, user, form.proof, now))) return { refused: 'proof-wrong' };
    }
    await updateUser(tx, user.id, { passwordHash, passwordExpired: false });
    await endOtherSessions(tx, user.id, session);
    await tellOfPassword(tx, user, 'password-changed', now);
    return { done: doing.location };
  });
}

/**
 * Sends whoever forgot the password a link, valid for an hour and until the password changes. The answer is the same whether the address has an
 * account or not, and so is what it costs, but for the letter.
 */
export async function askForLink(
  deps: Deps,
  form: { formKey: string; location: string },
  email: string,
  lang: Lang,
): Promise<Answer<never>> {
  return actOnce(deps, { actor: null, ...form }, async (tx, now) => {
    const user = await userByEmail(tx, email);
    if (user?.role === 'agency' && user.disabledAt === null) {
      const data = { path: '/account/recovery', recovery: linkFor(deps.mail.secret, user, now) };
      const about = `user ${user.id} ${now.toISOString()}`;
      await queueLetter(tx, { at: now, mail: 'own-password-forgotten', about, day: minskDay(now), data, recipient: user.email, lang });
    }
    return { done: form.location };
  });
}

/** Whose link this is, and whether that person has what else it takes; null for a link that leads nowhere any more. */
export async function ownerOfLink(deps: Deps, code: string): Promise<{ user: User; totp: boolean; passkey: boolean } | null> {
  const { db } = deps.database;
  const user = await userOf(deps, db, code, deps.now());
  return user && { user, ...(await factorsOf(db, user.id)) };
}

/**
 * A new password by a letter's link and the second factor, never by the link alone. Refuses `link-over`, `proof-wrong`; who has no digits and no
 * recovery code is refused too. All sessions end; nobody is signed in by it.
 */
export async function recoverPassword(
  deps: Deps,
  form: { formKey: string; location: string },
  { code, next, proof }: { code: string; next: string; proof: string },
): Promise<Answer<'link-over' | 'proof-wrong'>> {
  const passwordHash = await hashPassword(next);
  return actOnce<'link-over' | 'proof-wrong'>(deps, { actor: null, ...form }, async (tx, now) => {
    const { userId } = readLink(code) ?? {};
    if (userId !== undefined) await lockUser(tx, userId);
    const user = await userOf(deps, tx, code, now);
    if (!user) return { refused: 'link-over' };
    if (!(await takeProof(tx, deps.mail.secret, user, proof, now))) return { refused: 'proof-wrong' };
    await updateUser(tx, user.id, { passwordHash, passwordExpired: false });
    await endSessions(tx, user.id);
    await tellOfPassword(tx, user, 'password-recovered', now);
    return { done: form.location };
  });
}

async function userOf({ mail }: Deps, db: Db, code: string, now: Date): Promise<User | null> {
  const link = readLink(code);
  const user = link && (await userById(db, link.userId));
  return user && user.disabledAt === null && isLinkOf(mail.secret, user, code, now) ? user : null;
}

async function tellOfPassword(tx: Db, user: User, type: 'password-changed' | 'password-recovered', at: Date): Promise<void> {
  await record(tx, { type, at, actor: actorOf(user), data: { email: user.email } });
  await tellOwner(tx, user, 'own-password-changed', at);
}
