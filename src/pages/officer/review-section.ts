import { type Reviewed, reviewedDecision, type SubjectKey } from '../../acts/review-subject.ts';
import type { Context } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import type { Actor } from '../../rules/permissions.ts';
import { isReviewed, refusalOfLodging } from '../../rules/reviews.ts';
import { type Licence, termGivers } from '../../store/licences.ts';
import { measuresOf } from '../../store/measures.ts';
import { type ReviewRow, reviewsOfApplication, reviewsOfLicence } from '../../store/reviews.ts';
import { t } from '../../text/catalogue.ts';
import { type ReviewView, reviewView, titleOf } from '../case/reviews.ts';

/** What the page of a licence or of a case says of reviews: those there were, and what this person can have looked at again. */
export type ReviewSection = { rows: ReviewView[]; doors: { text: string; href: string }[] };

/** Of a licence: what was done against it, and by what it was granted and renewed. */
export async function reviewsOnLicence(context: Context, actor: Actor, licence: Licence): Promise<ReviewSection> {
  const { db } = context.deps.database;
  const measures = (await measuresOf(db, [licence.id])).filter(({ measure }) => isReviewed(measure));
  const keys: [SubjectKey, string][] = [
    ...(await termGivers(db, licence)).map((id): [SubjectKey, string] => [{ applicationId: id }, `/officer/grants/${id}`]),
    ...measures.map(({ id }): [SubjectKey, string] => [{ measureId: id }, `/officer/measures/${id}`]),
  ];
  const doors = keys.map(async ([key, address]) => {
    const reviewed = await reviewedDecision(db, context.law, key, minskDay(context.now));
    return reviewed ? doorsTo(context, actor, reviewed, address) : [];
  });
  return section(context, await reviewsOfLicence(db, licence), (await Promise.all(doors)).flat());
}

export async function reviewsOnCase(context: Context, actor: Actor, applicationId: string): Promise<ReviewSection> {
  const { db } = context.deps.database;
  const reviewed = await reviewedDecision(db, context.law, { applicationId }, minskDay(context.now));
  const noun = reviewed?.subject.what === 'refusal' ? 'refusals' : 'grants';
  const doors = reviewed ? doorsTo(context, actor, reviewed, `/officer/${noun}/${applicationId}`) : [];
  return section(context, await reviewsOfApplication(db, applicationId), doors);
}

function section({ lang, law, now }: Context, rows: readonly ReviewRow[], doors: ReviewSection['doors']): ReviewSection {
  return { rows: rows.map((row) => reviewView(lang, law, row, minskDay(now))), doors };
}

const ways = [
  { origin: 'court', part: 'court-ruling' },
  { origin: 'protest', part: 'protest' },
] as const;

function doorsTo({ lang, law, now }: Context, actor: Actor, reviewed: Reviewed, address: string): ReviewSection['doors'] {
  return ways
    .filter(({ origin }) => refusalOfLodging(reviewed.subject, origin, actor, law.calendar, minskDay(now)) === null)
    .map(({ part }) => ({ text: t(lang, `reviewPage.door-${part}`, { what: titleOf(lang, reviewed) }), href: `${address}/${part}` }));
}
