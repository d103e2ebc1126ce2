import type { Day } from './calendar.ts';
import type { ConclusionState } from './conclusions.ts';
import { contractFault } from './contracts.ts';
import type { Allowance, Asked, DocumentCode, Edition, FactCode, GroundCode, Occasion } from './editions/edition.ts';
import { groundsFor, procedureOf } from './editions/index.ts';
import { type Facts, isStated } from './facts.ts';
import type { Kind, Region } from './kinds.ts';
import type { Money } from './money.ts';
import { refusalOfPayment } from './payments.ts';
import { type Action, type Actor, can, refusalAt } from './permissions.ts';
import type { Purpose } from './purposes.ts';

export const applicationStates = [
  'draft',
  'submitted',
  'returned',
  'accepted',
  'waiting',
  'recommended',
  'granted',
  'refused',
  'withdrawn',
] as const;
export type ApplicationState = (typeof applicationStates)[number];

const closedStates: readonly ApplicationState[] = ['granted', 'refused', 'withdrawn'];

/** Whether anything can still happen to the application. An agency has one open application of a kind at the most. */
export function isOpen(state: ApplicationState): boolean {
  return !closedStates.includes(state);
}

export type Outcome = 'grant' | 'refuse';

/** Everything that can be done to an application once it exists, with what the doer says. */
export type ApplicationAct =
  | { act: 'save'; facts: Facts }
  | { act: 'attach'; code: DocumentCode }
  | { act: 'detach'; documentId: string }
  | { act: 'send' }
  | { act: 'withdraw' }
  | { act: 'answer'; text: string }
  | { act: 'pay'; paidOn: Day; sum: Money; reference: string }
  | { act: 'take' }
  | { act: 'return'; missing: readonly (DocumentCode | FactCode)[]; text: string }
  | { act: 'accept' }
  | { act: 'ask'; ground: GroundCode; text: string; replyBy: Day }
  | { act: 'ask-conclusion' }
  | { act: 'assess'; ground: GroundCode; reasons: string }
  | { act: 'note'; text: string }
  /** `flags`: the agencies that were shown as related. */
  | { act: 'weigh'; flags: readonly string[]; text: string }
  | { act: 'recommend'; outcome: Outcome; grounds: readonly GroundCode[]; reasons: string }
  | { act: 'decide'; outcome: Outcome | 'send-back'; grounds: readonly GroundCode[]; reasons: string };
export type ActName = ApplicationAct['act'];

/** How the assessment of compliance stands: the edition knows none, or it is not ordered, ordered, completed. */
export type AssessmentState = 'not-offered' | 'not-ordered' | 'ordered' | 'completed';

/** What the rules need to know of an application; the store reads it under the row's lock. */
export type ApplicationFacts = {
  state: ApplicationState;
  kind: Kind;
  purpose: Purpose;
  /** The licence it is about, as far as it stands in the way; null for a grant. */
  held: HeldFacts | null;
  /** The agency holds another licence of the kind by now; of a grant or a renewal only. */
  licensed: boolean;
  agencyId: string;
  region: Region;
  assignedTo: string | null;
  recommendedBy: string | null;
  /** The heads whose refusals of it were set aside: the case opened again, and another decides. */
  overruled: readonly string[];
  conclusion: ConclusionState;
  assessment: AssessmentState;
  /** The duty, in base values. */
  fee: number;
  /** Agencies flagged as related that no examiner has recorded a view of; read only for those who recommend. */
  unweighed: readonly string[];
  /** Malicious software was found in one of the documents that are with it now. */
  infected: boolean;
  /** As they would be sent now. */
  draft: Facts;
  documents: readonly DocumentCode[];
  /** What a variation would do that papers are asked for; nothing of any other purpose. */
  occasions: readonly Occasion[];
  today: Day;
};

/**
 * `over`: the licence has ended, or expired before its renewal was asked for. `unchanged`: a variation that would change nothing.
 * `struckOffToday`: one that would bring in again what was struck off on this very day.
 */
export type HeldFacts = { over: boolean; unchanged: boolean; struckOffToday: boolean };

export const refusalCodes = [
  'not-allowed',
  'related',
  'wrong-state',
  'not-your-case',
  'same-person',
  'incomplete',
  'document-infected',
  'nothing-missing',
  'ground-required',
  'ground-not-allowed',
  'ground-without-refusal',
  'reply-date-past',
  'payment-in-future',
  'payment-too-old',
  'nothing-to-pay',
  'relations-unweighed',
  'nothing-to-weigh',
  'licence-over',
  'already-licensed',
  'nothing-changed',
  'struck-off-today',
  'contract-over',
  'conclusion-not-needed',
  'conclusion-asked',
  'conclusion-needed',
  'assessment-not-offered',
  'assessment-ordered',
  'assessment-open',
] as const;
export type ApplicationRefusal = (typeof refusalCodes)[number];

