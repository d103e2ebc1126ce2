import { createHmac } from 'node:crypto';
import type { KeyRefusal } from '../rules/keys.ts';
import { type Actor, can } from '../rules/permissions.ts';
import { brokenConstraint, type Db } from '../store/database.ts';
import { record } from '../store/events.ts';
import { personOf } from '../store/log.ts';
import { endOtherSessions, endSessions } from '../store/sessions.ts';
import { insertStaffKey, keyIdOf, keysOfUser, lockKeysOfUser, revokeStaffKey } from '../store/staff-keys.ts';
import { lockUser, userById } from '../store/users.ts';
import { type Answer, actOnce, type Deps, type Doing } from './act.ts';
import { type NewKey, type VerifiedKey, verifyNewKey } from './new-key.ts';
import { signingKeys } from './signing.ts';

/** What the new key of this form has to sign, base64url: nobody but the register can reckon it, and a form has its effect once. */
export function challengeOfNewKey({ mail }: Pick<Deps, 'mail'>, userId: string, formKey: string): string {
  return createHmac('sha256', mail.secret).update(`new key ${userId} ${formKey}`).digest('base64url');
}

/**
 * Adds a key that the officer signs with from now on, in the public log too; one that signs already signs the entry. Where a program lets people
 * in who have none, the first is written by the register and waits to be confirmed, as one made by an invitation does. Refuses `key-wrong` for
 * what no authenticator made for this form, `key-taken` for a key that was added before, `key-waits` while the first one is not confirmed.
 */
export async function addKey(deps: Deps, doing: Doing, label: string, made: NewKey): Promise<Answer<KeyRefusal>> {
  const { actor, formKey } = doing;
  if (!can(actor, 'keep-keys')) return { refused: 'not-allowed' };
  const verified = await verifyNewKey(made, challengeOfNewKey(deps, actor.id, formKey), deps.signing.origin);
  if (!verified) return { refused: 'key-wrong' };
  return takenAsRefusal(() =>
    actOnce<KeyRefusal>(deps, doing, async (tx, now) => {
      // Of two first keys at the same time the second is not the first.
      await lockUser(tx, actor.id);
      const isFirst = (await signingKeys(tx, deps.signing, actor.id)).length === 0;
      if (isFirst) {
        const waits = (await keysOfUser(tx, actor.id)).some(({ confirmedAt }) => confirmedAt === null);
        if (waits || deps.signing.software === null) return { refused: waits ? 'key-waits' : 'not-allowed' };
        await insertFirstKey(tx, actor, verified, { label, confirmed: false, now });
        return { done: doing.location };
      }
      const key = keyIdOf(verified.publicKey);
      const entry = { key, publicKey: verified.publicKey.toString('base64url'), officer: personOf(actor.id), role: actor.role };
      // Recorded before it is there, so that it does not sign for itself.
      await record(tx, { type: 'key-added', at: now, actor, data: { key, officer: actor.id, label }, entry });
      await insertStaffKey(tx, { ...verified, key, userId: actor.id, label, software: false, addedAt: now, confirmedAt: now });
      return { done: doing.location };
    }),
  );
}

/**
 * Adds an officer's first key, which nothing could sign: the register writes it. `confirmed`: made at the machine itself; every other one opens
 * the account and signs nothing until somebody vouches for it, and its entry says so.
 */
export async function insertFirstKey(
  tx: Db,
  { id, role }: Pick<Actor, 'id' | 'role'>,
  verified: VerifiedKey,
  { label, confirmed, now }: { label: string; confirmed: boolean; now: Date },
): Promise<void> {
  const key = keyIdOf(verified.publicKey);
  const entry = { key, publicKey: verified.publicKey.toString('base64url'), officer: personOf(id), role };
  const marked = confirmed ? entry : { ...entry, unconfirmed: 1 as const };
  await record(tx, { type: 'key-added', at: now, actor: null, data: { key, officer: id, label }, entry: marked });
  const confirmedAt = confirmed ? now : null;
  await insertStaffKey(tx, { ...verified, key, userId: id, label, software: false, addedAt: now, confirmedAt });
}

/** Does what adds a key, and refuses `key-taken` where it was somebody's before. */
export async function takenAsRefusal<Code extends string>(work: () => Promise<Answer<Code>>): Promise<Answer<Code | 'key-taken'>> {
  try {
    return await work();
  } catch (error) {
    if (/^(staff_keys_(pkey|credential_key)|passkeys_pkey)$/.test(brokenConstraint(error) ?? '')) return { refused: 'key-taken' };
    throw error;
  }
}

/**
 * Revokes an own key; another own one signs it. Every session of its owner ends but `session`, the one it is done from. Refuses `key-last`:
 * without a key only an administrator can do it.
 */
export async function revokeKey(deps: Deps, doing: Doing, key: string, session: string): Promise<Answer<KeyRefusal>> {
  const { actor } = doing;
  if (!can(actor, 'keep-keys')) return { refused: 'not-allowed' };
  return actOnce<KeyRefusal>(deps, doing, async (tx, now) => {
    const held = await lockKeysOfUser(tx, actor.id);
    if (!held.some((one) => one.key === key)) return { missing: true };
    await revokeStaffKey(tx, key, now);
    if ((await signingKeys(tx, deps.signing, actor.id)).length === 0) return { refused: 'key-last' };
    await endOtherSessions(tx, actor.id, session);
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

/**
 * Revokes every key of this person and ends every session, in the transaction in which an administrator shuts the account or takes the keys; null:
 * at the machine itself.
 */
export async function revokeAll(tx: Db, administrator: Actor | null, userId: string, now: Date): Promise<void> {
  await lockUser(tx, userId);
  await endSessions(tx, userId);
  for (const { key } of await lockKeysOfUser(tx, userId)) {
    await revokeStaffKey(tx, key, now);
    const data = { key, officer: userId, administrator: administrator?.id ?? null };
    await record(tx, { type: 'key-revoked', at: now, actor: null, data, entry: { key, officer: personOf(userId) } });
  }
}
