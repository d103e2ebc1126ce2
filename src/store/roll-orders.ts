import { compareNumbers, numberAt } from './roll-numbers.ts';
import type { Order, Roll } from './roll-shape.ts';

type Compare = (one: number, other: number) => number;

/** The places of all licences in this order. */
export function placesIn(roll: Roll, order: Order): Uint32Array {
  for (const _ of sortOne(roll, order));
  return roll.inOrder.get(order) as Uint32Array;
}

const allOrders: readonly Order[] = ['number', 'name', 'newest', 'changed'];

/** Sorts a roll that nobody changes meanwhile in every order, pausing often. */
export function* sortAll(roll: Roll): Generator<undefined, void> {
  for (const order of allOrders) yield* sortOne(roll, order);
}

function* sortOne(roll: Roll, order: Order): Generator<undefined, void> {
  if (roll.inOrder.has(order)) return;
  roll.inOrder.set(order, yield* sorted(roll.size, comparing(roll, order)));
}

const sliceSize = 4096;

/** A merge sort from the bottom up. */
function* sorted(size: number, compare: Compare): Generator<undefined, Uint32Array> {
  let from = new Uint32Array(size);
  for (let place = 0; place < size; place += 1) from[place] = place;
  let into = new Uint32Array(size);
  for (let at = 0; at < size; at += sliceSize) {
    const slice = from.subarray(at, at + sliceSize);
    if (!isSorted(slice, compare)) slice.sort(compare);
    yield;
  }
  for (let width = sliceSize; width < size; width *= 2) {
    for (let at = 0; at < size; at += 2 * width) {
      yield* merge(from.subarray(at, at + width), from.subarray(at + width, at + 2 * width), into.subarray(at, at + 2 * width), compare);
    }
    [from, into] = [into, from];
  }
  return from;
}

function isSorted(places: Uint32Array, compare: Compare): boolean {
  for (let at = 1; at < places.length; at += 1) if (compare(places[at - 1] as number, places[at] as number) > 0) return false;
  return true;
}

function* merge(one: Uint32Array, other: Uint32Array, into: Uint32Array, compare: Compare): Generator<undefined, void> {
  let [left, right, pause] = [0, 0, 0];
  if (other.length === 0 || compare(one.at(-1) as number, other[0] as number) <= 0) {
    into.set(one);
    into.set(other, one.length);
    return;
  }
  while (left < one.length && right < other.length) {
    const goesFirst = compare(one[left] as number, other[right] as number) <= 0;
    into[left + right] = (goesFirst ? one[left] : other[right]) as number;
    if (goesFirst) left += 1;
    else right += 1;
    pause += 1;
    if (pause % 4096 === 0) yield;
  }
  into.set(one.subarray(left), left + right);
  into.set(other.subarray(right), one.length + right);
}

function comparing({ numbers, name, validFrom, lastEntry }: Roll, order: Order): Compare {
  const byNumber: Compare = (one, other) => compareNumbers(numbers, one, other);
  const at = (column: Int32Array | Float64Array, place: number) => column[place] as number;
  const ways: Record<Order, Compare> = {
    number: byNumber,
    name: (one, other) =>
      at(name, 2 * one) - at(name, 2 * other) || at(name, 2 * one + 1) - at(name, 2 * other + 1) || byNumber(one, other),
    newest: (one, other) => at(validFrom, other) - at(validFrom, one) || byNumber(one, other),
    changed: (one, other) => at(lastEntry, other) - at(lastEntry, one) || byNumber(one, other),
  };
  return ways[order];
}

/** Puts right every order after these places were given other licences or new ones. */
export function mendOrders(roll: Roll, changed: readonly number[]): void {
  const isMoved = new Uint8Array(roll.size);
  for (const place of changed) isMoved[place] = 1;
  const moved = [...new Set(changed)];
  for (const [order, places] of roll.inOrder) roll.inOrder.set(order, mended(places, moved, isMoved, comparing(roll, order)));
}

/** The order without the moved ones, and with each where it belongs now. */
function mended(places: Uint32Array, moved: readonly number[], isMoved: Uint8Array, compare: Compare): Uint32Array {
  const stayed = new Uint32Array(places.length);
  let length = 0;
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] as number;
    if (isMoved[place] === 0) stayed[length++] = place;
  }
  const merged = new Uint32Array(length + moved.length);
  let [taken, written] = [0, 0];
  for (const place of moved.toSorted(compare)) {
    const until = firstNotBefore(stayed, taken, length, (other) => compare(other, place));
    merged.set(stayed.subarray(taken, until), written);
    written += until - taken;
    merged[written++] = place;
    taken = until;
  }
  merged.set(stayed.subarray(taken, length), written);
  return merged;
}

/** The first place between `from` and `to` for which `compare` is not below zero. */
function firstNotBefore(places: Uint32Array, from: number, to: number, compare: (place: number) => number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(places[middle] as number) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of the licence of this number, or undefined. */
export function placeOf(roll: Roll, number: string): number | undefined {
  const places = placesIn(roll, 'number');
  const textOf = (place: number) => numberAt(roll.numbers, place);
  const place = places[firstNotBefore(places, 0, places.length, (one) => (textOf(one) < number ? -1 : 0))];
  return place !== undefined && textOf(place) === number ? place : undefined;
}
