import { and, desc, eq, sql } from 'drizzle-orm';
import type { Db } from './database.ts';
import { extracts } from './schema/extracts.ts';
import { licences } from './schema/licences.ts';

export type Extract = typeof extracts.$inferSelect;

export async function insertExtract(tx: Db, row: Extract): Promise<void> {
  await tx.insert(extracts).values(row);
}

/** The extracts of a licence, the newest first. */
export async function extractsOf(db: Db, licenceId: string): Promise<Extract[]> {
  return db.select().from(extracts).where(eq(extracts.licenceId, licenceId)).orderBy(desc(extracts.entry));
}

/** One extract of a licence, or undefined. */
export async function extractOf(db: Db, licenceId: string, serial: string): Promise<Extract | undefined> {
  const [row] = await db
    .select()
    .from(extracts)
    .where(and(eq(extracts.licenceId, licenceId), eq(extracts.serial, serial)));
  return row;
}

/** What the register knows of a paper by the hash of its code: whose it is, and the newest serial of that licence. */
export async function issuedExtract(read: Db, code: string): Promise<{ serial: string; licence: string; newest: string } | undefined> {
  const newest = sql<string>`(
    select later.serial from extracts later where later.licence_id = ${extracts.licenceId} order by later.entry desc limit 1)`;
  const [row] = await read
    .select({ serial: extracts.serial, licence: licences.number, newest })
    .from(extracts)
    .innerJoin(licences, eq(licences.id, extracts.licenceId))
    .where(eq(extracts.code, code));
  return row;
}

/** The newest extract of each licence that has one. */
export async function newestExtracts(read: Db): Promise<{ licence: string; serial: string; code: string }[]> {
  return read
    .selectDistinctOn([extracts.licenceId], { licence: licences.number, serial: extracts.serial, code: extracts.code })
    .from(extracts)
    .innerJoin(licences, eq(licences.id, extracts.licenceId))
    .orderBy(extracts.licenceId, desc(extracts.entry));
}
