import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Term } from '../../src/rules/calendar.ts';
import { addDays, addMonths, decreedCalendar as calendar, dayKind } from '../../src/rules/calendar.ts';
import type { ClockInput, Stop } from '../../src/rules/clock.ts';
import { runClock } from '../../src/rules/clock.ts';

const fifteen: Term = { count: 15, unit: 'working-days' };
const base: ClockInput = { calendar, term: fifteen, startedOn: '2026-04-02', stops: [], closedOn: null, today: '2026-04-10' };

describe('a clock of working days', () => {
  it('shows which days counted, which did not and why', () => {
    const clock = runClock({ ...base, today: '2026-04-25' });
    expect(clock).toMatchObject({
      counted: 15,
      of: 15,
      unit: 'working-days',
      dueOn: '2026-04-25',
      stopped: false,
      overdue: false,
      ahead: [],
    });
    expect(clock.days.map((day) => [day.day.slice(8), day.counted, day.why])).toEqual([
      ...[
        ['03', true, 'counts'],
        ['04', false, 'weekend'],
        ['05', false, 'weekend'],
      ],
      ...['06', '07', '08', '09', '10'].map((day) => [day, true, 'counts']),
      ...[
        ['11', false, 'weekend'],
        ['12', false, 'weekend'],
      ],
      ...['13', '14', '15', '16', '17'].map((day) => [day, true, 'counts']),
      ...[
        ['18', false, 'weekend'],
        ['19', false, 'weekend'],
        ['20', false, 'day-off-moved'],
        ['21', false, 'holiday'],
      ],
      ...['22', '23', '24'].map((day) => [day, true, 'counts']),
      ['25', true, 'worked-instead'],
    ]);
    expect(clock.days.find((day) => day.day === '2026-04-21')?.holiday).toBe('radunitsa');
  });

  it('shows the days still ahead', () => {
    const clock = runClock(base);
    expect(clock.counted).toBe(6);
    expect(clock.ahead.at(0)?.day).toBe('2026-04-11');
    expect(clock.ahead.at(-1)?.day).toBe('2026-04-25');
    expect(clock.ahead.filter((day) => day.counted)).toHaveLength(9);
  });

  it('has counted nothing on the day it starts', () => {
    expect(runClock({ ...base, today: '2026-04-02' })).toMatchObject({ days: [], counted: 0, dueOn: '2026-04-25' });
  });

  it('is in time through the last day, and overdue the day after', () => {
    expect(runClock({ ...base, today: '2026-04-25' }).overdue).toBe(false);
    expect(runClock({ ...base, today: '2026-04-26' }).overdue).toBe(true);
    expect(runClock({ ...base, today: '2026-06-01', closedOn: '2026-04-25' }).overdue).toBe(false);
    expect(runClock({ ...base, today: '2026-06-01', closedOn: '2026-04-27' })).toMatchObject({ overdue: true, counted: 16, ahead: [] });
  });

  it('stops from the day after the question through the day of the answer', () => {
    const clock = runClock({ ...base, stops: [{ from: '2026-04-06', until: '2026-04-08' }] });
    expect(clock.days.slice(3, 8).map((day) => [day.day, day.why])).toEqual([
      ['2026-04-06', 'counts'],
      ['2026-04-07', 'stopped'],
      ['2026-04-08', 'stopped'],
      ['2026-04-09', 'counts'],
      ['2026-04-10', 'counts'],
    ]);
    expect(clock).toMatchObject({ counted: 4, dueOn: '2026-04-28', stopped: false });
  });

  it('has no due day while a question is open, from the day it is asked', () => {
    const asked = runClock({ ...base, stops: [{ from: '2026-04-10', until: null }] });
    expect(asked).toMatchObject({ counted: 6, dueOn: null, stopped: true, overdue: false, ahead: [] });
    expect(runClock({ ...base, today: '2027-04-10', stops: [{ from: '2026-04-10', until: null }] })).toMatchObject({
      counted: 6,
      overdue: false,
    });
  });

  it('does not see what is asked or answered later', () => {
    expect(runClock({ ...base, stops: [{ from: '2026-04-11', until: null }] })).toEqual(runClock(base));
    const open = runClock({ ...base, stops: [{ from: '2026-04-07', until: null }] });
    expect(runClock({ ...base, stops: [{ from: '2026-04-07', until: '2026-04-14' }] })).toEqual(open);
  });

  it('cannot be stopped once the term has run out', () => {
    const late = { ...base, today: '2026-05-20', stops: [{ from: '2026-04-27', until: null }] };
    expect(runClock(late)).toMatchObject({ dueOn: '2026-04-25', stopped: false, overdue: true });
  });

  it('leaves the day of the answer when the question came on the last day', () => {
    const lastDay: Stop[] = [{ from: '2026-04-25', until: '2026-05-04' }];
    expect(runClock({ ...base, today: '2026-05-03', stops: lastDay })).toMatchObject({ stopped: true, overdue: false });
    expect(runClock({ ...base, today: '2026-05-04', stops: lastDay })).toMatchObject({ dueOn: '2026-05-04', overdue: false, counted: 15 });
    expect(runClock({ ...base, today: '2026-05-05', stops: lastDay }).overdue).toBe(true);
  });

  it('says provisional where moved days may still change it', () => {
    expect(runClock({ ...base, startedOn: '2026-12-20', today: '2026-12-21' }).provisional).toBe(true);
    expect(runClock(base).provisional).toBe(false);
  });
});

