import { and, desc, eq, lt, or, sql } from 'drizzle-orm';
import type { Db } from './database.ts';
import { readings } from './schema/history.ts';
import { users } from './schema/people.ts';

export type NewReading = typeof readings.$inferInsert;

/** Writes down what somebody is about to be shown. Whoever calls shows nothing where this fails. */
export async function insertReading(db: Db, reading: NewReading): Promise<void> {
  await db.insert(readings).values(reading);
}

export type Reading = { seq: number; at: Date; path: string; userId: string; reader: string | null };

/** The readings before this one (null: the newest), of one person or (null) of all, newest first. */
export async function listReadings(db: Db, reader: string | null, before: number | null, limit: number): Promise<Reading[]> {
  return db
    .select({ seq: readings.seq, at: readings.at, path: readings.path, userId: readings.userId, reader: users.name })
    .from(readings)
    .leftJoin(users, eq(users.id, readings.userId))
    .where(and(reader === null ? undefined : eq(readings.userId, reader), before === null ? undefined : lt(readings.seq, before)))
    .orderBy(desc(readings.seq))
    .limit(limit);
}

/** The prosecutors, and whoever else has readings, by name. */
export async function readersKnown(db: Db): Promise<{ id: string; name: string }[]> {
  const hasRead = sql`exists (select from ${readings} where ${readings.userId} = ${users.id})`;
  return db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(or(eq(users.role, 'prosecutor'), hasRead))
    .orderBy(users.name, users.id);
}
