import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latestUntil, refusalOfDeciding } from '../../src/rules/advertisements.ts';
import type { Term } from '../../src/rules/calendar.ts';
import { addDays, dayKind, decreedCalendar, termEnd } from '../../src/rules/calendar.ts';
import { transfers } from '../../src/rules/calendar-data.ts';
import type { Allowance, Edition, EditionCode, GroundCode } from '../../src/rules/editions/edition.ts';
import { findGround, groundsFor, procedureOf, validityOn } from '../../src/rules/editions/index.ts';
import { type Kind, kinds } from '../../src/rules/kinds.ts';
import { calendarOn, codedLaw, editionByCode, editionOn, type Law, lawOf, movesOf } from '../../src/rules/law.ts';
import { type AskedPath, type Asking, askedPaths } from '../../src/rules/law-asked.ts';
import type { IssuedChange, LawChange } from '../../src/rules/law-change.ts';
import { wrongMoves } from '../../src/rules/law-proposal.ts';
import { type ChangedValue, fits, pathsOf, valueAt } from '../../src/rules/law-values.ts';
import { refusalOfWhole } from '../../src/rules/law-whole.ts';
import { type Purpose, purposes } from '../../src/rules/purposes.ts';

const act = { source: 'Edict No. 1 of 5 January 2027', confidence: 'confirmed' } as const;
const fee = (value: number): ChangedValue => ({ path: 'fee', value, ...act });
const edition = (issue: number, from: string, ...values: ChangedValue[]): IssuedChange => ({
  issue,
  from,
  change: { what: 'edition', values },
});
const days = (issue: number, year: number, ...moves: [string, string][]): IssuedChange => ({
  issue,
  from: `${year}-01-01`,
  change: { what: 'moved-days', year, moves: moves.map(([off, worked]) => ({ off, worked })), ...act },
});

describe('a changed edition', () => {
  const law = lawOf([edition(1, '2027-02-01', fee(12), { path: 'terms.decision', value: { count: 20, unit: 'working-days' }, ...act })]);

  it('begins on its day, with a code of its own, and the one before it ends the day before', () => {
    expect(editionOn(law, '2027-01-31')).toMatchObject({ code: 'law-213z', to: '2027-01-31', fee: { value: 10 } });
    expect(editionOn(law, '2027-02-01')).toMatchObject({ code: 'law-213z-1', from: '2027-02-01', to: null, fee: { value: 12 } });
    expect(law.issue).toBe(1);
  });

  it('has the changed values with the act they come from, and everything else as it was', () => {
    const [before, after] = [editionByCode(law, 'law-213z'), editionByCode(law, 'law-213z-1')];
    const mark = { source: { cited: act.source }, confidence: 'confirmed' };
    expect(after.fee).toEqual({ value: 12, ...mark });
    expect(after.terms).toEqual({ ...before.terms, decision: { value: { count: 20, unit: 'working-days' }, ...mark } });
    expect(after.documents).toEqual(before.documents);
    expect(after.grounds).toEqual(before.grounds);
  });

  it('says for how long a licence runs from its day on', () => {
    const limited = lawOf([edition(3, '2027-02-01', { path: 'validity', value: 5, ...act })]);
    expect(validityOn(editionByCode(limited, 'law-213z'), '2027-03-01').value).toBeNull();
    expect(validityOn(editionByCode(limited, 'law-213z-3'), '2027-03-01').value).toBe(5);
    const endless = lawOf([
      edition(3, '2027-02-01', { path: 'validity', value: 5, ...act }),
      edition(4, '2028-01-01', { path: 'validity', value: null, ...act }),
    ]);
    expect(validityOn(editionByCode(endless, 'law-213z-4'), '2028-01-01').value).toBeNull();
  });

  it('builds on the change that holds before it, in the order of the days and not of the decisions', () => {
    const later = edition(1, '2027-06-01', fee(12));
    const earlier = edition(2, '2027-03-01', { path: 'terms.appeal', value: { count: 2, unit: 'months' }, ...act });
    const both = lawOf([later, earlier]);
    expect(both.editions.slice(-3).map(({ code, from, to }) => [code, from, to])).toEqual([
      ['law-213z', '2023-01-01', '2027-02-28'],
      ['law-213z-2', '2027-03-01', '2027-05-31'],
      ['law-213z-1', '2027-06-01', null],
    ]);
    expect(editionByCode(both, 'law-213z-1').terms.appeal.value).toEqual({ count: 2, unit: 'months' });
    expect(editionByCode(both, 'law-213z-2').fee.value).toBe(10);
  });

  it('that is replaced on its own first day is in force on no day, and still found by who was pinned to it', () => {
    const twice = lawOf([edition(1, '2027-02-01', fee(12)), edition(2, '2027-02-01', fee(13))]);
    expect(editionOn(twice, '2027-02-01').code).toBe('law-213z-2');
    expect(editionByCode(twice, 'law-213z-1')).toMatchObject({ fee: { value: 12 }, from: '2027-02-01', to: '2027-01-31' });
  });

  it('of an edition that has ended stays between its days', () => {
    const law2005 = lawOf([edition(1, '2006-01-01', fee(9))]);
    expect(editionByCode(law2005, 'decree-15-1')).toMatchObject({ from: '2006-01-01', to: '2010-12-31', fee: { value: 9 } });
    expect(editionOn(law2005, '2011-01-01')).toBe(editionOn(codedLaw, '2011-01-01'));
  });
});

