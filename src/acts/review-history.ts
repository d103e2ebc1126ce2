import type { EventType, PrivatePart, PublicPart } from '../rules/entries.ts';
import type { Measure } from '../rules/licence.ts';
import type { ReviewedDecision, ReviewOrigin, ReviewOutcome } from '../rules/reviews.ts';
import type { Db } from '../store/database.ts';
import { entryOfMeasure, entryOfOutcome } from '../store/decision-entries.ts';
import { record } from '../store/events.ts';
import type { Licence } from '../store/licences.ts';
import type { Doing } from './act.ts';
import type { Reviewed } from './review-subject.ts';

/** Who acts on a decision under review, and when. */
export type Reviewing = { tx: Db; now: Date; actor: Doing['actor']; reviewed: Reviewed };

/** What is lodged against an order is told to its agency only. In the public log it is a sealed step, as every protest is. */
export function eventOfLodging(origin: ReviewOrigin, { what }: { what: ReviewedDecision }): EventType {
  if (origin === 'protest') return 'protest-lodged';
  if (what === 'order') return origin === 'appeal' ? 'order-appealed' : 'order-ruling-recorded';
  return origin === 'appeal' ? 'appeal-lodged' : 'court-ruling-recorded';
}

/** Of an order neither the public nor its log is told, as it was not when the order was given. */
export function eventOfOutcome(outcome: ReviewOutcome, { what }: { what: ReviewedDecision }): EventType {
  if (what !== 'order') return `decision-${outcome}`;
  if (outcome === 'changed') throw new Error('an order is never changed');
  return `order-${outcome}`;
}

/** Which decision it is, as the public log names it. An order has no entry of its own. */
export async function decisionOf(tx: Db, reviewed: Reviewed): Promise<Pick<PublicPart, 'decision'>> {
  if (reviewed.subject.what === 'order') return {};
  const entry = reviewed.of === 'measure' ? await entryOfMeasure(tx, reviewed.measure.id) : await entryOfOutcome(tx, reviewed.decision.id);
  return entry === undefined ? {} : { decision: entry };
}

/** By what name the log knows a review between its lodging and its decision. */
export function nameOf(reviewId: string): string {
  return `review ${reviewId}`;
}

type Said = {
  data: Record<string, unknown>;
  part: PublicPart;
  secret: PrivatePart;
  step?: { proposes?: string; decides?: string };
};

/**
 * Records what was done about a decision under review: of a measure with its licence, else with its application; of one about a licence, in the
 * history of that licence too.
 */
export async function tell({ tx, now, actor, reviewed }: Reviewing, type: EventType, { data, part, secret, step }: Said): Promise<void> {
  const { agency } = reviewed;
  const subject = reviewed.of === 'measure' ? ofMeasure(reviewed.measure) : {};
  const held = heldIn(reviewed);
  const what = reviewed.of === 'measure' ? {} : { reviewed: reviewed.subject.what, ...(held && { purpose: reviewed.application.purpose }) };
  const about = { ...(reviewed.of === 'application' && { applicationId: reviewed.application.id }), ...(held && { licenceId: held.id }) };
  // Where the letter leads to.
  const which = reviewed.of === 'measure' ? { measureId: reviewed.measure.id } : {};
  await record(tx, {
    ...{ type, at: now, actor, agencyId: agency.id },
    ...about,
    data: { ...subject, ...what, ...which, ...data },
    entry: { unp: agency.unp, ...named(reviewed), ...subject, ...part },
    secret,
    ...step,
  });
}

function ofMeasure({ measure, itemId }: { measure: Measure; itemId: string | null }): Pick<PublicPart, 'measure' | 'item'> {
  return { measure, ...(itemId === null ? {} : { item: itemId }) };
}

function named(reviewed: Reviewed): PublicPart {
  if (reviewed.of === 'measure') {
    const { number: licence, kind, edition } = reviewed.licence;
    return { licence, kind, edition: reviewed.measure.edition ?? edition };
  }
  const { number, kind, edition, purpose } = reviewed.application;
  const held = heldIn(reviewed);
  return { kind, edition, ...(number === null ? {} : { application: number }), ...(held && { purpose, licence: held.number }) };
}

/** The licence that the decision is about: not one that came of it. */
function heldIn(reviewed: Reviewed): Licence | null {
  return reviewed.of === 'application' && reviewed.application.purpose === 'grant' ? null : reviewed.licence;
}
