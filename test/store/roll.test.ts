import { expect, test } from 'vitest';
import { addDays } from '../../src/rules/calendar.ts';
import { kinds, regions } from '../../src/rules/kinds.ts';
import { standings } from '../../src/rules/standing.ts';
import { addRows, dayNumber, emptyRoll, putRows } from '../../src/store/roll.ts';
import { inForceByRegion, numbersOn, type RollFilter, take, wantedStandings } from '../../src/store/roll-counts.ts';
import { type Order, orders, type RollRow } from '../../src/store/roll-shape.ts';

const day = '2026-11-24';
const today = dayNumber(day);
const lands = ['PL', 'DE', 'CY'];

let seed = 7;
function below(most: number): number {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return seed % most;
}
const pick = <One>(list: readonly One[]): One => list[below(list.length)] as One;

function aRow(serial: number): RollRow {
  const from = addDays('2026-10-01', below(90));
  return {
    // Some as an import may bring them.
    number: serial % 7 === 0 ? `EMP-2026-${serial}A` : `EMP-2026-${String(serial).padStart(6, '0')}`,
    kind: pick(kinds),
    region: pick(regions),
    agencyId: `00000000-0000-4000-8000-${String(serial % 150).padStart(12, '0')}`,
    nameKey: pick(['ajra', 'majak', 'majak plus', 'a', 'sevjerny majak na rece', 'sevjerny majak na more']),
    validFrom: from,
    turns: [
      { from, standing: pick(standings) },
      { from: addDays(from, 20), standing: pick(standings) },
    ],
    countries: lands
      .filter(() => below(2) === 0)
      .map((code) => ({ code, from: dayNumber('2026-11-01') + below(40), until: pick([null, dayNumber('2026-11-20') + below(10)]) })),
    lastEntry: below(50),
  };
}

/** What the roll should say, the slow way. */
function standingOf(row: RollRow): string {
  return row.turns.findLast(({ from }) => from <= day)?.standing ?? 'not-yet';
}
const inForce = ['active', 'suspended-in-part'];
function meets(row: RollRow, { kind, region, standing, country }: RollFilter): boolean {
  const covers = (code: string) =>
    row.countries.some((one) => one.code === code && one.from <= today && (one.until === null || today <= one.until));
  return (
    (kind === null || row.kind === kind) &&
    (region === null || row.region === region) &&
    (standing === null || (standing === 'in-force' ? inForce : [standing]).includes(standingOf(row))) &&
    (country === null || covers(country))
  );
}
const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
const ways: Record<Order, (one: RollRow, other: RollRow) => number> = {
  number: () => 0,
  name: (one, other) => byText(one.nameKey.slice(0, 20), other.nameKey.slice(0, 20)),
  newest: (one, other) => byText(other.validFrom, one.validFrom),
  changed: (one, other) => other.lastEntry - one.lastEntry,
};

test('the roll lists and counts what a slow search finds, also after licences came and changed', () => {
  const rows = new Map(Array.from({ length: 400 }, (_, place) => aRow(place * 2)).map((row) => [row.number, row]));
  const roll = emptyRoll();
  addRows(roll, [...rows.values()].slice(0, 250));
  addRows(roll, [...rows.values()].slice(250));
  for (let round = 0; round < 4; round += 1) {
    for (let n = 0; n < 60; n += 1) {
      const filter: RollFilter = {
        kind: pick([null, ...kinds]),
        region: pick([null, null, ...regions]),
        standing: pick([null, ...wantedStandings]),
        country: pick([null, ...lands]),
      };
      const taken = take(roll, day, filter);
      const found = [...rows.values()].filter((row) => meets(row, filter));
      expect(taken.counts.total).toBe(found.length);
      const order = pick(orders);
      const sorted = found.toSorted((one, other) => ways[order](one, other) || byText(one.number, other.number));
      expect(numbersOn(roll, taken, order, { offset: 3, limit: 10 })).toEqual(sorted.slice(3, 13).map(({ number }) => number));
      const others = [...rows.values()].filter((row) => meets(row, { ...filter, region: null }));
      expect([...taken.counts.region]).toEqual(regions.map((region) => others.filter((row) => row.region === region).length));
      const anywhere = [...rows.values()].filter((row) => meets(row, { ...filter, country: null }));
      const [poland] = [...taken.counts.country].filter((count) => count > 0).length
        ? [anywhere.filter((row) => meets(row, { ...filter, country: 'PL' })).length]
        : [0];
      expect(take(roll, day, { ...filter, country: 'PL' }).counts.total).toBe(poland);
    }
    const { regions: counts } = inForceByRegion(roll, day);
    const inMinsk = [...rows.values()].filter((row) => row.region === 'BY-HM' && standingOf(row).match(/^(active|suspended-in-part)$/));
    expect(counts.find(({ region }) => region === 'BY-HM')?.agencies).toBe(new Set(inMinsk.map(({ agencyId }) => agencyId)).size);
    const changed = Array.from({ length: 40 }, () => aRow(below(1000)));
    for (const row of changed) rows.set(row.number, row);
    putRows(roll, [...new Map(changed.map((row) => [row.number, row])).values()]);
    expect(roll.size).toBe(rows.size);
  }
});
