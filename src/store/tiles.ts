import { and, asc, eq, gte, lt, max, sql } from 'drizzle-orm';
import { leafHash, type Node, nodesOf, type Range, rangeHash, rootOf } from '../log/merkle.ts';
import { hashesAt, nodeIn, type Tile, tileOf, tileWidth } from '../log/tiles.ts';
import type { Db } from './database.ts';
import { entries, logState } from './schema/history.ts';
import { logTiles } from './schema/log.ts';

/** How many entries the log has. */
export async function logSize(db: Db): Promise<number> {
  const [state] = await db.select({ size: logState.size }).from(logState);
  return state?.size ?? 0;
}

/**
 * Keeps every full tile of the first `size` entries that is not kept yet, a few at a time. The hashes are reckoned from the entries' bytes; it
 * throws where one is not what was stored with the entry, for then either was damaged and neither may be published.
 */
export async function growTiles(db: Db, size: number): Promise<void> {
  for (let level = 0; hashesAt(level + 1, size) > 0; level += 1) {
    const [kept] = await db
      .select({ last: max(logTiles.index) })
      .from(logTiles)
      .where(eq(logTiles.level, level));
    const count = hashesAt(level + 1, size);
    for (let from = (kept?.last ?? -1) + 1; from < count; from += tilesAtOnce) {
      const some = Math.min(tilesAtOnce, count - from);
      const hashes = await hashesBetween(db, level, from * tileWidth, (from + some) * tileWidth);
      const rows = Array.from({ length: some }, (_, place) => {
        const own = hashes.slice(place * tileWidth, (place + 1) * tileWidth);
        return { level, index: from + place, hashes: Buffer.concat(own), root: rootOf(own) };
      });
      // Another process may keep the same ones.
      await db.insert(logTiles).values(rows).onConflictDoNothing();
    }
  }
}

const tilesAtOnce = 16;

/** The hashes of a level from the one at `from` up to and without `to`, reckoned from what is below. */
async function hashesBetween(db: Db, level: number, from: number, to: number): Promise<Buffer[]> {
  const found = level === 0 ? await leafHashes(db, from, to) : await rootsBelow(db, level, from, to);
  if (found.length !== to - from) throw new Error(`the log has no hashes ${from} to ${to} at level ${level}`);
  return found;
}

async function leafHashes(db: Db, from: number, to: number): Promise<Buffer[]> {
  const rows = await entriesBetween(db, from, to);
  return rows.map(({ index, bytes, stored }) => {
    const hash = leafHash(bytes);
    if (!hash.equals(stored)) throw new Error(`entry ${index} is not what it was: its bytes have another hash`);
    return hash;
  });
}

async function entriesBetween(db: Db, from: number, to: number): Promise<{ index: number; bytes: Buffer; stored: Buffer }[]> {
  return db
    .select({ index: entries.index, bytes: entries.bytes, stored: entries.leafHash })
    .from(entries)
    .where(and(gte(entries.index, from), lt(entries.index, to)))
    .orderBy(asc(entries.index));
}

async function rootsBelow(db: Db, level: number, from: number, to: number): Promise<Buffer[]> {
  const rows = await db
    .select({ root: logTiles.root })
    .from(logTiles)
    .where(and(eq(logTiles.level, level - 1), gte(logTiles.index, from), lt(logTiles.index, to)))
    .orderBy(asc(logTiles.index));
  return rows.map(({ root }) => root);
}

/** The bytes of a tile. It has to be one that the log has: see `hasTile`. */
export async function tileBytes(db: Db, { level, index, width }: Tile): Promise<Buffer> {
  const [full] = await db
    .select({ hashes: logTiles.hashes })
    .from(logTiles)
    .where(and(eq(logTiles.level, level), eq(logTiles.index, index)));
  if (full) return full.hashes.subarray(0, width * 32);
  return Buffer.concat(await hashesBetween(db, level, index * tileWidth, index * tileWidth + width));
}

/** The bytes of the entries that a bundle has. */
export async function bundleEntries(db: Db, { index, width }: Tile): Promise<Buffer[]> {
  return (await entriesBetween(db, index * tileWidth, index * tileWidth + width)).map(({ bytes }) => bytes);
}

/** The hashes of these parts of the tree. Reads a tile a level, however large the tree is. */
export async function hashesOf(db: Db, ranges: readonly Range[]): Promise<Buffer[]> {
  const parts = ranges.map(nodesOf);
  const tiles = await tilesOf(db, parts.flat());
  const hashOf = (node: Node) => nodeIn(tiles.get(nameOf(tileOf(node).tile)) ?? Buffer.alloc(0), node);
  return parts.map((nodes) => rangeHash(nodes.map(hashOf)));
}

/** The root of the tree of the first `size` entries, whose full tiles are kept. */
export async function rootAt(db: Db, size: number): Promise<Buffer> {
  const [root] = await hashesOf(db, [{ from: 0, to: size }]);
  return root as Buffer;
}

async function tilesOf(db: Db, nodes: readonly Node[]): Promise<Map<string, Buffer>> {
  const needed = new Map<string, Tile>();
  for (const { tile } of nodes.map(tileOf)) {
    const width = Math.max(tile.width, needed.get(nameOf(tile))?.width ?? 0);
    needed.set(nameOf(tile), { ...tile, width });
  }
  const read = new Map<string, Buffer>();
  for (const [name, tile] of needed) read.set(name, await tileBytes(db, tile));
  return read;
}

function nameOf({ level, index }: Tile): string {
  return `${level}/${index}`;
}

/** Lets one process at a time publish: false where another does. For the rest of the transaction. */
export async function mayPublish(tx: Db): Promise<boolean> {
  const { rows } = await tx.execute<{ mine: boolean }>(sql`select pg_try_advisory_xact_lock(${publishingLock}) as mine`);
  return rows[0]?.mine === true;
}

const publishingLock = 4_051_967;
