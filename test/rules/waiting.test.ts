import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Term } from '../../src/rules/calendar.ts';
import type { Edition } from '../../src/rules/editions/edition.ts';
import type { Kind, Region } from '../../src/rules/kinds.ts';
import { codedLaw, editionByCode, lawOf } from '../../src/rules/law.ts';
import { type DecidedLot, type Figures, quantile, type Waiting, waitingOf } from '../../src/rules/waiting.ts';

describe('a quantile by the nearest rank', () => {
  const each = (values: readonly number[]) => values.map((value) => ({ value, count: 1 }));

  test.each([
    [[15, 20, 35, 40, 50], 50, 35],
    [[15, 20, 35, 40, 50], 90, 50],
    [[3, 6, 7, 8, 8, 10, 13, 15, 16, 20], 50, 8],
    [[3, 6, 7, 8, 8, 10, 13, 15, 16, 20], 90, 16],
    [[7], 50, 7],
    [[1, 2], 50, 1],
  ])('of %j, %i percent: %i', (values, percent, expected) => {
    expect(quantile(each(values), percent)).toBe(expected);
  });

  test('is the smallest value that enough of the values do not exceed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 100 }),
        (values, percent) => {
          const enough = (value: number) => values.filter((one) => one <= value).length * 100 >= percent * values.length;
          const oracle = Math.min(...values.filter(enough));
          expect(quantile(each(values), percent)).toBe(oracle);
          const counted = [...Map.groupBy(values, (value) => value)].map(([value, list]) => ({ value, count: list.length }));
          expect(quantile(counted, percent)).toBe(oracle);
        },
      ),
      { seed: 20261124 },
    );
  });

  test('of nothing there is none', () => {
    expect(() => quantile([], 50)).toThrow(RangeError);
    expect(() => quantile([{ value: 3, count: 0 }], 50)).toThrow(RangeError);
  });
});

const edition = editionByCode(codedLaw, 'law-213z');
const lot = (kind: Kind, region: Region, days: number, change: Partial<DecidedLot> = {}): DecidedLot => ({
  ...{
    kind,
    purpose: 'grant',
    region,
    edition: 'law-213z',
    sentOn: '2026-03-02',
    acceptedOn: '2026-03-02',
    assessedOn: null,
    decidedOn: addDays('2026-03-02', days),
  },
  ...{ refused: false, questions: [], count: 1 },
  ...change,
});
const of = (lots: readonly DecidedLot[]) => waitingOf(lots, [], codedLaw);
const times = (count: number, one: DecidedLot) => ({ ...one, count });

