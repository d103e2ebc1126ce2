import { type Calendar, minskDay } from '../rules/calendar.ts';
import type { EventType, PrivatePart, PublicPart } from '../rules/entries.ts';
import type { Measure } from '../rules/licence.ts';
import {
  annuls,
  answersAll,
  type CourtRuling,
  type ReviewDecision,
  type ReviewedDecision,
  type ReviewOrigin,
  type ReviewOutcome,
  type ReviewRefusal,
  refusalOfLodging,
  refusalOfOutcome,
  refusalOfReview,
  refusalOfRuling,
} from '../rules/reviews.ts';
import { updateApplication } from '../store/applications.ts';
import { brokenConstraint, type Db } from '../store/database.ts';
import { entryOfMeasure, entryOfOutcome } from '../store/decision-entries.ts';
import { record } from '../store/events.ts';
import { insertMeasure } from '../store/measures.ts';
import { decideReviewRows, insertReview, type ReviewRow, reviewById } from '../store/reviews.ts';
import { type Answer, actOnce, type Deps, type Doing } from './act.ts';
import { annul } from './annulment.ts';
import { lockReviewed, type Reviewed, type SubjectKey } from './review-subject.ts';

/** What is put on record: an appeal or a protest with its text, or a court's ruling with what it says. */
export type Lodged = { origin: 'appeal' | 'protest'; text: string } | { origin: 'court'; text: string; ruling: CourtRuling };

/**
 * Has a decision looked at again: the agency appeals, a prosecutor protests, an examiner records a court's ruling.
 * Nothing changes for the public until a head decides; of an order it never learns. Another agency's decision is answered `missing`.
 */
export async function lodgeReview(deps: Deps, doing: Doing, key: SubjectKey, lodged: Lodged): Promise<Answer<ReviewRefusal>> {
  const { actor } = doing;
  return actOnce<ReviewRefusal>(deps, doing, async (tx, now) => {
    const today = minskDay(now);
    const law = await deps.law(tx);
    const reviewed = await lockReviewed(tx, law, key, today);
    if (!reviewed || (actor.role === 'agency' && actor.agencyId !== reviewed.agency.id)) return { missing: true };
    const { subject } = reviewed;
    const ruling = lodged.origin === 'court' ? lodged.ruling : null;
    const refused =
      refusalOfLodging(subject, lodged.origin, actor, law.calendar, today) ?? (ruling && refusalOfRuling(ruling, subject, today));
    if (refused) return { refused };
    const { id } = await insertReview(tx, {
      origin: lodged.origin,
      ...(reviewed.of === 'measure' ? { measureId: reviewed.measure.id } : { decisionId: reviewed.decision.id }),
      firstDecider: subject.decidedBy ?? subject.preparedBy,
      text: lodged.text,
      lodgedBy: actor.id,
      lodgedAt: now,
      ...(ruling && {
        court: ruling.court,
        rulingNumber: ruling.number,
        ruledOn: ruling.ruledOn,
        ruled: ruling.ruled,
        newUntil: ruling.until,
      }),
    });
    const said = ruling ? { ruled: ruling.ruled, court: ruling.court, ruling: ruling.number, ruledOn: ruling.ruledOn } : {};
    const until = ruling?.until ?? null;
    const which = await decisionOf(tx, reviewed);
    await tell({ tx, now, actor, reviewed }, eventOfLodging(lodged.origin, subject), {
      data: { text: lodged.text, ...said, ...which, ...(until === null ? {} : { until }) },
      part: { ...which, ...(ruling ? { outcome: ruling.ruled, ...(until === null ? {} : { until }) } : {}) },
      secret: { reasons: lodged.text, ...(ruling ? { name: `${ruling.court}, ${ruling.number}, ${ruling.ruledOn}` } : {}) },
      step: { proposes: nameOf(id) },
    });
    return { done: doing.location };
  });
}

/** What is lodged against an order is told to its agency only. In the public log it is a sealed step, as every protest is. */
function eventOfLodging(origin: ReviewOrigin, { what }: { what: ReviewedDecision }): EventType {
  if (origin === 'protest') return 'protest-lodged';
  if (what === 'order') return origin === 'appeal' ? 'order-appealed' : 'order-ruling-recorded';
  return origin === 'appeal' ? 'appeal-lodged' : 'court-ruling-recorded';
}

/**
 * A head decides on a review, or carries out what a court ruled: from today on the first decision holds as it was, holds as changed, or
 * holds no more. A refusal that is set aside opens its application again, a grant or a renewal ends its licence as annulled. One that another
 * head has decided meanwhile answers `stale`.
 */
export async function decideReview(deps: Deps, doing: Doing, id: string, decision: ReviewDecision): Promise<Answer<ReviewRefusal>> {
  try {
    return await actOnce<ReviewRefusal>(deps, doing, async (tx, now) => {
      const today = minskDay(now);
      const law = await deps.law(tx);
      const asked = await reviewById(tx, id);
      const reviewed = asked && (await lockReviewed(tx, law, keyOf(asked), today));
      const review = reviewed?.reviews.find((one) => one.id === id);
      if (!reviewed || !review) return { missing: true };
      if (review.decidedAt !== null) return { stale: true };
      const { subject } = reviewed;
      const refused = refusalOfReview(review, subject, doing.actor) ?? refusalOfOutcome(decision, review, subject, law.calendar, today);
      if (refused) return { refused };
      const isChanged = decision.outcome === 'changed';
      const until = isChanged ? (review.newUntil ?? decision.until) : null;
      const advice = isChanged || annuls(subject, decision.outcome) ? decision.advice : null;
      await carryOut({ tx, now, actor: doing.actor, reviewed }, review, { ...decision, until, advice }, law.calendar);
      return { done: doing.location };
    });
  } catch (error) {
    if (brokenConstraint(error) === 'applications_one_open') return { refused: 'already-open' };
    throw error;
  }
}

