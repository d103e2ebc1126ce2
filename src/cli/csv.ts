import { CsvError, parse } from 'csv-parse/sync';
import type { BadRow } from '../acts/import.ts';
import { type Cells, type ImportColumn, importColumns, optionalColumns } from '../rules/import-cells.ts';

export type CsvRows = { rows: { line: number; cells: Cells }[]; bad: BadRow[] };

/**
 * The rows of a file with commas or semicolons and a first line of column names, in any order; a BOM is passed over.
 * `refused`: the file as a whole cannot be read, with what to do about it. `bad`: rows with more or fewer cells than columns.
 */
export function readCsv(bytes: Buffer): CsvRows | { refused: string } {
  const text = decode(bytes);
  if (text === null) return { refused: 'the file is not in UTF-8: save it once more as "CSV UTF-8"' };
  const records = parseText(text);
  if ('refused' in records) return records;
  const [head, ...others] = records;
  if (!head) return { refused: 'the file is empty: its first line names the columns' };
  const columns = head.cells.map((name) => name.trim().toLowerCase());
  const wrong = problemOfColumns(columns);
  if (wrong !== null) return { refused: wrong };
  const rows: CsvRows['rows'] = [];
  const bad: BadRow[] = [];
  for (const { line, cells } of others) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (cells.length !== columns.length)
      bad.push({ line, field: 'row', reason: `has ${cells.length} cells for ${columns.length} columns` });
    else rows.push({ line, cells: Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? ''])) as Cells });
  }
  return { rows, bad };
}

function decode(bytes: Buffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // One kind of line end, or the parser counts the lines inside quotes twice.
    return text.includes('\0') ? null : text.replace(/\r\n?/g, '\n');
  } catch {
    return null;
  }
}

function parseText(text: string): { line: number; cells: string[] }[] | { refused: string } {
  const head = text.slice(0, text.search(/\n|$/));
  const delimiter = head.split(';').length > head.split(',').length ? ';' : ',';
  try {
    const options = { delimiter, relax_column_count: true, info: true } as const;
    const read = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
    // A record may span lines: it begins on the one after the record before it ended.
    return read.map(({ record }, place) => ({ line: (read[place - 1]?.info.lines ?? 0) + 1, cells: record }));
  } catch (error) {
    if (error instanceof CsvError) return { refused: `the file is no CSV: ${error.message}` };
    throw error;
  }
}

function problemOfColumns(columns: readonly string[]): string | null {
  const known: readonly string[] = importColumns;
  const unknown = columns.filter((name) => !known.includes(name));
  const twice = columns.filter((name, place) => columns.indexOf(name) !== place);
  const missing = importColumns.filter((name: ImportColumn) => !columns.includes(name) && !optionalColumns.includes(name));
  const problems = [
    ...(unknown.length > 0 ? [`columns that nobody knows: ${unknown.map((name) => `"${name}"`).join(', ')}`] : []),
    ...(twice.length > 0 ? [`columns that stand there twice: ${twice.join(', ')}`] : []),
    ...(missing.length > 0 ? [`columns that are missing: ${missing.join(', ')}`] : []),
  ];
  return problems.length > 0 ? problems.join('\n') : null;
}
