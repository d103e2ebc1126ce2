import type { Role } from './permissions.ts';

/** Why a key that an officer signs with is not added, not revoked or not confirmed. */
export type KeyRefusal =
  | 'not-allowed'
  | 'key-wrong'
  | 'key-taken'
  | 'key-last'
  | 'key-waits'
  | 'own-key'
  | 'invited-by-you'
  | 'head-confirms'
  | 'confirmed-already';

/** A first key that waits for somebody to vouch for it, and who gave its owner the account or the newest invitation. */
export type WaitingKey = { owner: string; gaveAccess: readonly (string | null)[]; confirmed: boolean };

/**
 * Why this person cannot vouch for the key; null where it is theirs to do. Who gave access could have taken the invitation: so another does it, a
 * head, or an administrator while no head has a key that could sign for it.
 */
export function refusalOfConfirming(
  { id, role }: { id: string; role: Role },
  { owner, gaveAccess, confirmed }: WaitingKey,
  headsCan: boolean,
): KeyRefusal | null {
  if (role !== 'head' && role !== 'administrator') return 'not-allowed';
  if (confirmed) return 'confirmed-already';
  if (owner === id) return 'own-key';
  if (gaveAccess.includes(id)) return 'invited-by-you';
  return role === 'administrator' && headsCan ? 'head-confirms' : null;
}
