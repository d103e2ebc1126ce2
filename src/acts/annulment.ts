import { type Calendar, minskDay } from '../rules/calendar.ts';
import type { Actor } from '../rules/permissions.ts';
import { firstDayOfAnnulment, type ReviewDecision } from '../rules/review-outcomes.ts';
import { lastDayOfAppeal } from '../rules/reviews.ts';
import type { Db } from '../store/database.ts';
import { record } from '../store/events.ts';
import { termOf } from '../store/licences.ts';
import { insertMeasure } from '../store/measures.ts';
import type { ReviewRow } from '../store/reviews.ts';
import type { Reviewed } from './review-subject.ts';

type Annulling = { tx: Db; now: Date; actor: Actor; reviewed: Reviewed & { of: 'application' }; review: ReviewRow; calendar: Calendar };

/**
 * A grant or a renewal was set aside: the licence ends by a measure of its own, from the day on which that decision no longer counts. Whoever
 * asked for the review counts as its proposer. The agency can appeal against it as against any other measure, unless a court ruled so.
 */
export async function annul(
  { tx, now, actor, reviewed, review, calendar }: Annulling,
  { reasons, advice }: Pick<ReviewDecision, 'reasons' | 'advice'>,
): Promise<void> {
  const { licence, application, agency, subject } = reviewed;
  if (!licence) throw new Error(`application ${application.id} was granted without a licence`);
  const today = minskDay(now);
  const from = firstDayOfAnnulment(await termOf(tx, licence, application.id), today);
  const { id } = await insertMeasure(tx, {
    ...{ licenceId: licence.id, measure: 'annulment', edition: application.edition, grounds: [], reasons, advice, effectiveFrom: from },
    ...{ proposedBy: review.lodgedBy, proposedAt: review.lodgedAt, decidedBy: actor.id, decidedAt: now, upheld: true },
  });
  // What a court ruled is appealed against at no Department.
  const appeal = review.ruled === null ? { appealBy: lastDayOfAppeal({ edition: subject.edition, decidedOn: today }, calendar) } : {};
  await record(tx, {
    ...{ type: 'licence-annulled', at: now, actor, agencyId: agency.id, licenceId: licence.id },
    data: { from, ...appeal, advice, measureId: id },
    entry: { unp: agency.unp, kind: licence.kind, licence: licence.number, edition: application.edition, from },
    secret: { reasons, ...(advice && { advice }) },
    // By this entry whatever speaks of the annulment names it.
    proposes: `measure ${id}`,
  });
}
