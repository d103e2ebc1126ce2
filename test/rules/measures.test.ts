import { describe, expect, it } from 'vitest';
import { lapsedOn } from '../../src/rules/at-once.ts';
import { addDays, decreedCalendar as calendar, type Day } from '../../src/rules/calendar.ts';
import { codedLaw, editionByCode } from '../../src/rules/law.ts';
import { measureNames } from '../../src/rules/licence.ts';
import { eventOfMeasure, groundsAtOnce, groundsOfMeasure, intendedMeasures } from '../../src/rules/measure-rules.ts';
import { earliestReply, lastConfirmation, latestRemedy, longestSuspension } from '../../src/rules/measure-terms.ts';
import { type KnownMeasure, type LicenceRecord, measuredOn } from '../../src/rules/measured.ts';
import {
  awaitsDecision,
  measuresToPropose,
  noticesToFollow,
  type Proposal,
  refusalOfDecision,
  refusalOfImmediate,
  refusalOfProposal,
  scopesToSuspendAtOnce,
  wholeProposal,
} from '../../src/rules/measures.ts';
import { type Actor, type Role, roles } from '../../src/rules/permissions.ts';
import { plainMeasure } from '../../src/rules/spells.ts';

const today = '2026-11-24';
const edition = editionByCode(codedLaw, 'law-213z');
const person = (role: Role): Actor => ({ id: role, name: role, role, agencyId: null, region: null });
const advice = { be: 'Не плаціце.', ru: 'Не платите.', en: 'Do not pay.' };
const item = { name: 'Baltic Orchards', country: 'LT', from: '2024-03-01', until: null, contractUntil: null };

function record(...measures: KnownMeasure[]): LicenceRecord {
  const items = [
    { ...item, id: 'partner', what: 'partner' as const },
    { ...item, id: 'branch', what: 'branch' as const, country: null },
    { ...item, id: 'country', what: 'country' as const, country: null },
    { ...item, id: 'past', what: 'partner' as const, contractUntil: '2026-11-23' },
  ];
  const dates = { validFrom: '2024-03-01', validTo: null };
  return { agencyId: 'agency', dates, edition, items, measures, entries: [3, 8] };
}

function known(changed: Partial<KnownMeasure>): KnownMeasure {
  const said = { grounds: [], reasons: '', advice: null, intended: null, replyBy: null, remedyBy: null, corrects: null };
  return {
    ...plainMeasure(changed.measure ?? 'suspension', '2026-10-05', null),
    ...said,
    proposedBy: 'examiner',
    edition,
    steps: [],
    ...changed,
  };
}

const proposals = {
  notice: { measure: 'notice', intended: 'suspension', grounds: ['gross-violation'], replyBy: '2026-12-04' },
  order: { measure: 'order', grounds: ['requirements-unmet'], remedyBy: '2027-05-24' },
  suspension: { measure: 'suspension', grounds: ['gross-violation'], advice, until: '2027-05-24' },
  revocation: { measure: 'revocation', grounds: ['false-information'], advice },
  correction: { measure: 'correction', corrects: 8, advice },
} as const;

const refusal = (given: Partial<Proposal> & Pick<Proposal, 'measure'>, from = record(), day: Day = today) => {
  const licence = measuredOn(from, day);
  return refusalOfProposal(wholeProposal({ reasons: 'So it was found.', ...given }, licence), licence, person('examiner'), calendar);
};

describe('the law of a measure', () => {
  const older = editionByCode(codedLaw, 'edict-450');
  const proposed = (own: KnownMeasure['edition']) =>
    known({ upheld: null, decidedOn: null, grounds: ['no-written-contract'], advice, until: '2027-01-29', edition: own });
  const decision = (own: KnownMeasure['edition'], inForce: KnownMeasure['edition']) => {
    const licence = measuredOn({ ...record(proposed(own)), edition: inForce }, today);
    return refusalOfDecision(proposed(own), true, licence, person('head'), calendar);
  };

  it('is the one in force on the day of its proposal, whatever is in force on the day of its decision', () => {
    expect([decision(edition, older), decision(older, edition)]).toEqual([null, 'ground-not-allowed']);
  });
});

