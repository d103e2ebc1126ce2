import { describe, expect, it } from 'vitest';
import {
  type ApplicationAct,
  type ApplicationFacts,
  applicationStates,
  decide,
  missingFrom,
  refusalOf,
} from '../../src/rules/application.ts';
import type { GroundCode } from '../../src/rules/editions/edition.ts';
import { codedEditions, procedureOf } from '../../src/rules/editions/index.ts';
import { codedLaw, editionByCode } from '../../src/rules/law.ts';
import { type Actor, type Role, roles } from '../../src/rules/permissions.ts';
import { heldPurposes, type Purpose } from '../../src/rules/purposes.ts';

const edition = editionByCode(codedLaw, 'law-213z');
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
  purpose: 'grant',
  held: null,
  agencyId: 'agency-1',
  region: 'BY-HM',
  assignedTo: 'examiner',
  recommendedBy: 'examiner',
  licensed: false,
  overruled: [],
  conclusion: 'not-needed',
  assessment: 'not-ordered',
  fee: 10,
  unweighed: [],
  infected: false,
  draft: {},
  documents: [],
  occasions: [],
  today: '2026-11-24',
  ...change,
});

const acts: ApplicationAct[] = [
  { act: 'save', facts: {} },
  { act: 'attach', code: 'application-form' },
  { act: 'detach', documentId: 'x' },
  { act: 'send' },
  { act: 'withdraw' },
  { act: 'answer', text: 'Here.' },
  { act: 'take' },
  { act: 'return', missing: ['application-form'], text: 'It is missing.' },
  { act: 'accept' },
  { act: 'ask', ground: 'facts-unclear', text: 'Which?', replyBy: '2026-12-01' },
  { act: 'note', text: 'Noted.' },
  { act: 'recommend', outcome: 'grant', grounds: [], reasons: 'Yes.' },
  { act: 'recommend', outcome: 'refuse', grounds: ['requirements-unmet'], reasons: 'No.' },
  { act: 'decide', outcome: 'grant', grounds: [], reasons: 'Yes.' },
  { act: 'decide', outcome: 'refuse', grounds: ['requirements-unmet'], reasons: 'No.' },
  { act: 'decide', outcome: 'send-back', grounds: [], reasons: 'Again.' },
];

describe('every state with every act by everybody', () => {
  const sound = { over: false, unchanged: false, struckOffToday: false };
  /** Everything that the purpose asks for is there, so that sending is refused for nothing else. */
  const whole = (purpose: Purpose): Partial<ApplicationFacts> => {
    const asked = procedureOf(edition, purpose, 'employment');
    const draft = Object.fromEntries(asked.facts.map(({ code }) => [code, code === 'employees' ? 3 : ['said']]));
    return { purpose, held: purpose === 'grant' ? null : sound, draft, documents: asked.documents.map(({ code }) => code) };
  };
  const cells = applicationStates.flatMap((state) => acts.flatMap((act) => roles.map((role) => ({ state, act, role }))));
  const outcome = (facts: Partial<ApplicationFacts>, { state, act, role }: (typeof cells)[number]) =>
    decide(at({ ...facts, state }), edition, act, person(role));

  it.each(heldPurposes)('is for a %s as it is for a grant', (purpose) => {
    for (const cell of cells) expect([cell, outcome(whole(purpose), cell)]).toEqual([cell, outcome(whole('grant'), cell)]);
  });

  it.each(['over', 'unchanged'] as const)(
    'differs, where the licence is %s, in sending, recommending a grant and granting only',
    (what) => {
      const refused = what === 'over' ? 'licence-over' : 'nothing-changed';
      let stopped = 0;
      for (const cell of cells) {
        const usual = outcome(whole('variation'), cell);
        const stops = 'state' in usual && (cell.act.act === 'send' || ('outcome' in cell.act && cell.act.outcome === 'grant'));
        stopped += stops ? 1 : 0;
        const now = outcome({ ...whole('variation'), held: { ...sound, [what]: true } }, cell);
        expect([cell, now]).toEqual([cell, stops ? { refused } : usual]);
      }
      expect(stopped).toBe(4);
    },
  );
});

