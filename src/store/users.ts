import { asc, eq } from 'drizzle-orm';
import type { Actor } from '../rules/permissions.ts';
import type { Db } from './database.ts';
import { users } from './schema.ts';

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

/** All accounts of one kind of people: the staff's first, by name. */
export async function listUsers(db: Db): Promise<User[]> {
  return db.select().from(users).orderBy(asc(users.role), asc(users.name));
}

export async function updateUser(tx: Db, id: string, change: Pick<Partial<NewUser>, 'passwordHash' | 'passwordExpired' | 'disabledAt' | 'lang'>): Promise<void> {
  await tx.update(users).set(change).where(eq(users.id, id));
}

/** The person as the rules see one. */
export function actorOf(user: User): Actor {
  return { id: user.id, name: user.name, role: user.role, agencyId: user.agencyId, region: user.region };
}