function keyOf({ measureId, decisionId }: ReviewRow): SubjectKey {
  if (measureId !== null) return { measureId };
  if (decisionId !== null) return { decisionId };
  throw new Error('a review of nothing');
}

type Doer = { tx: Db; now: Date; actor: Doing['actor']; reviewed: Reviewed };

async function carryOut(
  doer: Doer,
  review: ReviewRow,
  { outcome, reasons, until, advice }: ReviewDecision,
  calendar: Calendar,
): Promise<void> {
  const { tx, now, actor, reviewed } = doer;
  const today = minskDay(now);
  const open = reviewed.reviews.filter((one) => one.decidedAt === null);
  const answered = answersAll(outcome, review, reviewed.subject) ? open : [review];
  await decideReviewRows(
    tx,
    answered.map((one) => one.id),
    { outcome, reasons, newUntil: until, advice, decidedBy: actor.id, decidedAt: now, effectiveFrom: today },
  );
  const days = outcome === 'upheld' ? {} : { from: today, ...(until === null ? {} : { until }) };
  const isReplaced = outcome === 'changed' && reviewed.of === 'measure' && reviewed.measure.measure === 'revocation';
  // First, so that the entry of the decision is the one by which the log names it from now on.
  const instead = isReplaced ? await suspendInstead(doer, reviewed.measure, review, { until, advice }) : null;
  const which = await decisionOf(tx, reviewed);
  await tell(doer, eventOfOutcome(outcome, reviewed.subject), {
    data: { ...days, ...which, origin: review.origin, text: reasons, ...(advice && { advice }) },
    part: { ...days, ...which, outcome },
    secret: { reasons, ...(advice && { advice }) },
    step: { decides: nameOf(review.id), ...(instead && { proposes: `measure ${instead.id}` }) },
  });
  if (outcome !== 'set-aside' || reviewed.of !== 'application') return;
  if (annuls(reviewed.subject, outcome)) return annul({ ...doer, reviewed, review, calendar }, { reasons, advice });
  await updateApplication(tx, reviewed.application.id, 'accepted', { reopenedAt: now, decidedAt: null });
  await tell(doer, 'application-reopened', { data: {}, part: {}, secret: {} });
}

/** Of an order neither the public nor its log is told, as it was not when the order was given. */
function eventOfOutcome(outcome: ReviewOutcome, { what }: { what: ReviewedDecision }): EventType {
  if (what !== 'order') return `decision-${outcome}`;
  if (outcome === 'changed') throw new Error('an order is never changed');
  return `order-${outcome}`;
}

/** The revocation becomes a suspension of its own row; null where the court's last day has passed already and nothing is left to suspend. */
async function suspendInstead(
  { tx, now, actor }: Doer,
  revocation: (Reviewed & { of: 'measure' })['measure'],
  review: ReviewRow,
  { until, advice }: Pick<ReviewDecision, 'until' | 'advice'>,
): Promise<{ id: string } | null> {
  const today = minskDay(now);
  if (until !== null && until < today) return null;
  return insertMeasure(tx, {
    licenceId: revocation.licenceId,
    measure: 'suspension',
    edition: revocation.edition,
    follows: revocation.id,
    grounds: revocation.grounds,
    reasons: revocation.reasons,
    advice,
    // Of a revocation from the register kept before nobody knows who proposed it: then whoever asked for the review did.
    proposedBy: revocation.proposedBy ?? review.lodgedBy,
    proposedAt: now,
    decidedBy: actor.id,
    decidedAt: now,
    upheld: true,
    effectiveFrom: today,
    effectiveUntil: until,
  });
}

/** Which decision it is, as the public log names it. An order has no entry of its own. */
async function decisionOf(tx: Db, reviewed: Reviewed): Promise<Pick<PublicPart, 'decision'>> {
  if (reviewed.subject.what === 'order') return {};
  const entry = reviewed.of === 'measure' ? await entryOfMeasure(tx, reviewed.measure.id) : await entryOfOutcome(tx, reviewed.decision.id);
  return entry === undefined ? {} : { decision: entry };
}

function nameOf(reviewId: string): string {
  return `review ${reviewId}`;
}

type Said = {
  data: Record<string, unknown>;
  part: PublicPart;
  secret: PrivatePart;
  step?: { proposes?: string; decides?: string };
};

async function tell({ tx, now, actor, reviewed }: Doer, type: EventType, { data, part, secret, step }: Said): Promise<void> {
  const { agency } = reviewed;
  const subject = reviewed.of === 'measure' ? ofMeasure(reviewed.measure) : {};
  const what = reviewed.of === 'measure' ? {} : { reviewed: reviewed.subject.what };
  const about = reviewed.of === 'measure' ? { licenceId: reviewed.licence.id } : { applicationId: reviewed.application.id };
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
  return { kind, edition, ...(number === null ? {} : { application: number }), ...(purpose === 'grant' ? {} : { purpose }) };
}
