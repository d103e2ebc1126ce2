import { describe, expect, it } from 'vitest';
import { type ApplicationAct, type ApplicationFacts, decide, missingFrom, refusalOf } from '../../src/rules/application.ts';
import { editionByCode, editions } from '../../src/rules/editions/index.ts';
import type { Actor, Role } from '../../src/rules/permissions.ts';

const edition = editionByCode('law-213z');
const person = (role: Role, id: string = role): Actor => ({
  id,
  name: id,
  role,
  agencyId: role === 'agency' ? 'agency-1' : null,
  region: null,
});
const at = (change: Partial<ApplicationFacts>): ApplicationFacts => ({
  state: 'recommended',
  kind: 'employment',
  agencyId: 'agency-1',
  region: 'BY-HM',
  assignedTo: 'examiner',
  recommendedBy: 'examiner',
  conclusion: 'not-needed',
  assessment: 'not-ordered',
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

  it('a grant of programmes without the Ministry of Education’s positive conclusion, and no refusal', () => {
    const recommend = (outcome: 'grant' | 'refuse'): ApplicationAct => ({
      ...{ act: 'recommend', outcome, reasons: 'So.' },
      grounds: outcome === 'grant' ? [] : ['requirements-unmet'],
    });
    for (const conclusion of ['not-asked', 'asked', 'negative'] as const) {
      const accepted = at({ state: 'accepted', conclusion });
      expect(decide(accepted, edition, recommend('grant'), person('examiner'))).toEqual({ refused: 'conclusion-needed' });
      expect(decide(accepted, edition, recommend('refuse'), person('examiner'))).toEqual({ state: 'recommended' });
      expect(decide(at({ conclusion }), edition, grant, person('head'))).toEqual({ refused: 'conclusion-needed' });
    }
    expect(decide(at({ state: 'accepted', conclusion: 'positive' }), edition, recommend('grant'), person('examiner'))).toEqual({
      state: 'recommended',
    });
  });

  it.each([
    ['not-needed', 'conclusion-not-needed'],
    ['not-asked', null],
    ['asked', 'conclusion-asked'],
    ['negative', null],
    ['positive', 'conclusion-not-needed'],
  ] as const)('asking for a conclusion that is %s: %s', (conclusion, refused) => {
    expect(refusalOf(at({ state: 'accepted', conclusion }), 'ask-conclusion', person('examiner'))).toBe(refused);
  });

  it.each([
    ['not-offered', 'assessment-not-offered', null],
    ['not-ordered', null, null],
    ['ordered', 'assessment-ordered', 'assessment-open'],
    ['completed', 'assessment-ordered', null],
  ] as const)('where an assessment is %s, ordering one: %s, and recommending: %s', (assessment, ordering, recommending) => {
    const accepted = at({ state: 'accepted', assessment });
    expect(refusalOf(accepted, 'assess', person('examiner'))).toBe(ordering);
    expect(refusalOf(accepted, 'recommend', person('examiner'))).toBe(recommending);
  });

  it('an assessment on a ground that does not allow it, and one by a colleague', () => {
    const assess = (ground: 'assessment-needed' | 'facts-unclear') => ({ act: 'assess', ground, reasons: 'To see.' }) as const;
    const accepted = at({ state: 'accepted' });
    expect(decide(accepted, edition, assess('facts-unclear'), person('examiner'))).toEqual({ refused: 'ground-not-allowed' });
    expect(decide(accepted, edition, assess('assessment-needed'), person('examiner'))).toEqual({ state: 'accepted' });
    expect(decide(accepted, edition, assess('assessment-needed'), person('examiner', 'other'))).toEqual({ refused: 'not-your-case' });
  });

  it.each(editions)('in $code nothing asked as optional is ever missing', (one) => {
    const required = [...one.facts.travel, ...one.documents.travel].filter((asked) => asked.required).map((asked) => asked.code);
    expect(missingFrom(at({ kind: 'travel', state: 'draft' }), one)).toEqual(required);
  });
});
