import { describe, expect, it } from 'vitest';
import { broughtByDays } from '../../src/rules/days-alone.ts';
import { type MeasureFacts, plainMeasure } from '../../src/rules/spells.ts';

const licence = { validFrom: '2026-01-10', validTo: null };
const today = '2026-12-01';
const suspension = (change: Partial<MeasureFacts> = {}): MeasureFacts => ({
  ...plainMeasure('suspension', '2026-03-02', '2026-04-30'),
  id: 'one',
  ...change,
});
const alone = { upheld: null, decidedOn: null, confirmBy: '2026-03-03' };
const over = { on: '2026-05-01', what: 'suspension-over', itemId: null };

describe('what days alone bring', () => {
  const cases: [string, MeasureFacts[], ReturnType<typeof broughtByDays>][] = [
    ['nothing', [], []],
    ['the end of a suspension', [suspension()], [over as never]],
    ['no end of one without a last day', [suspension({ until: null })], []],
    ['no end still to come', [suspension({ until: today })], []],
    ['no end of one that a resumption lifted', [suspension(), { ...plainMeasure('resumption', '2026-04-01', null), follows: 'one' }], []],
    [
      'the end of one that a resumption came too late for',
      [suspension(), { ...plainMeasure('resumption', '2026-05-01', null), follows: 'one' }],
      [over as never],
    ],
    ['no end of one that was set aside', [suspension({ reviews: [{ outcome: 'set-aside', from: '2026-04-01', until: null }] })], []],
    [
      'the end that a review set',
      [suspension({ reviews: [{ outcome: 'changed', from: '2026-04-01', until: '2026-04-10' }] })],
      [{ on: '2026-04-11', what: 'suspension-over', itemId: null }],
    ],
    [
      'the end to which it was extended',
      [suspension(), { ...plainMeasure('extension', '2026-04-01', '2026-06-30'), follows: 'one' }],
      [{ on: '2026-07-01', what: 'suspension-over', itemId: null }],
    ],
    [
      'the lapse of one that nobody confirmed',
      [suspension({ ...alone, item: { id: 'p', until: null } })],
      [{ on: '2026-03-04', what: 'suspension-lapsed', itemId: 'p' }],
    ],
    [
      'an end before its lapse',
      [suspension({ ...alone, until: '2026-03-02' })],
      [{ on: '2026-03-03', what: 'suspension-over', itemId: null }],
    ],
    ['no lapse of one that a head did not confirm', [suspension({ ...alone, upheld: false, decidedOn: '2026-03-03' })], []],
    ['the end of one that a head confirmed', [suspension({ ...alone, upheld: true, decidedOn: '2026-03-03' })], [over as never]],
    ['no end of a suspension when the licence ended in it', [suspension(), plainMeasure('revocation', '2026-04-15', null)], []],
    ['no end of a part’s suspension by the end of the part', [suspension({ item: { id: 'p', until: '2026-04-10' } })], []],
  ];
  it.each(cases)('%s', (_, measures, brought) => {
    expect(broughtByDays(licence, measures, today)).toEqual(brought);
  });

  it('the end of a licence, again after each renewal', () => {
    const term = { validFrom: '2020-01-01', validTo: '2024-12-31', renewals: [{ validFrom: '2025-06-01', validTo: '2026-05-31' }] };
    expect(broughtByDays(term, [suspension()], today)).toEqual([
      { on: '2025-01-01', what: 'licence-expired', itemId: null },
      over,
      { on: '2026-06-01', what: 'licence-expired', itemId: null },
    ]);
    expect(broughtByDays(term, [], '2026-05-31')).toHaveLength(1);
  });
});
