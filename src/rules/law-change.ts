import type { Day, Term } from './calendar.ts';
import type { Confidence, Edition, Sourced, TermCode } from './editions/edition.ts';
import { validityOn } from './editions/index.ts';

/** The values of an edition that a head may change: the fee in base values, the years a licence runs, each of the terms. */
export type ValuePath = 'fee' | 'validity' | `terms.${TermCode}`;

/** One value of an edition as it shall be from a day on. `source`: the act, as the head cites it. No `validity` means without end. */
export type ChangedValue = { source: string; confidence: Confidence } & (
  | { path: 'fee'; value: number }
  | { path: 'validity'; value: number | null }
  | { path: `terms.${TermCode}`; value: Term }
);

/** A day off, and the day that is worked instead. */
export type Move = { off: Day; worked: Day };

/** What a decision on the law changes: values of the edition in force, the moved days of a year, or the base value, in kopecks. */
export type LawChange =
  | { what: 'edition'; values: ChangedValue[] }
  | { what: 'moved-days'; year: number; moves: Move[]; source: string; confidence: Confidence }
  | { what: 'base-value'; amount: number; source: string; confidence: Confidence };

/** A change that was upheld, with the number under which it was issued and the day from which it holds. */
export type IssuedChange = { issue: number; from: Day; change: LawChange };

/** Every value of this edition that may be changed, in the order in which pages show them. */
export function pathsOf(edition: Edition): ValuePath[] {
  return ['fee', 'validity', ...(Object.keys(edition.terms) as TermCode[]).map((code) => `terms.${code}` as const)];
}

/** The value at this path as the edition has it for an application sent on `day`. */
export function valueAt(edition: Edition, path: ValuePath, day: Day): Sourced<number | Term | null> {
  if (path === 'fee') return edition.fee;
  if (path === 'validity') return validityOn(edition, day < edition.from ? edition.from : day);
  return edition.terms[termOf(path)];
}

/** The edition with these values in place of its own; its code and its days are the caller's to set. */
export function withValues(edition: Edition, values: readonly ChangedValue[], from: Day): Edition {
  return values.reduce((changed, value) => withValue(changed, value, from), edition);
}

function withValue(edition: Edition, change: ChangedValue, from: Day): Edition {
  const mark = { source: { cited: change.source }, confidence: change.confidence };
  if (change.path === 'fee') return { ...edition, fee: { value: change.value, ...mark } };
  if (change.path === 'validity') return { ...edition, validityYears: [{ since: from, value: change.value, ...mark }] };
  return { ...edition, terms: { ...edition.terms, [termOf(change.path)]: { value: change.value, ...mark } } };
}

function termOf(path: `terms.${TermCode}`): TermCode {
  return path.slice('terms.'.length) as TermCode;
}

type PublicValue = { path: ValuePath; confidence: Confidence } & ({ value: number | 'perpetual' } | { count: number; unit: Term['unit'] });

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

function publicValue(change: ChangedValue): PublicValue {
  const { path, confidence } = change;
  if (path === 'fee' || path === 'validity') return { path, confidence, value: change.value ?? 'perpetual' };
  return { path, confidence, count: change.value.count, unit: change.value.unit };
}

/** The citations of a change, in the order of its values. */
export function citationsOf(change: LawChange): string[] {
  return change.what === 'edition' ? change.values.map(({ source }) => source) : [change.source];
}
