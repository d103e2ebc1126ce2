import type { Day, Term } from './calendar.ts';
import type { Confidence } from './editions/edition.ts';
import { type ChangedTo, type ChangedValue, isList, shapeOf, type ValuePath } from './law-values.ts';

/** A day off, and the day that is worked instead. */
export type Move = { off: Day; worked: Day };

/** What a decision on the law changes: values of the edition in force, the moved days of a year, or the base value, in kopecks. */
export type LawChange =
  | { what: 'edition'; values: ChangedValue[] }
  | { what: 'moved-days'; year: number; moves: Move[]; source: string; confidence: Confidence }
  | { what: 'base-value'; amount: number; source: string; confidence: Confidence };

/**
 * A change that was upheld, with the number under which it was issued and the day from which it holds. `issuedOn`: the day on which it came to be
 * known, left out where nothing decided before it is looked at.
 */
export type IssuedChange = { issue: number; from: Day; change: LawChange; issuedOn?: Day };

type PublicValue = { path: ValuePath; confidence: Confidence } & (
  | { value: number | string | readonly string[] }
  | { count: number; unit: Term['unit'] }
);

/** A change as the public log has it: all that decides, so that anyone can reckon the law anew from the log. The citations are committed to. */
export type PublicChange =
  | { values: readonly PublicValue[] }
  | { year: number; moves: readonly { off: Day; worked: Day }[]; confidence: Confidence }
  | { amount: number; confidence: Confidence };

export function publicChange(change: LawChange): PublicChange {
  if (change.what === 'edition') return { values: change.values.map(publicValue) };
  if (change.what === 'base-value') return { amount: change.amount, confidence: change.confidence };
  const { year, moves, confidence } = change;
  return { year, moves: moves.map(({ off, worked }) => ({ off, worked })), confidence };
}

/** The log has no null: a word says what is not there. */
function publicValue({ path, value, confidence }: ChangedValue): PublicValue {
  const { none } = shapeOf(path);
  if (value === null) {
    if (none === null) throw new RangeError(`${path} cannot be absent`);
    return { path, confidence, value: none };
  }
  if (typeof value !== 'object' || isList(value)) return { path, confidence, value };
  return { path, confidence, count: value.count, unit: value.unit };
}

/** The value that stands in the log, as the law has it. */
export function plainValue(told: PublicValue): ChangedTo {
  if ('unit' in told) return { count: told.count, unit: told.unit };
  return told.value === shapeOf(told.path).none ? null : (told.value as ChangedTo);
}

/** The citations of a change, in the order of its values. */
export function citationsOf(change: LawChange): string[] {
  return change.what === 'edition' ? change.values.map(({ source }) => source) : [change.source];
}
