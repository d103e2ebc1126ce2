import { describe, expect, it } from 'vitest';
import { decreedCalendar } from '../../src/rules/calendar.ts';
import { dueOf, type Timing } from '../../src/rules/due.ts';
import { codedLaw, editionByCode } from '../../src/rules/law.ts';

const sent: Timing = {
  state: 'submitted',
  edition: editionByCode(codedLaw, 'law-213z'),
  decision: { count: 15, unit: 'working-days' },
  sentOn: '2026-11-23',
  acceptedOn: null,
  decidedOn: null,
  assessedOn: null,
  questions: [],
};
// Fifteen working days from 5 October 2026 end on the 26th.
const accepted: Timing = { ...sent, state: 'accepted', sentOn: '2026-10-01', acceptedOn: '2026-10-05' };
const asked = (askedOn: string, answeredOn: string | null = null) => ({ askedOn, answeredOn, replyBy: '2026-10-19' });
const waiting: Timing = { ...accepted, state: 'waiting', questions: [asked('2026-10-12')] };

describe('what an application waits for', () => {
  it.each<[string, Timing, string, ReturnType<typeof dueOf>]>([
    ['a check, on its last day', sent, '2026-11-30', { what: 'acceptance', on: '2026-11-30', late: false }],
    ['a check, the day after', sent, '2026-12-01', { what: 'acceptance', on: '2026-11-30', late: true }],
    ['the agency, after a return', { ...sent, state: 'returned' }, '2027-06-01', { what: 'resending', on: null, late: false }],
    ['a decision, on its last day', accepted, '2026-10-26', { what: 'decision', on: '2026-10-26', late: false }],
    ['a decision, the day after', accepted, '2026-10-27', { what: 'decision', on: '2026-10-26', late: true }],
    ['a reply, on its last day', waiting, '2026-10-19', { what: 'reply', on: '2026-10-19', late: false }],
    ['a reply, the day after', waiting, '2026-10-20', { what: 'reply', on: '2026-10-19', late: true }],
    [
      'a decision later by the days of the question',
      { ...accepted, questions: [asked('2026-10-12', '2026-10-19')] },
      '2026-10-20',
      { what: 'decision', on: '2026-11-02', late: false },
    ],
    [
      'a decision still, where the question came too late to stop anything',
      { ...waiting, questions: [asked('2026-10-28')] },
      '2026-10-29',
      { what: 'decision', on: '2026-10-26', late: true },
    ],
    [
      'a decision ten working days later, where an assessment was ordered',
      { ...accepted, assessedOn: '2026-10-12' },
      '2026-10-27',
      { what: 'decision', on: '2026-11-09', late: false },
    ],
    [
      'the same, ordered on the last day',
      { ...accepted, assessedOn: '2026-10-26' },
      '2026-11-10',
      { what: 'decision', on: '2026-11-09', late: true },
    ],
    [
      'no later decision, where the assessment was ordered after the time had run out',
      { ...accepted, assessedOn: '2026-10-27' },
      '2026-10-28',
      { what: 'decision', on: '2026-10-26', late: true },
    ],
    [
      'no later decision before the day of the order',
      { ...accepted, assessedOn: '2026-10-12' },
      '2026-10-11',
      { what: 'decision', on: '2026-10-26', late: false },
    ],
    [
      'a decision later by the assessment and by the days of the question',
      { ...accepted, assessedOn: '2026-10-12', questions: [asked('2026-10-12', '2026-10-19')] },
      '2026-10-20',
      { what: 'decision', on: '2026-11-16', late: false },
    ],
    [
      'a decision by the first edition, which knows no assessment',
      { ...accepted, edition: editionByCode(codedLaw, 'decree-15'), decision: { count: 1, unit: 'months' }, assessedOn: '2026-10-12' },
      '2026-10-20',
      { what: 'decision', on: '2026-11-05', late: false },
    ],
    [
      'nothing more, decided in time',
      { ...accepted, state: 'granted', decidedOn: '2026-10-26' },
      '2027-01-01',
      { what: 'decision', on: '2026-10-26', late: false },
    ],
    [
      'nothing more, decided late',
      { ...accepted, state: 'refused', decidedOn: '2026-10-27' },
      '2027-01-01',
      { what: 'decision', on: '2026-10-26', late: true },
    ],
  ])('%s', (_, timing, today, due) => {
    expect(dueOf(timing, decreedCalendar, today)).toEqual(due);
  });
});
