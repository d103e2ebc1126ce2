import { describe, expect, it } from 'vitest';
import { decreedCalendar } from '../../src/rules/calendar.ts';
import { answerBy, answerTerm, isOverdue, mayAnswer } from '../../src/rules/error-reports.ts';
import type { Actor } from '../../src/rules/permissions.ts';

const examiner: Actor = { id: 'a', name: 'A', role: 'examiner', agencyId: null, region: null };

describe('the clock of a report', () => {
  it('is our own practice, and says so', () => {
    expect(answerTerm).toMatchObject({ source: 'practice', confidence: 'unconfirmed' });
  });

  it('counts working days from the day after', () => {
    expect(answerBy(decreedCalendar, '2026-11-24')).toBe('2026-12-08');
    expect(answerBy(decreedCalendar, '2026-11-28')).toBe('2026-12-11');
  });

  it('is over after its last day, unless there is an answer', () => {
    expect(isOverdue({ answerBy: '2026-12-08', answered: false }, '2026-12-08')).toBe(false);
    expect(isOverdue({ answerBy: '2026-12-08', answered: false }, '2026-12-09')).toBe(true);
    expect(isOverdue({ answerBy: '2026-12-08', answered: true }, '2026-12-09')).toBe(false);
  });
});

it('an examiner answers once; a head reads', () => {
  expect(mayAnswer({ answered: false, agencyId: 'a' }, examiner)).toBe(true);
  expect(mayAnswer({ answered: true, agencyId: 'a' }, examiner)).toBe(false);
  expect(mayAnswer({ answered: false, agencyId: 'a' }, { ...examiner, role: 'head' })).toBe(false);
});
