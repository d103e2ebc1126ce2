import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { actRows, outcomeOf } from '../../src/cli/states/applications.ts';
import { moments, refusalOfConfirming, refusalOfRuling } from '../../src/cli/states/deciding.ts';
import { lettered, refusalsOf } from '../../src/cli/states/letters.ts';
import { measureColumns, openMeasures } from '../../src/cli/states/measures.ts';
import { type Before, befores, outcomes, refusalOf, subjects } from '../../src/cli/states/reviews.ts';
import { ends, refusalOfFirst, refusalOfStarting } from '../../src/cli/states/starting.ts';
import { statesDocument } from '../../src/cli/states/table.ts';
import { type ApplicationState, applicationStates } from '../../src/rules/application.ts';
import { purposes } from '../../src/rules/purposes.ts';
import type { ReviewOrigin } from '../../src/rules/reviews.ts';
import { type Standing, standings } from '../../src/rules/standing.ts';

// Written down from the life of an application in docs/words.md, apart from the rules: `=` stays, everything that is not here is refused.
const lawful: Record<string, Partial<Record<ApplicationState, ApplicationState | '='>>> = {
  save: { draft: '=', returned: '=' },
  attach: { draft: '=', returned: '=', waiting: '=' },
  detach: { draft: '=', returned: '=', waiting: '=' },
  pay: { draft: '=', returned: '=', submitted: '=', accepted: '=', waiting: '=' },
  send: { draft: 'submitted', returned: 'submitted' },
  answer: { waiting: 'accepted' },
  withdraw: {
    ...{ draft: 'withdrawn', submitted: 'withdrawn', returned: 'withdrawn', accepted: 'withdrawn' },
    ...{ waiting: 'withdrawn', recommended: 'withdrawn' },
  },
  take: { submitted: '=', returned: '=', accepted: '=', waiting: '=', recommended: '=' },
  return: { submitted: 'returned' },
  accept: { submitted: 'accepted' },
  ask: { accepted: 'waiting' },
  'ask-conclusion': { accepted: '=' },
  assess: { accepted: '=' },
  note: { submitted: '=', returned: '=', accepted: '=', waiting: '=', recommended: '=' },
  weigh: { accepted: '=', waiting: '=' },
  'recommend a grant': { accepted: 'recommended' },
  'recommend a refusal': { accepted: 'recommended' },
  grant: { recommended: 'granted' },
  refuse: { recommended: 'refused' },
  'send back': { recommended: 'accepted' },
};

const ofWhole = {
  'not-yet': ['correction'],
  active: ['at-once', 'correction', 'notice', 'order', 'revocation', 'suspension'],
  'suspended-in-part': ['at-once', 'correction', 'notice', 'order', 'revocation', 'suspension'],
  suspended: ['correction', 'extension', 'notice', 'order', 'resumption', 'revocation'],
  expired: ['correction'],
  ended: ['correction'],
};

// What is suspended with the whole is not suspended a second time, and is resumed with it.
const ofPart = {
  'not-yet': [],
  active: ['at-once', 'notice', 'order', 'revocation', 'suspension'],
  'suspended-in-part': ['extension', 'notice', 'order', 'resumption', 'revocation'],
  suspended: ['notice', 'order', 'revocation'],
  expired: [],
  ended: [],
};

// Whether a head may uphold, by the standings in which it may; elsewhere the code that refuses it, `wrong-standing` where none is said.
type Ruled = Record<string, { may: readonly Standing[]; else?: Partial<Record<Standing, string>> }>;
const inForce = ['active', 'suspended-in-part'] as const;
const there = [...inForce, 'suspended'] as const;
const ruledOnWhole: Ruled = {
  notice: { may: there },
  order: { may: there },
  suspension: { may: inForce },
  // Where only a part is suspended, that of the whole is not.
  extension: { may: ['suspended'], else: { 'suspended-in-part': 'not-running' } },
  resumption: { may: ['suspended'], else: { 'suspended-in-part': 'not-running' } },
  revocation: { may: there },
  correction: { may: standings },
};
const ruledOnPart: Ruled = {
  notice: { may: there },
  order: { may: there },
  suspension: { may: ['active'] },
  extension: { may: ['suspended-in-part'], else: { suspended: 'not-running' } },
  resumption: { may: ['suspended-in-part'], else: { suspended: 'not-running' } },
  revocation: { may: there },
};

