/** A short list of whole numbers for each of very many places, packed into one array: a million of them are no million objects. */
export type Lists = { pool: Int32Array; used: number; start: Uint32Array; size: Uint16Array };

export function openLists(): Lists {
  return { pool: new Int32Array(64), used: 0, start: new Uint32Array(16), size: new Uint16Array(16) };
}

/** Puts a list in a place, for the one that was there. What that one took up is not used again: only few lists ever change. */
export function putList(lists: Lists, place: number, list: readonly number[]): void {
  lists.start = roomFor(lists.start, place + 1);
  lists.size = roomFor(lists.size, place + 1);
  lists.pool = roomFor(lists.pool, lists.used + list.length);
  lists.pool.set(list, lists.used);
  lists.start[place] = lists.used;
  lists.size[place] = list.length;
  lists.used += list.length;
}

type Packed = Int32Array | Uint32Array | Uint16Array | Uint8Array | Float64Array;

/** The same array where it is long enough, or one of twice the length with all that was in it. */
export function roomFor<A extends Packed>(array: A, length: number): A {
  if (array.length >= length) return array;
  const longer = new (array.constructor as new (length: number) => A)(Math.max(length, array.length * 2));
  longer.set(array);
  return longer;
}
