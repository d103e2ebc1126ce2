import { hash } from 'node:crypto';

/** The leaves from `from` up to and without `to`. */
export type Range = { from: number; to: number };
/** A full subtree: the 2^level leaves from index · 2^level on. */
export type Node = { level: number; index: number };

/** RFC 6962, section 2.1: the hash of one entry. */
export function leafHash(entry: Uint8Array): Buffer {
  return hash('sha256', Buffer.concat([leafMark, entry]), 'buffer');
}

export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return hash('sha256', Buffer.concat([nodeMark, left, right]), 'buffer');
}

const leafMark = Buffer.from([0]);
const nodeMark = Buffer.from([1]);

/** The root of a tree over these hashes, which may be leaves or roots of full subtrees of one height. No hash at all is the empty tree. */
export function rootOf(hashes: readonly Buffer[]): Buffer {
  if (hashes.length === 0) return hash('sha256', '', 'buffer');
  let row = hashes;
  while (row.length > 1) {
    const above: Buffer[] = [];
    for (let place = 0; place < row.length; place += 2) {
      const [left, right] = [row[place] as Buffer, row[place + 1]];
      above.push(right === undefined ? left : nodeHash(left, right));
    }
    row = above;
  }
  return row[0] as Buffer;
}

/** The subtrees whose hashes prove that the leaf at `index` is in a tree of `size`, from the leaf's sibling up. Throws where it cannot be. */
export function inclusionRanges(index: number, size: number): Range[] {
  if (!(index >= 0 && index < size)) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  return siblings(index, 0, size);
}

function siblings(index: number, from: number, to: number): Range[] {
  if (to - from === 1) return [];
  const middle = middleOf(from, to);
  return index < middle ? [...siblings(index, from, middle), { from: middle, to }] : [...siblings(index, middle, to), { from, to: middle }];
}

/** The subtrees whose hashes prove that a tree of `size` begins with the one of `old`, as RFC 6962, section 2.1.2, orders them. */
export function consistencyRanges(old: number, size: number): Range[] {
  if (!(old >= 0 && old <= size)) throw new RangeError(`a tree of ${size} does not begin with one of ${old}`);
  return old === 0 ? [] : differences(old, { from: 0, to: size }, true);
}

function differences(old: number, { from, to }: Range, isWhole: boolean): Range[] {
  if (old === to) return isWhole ? [] : [{ from, to }];
  const middle = middleOf(from, to);
  if (old <= middle) return [...differences(old, { from, to: middle }, isWhole), { from: middle, to }];
  return [...differences(old, { from: middle, to }, false), { from, to: middle }];
}

/** Where a tree of more than one leaf parts: after its largest full subtree that is not all of it. */
function middleOf(from: number, to: number): number {
  return from + 2 ** heightOf(to - from - 1);
}

/** The height of the largest full subtree of at most `count` leaves. */
function heightOf(count: number): number {
  let height = 0;
  while (2 ** (height + 1) <= count) height += 1;
  return height;
}

/** The full subtrees that a range is made of, from left to right. */
export function nodesOf({ from, to }: Range): Node[] {
  const nodes: Node[] = [];
  for (let start = from; start < to; ) {
    const level = heightOf(to - start);
    nodes.push({ level, index: start / 2 ** level });
    start += 2 ** level;
  }
  return nodes;
}

/** The hash of a range, from the hashes of its `nodesOf`. */
export function rangeHash(hashes: readonly Buffer[]): Buffer {
  const last = hashes.at(-1);
  if (last === undefined) return rootOf([]);
  return hashes.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
}

/** Whether the proof shows this leaf at `index` of the tree of `size` with this root. RFC 9162, section 2.1.3.2. */
export function provesInclusion(leaf: Buffer, index: number, tree: { size: number; root: Buffer }, proof: readonly Buffer[]): boolean {
  if (!(index >= 0 && index < tree.size)) return false;
  const way = new Way(index, tree.size - 1);
  let reached = leaf;
  for (const other of proof) {
    if (way.isOver) return false;
    reached = way.stepsLeft() ? nodeHash(other, reached) : nodeHash(reached, other);
  }
  return way.isOver && reached.equals(tree.root);
}

/** Whether the proof shows that the second tree begins with the first. RFC 9162, section 2.1.4.2. */
export function provesConsistency(
  old: { size: number; root: Buffer },
  tree: { size: number; root: Buffer },
  proof: readonly Buffer[],
): boolean {
  if (old.size > tree.size) return false;
  if (old.size === tree.size) return proof.length === 0 && old.root.equals(tree.root);
  if (old.size === 0) return proof.length === 0 && old.root.equals(rootOf([]));
  const isFull = Number.isInteger(Math.log2(old.size));
  const [first, ...others] = isFull ? [old.root, ...proof] : proof;
  if (first === undefined) return false;
  const way = new Way(old.size - 1, tree.size - 1);
  way.skipRights();
  let [before, after] = [first, first];
  for (const other of others) {
    if (way.isOver) return false;
    if (way.stepsLeft()) {
      before = nodeHash(other, before);
      after = nodeHash(other, after);
    } else after = nodeHash(after, other);
  }
  return way.isOver && before.equals(old.root) && after.equals(tree.root);
}

/** The way from a leaf up to the root. Sizes may be larger than what the bit operators take. */
class Way {
  private place: number;
  private last: number;

  constructor(place: number, last: number) {
    this.place = place;
    this.last = last;
  }

  get isOver(): boolean {
    return this.last === 0;
  }

  skipRights(): void {
    while (this.place % 2 === 1) this.up();
  }

  /** Goes one hash up; true where that hash stands to the left. */
  stepsLeft(): boolean {
    const isLeft = this.place % 2 === 1 || this.place === this.last;
    if (isLeft) while (this.place % 2 === 0 && this.place !== 0) this.up();
    this.up();
    return isLeft;
  }

  private up(): void {
    this.place = Math.floor(this.place / 2);
    this.last = Math.floor(this.last / 2);
  }
}
