import { describe, expect, it } from 'vitest';
import { codedLaw } from '../../src/rules/law.ts';
import type { Actor, Role } from '../../src/rules/permissions.ts';
import { roles } from '../../src/rules/permissions.ts';
import {
  audiencesOf,
  contactsOfLines,
  isWarningNumber,
  refusalOfWarningAct,
  replyByOf,
  replyTerm,
  type WarningAct,
  type WarningFacts,
  type WarningState,
  warningNumber,
  warningState,
} from '../../src/rules/warnings.ts';

const actor = (role: Role, id = role): Actor => ({ id, name: id, role, agencyId: role === 'agency' ? 'a' : null, region: null });
const examiner = actor('examiner');
const head = actor('head');
const at = new Date('2026-11-24T10:00:00Z');
const proposed: WarningFacts = { proposedBy: examiner.id, replyBy: null, reply: null, decidedAt: null, upheld: null, withdrawnAt: null };
const told = { ...proposed, replyBy: '2026-12-01' };
const warnings: Record<WarningState, WarningFacts> = {
  waiting: told,
  proposed,
  published: { ...proposed, decidedAt: at, upheld: true },
  rejected: { ...proposed, decidedAt: at, upheld: false },
  withdrawn: { ...proposed, decidedAt: at, upheld: true, withdrawnAt: at },
};
const acts: WarningAct[] = ['add-evidence', 'reply', 'publish', 'reject', 'correct', 'withdraw'];

describe('the state of a warning', () => {
  it.each(Object.entries(warnings))('%s', (state, warning) => {
    expect(warningState(warning, '2026-11-25')).toBe(state);
  });

  it('waits through its last day, and no longer than a reply takes', () => {
    expect(warningState(told, '2026-12-01')).toBe('waiting');
    expect(warningState(told, '2026-12-02')).toBe('proposed');
    expect(warningState({ ...told, reply: 'We have a licence.' }, '2026-11-25')).toBe('proposed');
  });

  it('gives the operator whole working days, from the day after', () => {
    expect(replyTerm).toMatchObject({ value: { count: 5, unit: 'working-days' }, confidence: 'unconfirmed' });
    expect(replyByOf(codedLaw.calendar, '2026-11-24')).toBe('2026-12-01');
    expect(replyByOf(codedLaw.calendar, '2026-12-23')).toBe('2026-12-31');
  });
});

describe('what may be done', () => {
  it.each<[WarningState, WarningAct[], WarningAct[]]>([
    ['waiting', ['add-evidence', 'reply'], ['reject']],
    ['proposed', ['add-evidence', 'reply'], ['publish', 'reject']],
    ['published', ['add-evidence'], ['correct', 'withdraw']],
    ['rejected', [], []],
    ['withdrawn', [], []],
  ])('%s: an examiner %j, a head %j', (state, ofExaminer, ofHead) => {
    const may = (who: Actor) => acts.filter((act) => refusalOfWarningAct(act, warnings[state], who, at) === null);
    expect([may(examiner), may(head)]).toEqual([ofExaminer, ofHead]);
    for (const role of roles.filter((one) => one !== 'examiner' && one !== 'head')) expect(may(actor(role))).toEqual([]);
  });

  it('says why not', () => {
    expect(refusalOfWarningAct('publish', told, head, at)).toBe('still-waiting');
    expect(refusalOfWarningAct('publish', told, head, new Date('2026-12-01T20:59:00Z'))).toBe('still-waiting');
    expect(refusalOfWarningAct('publish', told, head, new Date('2026-12-01T21:00:00Z'))).toBeNull();
    expect(refusalOfWarningAct('publish', { ...told, reply: 'No.' }, head, at)).toBeNull();
    expect(refusalOfWarningAct('publish', { ...proposed, proposedBy: head.id }, head, at)).toBe('own-proposal');
    expect(refusalOfWarningAct('reject', { ...proposed, proposedBy: head.id }, head, at)).toBe('own-proposal');
    expect(refusalOfWarningAct('publish', warnings.rejected, head, at)).toBe('decided-already');
    expect(refusalOfWarningAct('reply', { ...told, reply: 'No.' }, examiner, at)).toBe('replied-already');
    expect(refusalOfWarningAct('withdraw', warnings.withdrawn, head, at)).toBe('not-published');
    expect(refusalOfWarningAct('publish', proposed, examiner, at)).toBe('not-allowed');
  });

  it('shows who opened evidence to a prosecutor only', () => {
    expect(roles.filter((role) => audiencesOf(actor(role)).includes('oversight'))).toEqual(['prosecutor']);
  });
});

it('takes one contact of each line, and none of a line that is none', () => {
  const lines = ['80291234567', '+375 29 123-45-67', '@goldway', 'hello@goldway.example'];
  expect(contactsOfLines(lines)?.map(({ channel, shown }) => [channel, shown])).toEqual([
    ['phone', '+375 29 123-45-67'],
    ['telegram', '@goldway'],
    ['email', 'hello@goldway.example'],
  ]);
  expect(contactsOfLines(['@goldway', 'call me'])).toBeNull();
});

it('a number is told from anything else', () => {
  expect(warningNumber(2026, 7)).toBe('WRN-2026-000007');
  expect(isWarningNumber('WRN-2026-000007')).toBe(true);
  for (const wrong of ['', 'WRN-2026-7', 'wrn-2026-000007', 'EMP-2026-000007', 'WRN-2026-000007\n'])
    expect(isWarningNumber(wrong)).toBe(false);
});
