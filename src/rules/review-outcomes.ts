import type { Calendar, Day } from './calendar.ts';
import { type Lang, langs } from './languages.ts';
import { longestSuspension } from './measure-terms.ts';
import { type ReviewFacts, type ReviewOutcome, type ReviewRefusal, type ReviewSubject, reviewOutcomes } from './reviews.ts';

/** A court's ruling as an examiner records it. `until`: the new last day that the court set. */
export type CourtRuling = { court: string; number: string; ruledOn: Day; ruled: ReviewOutcome; until: Day | null };

/** What is wrong with a court's ruling as it was written down, or null. The court may set whatever last day it finds right. */
export function refusalOfRuling(ruling: CourtRuling, subject: ReviewSubject, today: Day): ReviewRefusal | null {
  if (ruling.ruledOn > today || ruling.ruledOn < subject.decidedOn) return 'ruling-day-wrong';
  if (!rulingsOn(subject).includes(ruling.ruled)) return 'outcome-impossible';
  return ruling.ruled === 'changed' && ruling.until === null ? 'last-day-required' : null;
}

/** Whether setting the decision aside ends a licence, which is then annulled: its clients are told what to do. */
export function annuls({ what }: Pick<ReviewSubject, 'what'>, outcome: ReviewOutcome): boolean {
  return outcome === 'set-aside' && (what === 'grant' || what === 'renewal');
}

/** The first day of an annulment decided today: the term that was set aside counts no more, and the days before it stay what they were. */
export function firstDayOfAnnulment(term: { validFrom: Day }, today: Day): Day {
  return term.validFrom > today ? term.validFrom : today;
}

/** What can come of the review: of a court's ruling, that ruling alone. */
export function outcomesOf({ ruled }: ReviewFacts, subject: ReviewSubject, calendar: Calendar, today: Day): ReviewOutcome[] {
  if (ruled !== null) return [ruled];
  // What lapsed by itself cannot be upheld any more; what nobody confirmed has no last day of its own to change.
  if (subject.force === 'lapsed') return ['set-aside'];
  const changeable = subject.force === 'decided' && latestLastDay(subject, calendar, today) !== null;
  return rulingsOn(subject).filter((outcome) => outcome !== 'changed' || changeable);
}

/** What a court can say of such a decision. */
export function rulingsOn({ what, part }: Pick<ReviewSubject, 'what' | 'part'>): ReviewOutcome[] {
  const isChangeable = what === 'suspension' || what === 'extension' || (what === 'revocation' && !part);
  return reviewOutcomes.filter((outcome) => outcome !== 'changed' || isChangeable);
}

/**
 * The latest last day that a head can set instead: the edition's longest suspension from its first day, and never less than was decided.
 * A revocation can be changed into a suspension that begins today. Null where no suspension runs whose end could be moved.
 */
export function latestLastDay({ what, suspension, edition }: ReviewSubject, calendar: Calendar, today: Day): Day | null {
  const longest = (from: Day) => longestSuspension(edition, calendar, from);
  if (what === 'revocation') return longest(today);
  if (suspension === null) return null;
  const { from, until } = suspension;
  const latest = until !== null && until > longest(from) ? until : longest(from);
  return latest < today ? null : latest;
}

/**
 * What the head decides. `until` only where the decision is changed; `advice`, what clients of the agency should do now, there and where a licence
 * is annulled.
 */
export type ReviewDecision = { outcome: ReviewOutcome; reasons: string; until: Day | null; advice: Record<Lang, string> | null };

/** Why this decision may not be taken on the open review by whoever may decide on it, or null. */
export function refusalOfOutcome(
  decision: ReviewDecision,
  review: ReviewFacts,
  subject: ReviewSubject,
  calendar: Calendar,
  today: Day,
): ReviewRefusal | null {
  const { outcome, until, advice } = decision;
  if (!outcomesOf(review, subject, calendar, today).includes(outcome)) return 'outcome-impossible';
  if (outcome === 'set-aside' && subject.otherOpen) return 'already-open';
  if (outcome !== 'changed' && !annuls(subject, outcome)) return null;
  // A court set the last day itself.
  if (outcome === 'changed' && review.ruled === null) {
    if (until === null) return 'last-day-required';
    if (until < today) return 'last-day-past';
    if (until > (latestLastDay(subject, calendar, today) ?? until)) return 'last-day-too-late';
  }
  return langs.every((lang) => advice?.[lang].trim()) ? null : 'advice-required';
}

/**
 * Whether the outcome answers everything else that is open against the same decision: a court's ruling binds whoever decides,
 * and what was set aside or replaced leaves nothing to review.
 */
export function answersAll(outcome: ReviewOutcome, { ruled }: ReviewFacts, { what }: ReviewSubject): boolean {
  return ruled !== null || outcome === 'set-aside' || (outcome === 'changed' && what === 'revocation');
}
