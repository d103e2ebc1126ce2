import { type Actor, can } from '../rules/permissions.ts';
import { record } from '../store/events.ts';
import { insertPasskey, lockPasskey, revokePasskey } from '../store/passkeys.ts';
import { endOtherSessions } from '../store/sessions.ts';
import { type Answer, actOnce, type Deps, type Doing } from './act.ts';
import { challengeOfNewKey, takenAsRefusal } from './keys.ts';
import { type NewKey, verifyNewKey } from './new-key.ts';

export type PasskeyRefusal = 'not-allowed' | 'key-wrong' | 'key-taken';

/** Adds a passkey by which an agency's person signs in. Refuses `key-wrong` for what no authenticator made for this form, and `key-taken`. */
export async function addPasskey(deps: Deps, doing: Doing, label: string, made: NewKey): Promise<Answer<PasskeyRefusal>> {
  const { actor, formKey } = doing;
  if (!can(actor, 'keep-passkeys')) return { refused: 'not-allowed' };
  const verified = await verifyNewKey(made, challengeOfNewKey(deps, actor.id, formKey), deps.signing.origin);
  if (!verified) return { refused: 'key-wrong' };
  return takenAsRefusal(() =>
    actOnce<PasskeyRefusal>(deps, doing, async (tx, now) => {
      await insertPasskey(tx, { ...verified, userId: actor.id, label, software: false, addedAt: now });
      await record(tx, { type: 'passkey-added', at: now, ...about(actor) });
      return { done: doing.location };
    }),
  );
}

/** Takes an own passkey away, and ends every session but `session`, the one it is done from. */
export async function takePasskey(deps: Deps, doing: Doing, credential: string, session: string): Promise<Answer<PasskeyRefusal>> {
  const { actor } = doing;
  if (!can(actor, 'keep-passkeys')) return { refused: 'not-allowed' };
  return actOnce<PasskeyRefusal>(deps, doing, async (tx, now) => {
    if ((await lockPasskey(tx, credential))?.userId !== actor.id) return { missing: true };
    await revokePasskey(tx, credential, now);
    await endOtherSessions(tx, actor.id, session);
    await record(tx, { type: 'passkey-revoked', at: now, ...about(actor) });
    return { done: doing.location };
  });
}

function about(actor: Actor) {
  return { actor, ...(actor.agencyId === null ? {} : { agencyId: actor.agencyId }) };
}
