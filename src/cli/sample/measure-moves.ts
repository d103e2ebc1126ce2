import type { Day } from '../../rules/calendar.ts';
import type { GroundCode } from '../../rules/editions/edition.ts';
import type { Intended, OfficersMeasure } from '../../rules/measure-rules.ts';
import type { ReviewOutcome } from '../../rules/reviews.ts';
import type { ScopeWhat } from '../../rules/scope.ts';
import type { Phrase } from './words.ts';

/** A measure as the examiner of a story proposes it. `forDays`: until when, from that day or, of an extension, from the last day there was. */
export type SampleMeasure = {
  measure: OfficersMeasure;
  grounds: readonly GroundCode[];
  text: Phrase;
  forDays: number | null;
  /** Against the first part of this sort; null against the whole licence. */
  part: Extract<ScopeWhat, 'partner' | 'branch'> | null;
  /** Of a notice. */
  intended: Intended | null;
  /** In how many days the agency has to reply, or to have remedied. */
  dueIn: number | null;
};

/** What happens against a licence beside its applications. */
export type MeasureMove =
  | ({ does: 'propose' } & SampleMeasure)
  | { does: 'rule'; upheld: boolean }
  | { does: 'at-once'; grounds: readonly GroundCode[]; forDays: number }
  | { does: 'confirm' }
  | { does: 'write'; text: Phrase }
  | { does: 'find'; remedied: boolean }
  /** Against the latest measure that can be reviewed; with `application` against what was decided on the application. */
  | { does: 'lodge'; origin: 'appeal' | 'protest'; text: Phrase; application?: true }
  | { does: 'rule-in-court'; ruled: ReviewOutcome; ruledOn: Day }
  | { does: 'review'; outcome: ReviewOutcome; text: Phrase; application?: true };
