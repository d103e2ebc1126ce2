import { type Calendar, type Day, termEnd } from './calendar.ts';
import type { Edition } from './editions/edition.ts';
import type { Region } from './kinds.ts';
import type { Measure } from './licence.ts';
import { type Action, type Actor, can, type Place, refusalAt } from './permissions.ts';
import type { Purpose } from './purposes.ts';

/** What makes a decision be looked at again: the agency's appeal, a court's ruling, a prosecutor's protest. */
export const reviewOrigins = ['appeal', 'court', 'protest'] as const;
export type ReviewOrigin = (typeof reviewOrigins)[number];

/** What comes of it. A suspension's last day or a revocation can be changed; anything else can only be upheld or set aside. */
export const reviewOutcomes = ['upheld', 'changed', 'set-aside'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/**
 * The decisions that can be looked at again: these measures, and these outcomes of an application. Not a notice of intention: it decides nothing
 * yet, and the agency answers it by its reply.
 */
export const reviewedDecisions = [
  ...(['order', 'suspension', 'extension', 'resumption', 'revocation', 'annulment'] as const),
  ...(['refusal', 'grant', 'renewal'] as const),
] as const;
export type ReviewedDecision = (typeof reviewedDecisions)[number];
type ReviewedOutcome = 'refusal' | 'grant' | 'renewal';

/** Those of which the public reads. An order concerns its agency only, and so does all that comes of its review. */
export const publicDecisions = reviewedDecisions.filter((what) => what !== 'order');

export function isReviewed(measure: Measure): measure is Exclude<ReviewedDecision, ReviewedOutcome> {
  return (reviewedDecisions as readonly string[]).includes(measure);
}

/**
 * What the outcome of an application can be looked at again as; null where it cannot. A variation is undone by another one or by a measure against
 * the part that it brought in; a surrender is the agency's own word.
 */
export function reviewedOutcome(outcome: 'grant' | 'refuse' | 'send-back', purpose: Purpose): ReviewedOutcome | null {
  if (outcome === 'refuse') return 'refusal';
  return outcome === 'grant' && (purpose === 'grant' || purpose === 'renewal') ? purpose : null;
}

/** What gave the agency what it asked for: it has nothing to appeal against. */
const favours: readonly ReviewedDecision[] = ['resumption', 'grant', 'renewal'];

/** The decision under review. */
export type ReviewSubject = {
  what: ReviewedDecision;
  /** Whether it concerns a part of a licence and not the whole. */
  part: boolean;
  agencyId: string;
  region: Region;
  edition: Edition;
  /** The day of the decision; of a suspension by one officer that nobody decided on yet, its first day. */
  decidedOn: Day;
  /** Who decided, and who proposed or recommended it; null in the register kept before. */
  decidedBy: string | null;
  preparedBy: string | null;
  /**
   * Of an annulment, and of a suspension into which a review changed a revocation: who took and who prepared the decision that it undid. To decide
   * on it would be to judge the own decision once more.
   */
  undid: readonly (string | null)[];
  /** `unconfirmed`: a suspension by one officer that holds so far; `lapsed`: one that the head did not confirm; `replaced`: by a review. */
  force: 'decided' | 'unconfirmed' | 'lapsed' | 'replaced';
  /** The suspension that runs today and that it made or lengthened. */
  suspension: { from: Day; until: Day | null } | null;
  /** It carries out what a court ruled on the decision before it: no one but a court undoes it. */
  byCourt: boolean;
  /** Another application of the same kind and purpose that the agency has open; of a refusal only. */
  otherOpen: boolean;
  /** Every review of it, oldest first. `outcome` is null while it is open. */
  reviews: readonly { origin: ReviewOrigin; outcome: ReviewOutcome | null; lodgedBy: string }[];
};

export type ReviewRefusal =
  | 'not-allowed'
  | 'related'
  | 'not-reviewable'
  | 'already-lodged'
  | 'already-appealed'
  | 'court-has-ruled'
  | 'appeal-late'
  | 'ruling-day-wrong'
  | 'same-person'
  | 'court-first'
  | 'already-open'
  | 'outcome-impossible'
  | 'last-day-required'
  | 'last-day-past'
  | 'last-day-too-late'
  | 'advice-required';

const actionOf: Record<ReviewOrigin, Action> = { appeal: 'appeal', court: 'record-ruling', protest: 'lodge-protest' };

/** The last day on which the agency can appeal to the Department: the edition's term, counted from the day of the decision. */
export function lastDayOfAppeal({ edition, decidedOn }: Pick<ReviewSubject, 'edition' | 'decidedOn'>, calendar: Calendar): Day {
  return termEnd(calendar, decidedOn, edition.terms.appeal.value);
}

/**
 * Why this person may not have the decision looked at again, or null. What favours the agency it does not appeal against; a resumption can be
 * protested against only.
 * Not reviewable: what a review replaced already, and what lapsed by itself. What a court ruled on, only a court looks at again.
 */
export function refusalOfLodging(
  subject: ReviewSubject,
  origin: ReviewOrigin,
  actor: Actor,
  calendar: Calendar,
  today: Day,
): ReviewRefusal | null {
  const shut = refusalAt(actor, actionOf[origin], placeOf(subject));
  if (shut) return shut;
  if (subject.force === 'lapsed' || subject.force === 'replaced') return 'not-reviewable';
  if (favours.includes(subject.what) && origin === 'appeal') return 'not-reviewable';
  if (subject.what === 'resumption' && origin !== 'protest') return 'not-reviewable';
  const own = subject.reviews.filter((review) => review.origin === origin);
  if (own.some(({ outcome }) => outcome === null)) return 'already-lodged';
  if (origin === 'court') return null;
  if (subject.byCourt || subject.reviews.some((review) => review.origin === 'court')) return 'court-has-ruled';
  if (origin === 'protest') return null;
  if (own.length > 0) return 'already-appealed';
  return today > lastDayOfAppeal(subject, calendar) ? 'appeal-late' : null;
}

// Who prepared it is asked apart.
function placeOf({ agencyId, region }: ReviewSubject): Place {
  return { agencyId, region };
}

/** What the rules need to know of the one review. `ruled`: what the court ruled; null for an appeal or a protest. */
export type ReviewFacts = { ruled: ReviewOutcome | null };

/** By when the head has to decide on what was lodged on this day, and whether that day has passed. */
export function dueOfReview(edition: Edition, lodgedOn: Day, calendar: Calendar, today: Day): { on: Day; late: boolean } {
  const on = termEnd(calendar, lodgedOn, edition.terms.review.value);
  return { on, late: today > on };
}

/**
 * Why this person may not decide on the open review, or null: never one who had a part in the first decision, in what it undid or in asking for the
 * review.
 * A court's ruling is carried out before anything else is decided.
 */
export function refusalOfReview(review: ReviewFacts, subject: ReviewSubject, actor: Actor): ReviewRefusal | null {
  const shut = refusalAt(actor, 'decide-review', placeOf(subject));
  if (shut) return shut;
  const open = subject.reviews.filter(({ outcome }) => outcome === null);
  const preparedBy = [subject.decidedBy, subject.preparedBy, ...subject.undid, ...open.map(({ lodgedBy }) => lodgedBy)];
  if (!can(actor, 'decide-review', { preparedBy })) return 'same-person';
  return review.ruled === null && open.some(({ origin }) => origin === 'court') ? 'court-first' : null;
}
