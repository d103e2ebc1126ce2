import { expect, it } from 'vitest';
import { chanceOf } from '../../src/cli/sample/crowd-names.ts';
import { mostShared } from '../../src/rules/gram-counts.ts';

const chance = chanceOf(3);
const range = 150_000; // several blocks

/** Lists that have more of the same numbers the more of them there are, and some numbers more than once. */
function someLists(count: number, from: number): Uint32Array[] {
  const common = [...Array.from({ length: 400 }, () => chance(range)), ...[1, 2, 3].map((block) => from + (block << 15))];
  return Array.from({ length: count }, () => {
    const own = Array.from({ length: chance(3000) }, () => chance(range));
    return Uint32Array.from([...own, ...common.filter(() => chance(4) > 0)]).sort();
  });
}

function timesIn(lists: readonly Uint32Array[], from: number, to: number): Map<number, number> {
  const times = new Map<number, number>();
  for (const number of lists.flatMap((list) => [...list]))
    if (number >= from && number < to) times.set(number, (times.get(number) ?? 0) + 1);
  return times;
}

it.each([1, 3, 8, 20])('what stands in most of %i lists is found, as a slow count finds it', (count) => {
  for (const most of [1, 50, 1000]) {
    const [from, to] = [chance(1000), range - chance(1000)];
    const lists = someLists(count, from).map((list) => list.filter((number) => number >= from && number < to));
    const times = timesIn(lists, from, to);
    const worth = [...times.values()].filter((n) => n > (count < 6 ? 0 : 1)).length;
    const { better, alike } = mostShared(lists, { from, to, most });
    const least = Math.max(0, ...Array.from(alike, (number) => times.get(number) ?? 0));
    expect(better.length).toBeLessThan(most);
    expect(better.length + alike.length).toBeGreaterThanOrEqual(Math.min(most, worth));
    expect(better.toSorted((a, b) => a - b)).toEqual(
      [...times]
        .filter(([, n]) => n > least)
        .map(([number]) => number)
        .sort((a, b) => a - b),
    );
    expect([...alike]).toEqual(
      [...times]
        .filter(([, n]) => n === least)
        .map(([number]) => number)
        .sort((a, b) => a - b),
    );
  }
});

it('has nothing of nothing, and of many lists nothing that stands in one alone', () => {
  expect(mostShared([], { from: 0, to: 0, most: 5 })).toEqual({ better: [], alike: new Uint32Array() });
  const lonely = Array.from({ length: 8 }, (_, place) => Uint32Array.of(place));
  expect(mostShared(lonely, { from: 0, to: 9, most: 5 })).toEqual({ better: [], alike: new Uint32Array() });
});