describe('a clock over New Year and on 29 February', () => {
  // Reckoned by hand: 25 December, 1, 2 and 7 January are holidays; a Saturday was worked for Friday 26 December 2025, and one for Monday 6
  // January 2025.
  it.each<[string, string, number, string]>([
    ['a Saturday worked before the holidays', '2025-12-15', 15, '2026-01-09'],
    ['a Saturday worked after them, on which it ends', '2024-12-31', 5, '2025-01-11'],
    ['days of the next year that nobody has moved yet', '2026-12-15', 15, '2027-01-08'],
    ['a leap day that counts', '2024-02-28', 2, '2024-03-01'],
    ['a leap day on which it ends', '2024-02-26', 3, '2024-02-29'],
  ])('counts past %s', (_, startedOn, count, due) => {
    const input: ClockInput = { ...base, term: { count, unit: 'working-days' }, startedOn, today: due };
    expect(runClock(input)).toMatchObject({ counted: count, dueOn: due, overdue: false, provisional: due > '2026-12-31' });
    expect(runClock({ ...input, today: addDays(due, 1) })).toMatchObject({ dueOn: due, overdue: true });
    expect(runClock({ ...input, today: startedOn }).dueOn).toBe(due);
  });

  it('goes by the days that are moved for the new year once they are', () => {
    const moved = [...calendar.transfers, { dayOff: '2027-01-08', workedInstead: '2027-01-16' }];
    const known = { ...calendar, decreedThrough: 2027, transfers: moved };
    const clock = runClock({ ...base, calendar: known, startedOn: '2026-12-15', today: '2026-12-31' });
    expect(clock).toMatchObject({ counted: 11, dueOn: '2027-01-11', provisional: false });
  });

  it('stands while a question is open over the holidays', () => {
    const stops: Stop[] = [{ from: '2025-12-24', until: '2026-01-08' }];
    const clock = runClock({ ...base, startedOn: '2025-12-15', stops, today: '2026-01-08' });
    expect(clock).toMatchObject({ counted: 8, dueOn: '2026-01-19', overdue: false });
  });

  it('of a month ends on 29 February in a leap year alone', () => {
    const due = (startedOn: string) => runClock({ ...base, term: { count: 1, unit: 'months' }, startedOn, today: startedOn }).dueOn;
    expect(['2024-01-29', '2024-01-30', '2024-01-31', '2024-02-29', '2023-01-30'].map(due)).toEqual([
      ...['2024-02-29', '2024-02-29', '2024-02-29', '2024-03-29', '2023-02-28'],
    ]);
  });
});

describe('a clock of calendar days and months', () => {
  it('counts every day and moves the end to a working day', () => {
    const clock = runClock({ ...base, term: { count: 10, unit: 'calendar-days' }, startedOn: '2026-04-01', today: '2026-04-11' });
    expect(clock).toMatchObject({ counted: 10, of: 10, dueOn: '2026-04-13', overdue: false });
  });

  it('ends on the day of the month, later by the days stopped', () => {
    const month: ClockInput = { ...base, term: { count: 1, unit: 'months' }, startedOn: '2026-01-31', today: '2026-02-10' };
    expect(runClock(month)).toMatchObject({ counted: 10, of: 30, dueOn: '2026-03-02' });
    const stops: Stop[] = [{ from: '2026-02-02', until: '2026-02-05' }];
    expect(runClock({ ...month, stops })).toMatchObject({ counted: 7, of: 28, dueOn: '2026-03-03' });
    expect(runClock({ ...month, stops: [{ from: '2026-02-02', until: null }] })).toMatchObject({ counted: 2, of: 30, dueOn: null });
  });
});

