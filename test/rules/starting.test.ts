import { describe, expect, it } from 'vitest';
import type { Stretch } from '../../src/rules/editions/edition.ts';
import { codedEditions } from '../../src/rules/editions/index.ts';
import { codedLaw, editionByCode, lawOf } from '../../src/rules/law.ts';
import type { ChangedValue } from '../../src/rules/law-values.ts';
import { refusalOfWhole } from '../../src/rules/law-whole.ts';
import { datesOfRenewal, type LicenceDates, lastDayOf } from '../../src/rules/licence.ts';
import type { HeldPurpose, Purpose } from '../../src/rules/purposes.ts';
import { standings } from '../../src/rules/standing.ts';
import {
  type HeldLicence,
  type OpenApplication,
  refusalOfGrant,
  renewalWindow,
  type StartRefusal,
  startable,
} from '../../src/rules/starting.ts';

const held = (change: Partial<HeldLicence> = {}): HeldLicence => ({
  kind: 'employment',
  standing: 'active',
  validFrom: '2006-03-10',
  validTo: '2011-03-09',
  endAhead: null,
  lost: [],
  ...change,
});
const open = (purpose: Purpose, kind: OpenApplication['kind'] = 'employment'): OpenApplication => ({ kind, purpose });

function refusals(licence: HeldLicence, today: string, others: OpenApplication[] = []): Record<HeldPurpose, StartRefusal | null> {
  const all = startable(licence, others, codedLaw, today).map(({ purpose, refused }) => [purpose, refused]);
  return Object.fromEntries(all);
}

const act = { source: 'Edict No. 2', confidence: 'confirmed' } as const;
const opens = (value: Stretch | null): ChangedValue => ({ path: 'renewal-opens', value, ...act });
const opened = lawOf([
  { issue: 1, from: '2027-01-01', change: { what: 'edition', values: [opens({ count: 30, unit: 'calendar-days' })] } },
  { issue: 2, from: '2027-02-01', change: { what: 'edition', values: [opens(null)] } },
]);

