import { createHash } from 'node:crypto';

const width = 32;

/** RFC 6962: a leaf. */
export function leafHash(entry: Uint8Array): Buffer {
  return createHash('sha256').update(zero).update(entry).digest();
}

/** RFC 6962: a node above two others. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash('sha256').update(one).update(left).update(right).digest();
}

const [zero, one] = [Buffer.from([0]), Buffer.from([1])];

/** The hash of every full subtree of a log that grows, 64 bytes an entry in all. It can be cut back to what it was before. */
export class Tree {
  #size = 0;
  readonly #levels: Row[] = [];

  get size(): number {
    return this.#size;
  }

  /** Adds the hash of the next leaf. */
  add(leaf: Uint8Array): void {
    this.#row(0).push(leaf);
    this.#size += 1;
    for (let height = 0, place = this.#size; place % 2 === 0; height += 1, place /= 2) {
      this.#row(height + 1).push(nodeHash(this.node(height, place - 2), this.node(height, place - 1)));
    }
  }

  /** The hash of the `place`th full subtree of 2^`height` leaves. */
  node(height: number, place: number): Buffer {
    const row = this.#levels[height];
    if (!row || place >= row.count) throw new RangeError(`no node ${place} at height ${height}`);
    return row.at(place);
  }

  /** The root of the first `size` leaves. */
  root(size: number = this.#size): Buffer {
    if (!Number.isInteger(size) || size < 0 || size > this.#size) throw new RangeError(`no tree of size ${size}`);
    if (size === 0) return createHash('sha256').digest();
    let root: Buffer | null = null;
    // From the smallest full subtree, the one at the right, to the greatest.
    for (let height = 0, left = size; left > 0; height += 1, left = Math.floor(left / 2)) {
      if (left % 2 === 0) continue;
      const node = this.node(height, left - 1);
      root = root === null ? node : nodeHash(node, root);
    }
    // A copy: what is cut off and grown again is written over.
    return Buffer.from(root as Buffer);
  }

  /** Forgets all but the first `size` leaves. */
  cut(size: number): void {
    if (size > this.#size) throw new RangeError(`no tree of size ${size}`);
    this.#size = size;
    for (const [height, row] of this.#levels.entries()) row.count = Math.floor(size / 2 ** height);
  }

  #row(height: number): Row {
    const row = this.#levels[height] ?? new Row();
    this.#levels[height] = row;
    return row;
  }
}

/** Hashes one behind the other in memory that doubles. */
class Row {
  count = 0;
  #bytes = Buffer.alloc(64 * width);

  push(hash: Uint8Array): void {
    if ((this.count + 1) * width > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes], this.#bytes.length * 2);
    this.#bytes.set(hash, this.count * width);
    this.count += 1;
  }

  at(place: number): Buffer {
    return this.#bytes.subarray(place * width, (place + 1) * width);
  }
}
