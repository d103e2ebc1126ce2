import type { Day, Term } from './calendar.ts';
import type { Confidence } from './editions/edition.ts';

/** One value of an edition as it shall be from a day on. `source`: the act, as it is cited. */
export type ChangedValue =
  | { path: 'fee'; value: number; source: string; confidence: Confidence }
  | { path: 'validity'; value: number | null; source: string; confidence: Confidence }
  | { path: `terms.${string}`; value: Term; source: string; confidence: Confidence };

/** What a decision on the law changes: values of the edition in force, or the moved days of a year. */
export type LawChange =
  | { what: 'edition'; values: ChangedValue[] }
  | { what: 'moved-days'; year: number; moves: { off: Day; worked: Day }[]; source: string; confidence: Confidence };
