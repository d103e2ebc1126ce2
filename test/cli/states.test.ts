import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { actRows, outcomeOf } from '../../src/cli/states/applications.ts';
import { openMeasures } from '../../src/cli/states/measures.ts';
import { statesDocument } from '../../src/cli/states/table.ts';
import { type ApplicationState, applicationStates } from '../../src/rules/application.ts';
import { standings } from '../../src/rules/standing.ts';

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

  it('stands in the documents as the rules have it', () => {
    expect(readFileSync(new URL('../../docs/states.md', import.meta.url), 'utf8')).toBe(statesDocument());
  });
});
