import type { Day } from '../rules/calendar.ts';
import { countryCodes } from '../rules/countries.ts';
import { kinds, regions } from '../rules/kinds.ts';
import { standings } from '../rules/standing.ts';
import { openLists, putList, roomFor } from './lists.ts';
import { numberAt, openNumbers, putNumber } from './roll-numbers.ts';
import { mendOrders, placeOf } from './roll-orders.ts';
import type { Roll, RollRow } from './roll-shape.ts';

export function emptyRoll(): Roll {
  return {
    ...{ size: 0, numbers: openNumbers(), kind: new Uint8Array(16), region: new Uint8Array(16), agency: new Float64Array(16) },
    ...{
      name: new Float64Array(32),
      validFrom: new Int32Array(16),
      lastEntry: new Int32Array(16),
      turns: openLists(),
      countries: openLists(),
    },
    ...{ inOrder: new Map(), standing: new Uint8Array(16), day: null },
  };
}

/** Writes these licences into the roll, those that are there already in their place. */
export function putRows(roll: Roll, rows: readonly RollRow[]): void {
  // To find a place by its number, and to keep the order that every page begins with.
  const known = new Map(rows.flatMap(({ number }) => placeOf(roll, number) ?? []).map((place) => [numberAt(roll.numbers, place), place]));
  makeRoom(roll, roll.size + rows.length);
  const places = rows.map((row) => put(roll, known.get(row.number) ?? roll.size, row));
  mendOrders(roll, places);
}

/** The same for licences that the roll does not have yet. */
export function addRows(roll: Roll, rows: readonly RollRow[]): void {
  makeRoom(roll, roll.size + rows.length);
  for (const row of rows) put(roll, roll.size, row);
  roll.inOrder.clear();
}

function makeRoom(roll: Roll, size: number): void {
  for (const column of ['kind', 'region', 'standing'] as const) roll[column] = roomFor(roll[column], size);
  for (const column of ['validFrom', 'lastEntry'] as const) roll[column] = roomFor(roll[column], size);
  roll.agency = roomFor(roll.agency, size);
  roll.name = roomFor(roll.name, 2 * size);
}

function put(roll: Roll, place: number, row: RollRow): number {
  roll.size = Math.max(roll.size, place + 1);
  putNumber(roll.numbers, place, row.number);
  roll.kind[place] = kinds.indexOf(row.kind);
  roll.region[place] = regions.indexOf(row.region);
  roll.agency[place] = Number.parseInt(row.agencyId.replaceAll('-', '').slice(-13), 16);
  roll.name[2 * place] = weighed(row.nameKey, 0);
  roll.name[2 * place + 1] = weighed(row.nameKey, lettersInOne);
  roll.validFrom[place] = dayNumber(row.validFrom);
  roll.lastEntry[place] = row.lastEntry;
  putList(roll.turns, place, packed(row.turns));
  const countries: number[] = [];
  for (const { code, from, until } of row.countries) countries.push(codes.get(code) ?? -1, from, until ?? never);
  putList(roll.countries, place, countries);
  if (roll.day !== null) roll.standing[place] = standingAt(roll, place, dayNumber(roll.day));
  return place;
}

export const never = 0x7fffffff;
const codes: ReadonlyMap<string, number> = new Map(countryCodes.map((code, place) => [code, place]));

/** Most licences have the turns of many others, and the very list of them. */
const packedBefore = new WeakMap<RollRow['turns'], number[]>();

function packed(turns: RollRow['turns']): number[] {
  const known = packedBefore.get(turns);
  if (known) return known;
  const fresh = turns.map(({ from, standing }) => dayNumber(from) * standings.length + standings.indexOf(standing));
  packedBefore.set(turns, fresh);
  return fresh;
}

export function dayNumber(day: Day): number {
  return Date.parse(day) / 86_400_000;
}

const lettersInOne = 10;

/** Ten letters as one number that sorts like them: blank, digits, letters. */
function weighed(key: string, from: number): number {
  let weight = 0;
  for (let at = from; at < from + lettersInOne; at += 1) {
    const code = at < key.length ? key.charCodeAt(at) : blank;
    weight = weight * 38 + (code >= 97 && code <= 122 ? code - 85 : code >= 48 && code <= 57 ? code - 46 : Number(code === blank));
  }
  return weight;
}
const blank = 32;

/** The standing of every licence on this day. */
export function standingsOn(roll: Roll, day: Day): Uint8Array {
  if (roll.day === day) return roll.standing;
  const number = dayNumber(day);
  for (let place = 0; place < roll.size; place += 1) roll.standing[place] = standingAt(roll, place, number);
  roll.day = day;
  return roll.standing;
}

function standingAt({ turns: { pool, start, size } }: Roll, place: number, day: number): number {
  const first = start[place] ?? 0;
  let standing = standings.indexOf('not-yet');
  for (let at = first; at < first + (size[place] ?? 0); at += 1) {
    const turn = pool[at] ?? 0;
    if (turn >= (day + 1) * standings.length) break;
    standing = ((turn % standings.length) + standings.length) % standings.length;
  }
  return standing;
}
