import { type User, userByEmail } from '../store/users.ts';
import type { Deps } from './act.ts';

/** The open account with this address, for whom a program vouches that does so for everybody; null where there is none, or no such program. */
export async function signInSample({ database, signing }: Deps, email: string): Promise<User | null> {
  if (signing.software === null) return null;
  const user = await userByEmail(database.db, email);
  return user && user.disabledAt === null ? user : null;
}