describe('what can be asked for a licence', () => {
  it.each(standings)('%s', (standing) => {
    const over = standing === 'ended' || standing === 'expired';
    const why = over ? 'licence-over' : null;
    expect(refusals(held({ standing }), '2010-12-20')).toEqual({ variation: why, renewal: why, surrender: why });
  });

  it.each<[string, Partial<HeldLicence>, string, StartRefusal | null]>([
    ['the day before it opens', {}, '2010-12-08', 'too-early'],
    ['the day it opens', {}, '2010-12-09', null],
    ['its last day, under the next edition', {}, '2011-03-09', null],
    ['without an end', { validTo: null }, '2010-12-20', 'no-renewal'],
    ['renewed already', { renewals: [{ validFrom: '2011-03-10', validTo: '2016-03-09' }] }, '2010-12-20', 'too-early'],
    [
      'renewed and near its end again',
      { validTo: '2006-03-09', renewals: [{ validFrom: '2006-03-10', validTo: '2011-03-09' }] },
      '2011-01-10',
      null,
    ],
    [
      'set aside before it began',
      { renewals: [{ validFrom: '2011-03-10', validTo: '2016-03-09' }], endAhead: '2011-03-10' },
      '2010-12-20',
      'licence-ending',
    ],
    ['renewed without end', { renewals: [{ validFrom: '2011-03-10', validTo: null }] }, '2010-12-20', 'no-renewal'],
    ['once licences have no end, by the last rule there was', { validTo: '2016-02-01' }, '2015-11-28', null],
    ['the day before that', { validTo: '2016-02-01' }, '2015-11-27', null],
    ['under the law of today', { validTo: '2027-01-01' }, '2026-11-24', null],
    ['under the law of today, too early', { validTo: '2027-02-25' }, '2026-11-24', 'too-early'],
  ])('a renewal: %s', (_, change, today, refused) => {
    expect(refusals(held(change), today).renewal).toBe(refused);
  });

  describe('whose end was set aside', () => {
    // It opens on 9 December 2010 and closes on 9 March 2011.
    it.each<[string, { from: string; until: string }[], string]>([
      ['before it opened', [{ from: '2010-10-01', until: '2010-12-08' }], '2011-03-09'],
      ['on its first day', [{ from: '2010-10-01', until: '2010-12-09' }], '2011-03-10'],
      ['within it', [{ from: '2011-01-01', until: '2011-01-10' }], '2011-03-19'],
      ['on its last day', [{ from: '2011-03-05', until: '2011-03-09' }], '2011-03-14'],
      ['long after it closed', [{ from: '2011-03-05', until: '2011-06-30' }], '2011-07-05'],
      ['after it, the whole of it lost', [{ from: '2010-11-01', until: '2011-06-30' }], '2011-09-29'],
      ['that began only after it', [{ from: '2011-03-10', until: '2011-06-30' }], '2011-03-09'],
      [
        'twice over the same days',
        [
          { from: '2011-03-01', until: '2011-04-30' },
          { from: '2011-03-05', until: '2011-06-30' },
        ],
        '2011-07-09',
      ],
    ])('is given the days back: %s', (_, lost, closes) => {
      expect(renewalWindow(held({ lost }), codedLaw, '2011-07-01')?.closes).toBe(closes);
    });

    it('is asked for on those days alone, and nothing else is', () => {
      const back = held({ standing: 'expired', lost: [{ from: '2011-03-05', until: '2011-06-30' }] });
      const over = 'licence-over';
      expect(refusals(back, '2011-07-01')).toEqual({ variation: over, renewal: null, surrender: over });
      expect(refusals(back, '2011-07-05').renewal).toBeNull();
      expect(refusals(back, '2011-07-06').renewal).toBe(over);
      expect(refusals({ ...back, standing: 'ended' }, '2011-07-01').renewal).toBe(over);
      // Between two terms it is not the renewal of the last that would be too late.
      const renewals = [{ validFrom: '2011-08-01', validTo: '2016-07-31' }];
      expect(refusals({ ...back, renewals }, '2011-07-01').renewal).toBe(over);
    });
  });

  it('each purpose once at a time, and another beside it', () => {
    expect(refusals(held(), '2010-12-20', [open('variation')])).toEqual({ variation: 'already-open', renewal: null, surrender: null });
    expect(refusals(held(), '2010-12-20', [open('variation', 'travel'), open('grant')])).toEqual({
      variation: null,
      renewal: null,
      surrender: null,
    });
  });

  it('tells the days of a renewal, both included', () => {
    expect(renewalWindow(held(), codedLaw, '2010-06-01')).toEqual({
      opens: '2010-12-09',
      closes: '2011-03-09',
    });
    expect(renewalWindow(held({ validTo: '2027-05-31' }), codedLaw, '2026-11-24')?.opens).toBe('2027-02-28');
    expect(renewalWindow(held({ validTo: '2027-05-31' }), opened, '2026-11-24')?.opens).toBe('2027-02-28');
    expect(renewalWindow(held({ validTo: '2027-05-31' }), opened, '2027-01-01')?.opens).toBe('2027-05-01');
    // Taken back, the rule stays for those who hold a licence with an end.
    expect(renewalWindow(held({ validTo: '2027-05-31' }), opened, '2027-02-01')?.opens).toBe('2027-05-01');
    expect(renewalWindow(held({ validTo: null }), codedLaw, '2010-06-01')).toBeNull();
  });
});

describe('a licence of a kind can be asked for', () => {
  it.each(standings)('while another is %s', (standing) => {
    const over = standing === 'ended' || standing === 'expired';
    expect(refusalOfGrant('employment', [held({ standing })], [])).toBe(over ? null : 'already-licensed');
    expect(refusalOfGrant('travel', [held({ standing })], [])).toBeNull();
  });

  it('but not before a licence of which the end is decided has ended', () => {
    const ending = held({ endAhead: '2011-03-10' });
    expect(refusalOfGrant('employment', [ending], [])).toBe('licence-ending');
    expect(refusalOfGrant('employment', [ending, held()], [])).toBe('already-licensed');
    expect(refusalOfGrant('study', [ending], [])).toBeNull();
  });

  it('but not while its grant or the renewal of an expired one is undecided', () => {
    const expired = held({ standing: 'expired' });
    expect(refusalOfGrant('employment', [expired], [open('renewal')])).toBe('already-open');
    expect(refusalOfGrant('employment', [], [open('grant')])).toBe('already-open');
    expect(refusalOfGrant('employment', [expired], [open('variation'), open('grant', 'study')])).toBeNull();
  });
});

