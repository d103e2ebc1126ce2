import { describe, expect, test } from 'vitest';
import { baseValues } from '../../src/rules/base-values.ts';
import { codedLaw, editionByCode } from '../../src/rules/law.ts';
import { baseValueOn, feeOn, roubles } from '../../src/rules/money.ts';

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
    expect(baseValueOn(day)).toEqual({ amount, currency, since });
  });

  test('is not guessed before the first known day', () => {
    expect(() => baseValueOn('2004-10-31')).toThrow(RangeError);
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

describe('the fee', () => {
  test.each([
    ['decree-3', '2005-03-09', 8, 192_000, 'BYR', 192_000],
    ['decree-15', '2006-03-01', 8, 248_000, 'BYR', 248_000],
    ['edict-450', '2016-06-30', 8, 1_680_000, 'BYR', 1_680_000],
    ['edict-450', '2016-07-01', 8, 16_800, 'BYN', 168],
    ['edict-450', '2018-05-03', 8, 19_600, 'BYN', 196],
    ['law-213z', '2026-01-01', 10, 45_000, 'BYN', 450],
  ] as const)('of %s on %s is %i base values: %i %s', (code, day, count, amount, currency, shown) => {
    const fee = feeOn(editionByCode(codedLaw, code), day);
    expect(fee).toEqual({ baseValues: count, amount, currency });
    expect(roubles(fee)).toBe(shown);
  });
});
