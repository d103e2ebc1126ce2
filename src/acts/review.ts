import { type Calendar, minskDay } from '../rules/calendar.ts';
import { annuls, answersAll, type CourtRuling, type ReviewDecision, refusalOfOutcome, refusalOfRuling } from '../rules/review-outcomes.ts';
import { type ReviewRefusal, refusalOfLodging, refusalOfReview } from '../rules/reviews.ts';
import { updateApplication } from '../store/applications.ts';
import { brokenConstraint } from '../store/database.ts';
import { insertMeasure } from '../store/measures.ts';
import { decideReviewRows, insertReview, type ReviewRow, reviewById } from '../store/reviews.ts';
import { type Answer, actOnce, type Deps, type Doing } from './act.ts';
import { annul } from './annulment.ts';
import { decisionOf, eventOfLodging, eventOfOutcome, nameOf, type Reviewing, tell } from './review-history.ts';
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

async function carryOut(
  doer: Reviewing,
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

/** The revocation becomes a suspension of its own row; null where the court's last day has passed already and nothing is left to suspend. */
async function suspendInstead(
  { tx, now, actor }: Reviewing,
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
