import type { Deps } from '../acts/act.ts';
import { type BadRow, type ImportReport, importLicences, type RowAt } from '../acts/import.ts';
import { minskDay } from '../rules/calendar.ts';
import { readImportRow } from '../rules/import-row.ts';
import type { Write } from './command.ts';
import { readCsv } from './csv.ts';

/**
 * Imports a file of licences, or only says what would happen. Every bad row is told, with its line, its column and the reason.
 * False when the file or any of its rows is bad: then nothing at all was imported.
 */
export async function importFile(deps: Deps, bytes: Buffer, commit: boolean, write: Write): Promise<boolean> {
  const file = readCsv(bytes);
  if ('refused' in file) {
    write(`${file.refused}\nnothing was imported`);
    return false;
  }
  const today = minskDay(deps.now());
  const law = await deps.law(deps.database.db);
  const good: RowAt[] = [];
  const bad: BadRow[] = [...file.bad];
  for (const { line, cells } of file.rows) {
    const read = readImportRow(cells, today, law);
    if ('value' in read) good.push({ line, row: read.value });
    else bad.push(...read.problems.map((problem) => ({ line, ...problem })));
  }
  const report = await importLicences(deps, good, { commit: commit && bad.length === 0 });
  const all = { ...report, bad: [...bad, ...report.bad].toSorted((one, other) => one.line - other.line) };
  write(describe(all, commit));
  return all.bad.length === 0;
}

function describe({ agencies, licences, unchanged, bad }: ImportReport, commit: boolean): string {
  const badLines = new Set(bad.map(({ line }) => line)).size;
  return [
    ...bad.map(({ line, field, reason }) => `line ${line}, ${field}: ${reason}`),
    `new agencies  ${agencies}`,
    `new licences  ${licences}`,
    `unchanged     ${unchanged}`,
    `bad rows      ${badLines}`,
    outcome(badLines, licences, commit),
  ].join('\n');
}

function outcome(badLines: number, licences: number, commit: boolean): string {
  if (badLines > 0) return 'nothing was imported: put the bad rows right and run it again';
  if (licences === 0) return 'nothing to import: the register has all of it already';
  return commit ? 'imported' : 'nothing was written yet: run it again with --commit';
}
