import { describe, expect, test } from 'vitest';
import { apart } from '../../src/rules/suppression.ts';

const least = 5;
const of = (sizes: readonly number[]) =>
  apart(
    sizes.map((size, key) => ({ key, size })),
    least,
  );

describe('groups that are published', () => {
  test.each([
    [[9, 7, 5], [0, 1, 2], []],
    [[9, 0, 0, 0], [0], []],
    [[9, 4, 2], [0], [1, 2]],
    // One small group alone is hidden together with the next in size, and two of one size with a third.
    [[9, 7, 2], [0], [1, 2]],
    [[9, 7, 3, 3], [0], [1, 2, 3]],
    [[9, 4, 4], [], [0, 1, 2]],
    [[9, 1, 1], [], [0, 1, 2]],
    // No more are hidden than have to be.
    [
      [9, 5, 4, 2],
      [0, 1],
      [2, 3],
    ],
    [
      [9, 8, 7, 2],
      [0, 1],
      [2, 3],
    ],
    [
      [9, 7, 4, 1],
      [0, 1],
      [2, 3],
    ],
    // Whichever of two equal groups joined, it would be told which: both do.
    [[9, 5, 5, 3], [0], [1, 2, 3]],
    [[3, 3], [], [0, 1]],
    [[4, 1], [], [0, 1]],
    [[0, 0], [], []],
  ])('%j: alone %j, together %j', (sizes, shown, together) => {
    expect(of(sizes)).toEqual({ shown, together });
  });

  /** Everything that is published of these groups: the whole, the groups that stand alone, and which ones stand together. */
  const published = (sizes: readonly number[]) => {
    const { shown, together } = of(sizes);
    return JSON.stringify([sizes.reduce((sum, size) => sum + size, 0), shown.map((key) => [key, sizes[key]]), together]);
  };

  function* allSizes(groups: number, most: number): Generator<number[]> {
    if (groups === 0) return yield [];
    for (const rest of allSizes(groups - 1, most)) for (let size = 0; size <= most; size += 1) yield [...rest, size];
  }

  test.each([
    [2, 16],
    [3, 13],
    [4, 8],
    [5, 6],
  ])('of %i groups up to %i: even who knows the rule cannot tell a hidden one', (groups, most) => {
    // An attacker lists every register that would have been published just so, and sees whether a hidden group is the same in all of them.
    const possible = new Map<string, Set<number>[]>();
    for (const sizes of allSizes(groups, most)) {
      const key = published(sizes);
      const seen = possible.get(key) ?? sizes.map(() => new Set<number>());
      for (const [place, size] of sizes.entries()) seen[place]?.add(size);
      possible.set(key, seen);
    }
    let hidden = 0;
    for (const [key, seen] of possible) {
      const [total, shown, together] = JSON.parse(key) as [number, [number, number][], number[]];
      if (total < least) continue;
      for (const [, size] of shown) expect(size).toBeGreaterThanOrEqual(least);
      const left = total - shown.reduce((sum, [, size]) => sum + size, 0);
      if (together.length > 0) expect(left).toBeGreaterThanOrEqual(least);
      for (const place of together) {
        hidden += 1;
        expect([key, place, (seen[place]?.size ?? 0) > 1]).toEqual([key, place, true]);
      }
    }
    expect(hidden).toBeGreaterThan(10);
  });
});
