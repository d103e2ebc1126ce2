import { createHash, randomBytes } from 'node:crypto';
import { asc, sql } from 'drizzle-orm';
import { canonical, type EventType, entryText, type PrivatePart, type PublicPart } from '../rules/entries.ts';
import type { Db } from './database.ts';
import { entries, logState } from './schema.ts';

/**
 * Writes one entry into the public log, in the transaction of the act it tells of.
 * The private part enters as SHA-256 over a fresh 32-byte salt and its canonical bytes; the salt is kept in a row of its own.
 * @returns the entry's index in the log
 */
export async function appendEntry(tx: Db, type: EventType, at: Date, part: PublicPart, secret: PrivatePart): Promise<number> {
  const hidden = Object.values(secret).some((value) => value !== undefined) ? Buffer.from(canonical(secret)) : null;
  const salt = hidden && randomBytes(32);
  const commitment = hidden && salt && createHash('sha256').update(salt).update(hidden).digest('hex');
  const bytes = Buffer.from(entryText(type, at, part, commitment));
  const { rows } = await tx.execute<{ index: string }>(
    sql`select append_entry(${hex(bytes)}::bytea, ${salt && hex(salt)}::bytea, ${hidden && hex(hidden)}::bytea) as index`,
  );
  return Number(rows[0]?.index);
}

function hex(bytes: Buffer): string {
  return `\\x${bytes.toString('hex')}`;
}

/** How many entries the log has: the register's version. */
export async function logSize(db: Db): Promise<number> {
  const [row] = await db.select({ size: logState.size }).from(logState);
  return row?.size ?? 0;
}

/** Every entry as it is stored, oldest first. */
export async function readEntries(db: Db): Promise<{ index: number; bytes: Buffer; leafHash: Buffer }[]> {
  return db.select().from(entries).orderBy(asc(entries.index));
}
