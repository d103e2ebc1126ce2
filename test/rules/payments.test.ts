import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/rules/calendar.ts';
import { codedLaw, editionByCode } from '../../src/rules/law.ts';
import { feeOn } from '../../src/rules/money.ts';
import { balanceOf, currencyOn, readSum, refusalOfPayment } from '../../src/rules/payments.ts';

describe('a sum as it was typed', () => {
  test.each([
    ['450', 450_00],
    ['450,5', 450_50],
    ['450.05', 450_05],
    ['1 234,56', 1234_56],
    ['1\u00a0234.00', 1234_00],
    ['0,01', 1],
    ['0000450', 450_00],
    ['9999999.99', 999_999_999],
  ])('%s is exact in kopecks', (text, kopecks) => {
    expect(readSum(text, 'BYN')).toBe(kopecks);
  });

  test.each(['', '0', '0,00', '-5', '1.234', '1,234.50', '450 руб.', '1e3', '٤٥٠', '10000000', '4,', ',5', '9999999999'])(
    '%s is no sum',
    (text) => {
      expect(readSum(text, 'BYN')).toBeNull();
    },
  );

  test('before the denomination there were no kopecks', () => {
    expect(readSum('1 680 000', 'BYR')).toBe(1_680_000);
    expect(readSum('1680000,50', 'BYR')).toBeNull();
    expect([currencyOn('2016-06-30'), currencyOn('2016-07-01'), currencyOn('1999-01-01')]).toEqual(['BYR', 'BYN', 'BYR']);
  });

  test('is read as it is written, whatever the sum', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), fc.constantFrom(',', '.'), (kopecks, sign) => {
        const text = `${Math.floor(kopecks / 100)}${sign}${String(kopecks % 100).padStart(2, '0')}`;
        expect(readSum(text, 'BYN')).toBe(kopecks);
      }),
      { seed: 20261124 },
    );
  });
});

describe('payments', () => {
  const byn = (amount: number) => ({ amount, currency: 'BYN' }) as const;
  const byr = (amount: number) => ({ amount, currency: 'BYR' }) as const;

  test.each([
    ['none', [], { paid: byn(0), short: byn(450_00), over: null }],
    ['one in full', [byn(450_00)], { paid: byn(450_00), short: null, over: null }],
    ['two that add up', [byn(200_00), byn(250_00)], { paid: byn(450_00), short: null, over: null }],
    ['a kopeck short', [byn(449_99)], { paid: byn(449_99), short: byn(1), over: null }],
    ['too much', [byn(450_00), byn(5)], { paid: byn(450_05), short: null, over: byn(5) }],
    ['half of it in old roubles', [byr(2_250_000), byn(225_00)], { paid: byn(450_00), short: null, over: null }],
    ['less than a kopeck short', [byr(4_499_950)], { paid: byn(449_99), short: byn(1), over: null }],
  ] as const)('%s', (_, paid, balance) => {
    expect(balanceOf(byn(450_00), paid)).toEqual({ due: byn(450_00), ...balance });
  });

  test('any split of what is due pays it in full', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 6 }), (parts) => {
        const due = byn(parts.reduce((sum, part) => sum + part, 0));
        expect(balanceOf(due, parts.map(byn))).toMatchObject({ paid: due, short: null, over: null });
      }),
      { seed: 20261124 },
    );
  });

  test('are due in base values of the day of the first sending', () => {
    const edition = editionByCode(codedLaw, 'law-213z');
    expect(feeOn(codedLaw.baseValues, edition, '2025-12-31')).toMatchObject({ amount: 420_00, baseValues: 10 });
    expect(feeOn(codedLaw.baseValues, edition, '2026-01-01')).toMatchObject({ amount: 450_00, baseValues: 10 });
  });

  test('can be neither of tomorrow nor older than the edition allows', () => {
    const edition = editionByCode(codedLaw, 'law-213z');
    const today = '2026-11-24';
    expect(refusalOfPayment(edition, today, today)).toBeNull();
    expect(refusalOfPayment(edition, today, addDays(today, 1))).toBe('payment-in-future');
    expect(refusalOfPayment(edition, today, addDays(today, -180))).toBeNull();
    expect(refusalOfPayment(edition, today, addDays(today, -181))).toBe('payment-too-old');
    expect(refusalOfPayment(edition, today, '1900-01-01')).toBe('payment-too-old');
  });
});
