import { type ApplicationAct, type ApplicationFacts, type ApplicationState, decide } from '../../rules/application.ts';
import { procedureOf } from '../../rules/editions/index.ts';
import { codedLaw, editionByCode } from '../../rules/law.ts';
import type { Actor, Role } from '../../rules/permissions.ts';

/** One act by whoever may do it, with everything it needs said; `given`: what must be so beside the state. */
export type ActRow = { name: string; by: Role; act: ApplicationAct; given: Partial<ApplicationFacts> };

const edition = editionByCode(codedLaw, 'law-213z');
const said = { grounds: [], reasons: 'So.' } as const;
const refusal = { grounds: ['requirements-unmet'], reasons: 'So.' } as const;

/** Every act on an application, the outcomes of a recommendation and of a decision each for itself. */
export const actRows: readonly ActRow[] = [
  row('save', 'agency', { act: 'save', facts: {} }),
  row('attach', 'agency', { act: 'attach', code: 'application-form' }),
  row('detach', 'agency', { act: 'detach', documentId: 'x' }),
  row('pay', 'agency', { act: 'pay', paidOn: '2026-11-23', sum: { amount: 450_00, currency: 'BYN' }, reference: '1' }),
  row('send', 'agency', { act: 'send' }),
  row('answer', 'agency', { act: 'answer', text: 'Here.' }),
  row('withdraw', 'agency', { act: 'withdraw' }),
  row('take', 'examiner', { act: 'take' }, { assignedTo: null }),
  row('return', 'examiner', { act: 'return', missing: ['application-form'], text: 'Missing.' }),
  row('accept', 'examiner', { act: 'accept' }),
  row('ask', 'examiner', { act: 'ask', ground: 'facts-unclear', text: 'Which?', replyBy: '2026-12-01' }),
  row('ask-conclusion', 'examiner', { act: 'ask-conclusion' }, { conclusion: 'not-asked' }),
  row('assess', 'examiner', { act: 'assess', ground: 'assessment-needed', reasons: 'To see.' }),
  row('note', 'examiner', { act: 'note', text: 'Noted.' }),
  row('weigh', 'examiner', { act: 'weigh', flags: ['another'], text: 'No relation.' }, { unweighed: ['another'] }),
  row('recommend a grant', 'examiner', { act: 'recommend', outcome: 'grant', ...said }),
  row('recommend a refusal', 'examiner', { act: 'recommend', outcome: 'refuse', ...refusal }),
  row('grant', 'head', { act: 'decide', outcome: 'grant', ...said }),
  row('refuse', 'head', { act: 'decide', outcome: 'refuse', ...refusal }),
  row('send back', 'head', { act: 'decide', outcome: 'send-back', ...said }),
];

function row(name: string, by: Role, act: ApplicationAct, given: Partial<ApplicationFacts> = {}): ActRow {
  return { name, by, act, given };
}

/** What the act comes to in this state: the next state, or the code of the refusal. */
export function outcomeOf({ by, act, given }: ActRow, state: ApplicationState): { state: ApplicationState } | { refused: string } {
  const { documents, facts } = procedureOf(edition, 'grant', 'travel');
  const whole: ApplicationFacts = {
    ...{ state, kind: 'travel', purpose: 'grant', held: null, licensed: false, agencyId: 'agency', region: 'BY-HM' },
    ...{ assignedTo: 'examiner', recommendedBy: 'examiner', overruled: [], conclusion: 'not-needed', assessment: 'not-ordered' },
    ...{ fee: 10, unweighed: [], infected: false, today: '2026-11-24' },
    draft: Object.fromEntries(facts.map(({ code }) => [code, ['said']])),
    documents: documents.map(({ code }) => code),
    occasions: [],
    ...given,
  };
  return decide(whole, edition, act, person(by));
}

function person(role: Role): Actor {
  return { id: role, name: role, role, agencyId: role === 'agency' ? 'agency' : null, region: null };
}