describe('a proposal', () => {
  it.each(Object.values(proposals))('without fault is taken: $measure', (given) => {
    expect(refusal(given)).toBeNull();
  });

  it('is an examiner’s to make, and one at a time', () => {
    const licence = measuredOn(record(), today);
    const refused = roles.map((role) =>
      refusalOfProposal(wholeProposal({ reasons: '', ...proposals.order }, licence), licence, person(role), calendar),
    );
    expect(roles.filter((_, place) => refused[place] === null)).toEqual(['examiner']);
    expect(refusal(proposals.order, record(known({ upheld: null, decidedOn: null })))).toBe('already-proposed');
  });

  it('of a surrender is refused to everybody: it is the agency’s own', () => {
    for (const itemId of [null, 'partner']) expect(refusal({ measure: 'surrender', itemId })).toBe('wrong-standing');
  });

  it('against a part needs a partner or a branch that is covered today and not struck off', () => {
    for (const itemId of ['partner', 'branch']) expect(refusal({ ...proposals.suspension, itemId })).toBeNull();
    for (const itemId of ['country', 'past', 'elsewhere', ''])
      expect(refusal({ ...proposals.suspension, itemId })).toBe('part-not-covered');
    const struck = record(known({ measure: 'revocation', item: { id: 'partner', until: null } }));
    expect(refusal({ ...proposals.suspension, itemId: 'partner' }, struck)).toBe('part-not-covered');
  });

  it('says what it has and nothing else', () => {
    const licence = measuredOn(record(), today);
    const everything = {
      itemId: 'partner',
      grounds: ['gross-violation'],
      advice,
      until: today,
      replyBy: today,
      remedyBy: today,
      corrects: 3,
    } as const;
    expect(wholeProposal({ measure: 'correction', reasons: 'Why.', ...everything }, licence)).toEqual({
      ...{ measure: 'correction', reasons: 'Why.', corrects: 3, advice, grounds: [] },
      ...{ itemId: null, follows: null, intended: null, until: null, replyBy: null, remedyBy: null },
    });
  });

  it('tells clients in three languages what to do, where it stops the agency', () => {
    for (const given of [proposals.suspension, proposals.revocation]) {
      expect(refusal({ ...given, advice: null })).toBe('advice-required');
      expect(refusal({ ...given, advice: { ...advice, be: ' \n' } })).toBe('advice-required');
    }
    expect(refusal({ ...proposals.correction, advice: null })).toBe('correction-required');
  });

  it('of a correction points at an entry about this licence', () => {
    for (const corrects of [null, 4, -1, 1.5]) expect(refusal({ ...proposals.correction, corrects })).toBe('entry-unknown');
  });
});

describe('the days of a measure', () => {
  it('are counted by the edition: ten days to reply, six months to remedy or to be suspended, one working day to confirm', () => {
    expect(earliestReply(edition, calendar, today)).toBe('2026-12-04');
    expect(latestRemedy(edition, calendar, today)).toBe('2027-05-24');
    expect(longestSuspension(edition, calendar, today)).toBe('2027-05-24');
    expect(lastConfirmation(edition, calendar, '2026-11-06')).toBe('2026-11-09');
  });

  it.each([
    ['notice', { replyBy: '2026-12-03' }, 'reply-too-soon'],
    ['notice', { replyBy: null }, 'reply-too-soon'],
    ['notice', { replyBy: '2026-12-05' }, 'reply-day-off'],
    ['notice', { replyBy: '2026-12-25' }, 'reply-day-off'],
    ['notice', { replyBy: '2026-12-07' }, null],
    ['order', { remedyBy: today }, 'remedy-past'],
    ['order', { remedyBy: null }, 'remedy-past'],
    ['order', { remedyBy: '2026-11-25' }, null],
    ['order', { remedyBy: '2027-05-25' }, 'remedy-too-long'],
    ['suspension', { until: null }, 'term-required'],
    ['suspension', { until: today }, 'term-past'],
    ['suspension', { until: '2026-11-25' }, null],
    ['suspension', { until: '2027-05-25' }, 'term-too-long'],
  ] as const)('%s %o → %s', (measure, days, refused) => {
    expect(refusal({ ...proposals[measure], ...days })).toBe(refused);
  });
});

