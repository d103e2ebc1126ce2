import { type ActName, type ApplicationFacts, refusalOf } from '../../src/rules/application.ts';
import { decreedCalendar } from '../../src/rules/calendar.ts';
import { refusalToConclude } from '../../src/rules/conclusions.ts';
import { codedLaw, editionByCode } from '../../src/rules/law.ts';
import { refusalOfLawDecision } from '../../src/rules/law-proposal.ts';
import { type KnownMeasure, measuredOn } from '../../src/rules/measured.ts';
import { refusalOfDecision } from '../../src/rules/measures.ts';
import { type Action, type Actor, can, type Place, permissionOf } from '../../src/rules/permissions.ts';
import { type ReviewSubject, refusalOfReview } from '../../src/rules/reviews.ts';
import { refusalOfWarningAct } from '../../src/rules/warnings.ts';
import type { Cell, Row, Told } from './permissions-oracle.ts';

const today = '2026-11-24';
const edition = editionByCode(codedLaw, 'law-213z');
const own = 'agency-1';

/**
 * What the register says of a case: the function behind every door, and where a person or a state matters the predicate that the button and the
 * guard of the act share.
 */
export function told(row: Row, cell: Cell): Told {
  const action = row.action as Action;
  const actor = actorOf(cell);
  const isApplication = row.states.length > 0 && cell.state !== 'none';
  const place: Place = row.alone ? {} : { agencyId: cell.ownAgency ? own : 'agency-2', region: cell.ownRegion ? 'BY-BR' : 'BY-HM' };
  const permission = permissionOf(actor, action, isApplication ? { ...place, sent: cell.state !== 'draft' } : place);
  if (permission !== 'may' || actor === null) return permission;
  return isRefused(action, actor, cell, place) ? 'may-not' : 'may';
}

function actorOf({ seat, related }: Cell): Actor | null {
  if (seat === 'citizen') return null;
  const ties = related ? [own, 'agency-2'] : [];
  const region = seat === 'regional' ? ('BY-BR' as const) : null;
  return { id: 'me', name: 'me', role: seat, agencyId: seat === 'agency' ? own : null, region, ties };
}

// Taking a case is no act on a taken one.
const acts: Partial<Record<Action, readonly ActName[]>> = {
  'prepare-application': ['save', 'attach', 'detach'],
  'send-application': ['send'],
  'answer-question': ['answer'],
  'withdraw-application': ['withdraw'],
  'state-payment': ['pay'],
  examine: ['return', 'accept', 'ask', 'ask-conclusion', 'assess'],
  note: ['note'],
  recommend: ['weigh', 'recommend'],
  decide: ['decide'],
};

function isRefused(action: Action, actor: Actor, cell: Cell, place: Place): boolean {
  const other = cell.assigned ? actor.id : 'another';
  const { agencyId = own } = place;
  switch (action) {
    case 'decide-measure': {
      const proposed: KnownMeasure = { ...measure, proposedBy: other };
      const licence = measuredOn(
        { agencyId, dates: { validFrom: '2024-03-01', validTo: null }, edition, items: [], measures: [proposed], entries: [] },
        today,
      );
      return refusalOfDecision(proposed, false, licence, actor, decreedCalendar) !== null;
    }
    case 'decide-review':
      return (
        refusalOfReview({ ruled: null }, { ...decision, region: place.region ?? 'BY-BR', agencyId, preparedBy: other }, actor) !== null
      );
    case 'give-conclusion':
      return refusalToConclude({ open: true, requestedBy: other, agencyId }, actor) !== null;
    case 'decide-law':
      return refusalOfLawDecision({ ...change, proposedBy: other }, false, codedLaw, today, actor) !== null;
    case 'decide-warning':
      return refusalOfWarningAct('publish', { ...warning, proposedBy: other }, actor, new Date(`${today}T10:00:00Z`)) !== null;
    case 'confirm-key':
      return !can(actor, action, { preparedBy: ['owner', other] });
    default: {
      if (cell.state === 'none' && acts[action] !== undefined) return isRefusedOnAny(action, actor, cell, place);
      const facts = { ...application, ...place, state: cell.state } as ApplicationFacts;
      return acts[action]?.every((act) => refusalOf(handled(facts, act, other), act, actor) !== null) ?? false;
    }
  }
}

// Without a state: on some application at least.
function isRefusedOnAny(action: Action, actor: Actor, cell: Cell, place: Place): boolean {
  return anyState.every((state) => isRefused(action, actor, { ...cell, state }, place));
}
const anyState = ['draft', 'submitted', 'returned', 'accepted', 'waiting', 'recommended'] as const;

/** What stands in the way of one act alone, such as flags before a recommendation, is no matter of this table. */
function handled(facts: ApplicationFacts, act: ActName, by: string): ApplicationFacts {
  return {
    ...facts,
    assignedTo: by,
    recommendedBy: by,
    unweighed: act === 'weigh' ? ['flag'] : [],
    conclusion: act === 'ask-conclusion' ? 'not-asked' : 'not-needed',
  };
}

const application: Omit<ApplicationFacts, 'state'> = {
  ...{ kind: 'employment', purpose: 'grant', held: null, licensed: false, agencyId: own, region: 'BY-BR' },
  ...{ assignedTo: null, recommendedBy: null, overruled: [], conclusion: 'not-needed', assessment: 'not-ordered' },
  ...{ fee: 10, infected: false, unweighed: [], draft: {}, documents: [], occasions: [], today },
};

const decision: ReviewSubject = {
  ...{ what: 'suspension', part: false, agencyId: own, region: 'BY-BR', edition, decidedOn: '2026-11-10' },
  ...{ decidedBy: 'first', preparedBy: 'second', undid: [], force: 'decided', byCourt: false, otherOpen: false, reviews: [] },
  suspension: { from: '2026-11-10', until: '2027-01-31' },
};

const measure = {
  ...{ id: 'm', measure: 'order', item: null, follows: null, grounds: [], reasons: '', advice: null, intended: null, until: null },
  ...{ replyBy: null, remedyBy: '2026-12-24', corrects: null, from: today, decidedOn: null, upheld: null, confirmBy: null },
  ...{ reviews: [], steps: [], proposedBy: 'another' },
} as unknown as KnownMeasure;

const change = { change: { what: 'moved-days', year: 2027, moves: [] }, from: '2027-01-01', decidedAt: null } as unknown as Omit<
  Parameters<typeof refusalOfLawDecision>[0],
  'proposedBy'
>;

const warning = { replyBy: null, reply: null, decidedAt: null, upheld: null, withdrawnAt: null };