/** The grounds of today's law on which a whole licence can be suspended. */
function suspending(): GroundCode[] {
  return groundsFor(editionByCode(codedLaw, 'law-213z'), 'suspend').flatMap(({ code, about }) => (about ? [] : [code]));
}

describe('the other values of a changed edition', () => {
  const changed = (...values: ChangedValue[]) => editionByCode(lawOf([edition(1, '2027-02-01', ...values)]), 'law-213z-1');

  it('has who decides on advertising, how soon, and for how long it is approved', () => {
    const one = changed(
      { path: 'advertising.deciders.travel', value: 'education', ...act },
      { path: 'advertising.decision', value: { count: 3, unit: 'working-days' }, ...act },
      { path: 'advertising.approval', value: { count: 2, unit: 'months' }, ...act },
    );
    const officer = (role: 'head' | 'education') => ({ id: role, name: role, role, agencyId: null, region: null });
    const refusals = (kind: 'travel' | 'employment', edition: Edition) =>
      (['head', 'education'] as const).map((role) => refusalOfDeciding({ agencyId: 'agency', kind }, edition, officer(role)));
    expect(refusals('travel', editionByCode(codedLaw, 'law-213z'))).toEqual([null, 'not-yours-head']);
    expect(refusals('travel', one)).toEqual(['not-yours-education', null]);
    expect(refusals('employment', one)).toEqual([null, 'not-yours-head']);
    expect(latestUntil(one, '2027-03-01')).toBe('2027-05-01');
    expect(one.advertising.decision).toEqual({
      ...{ value: { count: 3, unit: 'working-days' }, source: { cited: act.source }, confidence: 'confirmed' },
    });
    // Where it may appear is told to the public in fixed words.
    expect(one.advertising.places).toEqual(editionByCode(codedLaw, 'law-213z').advertising.places);
    expect(pathsOf(one)).not.toContain('advertising.places.study');
    expect(fits({ path: 'advertising.deciders.travel', value: 'examiner' as never })).toBe(false);
  });

  it('has a duty and a time of its own for each purpose, or the time of a grant', () => {
    const five: Term = { count: 30, unit: 'working-days' };
    const one = changed(
      { path: 'held.variation.fee', value: 7, ...act },
      { path: 'held.renewal.decision', value: five, ...act },
      { path: 'held.surrender.decision', value: null, ...act },
    );
    expect(procedureOf(one, 'variation', 'study').fee).toEqual({ value: 7, source: { cited: act.source }, confidence: 'confirmed' });
    expect(procedureOf(one, 'renewal', 'study').decision.value).toEqual(five);
    expect(procedureOf(one, 'variation', 'study').decision).toBe(one.terms.decision);
    expect(procedureOf(one, 'surrender', 'study').decision).toBe(one.terms.decision);
    expect(one.held.surrender.fee).toEqual(editionByCode(codedLaw, 'law-213z').held.surrender.fee);
  });

  it('asks for the receipt of a duty exactly where there is one', () => {
    const one = changed(fee(0), { path: 'held.renewal.fee', value: 0, ...act }, { path: 'held.surrender.fee', value: 1, ...act });
    const receipt = (purpose: Purpose) => procedureOf(one, purpose, 'employment').documents.find(({ code }) => code === 'state-duty');
    expect([receipt('grant'), receipt('renewal'), receipt('variation')?.required]).toEqual([undefined, undefined, true]);
    expect(receipt('surrender')).toEqual({ code: 'state-duty', required: true, source: { cited: act.source }, confidence: 'confirmed' });
  });

  const added: ChangedValue = { path: 'terms.assessment', value: { count: 1, unit: 'months' }, ...act };
  const months: Term = { count: 1, unit: 'months' };
  it.each<[string, ChangedValue[], string | null]>([
    ['a decision in other days than an assessment', [{ path: 'terms.decision', value: months, ...act }], 'units-differ'],
    ['an assessment in months', [added], 'units-differ'],
    ['both in months', [added, { path: 'terms.decision', value: months, ...act }], null],
    ['a renewal in months', [{ path: 'held.renewal.decision', value: months, ...act }], 'units-differ'],
    ['a surrender in months, which nobody assesses', [{ path: 'held.surrender.decision', value: months, ...act }], null],
  ])('never makes an assessment impossible by its unit: %s', (_, values, refused) => {
    expect(refusalOfWhole(codedLaw, { from: '2027-02-01', change: { what: 'edition', values } })).toBe(refused);
  });

  const allows = (code: GroundCode, ...value: Allowance[]): ChangedValue => ({ path: `grounds.${code}`, value, ...act });
  it('knows the grounds as they were changed, each by its code, and no longer one that allows nothing', () => {
    const one = changed(
      allows('partner-breach', 'strike-off'),
      allows('earlier-revocation'),
      allows('gross-violation', 'revoke', 'suspend'),
    );
    expect(findGround(one, 'partner-breach')).toEqual({
      ...{ code: 'partner-breach', allows: ['strike-off'], about: 'partner', source: { cited: act.source }, confidence: 'confirmed' },
    });
    expect(findGround(one, 'earlier-revocation')).toBeUndefined();
    const before = editionByCode(codedLaw, 'law-213z').grounds.map(({ code }) => code);
    expect(one.grounds.map(({ code }) => code)).toEqual(before.filter((code) => code !== 'earlier-revocation'));
    const again = lawOf([
      edition(1, '2027-02-01', allows('earlier-revocation')),
      edition(2, '2027-03-01', allows('earlier-revocation', 'refuse')),
    ]);
    expect(editionByCode(again, 'law-213z-2').grounds.map(({ code }) => code)).toEqual(before);
  });

  it.each<[string, ChangedValue[], string | null]>([
    [
      'no ground to order a remedy on',
      (['requirements-unmet', 'unregistered-partner', 'no-written-contract', 'repeated-violation'] as const).map((code) => allows(code)),
      'ground-wanting',
    ],
    ['only grounds about a partner to suspend on', suspending().map((code) => allows(code, 'revoke')), 'ground-wanting'],
    ['at once and not for a term', [allows('gross-violation', 'suspend-at-once', 'revoke')], 'ground-at-once'],
    ['no ground to assess on', [allows('assessment-needed')], 'ground-assess'],
    ['an assessment of no time', [{ path: 'terms.assessment', value: null, ...act }], 'ground-assess'],
    ['no assessment at all', [{ path: 'terms.assessment', value: null, ...act }, allows('assessment-needed')], null],
    ['a formal breach that ends a licence', [allows('documents-missing', 'return', 'revoke')], 'ground-formal'],
    ['a formal breach that strikes a partner off', [allows('requirements-unmet', 'refuse', 'order', 'strike-off')], 'ground-formal'],
    ['a ground with less', [allows('gross-violation', 'suspend')], null],
    ['a conclusion on what is not asked', [{ path: 'conclusion.travel', value: 'needed', ...act }], 'programmes-unasked'],
    ['no conclusion', [{ path: 'conclusion.study', value: 'not-needed', ...act }], null],
  ])('is at one with itself: %s', (_, values, refused) => {
    expect(refusalOfWhole(codedLaw, { from: '2027-02-01', change: { what: 'edition', values } })).toBe(refused);
  });

  it('goes through the points it was given, and asks for the conclusions it needs', () => {
    const one = changed(
      { path: 'checklists.study', value: ['fees-shown'], ...act },
      { path: 'conclusion.study', value: 'not-needed', ...act },
    );
    const mark = { source: { cited: act.source }, confidence: 'confirmed' };
    expect(one.checklists.study).toEqual([{ code: 'fees-shown', ...mark }]);
    expect(one.conclusion.study).toEqual({ value: false, ...mark });
    expect(one.checklists.travel).toEqual(editionByCode(codedLaw, 'law-213z').checklists.travel);
  });

  const asking = (path: AskedPath, value: Asking): ChangedValue => ({ path, value, ...act });
  const askedOf = (one: Edition, purpose: Purpose, kind: Kind) => {
    const { documents, facts } = procedureOf(one, purpose, kind);
    return [...documents, ...facts].map(({ code, required, on }) => [code, required ? 'always' : (on ?? 'where-any')]);
  };

  it('asks one purpose and kind for more or less, and leaves every other list alone', () => {
    const one = changed(
      asking('asked.grant.travel.website', 'always'),
      asking('asked.grant.travel.school-status', 'where-any'),
      asking('asked.grant.travel.director', 'not-asked'),
      asking('asked.variation.travel.premises-proof', 'always'),
      asking('asked.variation.travel.founding-papers', 'on-occasion'),
      asking('asked.surrender.travel.branch-papers', 'where-any'),
    );
    const before = editionByCode(codedLaw, 'law-213z');
    const codes = askedOf(before, 'grant', 'travel').map(([code]) => code);
    const grant = askedOf(one, 'grant', 'travel');
    expect(grant.map(([code]) => code).toSorted()).toEqual([...codes.filter((code) => code !== 'director'), 'school-status'].toSorted());
    expect(grant).toEqual(
      expect.arrayContaining([
        ['website', 'always'],
        ['school-status', 'where-any'],
      ]),
    );
    const variation = askedOf(one, 'variation', 'travel');
    expect(variation).toEqual(
      expect.arrayContaining([
        ['premises-proof', 'always'],
        ['founding-papers', 'renames'],
        ['director', 'always'],
      ]),
    );
    expect(askedOf(one, 'surrender', 'travel')).toContainEqual(['branch-papers', 'where-any']);
    for (const purpose of purposes) expect(askedOf(one, purpose, 'study')).toEqual(askedOf(before, purpose, 'study'));
    expect(askedOf(one, 'renewal', 'travel')).toEqual(askedOf(before, 'renewal', 'travel'));
    const added = procedureOf(one, 'grant', 'travel').documents.find(({ code }) => code === 'school-status');
    expect(added).toEqual({ code: 'school-status', required: false, source: { cited: act.source }, confidence: 'confirmed' });
  });

  it('says of every list what it said, by every path that can be changed', () => {
    const one = editionByCode(codedLaw, 'law-213z');
    for (const purpose of purposes)
      for (const kind of kinds) {
        const told = Object.values(askedPaths(purpose, kind))
          .flat()
          .flatMap((path) => {
            const { value } = valueAt(one, path, one.from);
            expect(fits({ path, value: value as Asking })).toBe(true);
            return value === 'not-asked' ? [] : [path.split('.')[3]];
          });
        const locked = ['application-form', 'state-duty', 'name-ru', 'name-be', 'name-en', 'address', 'region', 'countries', 'reasons'];
        const covered = ['branches', 'partners', 'programmes'];
        const open = (code: string) => !locked.includes(code) && (purpose === 'grant' || !covered.includes(code));
        expect(told.toSorted()).toEqual(
          askedOf(one, purpose, kind)
            .map(([code = '']) => code)
            .filter(open)
            .toSorted(),
        );
      }
  });

  it.each<[string, ChangedValue[], string | null]>([
    ['no programmes where they need a conclusion', [asking('asked.grant.study.programmes', 'not-asked')], 'programmes-unasked'],
    [
      'no programmes and no conclusion',
      [asking('asked.grant.study.programmes', 'not-asked'), { path: 'conclusion.study', value: 'not-needed', ...act }],
      null,
    ],
    [
      'nothing of a renewal',
      (['premises', 'director'] as const).map((code) => asking(`asked.renewal.travel.${code}`, 'where-any')),
      'nothing-asked',
    ],
    ['little of a renewal', [asking('asked.renewal.travel.premises', 'not-asked')], null],
  ])('never asks too little: %s', (_, values, refused) => {
    expect(refusalOfWhole(codedLaw, { from: '2027-02-01', change: { what: 'edition', values } })).toBe(refused);
  });

  it('takes no path that no edition has', () => {
    const unknown = { path: 'conclusions', value: { count: 1, unit: 'months' }, ...act } as unknown as ChangedValue;
    expect(() => changed(unknown)).toThrow(RangeError);
  });

  it.each<[ChangedValue['path'], unknown, boolean]>([
    ['fee', null, false],
    ['fee', 1000, true],
    ['held.variation.fee', 1001, false],
    ['validity', null, true],
    ['validity', { count: 1, unit: 'months' }, false],
    ['renewal-opens', { count: 1, unit: 'working-days' }, false],
    ['renewal-opens', { count: 366, unit: 'calendar-days' }, true],
    ['terms.decision', null, false],
    ['terms.assessment', null, true],
    ['terms.reply', { count: 0, unit: 'months' }, false],
    ['terms.reply', 5, false],
    ['held.surrender.decision', null, true],
    ['grounds.gross-violation', [], true],
    ['grounds.gross-violation', ['suspend', 'suspend'], false],
    ['grounds.gross-violation', ['fine'], false],
    ['grounds.gross-violation', 'suspend', false],
    ['checklists.study', [], false],
    ['checklists.study', ['fees-shown'], true],
    ['conclusion.study', 'needed', true],
    ['conclusion.study', true, false],
    ['terms.reply', ['suspend'], false],
    ['fee', 'needed', false],
    ['asked.variation.travel.premises-proof', 'on-occasion', true],
    ['asked.variation.travel.carrier-contract', 'on-occasion', false],
    ['asked.grant.travel.premises-proof', 'on-occasion', false],
  ])('holds %s to its form: %o is right: %s', (path, value, right) => {
    expect(fits({ path, value: value as null })).toBe(right);
  });
});

