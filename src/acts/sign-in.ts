import type { Actor } from '../rules/permissions.ts';
import { type Db, withTransaction } from '../store/database.ts';
import { lockPasskey, usePasskey } from '../store/passkeys.ts';
import type { Assertion } from '../store/software-keys.ts';
import { lockStaffKey, raiseCounter } from '../store/staff-keys.ts';
import { type User, userByEmail, userById } from '../store/users.ts';
import type { Deps } from './act.ts';
import { type KnownKey, verifyAssertion } from './assertion.ts';
import { challengeIn, useChallenge } from './challenge.ts';

/** The open account with this address, for whom a program vouches that does so for everybody; null where there is none, or no such program. */
export async function signInSample({ database, signing }: Deps, email: string): Promise<User | null> {
  if (signing.software === null) return null;
  const user = await userByEmail(database.db, email);
  return user && user.disabledAt === null ? user : null;
}

/**
 * The open account whose key signed a challenge of ours, after it verified its owner; null for anything else. An officer's key is one that signs
 * what enters the log, an agency's a passkey of its own. Each challenge serves once, and no key counts less than it did.
 */
export async function signInByKey(deps: Deps, assertion: Assertion): Promise<User | null> {
  const now = deps.now();
  const challenge = challengeIn(assertion, deps.mail.secret, now);
  if (challenge === null) return null;
  return withTransaction(deps.database, async (tx) => {
    const key = await lockKey(tx, assertion.credential, now);
    const counter = key && (await verifyAssertion(key, assertion, challenge, deps.signing.origin));
    if (!key || counter === undefined || !(await useChallenge(tx, challenge, now))) return null;
    await key.used(counter);
    const user = await userById(tx, key.userId);
    return user && user.disabledAt === null && (user.role === 'agency') === key.ofAgency ? user : null;
  });
}

/** Whether this person, who is signed in, has just proven it once more by a key of the own. */
export async function proveByKey(deps: Deps, actor: Actor, assertion: Assertion): Promise<boolean> {
  return (await signInByKey(deps, assertion))?.id === actor.id;
}

type SignInKey = KnownKey & { userId: string; ofAgency: boolean; used: (counter: number) => Promise<void> };

/** A program's keys sign for everybody: none of them opens an account. */
async function lockKey(tx: Db, credential: string, now: Date): Promise<SignInKey | undefined> {
  const ofStaff = await lockStaffKey(tx, credential);
  if (ofStaff && !ofStaff.software) return { ...ofStaff, ofAgency: false, used: (counter) => raiseCounter(tx, ofStaff.key, counter) };
  const ofAgency = await lockPasskey(tx, credential);
  if (!ofAgency || ofAgency.software) return undefined;
  return { ...ofAgency, ofAgency: true, used: (counter) => usePasskey(tx, credential, counter, now) };
}