describe('grounds', () => {
  // What the grounds of the ladder presuppose is on record: that it has to be is `on-record.test.ts`.
  const past = record(
    known({ id: 'order', measure: 'order', from: '2026-06-01', remedyBy: '2026-07-01' }),
    known({ id: 'over', from: '2026-08-03', until: '2026-08-31' }),
  );

  it.each(measureNames)('that do not allow the measure are refused: %s', (measure) => {
    const allowed = new Set(groundsOfMeasure(edition, measure).map(({ code }) => code));
    if (allowed.size === 0) return;
    const given = { ...proposals.suspension, ...(measure in proposals ? proposals[measure as 'order'] : {}), measure };
    for (const { code } of edition.grounds) {
      if (measure === 'extension') continue;
      expect([code, refusal({ ...given, grounds: [code] }, past)]).toEqual([code, allowed.has(code) ? null : 'ground-not-allowed']);
    }
    if (measure !== 'extension') expect(refusal({ ...given, grounds: [] })).toBe('ground-required');
  });

  it('that presuppose what is not on record are refused when proposed', () => {
    const worked = { ...proposals.revocation, grounds: ['worked-while-suspended'] } as const;
    expect([refusal(worked), refusal(worked, past)]).toEqual(['ground-not-on-record', null]);
  });

  it('that were on record when the measure was proposed are so when it is decided, unless a review set aside what they presuppose', () => {
    const order = known({ id: 'order', measure: 'order', from: '2026-06-01', remedyBy: '2026-07-01' });
    const ofYearAgo = known({ id: 'over', from: '2025-10-05', until: '2025-11-05' });
    const setAside = { reviews: [{ outcome: 'set-aside', from: today, until: null }] } as const;
    const decided = (ground: 'repeated-violation' | 'remedy-order-unmet', ...before: KnownMeasure[]) => {
      const proposed = known({ ...proposals.suspension, grounds: [ground], id: 'new', from: '2026-10-05', upheld: null, decidedOn: null });
      return refusalOfDecision(proposed, true, measuredOn(record(proposed, ...before), today), person('head'), calendar);
    };
    // Repeated within twelve months on the day of the proposal, and no more today.
    expect([decided('repeated-violation', ofYearAgo), decided('remedy-order-unmet', order)]).toEqual([null, null]);
    expect(decided('repeated-violation', { ...ofYearAgo, ...setAside })).toBe('ground-not-on-record');
    expect(decided('remedy-order-unmet', { ...order, ...setAside })).toBe('ground-not-on-record');
    // The order was met in time to be none on the day of the proposal.
    const met = { ...order, steps: [{ step: 'remedied', on: '2026-10-01' }] } as const;
    expect(decided('remedy-order-unmet', met)).toBe('ground-not-on-record');
    expect(decided('remedy-order-unmet', { ...met, steps: [{ step: 'remedied', on: '2026-10-06' }] })).toBeNull();
  });

  it('of a notice must allow what it announces', () => {
    for (const intended of intendedMeasures) {
      const allowed = new Set(groundsOfMeasure(edition, intended).map(({ code }) => code));
      for (const { code } of edition.grounds) {
        expect(refusal({ ...proposals.notice, intended, grounds: [code] }, past)).toBe(allowed.has(code) ? null : 'ground-not-allowed');
      }
    }
    for (const intended of [null, 'notice', 'extension', 'surrender'] as const)
      expect(refusal({ ...proposals.notice, intended })).toBe('intended-required');
  });

  it('about a partner are good against a partner only', () => {
    for (const code of ['partner-status-lost', 'partner-breach'] as const) {
      const outcome = (itemId: string | null) => refusal({ ...proposals.suspension, itemId, grounds: [code] });
      expect([null, 'branch', 'partner'].map(outcome)).toEqual(['ground-not-allowed', 'ground-not-allowed', null]);
      expect(refusal({ ...proposals.revocation, itemId: 'partner', grounds: [code] })).toBeNull();
    }
  });

  it('that take the whole licence do not strike off a part, unless they say so', () => {
    expect(refusal({ ...proposals.revocation, itemId: 'partner' })).toBe('ground-not-allowed');
    expect(refusal({ ...proposals.revocation, itemId: 'branch', grounds: ['gross-violation'] })).toBeNull();
  });

  it('on which one officer may suspend at once all allow to suspend, in every edition', () => {
    for (const code of ['edict-450', 'law-213z'] as const) {
      const atOnce = groundsAtOnce(editionByCode(codedLaw, code)).map((ground) => ground.code);
      expect(atOnce).toEqual(['gross-violation', 'danger-to-life-or-liberty']);
      expect(groundsOfMeasure(editionByCode(codedLaw, code), 'suspension').map((ground) => ground.code)).toEqual(
        expect.arrayContaining(atOnce),
      );
    }
  });
});

