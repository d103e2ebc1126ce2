import type { Tree } from './tree.ts';

/** How many hashes, or entries, a full tile has. */
export const tileWidth = 256;

/** A tile of hashes at a level, or of entries: which one, and how many of its places are filled. */
export type Tile = { level: number | 'entries'; index: number; width: number };

/** Where a tile is published, below the log's own address. */
export function tilePath({ level, index, width }: Tile): string {
  const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0');
  const groups = digits.match(/\d{3}/g) ?? [];
  const path = groups.map((group, place) => (place < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${level}/${path}${width < tileWidth ? `.p/${width}` : ''}`;
}

/** The tiles of one level that a log of this size has, from the one that holds the `from`th place on. */
export function tilesOf(level: number | 'entries', size: number, from = 0): Tile[] {
  const count = level === 'entries' ? size : Math.floor(size / tileWidth ** level);
  const first = Math.floor(from / tileWidth);
  return Array.from({ length: Math.max(Math.ceil(count / tileWidth) - first, 0) }, (_, place) => {
    const index = first + place;
    return { level, index, width: Math.min(count - index * tileWidth, tileWidth) };
  });
}

/** The levels of hashes that a log of this size has. */
export function levelsOf(size: number): number[] {
  const levels: number[] = [];
  for (let level = 0; Math.floor(size / tileWidth ** level) > 0; level += 1) levels.push(level);
  return levels;
}

/** What a tile of hashes must say, by a tree that was reckoned from the entries. */
export function hashesOf(tree: Tree, { level, index, width }: Tile & { level: number }): Buffer {
  const places = Array.from({ length: width }, (_, place) => tree.node(8 * level, index * tileWidth + place));
  return Buffer.concat(places);
}

/** The entries in a bundle; null where it is cut, goes on, or has more or fewer than its width. */
export function entriesIn(bundle: Buffer, width: number): Buffer[] | null {
  const entries: Buffer[] = [];
  let at = 0;
  while (at < bundle.length && entries.length < width) {
    if (at + 2 > bundle.length) return null;
    const end = at + 2 + bundle.readUInt16BE(at);
    if (end > bundle.length) return null;
    entries.push(bundle.subarray(at + 2, end));
    at = end;
  }
  return at === bundle.length && entries.length === width ? entries : null;
}