type ActRule = { action: Action; from: readonly ApplicationState[]; to: ApplicationState | 'same'; own?: true };

const undecided = ['draft', 'submitted', 'returned', 'accepted', 'waiting', 'recommended'] as const;
const withAgency = ['draft', 'returned'] as const;
const sent = ['submitted', 'returned', 'accepted', 'waiting', 'recommended'] as const;

// `own`: only the examiner who took the case.
const actRules: Record<ActName, ActRule> = {
  save: { action: 'prepare-application', from: withAgency, to: 'same' },
  attach: { action: 'prepare-application', from: [...withAgency, 'waiting'], to: 'same' },
  detach: { action: 'prepare-application', from: [...withAgency, 'waiting'], to: 'same' },
  send: { action: 'send-application', from: withAgency, to: 'submitted' },
  withdraw: { action: 'withdraw-application', from: undecided, to: 'withdrawn' },
  answer: { action: 'answer-question', from: ['waiting'], to: 'accepted' },
  pay: { action: 'state-payment', from: [...withAgency, 'submitted', 'accepted', 'waiting'], to: 'same' },
  take: { action: 'examine', from: sent, to: 'same' },
  return: { action: 'examine', from: ['submitted'], to: 'returned', own: true },
  accept: { action: 'examine', from: ['submitted'], to: 'accepted', own: true },
  ask: { action: 'examine', from: ['accepted'], to: 'waiting', own: true },
  'ask-conclusion': { action: 'examine', from: ['accepted'], to: 'same', own: true },
  assess: { action: 'examine', from: ['accepted'], to: 'same', own: true },
  note: { action: 'note', from: sent, to: 'same' },
  weigh: { action: 'recommend', from: ['accepted', 'waiting'], to: 'same', own: true },
  recommend: { action: 'recommend', from: ['accepted'], to: 'recommended', own: true },
  decide: { action: 'decide', from: ['recommended'], to: 'same' },
};

/**
 * Why `actor` may not do this act now, or null: the one predicate behind both the buttons of a page and the guard of the act.
 * Looks at role, reach, state and person; what the doer says is judged by `decide`.
 */
export function refusalOf(application: ApplicationFacts, act: ActName, actor: Actor): ApplicationRefusal | null {
  const rule = actRules[act];
  const { agencyId, region } = application;
  const shut = refusalAt(actor, rule.action, { agencyId, region });
  if (shut) return shut;
  if (!rule.from.includes(application.state)) return 'wrong-state';
  if (rule.own && !can(actor, rule.action, { takenBy: application.assignedTo })) return 'not-your-case';
  if (act === 'pay' && application.fee === 0) return 'nothing-to-pay';
  if (act === 'weigh' && application.unweighed.length === 0) return 'nothing-to-weigh';
  // A flag refuses nothing to the agency; it only asks that somebody has looked.
  if (act === 'recommend' && application.unweighed.length > 0) return 'relations-unweighed';
  if (act === 'take' && application.assignedTo === actor.id) return 'wrong-state';
  // Four eyes: the one who recommended never decides, whatever role the person holds by now; nor does the one whose refusal was set aside.
  const preparedBy = [application.recommendedBy, ...application.overruled];
  if (act === 'decide' && !can(actor, rule.action, { preparedBy })) return 'same-person';
  return refusalOfStep(application, act);
}

/** The steps that stand between acceptance and a recommendation: the Ministry of Education's conclusion and the assessment on site. */
function refusalOfStep({ conclusion, assessment }: ApplicationFacts, act: ActName): ApplicationRefusal | null {
  switch (act) {
    case 'ask-conclusion':
      if (conclusion === 'asked') return 'conclusion-asked';
      return conclusion === 'not-asked' || conclusion === 'negative' ? null : 'conclusion-not-needed';
    case 'assess':
      if (assessment === 'not-offered') return 'assessment-not-offered';
      return assessment === 'not-ordered' ? null : 'assessment-ordered';
    case 'recommend':
      return assessment === 'ordered' ? 'assessment-open' : null;
    default:
      return null;
  }
}

/** Whether a grant still lacks the Ministry of Education's positive conclusion. A refusal is possible without. */
export function lacksConclusion({ conclusion }: Pick<ApplicationFacts, 'conclusion'>): boolean {
  return conclusion !== 'not-needed' && conclusion !== 'positive';
}

