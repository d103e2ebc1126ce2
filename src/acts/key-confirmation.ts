import { type KeyRefusal, refusalOfConfirming } from '../rules/keys.ts';
import { can } from '../rules/permissions.ts';
import { record } from '../store/events.ts';
import { newestInvitation } from '../store/invitations.ts';
import { personOf } from '../store/log.ts';
import { confirmStaffKey, headsWithKeys, lockKeyById, ownerOfKey } from '../store/staff-keys.ts';
import { lockUser, userById } from '../store/users.ts';
import { type Answer, actOnce, type Deps, type Doing } from './act.ts';

/**
 * Vouches that a first key is in the hands of its owner, after its last digits were compared by voice: from then on it signs. Who confirms signs
 * it. Refuses `own-key`, `invited-by-you` (who gave access vouches for nobody), `head-confirms` (an administrator, once a head could),
 * `confirmed-already`.
 */
export async function confirmKey(deps: Deps, doing: Doing, key: string): Promise<Answer<KeyRefusal>> {
  const { actor } = doing;
  if (!can(actor, 'confirm-key')) return { refused: 'not-allowed' };
  return actOnce<KeyRefusal>(deps, doing, async (tx, now) => {
    const ownerId = await ownerOfKey(tx, key);
    if (ownerId === undefined) return { missing: true };
    // Before the key, as everything else that changes somebody's keys does.
    await lockUser(tx, ownerId);
    const [held, owner] = [await lockKeyById(tx, key), await userById(tx, ownerId)];
    if (!held || !owner || held.revokedAt !== null) return { missing: true };
    const gaveAccess = [owner.createdBy, (await newestInvitation(tx, owner.id))?.createdBy ?? null];
    const waiting = { owner: owner.id, gaveAccess, confirmed: held.confirmedAt !== null };
    const refused = refusalOfConfirming(actor, waiting, (await headsWithKeys(tx, deps.signing.software !== null)) > 0);
    if (refused) return { refused };
    const entry = { key, officer: personOf(owner.id) };
    await record(tx, { type: 'key-confirmed', at: now, actor, data: { key, officer: owner.id }, entry });
    await confirmStaffKey(tx, key, actor.id, now);
    return { done: doing.location };
  });
}
