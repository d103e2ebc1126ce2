/** Folded names one behind the other, each with the number it is known by: far smaller than as many strings. */
export type Arena = { bytes: Uint8Array; starts: Uint32Array; refs: Uint32Array; size: number };

/**
 * Where each sequence of four letters occurs, over the first `size` names of an arena. Names are ranked by their length, so that a list of
 * ranks can be cut to the lengths that matter; `sorted` has them by their letters, for whoever typed a beginning.
 */
export type GramTable = {
  size: number;
  /** The place in the arena of each rank. */
  places: Uint32Array;
  /** The first rank of this length or of a longer one. */
  lengths: Uint32Array;
  /** Where the ranks of each gram begin in `ranks`. */
  begins: Uint32Array;
  ranks: Uint32Array;
  sorted: Uint32Array;
};

/** The grams of a folded name without spaces, three blanks before it, so that each letter ends one. */
export function gramsOf(key: string): number[] {
  const grams: number[] = [];
  let gram = 0;
  for (let at = 0; at < key.length; at += 1) {
    gram = next(gram, key.charCodeAt(at));
    grams.push(gram);
  }
  return grams;
}

export function openArena(): Arena {
  return { bytes: new Uint8Array(1 << 16), starts: new Uint32Array(1 << 12), refs: new Uint32Array(1 << 12), size: 0 };
}

/** Adds a folded name without spaces. */
export function addToArena(arena: Arena, key: string, ref: number): void {
  const start = arena.starts[arena.size] as number;
  if (arena.size + 2 > arena.starts.length) {
    arena.starts = grown(arena.starts, new Uint32Array(arena.starts.length * 2));
    arena.refs = grown(arena.refs, new Uint32Array(arena.refs.length * 2));
  }
  while (start + key.length > arena.bytes.length) arena.bytes = grown(arena.bytes, new Uint8Array(arena.bytes.length * 2));
  for (let at = 0; at < key.length; at += 1) arena.bytes[start + at] = key.charCodeAt(at);
  arena.refs[arena.size] = ref;
  arena.size += 1;
  arena.starts[arena.size] = start + key.length;
}

export function keyAt({ bytes, starts }: Arena, place: number): string {
  let key = '';
  const end = starts[place + 1] as number;
  for (let at = starts[place] as number; at < end; at += 1) key += String.fromCharCode(bytes[at] as number);
  return key;
}

export function lengthAt({ starts }: Arena, place: number): number {
  return (starts[place + 1] as number) - (starts[place] as number);
}

/** Builds the table over the names an arena has now. It pauses every few milliseconds, for whoever drives it to let others go first. */
export function* buildTable(arena: Arena): Generator<undefined, GramTable> {
  const { size } = arena;
  const { places, lengths } = yield* byLength(arena, size);
  const begins = new Uint32Array(gramCount + 1);
  for (let rank = 0; rank < size; rank += 1) {
    eachGram(arena, rank, (gram) => {
      begins[gram + 1] = (begins[gram + 1] as number) + 1;
    });
    if (rank % slice === 0) yield;
  }
  const total = yield* summed(begins);
  const ranks = new Uint32Array(total);
  const filled = begins.slice();
  for (let rank = 0; rank < size; rank += 1) {
    eachGram(arena, places[rank] as number, (gram) => {
      const at = filled[gram] as number;
      ranks[at] = rank;
      filled[gram] = at + 1;
    });
    if (rank % slice === 0) yield;
  }
  return { size, places, lengths, begins, ranks, sorted: yield* byLetters(arena, size) };
}

