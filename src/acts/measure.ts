import { type Day, minskDay } from '../rules/calendar.ts';
import { editionByCode, editionOn, type Law } from '../rules/law.ts';
import type { MeasureRefusal } from '../rules/measure-rules.ts';
import { lastConfirmation } from '../rules/measure-terms.ts';
import { type MeasuredLicence, measuredOn, type ProposedMeasure } from '../rules/measured.ts';
import {
  type Proposal,
  refusalOfDecision,
  refusalOfImmediate,
  refusalOfProposal,
  refusalOfRulingReasons,
  refusalOfTakingBack,
  wholeProposal,
} from '../rules/measures.ts';
import type { Db } from '../store/database.ts';
import { entriesOfLicence } from '../store/events.ts';
import { type Licence, lockLicence } from '../store/licences.ts';
import { decideMeasureRow, insertMeasure, knownMeasures, takeBackMeasureRow } from '../store/measures.ts';
import { itemsOfLicence } from '../store/scope.ts';
import { type Answer, actOnce, type Deps, type Doing } from './act.ts';
import { tellDecision, tellProposal, tellSuspendedAtOnce, tellTakenBack } from './measure-history.ts';

/**
 * An examiner proposes a measure against a licence or a part of it. Nothing changes for the public until the head decides.
 * Refuses what `refusalOfProposal` refuses.
 */
export async function proposeMeasure(deps: Deps, doing: Doing, number: string, given: Proposal): Promise<Answer<MeasureRefusal>> {
  return actOnce<MeasureRefusal>(deps, doing, async (tx, now) => {
    const licence = await lockLicence(tx, number);
    if (!licence) return { missing: true };
    const law = await deps.law(tx);
    const measured = await measuredLicence(tx, law, licence, minskDay(now));
    const proposal = wholeProposal(given, measured);
    const refused = refusalOfProposal(proposal, measured, doing.actor, law.calendar);
    if (refused) return { refused };
    const { id } = await insertMeasure(tx, rowOf(proposal, licence, measured, doing, now));
    await tellProposal({ tx, now, actor: doing.actor, licence, measured, edition: measured.edition }, id, proposal);
    return { done: doing.location };
  });
}

/**
 * One examiner suspends the licence or a part of it at once, in danger to life or liberty. It counts for the public from this moment and
 * lapses by itself unless a head confirms it in time. Refuses what `refusalOfImmediate` refuses; what the measure is, is not asked.
 */
export async function suspendAtOnce(
  deps: Deps,
  doing: Doing,
  number: string,
  given: Omit<Proposal, 'measure' | 'follows'>,
): Promise<Answer<MeasureRefusal>> {
  return actOnce<MeasureRefusal>(deps, doing, async (tx, now) => {
    const licence = await lockLicence(tx, number);
    if (!licence) return { missing: true };
    const law = await deps.law(tx);
    const measured = await measuredLicence(tx, law, licence, minskDay(now));
    const suspension = wholeProposal({ ...given, measure: 'suspension', follows: null }, measured);
    const refused = refusalOfImmediate(suspension, measured, doing.actor, law.calendar);
    if (refused) return { refused };
    const confirmBy = lastConfirmation(measured.edition, law.calendar, measured.today);
    const { id } = await insertMeasure(tx, { ...rowOf(suspension, licence, measured, doing, now), immediate: true, confirmBy });
    const telling = { tx, now, actor: doing.actor, licence, measured, edition: measured.edition, calendar: law.calendar };
    await tellSuspendedAtOnce(telling, id, suspension, confirmBy);
    return { done: doing.location };
  });
}

/**
 * The head upholds or rejects a proposed measure, or confirms or does not confirm a suspension taken at once. Upheld, a proposal takes
 * effect on the day of the decision; what was taken at once keeps the day it began.
 * `seen` is the measure on the page the head acted from: decided meanwhile it answers `stale`, and one of another licence `nothing-proposed`.
 * `reasons` may be empty where the measure is upheld; the staff read them, and the agency does not.
 */
export async function decideMeasure(
  deps: Deps,
  doing: Doing,
  number: string,
  seen: string,
  upheld: boolean,
  reasons = '',
): Promise<Answer<MeasureRefusal>> {
  return actOnce<MeasureRefusal>(deps, doing, async (tx, now) => {
    const licence = await lockLicence(tx, number);
    if (!licence) return { missing: true };
    const law = await deps.law(tx);
    const measured = await measuredLicence(tx, law, licence, minskDay(now));
    const proposed = measured.measures.find(({ id }) => id === seen);
    if (!proposed) return { refused: 'nothing-proposed' };
    if (proposed.upheld !== null) return { stale: true };
    const refused = refusalOfDecision(proposed, upheld, measured, doing.actor, law.calendar) ?? refusalOfRulingReasons(upheld, reasons);
    if (refused) return { refused };
    const effectiveFrom = upheld && proposed.confirmBy === null ? measured.today : proposed.from;
    const decided = { decidedBy: doing.actor.id, decidedAt: now, upheld, rulingReasons: reasons.trim() || null, effectiveFrom };
    await decideMeasureRow(tx, proposed.id, decided);
    const telling = { tx, now, actor: doing.actor, licence, measured, edition: proposed.edition, calendar: law.calendar };
    await tellDecision(telling, proposed, upheld, decided.rulingReasons);
    return { done: doing.location };
  });
}

/**
 * Whoever proposed a measure takes it back before it is decided, so that another can be proposed. `seen`: as with a decision.
 * Refuses what `refusalOfTakingBack` refuses.
 */
export async function takeBackMeasure(deps: Deps, doing: Doing, number: string, seen: string): Promise<Answer<MeasureRefusal>> {
  return actOnce<MeasureRefusal>(deps, doing, async (tx, now) => {
    const licence = await lockLicence(tx, number);
    if (!licence) return { missing: true };
    const measured = await measuredLicence(tx, await deps.law(tx), licence, minskDay(now));
    const proposed = measured.measures.find(({ id }) => id === seen);
    if (!proposed) return { refused: 'nothing-proposed' };
    if (proposed.upheld !== null) return { stale: true };
    const refused = refusalOfTakingBack(proposed, measured, doing.actor);
    if (refused) return { refused };
    await takeBackMeasureRow(tx, seen, now);
    await tellTakenBack({ tx, now, actor: doing.actor, licence, measured, edition: proposed.edition }, proposed);
    return { done: doing.location };
  });
}

/**
 * The licence as the rules of measures see it, read in this transaction or, for a page that draws buttons, outside any. What is proposed today
 * is judged by the law in force today; what was proposed before, by the edition it was pinned to.
 */
export async function measuredLicence(tx: Db, law: Law, licence: Licence, today: Day): Promise<MeasuredLicence> {
  const measures = await knownMeasures(tx, licence.id);
  const record = {
    agencyId: licence.agencyId,
    dates: licence,
    edition: editionOn(law, today),
    items: await itemsOfLicence(tx, licence.id),
    measures: measures.map((one) => ({ ...one, edition: editionByCode(law, one.edition ?? licence.edition) })),
    entries: await entriesOfLicence(tx, licence),
  };
  return measuredOn(record, today);
}

function rowOf(
  { until, grounds, ...proposal }: ProposedMeasure,
  { id: licenceId }: Licence,
  { edition }: MeasuredLicence,
  { actor }: Doing,
  now: Date,
) {
  return {
    ...proposal,
    ...{ licenceId, edition: edition.code },
    grounds: [...grounds],
    proposedBy: actor.id,
    proposedAt: now,
    effectiveFrom: minskDay(now),
    effectiveUntil: until,
  };
}
