import { randomUUID } from 'node:crypto';
import type { Region } from '../rules/kinds.ts';
import type { Lang } from '../rules/languages.ts';
import { type Actor, can, type Role } from '../rules/permissions.ts';
import { agencyByUnp, insertAgency } from '../store/agencies.ts';
import { brokenConstraint } from '../store/database.ts';
import { record } from '../store/events.ts';
import { endOtherSessions } from '../store/sessions.ts';
import { insertUser, type User, updateUser, userByEmail, userById } from '../store/users.ts';
import { type Answer, actOnce, type Deps, type Doing } from './act.ts';
import { revokeAll } from './keys.ts';
import { hashPassword, oneTimePassword, verifyPassword } from './password.ts';

export type Registration = {
  unp: string;
  nameRu: string;
  nameBe: string;
  nameEn: string;
  region: Region;
  address: string;
  phone: string;
  email: string;
  person: string;
  password: string;
  lang: Lang;
};

/**
 * Registers an agency and the account of its first person, who signs in by the agency's e-mail address.
 * Refuses `unp-taken` when the agency is registered already, `email-taken` when the address has an account.
 */
export async function registerAgency(
  deps: Deps,
  doing: Omit<Doing, 'actor'>,
  form: Registration,
): Promise<Answer<'unp-taken' | 'email-taken'>> {
  const { person, password, lang, ...agency } = form;
  const email = form.email.trim().toLowerCase();
  // Hashed before the transaction: 20 ms of pure computation need no lock held.
  const passwordHash = await hashPassword(password);
  try {
    return await actOnce(deps, { ...doing, actor: null }, async (tx, now) => {
      const { id } = await insertAgency(tx, { ...agency, email, registeredAt: now });
      await insertUser(tx, { email, passwordHash, name: person, role: 'agency', agencyId: id, lang, createdAt: now });
      await record(tx, { type: 'agency-registered', at: now, actor: null, agencyId: id });
      return { done: doing.location };
    });
  } catch (error) {
    if (brokenConstraint(error) === 'agencies_unp_key') return { refused: 'unp-taken' };
    if (brokenConstraint(error) === 'users_email_key') return { refused: 'email-taken' };
    throw error;
  }
}

export type NewAccount = { email: string; name: string; role: Role; region: Region | null; unp: string | null; lang: Lang };
export type AccountRefusal = 'not-allowed' | 'email-taken' | 'region-needed' | 'unp-needed' | 'unp-unknown';

/**
 * Creates an account: of the staff, or of an agency that is in the register and cannot make its own, such as an imported one.
 * The one-time password is returned once and never kept in clear; its owner changes it at the first sign-in.
 * Refuses `not-allowed`, `email-taken`, `region-needed` (a regional officer without a region, or a region for anyone else), `unp-needed`
 * (the same for an agency and its УНП) and `unp-unknown` (no agency has it).
 * `by` is null only for the first administrator, made from the command line. `repeated`: this same form created it before.
 */
export async function createAccount(
  deps: Deps,
  by: Actor | null,
  account: NewAccount,
  formKey: string = randomUUID(),
): Promise<{ password: string } | { repeated: true } | { refused: AccountRefusal }> {
  const { unp, ...person } = account;
  if (by !== null && !can(by, 'manage-accounts')) return { refused: 'not-allowed' };
  if ((person.role === 'regional') !== (person.region !== null)) return { refused: 'region-needed' };
  if ((person.role === 'agency') !== (unp !== null)) return { refused: 'unp-needed' };
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  const email = person.email.trim().toLowerCase();
  let created = false;
  try {
    const answer = await actOnce<AccountRefusal>(deps, { actor: by, formKey, location: '' }, async (tx, now) => {
      const agencyId = unp === null ? null : (await agencyByUnp(tx, unp))?.id;
      if (agencyId === undefined) return { refused: 'unp-unknown' };
      created = true;
      await insertUser(tx, { ...person, agencyId, email, passwordHash, createdAt: now, createdBy: by?.id ?? null, passwordExpired: true });
      await record(tx, {
        type: 'account-created',
        at: now,
        actor: by,
        data: { email, role: person.role, ...(unp === null ? {} : { unp }) },
      });
      return { done: '' };
    });
    if ('refused' in answer) return answer;
    return created ? { password } : { repeated: true };
  } catch (error) {
    if (brokenConstraint(error) === 'users_email_key') return { refused: 'email-taken' };
    throw error;
  }
}

/** Shuts an account, whose keys are worth nothing from then on, or opens it again. An administrator cannot shut the own one: someone must be left to open it. */
export async function setAccountDisabled(deps: Deps, doing: Doing, userId: string, disabled: boolean): Promise<Answer<'not-allowed'>> {
  if (!can(doing.actor, 'manage-accounts') || userId === doing.actor.id) return { refused: 'not-allowed' };
  return actOnce(deps, doing, async (tx, now) => {
    const user = await userById(tx, userId);
    if (!user) return { missing: true };
    await updateUser(tx, userId, { disabledAt: disabled ? now : null });
    if (disabled) await revokeAll(tx, doing.actor, userId, now);
    await record(tx, { type: disabled ? 'account-disabled' : 'account-enabled', at: now, actor: doing.actor, data: { email: user.email } });
    return { done: doing.location };
  });
}

/** Gives an account a fresh one-time password, returned once. `repeated`: this same form gave one before, and that one holds. */
export async function resetPassword(
  deps: Deps,
  by: Actor,
  userId: string,
  formKey: string = randomUUID(),
): Promise<{ password: string } | { repeated: true } | { refused: 'not-allowed' } | { missing: true }> {
  if (!can(by, 'manage-accounts')) return { refused: 'not-allowed' };
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  let given = false;
  const answer = await actOnce(deps, { actor: by, formKey, location: '' }, async (tx, now) => {
    const user = await userById(tx, userId);
    if (!user) return { missing: true };
    given = true;
    await updateUser(tx, userId, { passwordHash, passwordExpired: true });
    await record(tx, { type: 'password-reset', at: now, actor: by, data: { email: user.email } });
    return { done: '' };
  });
  if (!('done' in answer)) return { missing: true };
  return given ? { password } : { repeated: true };
}

/**
 * A person's own new password. Refuses `password-wrong` when the present one does not match.
 * Every session of the person ends but `session`, the one it is done from.
 */
export async function changePassword(
  deps: Deps,
  doing: Doing,
  present: string,
  next: string,
  session: string,
): Promise<Answer<'password-wrong'>> {
  const passwordHash = await hashPassword(next);
  // Checked inside, after the form key: the second click of a double click finds the password changed already.
  return actOnce<'password-wrong'>(deps, doing, async (tx) => {
    const user = await userById(tx, doing.actor.id);
    if (!user) return { missing: true };
    if (user.passwordHash === null || !(await verifyPassword(user.passwordHash, present))) return { refused: 'password-wrong' };
    await updateUser(tx, user.id, { passwordHash, passwordExpired: false });
    await endOtherSessions(tx, user.id, session);
    return { done: doing.location };
  });
}

/** The account this e-mail address and password open, or null. A wrong address costs as much time as a wrong password. */
export async function checkSignIn(deps: Deps, email: string, password: string): Promise<User | null> {
  const user = await userByEmail(deps.database.db, email);
  const matches = await verifyPassword(user?.passwordHash ?? (await nobodysHash()), password);
  return matches && user && user.disabledAt === null ? user : null;
}

let decoy: Promise<string> | undefined;
function nobodysHash(): Promise<string> {
  decoy ??= hashPassword(oneTimePassword());
  return decoy;
}