// What the agency writes, what an examiner finds, and whether an examiner closes it; null where they may.
const notToClose = 'nothing-to-close';
const letters: Record<string, [string | null, string | null, string | null]> = {
  'notice, proposed': ['not-to-answer', 'nothing-to-find', notToClose],
  'notice, rejected': ['not-to-answer', 'nothing-to-find', notToClose],
  'notice, open': [null, 'nothing-to-find', null],
  'notice, replied': [null, 'nothing-to-find', null],
  'notice, no-reply': ['reply-late', 'nothing-to-find', null],
  'notice, closed': ['not-to-answer', 'nothing-to-find', notToClose],
  'order, proposed': ['not-to-answer', 'nothing-to-find', notToClose],
  'order, rejected': ['not-to-answer', 'nothing-to-find', notToClose],
  'order, open': [null, 'nothing-to-find', notToClose],
  'order, proved': [null, null, notToClose],
  'order, remedied': ['already-remedied', 'already-remedied', notToClose],
  'order, not-remedied': [null, 'nothing-to-find', notToClose],
  'order, overdue': [null, null, notToClose],
  'order, set-aside': ['order-set-aside', 'order-set-aside', notToClose],
  'another measure': ['not-to-answer', 'nothing-to-find', notToClose],
};

// By decision and force: who may have it looked at again, what a head decides, what a court can have ruled.
const every = ['appeal', 'court', 'protest'] as const;
const [bound, free] = [
  ['upheld', 'set-aside'],
  ['upheld', 'changed', 'set-aside'],
];
const reviews: Record<string, [readonly ReviewOrigin[], readonly string[], readonly string[]]> = {
  'order decided': [every, bound, bound],
  'suspension decided': [every, free, free],
  'suspension unconfirmed': [every, bound, free],
  'suspension lapsed': [[], ['set-aside'], free],
  'extension decided': [every, free, free],
  // It favours the agency: only a prosecutor is against it.
  'resumption decided': [['protest'], bound, bound],
  'revocation decided': [every, free, free],
  'revocation decided, of a part': [every, bound, bound],
  // By it a licence ends, since the decision that gave it was set aside.
  'annulment decided': [every, bound, bound],
  'refusal decided': [every, bound, bound],
  // The agency was given what it asked for.
  'grant decided': [['court', 'protest'], bound, bound],
  'renewal decided': [['court', 'protest'], bound, bound],
};
const again: Record<Before, Partial<Record<ReviewOrigin, string>>> = {
  nothing: {},
  'an open appeal': { appeal: 'already-lodged' },
  'an open ruling': { appeal: 'court-has-ruled', court: 'already-lodged', protest: 'court-has-ruled' },
  'an open protest': { protest: 'already-lodged' },
  'a decided appeal': { appeal: 'already-appealed' },
  'a carried out ruling': { appeal: 'court-has-ruled', protest: 'court-has-ruled' },
  'a decided protest': {},
};

