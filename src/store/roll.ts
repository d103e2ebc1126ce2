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
  const places = rows.map((row) => put(roll, known.get(row.number) ?? roll.size, row));
  mendOrders(roll, places);
}

/** The same for licences that the roll does not have yet. */
export function addRows(roll: Roll, rows: readonly RollRow[]): void {
  for (const row of rows) put(roll, roll.size, row);
  roll.inOrder.clear();
}

function put(roll: Roll, place: number, row: RollRow): number {
  const size = place + 1;
  for (const column of ['kind', 'region', 'standing'] as const) roll[column] = roomFor(roll[column], size);
  for (const column of ['validFrom', 'lastEntry'] as const) roll[column] = roomFor(roll[column], size);
  roll.agency = roomFor(roll.agency, size);
  roll.name = roomFor(roll.name, 2 * size);
  roll.size = Math.max(roll.size, size);
  putNumber(roll.numbers, place, row.number);
  roll.kind[place] = kinds.indexOf(row.kind);
  roll.region[place] = regions.indexOf(row.region);
  roll.agency[place] = Number.parseInt(row.agencyId.replaceAll('-', '').slice(-13), 16);
  roll.name[2 * place] = weighed(row.nameKey, 0);
  roll.name[2 * place + 1] = weighed(row.nameKey, lettersInOne);
  roll.validFrom[place] = dayNumber(row.validFrom);
  roll.lastEntry[place] = row.lastEntry;
  const turns = row.turns.map(({ from, standing }) => dayNumber(from) * standings.length + standings.indexOf(standing));
  putList(roll.turns, place, turns);
  putList(
    roll.countries,
    place,
    row.countries.flatMap(({ code, from, until }) => [countryCodes.indexOf(code), from, until ?? never]),
  );
  if (roll.day !== null) roll.standing[place] = standingAt(roll, place, dayNumber(roll.day));
  return place;
}

export const never = 0x7fffffff;

export function dayNumber(day: Day): number {
  return Date.parse(day) / 86_400_000;
}

const lettersInOne = 10;
const letters = ' 0123456789abcdefghijklmnopqrstuvwxyz';

/** Ten letters as one number that sorts like them. */
function weighed(key: string, from: number): number {
  let weight = 0;
  for (let at = from; at < from + lettersInOne; at += 1) weight = weight * 38 + letters.indexOf(key[at] ?? ' ') + 1;
  return weight;
}

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