describe('the published figures', () => {
  test('tell of waiting, refusals, lateness and appeals', () => {
    // Fifteen working days from 2 March 2026 end on 23 March.
    const lots = [
      times(4, lot('employment', 'BY-HM', 10)),
      times(3, lot('employment', 'BY-HM', 21, { refused: true })),
      times(2, lot('employment', 'BY-HM', 22)),
      lot('employment', 'BY-HM', 40, { questions: [{ askedOn: '2026-03-10', answeredOn: '2026-03-31' }] }),
    ];
    const appeals = [{ kind: 'employment', region: 'BY-HM', count: 2 } as const];
    const figures: Figures = { decided: 10, median: 21, ninetieth: 22, refused: 3, late: 2, appeals: 2 };
    expect(waitingOf(lots, appeals, codedLaw)).toEqual({
      all: figures,
      kinds: [{ kind: 'employment', figures, regions: [{ region: 'BY-HM', figures }], otherRegions: null }],
      otherKinds: null,
    });
  });

  test('a question asked after the term ran out excuses nothing', () => {
    const late = lot('study', 'BY-BR', 40, { questions: [{ askedOn: '2026-03-25', answeredOn: '2026-04-08' }], count: 5 });
    expect(of([late]).all?.late).toBe(5);
    expect(of([{ ...late, assessedOn: '2026-03-20' }]).all?.late).toBe(0);
  });

  test('are late by the days known when they were decided, whatever was put right since', () => {
    const days = { what: 'moved-days', year: 2026, source: 'Resolution No. 1', confidence: 'confirmed' } as const;
    const change = { ...days, moves: [{ off: '2026-03-31', worked: '2026-04-11' }] };
    const law = lawOf([{ issue: 1, from: '2026-01-01', change, issuedOn: '2026-04-02' }]);
    // Each is a day late by the calendar of before and in time by that of after.
    const before = lot('study', 'BY-BR', 0, { acceptedOn: '2026-03-10', decidedOn: '2026-04-01', count: 5 });
    const after = { ...before, acceptedOn: '2026-03-11', decidedOn: '2026-04-02' };
    const late = (one: DecidedLot, by = law) => waitingOf([one], [], by).all?.late;
    expect([late(before, codedLaw), late(after, codedLaw)]).toEqual([5, 5]);
    expect([late(before), late(after)]).toEqual([5, 0]);
    expect(late(before, lawOf(law.issued.map((one) => ({ ...one, issuedOn: '2026-04-01' }))))).toBe(0);
  });

  test('are late from the day after the term over New Year, with its holidays and its moved days', () => {
    const sent = { sentOn: '2025-12-15', acceptedOn: '2025-12-15', count: 5 };
    const on = (decidedOn: string) => of([lot('study', 'BY-BR', 0, { ...sent, decidedOn })]).all;
    expect([on('2026-01-09'), on('2026-01-10')]).toMatchObject([
      { median: 25, late: 0 },
      { median: 26, late: 5 },
    ]);
    const leap = { sentOn: '2024-02-28', acceptedOn: '2024-02-28', decidedOn: '2024-03-01', count: 5 };
    expect(of([lot('study', 'BY-BR', 0, leap)]).all?.median).toBe(2);
  });

  test('of all purposes stand together, each with the term its own procedure gives', () => {
    const fifth: Term = { count: 5, unit: 'working-days' };
    const held = Object.fromEntries(
      Object.entries(edition.held).map(([purpose, one]) => [purpose, { ...one, decision: { ...edition.terms.decision, value: fifth } }]),
    ) as Edition['held'];
    const law = { ...codedLaw, editions: [{ ...edition, held }] };
    const lots = [times(3, lot('study', 'BY-BR', 20)), times(4, lot('study', 'BY-BR', 20, { purpose: 'variation' }))];
    expect(waitingOf(lots, [], law).all).toMatchObject({ decided: 7, late: 4 });
    expect(of(lots).all).toMatchObject({ decided: 7, late: 0 });
  });

  test('wait from the first sending, though the term begins with acceptance', () => {
    const resent = lot('study', 'BY-BR', 0, { sentOn: '2026-01-15', acceptedOn: '2026-03-02', decidedOn: '2026-03-03', count: 6 });
    expect(of([resent]).all).toMatchObject({ median: 47, late: 0 });
  });

  test('fewer than five in all are told by nothing', () => {
    expect(of([times(4, lot('travel', 'BY-HM', 3))])).toEqual({ all: null, kinds: [], otherKinds: null });
    expect(of([])).toEqual({ all: null, kinds: [], otherKinds: null });
  });

  test('small groups stand together, within a kind and among the kinds', () => {
    const waiting = of([
      times(9, lot('employment', 'BY-HM', 5)),
      times(3, lot('employment', 'BY-BR', 6)),
      times(2, lot('employment', 'BY-VI', 7)),
      times(6, lot('study', 'BY-HM', 8)),
      times(2, lot('travel', 'BY-HM', 9)),
    ]);
    expect(waiting.all?.decided).toBe(22);
    expect(waiting.kinds.map(({ kind, figures }) => [kind, figures.decided])).toEqual([['employment', 14]]);
    expect(waiting.otherKinds).toMatchObject({ decided: 8, median: 8, ninetieth: 9 });
    expect(waiting.kinds[0]?.regions.map(({ region, figures }) => [region, figures.decided])).toEqual([['BY-HM', 9]]);
    expect(waiting.kinds[0]?.otherRegions).toMatchObject({ decided: 5, median: 6 });
  });

  test('never have a group below five, and always add up', () => {
    const some = fc.record({
      kind: fc.constantFrom('employment', 'introduction', 'study', 'travel'),
      region: fc.constantFrom('BY-HM', 'BY-BR', 'BY-VI'),
      days: fc.integer({ min: 0, max: 60 }),
      count: fc.integer({ min: 1, max: 6 }),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 14 }), (list) => {
        const waiting: Waiting = of(list.map(({ kind, region, days, count }) => lot(kind as Kind, region as Region, days, { count })));
        const { all, kinds, otherKinds } = waiting;
        const groups = [
          all,
          otherKinds,
          ...kinds.flatMap((one) => [one.figures, one.otherRegions, ...one.regions.map(({ figures }) => figures)]),
        ];
        for (const group of groups) if (group) expect(group.decided).toBeGreaterThanOrEqual(5);
        const sum = (list: (Figures | null)[]) => list.reduce((total, one) => total + (one?.decided ?? 0), 0);
        if (kinds.length > 0) expect(sum([...kinds.map(({ figures }) => figures), otherKinds])).toBe(all?.decided);
        for (const one of kinds) {
          if (one.regions.length > 0)
            expect(sum([...one.regions.map(({ figures }) => figures), one.otherRegions])).toBe(one.figures.decided);
        }
      }),
      { seed: 20261124 },
    );
  });
});
