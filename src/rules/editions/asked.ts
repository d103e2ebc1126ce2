import type { Term } from '../calendar.ts';
import type { CheckCode } from '../inspections.ts';
import type { Kind } from '../kinds.ts';
import {
  type Allowance,
  type Asked,
  aboutOf,
  type Check,
  type Confidence,
  type Ground,
  type GroundCode,
  type Occasion,
  type ShownForConclusion,
  type Source,
  type Sourced,
  type SourceKey,
} from './edition.ts';

/** Where a value comes from and how sure we are of it. */
export type Mark = { source: SourceKey; article?: string; confidence: Confidence };

/** The same of a value that a head may have changed. */
type Marked = { source: Source; article?: string; confidence: Confidence };

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

/** A paper to be filed by whoever does with the licence what it proves. */
export function onOccasion<Code extends string>(mark: Mark, code: Code, on: Occasion): Asked<Code> {
  return { code, required: false, on, ...mark };
}

/** A ground and everything it allows: what is not named here is refused. */
export function ground(code: GroundCode, mark: Marked, ...allows: Allowance[]): Ground {
  const about = aboutOf[code];
  return { code, allows, ...mark, ...(about ? { about } : {}) };
}

/** Points of an inspection. */
export function checks(mark: Marked, ...codes: CheckCode[]): Check[] {
  return codes.map((code) => ({ code, ...mark }));
}

/** Programmes abroad are run by agencies that place people in work and by those that send them to study: only theirs need the conclusion. */
export function conclusionOnProgrammes(mark: Mark): Record<Kind, Sourced<boolean>> {
  const needed = sourced(true, mark);
  const unneeded = sourced(false, practice);
  return { employment: needed, study: needed, introduction: unneeded, travel: unneeded };
}

/** What the Ministry of Education is shown: no act names it. Nothing here speaks of a natural person. */
export const shownForConclusion: Sourced<ShownForConclusion> = sourced(
  {
    facts: ['programmes', 'partners', 'countries'],
    documents: ['programme-description', 'school-contract', 'school-status'],
    partners: 'schools',
  },
  practice,
);

/** A length of time with its mark. */
export function term(count: number, unit: Term['unit'], mark: Mark): Sourced<Term> {
  return sourced({ count, unit }, mark);
}
