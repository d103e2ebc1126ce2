import { type Cells, importColumns } from '../../src/rules/import-cells.ts';
import { type ImportRow, readImportRow } from '../../src/rules/import-row.ts';
import { codedLaw } from '../../src/rules/law.ts';
import { freshUnp } from './people.ts';

let serial = 500;

/** The cells of a row that nothing is wrong with; its agency and its number are its own unless told. */
export function cellsOf(changed: Cells = {}): Cells {
  serial += 1;
  return {
    ...{ number: `EMP-2019-${String(serial).padStart(6, '0')}`, kind: 'employment', unp: freshUnp() },
    ...{ name_ru: `ООО «Ввоз ${serial}»`, name_be: `ТАА «Увоз ${serial}»`, name_en: `Uvoz ${serial} LLC`, region: 'BY-HM' },
    ...{ address: 'г. Минск, ул. Примерная, 1', phone: '+375 17 000-00-01', email: `office${serial}@uvoz.example` },
    ...{ valid_from: '2019-03-05', valid_to: '', countries: 'PL DE' },
    ...{ suspended_from: '', suspended_until: '', revoked_on: '', surrendered_on: '' },
    ...changed,
  };
}

export function rowOf(changed: Cells = {}): ImportRow {
  const read = readImportRow(cellsOf(changed), '2026-11-24', codedLaw);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** The file of these rows, as a spreadsheet writes it. */
export function csvOf(rows: readonly Cells[], { delimiter = ';', lineEnd = '\r\n', bom = true } = {}): Buffer {
  const columns = importColumns.filter((column) => rows.some((row) => row[column] !== undefined));
  const quote = (text: string) => (/[;,"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((row) => columns.map((column) => quote(row[column] ?? '')).join(delimiter));
  return Buffer.from((bom ? '\ufeff' : '') + [columns.join(delimiter), ...lines].join(lineEnd));
}
