import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, decreedCalendar } from '../../src/rules/calendar.ts';
import { horizonOf, leadOn, leads, type Reminder, reminders } from '../../src/rules/reminders.ts';

const lead = (reminder: Reminder, setOn: string, on: string, today: string) => {
  const due = leadOn({ reminder, setOn, on }, decreedCalendar, today);
  return due && `${due.count} ${due.unit}`;
};

describe('a reminder', () => {
  // 8 December 2026 is a Tuesday: five working days before is Tuesday the 1st, one before is Monday the 7th.
  it.each([
    ['2026-11-30', null],
    ['2026-12-01', '5 working-days'],
    ['2026-12-06', '5 working-days'],
    ['2026-12-07', '1 working-days'],
    ['2026-12-08', '1 working-days'],
    ['2026-12-09', null],
  ])('of a reply by 8 December, asked for on 24 November, on %s: %s', (today, due) => {
    expect(lead('reply-due', '2026-11-24', '2026-12-08', today)).toBe(due);
  });

  it('counts no holiday and no weekend: Monday 11 January 2027 is two working days after the New Year’s holidays', () => {
    expect(lead('reply-due', '2026-12-01', '2027-01-05', '2027-01-01')).toBe('5 working-days');
    expect(lead('reply-due', '2026-12-01', '2027-01-05', '2027-01-04')).toBe('1 working-days');
  });

  it('is not sent on top of the letter that set the deadline', () => {
    expect(lead('reply-due', '2026-12-01', '2026-12-08', '2026-12-01')).toBeNull();
    expect(lead('reply-due', '2026-12-01', '2026-12-08', '2026-12-07')).toBe('1 working-days');
    expect(lead('reply-due', '2026-12-07', '2026-12-08', '2026-12-08')).toBeNull();
  });

  it('of a licence’s last day comes 60 and 14 calendar days before', () => {
    const on = (today: string) => lead('licence-ending', '2021-11-24', '2027-01-31', today);
    expect([on('2026-12-01'), on('2026-12-02'), on('2027-01-16'), on('2027-01-17'), on('2027-01-31'), on('2027-02-01')]).toEqual([
      null,
      '60 calendar-days',
      '60 calendar-days',
      '14 calendar-days',
      '14 calendar-days',
      null,
    ]);
  });

  it('is never due for a deadline beyond the horizon that is searched', () => {
    fc.assert(
      fc.property(fc.constantFrom(...reminders), fc.nat(4000), fc.integer({ min: 1, max: 120 }), (reminder, offset, ahead) => {
        const today = addDays('2016-01-01', offset);
        const beyond = addDays(horizonOf(reminder, today), ahead);
        expect(leadOn({ reminder, setOn: '2015-01-01', on: beyond }, decreedCalendar, today)).toBeNull();
      }),
    );
  });

  it('is our own practice, and says so', () => {
    expect(Object.values(leads).map(({ source, confidence }) => [source, confidence])).toEqual(
      reminders.map(() => ['practice', 'unconfirmed']),
    );
  });
});