describe('the longest term of a suspension', () => {
  // Six months from Friday 3 July 2026 are over on a Sunday after two holidays.
  const from = '2026-07-03';
  const running = known({ id: 'running', from, until: '2026-12-15' });

  it('is made no longer by a day off at its end', () => {
    const taken = (until: Day) => refusal({ ...proposals.suspension, until }, record(), from);
    expect(['2027-01-03', '2027-01-04'].map(taken)).toEqual([null, 'term-too-long']);
    const extension = { measure: 'extension', grounds: ['gross-violation'], advice } as const;
    const extended = (until: Day) => refusal({ ...extension, until }, record(running));
    expect(['2027-01-03', '2027-01-04'].map(extended)).toEqual([null, 'term-too-long']);
  });

  it('is made longer by days off where it is counted in working days', () => {
    const days = { ...edition.terms.suspension, value: { count: 2, unit: 'working-days' } } as const;
    expect(longestSuspension({ ...edition, terms: { ...edition.terms, suspension: days } }, calendar, from)).toBe('2026-07-07');
  });
});

describe('a suspension that runs', () => {
  const running = known({ id: 'running', from: '2026-10-05', until: '2026-12-15' });
  const extension = { measure: 'extension', grounds: ['repeated-violation'], advice, until: '2027-04-05' } as const;

  it('is extended to a later day, counted from its first day', () => {
    const on = (until: Day | null, from = record(running)) => refusal({ ...extension, until }, from);
    expect(['2026-12-16', '2027-04-05', '2027-04-06'].map((until) => on(until))).toEqual([null, null, 'term-too-long']);
    expect([null, '2026-12-15', '2026-12-01'].map((until) => on(until))).toEqual(['term-required', 'not-longer', 'not-longer']);
    expect(on('2027-01-01', record({ ...running, until: null }))).toBe('nothing-to-extend');
    expect(refusal({ ...extension, advice: { ...advice, be: ' ' } }, record(running))).toBe('advice-required');
    expect(refusal({ ...extension, grounds: ['requirements-unmet'] }, record(running))).toBe('ground-not-allowed');
  });

  it('is extended from the last day an extension before it set', () => {
    const before = known({ id: 'before', measure: 'extension', follows: 'running', from: '2026-11-10', until: '2027-02-01' });
    const on = (until: Day) => refusal({ ...extension, until }, record(running, before));
    expect([on('2027-01-15'), on('2027-02-01'), on('2027-02-02'), on('2027-04-06')]).toEqual([
      'not-longer',
      'not-longer',
      null,
      'term-too-long',
    ]);
  });

  it('is the one that is resumed: another is not running', () => {
    expect(refusal({ measure: 'resumption' }, record(running))).toBeNull();
    expect(refusal({ measure: 'resumption', follows: 'elsewhere' }, record(running))).toBe('not-running');
    expect(refusal({ measure: 'resumption', itemId: 'partner' }, record(running))).toBe('not-running');
    expect(refusal({ measure: 'resumption' })).toBe('wrong-standing');
    expect(refusal({ measure: 'resumption' }, record({ ...running, until: '2026-11-23' }))).toBe('wrong-standing');
  });

  it('lets no other begin: none of the same, and none of a part while the whole is suspended', () => {
    expect(refusal(proposals.suspension, record(running))).toBe('wrong-standing');
    expect(refusal({ ...proposals.suspension, itemId: 'partner' }, record(running))).toBe('wrong-standing');
    const ofPart = record({ ...running, item: { id: 'partner', until: null } });
    expect(refusal({ ...proposals.suspension, itemId: 'partner' }, ofPart)).toBe('wrong-standing');
    expect(refusal({ ...proposals.suspension, itemId: 'branch' }, ofPart)).toBeNull();
    expect(refusal(proposals.suspension, ofPart)).toBeNull();
  });

  it('taken by one officer is neither extended nor resumed before a head confirms it', () => {
    const open = record({ ...running, from: today, confirmBy: '2026-11-25', decidedOn: null, upheld: null });
    expect([refusal({ measure: 'resumption' }, open), refusal(extension, open)]).toEqual(['unconfirmed', 'unconfirmed']);
  });
});

