import { record } from '../store/events.ts';
import { type Invitation, invitationBy, useInvitation } from '../store/invitations.ts';
import { insertPasskey } from '../store/passkeys.ts';
import { endSessions } from '../store/sessions.ts';
import { lockUser, type User, updateUser, userById } from '../store/users.ts';
import { type Answer, actOnce, type Deps } from './act.ts';
import { challengeOfNewKey, insertFirstKey, takenAsRefusal } from './keys.ts';
import { type NewKey, verifyNewKey } from './new-key.ts';
import { hashPassword } from './password.ts';

type Form = { formKey: string; location: string };
type Invited = { invitation: Invitation; user: User };

/** Whom the code of a letter invites; undefined for a code that is nobody's, was used, ran out, or was followed by a newer one. */
export async function invitedBy(deps: Deps, code: string): Promise<User | undefined> {
  return (await findInvited(deps.database.db, code, deps.now()))?.user;
}

/**
 * Makes the first key of the person who was invited, and uses the invitation up. An officer's opens the account and signs nothing until another
 * person vouches for it; one who was invited at the machine itself needs nobody. `missing`: the invitation is not good any more.
 */
export async function acceptByKey(
  deps: Deps,
  form: Form,
  code: string,
  label: string,
  made: NewKey,
): Promise<Answer<'key-wrong' | 'key-taken'>> {
  const invited = await invitedBy(deps, code);
  if (!invited) return accepted(deps, form);
  const verified = await verifyNewKey(made, challengeOfNewKey(deps, invited.id, form.formKey), deps.signing.origin);
  if (!verified) return { refused: 'key-wrong' };
  return takenAsRefusal(() =>
    accept(deps, form, code, async (tx, { invitation, user }, now) => {
      if (user.role === 'agency') {
        await insertPasskey(tx, { ...verified, userId: user.id, label, software: false, addedAt: now });
        await record(tx, {
          type: 'passkey-added',
          at: now,
          actor: null,
          agencyId: user.agencyId ?? undefined,
          data: { email: user.email },
        });
      } else {
        await insertFirstKey(tx, user, verified, { label, confirmed: invitation.createdBy === null, now });
      }
    }),
  );
}

/** The same by a password, for an agency's person. `missing` for an officer too, who has none. */
export async function acceptByPassword(deps: Deps, form: Form, code: string, password: string): Promise<Answer<never>> {
  if ((await invitedBy(deps, code))?.role !== 'agency') return accepted(deps, form);
  const passwordHash = await hashPassword(password);
  return accept<never>(deps, form, code, async (tx, { user }) => {
    await updateUser(tx, user.id, { passwordHash, passwordExpired: false });
  });
}

/** The answer for a code that is good no more: what it was if this same form used it up, as who never got that answer sends it again. */
async function accepted(deps: Deps, form: Form): Promise<Answer<never>> {
  return actOnce<never>(deps, { actor: null, ...form }, async () => ({ missing: true }));
}

type Tx = Parameters<typeof useInvitation>[0];

async function accept<Code extends string>(
  deps: Deps,
  form: Form,
  code: string,
  work: (tx: Tx, invited: Invited, now: Date) => Promise<void>,
): Promise<Answer<Code>> {
  return actOnce<Code>(deps, { actor: null, ...form }, async (tx, now) => {
    const asked = await findInvited(tx, code, now);
    if (!asked) return { missing: true };
    await lockUser(tx, asked.user.id);
    // Whoever came first has used it up meanwhile.
    const invited = await findInvited(tx, code, now);
    if (!invited) return { missing: true };
    await useInvitation(tx, invited.invitation.id, now);
    await endSessions(tx, invited.user.id);
    await work(tx, invited, now);
    return { done: form.location };
  });
}

async function findInvited(db: Tx, code: string, now: Date): Promise<Invited | undefined> {
  const invitation = await invitationBy(db, code, now);
  const user = invitation && (await userById(db, invitation.userId));
  return invitation && user && user.disabledAt === null ? { invitation, user } : undefined;
}
