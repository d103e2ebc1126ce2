import type { Day } from './calendar.ts';
import { readDay } from './fact-entry.ts';

/** The columns of a file of licences kept before this register. Those of `optionalColumns` may be left out of the file. */
export const importColumns = [
  'number',
  'kind',
  'unp',
  'name_ru',
  'name_be',
  'name_en',
  'region',
  'address',
  'phone',
  'email',
  'valid_from',
  'valid_to',
  'edition',
  'countries',
  'partners',
  'branches',
  'programmes',
  'suspended_from',
  'suspended_until',
  'revoked_on',
  'surrendered_on',
] as const;
export type ImportColumn = (typeof importColumns)[number];
export const optionalColumns: readonly ImportColumn[] = ['email', 'edition', 'partners', 'branches', 'programmes'];

/** A row as it stands in the file; a column that is not there reads as empty. */
export type Cells = Partial<Record<ImportColumn, string>>;
export type RowProblem = { field: ImportColumn; reason: string };
/** Notes a problem and lets the reading go on, so that all of them are told at once. */
export type Refuse = (field: ImportColumn, reason: string) => void;

/** The text of a cell on one line, 1 to `max` characters. */
export function readText(cells: Cells, field: ImportColumn, max: number, refuse: Refuse): string {
  const text = (cells[field] ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
  if (text === '') refuse(field, 'is empty');
  else if (text.length > max) refuse(field, `has more than ${max} characters`);
  else if (/\p{C}/u.test(text)) refuse(field, 'has a character that cannot be seen');
  return text;
}

/** The code in a cell, in whatever case it was typed; the first code stands in where it was refused. */
export function readChoice<Code extends string>(
  cells: Cells,
  field: ImportColumn,
  codes: readonly [Code, ...Code[]],
  refuse: Refuse,
): Code {
  const typed = (cells[field] ?? '').trim();
  const found = codes.find((code) => code.toLowerCase() === typed.toLowerCase());
  if (found === undefined) refuse(field, typed === '' ? 'is empty' : `"${typed}" is none of ${codes.join(', ')}`);
  return found ?? codes[0];
}

/** The day in a cell, null when the cell is empty, undefined when it was refused. */
export function readDayOf(cell: string | undefined, field: ImportColumn, refuse: Refuse): Day | null | undefined {
  const text = (cell ?? '').trim();
  if (text === '') return null;
  const day = readDay(text);
  if (day !== null) return day;
  refuse(field, `"${text}" is no date; write it as 2019-03-25 or 25.03.2019`);
  return undefined;
}

/** The parts of a cell between its `|`, each on one line. */
export function readList(cell: string | undefined): string[] {
  return (cell ?? '')
    .normalize('NFC')
    .split('|')
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}