describe('a measure after a notice', () => {
  const notice = known({ id: 'notice', measure: 'notice', intended: 'suspension', replyBy: '2026-12-04' });
  const outcome = (changed: Partial<KnownMeasure>, given: Partial<Proposal> = {}, day: Day = today) =>
    refusal({ ...proposals.suspension, follows: 'notice', ...given }, record({ ...notice, ...changed }), day);

  it('waits until the agency has replied or its time has passed', () => {
    expect(outcome({})).toBe('notice-open');
    expect(outcome({ steps: [{ step: 'reply', on: today }] })).toBeNull();
    expect(outcome({}, {}, '2026-12-04')).toBe('notice-open');
    expect(outcome({}, {}, '2026-12-05')).toBeNull();
  });

  it('is the measure that was announced, against the same', () => {
    const answered = { steps: [{ step: 'reply' as const, on: today }] };
    expect(outcome(answered, { itemId: 'partner' })).toBe('notice-other');
    expect(outcome({ ...answered, intended: 'revocation' })).toBe('notice-other');
    expect(outcome({ ...answered, id: 'another' })).toBe('notice-other');
    expect(outcome({ ...answered, upheld: false })).toBe('notice-other');
    expect(outcome({ ...answered, reviews: [{ outcome: 'set-aside', from: today, until: null }] })).toBe('notice-other');
  });

  it('is offered the notices it can follow, and no other', () => {
    const licence = measuredOn(record(notice, { ...notice, id: 'heard', replyBy: '2026-11-20' }), today);
    expect(noticesToFollow(licence, { measure: 'suspension', itemId: null }).map(({ id }) => id)).toEqual(['heard']);
    expect(noticesToFollow(licence, { measure: 'revocation', itemId: null })).toEqual([]);
  });
});

