import { reviewedDecision } from '../../acts/review-subject.ts';
import type { Context } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import type { Actor } from '../../rules/permissions.ts';
import { isReviewed, lastDayOfAppeal, type ReviewSubject, refusalOfLodging } from '../../rules/reviews.ts';
import { licencesOfAgency } from '../../store/licences.ts';
import { measuresOf } from '../../store/measures.ts';
import type { ReviewRow } from '../../store/reviews.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay } from '../../text/format.ts';
import { reviewView, titleOf } from '../case/reviews.ts';
import { appealPath } from './appeal.ts';

/** A decision against the agency that it can contest or that was contested, and how that stands. */
export type DecisionLink = { title: string; href: string; note: string };

/** What was decided against the agency's licences, the latest first. What nobody contested in time is not listed. */
export async function decisionsAgainst(context: Context, actor: Actor, agencyId: string): Promise<DecisionLink[]> {
  const { db } = context.deps.database;
  const licences = await licencesOfAgency(db, agencyId);
  const measures = await measuresOf(
    db,
    licences.map(({ id }) => id),
  );
  const links = measures
    .filter(({ measure }) => isReviewed(measure))
    .toReversed()
    .map(({ id }) => contestOf(context, actor, id));
  return (await Promise.all(links)).flatMap((link) => link ?? []);
}

/** The way to contest a measure, or how that stands; null where there is none and it is too late for one. */
export async function contestOf(context: Context, actor: Actor, measureId: string): Promise<DecisionLink | null> {
  const { deps, lang, law, now } = context;
  const reviewed = await reviewedDecision(deps.database.db, law, { measureId }, minskDay(now));
  const note = reviewed && reviewNote(context, actor, reviewed.subject, reviewed.reviews);
  return reviewed && note ? { title: titleOf(lang, reviewed), href: appealPath({ measureId }), note } : null;
}

/** How the contest of a decision stands, in a few words; null where there is none and it is too late for one. */
export function reviewNote(
  { lang, law, now }: Context,
  actor: Actor,
  subject: ReviewSubject,
  reviews: readonly ReviewRow[],
): string | null {
  const today = minskDay(now);
  const last = reviews.findLast(({ decidedAt }) => decidedAt === null) ?? reviews.at(-1);
  const shown = last && reviewView(lang, law, last, today);
  if (shown?.due) return t(lang, 'appealPage.note-open', { day: formatDay(lang, shown.due.on) });
  if (shown?.outcome) return t(lang, 'reviewPage.decided-on', { outcome: shown.outcome.text, day: formatDay(lang, shown.outcome.on) });
  const refused = refusalOfLodging(subject, 'appeal', actor, law.calendar, today);
  return refused === null ? t(lang, 'appealPage.note-may', { day: formatDay(lang, lastDayOfAppeal(subject, law.calendar)) }) : null;
}