describe('moved days', () => {
  const known = lawOf([days(1, 2027, ['2027-01-08', '2027-01-16'])]);

  it.each([
    ['2027-01-08', { working: false, why: 'day-off-moved', provisional: false }],
    ['2027-01-16', { working: true, why: 'worked-instead', provisional: false }],
    ['2027-01-15', { working: true, why: 'weekday', provisional: false }],
    ['2027-01-17', { working: false, why: 'weekend', provisional: false }],
    ['2028-01-10', { working: true, why: 'weekday', provisional: true }],
  ])('make %s %o', (day, kind) => {
    expect(dayKind(known.calendar, day)).toEqual(kind);
  });

  it('move the end of a term that runs over them', () => {
    const term: Term = { count: 15, unit: 'working-days' };
    expect(termEnd(decreedCalendar, '2026-12-28', term)).toBe('2027-01-20');
    expect(termEnd(known.calendar, '2026-12-28', term)).toBe('2027-01-20');
    expect(termEnd(known.calendar, '2026-12-28', { ...term, count: 8 })).toBe('2027-01-12');
    expect(termEnd(decreedCalendar, '2026-12-28', { ...term, count: 8 })).toBe('2027-01-11');
  });

  it('stand in place of those known for their year, and of no other', () => {
    const { calendar } = lawOf([days(1, 2026, ['2026-05-04', '2026-05-16'])]);
    expect(movesOf(calendar, 2026)).toEqual([{ off: '2026-05-04', worked: '2026-05-16' }]);
    expect(movesOf(calendar, 2025)).toEqual(movesOf(decreedCalendar, 2025));
    expect(dayKind(calendar, '2026-04-20').working).toBe(true);
    expect(movesOf(lawOf([days(1, 2027, ['2027-01-08', '2027-01-16']), days(2, 2027)]).calendar, 2027)).toEqual([]);
  });

  it('set or put right after a decision are not those of the decision', () => {
    const [set, right] = [days(1, 2027, ['2027-01-08', '2027-01-16']), days(2, 2027, ['2027-01-06', '2027-01-23'])];
    const law = lawOf([
      { ...set, issuedOn: '2027-01-11' },
      { ...right, issuedOn: '2027-02-01' },
    ]);
    expect(calendarOn(law, '2027-01-10')).toEqual(codedLaw.calendar);
    expect(calendarOn(law, '2027-01-11')).toEqual(lawOf([set]).calendar);
    expect(calendarOn(law, '2027-01-31')).toEqual(lawOf([set]).calendar);
    expect(calendarOn(law, '2027-02-01')).toBe(law.calendar);
    expect(calendarOn(law, null)).toBe(law.calendar);
  });

  it.each([
    [[2027], 2027],
    [[2028], 2026],
    [[2028, 2027], 2028],
    [[2026], 2026],
    [[2027, 2028, 2029], 2029],
  ])('of %o leave the years decreed through %i', (years, through) => {
    expect(lawOf(years.map((year, place) => days(place + 1, year))).calendar.decreedThrough).toBe(through);
  });

  it('as every year had them pass the check', () => {
    const years = [...new Set(transfers.map(({ dayOff }) => Number(dayOff.slice(0, 4))))];
    expect(years.flatMap((year) => wrongMoves(decreedCalendar, year, movesOf(decreedCalendar, year)))).toEqual([]);
    expect(years).toHaveLength(22);
  });

  it.each([
    [['2028-01-10', '2027-01-16'], 'off', 'move-other-year'],
    [['2027-01-07', '2027-01-16'], 'off', 'move-not-weekday'],
    [['2027-01-09', '2027-01-16'], 'off', 'move-not-weekday'],
    [['2027-01-08', '2027-01-15'], 'worked', 'move-worked-already'],
    [['2027-01-08', '2028-01-08'], 'worked', 'move-other-year'],
    [['2027-01-08', '2026-11-28'], 'worked', 'move-other-year'],
    [['2027-01-08', '2027-01-08'], 'worked', 'move-twice'],
  ] as const)('%o is wrong at %s: %s', ([off, worked], field, code) => {
    expect(wrongMoves(decreedCalendar, 2027, [{ off, worked }])).toEqual([{ row: 0, field, code }]);
  });

  it('may be worked in the December before, or on a holiday, but on no day that another year has moved', () => {
    expect(wrongMoves(decreedCalendar, 2027, [{ off: '2027-01-04', worked: '2026-12-26' }])).toEqual([]);
    expect(wrongMoves(decreedCalendar, 2027, [{ off: '2027-01-04', worked: '2027-01-07' }])).toEqual([]);
    const { calendar } = lawOf([days(1, 2026, ['2026-12-21', '2026-12-26'])]);
    expect(wrongMoves(calendar, 2027, [{ off: '2027-01-04', worked: '2026-12-26' }])).toEqual([
      { row: 0, field: 'worked', code: 'move-worked-already' },
    ]);
  });
});