/** The places in `sorted` of the names that begin with these letters: from the first, up to the second. */
export function beginningWith(arena: Arena, { sorted }: GramTable, letters: string): [number, number] {
  const bound = (after: boolean) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const order = compareBeginning(arena, sorted[middle] as number, letters);
      if (order < 0 || (after && order === 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [bound(false), bound(true)];
}

/** How many names are looked at between two pauses. */
const slice = 512;
/** Blank, 26 letters, ten digits. */
const alphabet = 37;
const gramCount = alphabet ** 4;

function next(gram: number, code: number): number {
  return (gram % alphabet ** 3) * alphabet + (code >= 97 ? code - 96 : code - 21);
}

function grown<Numbers extends Uint8Array | Uint32Array>(old: Numbers, fresh: Numbers): Numbers {
  fresh.set(old);
  return fresh;
}

function eachGram({ bytes, starts }: Arena, place: number, take: (gram: number) => void): void {
  const end = starts[place + 1] as number;
  let gram = 0;
  for (let at = starts[place] as number; at < end; at += 1) {
    gram = next(gram, bytes[at] as number);
    take(gram);
  }
}

function* byLength(arena: Arena, size: number): Generator<undefined, Pick<GramTable, 'places' | 'lengths'>> {
  let longest = 0;
  for (let place = 0; place < size; place += 1) longest = Math.max(longest, lengthAt(arena, place));
  yield;
  const lengths = new Uint32Array(longest + 2);
  for (let place = 0; place < size; place += 1) lengths[lengthAt(arena, place) + 1] = (lengths[lengthAt(arena, place) + 1] as number) + 1;
  yield;
  yield* summed(lengths);
  const places = new Uint32Array(size);
  const filled = lengths.slice();
  for (let place = 0; place < size; place += 1) {
    const length = lengthAt(arena, place);
    places[filled[length] as number] = place;
    filled[length] = (filled[length] as number) + 1;
    if (place % (slice * 32) === 0) yield;
  }
  return { places, lengths };
}

/** Turns counts into running sums, in place; returns the last. */
function* summed(counts: Uint32Array): Generator<undefined, number> {
  for (let at = 1; at < counts.length; at += 1) {
    counts[at] = (counts[at] as number) + (counts[at - 1] as number);
    if (at % (slice * 256) === 0) yield;
  }
  return counts.at(-1) as number;
}

/** Sorted by the first four letters by counting, and then each small heap by itself: one sort of all would stop everybody for a second. */
function* byLetters(arena: Arena, size: number): Generator<undefined, Uint32Array> {
  const begins = new Uint32Array(gramCount + 1);
  for (let place = 0; place < size; place += 1) {
    const head = headOf(arena, place);
    begins[head + 1] = (begins[head + 1] as number) + 1;
    if (place % (slice * 32) === 0) yield;
  }
  yield* summed(begins);
  const sorted = new Uint32Array(size);
  const filled = begins.slice();
  for (let place = 0; place < size; place += 1) {
    const head = headOf(arena, place);
    sorted[filled[head] as number] = place;
    filled[head] = (filled[head] as number) + 1;
    if (place % (slice * 32) === 0) yield;
  }
  let since = 0;
  for (let head = 0; head < gramCount; head += 1) {
    const [from, to] = [begins[head] as number, begins[head + 1] as number];
    if (to - from > 1) sorted.subarray(from, to).sort((one, other) => compareNames(arena, one, other));
    since += to - from;
    if (since < slice) continue;
    since = 0;
    yield;
  }
  return sorted;
}

function headOf({ bytes, starts }: Arena, place: number): number {
  const [start, end] = [starts[place] as number, starts[place + 1] as number];
  let head = 0;
  for (let at = start; at < start + 4; at += 1) head = at < end ? next(head, bytes[at] as number) : (head % alphabet ** 3) * alphabet;
  return head;
}

/** Blank, letters, digits: the order of `headOf`. */
function compareNames({ bytes, starts }: Arena, one: number, other: number): number {
  const [a, b] = [starts[one] as number, starts[other] as number];
  const [lengthA, lengthB] = [(starts[one + 1] as number) - a, (starts[other + 1] as number) - b];
  for (let at = 0; at < lengthA && at < lengthB; at += 1) {
    const order = next(0, bytes[a + at] as number) - next(0, bytes[b + at] as number);
    if (order !== 0) return order;
  }
  return lengthA - lengthB;
}

function compareBeginning({ bytes, starts }: Arena, place: number, letters: string): number {
  const [start, end] = [starts[place] as number, starts[place + 1] as number];
  for (let at = 0; at < letters.length; at += 1) {
    if (start + at >= end) return -1;
    const order = next(0, bytes[start + at] as number) - next(0, letters.charCodeAt(at));
    if (order !== 0) return order;
  }
  return 0;
}
