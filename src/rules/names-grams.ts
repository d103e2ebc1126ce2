import { mostShared } from './gram-counts.ts';
import { type Arena, addToArena, beginningWith, buildTable, type GramTable, gramsOf, keyAt, lengthAt, openArena } from './gram-table.ts';
import { nearnessTo, spacelessKey, wordOrders } from './names.ts';

/** A name that is near: the number it was added with, how near it is (`similarity`), and whether it is the one asked for but for its spaces. */
export type NearName = { ref: number; score: number; same: boolean };

/**
 * Names that can be asked for by names like them, a million nearly as fast as a thousand. Names that are near share sequences of four
 * letters: the rarest of what is asked are looked up first, and the hundred or so names that share the most are compared in earnest.
 */
export type NameGrams = {
  arena: Arena;
  table: GramTable | null;
  /** The names that came after the table was built, by gram, and up to which place the arena's names are in it. */
  tail: Map<number, number[]>;
  tailed: number;
};

export function openGrams(): NameGrams {
  return { arena: openArena(), table: null, tail: new Map(), tailed: 0 };
}

/** Adds a name by its space-free key, under a whole number below 2³². */
export function addName({ arena }: NameGrams, spaceless: string, ref: number): void {
  addToArena(arena, spaceless, ref);
}

/** How many names are in no table yet. Past `mostUntabled` asking gets slow, and it is time for `rebuild`. */
export function untabled({ arena, table }: NameGrams): number {
  return arena.size - (table?.size ?? 0);
}
export const mostUntabled = 4096;

/** Takes all names there are now into a new table. It pauses often; names may be added and asked for meanwhile. */
export function* rebuild(grams: NameGrams): Generator<undefined, void> {
  const table = yield* buildTable(grams.arena);
  grams.table = table;
  grams.tail = new Map();
  grams.tailed = table.size;
}

/** The names nearest to any of these `nameKey`s, no less near than `least`, the nearest first and at the most `most`. */
export function nearest(grams: NameGrams, keys: readonly string[], { least, most }: { least: number; most: number }): NearName[] {
  catchUp(grams);
  const { bytes, starts, refs } = grams.arena;
  const best = new Map<number, NearName>();
  for (const key of keys) {
    const asked = spacelessKey(key);
    if (asked === '') continue;
    const nearness = nearnessTo(key);
    for (const place of candidates(grams, key, asked, Math.max(most, mostCompared))) {
      const score = nearness(bytes, starts[place] as number, starts[place + 1] as number);
      if (score < least) continue;
      const known = best.get(place);
      const same = keyAt(grams.arena, place) === asked || known?.same === true;
      if (score > (known?.score ?? 0)) best.set(place, { ref: refs[place] as number, score, same });
    }
  }
  return [...best.values()].sort((one, other) => other.score - one.score || one.ref - other.ref).slice(0, most);
}

/** How many occurrences of grams are counted for one question: those of the rarest grams first. */
const budget = 150_000;
const budgetForOthers = 40_000;
/** A name and what was meant to be it differ by no more letters in length. */
const lengthsApart = 3;
/** Of a name that somebody made longer, so much is still the name. */
const leastShare = 0.6;
/** Of the names that begin with the letters asked no more are looked at. */
const mostBeginning = 4000;
/** How many names of each sort are compared in earnest at least. */
const mostCompared = 100;

function catchUp(grams: NameGrams): void {
  const { arena, tail } = grams;
  for (; grams.tailed < arena.size; grams.tailed += 1) {
    for (const gram of gramsOf(keyAt(arena, grams.tailed))) {
      const places = tail.get(gram);
      if (places) places.push(grams.tailed);
      else tail.set(gram, [grams.tailed]);
    }
  }
}

/** Places of the names worth comparing: as long as what is asked, longer because that is half typed, or shorter because it says more. */
function candidates({ arena, table, tail }: NameGrams, key: string, asked: string, most: number): Set<number> {
  const wanted = [...new Set(wordOrders(key).flatMap((words) => gramsOf(spacelessKey(words.join('')))))];
  const inTail = wanted.map((gram) => Uint32Array.from(tail.get(gram) ?? []));
  const late = mostShared(inTail, { from: table?.size ?? 0, to: arena.size, most });
  const found = [...late.better, ...late.alike].slice(0, most);
  if (!table) return new Set(found);
  const { lengths, places, size } = table;
  const firstOf = (length: number) => lengths[Math.min(Math.max(length, 0), lengths.length - 1)] as number;
  const [shorter, alike, longer] = [asked.length * leastShare, asked.length - lengthsApart, asked.length + lengthsApart + 1].map((length) =>
    firstOf(Math.ceil(length)),
  ) as [number, number, number];
  const middle = (firstOf(asked.length) + firstOf(asked.length + 1)) >> 1;
  const bounds = [
    [shorter, alike, budgetForOthers],
    [alike, longer, budget],
    [longer, size, budgetForOthers],
  ] as const;
  for (const [from, to, looked] of bounds) {
    const lists = rarest(table, wanted, { from, to, looked });
    const shared = mostShared(lists, { from, to, most });
    const ranks = [...shared.better, ...around(shared.alike, middle, most - shared.better.length)];
    found.push(...ranks.map((rank) => places[rank] as number));
  }
  return new Set([...found, ...begun(arena, table, asked)]);
}

/** The ranks within these bounds at which the grams occur: of the rarest gram first, and no more than `looked` in all. */
function rarest(
  { begins, ranks }: GramTable,
  wanted: readonly number[],
  { from, to, looked }: { from: number; to: number; looked: number },
): Uint32Array[] {
  const lists = wanted
    .map((gram) => ranks.subarray(begins[gram], begins[gram + 1]))
    .map((list) => list.subarray(firstFrom(list, from), firstFrom(list, to)))
    .sort((one, other) => one.length - other.length);
  let sum = 0;
  return lists.filter(({ length }) => {
    sum += length;
    return sum <= looked;
  });
}

function firstFrom(list: Uint32Array, rank: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as number) < rank) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** So many of the ranks, those that are nearest to this one and so of the nearest length. */
function around(ranks: Uint32Array, middle: number, count: number): Uint32Array {
  if (ranks.length <= count) return ranks;
  const after = ranks.findIndex((rank) => rank >= middle);
  const from = Math.max(0, Math.min((after < 0 ? ranks.length : after) - (count >> 1), ranks.length - count));
  return ranks.subarray(from, from + count);
}

/** The shortest of the names that begin with what was typed. */
function begun(arena: Arena, table: GramTable, asked: string): number[] {
  const [from, to] = beginningWith(arena, table, asked);
  const places = table.sorted.subarray(from, Math.min(to, from + mostBeginning));
  const byLength: number[][] = [];
  for (const place of places) {
    const length = lengthAt(arena, place);
    byLength[length] ??= [];
    byLength[length].push(place);
  }
  return byLength.flat().slice(0, mostCompared);
}
