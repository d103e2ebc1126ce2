import type { Day } from '../rules/calendar.ts';
import { countryCodes } from '../rules/countries.ts';
import { type Kind, kinds, type Region, regions } from '../rules/kinds.ts';
import { isInForce, type Standing, standings } from '../rules/standing.ts';
import { dayNumber, standingsOn } from './roll.ts';
import { numberAt } from './roll-numbers.ts';
import { placesIn } from './roll-orders.ts';
import type { Order, Roll } from './roll-shape.ts';

/** A standing, or all under which people may be sent. */
export const wantedStandings = ['in-force', ...standings] as const;
export type WantedStanding = (typeof wantedStandings)[number];

/** Which licences of the roll are meant; null is any. `country`: covered on the day. */
export type RollFilter = { kind: Kind | null; region: Region | null; standing: WantedStanding | null; country: string | null };

/**
 * How many licences the filter takes, and how many it would take with another value of one of its parts and the others as they are.
 * In the order of the codes.
 */
export type RollCounts = { total: number; kind: Uint32Array; region: Uint32Array; standing: Uint32Array; country: Uint32Array };

/** `taken` has a one for each place that the filter takes. */
export type Taken = { counts: RollCounts; taken: Uint8Array };

/** Counts in one go over the roll. Who fails in one part alone counts for that part's own value. */
export function take(roll: Roll, day: Day, filter: RollFilter): Taken {
  const columns = { kind: roll.kind, region: roll.region, standing: standingsOn(roll, day) };
  const wanted = {
    kind: filter.kind === null ? -1 : kinds.indexOf(filter.kind),
    region: filter.region === null ? -1 : regions.indexOf(filter.region),
  };
  const wantedWorth = Uint8Array.from(standings, (one) => Number(isWanted(one, filter.standing)));
  const country = filter.country === null ? -1 : countryCodes.indexOf(filter.country);
  const today = dayNumber(day);
  const counts = emptyCounts();
  const taken = new Uint8Array(roll.size);
  // Plain numbers and no calls of what is not wanted: this goes over a million places while everybody waits.
  const { kind, region, standing } = columns;
  for (let place = 0; place < roll.size; place += 1) {
    const failed =
      Number(wanted.kind !== -1 && kind[place] !== wanted.kind) +
      2 * Number(wanted.region !== -1 && region[place] !== wanted.region) +
      4 * Number(wantedWorth[standing[place] as number] !== 1);
    if (failed !== 0 && failed !== 1 && failed !== 2 && failed !== 4) continue;
    if (failed === 0) countCountries(roll, place, today, counts.country);
    if (country !== -1 && !coversOn(roll, place, country, today)) continue;
    if (failed === 0 || failed === 1) add(counts.kind, kind[place] as number);
    if (failed === 0 || failed === 2) add(counts.region, region[place] as number);
    if (failed === 0 || failed === 4) add(counts.standing, standing[place] as number);
    if (failed !== 0) continue;
    counts.total += 1;
    taken[place] = 1;
  }
  return { counts, taken };
}

function isWanted(standing: Standing, wanted: WantedStanding | null): boolean {
  return wanted === 'in-force' ? isInForce(standing) : wanted === null || wanted === standing;
}

/** How many of those counted by standing are in force. */
export function countInForce({ standing }: Pick<RollCounts, 'standing'>): number {
  return standings.reduce((sum, one, place) => sum + (isInForce(one) ? (standing[place] ?? 0) : 0), 0);
}

function emptyCounts(): RollCounts {
  return {
    total: 0,
    kind: new Uint32Array(kinds.length),
    region: new Uint32Array(regions.length),
    standing: new Uint32Array(standings.length),
    country: new Uint32Array(countryCodes.length),
  };
}

function add(counts: Uint32Array, code: number): void {
  counts[code] = (counts[code] ?? 0) + 1;
}

function coversOn({ countries: { pool, start, size } }: Roll, place: number, country: number, day: number): boolean {
  const first = start[place] ?? 0;
  for (let at = first; at < first + (size[place] ?? 0); at += 3) {
    if (pool[at] === country && (pool[at + 1] ?? 0) <= day && day <= (pool[at + 2] ?? 0)) return true;
  }
  return false;
}

/** A country that ended and came back stands in the list twice, and never twice on one day. */
function countCountries({ countries: { pool, start, size } }: Roll, place: number, day: number, counts: Uint32Array): void {
  const first = start[place] ?? 0;
  for (let at = first; at < first + (size[place] ?? 0); at += 3) {
    const code = pool[at] ?? -1;
    if (code >= 0 && (pool[at + 1] ?? 0) <= day && day <= (pool[at + 2] ?? 0)) add(counts, code);
  }
}

/** The numbers on one page of what was taken, in this order. */
export function numbersOn(roll: Roll, { taken }: Taken, order: Order, { offset, limit }: { offset: number; limit: number }): string[] {
  const numbers: string[] = [];
  let passed = 0;
  for (const place of placesIn(roll, order)) {
    if (taken[place] !== 1) continue;
    if (passed >= offset) numbers.push(numberAt(roll.numbers, place));
    passed += 1;
    if (numbers.length === limit) break;
  }
  return numbers;
}

/** The numbers of all licences that an entry after this one speaks of, in order. */
export function numbersChangedAfter(roll: Roll, entry: number): string[] {
  const numbers: string[] = [];
  for (const place of placesIn(roll, 'number')) if ((roll.lastEntry[place] ?? -1) > entry) numbers.push(numberAt(roll.numbers, place));
  return numbers;
}

/** A region on a day: agencies with a licence in force, and licences in force by kind. */
export type RegionCounts = { region: Region; agencies: number; licences: Record<Kind, number> };

/** Each region with what is in force in it on the day, and the whole country. */
export function inForceByRegion(roll: Roll, day: Day): { regions: RegionCounts[]; whole: Omit<RegionCounts, 'region'> } {
  const worth = standingsOn(roll, day);
  const inForce = standings.map(isInForce);
  const found = regions.map(() => ({ agencies: [] as number[], kinds: kinds.map(() => 0) }));
  for (let place = 0; place < roll.size; place += 1) {
    const one = found[roll.region[place] ?? 0];
    const kind = roll.kind[place] ?? 0;
    if (!one || !inForce[worth[place] ?? 0]) continue;
    one.agencies.push(roll.agency[place] ?? 0);
    one.kinds[kind] = (one.kinds[kind] ?? 0) + 1;
  }
  // An agency has one region.
  const each = found.map(({ agencies, kinds: counts }) => ({ agencies: countDistinct(agencies), licences: byKind(counts) }));
  return { regions: regions.flatMap((region, place) => (each[place] ? [{ region, ...each[place] }] : [])), whole: sumOf(each) };
}

function byKind(counts: readonly number[]): Record<Kind, number> {
  return Object.fromEntries(kinds.map((kind, place) => [kind, counts[place] ?? 0])) as Record<Kind, number>;
}

function sumOf(all: readonly Omit<RegionCounts, 'region'>[]): Omit<RegionCounts, 'region'> {
  const sum = (count: (one: Omit<RegionCounts, 'region'>) => number) => all.reduce((before, one) => before + count(one), 0);
  return { agencies: sum((one) => one.agencies), licences: byKind(kinds.map((kind) => sum((one) => one.licences[kind]))) };
}

function countDistinct(numbers: readonly number[]): number {
  const sorted = new Float64Array(numbers).sort();
  let count = 0;
  for (let at = 0; at < sorted.length; at += 1) if (at === 0 || sorted[at] !== sorted[at - 1]) count += 1;
  return count;
}
