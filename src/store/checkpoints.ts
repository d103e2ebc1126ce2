import { asc, desc, eq, gte, sql } from 'drizzle-orm';
import { vkeyOf } from '../log/note.ts';
import type { LogKey } from '../log/trust.ts';
import type { Db } from './database.ts';
import { checkpoints, cosignatures, logKeys } from './schema/log.ts';

export type Head = { size: number; root: Buffer };
/** A checkpoint with the signatures of the log and, below, of its witnesses. */
export type Published = Head & { note: string; at: Date };

/** What was published last; undefined before the first time. */
export async function lastCheckpoint(db: Db): Promise<Published | undefined> {
  const [found] = await newest(db, 1);
  return found && cosigned(db, found);
}

/** The checkpoint of exactly this size. */
export async function checkpointOf(db: Db, size: number): Promise<Published | undefined> {
  const [found] = await db.select().from(checkpoints).where(eq(checkpoints.size, size));
  return found && cosigned(db, found);
}

/** The newest checkpoint of at least this size that so many witnesses cosigned; undefined where there is none. */
export async function witnessedCheckpoint(db: Db, leastSize: number, quorum: number): Promise<Published | undefined> {
  const [found] = await db
    .select({ size: cosignatures.size })
    .from(cosignatures)
    .where(gte(cosignatures.size, leastSize))
    .groupBy(cosignatures.size)
    .having(sql`count(*) >= ${quorum}`)
    .orderBy(desc(cosignatures.size))
    .limit(1);
  return found && checkpointOf(db, found.size);
}

/** The head of the last checkpoint that a witness cosigned; undefined where none did yet. One look into an index: every entry asks it. */
export async function lastWitnessed(tx: Db): Promise<Head | undefined> {
  const [found] = await tx
    .select({ size: checkpoints.size, root: checkpoints.root })
    .from(cosignatures)
    .innerJoin(checkpoints, eq(checkpoints.size, cosignatures.size))
    .orderBy(desc(cosignatures.size))
    .limit(1);
  return found;
}

function newest(db: Db, count: number) {
  return db.select().from(checkpoints).orderBy(desc(checkpoints.size)).limit(count);
}

async function cosigned(db: Db, found: Published): Promise<Published> {
  const lines = await db
    .select({ line: cosignatures.line })
    .from(cosignatures)
    .where(eq(cosignatures.size, found.size))
    .orderBy(asc(cosignatures.at), asc(cosignatures.name));
  return { ...found, note: found.note + lines.map(({ line }) => line).join('') };
}

export async function saveCheckpoint(tx: Db, checkpoint: Published): Promise<void> {
  await tx.insert(checkpoints).values(checkpoint);
}

/** Keeps a witness's cosignature; false where its cosignature of this checkpoint is kept already. */
export async function saveCosignature(db: Db, one: { size: number; name: string; line: string; at: Date }): Promise<boolean> {
  const kept = await db.insert(cosignatures).values(one).onConflictDoNothing().returning({ size: cosignatures.size });
  return kept.length > 0;
}

/** The list of the log's keys; empty before the first checkpoint. */
export async function keyList(db: Db): Promise<string> {
  const rows = await db.select({ note: logKeys.note }).from(logKeys).orderBy(asc(logKeys.place));
  return rows.map(({ note }) => note).join('');
}

/** Keeps the keys that are new. Throws where the list is not the one that is known with more at its end. */
export async function saveKeys(tx: Db, keys: readonly LogKey[], at: Date): Promise<void> {
  const known = await tx.select({ note: logKeys.note }).from(logKeys).orderBy(asc(logKeys.place));
  if (keys.length < known.length || known.some(({ note }, place) => note !== keys[place]?.note))
    throw new Error('the signer has other keys than those the log is known by: nothing it signs can be published');
  const more = keys.map(({ verifier, note }, place) => ({ place, vkey: vkeyOf(verifier), note, at })).slice(known.length);
  if (more.length > 0) await tx.insert(logKeys).values(more);
}