/** The oracle walks one day at a time and asks of each day only: does any question cover it, is it worked, is anything left. */
function naiveDue({ term, startedOn, stops }: ClockInput, known: string): string | null {
  const asked = stops.filter((stop) => stop.from <= known);
  const covering = (day: string) =>
    asked.filter((stop) => stop.from < day && (stop.until === null || stop.until > known || day <= stop.until));
  let left = term.count;
  if (term.unit === 'months') for (left = 0; addDays(startedOn, left) < addMonths(startedOn, term.count); ) left += 1;
  for (let day = addDays(startedOn, 1); ; day = addDays(day, 1)) {
    const next = covering(addDays(day, 1));
    const works = dayKind(calendar, day).working;
    if (covering(day).length === 0 && left > 0 && (works || term.unit !== 'working-days')) left -= 1;
    if (left === 0 && works && next.length === 0) return day;
    if (next.some((stop) => stop.until === null || stop.until > known)) return null;
  }
}

const someInput = fc
  .record({
    term: fc.oneof(
      fc.record({ count: fc.integer({ min: 1, max: 25 }), unit: fc.constantFrom<Term['unit']>('working-days', 'calendar-days') }),
      fc.record({ count: fc.integer({ min: 1, max: 3 }), unit: fc.constant<Term['unit']>('months') }),
    ),
    start: fc.integer({ min: 0, max: 8400 }),
    stops: fc.array(
      fc.record({ from: fc.integer({ min: -5, max: 50 }), length: fc.option(fc.integer({ min: -2, max: 15 }), { freq: 5 }) }),
      {
        maxLength: 4,
      },
    ),
    today: fc.integer({ min: -2, max: 90 }),
    closed: fc.option(fc.integer({ min: 0, max: 70 })),
  })
  .map(({ term, start, stops, today, closed }): ClockInput => {
    const startedOn = addDays('2005-01-01', start);
    return {
      calendar,
      term,
      startedOn,
      stops: stops.map(({ from, length }) => ({
        from: addDays(startedOn, from),
        until: length === null ? null : addDays(startedOn, from + length),
      })),
      closedOn: closed === null ? null : addDays(startedOn, closed),
      today: addDays(startedOn, today),
    };
  });

describe('any clock', () => {
  it('is due on the day the oracle says, for unsorted and overlapping stops', () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const clock = runClock(input);
        const known = input.closedOn ?? input.today;
        const due = naiveDue(input, known);
        expect(clock.dueOn).toBe(due);
        expect(clock.stopped).toBe(due === null);
        expect(clock.overdue).toBe(due !== null && known > due);
      }),
      { numRuns: 800 },
    );
  });

  it('shows each day once, and its count is that of its days', () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const clock = runClock(input);
        const shown = [...clock.days, ...clock.ahead];
        for (const [n, day] of shown.entries()) expect(day.day).toBe(addDays(input.startedOn, n + 1));
        expect(clock.counted).toBe(clock.days.filter((day) => day.counted).length);
        for (const day of shown) expect(day.counted).toBe(day.why === 'counts' || day.why === 'worked-instead');
        expect(clock.provisional).toBe(shown.some((day) => day.day >= '2027-01-01'));
        if (clock.ahead.length > 0) expect(clock.ahead.at(-1)?.day).toBe(clock.dueOn);
        if (clock.dueOn === null || input.closedOn !== null) expect(clock.ahead).toEqual([]);
        if (input.term.unit !== 'calendar-days' && clock.ahead.length > 0)
          expect(shown.filter((day) => day.counted)).toHaveLength(clock.of);
      }),
      { numRuns: 200 },
    );
  });

  it('marks as stopped the days that a question covers while the term runs', () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const clock = runClock(input);
        for (const day of clock.days.filter((shown) => clock.dueOn === null || shown.day <= clock.dueOn)) {
          const covered = input.stops.some((stop) => stop.from < day.day && (stop.until === null || day.day <= stop.until));
          expect(day.why === 'stopped').toBe(covered);
        }
      }),
      { numRuns: 200 },
    );
  });
});
