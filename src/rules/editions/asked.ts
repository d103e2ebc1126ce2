import type { Term } from '../calendar.ts';
import type { Allowance, Asked, Confidence, Ground, GroundCode, Sourced, SourceKey } from './edition.ts';

/** Where a value comes from and how sure we are of it. */
export type Mark = { source: SourceKey; article?: string; confidence: Confidence };

/** A rule this register made for itself: no act is known to say so. */
export const practice: Mark = { source: 'practice', confidence: 'unconfirmed' };

/** A value with its mark. */
export function sourced<T>(value: T, mark: Mark): Sourced<T> {
  return { value, ...mark };
}

/** Things that every applicant must file. */
export function required<Code extends string>(mark: Mark, ...codes: Code[]): Asked<Code>[] {
  return codes.map((code) => ({ code, required: true, ...mark }));
}

/** Things to be filed only by an applicant who has them, such as the papers of branches. */
export function whereAny<Code extends string>(mark: Mark, ...codes: Code[]): Asked<Code>[] {
  return codes.map((code) => ({ code, required: false, ...mark }));
}

/** A ground and everything it allows: what is not named here is refused. */
export function ground(code: GroundCode, mark: Mark, ...allows: Allowance[]): Ground {
  return { code, allows, ...mark };
}

/** A length of time with its mark. */
export function term(count: number, unit: Term['unit'], mark: Mark): Sourced<Term> {
  return sourced({ count, unit }, mark);
}
