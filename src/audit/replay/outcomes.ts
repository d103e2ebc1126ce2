import type { Edition } from '../../rules/editions/edition.ts';
import { firstDayOfAnnulment } from '../../rules/review-outcomes.ts';
import { type Finding, finding } from '../words.ts';
import { proposerOf } from './eyes.ts';
import { measureFrom } from './measures.ts';
import { isMeant } from './named.ts';
import { checkOutcome, faultOfLodging, faultOfRuling, reviewFrom } from './reviews.ts';
import { type Application, type Decided, editionOf, type Licence, type State, type Step } from './state.ts';

type Found = { application: Application; decided: Decided; edition: Edition };

/** An appeal against a refusal, or a court's ruling on the outcome of an application, is put on record. */
export function outcomeLodgingStep(step: Step): undefined {
  const found = outcomeIn(step);
  if (!found) return;
  const { decided, edition } = found;
  const fault = faultOfLodging(step, decided, decided.on, isSetAside(decided) ? 'replaced' : 'decided', edition, ['upheld', 'set-aside']);
  if (fault) step.find(...fault);
  else if (decided.term && step.entry.type === 'appeal-lodged') step.find('not-reviewable', 'it gave the agency what it asked for');
  decided.asked = [...decided.asked, reviewFrom(step)];
}

/** A head decides on it, or on a protest that the log keeps sealed. */
export function outcomeRulingStep(step: Step): undefined {
  const { entry, state, index, find } = step;
  checkOutcome(step);
  const found = outcomeIn(step);
  if (!found) return;
  const { application, decided } = found;
  const review = decided.asked.find((asked) => asked.entry === entry.proposal) ?? null;
  const fault = faultOfRuling(step, decided, review);
  if (fault) find(...fault);
  if (isSetAside(decided)) find('already-decided', 'it was set aside');
  if (entry.outcome === 'changed' || (review?.origin === 'court' && review.ruled !== entry.outcome))
    find('outcome-impossible', entry.outcome);
  const outcome = entry.outcome ?? '';
  const all = review?.origin === 'court' || outcome === 'set-aside';
  const sealed = { entry: entry.proposal ?? -1, origin: 'protest', by: '', outcome, ruled: null, ruledUntil: null } as const;
  const asked = review ? decided.asked : [...decided.asked, sealed];
  decided.asked = asked.map((other) => (other === review || (all && other.outcome === null) ? { ...other, outcome } : other));
  if (outcome !== 'set-aside') return;
  state.owed = { entry: index, type: decided.term ? 'licence-annulled' : 'application-reopened', decided };
  const other = state.open.get(slotOf(application));
  if (!decided.term && other !== undefined) find('second-application', other);
}

function outcomeIn(step: Step): Found | null {
  const { entry, state, find } = step;
  const application = state.applications.get(entry.application ?? '');
  if (!application) {
    find('unknown-application', entry.application);
    return null;
  }
  const { outcomes } = application;
  const isSealed = state.proposals.get(entry.proposal ?? -1)?.type === 'proposal-made';
  const asked = outcomes.findLast((one) => one.asked.some((review) => review.entry === entry.proposal));
  const decided = asked ?? (entry.proposal === undefined || isSealed ? outcomes.at(-1) : undefined);
  const edition = editionOf(step, application.edition);
  if (!decided || !edition) {
    find('not-reviewable', 'nothing was decided on this application');
    return null;
  }
  if (!isMeant(step, decided)) find('decision-astray', `entry ${entry.decision} is not the decision that is looked at`);
  return { application, decided, edition };
}

/** A grant or a renewal holds again where its annulment was set aside in its turn. */
function isSetAside({ asked, term, annulled }: Decided): boolean {
  return term ? annulled !== null : asked.some(({ outcome }) => outcome === 'set-aside');
}

/** Whose annulment this entry sets aside holds again. */
export function giveBack({ entry, state }: Step): undefined {
  if (entry.measure !== 'annulment' || entry.outcome !== 'set-aside') return;
  const outcomes = [...state.applications.values()].flatMap((application) => application.outcomes);
  for (const one of outcomes) if (one.annulled !== null && one.annulled === entry.decision) one.annulled = null;
}

/** The case of a refusal that was set aside opens again, in the same act. */
export function reopeningStep(step: Step): undefined {
  const { entry, state, index, find } = step;
  const application = state.applications.get(entry.application ?? '');
  if (!application) return find('unknown-application', entry.application);
  const isOwed = takeOwed(step)?.entry === state.before?.index && state.before?.entry.application === application.number;
  if (!isOwed || application.state !== 'refused') find('not-yet-reviewed');
  application.state = 'accepted';
  application.since = index;
  state.open.set(slotOf(application), application.number);
}

/** The licence of a grant or a renewal that was set aside ends, in the same act: from the day on which that counts no more. */
export function annulmentStep(step: Step): undefined {
  const { entry, state, today, find } = step;
  const licence = state.licences.get(entry.licence ?? '');
  if (!licence) return find('unknown-licence', entry.licence);
  const owed = takeOwed(step);
  const application = state.applications.get(state.before?.entry.application ?? '');
  if (!owed || !application || !isOf(licence, application)) return find('annulled-alone', licence.number);
  for (const key of ['unp', 'kind', 'edition'] as const) {
    if (entry[key] !== application[key]) find('other-subject', `${key} ${entry[key]}, not ${application[key]}`);
  }
  const from = owed.decided.term && firstDayOfAnnulment(owed.decided.term, today);
  if (entry.from !== from) find('wrong-days', `from ${entry.from}, not ${from}`);
  const lodger = state.before ? proposerOf({ ...step, entry: state.before.entry }) : null;
  const byCourt = owed.decided.asked.some(({ entry: lodged, origin }) => origin === 'court' && lodged === state.before?.entry.proposal);
  const made = measureFrom(step, 'annulment', { byCourt, proposer: lodger, undid: [owed.decided.decider, owed.decided.proposer] });
  owed.decided.annulled = made.name;
  licence.worlds = licence.worlds.map((world) => [...world, made]);
}

function isOf(licence: Licence, { licence: held, number }: Application): boolean {
  return held === null ? licence.application === number : licence.number === held;
}

/** What the entry before this one made due, where this one brings it in the same act. */
function takeOwed({ entry, state }: Step): State['owed'] {
  const { owed, before } = state;
  const isDue = owed !== null && owed.type === entry.type && before?.entry.act === entry.act;
  if (isDue) state.owed = null;
  return isDue ? owed : null;
}

/** Finds that what was set aside came to nothing: the next entry is not the one that must follow. */
export function checkOwed({ state, entry, find }: Step): undefined {
  const { owed, before } = state;
  if (!owed || (owed.type === entry.type && before?.entry.act === entry.act)) return;
  find('set-aside-alone', `entry ${owed.entry}, without ${owed.type}`);
  state.owed = null;
}

/** The same where the log ends for now. */
export function owedAtTheEnd({ owed }: State): Finding[] {
  return owed ? [finding('set-aside-alone', owed.entry, `without ${owed.type}`)] : [];
}

function slotOf({ unp, kind, purpose }: Application): string {
  return `${unp} ${kind} ${purpose}`;
}
