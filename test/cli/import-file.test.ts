import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../src/cli/import-file.ts';
import { useApp } from '../support/app.ts';
import { rowCounts } from '../support/database.ts';
import { cellsOf, csvOf } from '../support/imports.ts';

const app = useApp();

/** What the command prints, line by line, and whether all was well. */
async function run(bytes: Buffer | string, commit = false) {
  const printed: string[] = [];
  const fine = await importFile(app.deps, Buffer.from(bytes), commit, (text) => printed.push(text));
  return { fine, lines: printed.join('\n').split('\n') };
}

describe('the import of a file', () => {
  it('says first what it would do, then does it, then has nothing to do', async () => {
    const file = csvOf([cellsOf(), cellsOf()]);
    const before = await rowCounts(app.deps.database);
    const counts = ['new agencies  2', 'new licences  2', 'unchanged     0', 'bad rows      0'];
    expect(await run(file)).toEqual({ fine: true, lines: [...counts, 'nothing was written yet: run it again with --commit'] });
    expect(await rowCounts(app.deps.database)).toEqual(before);
    expect(await run(file, true)).toEqual({ fine: true, lines: [...counts, 'imported'] });
    const after = await rowCounts(app.deps.database);
    expect(after).toMatchObject({ agencies: (before.agencies ?? 0) + 2, licences: (before.licences ?? 0) + 2 });
    const again = await run(file, true);
    expect(again.lines.slice(2)).toEqual(['unchanged     2', 'bad rows      0', 'nothing to import: the register has all of it already']);
    expect(await rowCounts(app.deps.database)).toEqual(after);
  });

  it('reports every bad row with its line, its column and the reason, and imports none of the good ones', async () => {
    const rows = [
      cellsOf(),
      cellsOf({ unp: '123', kind: 'tourism' }),
      // The address is written on two lines of the file, so the rows after it stand a line lower.
      cellsOf({ address: 'г. Минск,\r\nул. Примерная, 1' }),
      cellsOf({ valid_from: '2019-02-30' }),
    ];
    const twice = cellsOf({ number: rows[0]?.number ?? '' });
    const before = await rowCounts(app.deps.database);
    const { fine, lines } = await run(csvOf([...rows, twice]), true);
    expect(fine).toBe(false);
    expect(lines).toEqual([
      'line 3, kind: "tourism" is none of employment, introduction, study, travel',
      'line 3, unp: has not nine characters',
      'line 6, valid_from: "2019-02-30" is no date; write it as 2019-03-25 or 25.03.2019',
      `line 7, number: ${rows[0]?.number} stands on line 2 too`,
      'new agencies  2',
      'new licences  2',
      'unchanged     0',
      'bad rows      3',
      'nothing was imported: put the bad rows right and run it again',
    ]);
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('reports a row with too many or too few cells, and imports no other', async () => {
    const text = csvOf([cellsOf(), cellsOf()]).toString().split('\r\n');
    const before = await rowCounts(app.deps.database);
    const { fine, lines } = await run([text[0], `${text[1]};`, text[2], 'EMP-2019-1;employment', ''].join('\r\n'), true);
    expect(fine).toBe(false);
    expect(lines.slice(0, 2)).toEqual(['line 2, row: has 18 cells for 17 columns', 'line 4, row: has 2 cells for 17 columns']);
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it.each([
    ['semicolons, a BOM, Windows line ends', { delimiter: ';', lineEnd: '\r\n', bom: true }],
    ['commas, no BOM, Unix line ends', { delimiter: ',', lineEnd: '\n', bom: false }],
  ])('reads %s', async (_, options) => {
    const file = csvOf([cellsOf({ name_ru: 'ООО «Пример, сын и "дочь"; брат»' })], options);
    expect((await run(file)).lines.slice(0, 4)).toEqual(['new agencies  1', 'new licences  1', 'unchanged     0', 'bad rows      0']);
  });

  it('refuses a file that is not in UTF-8 and says what to do', async () => {
    const utf8 = csvOf([cellsOf()], { bom: false }).toString();
    const windows = Buffer.concat([Buffer.from(utf8.split('«')[0] ?? ''), Buffer.from([0xcf, 0xf0, 0xe8])]);
    for (const file of [windows, Buffer.from(utf8, 'utf16le')]) {
      const { fine, lines } = await run(file, true);
      expect([fine, lines]).toEqual([false, ['the file is not in UTF-8: save it once more as "CSV UTF-8"', 'nothing was imported']]);
    }
  });

  it('refuses columns it does not know, and a file without the columns that make a licence end', async () => {
    const file = csvOf([cellsOf()]).toString();
    expect((await run(file.replace('revoked_on', 'revoked'))).lines).toEqual([
      'columns that nobody knows: "revoked"',
      'columns that are missing: revoked_on',
      'nothing was imported',
    ]);
    expect((await run(file.replace('phone', 'address'))).lines[0]).toBe('columns that stand there twice: address');
    expect((await run('')).lines[0]).toMatch(/empty/);
    expect((await run(`${file}\r\n"x`)).lines[0]).toMatch(/no CSV/);
  });

  it('reads the example of its own documentation', async () => {
    const [, example] = /```csv\n([\s\S]*?)```/.exec(readFileSync('docs/import.md', 'utf8')) ?? [];
    expect((await run(example ?? '')).lines.slice(0, 4)).toEqual([
      'new agencies  2',
      'new licences  2',
      'unchanged     0',
      'bad rows      0',
    ]);
  });
});