describe('the law, whatever was issued', () => {
  const anyDay = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2023-01-01', n));
  const anyMark = { source: fc.constant('an act'), confidence: fc.constantFrom('confirmed', 'unconfirmed') } as const;
  const anyTerm = fc.record({
    count: fc.integer({ min: 1, max: 60 }),
    unit: fc.constantFrom<Term['unit']>('working-days', 'calendar-days', 'months'),
  });
  const anyValue: fc.Arbitrary<ChangedValue> = fc.oneof(
    fc.record({ path: fc.constant('fee' as const), value: fc.integer({ min: 0, max: 99 }), ...anyMark }),
    fc.record({ path: fc.constant('validity' as const), value: fc.option(fc.integer({ min: 1, max: 9 })), ...anyMark }),
    fc.record({ path: fc.constantFrom('terms.decision' as const, 'terms.reply' as const), value: anyTerm, ...anyMark }),
  );
  const anyChange: fc.Arbitrary<LawChange> = fc.record({
    what: fc.constant('edition' as const),
    values: fc.array(anyValue, { minLength: 1, maxLength: 3 }),
  });
  /** Changes as they come about: each decided on a day no earlier than the one before, from that day or a later one. */
  const anyHistory = fc
    .array(fc.record({ wait: fc.integer({ min: 0, max: 90 }), ahead: fc.integer({ min: 0, max: 200 }), change: anyChange }), {
      maxLength: 8,
    })
    .map((list) => {
      let decidedOn = '2024-01-01';
      return list.map(({ wait, ahead, change }, place) => {
        decidedOn = addDays(decidedOn, wait);
        return { decidedOn, issued: { issue: place + 1, from: addDays(decidedOn, ahead), change } };
      });
    });
  const known = (law: Law, code: EditionCode) => {
    const one = editionByCode(law, code);
    return pathsOf(one).map((path) => valueAt(one, path, one.from));
  };

  it('has exactly one edition in force on any day', () => {
    fc.assert(
      fc.property(anyHistory, anyDay, (history, day) => {
        const { editions } = lawOf(history.map(({ issued }) => issued));
        expect(editions.filter(({ from, to }) => from <= day && (to === null || day <= to))).toHaveLength(1);
        expect(new Set(editions.map(({ code }) => code)).size).toBe(editions.length);
      }),
    );
  });

  it('keeps what an application was pinned to, whatever is issued after', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat({ max: 8 }), fc.nat({ max: 400 }), (history, upTo, ago) => {
        const before = lawOf(history.slice(0, upTo).map(({ issued }) => issued));
        const after = lawOf(history.map(({ issued }) => issued));
        const next = history[upTo]?.decidedOn;
        // Sent on a day before the next decision, or on that very day and before it.
        const sentOn = addDays(next ?? '2026-01-01', -ago);
        const { code } = editionOn(before, sentOn);
        expect(known(after, code)).toEqual(known(before, code));
        if (ago > 0) expect(editionOn(after, sentOn).code).toBe(code);
      }),
    );
  });
});
