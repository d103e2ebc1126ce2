import { describe, expect, it } from 'vitest';
import { type EventType, eventAudience } from '../../src/rules/entries.ts';
import { followerMails, mailCodeOf, mailOf, mails, pauseAfter } from '../../src/rules/mails.ts';
import type { Actor } from '../../src/rules/permissions.ts';
import { dayLetters, reminders } from '../../src/rules/reminders.ts';

const types = Object.keys(eventAudience) as EventType[];
const actor: Actor = { id: 'a', name: 'Ivan Ivanov', role: 'examiner', agencyId: null, region: null };
const event = {
  type: 'question-asked' as EventType,
  at: new Date('2026-11-24T22:30:00Z'),
  actor,
  agencyId: 'agency',
  applicationId: 'one',
};

describe('which events are written about', () => {
  it('every one that the agency may read, but for these: the parts of a variation are told by its own event', () => {
    const silent = types.filter((type) => ['public', 'agency'].includes(eventAudience[type]) && mailCodeOf(type) === null);
    expect(silent.sort()).toEqual([
      'advertisement-taken-back',
      'agency-moved',
      'agency-registered',
      'agency-renamed',
      'application-started',
      'base-value-set',
      'branch-added',
      'branch-ended',
      'contacts-changed',
      'country-added',
      'country-ended',
      'edition-changed',
      'extract-issued',
      'key-added',
      'key-confirmed',
      'key-revoked',
      'licence-imported',
      'moved-days-set',
      'partner-ended',
      'partner-registered',
      'passkey-added',
      'passkey-revoked',
      'payment-stated',
      'programme-added',
      'programme-ended',
      'role-changed',
      'trading-names-changed',
    ]);
  });

  it('none that the agency may not read', () => {
    expect(types.filter((type) => ['staff', 'oversight'].includes(eventAudience[type]) && mailCodeOf(type) !== null)).toEqual([]);
  });

  it('every letter tells of an event, reminds of a deadline, or answers somebody of the public', () => {
    const told = new Set<string>([
      'report-answered',
      // Of a suspension by one officer, in the place of the letter of its event; and to those who decide on it.
      ...['suspended-at-once', 'head-at-once', 'head-awaiting'],
      // Of an inspection, of which staff read the event.
      ...['visit-planned', 'visit-held'],
      // To one person about the own way in, or about a file that a scanner found something in.
      ...['invitation', 'own-password-forgotten', 'own-password-changed', 'own-second-factor-set', 'own-second-factor-reset'],
      ...['own-codes-made', 'own-recovery-code-used', 'document-infected', 'letter-file-infected'],
      ...followerMails,
      ...types.map((type) => mailCodeOf(type) ?? ''),
      ...reminders,
      ...dayLetters,
    ]);
    expect(Object.keys(mails).filter((code) => !told.has(code))).toEqual([]);
  });
});

describe('the letter of an event', () => {
  it('carries numbers and days, and nothing that a person wrote', () => {
    const data = { text: 'The secret of Ivan', missing: ['x'], replyBy: '2026-12-08', from: 7 };
    const entry = { unp: '100000007', application: 'A-2026-000001', kind: 'employment' as const, edition: 'law-213z' as const };
    expect(mailOf({ ...event, data, entry }, 17)).toEqual({
      at: event.at,
      mail: 'question-asked',
      about: 'event 17',
      day: '2026-11-25',
      agencyId: 'agency',
      data: { application: 'A-2026-000001', kind: 'employment', path: '/agency/applications/one', replyBy: '2026-12-08' },
    });
  });

  it('leads to the public or the own page of the licence, to the own application, to the decision under review, to the own advertisement, or to the agency’s room', () => {
    const path = (type: EventType, entry = {}, data = {}) => mailOf({ ...event, type, entry, data }, 1)?.data.path;
    expect(path('licence-granted', { licence: 'EMP-2026-000001' })).toBe('/register/EMP-2026-000001');
    expect(path('licence-suspended', { licence: 'EMP-2026-000001' }, { measureId: 'two' })).toBe('/agency/measures/two/appeal');
    expect(path('application-returned')).toBe('/agency/applications/one');
    expect(path('notice-given', { licence: 'EMP-2026-000001' })).toBe('/agency/licences/EMP-2026-000001');
    expect(path('licence-granted')).toBe('/agency');
    expect(path('decision-upheld', { licence: 'EMP-2026-000001' }, { measureId: 'two' })).toBe('/agency/measures/two/appeal');
    expect(path('warning-published', { warning: 'WRN-2026-000001' })).toBe('/warnings/WRN-2026-000001');
    expect(path('decision-upheld')).toBe('/agency/applications/one');
    expect(path('advertisement-refused', { licence: 'EMP-2026-000001', advertisement: 'ADV-2026-000001' })).toBe(
      '/agency/advertisements/ADV-2026-000001',
    );
    expect(path('advertisement-refused')).toBe('/agency');
  });

  it('of a suspension by one officer is a letter of its own, which says until when it holds', () => {
    const entry = { licence: 'EMP-2026-000001', confirmBy: '2026-11-26' };
    for (const type of ['licence-suspended', 'part-suspended'] as const) {
      expect(mailOf({ ...event, type, entry, data: { measureId: 'two', appealBy: '2026-12-24' } }, 1)).toMatchObject({
        mail: 'suspended-at-once',
        data: { measure: 'two', confirmBy: '2026-11-26', appealBy: '2026-12-24', path: '/agency/measures/two/appeal' },
      });
    }
  });

  it('is not written of what the system itself took over, and never without an agency', () => {
    expect(mailOf({ ...event, type: 'licence-revoked', actor: null }, 1)).toBeNull();
    expect(mailOf({ ...event, type: 'note-added' }, 1)).toBeNull();
    expect(mailOf({ ...event, type: 'warning-published', agencyId: undefined }, 1)).toBeNull();
    expect(() => mailOf({ ...event, agencyId: undefined }, 1)).toThrow('question-asked does not say which agency');
  });
});

it('the pauses between attempts grow, and end', () => {
  const pauses = Array.from({ length: 20 }, (_, attempt) => pauseAfter(attempt + 1));
  const known = pauses.filter((pause) => pause !== null);
  expect(known.length).toBeGreaterThan(4);
  expect(known).toEqual(known.toSorted((one, other) => one - other));
  expect(new Set(known).size).toBe(known.length);
  expect(pauses.slice(known.length).every((pause) => pause === null)).toBe(true);
});
