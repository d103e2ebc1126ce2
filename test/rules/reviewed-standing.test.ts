import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../src/rules/calendar.ts';
import type { Measure } from '../../src/rules/licence.ts';
import { type MeasureFacts, plainMeasure } from '../../src/rules/spells.ts';
import { lastDayDecided, standingOn } from '../../src/rules/standing.ts';

const licence = { validFrom: '2024-03-01', validTo: null };
type Review = MeasureFacts['reviews'][number];
const setAside = (from: Day): Review => ({ outcome: 'set-aside', from, until: null });
const changed = (from: Day, until: Day): Review => ({ outcome: 'changed', from, until });
const measure = (name: Measure, from: Day, until: Day | null, more: Partial<MeasureFacts> = {}): MeasureFacts => ({
  ...plainMeasure(name, from, until),
  ...more,
});
const suspension = measure('suspension', '2026-03-02', '2026-03-31');
const follows = suspension.id;
/** The days of March to May on which the licence is suspended or ended, as stretches. */
const stretches = (measures: MeasureFacts[]) => {
  const days = Array.from({ length: 91 }, (_, n) => addDays('2026-03-01', n));
  const off = days.filter((day) => standingOn(licence, measures, day).standing !== 'active');
  const starts = off.filter((day) => !off.includes(addDays(day, -1)));
  return starts.map((from) => `${from.slice(5)}…${off.find((day) => day >= from && !off.includes(addDays(day, 1)))?.slice(5)}`);
};

