import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayKind, decreedCalendar } from '../../src/rules/calendar.ts';
import { codedLaw, editionByCode } from '../../src/rules/law.ts';
import { measureNames } from '../../src/rules/licence.ts';
import { type Actor, type Role, roles } from '../../src/rules/permissions.ts';
import { purposes } from '../../src/rules/purposes.ts';
import {
  answersAll,
  type CourtRuling,
  firstDayOfAnnulment,
  latestLastDay,
  outcomesOf,
  type ReviewDecision,
  refusalOfOutcome,
  refusalOfRuling,
} from '../../src/rules/review-outcomes.ts';
import {
  dueOfReview,
  isReviewed,
  lastDayOfAppeal,
  publicDecisions,
  type ReviewFacts,
  type ReviewOrigin,
  type ReviewSubject,
  refusalOfLodging,
  refusalOfReview,
  reviewedDecisions,
  reviewedOutcome,
  reviewOrigins,
} from '../../src/rules/reviews.ts';

const edition = editionByCode(codedLaw, 'law-213z');
const calendar = decreedCalendar;
const today = '2026-11-24';
const person = (role: Role, id: string = role): Actor => ({
  id,
  name: id,
  role,
  agencyId: role === 'agency' ? 'agency-1' : null,
  region: null,
});
const decided = (change: Partial<ReviewSubject> = {}): ReviewSubject => ({
  what: 'suspension',
  part: false,
  agencyId: 'agency-1',
  region: 'BY-HM',
  edition,
  decidedOn: '2026-11-10',
  decidedBy: 'first-head',
  preparedBy: 'examiner',
  force: 'decided',
  suspension: { from: '2026-11-10', until: '2027-01-31' },
  undid: [],
  byCourt: false,
  otherOpen: false,
  reviews: [],
  ...change,
});
const open = (origin: ReviewOrigin, lodgedBy = 'agency') => ({ origin, outcome: null, lodgedBy });
const closed = (origin: ReviewOrigin) => ({ origin, outcome: 'upheld' as const, lodgedBy: 'agency' });
const lodging = (subject: ReviewSubject, origin: ReviewOrigin, who = lodgers[origin], on = today) =>
  refusalOfLodging(subject, origin, who, calendar, on);
const lodgers: Record<ReviewOrigin, Actor> = { appeal: person('agency'), court: person('examiner'), protest: person('prosecutor') };

