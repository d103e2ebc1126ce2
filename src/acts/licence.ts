import { type Day, minskDay } from '../rules/calendar.ts';
import type { EventType, PublicPart } from '../rules/entries.ts';
import { editionByCode, type Law } from '../rules/law.ts';
import {
  eventOfMeasure,
  type MeasuredLicence,
  type MeasureRefusal,
  type ProposedMeasure,
  refusalOfDecision,
  refusalOfProposal,
} from '../rules/measures.ts';
import type { Actor } from '../rules/permissions.ts';
import { standingOn } from '../rules/standing.ts';
import { agencyById } from '../store/agencies.ts';
import type { Db } from '../store/database.ts';
import { record } from '../store/events.ts';
import { type Licence, lockLicence } from '../store/licences.ts';
import { decideMeasureRow, insertMeasure, type MeasureRow, measureFacts, measuresOf, proposedMeasure } from '../store/measures.ts';
import { type Answer, actOnce, type Deps, type Doing } from './act.ts';

/** An examiner proposes a measure against a licence. Nothing changes for the public until the head decides. */
export async function proposeMeasure(deps: Deps, doing: Doing, number: string, proposal: ProposedMeasure): Promise<Answer<MeasureRefusal>> {
  return actOnce<MeasureRefusal>(deps, doing, async (tx, now) => {
    const licence = await lockLicence(tx, number);
    if (!licence) return { missing: true };
    const today = minskDay(now);
    const law = await deps.law(tx);
    const refused = refusalOfProposal(proposal, await measuredLicence(tx, law, licence, today), doing.actor, law.calendar);
    if (refused) return { refused };
    await insertMeasure(tx, {
      licenceId: licence.id,
      measure: proposal.measure,
      grounds: [...proposal.grounds],
      reasons: proposal.reasons,
      advice: proposal.advice,
      proposedBy: doing.actor.id,
      proposedAt: now,
      effectiveFrom: today,
      effectiveUntil: proposal.until,
    });
    await tell(tx, doing.actor, now, licence, 'measure-proposed', { measure: proposal.measure });
    return { done: doing.location };
  });
}

/**
 * The head upholds or rejects the proposed measure. Upheld, it takes effect on the day of the decision.
 * `seen` is the proposal on the page the head acted from; another one now answers `stale`.
 */
export async function decideMeasure(
  deps: Deps,
  doing: Doing,
  number: string,
  seen: string,
  upheld: boolean,
): Promise<Answer<MeasureRefusal>> {
  return actOnce<MeasureRefusal>(deps, doing, async (tx, now) => {
    const licence = await lockLicence(tx, number);
    if (!licence) return { missing: true };
    const proposed = await proposedMeasure(tx, number);
    if (!proposed) return { refused: 'nothing-proposed' };
    if (proposed.id !== seen) return { stale: true };
    const refused = refusalOfDecision(proposed.proposedBy, doing.actor);
    if (refused) return { refused };
    const today = minskDay(now);
    await decideMeasureRow(tx, proposed.id, { decidedBy: doing.actor.id, decidedAt: now, upheld, effectiveFrom: today });
    await tellDecision(tx, doing.actor, now, licence, { ...proposed, effectiveFrom: today }, upheld);
    return { done: doing.location };
  });
}

/** The licence as the rules of measures see it, read in this transaction or, for a page that draws buttons, outside any. */
export async function measuredLicence(tx: Db, law: Law, licence: Licence, today: Day): Promise<MeasuredLicence> {
  const rows = await measuresOf(tx, [licence.id]);
  const { standing } = standingOn(licence, measureFacts(rows), today);
  const pending = rows.some((row) => row.decidedAt === null);
  return { standing, edition: editionByCode(law, licence.edition), pending, today };
}

async function tellDecision(tx: Db, actor: Actor, now: Date, licence: Licence, measure: MeasureRow, upheld: boolean): Promise<void> {
  if (!upheld) {
    await tell(tx, actor, now, licence, 'measure-rejected', { measure: measure.measure });
    return;
  }
  const { grounds, effectiveFrom: from, effectiveUntil: until, advice } = measure;
  const part = { grounds, from, ...(until === null ? {} : { until }) };
  const type = eventOfMeasure(measure.measure);
  await tell(tx, actor, now, licence, type, { ...part, advice }, part, measure.reasons);
}

async function tell(
  tx: Db,
  actor: Actor,
  now: Date,
  licence: Licence,
  type: EventType,
  data: Record<string, unknown>,
  part: PublicPart = {},
  reasons?: string,
): Promise<void> {
  const agency = await agencyById(tx, licence.agencyId);
  if (!agency) throw new Error(`licence ${licence.number} has no agency`);
  const entry = { unp: agency.unp, kind: licence.kind, licence: licence.number, edition: licence.edition, ...part };
  const secret = reasons === undefined ? {} : { reasons };
  await record(tx, { type, at: now, actor, agencyId: agency.id, licenceId: licence.id, data, entry, secret });
}
