import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  consistencyRanges,
  inclusionRanges,
  leafHash,
  nodesOf,
  provesConsistency,
  provesInclusion,
  type Range,
  rangeHash,
  rootOf,
} from '../../src/log/merkle.ts';
import { leaves, roots } from '../support/rfc6962.ts';

const sha = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();

/** RFC 6962, section 2.1, word for word: what everything quicker is held against. */
function plainRoot(entries: readonly Buffer[]): Buffer {
  if (entries.length === 0) return sha();
  if (entries.length === 1) return sha(Buffer.from([0]), entries[0] as Buffer);
  let half = 1;
  while (half * 2 < entries.length) half *= 2;
  return sha(Buffer.from([1]), plainRoot(entries.slice(0, half)), plainRoot(entries.slice(half)));
}

const someEntries = (count: number) => Array.from({ length: count }, (_, place) => Buffer.from(`entry ${place}`));
const entries = someEntries(300);
/** The hash of a part, from full subtrees that are reckoned word for word. */
const hashOf = (range: Range) =>
  rangeHash(nodesOf(range).map(({ level, index }) => rootOfPart(index * 2 ** level, (index + 1) * 2 ** level)));
const rootAt = (size: number) => rootOfPart(0, size);
const known = new Map<string, Buffer>();
function rootOfPart(from: number, to: number): Buffer {
  const root = known.get(`${from} ${to}`) ?? plainRoot(entries.slice(from, to));
  known.set(`${from} ${to}`, root);
  return root;
}
const inclusion = (index: number, size: number) => inclusionRanges(index, size).map(hashOf);
const consistency = (old: number, size: number) => consistencyRanges(old, size).map(hashOf);

/** Two sizes, the smaller one first. */
const sizes = fc.tuple(fc.nat(300), fc.nat(300)).map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);

describe('the tree of the log', () => {
  it('has the roots of the reference vectors of Certificate Transparency', () => {
    const hashes = leaves.map((hex) => leafHash(Buffer.from(hex, 'hex')));
    expect(hashes.map((_, last) => rootOf(hashes.slice(0, last + 1)).toString('hex'))).toEqual(roots);
    expect(rootOf([]).toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('has the root of its definition at every size, from leaves and from parts', () => {
    for (let size = 0; size <= 300; size += 1) {
      expect(rootOf(entries.slice(0, size).map(leafHash))).toEqual(rootAt(size));
      expect(hashOf({ from: 0, to: size })).toEqual(rootAt(size));
    }
  });
});

describe('a proof of inclusion', () => {
  it('shows each leaf in each tree', () => {
    for (let size = 1; size <= 40; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const tree = { size, root: rootAt(size) };
        expect(provesInclusion(leafHash(entries[index] as Buffer), index, tree, inclusion(index, size))).toBe(true);
      }
    }
  });

  it('shows no other leaf, place, tree or proof', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 300 }), fc.nat(299), fc.nat(299), (size, one, other) => {
        fc.pre(one < size && other < size && one !== other);
        const tree = { size, root: rootAt(size) };
        const [leaf, proof] = [leafHash(entries[one] as Buffer), inclusion(one, size)];
        expect(provesInclusion(leafHash(entries[other] as Buffer), one, tree, proof)).toBe(false);
        expect(provesInclusion(leaf, other, tree, proof)).toBe(false);
        expect(provesInclusion(leaf, one, { size, root: rootAt(size - 1) }, proof)).toBe(false);
        expect(provesInclusion(leaf, one, tree, proof.slice(1))).toBe(false);
        expect(provesInclusion(leaf, one, tree, [...proof, leaf])).toBe(false);
        expect(provesInclusion(leaf, size, tree, proof)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a proof of consistency', () => {
  it('shows each tree to be the beginning of each later one', () => {
    for (let size = 0; size <= 40; size += 1) {
      for (let old = 0; old <= size; old += 1) {
        const trees = [old, size].map((one) => ({ size: one, root: rootAt(one) })) as [never, never];
        expect([old, size, provesConsistency(...trees, consistency(old, size))]).toEqual([old, size, true]);
      }
    }
  });

  it('shows it of no tree with another history, at any place', () => {
    fc.assert(
      fc.property(sizes, fc.nat(299), ([old, size], changed) => {
        fc.pre(old > 0 && changed < old);
        const forged = entries.map((entry, place) => (place === changed ? Buffer.from('forged') : entry));
        const [before, after] = [
          { size: old, root: plainRoot(forged.slice(0, old)) },
          { size, root: rootAt(size) },
        ];
        expect(provesConsistency(before, after, consistency(old, size))).toBe(false);
        expect(
          provesConsistency({ size: old, root: rootAt(old) }, { size, root: plainRoot(forged.slice(0, size)) }, consistency(old, size)),
        ).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('is neither longer nor shorter than it has to be, and goes in one direction', () => {
    const [old, size] = [100, 230];
    const [before, after] = [old, size].map((one) => ({ size: one, root: rootAt(one) })) as [
      { size: number; root: Buffer },
      { size: number; root: Buffer },
    ];
    const proof = consistency(old, size);
    expect(provesConsistency(before, after, proof.slice(0, -1))).toBe(false);
    expect(provesConsistency(before, after, [...proof, rootAt(1)])).toBe(false);
    expect(provesConsistency(before, after, [])).toBe(false);
    expect(provesConsistency(after, before, proof)).toBe(false);
    expect(provesConsistency({ ...before, size: 0 }, after, [])).toBe(false);
  });

  it('refuses to be made of what is not there', () => {
    expect(() => consistencyRanges(5, 4)).toThrow(RangeError);
    expect(() => inclusionRanges(4, 4)).toThrow(RangeError);
    expect(() => inclusionRanges(-1, 4)).toThrow(RangeError);
  });
});