describe('what the rules refuse', () => {
  const grant = { act: 'decide', outcome: 'grant', grounds: [], reasons: 'Agreed.' } as const;

  it('a head who was the examiner of the case decides nothing on it', () => {
    const promoted = { ...person('head'), id: 'examiner' };
    expect(decide(at({}), edition, grant, promoted)).toEqual({ refused: 'same-person' });
    expect(refusalOf(at({}), 'decide', promoted)).toBe('same-person');
    expect(decide(at({}), edition, grant, person('head'))).toEqual({ state: 'granted' });
  });

  it('a grant where the agency holds another licence of the kind by now, and no refusal of it', () => {
    const licensed = at({ licensed: true });
    expect(decide(licensed, edition, grant, person('head'))).toEqual({ refused: 'already-licensed' });
    const refuse = { act: 'decide', outcome: 'refuse', grounds: ['requirements-unmet'], reasons: 'Not needed.' } as const;
    expect(decide(licensed, edition, refuse, person('head'))).toEqual({ state: 'refused' });
  });

  it('a head whose refusal was set aside decides the case that opened again no more', () => {
    const reopened = at({ overruled: ['head'] });
    expect(decide(reopened, edition, grant, person('head'))).toEqual({ refused: 'same-person' });
    expect(decide(reopened, edition, grant, person('head', 'other'))).toEqual({ state: 'granted' });
  });

  it('an administrator and a prosecutor decide nothing', () => {
    expect(decide(at({}), edition, grant, person('administrator'))).toEqual({ refused: 'not-allowed' });
    expect(decide(at({}), edition, grant, person('prosecutor'))).toEqual({ refused: 'not-allowed' });
  });

  it('a refusal without a ground, with a ground that does not allow it, and a grant with one', () => {
    const refuse = (grounds: GroundCode[]) =>
      decide(at({}), edition, { act: 'decide', outcome: 'refuse', grounds, reasons: 'No.' }, person('head'));
    expect(refuse([])).toEqual({ refused: 'ground-required' });
    expect(refuse(['documents-missing'])).toEqual({ refused: 'ground-not-allowed' });
    expect(refuse(['requirements-unmet', 'documents-missing'])).toEqual({ refused: 'ground-not-allowed' });
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

  it.each([
    ['adds-partner', ['employer-contract', 'employer-status']],
    ['adds-branch', ['branch-papers']],
    ['moves', ['premises-proof']],
    ['changes-specialist', ['specialist-proof']],
    ['changes-director', ['head-diploma']],
    ['renames', []],
  ] as const)('a variation that %s without its proof: %j', (occasion, proofs) => {
    const asked = procedureOf(edition, 'variation', 'employment');
    const draft = Object.fromEntries(asked.facts.map(({ code }) => [code, ['said']]));
    const sound = {
      ...at({ state: 'draft', purpose: 'variation', held: { over: false, unchanged: false, struckOffToday: false }, draft }),
    };
    const bare = { ...sound, documents: ['application-form', 'state-duty'] as const };
    expect(missingFrom(bare, edition)).toEqual([]);
    expect([...missingFrom({ ...bare, occasions: [occasion] }, edition)].sort()).toEqual([...proofs].sort());
    const proved = { ...bare, occasions: [occasion], documents: [...bare.documents, ...proofs] };
    expect(decide(proved, edition, { act: 'send' }, person('agency'))).toEqual({ state: 'submitted' });
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

  it.each(codedEditions)('in $code nothing asked as optional is ever missing', (one) => {
    const required = [...one.facts.travel, ...one.documents.travel].filter((asked) => asked.required).map((asked) => asked.code);
    expect(missingFrom(at({ kind: 'travel', state: 'draft' }), one)).toEqual(required);
  });
});
