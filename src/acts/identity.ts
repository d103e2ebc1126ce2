import { can } from '../rules/permissions.ts';
import { record } from '../store/events.ts';
import { deleteIdentities, hasOtherWay, type Identity, identitiesOf, insertIdentity, userOfIdentity } from '../store/identities.ts';
import { endOtherSessions } from '../store/sessions.ts';
import { lockUser, type User, userById } from '../store/users.ts';
import { type Answer, actOnce, type Deps, type Doing } from './act.ts';

export type IdentityRefusal = 'not-allowed' | 'identity-taken' | 'last-way';

/** The open account that this identity signs in to; null where there is none. Officers sign in by their keys alone. */
export async function signInByIdentity({ database }: Deps, identity: Identity): Promise<User | null> {
  const user = await userOfIdentity(database.db, identity);
  return user && user.disabledAt === null && can({ ...user }, 'link-identity') ? user : null;
}

/**
 * Links an identity to the account of who is signed in, who has just shown both. Refuses `identity-taken` when it is linked to another account.
 * Nothing is ever linked because two e-mail addresses are the same: the service and the register each know their own.
 */
export async function linkIdentity(deps: Deps, doing: Doing, identity: Identity): Promise<Answer<IdentityRefusal>> {
  const { actor } = doing;
  if (!can(actor, 'link-identity')) return { refused: 'not-allowed' };
  return actOnce<IdentityRefusal>(deps, doing, async (tx, now) => {
    await lockUser(tx, actor.id);
    const before = await userOfIdentity(tx, identity);
    if (before?.id === actor.id) return { done: doing.location };
    if (!(await insertIdentity(tx, { ...identity, userId: actor.id, linkedAt: now }))) return { refused: 'identity-taken' };
    await record(tx, { type: 'identity-linked', at: now, actor, ...ofAgency(actor), data: { issuer: identity.issuer } });
    return { done: doing.location };
  });
}

/**
 * Takes what is linked from the account; every other session of it ends. Refuses `last-way` where nothing else would open the account.
 */
export async function unlinkIdentity(deps: Deps, doing: Doing, session: string): Promise<Answer<IdentityRefusal>> {
  const { actor } = doing;
  if (!can(actor, 'link-identity')) return { refused: 'not-allowed' };
  return actOnce<IdentityRefusal>(deps, doing, async (tx, now) => {
    await lockUser(tx, actor.id);
    const user = await userById(tx, actor.id);
    const linked = await identitiesOf(tx, actor.id);
    if (!user || linked.length === 0) return { missing: true };
    if (!(await hasOtherWay(tx, user))) return { refused: 'last-way' };
    await deleteIdentities(tx, actor.id);
    await endOtherSessions(tx, actor.id, session);
    await record(tx, {
      type: 'identity-unlinked',
      at: now,
      actor,
      ...ofAgency(actor),
      data: { issuer: linked.map(({ issuer }) => issuer).join(' ') },
    });
    return { done: doing.location };
  });
}

function ofAgency({ agencyId }: Doing['actor']): { agencyId?: string } {
  return agencyId === null ? {} : { agencyId };
}
