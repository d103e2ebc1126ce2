import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, minskDay } from '../../src/rules/calendar.ts';
import { codedLaw, editionByCode } from '../../src/rules/law.ts';
import { applicationNumber, datesOfGrant, type LicenceDates, licenceNumber } from '../../src/rules/licence.ts';
import { itemsOf, scopeOfItems } from '../../src/rules/scope.ts';
import { type MeasureFacts, plainMeasure, type Standing, standingOn } from '../../src/rules/standing.ts';

const perpetual: LicenceDates = { validFrom: '2024-03-01', validTo: null };
const standing = (measures: MeasureFacts[], day: Day, licence = perpetual) => standingOn(licence, measures, day).standing;

describe('standing on a day', () => {
  it('follows the dates of the licence, both ends included', () => {
    const licence = { validFrom: '2006-02-28', validTo: '2011-02-27' };
    const days = ['2006-02-27', '2006-02-28', '2011-02-27', '2011-02-28'];
    expect(days.map((day) => standing([], day, licence))).toEqual(['not-yet', 'active', 'active', 'expired']);
  });

  it('is suspended from the first to the last day of the term and active on the next, with no act', () => {
    const measures: MeasureFacts[] = [plainMeasure('suspension', '2026-03-02', '2026-06-01')];
    const days = ['2026-03-01', '2026-03-02', '2026-06-01', '2026-06-02'];
    expect(days.map((day) => standing(measures, day))).toEqual(['active', 'suspended', 'suspended', 'active']);
    expect(standingOn(perpetual, measures, '2026-07-01').since).toBe('2026-06-02');
  });

  it('is active again from the day of the resumption', () => {
    const measures: MeasureFacts[] = [plainMeasure('suspension', '2026-03-02', null), plainMeasure('resumption', '2026-03-20', null)];
    expect(['2026-03-19', '2026-03-20'].map((day) => standing(measures, day))).toEqual(['suspended', 'active']);
  });

  it('stays suspended when a resumption came before the suspension', () => {
    const measures: MeasureFacts[] = [plainMeasure('resumption', '2026-01-20', null), plainMeasure('suspension', '2026-03-02', null)];
    expect(standing(measures, '2026-04-01')).toBe('suspended');
  });

  it('stays ended after a revocation, whatever follows', () => {
    const measures: MeasureFacts[] = [plainMeasure('revocation', '2026-03-02', null), plainMeasure('resumption', '2026-03-20', null)];
    expect(standingOn(perpetual, measures, '2026-04-01')).toMatchObject({ standing: 'ended', since: '2026-03-02', until: null });
  });

  it('turns at midnight in Minsk, not in Greenwich', () => {
    const licence = { validFrom: '2021-11-24', validTo: '2026-11-23' };
    const before = minskDay(new Date('2026-11-23T20:59:59.999Z'));
    const after = minskDay(new Date('2026-11-23T21:00:00Z'));
    expect([before, after].map((day) => standing([], day, licence))).toEqual(['active', 'expired']);
  });

  it('agrees with an oracle that walks day by day, on any history', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays('2026-01-01', n));
    const measure = fc.record({
      measure: fc.constantFrom<MeasureFacts['measure']>(
        'suspension',
        'suspension',
        'suspension',
        'resumption',
        'resumption',
        'revocation',
        'surrender',
      ),
      from: day,
      length: fc.option(fc.integer({ min: 0, max: 20 })),
    });
    const history = fc
      .array(measure, { maxLength: 5 })
      .map((all) =>
        all.map(({ measure, from, length }) =>
          plainMeasure(measure, from, length === null || measure !== 'suspension' ? null : addDays(from, length)),
        ),
      );
    const dates = fc.record({ validFrom: day, years: fc.option(fc.integer({ min: 0, max: 40 })) });
    fc.assert(
      fc.property(dates, history, day, ({ validFrom, years }, measures, today) => {
        const licence = { validFrom, validTo: years === null ? null : addDays(validFrom, years) };
        expect(standing(measures, today, licence)).toBe(walk(licence, measures, today));
      }),
      { numRuns: 3000, seed: 15 },
    );
  });
});

/** What happened on each day from the first of the year, one after another; a resumption on a suspension's own first day lifts it. */
function walk({ validFrom, validTo }: LicenceDates, measures: readonly MeasureFacts[], today: Day): Standing {
  let running: { until: Day | null }[] = [];
  for (let day = '2026-01-01'; day <= today; day = addDays(day, 1)) {
    const now = measures.filter((one) => one.from === day);
    if (now.some((one) => one.measure === 'revocation' || one.measure === 'surrender')) return 'ended';
    running = running.filter((one) => one.until === null || one.until >= day);
    running.push(...now.filter((one) => one.measure === 'suspension'));
    if (now.some((one) => one.measure === 'resumption')) running = [];
  }
  if (today < validFrom) return 'not-yet';
  if (validTo !== null && today > validTo) return 'expired';
  return running.length > 0 ? 'suspended' : 'active';
}

describe('the dates of a grant', () => {
  it('run five years to the day before under the decrees, and have no end since 28 November 2015', () => {
    expect(datesOfGrant(editionByCode(codedLaw, 'decree-15'), '2006-05-10')).toEqual({ validFrom: '2006-05-10', validTo: '2011-05-09' });
    expect(datesOfGrant(editionByCode(codedLaw, 'edict-450'), '2015-11-27').validTo).toBe('2020-11-26');
    expect(datesOfGrant(editionByCode(codedLaw, 'edict-450'), '2015-11-28').validTo).toBeNull();
  });

  it('end on 27 February when they began on 29 February', () => {
    expect(datesOfGrant(editionByCode(codedLaw, 'decree-15'), '2008-02-29').validTo).toBe('2013-02-27');
  });
});

describe('scope and numbers', () => {
  it('a scope holds the countries of the partners among its countries, once each', () => {
    const partner = { name: 'A', country: 'PL', contract: '1', contractDate: '2026-01-01' };
    expect(scopeOfItems(itemsOf({ countries: ['LT', 'PL'], partners: [partner] }))).toEqual({
      countries: ['LT', 'PL'],
      partners: [partner],
      branches: [],
      programmes: [],
    });
  });

  it('numbers stand in an address as they are', () => {
    const numbers = [licenceNumber('employment', 2026, 17), licenceNumber('study', 2026, 1_234_567), applicationNumber(2026, 3)];
    expect(numbers).toEqual(['EMP-2026-000017', 'STU-2026-1234567', 'A-2026-000003']);
    expect(numbers.map(encodeURIComponent)).toEqual(numbers);
  });
});
