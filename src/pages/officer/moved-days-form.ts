import { z } from 'zod';
import type { FieldErrors, FormModel, Typed } from '../../http/forms.ts';
import type { Calendar, Day } from '../../rules/calendar.ts';
import { readDay } from '../../rules/fact-entry.ts';
import type { Move } from '../../rules/law-change.ts';
import { wrongMoves } from '../../rules/law-proposal.ts';

/** More moves than any year has had; the form grows to this many rows. */
export const maxMoves = 20;

const ends = ['off', 'worked'] as const;
type End = (typeof ends)[number];

/** The fields of all rows the form may have. */
export const moveFields: Record<string, z.ZodType<string | undefined>> = Object.fromEntries(
  Array.from({ length: maxMoves }, (_, row) =>
    ends.map((end) => [nameOf(row, end), z.string().max(40, 'date-malformed').optional()]),
  ).flat(),
);

/** The moves in what was typed, blank rows left out; or what is wrong by field. */
export function readMoves(calendar: Calendar, year: number, typed: Typed): { moves: Move[] } | { errors: FieldErrors } {
  const errors: FieldErrors = {};
  const filled = Array.from({ length: maxMoves }, (_, row) => row).filter((row) => ends.some((end) => textOf(typed, row, end) !== ''));
  const moves = filled.map((row) => Object.fromEntries(ends.map((end) => [end, readEnd(typed, row, end, errors)])) as Move);
  if (Object.keys(errors).length > 0) return { errors };
  for (const { row, field, code } of wrongMoves(calendar, year, moves)) errors[nameOf(filled[row] ?? 0, field)] = code;
  return Object.keys(errors).length > 0 ? { errors } : { moves };
}

export function typedMoves(moves: readonly Move[]): Typed {
  const dotted = (day: Day) => day.split('-').toReversed().join('.');
  return Object.fromEntries(moves.flatMap((move, row) => ends.map((end) => [nameOf(row, end), dotted(move[end])])));
}

type Control = { name: string; value: string; error: string | null };
export type TypedMove = { number: number } & Record<End, Control>;

/** The rows to draw: those that were filled, three at the least, and one more when asked for. */
export function rowsOf({ typed, errors }: Pick<FormModel, 'typed' | 'errors'>, more: boolean): TypedMove[] {
  const last = Array.from({ length: maxMoves }, (_, row) => row).findLast((row) => ends.some((end) => nameOf(row, end) in typed)) ?? -1;
  const count = Math.min(maxMoves, Math.max(3, last + 1) + (more ? 1 : 0));
  return Array.from({ length: count }, (_, row) => {
    const control = (end: End): Control => {
      const name = nameOf(row, end);
      return { name, value: textOf(typed, row, end), error: errors[name] ?? null };
    };
    return { number: row + 1, off: control('off'), worked: control('worked') };
  });
}

function readEnd(typed: Typed, row: number, end: End, errors: FieldErrors): Day {
  const text = textOf(typed, row, end);
  const day = readDay(text);
  if (day === null) errors[nameOf(row, end)] = text === '' ? 'required' : 'date-malformed';
  return day ?? '';
}

function textOf(typed: Typed, row: number, end: End): string {
  const value = typed[nameOf(row, end)];
  return typeof value === 'string' ? value.trim() : '';
}

function nameOf(row: number, end: End): string {
  return `${end}-${row}`;
}
