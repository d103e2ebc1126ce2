import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, decreedCalendar, minskDay, minskMidnight, termEnd } from '../../src/rules/calendar.ts';
import { codedLaw, editionByCode } from '../../src/rules/law.ts';
import type { LicenceDates, Measure } from '../../src/rules/licence.ts';
import { type MeasureFacts, plainMeasure, suspensionsOn } from '../../src/rules/spells.ts';
import { endAhead, type Standing, standingOn } from '../../src/rules/standing.ts';

const perpetual: LicenceDates = { validFrom: '2024-03-01', validTo: null };
const standing = (measures: MeasureFacts[], day: Day, licence = perpetual) => standingOn(licence, measures, day).standing;

describe('standing on a day, from plain dates', () => {
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

/** A suspension of the whole licence in the spring of 2026; what is told of it changes it. */
function suspension(changed: Partial<MeasureFacts> = {}): MeasureFacts {
  return { ...plainMeasure('suspension', '2026-03-02', '2026-06-01'), id: 'suspension', ...changed };
}

function after(measure: Measure, from: Day, changed: Partial<MeasureFacts> = {}): MeasureFacts {
  return { ...plainMeasure(measure, from, null), id: measure, follows: 'suspension', ...changed };
}

const setAside = (from: Day) => ({ outcome: 'set-aside' as const, from, until: null });
const changed = (from: Day, until: Day | null) => ({ outcome: 'changed' as const, from, until });
const partner = { id: 'partner', until: null };

/** The standing on each of these days, written as `day standing`. */
function on(measures: readonly MeasureFacts[], days: Record<Day, Standing>, licence = perpetual): void {
  const told = Object.fromEntries(Object.keys(days).map((day) => [day, standingOn(licence, measures, day).standing]));
  expect(told).toEqual(days);
}

/** What the one part is worth on each of these days. */
function onPart(measures: readonly MeasureFacts[], days: Record<Day, 'suspended' | 'struck-off' | null>): void {
  const told = Object.fromEntries(Object.keys(days).map((day) => [day, standingOn(perpetual, measures, day).parts[0]?.standing ?? null]));
  expect(told).toEqual(days);
}

describe('the days of a licence', () => {
  it('turn at midnight in Minsk, not in Greenwich', () => {
    const licence = { validFrom: '2021-11-24', validTo: '2026-11-23' };
    const before = minskDay(new Date('2026-11-23T20:59:59.999Z'));
    const later = minskDay(new Date('2026-11-23T21:00:00Z'));
    expect([before, later].map((day) => standing([], day, licence))).toEqual(['active', 'expired']);
  });

  it('turn at the old summer midnight too: Minsk was three hours ahead of Greenwich in the summer of 2010, and two in its winter', () => {
    const licence = { validFrom: '2005-07-01', validTo: '2010-06-30' };
    expect(minskMidnight('2010-07-01').toISOString()).toBe('2010-06-30T21:00:00.000Z');
    const days = ['2010-06-30T20:59:59.999Z', '2010-06-30T21:00:00Z'].map((moment) => minskDay(new Date(moment)));
    expect(days.map((day) => standing([], day, licence))).toEqual(['active', 'expired']);
    expect(minskMidnight('2010-01-01').toISOString()).toBe('2009-12-31T22:00:00.000Z');
  });

  it('have a 29 February of their own', () => {
    const measures = [plainMeasure('suspension', '2028-02-28', '2028-02-29')];
    on(measures, { '2028-02-27': 'active', '2028-02-28': 'suspended', '2028-02-29': 'suspended', '2028-03-01': 'active' });
    on([plainMeasure('revocation', '2028-02-29', null)], { '2028-02-28': 'active', '2028-02-29': 'ended', '2029-02-28': 'ended' });
  });

  it('are the same when the clock is set back: what was decided later bears on no earlier day', () => {
    const measures = [suspension(), after('extension', '2026-05-20', { until: '2026-08-31' }), after('revocation', '2026-07-01')];
    const days = { '2026-03-01': 'active', '2026-05-19': 'suspended', '2026-06-30': 'suspended', '2026-07-01': 'ended' } as const;
    on(measures, days);
    on([...measures].reverse(), days);
  });

  it('end with the last second of the term’s last day', () => {
    const until = '2026-06-01';
    const last = new Date(minskMidnight(addDays(until, 1)).getTime() - 1);
    expect([minskDay(last), minskDay(new Date(last.getTime() + 1))]).toEqual([until, '2026-06-02']);
    on([suspension()], { '2026-06-01': 'suspended', '2026-06-02': 'active' });
    expect(standingOn(perpetual, [suspension()], '2026-05-01')).toMatchObject({
      since: '2026-03-02',
      until: '2026-06-01',
      causes: ['suspension'],
    });
    expect(standingOn(perpetual, [suspension()], '2026-06-02')).toMatchObject({ since: '2026-06-02', until: null, causes: [] });
  });

  it('have as their causes what makes them so on that day, and nothing else that was ever decided', () => {
    const again = suspension({ id: 'again', from: '2026-08-03', until: '2026-10-01' });
    const ofPart = suspension({ id: 'of-part', from: '2026-05-04', until: '2026-12-01', item: partner });
    const ends = [after('revocation', '2026-11-02'), after('surrender', '2026-11-09')];
    const all = [suspension(), again, ofPart, ...ends];
    const told = ['2026-04-01', '2026-05-04', '2026-07-01', '2026-08-03', '2026-11-01', '2026-11-02', '2026-11-09'].map((day) => [
      day,
      ...standingOn(perpetual, all, day).causes,
    ]);
    expect(told).toEqual([
      ['2026-04-01', 'suspension'],
      ['2026-05-04', 'suspension'],
      ['2026-07-01', 'of-part'],
      ['2026-08-03', 'again'],
      ['2026-11-01', 'of-part'],
      ['2026-11-02', 'revocation'],
      ['2026-11-09', 'revocation', 'surrender'],
    ]);
  });

  it('know an end to come until the day before it', () => {
    const measures = [after('revocation', '2026-07-01'), after('surrender', '2026-08-03')];
    const ahead = ['2026-06-30', '2026-07-01', '2026-08-02', '2026-08-03'].map((day) => endAhead(measures, day));
    expect(ahead).toEqual(['2026-07-01', '2026-08-03', '2026-08-03', null]);
    expect(endAhead([suspension()], '2026-03-01')).toBeNull();
  });

  it('go on under a renewal, with a gap where it began later', () => {
    const licence = { validFrom: '2010-03-01', validTo: '2015-02-28', renewals: [{ validFrom: '2015-03-01', validTo: '2020-02-28' }] };
    on(
      [],
      { '2010-02-28': 'not-yet', '2015-02-28': 'active', '2015-03-01': 'active', '2020-02-28': 'active', '2020-02-29': 'expired' },
      licence,
    );
    expect(standingOn(licence, [], '2016-01-01')).toMatchObject({ since: '2010-03-01', until: '2020-02-28' });
    const late = { ...licence, renewals: [{ validFrom: '2015-03-10', validTo: null }] };
    on(
      [],
      { '2015-02-28': 'active', '2015-03-01': 'expired', '2015-03-09': 'expired', '2015-03-10': 'active', '2099-01-01': 'active' },
      late,
    );
    expect(standingOn(late, [], '2015-03-05')).toMatchObject({ since: '2015-03-01', until: '2015-03-09' });
    on(
      [plainMeasure('suspension', '2015-02-01', '2015-03-20')],
      { '2015-02-28': 'suspended', '2015-03-05': 'expired', '2015-03-10': 'suspended' },
      late,
    );
  });
});

describe('a suspension', () => {
  it('is lengthened by its extensions, from the day of each', () => {
    const measures = [
      suspension(),
      after('extension', '2026-05-20', { id: 'first', until: '2026-07-01' }),
      after('extension', '2026-06-30', { id: 'second', until: '2026-08-31' }),
    ];
    on(measures, { '2026-06-02': 'suspended', '2026-08-31': 'suspended', '2026-09-01': 'active' });
    expect(suspensionsOn(measures, '2026-06-29')).toEqual([
      { id: 'suspension', itemId: null, from: '2026-03-02', until: '2026-07-01', confirmed: true },
    ]);
    expect(suspensionsOn(measures, '2026-06-30')[0]?.until).toBe('2026-08-31');
  });

  it('falls back to its own last day when the extension is set aside, and ends then and there when that has passed', () => {
    const early = [suspension(), after('extension', '2026-05-10', { until: '2026-08-31', reviews: [setAside('2026-05-20')] })];
    on(early, { '2026-05-25': 'suspended', '2026-06-01': 'suspended', '2026-06-02': 'active' });
    const late = [suspension(), after('extension', '2026-05-10', { until: '2026-08-31', reviews: [setAside('2026-07-15')] })];
    on(late, { '2026-06-02': 'suspended', '2026-07-14': 'suspended', '2026-07-15': 'active' });
  });

  it('ends on the changed last day, which counts from the day of the review only', () => {
    on([suspension({ reviews: [changed('2026-04-10', '2026-04-30')] })], { '2026-04-30': 'suspended', '2026-05-01': 'active' });
    on([suspension({ reviews: [changed('2026-04-10', '2026-04-05')] })], { '2026-04-09': 'suspended', '2026-04-10': 'active' });
    on([suspension({ reviews: [changed('2026-06-20', '2026-07-01')] })], {
      '2026-06-10': 'active',
      '2026-06-20': 'suspended',
      '2026-07-02': 'active',
    });
    on([suspension({ until: null, reviews: [changed('2026-04-10', '2026-04-30')] })], { '2026-05-01': 'active' });
  });

  it('set aside never was from that day on', () => {
    on([suspension({ reviews: [setAside('2026-04-10')] })], { '2026-04-09': 'suspended', '2026-04-10': 'active', '2026-06-01': 'active' });
    on([suspension({ reviews: [setAside('2026-03-02')] })], { '2026-03-02': 'active' });
  });

  it('is lifted by its resumption, and runs again when that is set aside in time', () => {
    on([suspension(), after('resumption', '2026-04-01')], { '2026-03-31': 'suspended', '2026-04-01': 'active', '2026-05-01': 'active' });
    const again = [suspension(), after('resumption', '2026-04-01', { reviews: [setAside('2026-05-01')] })];
    on(again, { '2026-04-30': 'active', '2026-05-01': 'suspended', '2026-06-01': 'suspended', '2026-06-02': 'active' });
    expect(standingOn(perpetual, again, '2026-05-10')).toMatchObject({ since: '2026-05-01', until: '2026-06-01' });
    on([suspension(), after('resumption', '2026-04-01', { reviews: [setAside('2026-06-10')] })], { '2026-06-10': 'active' });
  });

  it('is not ended by a resumption of another one', () => {
    on([suspension(), after('resumption', '2026-04-01', { follows: 'another' })], { '2026-04-01': 'suspended' });
  });

  it('under a revocation that was set aside is what it would have been', () => {
    const measures = [suspension(), after('revocation', '2026-04-01', { follows: null, reviews: [setAside('2026-05-01')] })];
    on(measures, {
      '2026-03-31': 'suspended',
      '2026-04-01': 'ended',
      '2026-04-30': 'ended',
      '2026-05-01': 'suspended',
      '2026-06-02': 'active',
    });
  });
});

describe('a suspension by one officer', () => {
  const edition = editionByCode(codedLaw, 'law-213z');
  const confirmBy = termEnd(decreedCalendar, '2026-11-06', edition.terms.confirmation.value);
  const atOnce = (changed: Partial<MeasureFacts> = {}) =>
    suspension({ from: '2026-11-06', until: null, confirmBy, decidedOn: null, upheld: null, ...changed });

  it('taken on a Friday holds over the weekend and lapses after the Monday', () => {
    expect(confirmBy).toBe('2026-11-09');
    on([atOnce()], { '2026-11-05': 'active', '2026-11-06': 'suspended', '2026-11-09': 'suspended', '2026-11-10': 'active' });
    expect(standingOn(perpetual, [atOnce()], '2026-11-07')).toMatchObject({ until: '2026-11-09' });
    expect(suspensionsOn([atOnce()], '2026-11-07')).toMatchObject([{ until: '2026-11-09', confirmed: false }]);
  });

  it('goes on when it is confirmed, from the day it began', () => {
    const measures = [atOnce({ decidedOn: '2026-11-09', upheld: true })];
    on(measures, { '2026-11-06': 'suspended', '2026-11-10': 'suspended', '2027-03-01': 'suspended' });
    expect(standingOn(perpetual, measures, '2026-12-01').since).toBe('2026-11-06');
    on([atOnce({ decidedOn: '2026-11-06', upheld: true, until: '2026-11-30' })], { '2026-11-30': 'suspended', '2026-12-01': 'active' });
  });

  it('ends with the day before it is not confirmed; on the same day it never was', () => {
    on([atOnce({ decidedOn: '2026-11-09', upheld: false })], { '2026-11-08': 'suspended', '2026-11-09': 'active' });
    on([atOnce({ decidedOn: '2026-11-06', upheld: false })], { '2026-11-06': 'active', '2026-11-07': 'active' });
  });

  it('ends before it lapses where its own last day comes first', () => {
    on([atOnce({ until: '2026-11-07' })], { '2026-11-07': 'suspended', '2026-11-08': 'active' });
  });

  it('set aside before anybody decided ends with the day before', () => {
    on([atOnce({ reviews: [setAside('2026-11-08')] })], { '2026-11-07': 'suspended', '2026-11-08': 'active' });
  });
});

describe('a part of a licence', () => {
  it('is suspended by itself: the rest may work', () => {
    const measures = [suspension({ item: partner })];
    on(measures, { '2026-03-01': 'active', '2026-03-02': 'suspended-in-part', '2026-06-01': 'suspended-in-part', '2026-06-02': 'active' });
    expect(standingOn(perpetual, measures, '2026-04-01').parts).toEqual([
      { itemId: 'partner', standing: 'suspended', since: '2026-03-02', until: '2026-06-01', cause: 'suspension' },
    ]);
  });

  it('stays suspended when the whole is suspended after it and resumed before it', () => {
    const measures = [
      suspension({ item: partner }),
      { ...plainMeasure('suspension', '2026-04-01', null), id: 'whole' },
      after('resumption', '2026-05-01', { follows: 'whole' }),
    ];
    on(measures, {
      '2026-03-31': 'suspended-in-part',
      '2026-04-01': 'suspended',
      '2026-05-01': 'suspended-in-part',
      '2026-06-02': 'active',
    });
    onPart(measures, { '2026-04-15': 'suspended', '2026-05-15': 'suspended', '2026-06-02': null });
  });

  it('is no longer suspended once it is covered no longer', () => {
    on([suspension({ item: { id: 'partner', until: '2026-04-15' } })], { '2026-04-15': 'suspended-in-part', '2026-04-16': 'active' });
  });

  it('struck off is not suspended as well, and is again when that is set aside', () => {
    const strike = (reviews: MeasureFacts['reviews']) => after('revocation', '2026-04-01', { follows: null, item: partner, reviews });
    const gone = [suspension({ item: partner }), strike([])];
    on(gone, { '2026-03-31': 'suspended-in-part', '2026-04-01': 'active' });
    onPart(gone, { '2026-03-31': 'suspended', '2026-04-01': 'struck-off', '2027-01-01': 'struck-off' });
    const back = [suspension({ item: partner }), strike([setAside('2026-05-01')])];
    onPart(back, { '2026-04-30': 'struck-off', '2026-05-01': 'suspended', '2026-06-01': 'suspended', '2026-06-02': null });
    on(back, { '2026-04-30': 'active', '2026-05-01': 'suspended-in-part', '2026-06-02': 'active' });
  });

  it('is told once where a first suspension came back beside a second', () => {
    const measures = [
      suspension({ item: partner }),
      after('resumption', '2026-03-10', { item: partner, reviews: [setAside('2026-04-10')] }),
      { ...plainMeasure('suspension', '2026-03-20', '2026-07-01'), id: 'second', item: partner },
    ];
    expect(standingOn(perpetual, measures, '2026-04-20').parts).toEqual([
      { itemId: 'partner', standing: 'suspended', since: '2026-03-20', until: '2026-07-01', cause: 'second' },
    ]);
    expect(suspensionsOn(measures, '2026-04-20').map(({ id }) => id)).toEqual(['suspension', 'second']);
  });

  it('of another name is not touched', () => {
    const other = { id: 'branch', until: null };
    onPart([suspension({ item: partner }), after('resumption', '2026-04-01', { follows: null, item: other })], {
      '2026-04-01': 'suspended',
    });
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