describe('a decision that was reviewed', () => {
  const cases: [string, MeasureFacts[], string[]][] = [
    [
      'a revocation set aside is over from that day',
      [measure('revocation', '2026-03-10', null, { reviews: [setAside('2026-03-20')] })],
      ['03-10…03-19'],
    ],
    [
      'a revocation changed is over from that day, and the suspension in its place runs on',
      [
        measure('revocation', '2026-03-10', null, { reviews: [changed('2026-03-20', '2026-04-05')] }),
        measure('suspension', '2026-03-20', '2026-04-05'),
      ],
      ['03-10…04-05'],
    ],
    ['a suspension set aside', [{ ...suspension, reviews: [setAside('2026-03-20')] }], ['03-02…03-19']],
    ['a suspension set aside after its end', [{ ...suspension, reviews: [setAside('2026-04-20')] }], ['03-02…03-31']],
    ['a suspension made longer', [{ ...suspension, reviews: [changed('2026-03-20', '2026-04-10')] }], ['03-02…04-10']],
    ['a suspension made shorter', [{ ...suspension, reviews: [changed('2026-03-20', '2026-03-25')] }], ['03-02…03-25']],
    [
      'a last day that has passed ends it the day before',
      [{ ...suspension, reviews: [changed('2026-03-20', '2026-03-05')] }],
      ['03-02…03-19'],
    ],
    // The rules of reviews offer no change of what has ended; a row that says so counts from its own day, like every decision.
    ['a change after its end', [{ ...suspension, reviews: [changed('2026-04-20', '2026-05-05')] }], ['03-02…03-31', '04-20…05-05']],
    [
      'an extension set aside while it runs',
      [suspension, measure('extension', '2026-03-20', '2026-05-10', { follows, reviews: [setAside('2026-04-15')] })],
      ['03-02…04-14'],
    ],
    [
      'an extension set aside before it begins to matter',
      [suspension, measure('extension', '2026-03-20', '2026-05-10', { follows, reviews: [setAside('2026-03-25')] })],
      ['03-02…03-31'],
    ],
    [
      'an extension made shorter',
      [suspension, measure('extension', '2026-03-20', '2026-05-10', { follows, reviews: [changed('2026-04-01', '2026-04-20')] })],
      ['03-02…04-20'],
    ],
    [
      'a suspension changed and then extended',
      [{ ...suspension, reviews: [changed('2026-03-10', '2026-04-10')] }, measure('extension', '2026-04-01', '2026-05-10', { follows })],
      ['03-02…05-10'],
    ],
    [
      'a suspension extended and then changed',
      [{ ...suspension, reviews: [changed('2026-04-05', '2026-04-10')] }, measure('extension', '2026-03-20', '2026-05-10', { follows })],
      ['03-02…04-10'],
    ],
    [
      'a resumption set aside: suspended again from that day',
      [suspension, measure('resumption', '2026-03-10', null, { follows, reviews: [setAside('2026-03-20')] })],
      ['03-02…03-09', '03-20…03-31'],
    ],
    [
      'and resumed once more',
      [
        suspension,
        measure('resumption', '2026-03-10', null, { follows, reviews: [setAside('2026-03-20')] }),
        measure('resumption', '2026-03-25', null, { follows }),
      ],
      ['03-02…03-09', '03-20…03-24'],
    ],
    [
      'a suspension by one officer, set aside before anybody confirmed it',
      [{ ...suspension, confirmBy: '2026-03-03', decidedOn: null, upheld: null, reviews: [setAside('2026-03-03')] }],
      ['03-02…03-02'],
    ],
  ];
  it.each(cases)('%s', (_, measures, expected) => {
    expect(stretches(measures)).toEqual(expected);
  });

  it('of two ends that hold the first counts, and once that is set aside the other from its own day', () => {
    const revocation = measure('revocation', '2026-03-10', null, { reviews: [setAside('2026-03-30')] });
    const measures = [revocation, measure('annulment', '2026-03-20', null)];
    const on = (day: Day, all = measures) => {
      const { standing, since, causes } = standingOn(licence, all, day);
      return [standing, since, ...causes.map((id) => id.split(' ')[0])];
    };
    expect(on('2026-03-15')).toEqual(['ended', '2026-03-10', 'revocation']);
    expect(on('2026-03-29')).toEqual(['ended', '2026-03-10', 'revocation', 'annulment']);
    expect(on('2026-03-30')).toEqual(['ended', '2026-03-20', 'annulment']);
    // No day lies between, and still the licence is annulled from its own first day on.
    expect(on('2026-04-02', [revocation, measure('annulment', '2026-03-30', null)])).toEqual(['ended', '2026-03-30', 'annulment']);
    expect(on('2026-04-02', [measure('revocation', '2026-03-10', null), measure('surrender', '2026-03-05', null)])[1]).toBe('2026-03-05');
  });

  it('has a last day that an end decided ahead brings forward for good, and no other end moves', () => {
    const renewed = { validFrom: '2021-03-01', validTo: '2026-03-15', renewals: [{ validFrom: '2026-03-16', validTo: '2031-03-15' }] };
    const annulment = (decidedOn: Day, reviews: Review[] = []) => measure('annulment', '2026-03-16', null, { decidedOn, reviews });
    const last = (...measures: MeasureFacts[]) => lastDayDecided(renewed, measures);
    expect([last(), lastDayDecided(licence, [])]).toEqual(['2031-03-15', null]);
    expect(last(annulment('2026-02-10'))).toBe('2026-03-15');
    // Decided on the day from which it counts, as a revocation always is: the term stays what the paper says.
    expect([last(annulment('2026-03-16')), last(measure('revocation', '2026-02-10', null))]).toEqual(['2031-03-15', '2031-03-15']);
    expect(last(annulment('2026-02-10', [setAside('2026-03-01')]))).toBe('2031-03-15');
    expect(last(annulment('2026-02-10', [setAside('2026-03-20')]))).toBe('2031-03-15');
    expect(lastDayDecided(licence, [annulment('2026-02-10')])).toBe('2026-03-15');
  });

  it('a part struck off and put back is suspended as it was', () => {
    const item = { id: 'partner-1', until: null };
    const measures = [{ ...suspension, item }, measure('revocation', '2026-03-10', null, { item, reviews: [setAside('2026-03-20')] })];
    const partOn = (day: Day) => standingOn(licence, measures, day).parts.map(({ standing }) => standing);
    expect(['2026-03-09', '2026-03-10', '2026-03-19', '2026-03-20', '2026-04-01'].map(partOn)).toEqual([
      ['suspended'],
      ['struck-off'],
      ['struck-off'],
      ['suspended'],
      [],
    ]);
  });

  it('never changes a day before the review, whatever is reviewed and when', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays('2026-03-01', n));
    const name = fc.constantFrom<Measure>('suspension', 'extension', 'resumption', 'revocation');
    const one = fc.record({ name, from: day, length: fc.integer({ min: 0, max: 40 }) });
    const history = fc.array(one, { minLength: 1, maxLength: 4 }).map((all) =>
      all.map(({ name: what, from, length }, place) => {
        const isTimed = what === 'suspension' || what === 'extension';
        const onFirst = what === 'extension' || what === 'resumption';
        return { ...measure(what, from, isTimed ? addDays(from, length) : null, { follows: onFirst ? '0' : null }), id: String(place) };
      }),
    );
    fc.assert(
      fc.property(
        history,
        fc.nat(3),
        day,
        fc.integer({ min: -10, max: 40 }),
        fc.boolean(),
        day,
        (measures, which, on, length, aside, asked) => {
          const review = aside ? setAside(on) : changed(on, addDays(on, length));
          const place = which % measures.length;
          const reviewed = measures.map((each, index) => (index === place && each.from <= on ? { ...each, reviews: [review] } : each));
          const before = asked < on ? asked : addDays(on, -1);
          expect(standingOn(licence, reviewed, before).standing).toBe(standingOn(licence, measures, before).standing);
        },
      ),
      { numRuns: 3000, seed: 15 },
    );
  });
});