describe('who may have a decision looked at again', () => {
  it.each(roles)('%s: what is theirs, and nothing else', (role) => {
    const mine: Partial<Record<Role, ReviewOrigin>> = { agency: 'appeal', examiner: 'court', prosecutor: 'protest' };
    for (const origin of reviewOrigins) {
      expect([origin, lodging(decided(), origin, person(role))]).toEqual([origin, mine[role] === origin ? null : 'not-allowed']);
    }
  });

  it('an agency appeals against what was decided on itself only', () => {
    expect(lodging(decided({ agencyId: 'agency-2' }), 'appeal')).toBe('not-allowed');
  });

  const cases: [string, Partial<ReviewSubject>, Record<ReviewOrigin, ReturnType<typeof lodging>>][] = [
    ['a decision that holds', {}, { appeal: null, court: null, protest: null }],
    ['a suspension nobody confirmed yet', { force: 'unconfirmed' }, { appeal: null, court: null, protest: null }],
    ['one that lapsed', { force: 'lapsed' }, { appeal: 'not-reviewable', court: 'not-reviewable', protest: 'not-reviewable' }],
    ['one that was set aside', { force: 'replaced' }, { appeal: 'not-reviewable', court: 'not-reviewable', protest: 'not-reviewable' }],
    ['an order to remedy', { what: 'order', suspension: null }, { appeal: null, court: null, protest: null }],
    ['a resumption', { what: 'resumption' }, { appeal: 'not-reviewable', court: 'not-reviewable', protest: null }],
    ['a grant', { what: 'grant' }, { appeal: 'not-reviewable', court: null, protest: null }],
    ['a renewal', { what: 'renewal' }, { appeal: 'not-reviewable', court: null, protest: null }],
    ['an annulment', { what: 'annulment' }, { appeal: null, court: null, protest: null }],
    ['one under appeal', { reviews: [open('appeal')] }, { appeal: 'already-lodged', court: null, protest: null }],
    ['one under protest', { reviews: [open('protest')] }, { appeal: null, court: null, protest: 'already-lodged' }],
    ['one upheld on appeal', { reviews: [closed('appeal')] }, { appeal: 'already-appealed', court: null, protest: null }],
    ['one upheld on protest', { reviews: [closed('protest')] }, { appeal: null, court: null, protest: null }],
    [
      'one a court ruled on',
      { reviews: [open('court')] },
      { appeal: 'court-has-ruled', court: 'already-lodged', protest: 'court-has-ruled' },
    ],
    [
      'what a court ruled itself',
      { what: 'annulment', byCourt: true },
      { appeal: 'court-has-ruled', court: null, protest: 'court-has-ruled' },
    ],
    ['one a court upheld', { reviews: [closed('court')] }, { appeal: 'court-has-ruled', court: null, protest: 'court-has-ruled' }],
  ];
  it.each(cases)('%s', (_, change, expected) => {
    const found = reviewOrigins.map((origin) => [origin, lodging(decided(change), origin)]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });
});

it('a notice of intention and a correction are never looked at again; of an order only its agency and the staff know', () => {
  expect(measureNames.filter((measure) => !isReviewed(measure))).toEqual(['notice', 'surrender', 'correction']);
  expect(reviewedDecisions.filter((what) => !publicDecisions.some((one) => one === what))).toEqual(['order']);
});

describe('the last day of an appeal', () => {
  it.each([
    ['2026-10-14', '2026-11-16', 'a Saturday moves to Monday'],
    ['2026-11-24', '2026-12-24', 'a Thursday stays'],
    ['2026-11-25', '2026-12-28', 'Christmas and the Saturday and Sunday after it move it to Monday'],
    ['2027-01-31', '2027-03-01', '31 January and a month is 28 February, a Sunday'],
    ['2028-01-31', '2028-02-29', 'in a leap year 29 February'],
    ['2026-01-31', '2026-03-02', '28 February was a Saturday'],
  ])('of what was decided on %s is %s: %s', (decidedOn, last) => {
    const subject = decided({ decidedOn });
    expect(lastDayOfAppeal(subject, calendar)).toBe(last);
    expect(lodging(subject, 'appeal', lodgers.appeal, last)).toBeNull();
    expect(lodging(subject, 'appeal', lodgers.appeal, addDays(last, 1))).toBe('appeal-late');
    expect(lodging(subject, 'protest', lodgers.protest, addDays(last, 500))).toBeNull();
    expect(lodging(subject, 'court', lodgers.court, addDays(last, 500))).toBeNull();
  });

  it('is a working day at least 28 days later, in order with the days of decision', () => {
    const day = fc.integer({ min: 0, max: 365 * 8 }).map((n) => addDays('2019-01-01', n));
    fc.assert(
      fc.property(day, (decidedOn) => {
        const last = lastDayOfAppeal(decided({ decidedOn }), calendar);
        expect(dayKind(calendar, last).working).toBe(true);
        expect(last >= addDays(decidedOn, 28)).toBe(true);
        expect(lastDayOfAppeal(decided({ decidedOn: addDays(decidedOn, 1) }), calendar) >= last).toBe(true);
      }),
      { seed: 3 },
    );
  });

  it('and of the review itself follows the edition of the decision', () => {
    expect(dueOfReview(edition, '2026-11-24', calendar, '2026-12-24')).toEqual({ on: '2026-12-24', late: false });
    expect(dueOfReview(edition, '2026-11-24', calendar, '2026-12-25')).toEqual({ on: '2026-12-24', late: true });
  });
});

const appeal: ReviewFacts = { ruled: null };

describe('who may decide on a review', () => {
  const under = (change: Partial<ReviewSubject> = {}) => decided({ reviews: [open('appeal')], ...change });

  it.each(roles)('%s', (role) => {
    expect(refusalOfReview(appeal, under(), person(role, 'somebody'))).toBe(role === 'head' ? null : 'not-allowed');
  });

  it('never the one who decided first, proposed it or asked for the review, whatever role the person holds by now', () => {
    for (const id of ['first-head', 'examiner', 'agency']) {
      expect([id, refusalOfReview(appeal, under(), person('head', id))]).toEqual([id, 'same-person']);
    }
    const both = under({ reviews: [open('appeal'), open('protest', 'other')] });
    expect(refusalOfReview(appeal, both, person('head', 'other'))).toBe('same-person');
  });

  it('anybody, where the register kept before does not say who decided', () => {
    expect(refusalOfReview(appeal, under({ decidedBy: null, preparedBy: null }), person('head'))).toBeNull();
  });

  it('nobody on an appeal while a court’s ruling waits to be carried out', () => {
    const both = under({ reviews: [open('appeal'), open('court', 'examiner')] });
    expect(refusalOfReview(appeal, both, person('head'))).toBe('court-first');
    expect(refusalOfReview({ ruled: 'set-aside' }, both, person('head'))).toBeNull();
  });
});

describe('what can come of a review', () => {
  const all = ['upheld', 'changed', 'set-aside'];
  const two = ['upheld', 'set-aside'];
  it.each([
    ['a suspension', {}, all],
    ['a suspension of a part', { part: true }, all],
    ['an extension', { what: 'extension' as const }, all],
    ['a suspension that has run out', { suspension: null }, two],
    ['a suspension nobody confirmed yet', { force: 'unconfirmed' as const }, two],
    ['a suspension that lapsed', { force: 'lapsed' as const, suspension: null }, ['set-aside']],
    ['an order', { what: 'order' as const, suspension: null }, two],
    ['an order against a part', { what: 'order' as const, suspension: null, part: true }, two],
    ['a resumption', { what: 'resumption' as const, suspension: null }, two],
    ['a revocation', { what: 'revocation' as const, suspension: null }, all],
    ['a part struck off', { what: 'revocation' as const, suspension: null, part: true }, two],
    ['a refusal', { what: 'refusal' as const, suspension: null }, two],
    ['a grant', { what: 'grant' as const, suspension: null }, two],
    ['a renewal', { what: 'renewal' as const, suspension: null }, two],
    ['an annulment', { what: 'annulment' as const, suspension: null }, two],
  ])('of %s', (_, change, expected) => {
    expect(outcomesOf(appeal, decided(change), calendar, today)).toEqual(expected);
  });

  it('of a court’s ruling that ruling alone, whatever the decision is', () => {
    for (const what of reviewedDecisions) {
      for (const ruled of ['upheld', 'changed', 'set-aside'] as const) {
        expect(outcomesOf({ ruled }, decided({ what, suspension: null }), calendar, today)).toEqual([ruled]);
      }
    }
  });

  it('answers everything else that is open where nothing is left, and where a court has spoken', () => {
    expect(answersAll('upheld', appeal, decided())).toBe(false);
    expect(answersAll('changed', appeal, decided())).toBe(false);
    expect(answersAll('changed', appeal, decided({ what: 'revocation' }))).toBe(true);
    expect(answersAll('set-aside', appeal, decided())).toBe(true);
    expect(['upheld', 'set-aside'].map((outcome) => answersAll(outcome as 'upheld', appeal, decided({ what: 'order' })))).toEqual([
      false,
      true,
    ]);
    expect(answersAll('upheld', { ruled: 'upheld' }, decided())).toBe(true);
  });
});

describe('what was decided on an application', () => {
  it('can be looked at again where it was refused, granted or renewed', () => {
    const looked = (['grant', 'refuse', 'send-back'] as const).map((outcome) =>
      purposes.map((purpose) => reviewedOutcome(outcome, purpose)),
    );
    expect(looked).toEqual([
      ['grant', null, 'renewal', null],
      ['refusal', 'refusal', 'refusal', 'refusal'],
      [null, null, null, null],
    ]);
  });

  it('ends a licence where a grant or a renewal is set aside, and then needs a word to the clients in every language', () => {
    const advice = { be: 'А', ru: 'А', en: 'A' };
    const setAside = (what: ReviewSubject['what'], said: ReviewDecision['advice']) =>
      refusalOfOutcome({ outcome: 'set-aside', reasons: 'So.', until: null, advice: said }, appeal, decided({ what }), calendar, today);
    for (const what of ['grant', 'renewal'] as const) {
      expect([setAside(what, null), setAside(what, { ...advice, ru: ' ' }), setAside(what, advice)]).toEqual([
        'advice-required',
        'advice-required',
        null,
      ]);
      const upheld = { outcome: 'upheld', reasons: 'So.', until: null, advice: null } as const;
      expect(refusalOfOutcome(upheld, appeal, decided({ what }), calendar, today)).toBeNull();
    }
    expect(setAside('revocation', null)).toBeNull();
    expect(firstDayOfAnnulment({ validFrom: '2020-01-01' }, today)).toBe(today);
    expect(firstDayOfAnnulment({ validFrom: '2027-01-01' }, today)).toBe('2027-01-01');
  });
});

describe('a changed last day', () => {
  const advice = { be: 'А', ru: 'А', en: 'A' };
  const change = (until: string | null, subject = decided(), review = appeal, said: Partial<ReviewDecision> = {}) =>
    refusalOfOutcome({ outcome: 'changed', reasons: 'So.', until, advice, ...said }, review, subject, calendar, today);

  it('of a suspension is today or later, within the longest term from its first day', () => {
    expect(latestLastDay(decided(), calendar, today)).toBe('2027-05-10');
    expect(change('2026-11-23')).toBe('last-day-past');
    expect(['2026-11-24', '2027-05-10'].map((day) => change(day))).toEqual([null, null]);
    expect(change('2027-05-11')).toBe('last-day-too-late');
    expect(change(null)).toBe('last-day-required');
  });

  it('of a suspension is none later for a day off at the end of the longest term', () => {
    const since = decided({ suspension: { from: '2026-07-03', until: '2026-12-15' } });
    expect(latestLastDay(since, calendar, today)).toBe('2027-01-03');
  });

  it('of one that runs longer than the term is within what was decided', () => {
    const long = decided({ what: 'extension', suspension: { from: '2026-03-02', until: '2026-12-31' } });
    expect(latestLastDay(long, calendar, today)).toBe('2026-12-31');
    expect(latestLastDay(decided({ suspension: { from: '2026-03-02', until: null } }), calendar, today)).toBeNull();
    const ending = decided({ suspension: { from: '2026-03-02', until: today } });
    expect([today, addDays(today, 1)].map((day) => latestLastDay(ending, calendar, day))).toEqual([today, null]);
  });

  it('of a revocation that becomes a suspension is counted from today', () => {
    const revoked = decided({ what: 'revocation', suspension: null });
    expect(['2027-05-24', '2027-05-25'].map((day) => change(day, revoked))).toEqual([null, 'last-day-too-late']);
  });

  it('is the court’s own where a court set it', () => {
    expect(change('2028-01-01', decided(), { ruled: 'changed' })).toBeNull();
    expect(change('2026-11-01', decided(), { ruled: 'changed' })).toBeNull();
    expect(change(null, decided(), { ruled: 'changed' })).toBeNull();
  });

  it('comes with what clients should do, in all three languages', () => {
    expect(change('2026-12-24', decided(), appeal, { advice: null })).toBe('advice-required');
    expect(change('2026-12-24', decided(), appeal, { advice: { ...advice, ru: '  ' } })).toBe('advice-required');
  });
});

describe('a decision', () => {
  const decision = (outcome: ReviewDecision['outcome']) => ({ outcome, reasons: 'So.', until: null, advice: null });

  it('that is not possible is refused', () => {
    expect(refusalOfOutcome(decision('changed'), appeal, decided({ what: 'refusal' }), calendar, today)).toBe('outcome-impossible');
    expect(refusalOfOutcome(decision('upheld'), { ruled: 'set-aside' }, decided(), calendar, today)).toBe('outcome-impossible');
    expect(refusalOfOutcome(decision('changed'), appeal, decided({ what: 'order' }), calendar, today)).toBe('outcome-impossible');
  });

  it('opens no application again beside another one of the same kind', () => {
    const refusal = decided({ what: 'refusal', suspension: null, otherOpen: true });
    expect(refusalOfOutcome(decision('set-aside'), appeal, refusal, calendar, today)).toBe('already-open');
    expect(refusalOfOutcome(decision('upheld'), appeal, refusal, calendar, today)).toBeNull();
  });
});

describe('a court’s ruling', () => {
  const ruling = (change: Partial<CourtRuling> = {}): CourtRuling => ({
    ...{ court: 'Minsk City Court', number: '15/2026', ruledOn: '2026-11-20', ruled: 'set-aside', until: null },
    ...change,
  });

  it('was given between the decision and today', () => {
    const days = ['2026-11-09', '2026-11-10', '2026-11-24', '2026-11-25'];
    expect(days.map((ruledOn) => refusalOfRuling(ruling({ ruledOn }), decided(), today))).toEqual([
      'ruling-day-wrong',
      null,
      null,
      'ruling-day-wrong',
    ]);
  });

  it('says what can be said of the decision, and a day where it changes one', () => {
    expect(refusalOfRuling(ruling({ ruled: 'changed' }), decided(), today)).toBe('last-day-required');
    expect(refusalOfRuling(ruling({ ruled: 'changed', until: '2029-01-01' }), decided(), today)).toBeNull();
    expect(refusalOfRuling(ruling({ ruled: 'changed', until: '2027-01-01' }), decided({ what: 'refusal' }), today)).toBe(
      'outcome-impossible',
    );
  });
});
