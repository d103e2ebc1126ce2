import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Db } from './database.ts';
import { users } from './schema/people.ts';
import { identities, passkeys } from './schema/sign-in.ts';
import type { User } from './users.ts';

/** A person as a sign-in service of others names one: only both together are somebody. */
export type Identity = { issuer: string; subject: string };

/** Whose account this identity opens; undefined where nobody has linked it. */
export async function userOfIdentity(db: Db, { issuer, subject }: Identity): Promise<User | undefined> {
  const [row] = await db
    .select({ user: users })
    .from(identities)
    .innerJoin(users, eq(users.id, identities.userId))
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)));
  return row?.user;
}

/** What this person has linked, the first first. */
export async function identitiesOf(db: Db, userId: string): Promise<(Identity & { linkedAt: Date })[]> {
  const { issuer, subject, linkedAt } = identities;
  return db.select({ issuer, subject, linkedAt }).from(identities).where(eq(identities.userId, userId)).orderBy(asc(linkedAt));
}

/** Links it, and answers whether it did: one that somebody has linked already stays theirs. */
export async function insertIdentity(tx: Db, identity: Identity & { userId: string; linkedAt: Date }): Promise<boolean> {
  const added = await tx.insert(identities).values(identity).onConflictDoNothing().returning({ userId: identities.userId });
  return added.length > 0;
}

/** Takes from this person whatever is linked. */
export async function deleteIdentities(tx: Db, userId: string): Promise<void> {
  await tx.delete(identities).where(eq(identities.userId, userId));
}

/** Whether this person can sign in without any linked identity. */
export async function hasOtherWay(db: Db, { id, passwordHash }: Pick<User, 'id' | 'passwordHash'>): Promise<boolean> {
  return passwordHash !== null || (await db.$count(passkeys, and(eq(passkeys.userId, id), isNull(passkeys.revokedAt)))) > 0;
}
