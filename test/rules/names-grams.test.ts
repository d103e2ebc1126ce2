import { describe, expect, it } from 'vitest';
import { chanceOf, crowdName } from '../../src/cli/sample/crowd-names.ts';
import { nameKey, similarity, spacelessKey } from '../../src/rules/names.ts';
import { addName, nearest, openGrams, rebuild, untabled } from '../../src/rules/names-grams.ts';

const chance = chanceOf(5);
const keys = [
  ...new Map(Array.from({ length: 1200 }, () => nameKey(crowdName(chance).nameRu)).map((key) => [spacelessKey(key), key])).values(),
];

/** An index of these keys under their places, the first so many in its table. */
function indexOf(list: readonly string[], tabled: number) {
  const grams = openGrams();
  const add = (from: number, to: number) => {
    for (let place = from; place < to; place += 1) addName(grams, spacelessKey(list[place] ?? ''), place);
  };
  add(0, tabled);
  for (const _ of rebuild(grams));
  add(tabled, list.length);
  return grams;
}

const options = { least: 0.6, most: 20 };
const wrong = (key: string, place: number) => key.slice(0, 2 + (place % 5)) + key.slice(3 + (place % 5));

describe.each([
  ['in its table', keys.length],
  ['beside its table', 0],
  ['in both', 600],
])('the index with its names %s', (_, tabled) => {
  const grams = indexOf(keys, tabled);
  const asked = keys.filter((__, place) => place % 100 === 0);

  it('has the best that a comparison with every name has', () => {
    const missed = asked.map(wrong).filter((query) => {
      const best = Math.max(...keys.map((key) => similarity(query, key)));
      return nearest(grams, [query], options)[0]?.score !== best;
    });
    expect(missed).toEqual([]);
  });

  it('tells the very name, in one word or in two, and the names that begin as half of it does', () => {
    for (const key of asked) {
      const place = keys.indexOf(key);
      expect(nearest(grams, [key.replace(' ', '')], options)[0]).toEqual({ ref: place, score: 1, same: true });
      const half = key.slice(0, Math.ceil(key.length * 0.7));
      const refs = nearest(grams, [half], { least: 0, most: 1000 }).map(({ ref }) => ref);
      if (half.length > 7) expect(refs, half).toContain(place);
    }
  });
});

describe('an index that is being rebuilt', () => {
  it('answers from what it had and what came meanwhile, and has all of it afterwards', () => {
    const grams = indexOf(keys.slice(0, 900), 500);
    const rebuilding = rebuild(grams);
    rebuilding.next();
    const [late = '', early = ''] = [keys[1000], keys[700]];
    addName(grams, spacelessKey(late), 1000);
    expect(nearest(grams, [late], options)[0]).toMatchObject({ ref: 1000, same: true });
    for (const _ of rebuilding);
    expect(untabled(grams)).toBe(1);
    for (const [key, ref] of [
      [late, 1000],
      [early, 700],
    ] as const)
      expect(nearest(grams, [key], options)[0]).toMatchObject({ ref, same: true });
  });

  it('has nothing for nothing', () => {
    expect(nearest(openGrams(), ['brest'], options)).toEqual([]);
    expect(nearest(indexOf([], 0), ['brest'], options)).toEqual([]);
    expect(nearest(indexOf(keys, 600), [''], options)).toEqual([]);
  });
});