/** The next state of the application after `act`, or why it is refused. Source of the states: the life of an application, `docs/words.md`. */
export function decide(
  application: ApplicationFacts,
  edition: Edition,
  act: ApplicationAct,
  actor: Actor,
): { state: ApplicationState } | { refused: ApplicationRefusal } {
  const refused = refusalOf(application, act.act, actor) ?? refusalOfWords(application, edition, act);
  if (refused) return { refused };
  if (act.act === 'decide') return { state: stateAfter[act.outcome] };
  const { to } = actRules[act.act];
  return { state: to === 'same' ? application.state : to };
}

const stateAfter = { grant: 'granted', refuse: 'refused', 'send-back': 'accepted' } as const;

function refusalOfWords(application: ApplicationFacts, edition: Edition, act: ApplicationAct): ApplicationRefusal | null {
  switch (act.act) {
    case 'send':
      if (application.infected) return 'document-infected';
      return refusalOfSending(application) ?? (missingFrom(application, edition).length > 0 ? 'incomplete' : null);
    case 'answer':
      return application.infected ? 'document-infected' : null;
    case 'pay':
      return refusalOfPayment(edition, application.today, act.paidOn);
    case 'return':
      return act.missing.length === 0 ? 'nothing-missing' : null;
    case 'ask':
      if (act.replyBy <= application.today) return 'reply-date-past';
      return refusalOfGrounds(edition, 'ask', [act.ground]);
    case 'assess':
      return refusalOfGrounds(edition, 'assess', [act.ground]);
    case 'weigh':
      return act.flags.some((id) => application.unweighed.includes(id)) ? null : 'nothing-to-weigh';
    case 'recommend':
    case 'decide':
      if (act.outcome === 'refuse') return refusalOfGrounds(edition, 'refuse', act.grounds);
      if (act.grounds.length > 0) return 'ground-without-refusal';
      if (act.outcome !== 'grant') return null;
      return lacksConclusion(application) ? 'conclusion-needed' : refusalOfGranting(application);
    default:
      return null;
  }
}

/**
 * Why the application cannot be sent though nothing is missing, or null. A contract may end while the draft waits: to register it then would be an
 * entry of a partner that is never covered.
 */
export function refusalOfSending(
  application: Pick<ApplicationFacts, 'state' | 'held' | 'licensed' | 'draft' | 'today'>,
): ApplicationRefusal | null {
  const { partners = [] } = application.draft;
  const isOver = partners.some((partner) => contractFault(partner, application.today) === 'contract-over');
  return refusalOfGranting(application) ?? (isOver ? 'contract-over' : null);
}

/**
 * Why what is asked for cannot be granted, and so neither sent nor recommended, or null: on a licence that has ended an application can only be
 * refused or withdrawn, nobody comes to hold two of a kind by a case that opened again, and an entry that says nothing is not written. What was
 * struck off is granted again from the next day on: of two decisions of one day about one partner nobody could tell by their days which came last.
 */
export function refusalOfGranting({
  state,
  held,
  licensed,
}: Pick<ApplicationFacts, 'state' | 'held' | 'licensed'>): ApplicationRefusal | null {
  if (held?.over) return 'licence-over';
  if (licensed) return 'already-licensed';
  if (held?.unchanged) return 'nothing-changed';
  return held?.struckOffToday && state === 'recommended' ? 'struck-off-today' : null;
}

function refusalOfGrounds(edition: Edition, allowance: Allowance, codes: readonly GroundCode[]): ApplicationRefusal | null {
  if (codes.length === 0) return 'ground-required';
  const allowed = new Set(groundsFor(edition, allowance).map((ground) => ground.code));
  return codes.every((code) => allowed.has(code)) ? null : 'ground-not-allowed';
}

/** What the edition requires for this purpose and kind and the application does not have yet, facts first, in the edition's order. */
export function missingFrom(
  application: Pick<ApplicationFacts, 'kind' | 'purpose' | 'draft' | 'documents' | 'occasions'>,
  edition: Edition,
): (DocumentCode | FactCode)[] {
  const asked = procedureOf(edition, application.purpose, application.kind);
  const needed = <Code>(one: Asked<Code>) => isRequired(one, application.occasions);
  return [
    ...asked.facts.filter((one) => needed(one) && !isStated(application.draft, one.code)).map(({ code }) => code),
    ...asked.documents.filter((one) => needed(one) && !application.documents.includes(one.code)).map(({ code }) => code),
  ];
}

/** Whether an application that does these things cannot be sent without it. */
export function isRequired({ required, on }: Pick<Asked<unknown>, 'required' | 'on'>, occasions: readonly Occasion[]): boolean {
  return required || (on !== undefined && occasions.includes(on));
}
