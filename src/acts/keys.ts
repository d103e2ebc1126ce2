import { createHmac } from 'node:crypto';
import type { KeyRefusal } from '../rules/keys.ts';
import { type Actor, can } from '../rules/permissions.ts';
import { brokenConstraint, type Db } from '../store/database.ts';
import { record } from '../store/events.ts';
import { personOf } from '../store/log.ts';
import { insertStaffKey, keyIdOf, lockKeysOfUser, revokeStaffKey } from '../store/staff-keys.ts';
import { lockUser, userById } from '../store/users.ts';
import { type Answer, actOnce, type Deps, type Doing } from './act.ts';
import { type NewKey, verifyNewKey } from './new-key.ts';
import { signingKeys } from './signing.ts';

/** What the new key of this form has to sign, base64url: nobody but the register can reckon it, and a form has its effect once. */
export function challengeOfNewKey({ mail }: Pick<Deps, 'mail'>, userId: string, formKey: string): string {
  return createHmac('sha256', mail.secret).update(`new key ${userId} ${formKey}`).digest('base64url');
}

/**
 * Adds a key that the officer signs with from now on, in the public log too. Who has one already signs the entry with it; the first is
 * written by the register. Refuses `key-wrong` for what no authenticator made for this form, `key-taken` for a key that was added before.
 */
export async function addKey(deps: Deps, doing: Doing, label: string, made: NewKey): Promise<Answer<KeyRefusal>> {
  const { actor, formKey } = doing;
  if (!can(actor, 'keep-keys')) return { refused: 'not-allowed' };
  const verified = await verifyNewKey(made, challengeOfNewKey(deps, actor.id, formKey), deps.signing.origin);
  if (!verified) return { refused: 'key-wrong' };
  const { publicKey, counter } = verified;
  const key = keyIdOf(publicKey);
  try {
    return await actOnce<KeyRefusal>(deps, doing, async (tx, now) => {
      // Of two first keys at the same time the second is not the first.
      await lockUser(tx, actor.id);
      const isFirst = (await signingKeys(tx, deps.signing, actor.id)).length === 0;
      const entry = { key, publicKey: publicKey.toString('base64url'), officer: personOf(actor.id), role: actor.role };
      const data = { key, officer: actor.id, label };
      // Recorded before it is there, so that it does not sign for itself.
      await record(tx, { type: 'key-added', at: now, actor: isFirst ? null : actor, data, entry });
      const { credential, transports } = made;
      const own = { userId: actor.id, label, software: false, addedAt: now };
      await insertStaffKey(tx, { key, credential, publicKey, counter, transports, ...own });
      return { done: doing.location };
    });
  } catch (error) {
    if (/^staff_keys_(pkey|credential_key)$/.test(brokenConstraint(error) ?? '')) return { refused: 'key-taken' };
    throw error;
  }
}

/** Revokes an own key; another own one signs it. Refuses `key-last`: without a key only an administrator can do it. */
export async function revokeKey(deps: Deps, doing: Doing, key: string): Promise<Answer<KeyRefusal>> {
  const { actor } = doing;
  if (!can(actor, 'keep-keys')) return { refused: 'not-allowed' };
  return actOnce<KeyRefusal>(deps, doing, async (tx, now) => {
    const held = await lockKeysOfUser(tx, actor.id);
    if (!held.some((one) => one.key === key)) return { missing: true };
    await revokeStaffKey(tx, key, now);
    if ((await signingKeys(tx, deps.signing, actor.id)).length === 0) return { refused: 'key-last' };
    await record(tx, {
      type: 'key-revoked',
      at: now,
      actor,
      data: { key, officer: actor.id },
      entry: { key, officer: personOf(actor.id) },
    });
    return { done: doing.location };
  });
}

/** An administrator revokes all keys of somebody who lost them. The register writes it: an administrator signs nothing for an officer. */
export async function revokeKeysOf(deps: Deps, doing: Doing, userId: string): Promise<Answer<'not-allowed'>> {
  if (!can(doing.actor, 'manage-accounts') || userId === doing.actor.id) return { refused: 'not-allowed' };
  return actOnce(deps, doing, async (tx, now) => {
    if (!(await userById(tx, userId))) return { missing: true };
    await revokeAll(tx, doing.actor, userId, now);
    return { done: doing.location };
  });
}

/** Revokes every key of this person, in the transaction in which an administrator shuts the account or takes the keys. */
export async function revokeAll(tx: Db, administrator: Actor, userId: string, now: Date): Promise<void> {
  await lockUser(tx, userId);
  for (const { key } of await lockKeysOfUser(tx, userId)) {
    await revokeStaffKey(tx, key, now);
    const data = { key, officer: userId, administrator: administrator.id };
    await record(tx, { type: 'key-revoked', at: now, actor: null, data, entry: { key, officer: personOf(userId) } });
  }
}
