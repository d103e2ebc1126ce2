import type { Node } from './merkle.ts';
import { rootOf } from './merkle.ts';

/** The first `width` of the 256 hashes (at level 0: of leaves, above: of full tiles below) from index · 256 on. 256 is a full tile. */
export type Tile = { level: number; index: number; width: number };

export const tileWidth = 256;
const hashSize = 32;

/** `<L>/<N>[.p/<W>]` as C2SP tlog-tiles writes it; a bundle of entries has `entries` for its level. */
export function tilePath({ level, index, width }: Tile, ofEntries = false): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
  const number = groups.map((group, place) => (place < groups.length - 1 ? `x${group}` : group)).join('/');
  return `${ofEntries ? 'entries' : level}/${number}${width === tileWidth ? '' : `.p/${width}`}`;
}

/** The tile or bundle that a path names; null for what is not written as it has to be, for each tile has one address. */
export function readTilePath(path: string): { tile: Tile; ofEntries: boolean } | null {
  const [, top, number, part] = /^(entries|\d{1,2})\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path) ?? [];
  if (top === undefined || number === undefined) return null;
  const ofEntries = top === 'entries';
  const tile = { level: ofEntries ? 0 : Number(top), index: Number(number.replace(/[x/]/g, '')), width: Number(part ?? tileWidth) };
  if (tile.level > 63 || tile.width < 1 || (part !== undefined && tile.width >= tileWidth)) return null;
  return tilePath(tile, ofEntries) === path ? { tile, ofEntries } : null;
}

/** How many hashes a tree of `size` has at a level: roots of full subtrees of 256^level leaves. */
export function hashesAt(level: number, size: number): number {
  return Math.floor(size / tileWidth ** level);
}

/** Whether a tree of `size` has the tile. */
export function hasTile(size: number, { level, index, width }: Tile): boolean {
  return index * tileWidth + width <= hashesAt(level, size);
}

/** The tile in which a node lies, as narrow as it can be, and which of its hashes the node is made of. */
export function tileOf({ level, index }: Node): { tile: Tile; from: number } {
  const count = 2 ** (level % 8);
  const first = index * count;
  const from = first % tileWidth;
  return { tile: { level: Math.floor(level / 8), index: Math.floor(first / tileWidth), width: from + count }, from };
}

/** The hash of a node, from the hashes of its tile or more of them. */
export function nodeIn(hashes: Buffer, node: Node): Buffer {
  const { tile, from } = tileOf(node);
  return rootOf(hashesIn(hashes).slice(from, tile.width));
}

/** The hashes of a tile, one by one. */
export function hashesIn(bytes: Buffer): Buffer[] {
  return Array.from({ length: bytes.length / hashSize }, (_, place) => bytes.subarray(place * hashSize, (place + 1) * hashSize));
}

/** Entries as C2SP tlog-tiles bundles them: each after its length in two bytes. Throws for an entry that is longer than they can say. */
export function bundleOf(entries: readonly Buffer[]): Buffer {
  return Buffer.concat(
    entries.flatMap((entry) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(entry.length);
      return [length, entry];
    }),
  );
}