describe('what one officer suspends at once', () => {
  const given = { ...proposals.suspension, reasons: 'People are held.', grounds: ['danger-to-life-or-liberty'] as const };
  const outcome = (changed: Partial<Proposal> = {}, from = record(), role: Role = 'examiner') => {
    const licence = measuredOn(from, today);
    return refusalOfImmediate(wholeProposal({ ...given, ...changed }, licence), licence, person(role), calendar);
  };

  it('is the licence or a part of it, whatever else is proposed', () => {
    expect([null, 'partner', 'branch'].map((itemId) => outcome({ itemId }))).toEqual([null, null, null]);
    expect(outcome({}, record(known({ upheld: null, decidedOn: null })))).toBeNull();
    expect(outcome({}, record(known({})))).toBe('wrong-standing');
  });

  it('is not done again where no head confirmed it, until a head has upheld a suspension of the same or of the whole', () => {
    const partner = { id: 'partner', until: null };
    const ago = { from: '2026-11-10', until: '2027-01-29', confirmBy: '2026-11-11' };
    const lapsed = known({ ...ago, id: 'lapsed', decidedOn: null, upheld: null });
    const ofPart = { ...lapsed, item: partner };
    const barred = (...rows: KnownMeasure[]) => {
      const refused = [null, 'partner', 'branch'].map((itemId) => outcome({ itemId }, record(...rows)) === 'unconfirmed-before');
      const licence = measuredOn(record(...rows), today);
      const offered = scopesToSuspendAtOnce(licence, person('examiner'));
      expect([null, 'partner', 'branch'].map((itemId) => !offered.includes(itemId))).toEqual(refused);
      return refused;
    };
    expect(barred(lapsed)).toEqual([true, true, true]);
    expect(barred({ ...lapsed, upheld: false, decidedOn: '2026-11-10' })).toEqual([true, true, true]);
    // From the moment a head did not confirm it, though its day to be confirmed is still to come.
    expect(barred({ ...lapsed, from: today, confirmBy: addDays(today, 1), upheld: false, decidedOn: today })).toEqual([true, true, true]);
    expect(barred({ ...lapsed, reviews: [{ outcome: 'set-aside', from: '2026-11-10', until: null }] })).toEqual([true, true, true]);
    expect(barred(ofPart)).toEqual([true, true, false]);
    expect(barred({ ...lapsed, until: '2026-11-10' })).toEqual([true, true, true]);
    // Confirmed, it has ended by its own term.
    expect(barred({ ...lapsed, until: '2026-11-20', upheld: true, decidedOn: '2026-11-11' })).toEqual([false, false, false]);
    const since = known({ id: 'since', from: '2026-11-12', decidedOn: '2026-11-12', until: '2026-11-20' });
    expect(barred(lapsed, since)).toEqual([false, false, false]);
    expect(barred(ofPart, since)).toEqual([false, false, false]);
    expect(barred(ofPart, { ...since, item: partner })).toEqual([false, false, false]);
    expect(barred(ofPart, { ...since, item: { id: 'branch', until: null } })).toEqual([true, true, false]);
    expect(barred(lapsed, { ...since, item: partner })).toEqual([true, true, true]);
    expect(barred(lapsed, { ...since, upheld: false })).toEqual([true, true, true]);
    expect(barred(known({ ...since, from: '2026-11-02', decidedOn: '2026-11-02', until: '2026-11-09' }), lapsed)).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('needs a ground of danger, and an examiner', () => {
    expect(outcome({ grounds: ['gross-violation'] })).toBeNull();
    expect(outcome({ grounds: ['remedy-order-unmet'] })).toBe('ground-not-allowed');
    expect(outcome({ grounds: ['danger-to-life-or-liberty', 'remedy-order-unmet'] })).toBe('ground-not-allowed');
    expect(outcome({ grounds: [] })).toBe('ground-required');
    expect(outcome({ advice: null })).toBe('advice-required');
    expect([outcome({ until: null }), outcome({ until: '2027-05-25' })]).toEqual(['term-required', 'term-too-long']);
    expect(roles.filter((role) => outcome({}, record(), role) === null)).toEqual(['examiner']);
  });

  it('is confirmed by another person to its last day included, and has lapsed after it', () => {
    const open = known({ from: today, confirmBy: '2026-11-25', decidedOn: null, upheld: null });
    const by = (actor: Actor, day: Day) =>
      [true, false].map((upheld) => refusalOfDecision(open, upheld, measuredOn(record(open), day), actor, calendar));
    expect(by(person('head'), '2026-11-25')).toEqual([null, null]);
    expect(by(person('head'), '2026-11-26')).toEqual(['lapsed', 'lapsed']);
    expect(by({ ...person('head'), id: 'examiner' }, today)).toEqual(['same-person', 'same-person']);
    expect(by(person('examiner'), today)).toEqual(['not-allowed', 'not-allowed']);
  });

  it('is not asked about where it runs no more: a head’s word would change nothing', () => {
    const partner = { id: 'partner', until: null };
    const open = known({ id: 'open', from: today, until: '2027-01-29', confirmBy: '2026-11-25', decidedOn: null, upheld: null });
    const asked = (one: KnownMeasure, other: Partial<KnownMeasure> = {}, dates: Partial<LicenceRecord['dates']> = {}) => {
      const own = record(one, ...(other.measure ? [known({ id: 'other', from: today, ...other })] : []));
      const licence = measuredOn({ ...own, dates: { ...own.dates, ...dates } }, '2026-11-25');
      const refused = [true, false].map((upheld) => refusalOfDecision(one, upheld, licence, person('head'), calendar));
      expect(refused).toEqual(awaitsDecision(one, licence) ? [null, null] : ['nothing-to-confirm', 'nothing-to-confirm']);
      return awaitsDecision(one, licence);
    };
    const ofPart = { ...open, item: partner };
    expect([asked(open), asked(ofPart)]).toEqual([true, true]);
    for (const measure of ['revocation', 'surrender', 'annulment'] as const) {
      expect([measure, asked(open, { measure }), asked(ofPart, { measure })]).toEqual([measure, false, false]);
      expect([measure, asked(open, { measure, from: '2026-11-26' })]).toEqual([measure, true]);
    }
    const reviewed = { measure: 'revocation', reviews: [{ outcome: 'set-aside', from: '2026-11-25', until: null }] } as const;
    expect(asked(open, reviewed)).toBe(true);
    expect(asked(open, {}, { validTo: '2026-11-24' })).toBe(false);
    expect(asked({ ...open, reviews: [{ outcome: 'set-aside', from: today, until: null }] })).toBe(false);
    expect(asked({ ...open, until: '2026-11-24' })).toBe(false);
    const struck = { measure: 'revocation', item: partner } as const;
    expect([asked(ofPart, struck), asked(open, struck)]).toEqual([false, true]);
    expect(asked({ ...open, item: { ...partner, until: '2026-11-24' } })).toBe(false);
  });

  it('lapsed where it ran until the last day for a head’s word, and not where it ended before', () => {
    const open = known({ id: 'open', from: today, until: '2027-01-29', confirmBy: '2026-11-25', decidedOn: null, upheld: null });
    const on = (one: KnownMeasure, day: Day, other: Partial<KnownMeasure> = {}) => {
      const all = [one, ...(other.measure ? [known({ id: 'other', from: today, ...other })] : [])];
      return lapsedOn(one, record().dates, all, day);
    };
    expect([on(open, '2026-11-25'), on(open, '2026-11-26'), on(open, '2027-06-01')]).toEqual([null, '2026-11-25', '2026-11-25']);
    expect(on({ ...open, until: '2026-11-24' }, '2026-11-25')).toBe(today);
    expect([true, false].map((upheld) => on({ ...open, upheld }, '2026-11-26'))).toEqual([null, null]);
    expect(on({ ...open, confirmBy: null }, '2026-11-26')).toBeNull();
    // A revocation from the next day, or one that held until it was set aside.
    expect(on(open, '2026-11-27', { measure: 'revocation', from: '2026-11-26' })).toBe('2026-11-25');
    const reviews = [{ outcome: 'set-aside', from: '2026-11-27', until: null }] as const;
    expect(on(open, '2026-11-27', { measure: 'revocation', from: '2026-11-25', reviews })).toBeNull();
  });
});

describe('a decision', () => {
  const proposed = known({ ...proposals.suspension, until: '2026-12-10', decidedOn: null, upheld: null });
  const outcome = (upheld: boolean, from: LicenceRecord, day: Day = today) =>
    refusalOfDecision(proposed, upheld, measuredOn(from, day), person('head'), calendar);

  it('is refused where the licence is no longer what it was, and can then only be a rejection', () => {
    const suspended = record(proposed, known({ id: 'other' }));
    expect([outcome(true, record(proposed)), outcome(true, suspended), outcome(false, suspended)]).toEqual([null, 'wrong-standing', null]);
    expect(outcome(true, record(proposed), '2026-12-10')).toBe('term-past');
  });

  it('is taken once', () => {
    const decided = { ...proposed, upheld: false };
    expect(refusalOfDecision(decided, true, measuredOn(record(decided), today), person('head'), calendar)).toBe('nothing-proposed');
  });
});

describe('what a page offers', () => {
  const standings: [string, LicenceRecord][] = [
    ['active', record()],
    ['suspended', record(known({ until: '2027-01-15' }))],
    ['suspended without end', record(known({}))],
    ['suspended in part', record(known({ until: '2027-01-15', item: { id: 'partner', until: null } }))],
    ['struck off in part', record(known({ measure: 'revocation', item: { id: 'partner', until: null } }))],
    ['ended', record(known({ measure: 'revocation' }))],
  ];

  it.each(standings)('is exactly what the act takes: %s', (_, from) => {
    const licence = measuredOn(from, today);
    const offered = measuresToPropose(licence, person('examiner')).map(({ measure, itemId }) => `${measure} ${itemId}`);
    const parts = [null, 'partner', 'branch', 'country', 'past'];
    const good: Proposal[] = [
      ...Object.values(proposals).map((given) => ({ reasons: '', ...given })),
      { measure: 'extension', reasons: '', grounds: ['repeated-violation'], advice, until: '2027-02-01' },
      ...(['resumption', 'surrender'] as const).map((measure) => ({ measure, reasons: '' })),
    ];
    const taken = good.flatMap((given) =>
      (given.measure === 'correction' ? [null] : parts).flatMap((itemId) => {
        const grounds = given.measure === 'revocation' ? (['gross-violation'] as const) : (given.grounds ?? []);
        return refusal({ ...given, itemId, grounds }, from) === null ? [`${given.measure} ${itemId}`] : [];
      }),
    );
    expect(offered.sort()).toEqual(taken.sort());
    expect(measuresToPropose(licence, person('head'))).toEqual([]);
    const suspended = scopesToSuspendAtOnce(licence, person('examiner')).map((itemId) => `suspension ${itemId}`);
    expect(suspended.sort()).toEqual(offered.filter((one) => one.startsWith('suspension')));
  });
});

it('every measure is told by an event of its own, of the whole or of a part', () => {
  expect(measureNames.map((measure) => eventOfMeasure(measure))).toEqual([
    'notice-given',
    'remedy-ordered',
    'licence-suspended',
    'suspension-extended',
    'licence-resumed',
    'licence-revoked',
    'licence-surrendered',
    'licence-annulled',
    'entry-corrected',
  ]);
  const parts = (['partner', 'branch'] as const).map((what) =>
    (['suspension', 'resumption', 'revocation'] as const).map((one) => eventOfMeasure(one, what)),
  );
  expect(parts).toEqual([
    ['part-suspended', 'part-resumed', 'partner-struck-off'],
    ['part-suspended', 'part-resumed', 'branch-struck-off'],
  ]);
});
