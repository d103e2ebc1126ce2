import { type Calendar, type Day, dayKind } from './calendar.ts';
import { type Law, withoutMoves } from './law.ts';
import type { LawChange, Move } from './law-change.ts';
import { fits, isWithin } from './law-values.ts';
import { refusalOfWhole, type WholeRefusal } from './law-whole.ts';
import { type Actor, can } from './permissions.ts';

/** A change of the law as a head proposes it. `from`: the first day it holds; for moved days the first day of their year. */
export type LawProposal = { change: LawChange; from: Day; reasons: string };

export type LawRefusal =
  | 'not-allowed'
  | 'nothing-changed'
  | 'value-out-of-range'
  | WholeRefusal
  | 'from-past'
  | 'from-not-ahead'
  | 'year-out-of-reach'
  | 'moves-wrong'
  | 'already-decided'
  | 'same-person';

/** Between how many kopecks the base value may lie. */
export const baseValueLimits = { min: 1_00, max: 10_000_00 } as const;

/** How many years before and after this one moved days may be set for. */
const yearsInReach = 2;

/** Why this change may not be proposed, or null. */
export function refusalOfLawProposal({ change, from }: LawProposal, law: Law, today: Day, actor: Actor): LawRefusal | null {
  if (!can(actor, 'propose-law')) return 'not-allowed';
  return refusalOfChange(change, from, law, today);
}

/**
 * Why this head may not decide the proposed change this way, or null: never the one who proposed it. What can no longer be issued, because
 * its day has passed or the calendar has changed meanwhile, can still be rejected.
 */
export function refusalOfLawDecision(
  proposed: { change: LawChange; from: Day; proposedBy: string; decidedAt: Date | null },
  upheld: boolean,
  law: Law,
  today: Day,
  actor: Actor,
): LawRefusal | null {
  if (!can(actor, 'decide-law')) return 'not-allowed';
  if (proposed.decidedAt !== null) return 'already-decided';
  if (!can(actor, 'decide-law', { preparedBy: [proposed.proposedBy] })) return 'same-person';
  return upheld ? refusalOfChange(proposed.change, proposed.from, law, today) : null;
}

/** The years whose moved days may be set or put right on `today`. */
export function yearsToSet(today: Day): number[] {
  const year = Number(today.slice(0, 4));
  return Array.from({ length: 2 * yearsInReach + 1 }, (_, place) => year - yearsInReach + place);
}

export type MoveProblem = 'move-other-year' | 'move-not-weekday' | 'move-worked-already' | 'move-twice';
export type WrongMove = { row: number; field: keyof Move; code: MoveProblem };

/**
 * What is wrong with the moved days of a year: a day off is an ordinary weekday of the year, the day worked instead one that is otherwise off,
 * in the year or in the December before it (as 30 December 2006 was worked for 2 January 2007), and no day stands in the list twice.
 */
export function wrongMoves(calendar: Calendar, year: number, moves: readonly Move[]): WrongMove[] {
  const plain = withoutMoves(calendar, year);
  const seen = new Set<Day>();
  const again = (day: Day) => seen.size === seen.add(day).size;
  return moves.flatMap(({ off, worked }, row): WrongMove[] => {
    const wrongOff = again(off) ? 'move-twice' : offProblem(plain, year, off);
    const wrongWorked = again(worked) ? 'move-twice' : workedProblem(plain, year, worked);
    return [...wrongMove(row, 'off', wrongOff), ...wrongMove(row, 'worked', wrongWorked)];
  });
}

function wrongMove(row: number, field: keyof Move, code: MoveProblem | null): WrongMove[] {
  return code === null ? [] : [{ row, field, code }];
}

function offProblem(plain: Calendar, year: number, day: Day): MoveProblem | null {
  if (!day.startsWith(`${year}-`)) return 'move-other-year';
  return dayKind(plain, day).why === 'weekday' ? null : 'move-not-weekday';
}

function workedProblem(plain: Calendar, year: number, day: Day): MoveProblem | null {
  if (!day.startsWith(`${year}-`) && !day.startsWith(`${year - 1}-12-`)) return 'move-other-year';
  const { why } = dayKind(plain, day);
  return why === 'weekend' || why === 'holiday' ? null : 'move-worked-already';
}

function refusalOfChange(change: LawChange, from: Day, law: Law, today: Day): LawRefusal | null {
  if (change.what === 'moved-days') {
    if (!yearsToSet(today).includes(change.year) || from !== `${change.year}-01-01`) return 'year-out-of-reach';
    return wrongMoves(law.calendar, change.year, change.moves).length > 0 ? 'moves-wrong' : null;
  }
  if (change.what === 'base-value') {
    if (!isWithin(change.amount, baseValueLimits)) return 'value-out-of-range';
    // A duty is reckoned from the day of sending whenever it is asked for: those of today stand.
    return from <= today ? 'from-not-ahead' : null;
  }
  const paths = new Set(change.values.map(({ path }) => path));
  if (paths.size === 0 || paths.size < change.values.length) return 'nothing-changed';
  if (!change.values.every(fits)) return 'value-out-of-range';
  return from < today ? 'from-past' : refusalOfWhole(law, { from, change });
}
