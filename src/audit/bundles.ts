import type { Source } from './source.ts';
import { entriesIn, type Tile, tilePath, tilesOf, tileWidth } from './tiles.ts';
import { type Finding, finding } from './words.ts';

/** A bundle as it was read: its entries, or why there are none. */
export type Bundle = { tile: Tile; entries: readonly Buffer[]; finding: Finding | null };

/** How many files are asked for before the first is worked on. */
const ahead = 8;

/** The bundles of a log of this size in order, from the one that holds the `from`th entry on. */
export async function* bundlesOf(source: Source, size: number, from = 0): AsyncGenerator<Bundle> {
  for await (const { tile, bytes } of tilesRead(source, tilesOf('entries', size, from))) {
    const entries = bytes && entriesIn(bytes, tile.width);
    if (entries) yield { tile, entries, finding: null };
    else yield { tile, entries: [], finding: finding(bytes ? 'bundle-wrong' : 'file-missing', null, tilePath(tile)) };
  }
}

/** Tiles as they are published, a few of them asked for ahead. A partial one that is gone is cut out of the full one. */
export async function* tilesRead(source: Source, tiles: readonly Tile[]): AsyncGenerator<{ tile: Tile; bytes: Buffer | null }> {
  const asked: Promise<Buffer | null>[] = [];
  for (const [place, tile] of tiles.entries()) {
    while (asked.length < Math.min(place + ahead, tiles.length)) {
      const promise = readTile(source, tiles[asked.length] as Tile);
      // Whoever waits for it is told; while nobody does yet, it must not end the process.
      promise.catch(() => {});
      asked.push(promise);
    }
    const bytes = await (asked[place] as Promise<Buffer | null>);
    delete asked[place];
    yield { tile, bytes };
  }
}

async function readTile(source: Source, tile: Tile): Promise<Buffer | null> {
  const bytes = await source.get(tilePath(tile));
  if (bytes !== null || tile.width === tileWidth) return bytes;
  const full = await source.get(tilePath({ ...tile, width: tileWidth }));
  return full && cut(full, tile);
}

function cut(full: Buffer, { level, width }: Tile): Buffer | null {
  if (level !== 'entries') return full.subarray(0, width * 32);
  const entries = entriesIn(full, tileWidth);
  const length = entries?.slice(0, width).reduce((sum, entry) => sum + 2 + entry.length, 0);
  return length === undefined ? null : full.subarray(0, length);
}
