import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Actor, Role } from '../rules/permissions.ts';
import type { Db } from './database.ts';
import { agencies, users } from './schema/people.ts';
import { staffKeys } from './schema/signing.ts';

export type User = typeof users.$inferSelect;
export type NewUser = typeof users.$inferInsert;

/** Adds an account. Breaks `users_email_key` when the e-mail address has one already. */
export async function insertUser(tx: Db, user: NewUser): Promise<User> {
  const [row] = await tx.insert(users).values(user).returning();
  if (!row) throw new Error('the account was not added');
  return row;
}

export async function userByEmail(db: Db, email: string): Promise<User | undefined> {
  const [row] = await db.select().from(users).where(eq(users.email, email.trim().toLowerCase()));
  return row;
}

export async function userById(db: Db, id: string): Promise<User | undefined> {
  const [row] = await db.select().from(users).where(eq(users.id, id));
  return row;
}

/** An account as an administrator sees it: without its password. */
export type Account = Awaited<ReturnType<typeof listAccounts>>['accounts'][number];

/** One page of the accounts, of one role or (null) of all: the staff's first, by role and name, then the agencies'. */
export async function listAccounts(db: Db, role: Role | null, page: { offset: number; limit: number }) {
  const where = role === null ? undefined : eq(users.role, role);
  const accounts = await db
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      role: users.role,
      region: users.region,
      disabledAt: users.disabledAt,
      passwordExpired: users.passwordExpired,
      agency: { nameBe: agencies.nameBe, nameRu: agencies.nameRu, nameEn: agencies.nameEn },
      keys: db.$count(staffKeys, and(eq(staffKeys.userId, users.id), isNull(staffKeys.revokedAt))),
      waiting: db.$count(staffKeys, and(eq(staffKeys.userId, users.id), isNull(staffKeys.revokedAt), isNull(staffKeys.confirmedAt))),
    })
    .from(users)
    .leftJoin(agencies, eq(agencies.id, users.agencyId))
    .where(where)
    .orderBy(sql`${users.role} = 'agency'`, asc(users.role), asc(users.name), asc(users.id))
    .limit(page.limit)
    .offset(page.offset);
  return { accounts, total: await db.$count(users, where) };
}

/** Holds the account until the transaction ends: what is to be decided about it once is not decided twice at the same time. */
export async function lockUser(tx: Db, id: string): Promise<void> {
  await tx.select({ id: users.id }).from(users).where(eq(users.id, id)).for('no key update');
}

export async function updateUser(
  tx: Db,
  id: string,
  change: Pick<Partial<NewUser>, 'passwordHash' | 'passwordExpired' | 'disabledAt' | 'lang' | 'role' | 'region' | 'ties'>,
): Promise<void> {
  await tx.update(users).set(change).where(eq(users.id, id));
}

/** The person as the rules see one. */
export function actorOf(user: User): Actor {
  return { id: user.id, name: user.name, role: user.role, agencyId: user.agencyId, region: user.region, ties: user.ties };
}
