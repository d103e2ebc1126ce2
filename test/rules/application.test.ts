import { describe, expect, it } from 'vitest';
import { type ApplicationFacts, decide, missingFrom, refusalOf } from '../../src/rules/application.ts';
import { editionByCode, editions } from '../../src/rules/editions/index.ts';
import type { Actor, Role } from '../../src/rules/permissions.ts';

const edition = editionByCode('law-213z');
const person = (role: Role, id = role): Actor => ({ id, name: id, role, agencyId: role === 'agency' ? 'agency-1' : null, region: null });
const at = (change: Partial<ApplicationFacts>): ApplicationFacts => ({
  state: 'recommended',
  kind: 'employment',
  agencyId: 'agency-1',
  region: 'BY-HM',
  assignedTo: 'examiner',
  recommendedBy: 'examiner',
  unweighed: [],
  draft: {},
  documents: [],
  today: '2026-11-24',
  ...change,
});

describe('what the rules refuse', () => {
  const grant = { act: 'decide', outcome: 'grant', grounds: [], reasons: 'Agreed.' } as const;

  it('a head who was the examiner of the case decides nothing on it', () => {
    const promoted = { ...person('head'), id: 'examiner' };
    expect(decide(at({}), edition, grant, promoted)).toEqual({ refused: 'same-person' });
    expect(refusalOf(at({}), 'decide', promoted)).toBe('same-person');
    expect(decide(at({}), edition, grant, person('head'))).toEqual({ state: 'granted' });
  });

  it('an administrator and a prosecutor decide nothing', () => {
    expect(decide(at({}), edition, grant, person('administrator'))).toEqual({ refused: 'not-allowed' });
    expect(decide(at({}), edition, grant, person('prosecutor'))).toEqual({ refused: 'not-allowed' });
  });

  it('a refusal without a ground, with a ground that does not allow it, and a grant with one', () => {
    const refuse = (grounds: never[] | ['documents-missing'] | ['requirements-unmet']) =>
      decide(at({}), edition, { act: 'decide', outcome: 'refuse', grounds, reasons: 'No.' }, person('head'));
    expect(refuse([])).toEqual({ refused: 'ground-required' });
    expect(refuse(['documents-missing'])).toEqual({ refused: 'ground-not-allowed' });
    expect(refuse(['requirements-unmet'])).toEqual({ state: 'refused' });
    expect(decide(at({}), edition, { ...grant, grounds: ['requirements-unmet'] }, person('head'))).toEqual({
      refused: 'ground-without-refusal',
    });
  });

  it('a question with a reply-by date that is not ahead', () => {
    const ask = { act: 'ask', ground: 'facts-unclear', text: 'Which?', replyBy: '2026-11-24' } as const;
    expect(decide(at({ state: 'accepted' }), edition, ask, person('examiner'))).toEqual({ refused: 'reply-date-past' });
    expect(decide(at({ state: 'accepted' }), edition, { ...ask, replyBy: '2026-11-25' }, person('examiner'))).toEqual({ state: 'waiting' });
  });

  it('an act by an examiner who did not take the case', () => {
    expect(refusalOf(at({ state: 'submitted' }), 'accept', person('examiner', 'examiner'))).toBeNull();
    expect(refusalOf(at({ state: 'submitted', assignedTo: null }), 'accept', person('examiner'))).toBe('not-your-case');
  });

  it('an act of one agency on the application of another', () => {
    const other = { ...person('agency'), agencyId: 'agency-2' };
    expect(refusalOf(at({ state: 'draft' }), 'save', other)).toBe('not-allowed');
  });

  it('sending while anything required is missing', () => {
    const draft = at({ state: 'draft' });
    const missing = missingFrom(draft, edition);
    expect(missing).toContain('employer-contract');
    expect(decide(draft, edition, { act: 'send' }, person('agency'))).toEqual({ refused: 'incomplete' });
  });

  it.each(editions)('in $code nothing asked as optional is ever missing', (one) => {
    const required = [...one.facts.travel, ...one.documents.travel].filter((asked) => asked.required).map((asked) => asked.code);
    expect(missingFrom(at({ kind: 'travel', state: 'draft' }), one)).toEqual(required);
  });
});
