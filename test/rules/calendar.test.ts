import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addWorkingDays,
  addYears,
  dayKind,
  decreedCalendar,
  isDay,
  minskDay,
  minskMidnight,
  minskMinute,
  nextWorkingDay,
  termEnd,
} from '../../src/rules/calendar.ts';

type Reference = {
  radunitsa: Record<string, string>;
  fixed: string[];
  fixedSince: Record<string, number>;
  transfers: { dayOff: string; workedInstead: string }[];
  workingDays: Record<string, number>;
  workingDayVectors: [string, number, string][];
};
const reference: Reference = JSON.parse(readFileSync(new URL('../reference/calendar.json', import.meta.url), 'utf8'));
const calendar = decreedCalendar;

// The oracle: the reference's own tables and the old Date, no line shared with the code under test.
const later = (day: string, n: number) => new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10);
const worked = new Set(reference.transfers.map((moved) => moved.workedInstead));
const off = new Set(reference.transfers.map((moved) => moved.dayOff));
function isWorked(day: string): boolean {
  if (worked.has(day)) return true;
  const since = reference.fixedSince[day.slice(5)];
  const holiday =
    reference.fixed.includes(day.slice(5)) ||
    (since !== undefined && Number(day.slice(0, 4)) >= since) ||
    reference.radunitsa[day.slice(0, 4)] === day;
  return !off.has(day) && !holiday && new Date(day).getUTCDay() % 6 !== 0;
}

const someDay = fc.integer({ min: 0, max: 11_000 }).map((n) => later('2005-01-01', n));

describe('the calendar against the reference', () => {
  it.each(Object.entries(reference.workingDays))('%s has %i working days', (year, count) => {
    let found = 0;
    for (let day = `${year}-01-01`; day.startsWith(year); day = addDays(day, 1)) if (dayKind(calendar, day).working) found += 1;
    expect(found).toBe(count);
  });

  it.each(reference.workingDayVectors)('from %s the working day number %i is %s', (day, n, end) => {
    expect(addWorkingDays(calendar, day, n)).toBe(end);
  });

  it.each(Object.entries(reference.radunitsa))('Radunitsa of %s is %s', (_, day) => {
    expect(dayKind(calendar, day)).toMatchObject({ working: false, why: 'holiday', holiday: 'radunitsa' });
  });

  it('holds every moved day of the reference and no other', () => {
    expect(calendar.transfers).toEqual(reference.transfers.map(({ dayOff, workedInstead }) => ({ dayOff, workedInstead })));
  });

  it('agrees with the oracle on any day of 2005 to 2035', () => {
    fc.assert(
      fc.property(someDay, (day) => dayKind(calendar, day).working === isWorked(day)),
      { numRuns: 3000 },
    );
  });

  it('counts and moves working days as the oracle does', () => {
    fc.assert(
      fc.property(someDay, fc.nat(60), (day, n) => {
        const span = Array.from({ length: 200 }, (_, i) => later(day, i));
        expect(addWorkingDays(calendar, day, n)).toBe(n === 0 ? day : span.slice(1).filter(isWorked)[n - 1]);
        expect(nextWorkingDay(calendar, day)).toBe(span.find(isWorked));
        expect(termEnd(calendar, day, { count: n, unit: 'calendar-days' })).toBe(span.slice(n).find(isWorked));
      }),
    );
  });
});

describe('a day', () => {
  it.each([
    ['2026-11-24', { working: true, why: 'weekday', provisional: false }],
    ['2026-11-22', { working: false, why: 'weekend', provisional: false }],
    ['2026-04-20', { working: false, why: 'day-off-moved', provisional: false }],
    ['2026-04-25', { working: true, why: 'worked-instead', provisional: false }],
    ['2019-01-02', { working: true, why: 'weekday', provisional: false }],
    ['2020-01-02', { working: false, why: 'holiday', holiday: 'new-year-2', provisional: false }],
    ['2027-01-07', { working: false, why: 'holiday', holiday: 'orthodox-christmas', provisional: true }],
    ['2027-06-01', { working: true, why: 'weekday', provisional: true }],
  ])('%s is %o', (day, kind) => {
    expect(dayKind(calendar, day)).toEqual(kind);
  });

  it('follows the moved days a head records later', () => {
    const recorded = {
      ...calendar,
      decreedThrough: 2027,
      transfers: [...calendar.transfers, { dayOff: '2027-05-10', workedInstead: '2027-05-15' }],
    };
    expect(dayKind(recorded, '2027-05-10')).toEqual({ working: false, why: 'day-off-moved', provisional: false });
    expect(dayKind(recorded, '2027-05-15')).toEqual({ working: true, why: 'worked-instead', provisional: false });
    expect(dayKind(calendar, '2027-05-10').working).toBe(true);
  });

  it('refuses a number of working days that is none', () => {
    expect(() => addWorkingDays(calendar, '2026-01-05', -1)).toThrow(RangeError);
    expect(() => addWorkingDays(calendar, '2026-01-05', 1.5)).toThrow(RangeError);
  });

  it('ends a term of months on the last day of a short month, and on the next working day', () => {
    expect(termEnd(calendar, '2025-01-31', { count: 1, unit: 'months' })).toBe('2025-02-28');
    expect(termEnd(calendar, '2026-01-31', { count: 1, unit: 'months' })).toBe('2026-03-02');
    expect(termEnd(calendar, '2026-04-02', { count: 15, unit: 'working-days' })).toBe('2026-04-25');
  });
});

describe('dates as text', () => {
  it.each(['2026-02-28', '2024-02-29', '1900-01-01', '2100-12-31', '2000-02-29'])('%s is a day', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '2100-02-29',
    '1899-12-31',
    '2101-01-01',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '',
    ' 2026-01-01',
    '2026-01-01\n',
    '2026-01-01T00:00',
    '٢٠٢٦-٠١-٠١',
  ])('%j is not', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('adds days, months and years', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(addMonths('2026-12-31', 2)).toBe('2027-02-28');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addYears('2024-02-29', 5)).toBe('2029-02-28');
  });

  it('tells the day and the minute in Minsk', () => {
    expect(minskDay(new Date('2026-11-24T20:59:59.999Z'))).toBe('2026-11-24');
    expect(minskDay(new Date('2026-11-24T21:00:00Z'))).toBe('2026-11-25');
    expect(minskMinute(new Date('2026-11-24T11:05:59.999Z'))).toBe('2026-11-24 14:05');
    expect(minskMinute(new Date('2026-11-24T21:00:00Z'))).toBe('2026-11-25 00:00');
  });

  it.each([
    ['2026-07-01', '2026-06-30T21:00:00.000Z'],
    ['2010-01-15', '2010-01-14T22:00:00.000Z'],
    ['2010-07-15', '2010-07-14T21:00:00.000Z'],
    ['2005-03-27', '2005-03-26T22:00:00.000Z'],
  ])('%s begins in Minsk at %s', (day, instant) => {
    expect(minskMidnight(day).toISOString()).toBe(instant);
  });

  it('begins a day at the first instant of it', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const start = minskMidnight(day);
        expect(minskDay(start)).toBe(day);
        expect(minskDay(new Date(start.getTime() - 1))).toBe(addDays(day, -1));
      }),
    );
  });
});