const years = (value: number | null): ChangedValue => ({ path: 'validity', value, ...act });

describe('a renewal', () => {
  const licence: LicenceDates = { validFrom: '2006-03-10', validTo: '2011-03-09' };

  it.each<[string, LicenceDates, string, { validFrom: string; validTo: string | null }]>([
    ['in time, from the day after', licence, '2011-01-10', { validFrom: '2011-03-10', validTo: '2016-03-09' }],
    ['on the last day', licence, '2011-03-09', { validFrom: '2011-03-10', validTo: '2016-03-09' }],
    ['on the day after, without a gap', licence, '2011-03-10', { validFrom: '2011-03-10', validTo: '2016-03-09' }],
    ['late, from the day of the decision', licence, '2011-04-01', { validFrom: '2011-04-01', validTo: '2016-03-31' }],
    [
      'from 29 February',
      { validFrom: '2007-03-01', validTo: '2012-02-28' },
      '2012-02-01',
      { validFrom: '2012-02-29', validTo: '2017-02-27' },
    ],
    [
      'of the second term',
      { ...licence, renewals: [{ validFrom: '2011-03-10', validTo: '2013-03-09' }] },
      '2013-01-10',
      { validFrom: '2013-03-10', validTo: '2018-03-09' },
    ],
    [
      'decided when licences have no end',
      { validFrom: '2011-01-10', validTo: '2016-01-09' },
      '2015-12-10',
      { validFrom: '2016-01-10', validTo: null },
    ],
  ])('begins %s', (_, dates, day, renewed) => {
    expect(datesOfRenewal(dates, editionByCode(codedLaw, 'edict-450'), day)).toEqual(renewed);
  });

  it('is nothing for a licence without end', () => {
    expect(lastDayOf({ validFrom: '2020-01-01', validTo: null })).toBeNull();
    expect(() => datesOfRenewal({ validFrom: '2020-01-01', validTo: null }, editionByCode(codedLaw, 'edict-450'), '2020-02-02')).toThrow(
      RangeError,
    );
  });

  it.each<[string, ChangedValue[], string | null]>([
    ['an end and no opening', [years(5)], 'renewal-missing'],
    ['an end with its opening', [years(5), opens({ count: 2, unit: 'months' })], null],
    ['an opening where nothing ends', [opens({ count: 2, unit: 'months' })], null],
    ['neither', [years(null), opens(null)], null],
    ['something else', [{ path: 'fee', value: 1, ...act }], null],
  ])('can be asked for wherever a changed law gives licences an end: %s', (_, values, refused) => {
    const change = { what: 'edition', values } as const;
    expect(refusalOfWhole(codedLaw, { from: '2027-01-01', change: { ...change, values: [...values] } })).toBe(refused);
  });

  it('cannot be lost to a change that reaches an edition issued before for a later day', () => {
    const values = [years(5), opens({ count: 2, unit: 'months' })];
    const change = { what: 'edition' as const, values };
    expect(refusalOfWhole(opened, { from: '2027-01-15', change })).toBe('renewal-missing');
    expect(refusalOfWhole(opened, { from: '2027-02-01', change })).toBeNull();
  });

  it.each(codedEditions)('can be asked for in $code exactly while its licences have an end', ({ validityYears, renewalOpens }) => {
    expect(renewalOpens.map(({ since, value }) => [since, value === null])).toEqual(
      validityYears.map(({ since, value }) => [since, value === null]),
    );
  });
});
