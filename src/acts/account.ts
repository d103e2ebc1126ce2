import { randomUUID } from 'node:crypto';
import type { Region } from '../rules/kinds.ts';
import type { Lang } from '../rules/languages.ts';
import { type Actor, can, type Role } from '../rules/permissions.ts';
import { agencyByUnp, insertAgency } from '../store/agencies.ts';
import { brokenConstraint } from '../store/database.ts';
import { record } from '../store/events.ts';
import { invite, inviteHere } from '../store/invitations.ts';
import { personOf } from '../store/log.ts';
import { insertUser, lockUser, type User, updateUser, userByEmail, userById } from '../store/users.ts';
import { type Answer, actOnce, type Deps, type Doing } from './act.ts';
import { revokeAll } from './keys.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { forgetSecondFactor } from './second-factor.ts';

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
 * Creates an account: of the staff, or of an agency that is in the register and cannot make its own, such as an imported one. Its owner is sent
 * an invitation and makes a way in by it: nobody else ever knows one.
 * Refuses `not-allowed`, `email-taken`, `region-needed` (a regional officer without a region, or a region for anyone else), `unp-needed`
 * (the same for an agency and its УНП) and `unp-unknown` (no agency has it).
 * `by` is null at the machine itself alone: then the code of the invitation is returned, once. `repeated`: this same form created it before.
 */
export async function createAccount(
  deps: Deps,
  by: Actor | null,
  account: NewAccount,
  formKey: string = randomUUID(),
): Promise<{ invited: string | null } | { repeated: true } | { refused: AccountRefusal }> {
  const { unp, ...person } = account;
  if (by !== null && !can(by, 'manage-accounts')) return { refused: 'not-allowed' };
  if ((person.role === 'regional') !== (person.region !== null)) return { refused: 'region-needed' };
  if ((person.role === 'agency') !== (unp !== null)) return { refused: 'unp-needed' };
  const email = person.email.trim().toLowerCase();
  let created: { invited: string | null } | null = null;
  try {
    const answer = await actOnce<AccountRefusal>(deps, { actor: by, formKey, location: '' }, async (tx, now) => {
      const agencyId = unp === null ? null : (await agencyByUnp(tx, unp))?.id;
      if (agencyId === undefined) return { refused: 'unp-unknown' };
      const user = await insertUser(tx, { ...person, agencyId, email, createdAt: now, createdBy: by?.id ?? null });
      if (by) await invite(tx, deps.mail.secret, user, by.id, now);
      created = { invited: by ? null : await inviteHere(tx, user.id, now) };
      await record(tx, {
        type: 'account-created',
        at: now,
        actor: by,
        data: { email, role: person.role, ...(unp === null ? {} : { unp }) },
      });
      return { done: '' };
    });
    if ('refused' in answer) return answer;
    return created ?? { repeated: true };
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

/**
 * Sends somebody who lost every way in, or never used the first invitation, a new one. Every key, an agency's password, digits and codes too, is
 * worth nothing from then on, and every session ends. Refuses `not-allowed` for the own account and one that is shut.
 */
export async function inviteAgain(deps: Deps, doing: Doing, userId: string): Promise<Answer<'not-allowed'>> {
  if (!can(doing.actor, 'manage-accounts') || userId === doing.actor.id) return { refused: 'not-allowed' };
  return actOnce<'not-allowed'>(deps, doing, async (tx, now) => {
    const user = await userById(tx, userId);
    if (!user) return { missing: true };
    if (user.disabledAt !== null) return { refused: 'not-allowed' };
    if (user.role === 'agency') await forgetSecondFactor(tx, doing.actor, user, now);
    else await revokeAll(tx, doing.actor, userId, now);
    await invite(tx, deps.mail.secret, user, doing.actor.id, now);
    await record(tx, { type: 'account-invited', at: now, actor: doing.actor, data: { email: user.email } });
    return { done: doing.location };
  });
}

/**
 * Invites an administrator anew at the machine itself, as who lost every key has to be where no other is left: the code of the invitation, or
 * null where no open administrator's account has this address. Every key is revoked and every session ends.
 */
export async function inviteAdministratorHere(deps: Deps, email: string): Promise<string | null> {
  let code: string | null = null;
  await actOnce<never>(deps, { actor: null, formKey: randomUUID(), location: '' }, async (tx, now) => {
    const user = await userByEmail(tx, email);
    if (user?.role !== 'administrator' || user.disabledAt !== null) return { missing: true };
    await revokeAll(tx, null, user.id, now);
    code = await inviteHere(tx, user.id, now);
    await record(tx, { type: 'account-invited', at: now, actor: null, data: { email: user.email } });
    return { done: '' };
  });
  return code;
}

export type RoleRefusal = 'not-allowed' | 'region-needed' | 'role-same';

/**
 * Gives an officer another office. All keys are revoked, every session ends and a new invitation is sent: nobody decides in the new office before
 * another person has vouched for the new key. The administrator signs it in the public log. Refuses `region-needed`, `role-same`, and `not-allowed`
 * for the own account and for agencies, who are no officers.
 */
export async function changeRole(
  deps: Deps,
  doing: Doing,
  userId: string,
  { role, region }: { role: Role; region: Region | null },
): Promise<Answer<RoleRefusal>> {
  if (!can(doing.actor, 'manage-accounts') || userId === doing.actor.id || role === 'agency') return { refused: 'not-allowed' };
  if ((role === 'regional') !== (region !== null)) return { refused: 'region-needed' };
  return actOnce<RoleRefusal>(deps, doing, async (tx, now) => {
    await lockUser(tx, userId);
    const user = await userById(tx, userId);
    if (!user) return { missing: true };
    if (user.role === 'agency' || user.disabledAt !== null) return { refused: 'not-allowed' };
    if (user.role === role && user.region === region) return { refused: 'role-same' };
    await revokeAll(tx, doing.actor, userId, now);
    await updateUser(tx, userId, { role, region });
    await record(tx, {
      type: 'role-changed',
      at: now,
      actor: doing.actor,
      data: { email: user.email, before: user.role, after: role },
      entry: { officer: personOf(userId), role },
    });
    await invite(tx, deps.mail.secret, user, doing.actor.id, now);
    return { done: doing.location };
  });
}

/** The agency's account that this e-mail address and password open, or null: no password opens an officer's. A wrong address costs as much time as a wrong password. */
export async function checkSignIn(deps: Deps, email: string, password: string): Promise<User | null> {
  const user = await userByEmail(deps.database.db, email);
  const matches = await verifyPassword(user?.passwordHash ?? (await nobodysHash()), password);
  return matches && user?.role === 'agency' && user.disabledAt === null ? user : null;
}

let decoy: Promise<string> | undefined;
function nobodysHash(): Promise<string> {
  decoy ??= hashPassword(randomUUID());
  return decoy;
}