describe('the table of states and acts', () => {
  it('has every act, and in every cell what the life of an application says', () => {
    expect(actRows.map(({ name }) => name).sort()).toEqual(Object.keys(lawful).sort());
    for (const row of actRows) {
      for (const state of applicationStates) {
        const next = lawful[row.name]?.[state];
        const expected = next === undefined ? { refused: 'wrong-state' } : { state: next === '=' ? state : next };
        expect([row.name, state, outcomeOf(row, state)]).toEqual([row.name, state, expected]);
      }
    }
  });

  it.each(standings)('has the measures that are open on a licence that is %s', (standing) => {
    expect(openMeasures(standing, 'whole').sort()).toEqual(ofWhole[standing]);
    expect(openMeasures(standing, 'part').sort()).toEqual(ofPart[standing]);
  });

  it.each(standings)('has what a head may uphold on a licence that is %s, and that all can be rejected', (standing) => {
    for (const [scope, ruled] of [
      ['whole', ruledOnWhole],
      ['part', ruledOnPart],
    ] as const) {
      for (const measure of measureColumns) {
        const row = ruled[measure];
        if (!row) continue;
        const expected = row.may.includes(standing) ? null : (row.else?.[standing] ?? 'wrong-standing');
        expect([scope, measure, refusalOfRuling(measure, standing, scope, true)]).toEqual([scope, measure, expected]);
        expect([scope, measure, refusalOfRuling(measure, standing, scope, false)]).toEqual([scope, measure, null]);
      }
    }
    expect(Object.keys(ruledOnWhole)).toEqual([...measureColumns]);
  });

  it('has that a suspension by one officer is confirmed or not until its last day for that, by another', () => {
    const met = Object.keys(moments).map((moment) => {
      return [moment, ...[true, false].map((upheld) => refusalOfConfirming(moment as keyof typeof moments, upheld))];
    });
    expect(met).toEqual([
      ['last', null, null],
      ['after', 'lapsed', 'lapsed'],
      // There is nothing that a head's word could change.
      ...['ended', 'expired', 'set-aside'].map((moment) => [moment, 'nothing-to-confirm', 'nothing-to-confirm']),
    ]);
    expect(refusalOfConfirming('last', true, 'head')).toBe('same-person');
  });

  it('has every letter and every finding', () => {
    expect(Object.keys(lettered)).toEqual(Object.keys(letters));
    for (const [name, [letter, finding, closing]] of Object.entries(letters)) {
      expect([name, refusalsOf(name)]).toEqual([name, { letter, finding, closing }]);
    }
  });

  it('has every review: who may have what looked at again, and what can come of it', () => {
    const met = subjects.map((subject) => {
      const { what, part, force } = subject;
      const name = `${what} ${force}`;
      const row = (part && reviews[`${name}, of a part`]) || reviews[name];
      const [may, head, court] = row ?? [[], [], []];
      expect([name, row === undefined]).toEqual([name, force === 'replaced']);
      const refused = every.map((origin) => refusalOf(origin, subject));
      expect([name, part, refused]).toEqual([name, part, every.map((origin) => (may.includes(origin) ? null : 'not-reviewable'))]);
      expect([name, part, outcomes(subject)]).toEqual([name, part, { head, court }]);
      return name;
    });
    const named = Object.keys(reviews).filter((name) => !name.endsWith('of a part'));
    expect([...new Set(met)].filter((name) => !name.endsWith('replaced')).sort()).toEqual(named.sort());
    expect(refusalOf('appeal', { what: 'suspension', part: false, force: 'decided' }, 'nothing', '2026-01-12')).toBe('appeal-late');
  });

  it('has what was lodged before against a suspension', () => {
    expect(Object.keys(befores)).toEqual(Object.keys(again));
    for (const [before, refused] of Object.entries(again)) {
      for (const origin of every) {
        const found = refusalOf(origin, { what: 'suspension', part: false, force: 'decided' }, before as Before);
        expect([before, origin, found]).toEqual([before, origin, refused[origin] ?? null]);
      }
    }
  });

  it.each(standings)('has what can be asked for with a licence that is %s', (standing) => {
    const isOver = standing === 'expired' || standing === 'ended';
    const renewal = { 'no end': 'no-renewal', 'end is near': null, 'end is far': 'too-early' };
    for (const end of ends) {
      const found = Object.fromEntries(purposes.map((purpose) => [purpose, refusalOfStarting(purpose, standing, end)]));
      const held = { grant: 'already-licensed', variation: null, renewal: renewal[end], surrender: null };
      const over = { grant: null, variation: 'licence-over', renewal: 'licence-over', surrender: 'licence-over' };
      expect([end, found]).toEqual([end, isOver ? over : held]);
    }
    for (const purpose of ['variation', 'renewal', 'surrender'] as const) {
      const open = refusalOfStarting(purpose, standing, 'end is near', purpose);
      expect([purpose, open]).toEqual([purpose, isOver ? 'licence-over' : 'already-open']);
    }
    expect([refusalOfFirst(null), refusalOfFirst('grant'), refusalOfFirst('renewal')]).toEqual([null, 'already-open', 'already-open']);
  });

  it('stands in the documents as the rules have it', () => {
    expect(readFileSync(new URL('../../docs/states.md', import.meta.url), 'utf8')).toBe(statesDocument());
  });
});
