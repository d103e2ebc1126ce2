import { roomFor } from './lists.ts';

/**
 * The numbers of very many licences, each as one number that sorts like its text. A number of another pattern than this register gives, as
 * an import may bring one, is kept as text in `others`.
 */
export type Numbers = { weights: Float64Array; others: Map<number, string> };

export function openNumbers(): Numbers {
  return { weights: new Float64Array(16), others: new Map() };
}

export function putNumber(numbers: Numbers, place: number, number: string): void {
  numbers.weights = roomFor(numbers.weights, place + 1);
  const weight = weightOf(number);
  numbers.weights[place] = weight ?? notWeighed;
  if (weight === null) numbers.others.set(place, number);
}

const notWeighed = -1;
const pattern = /^[A-Z]{3}-\d{4}-\d{6}$/;
const serials = 10_000_000_000; // of all years

function weightOf(number: string): number | null {
  if (!pattern.test(number)) return null;
  let series = 0;
  for (let at = 0; at < 3; at += 1) series = series * 26 + number.charCodeAt(at) - 65;
  return series * serials + Number(number.slice(4, 8)) * 1_000_000 + Number(number.slice(9));
}

export function numberAt({ weights, others }: Numbers, place: number): string {
  const weight = weights[place] ?? notWeighed;
  if (weight === notWeighed) return others.get(place) ?? '';
  const [series, serial] = [Math.floor(weight / serials), weight % serials];
  const letters = String.fromCharCode(65 + Math.floor(series / 676), 65 + (Math.floor(series / 26) % 26), 65 + (series % 26));
  return `${letters}-${String(Math.floor(serial / 1_000_000)).padStart(4, '0')}-${String(serial % 1_000_000).padStart(6, '0')}`;
}

/** As texts compare, letter by letter. */
export function compareNumbers(numbers: Numbers, one: number, other: number): number {
  const [first, second] = [numbers.weights[one] ?? notWeighed, numbers.weights[other] ?? notWeighed];
  if (first !== notWeighed && second !== notWeighed) return first - second;
  const [before, after] = [numberAt(numbers, one), numberAt(numbers, other)];
  return before < after ? -1 : Number(before > after);
}
