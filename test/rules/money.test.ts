import { describe, expect, test } from 'vitest';
import { codedLaw, editionByCode, lawOf } from '../../src/rules/law.ts';
import type { IssuedChange } from '../../src/rules/law-change.ts';
import { baseValueOn, feeOn, isAssumed, roubles } from '../../src/rules/money.ts';

const { baseValues } = codedLaw;
const act = { source: 'Resolution No. 900', confidence: 'confirmed' } as const;
const set = (issue: number, from: string, amount: number): IssuedChange => ({
  issue,
  from,
  change: { what: 'base-value', amount, ...act },
});

describe('the base value', () => {
  test.each([
    ['2004-11-01', 24_000, 'BYR', '2004-11-01'],
    ['2005-03-09', 24_000, 'BYR', '2004-11-01'],
    ['2005-03-31', 24_000, 'BYR', '2004-11-01'],
    ['2005-04-01', 25_500, 'BYR', '2005-04-01'],
    ['2012-03-31', 35_000, 'BYR', '2007-12-01'],
    ['2012-04-01', 100_000, 'BYR', '2012-04-01'],
    ['2016-06-30', 210_000, 'BYR', '2016-01-01'],
    ['2016-07-01', 2100, 'BYN', '2016-07-01'],
    ['2018-12-31', 2450, 'BYN', '2018-01-01'],
    ['2019-01-01', 2550, 'BYN', '2019-01-01'],
    ['2025-12-31', 4200, 'BYN', '2025-01-01'],
    ['2026-01-01', 4500, 'BYN', '2026-01-01'],
    ['2031-01-01', 4500, 'BYN', '2026-01-01'],
  ])('on %s is %i %s since %s', (day, amount, currency, since) => {
    expect(baseValueOn(baseValues, day)).toEqual({ amount, currency, since, source: 'base-values', confidence: 'secondary' });
  });

  test('is not guessed before the first known day', () => {
    expect(() => baseValueOn(baseValues, '2004-10-31')).toThrow(RangeError);
  });

  test('stands in the order of days, in whole units, and in one currency on each side of 1 July 2016', () => {
    const days = baseValues.map(({ since }) => since);
    expect(days).toEqual([...new Set(days)].sort());
    for (const { amount, currency, since } of baseValues) {
      expect(Number.isInteger(amount)).toBe(true);
      expect(currency).toBe(since < '2016-07-01' ? 'BYR' : 'BYN');
    }
  });
});

describe('a recorded base value', () => {
  const law = lawOf([set(1, '2028-01-01', 50_00), set(2, '2027-01-01', 47_50), set(3, '2028-01-01', 51_00)]);

  test('stands among the others by its day, with the act it comes from; of two from one day the later issue holds', () => {
    expect(law.baseValues.slice(-3).map(({ since, amount }) => [since, amount])).toEqual([
      ['2026-01-01', 45_00],
      ['2027-01-01', 47_50],
      ['2028-01-01', 51_00],
    ]);
    expect(baseValueOn(law.baseValues, '2027-06-01')).toEqual({
      ...{ amount: 47_50, currency: 'BYN', since: '2027-01-01' },
      ...{ source: { cited: 'Resolution No. 900' }, confidence: 'confirmed' },
    });
    expect(feeOn(law.baseValues, editionByCode(law, 'law-213z'), '2027-01-01').amount).toBe(475_00);
  });

  test.each([
    ['2026-12-31', false],
    ['2010-06-01', false],
    ['2027-01-01', false],
    ['2028-12-31', false],
    ['2029-01-01', true],
  ])('leaves %s assumed: %s', (day, assumed) => {
    expect(isAssumed(law.baseValues, day)).toBe(assumed);
    expect(isAssumed(baseValues, day)).toBe(day >= '2027');
  });
});

describe('the fee', () => {
  test.each([
    ['decree-3', '2005-03-09', 8, 192_000, 'BYR', 192_000],
    ['decree-15', '2006-03-01', 8, 248_000, 'BYR', 248_000],
    ['edict-450', '2016-06-30', 8, 1_680_000, 'BYR', 1_680_000],
    ['edict-450', '2016-07-01', 8, 16_800, 'BYN', 168],
    ['edict-450', '2018-05-03', 8, 19_600, 'BYN', 196],
    ['law-213z', '2026-01-01', 10, 45_000, 'BYN', 450],
  ] as const)('of %s on %s is %i base values: %i %s', (code, day, count, amount, currency, shown) => {
    const fee = feeOn(baseValues, editionByCode(codedLaw, code), day);
    expect(fee).toEqual({ baseValues: count, amount, currency });
    expect(roubles(fee)).toBe(shown);
  });
});
