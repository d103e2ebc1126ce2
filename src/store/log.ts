import { createHash, randomBytes } from 'node:crypto';
import { asc, sql } from 'drizzle-orm';
import { canonical, type EventType, entryText, type PrivatePart, type PublicPart } from '../rules/entries.ts';
import type { Db } from './database.ts';
import { entries } from './schema/history.ts';

export type NewEntry = { type: EventType; at: Date; part: PublicPart; secret: PrivatePart };

/**
 * Writes entries into the public log, in this order, in the transaction of the acts they tell of, and returns their indexes.
 * The private part enters as SHA-256 over a fresh 32-byte salt and its canonical bytes; the salt is kept in a row of its own.
 */
export async function appendEntries(tx: Db, list: readonly NewEntry[]): Promise<number[]> {
  if (list.length === 0) return [];
  const each = list.map(bytesOf);
  const column = (pick: (one: (typeof each)[number]) => Buffer | null) => sql.param(each.map((one) => hexOrNull(pick(one))));
  const { rows } = await tx.execute<{ first: string }>(sql`
    select append_entries(${column((one) => one.bytes)}::bytea[], ${column((one) => one.salt)}::bytea[],
      ${column((one) => one.hidden)}::bytea[]) as first`);
  const first = Number(rows[0]?.first);
  return list.map((_, place) => first + place);
}

function bytesOf({ type, at, part, secret }: NewEntry): { bytes: Buffer; salt: Buffer | null; hidden: Buffer | null } {
  const hidden = Object.values(secret).some((value) => value !== undefined) ? Buffer.from(canonical(secret)) : null;
  const salt = hidden && randomBytes(32);
  const commitment = hidden && salt && createHash('sha256').update(salt).update(hidden).digest('hex');
  return { bytes: Buffer.from(entryText(type, at, part, commitment)), salt, hidden };
}

function hexOrNull(bytes: Buffer | null): string | null {
  return bytes && hex(bytes);
}

function hex(bytes: Buffer): string {
  return `\\x${bytes.toString('hex')}`;
}

/** Every entry as it is stored, oldest first. */
export async function readEntries(db: Db): Promise<{ index: number; bytes: Buffer; leafHash: Buffer }[]> {
  return db.select().from(entries).orderBy(asc(entries.index));
}
