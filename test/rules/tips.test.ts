import { describe, expect, it } from 'vitest';
import { type Actor, can, type Role, roles } from '../../src/rules/permissions.ts';
import { refusalOfTip, stateAfterAddition, type TipFacts, tipActs } from '../../src/rules/tips.ts';

const actorOf = (role: Role): Actor => ({ id: 'a', name: 'A', role, agencyId: null, region: role === 'regional' ? 'BY-BR' : null });
const fresh: TipFacts = { state: 'new', region: null };
const own: TipFacts = { state: 'assigned', region: 'BY-BR' };
const away: TipFacts = { state: 'assigned', region: 'BY-HO' };
const closed: TipFacts = { state: 'closed', region: 'BY-BR' };
const mayDo = (role: Role, tip: TipFacts) => tipActs.filter((act) => refusalOfTip(act, tip, actorOf(role)) === null);

describe('who may do what with a tip', () => {
  it.each([
    [
      'examiner',
      ['open', 'assign', 'answer', 'close'],
      ['open', 'assign', 'answer', 'link', 'close'],
      ['open', 'assign', 'answer', 'link', 'close'],
      ['open'],
    ],
    ['regional', [], ['open', 'answer', 'link'], [], ['open']],
    ['head', ['open'], ['open'], ['open'], ['open']],
    ['prosecutor', ['open', 'take-contact'], ['open', 'take-contact'], ['open', 'take-contact'], ['open', 'take-contact']],
  ] as const)('%s', (role, ofFresh, ofOwn, ofAway, ofClosed) => {
    expect([fresh, own, away, closed].map((tip) => mayDo(role, tip))).toEqual([ofFresh, ofOwn, ofAway, ofClosed]);
  });

  it.each(roles.filter((role) => !['examiner', 'regional', 'head', 'prosecutor'].includes(role)))('%s: nothing, ever', (role) => {
    for (const tip of [fresh, own, away, closed]) expect(mayDo(role, tip)).toEqual([]);
  });

  it('a thing of no region is in no regional officer’s reach', () => {
    expect(can(actorOf('regional'), 'read-tips', { region: null })).toBe(false);
    expect(can(actorOf('regional'), 'read-tips')).toBe(true);
  });
});

it('what a person adds to takes a closed tip up again, where it was', () => {
  expect([fresh, own, closed, { state: 'closed', region: null } as const].map(stateAfterAddition)).toEqual([
    'new',
    'assigned',
    'assigned',
    'new',
  ]);
});
