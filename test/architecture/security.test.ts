import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const document = readFileSync('docs/security.md', 'utf8');
const rows = document.split('\n').filter((line) => /^\| \d+\.\d+\.\d+/.test(line));
const cells = rows.map((row) => row.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').trim()));

/** Every number of the standard with its level, 1 to 3. */
const levels = new Map(
  readFileSync('test/reference/asvs-5.0.tsv', 'utf8')
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split('\t') as [string, string]),
);

/** The numbers of the rows, as they are written: those of the third level with a small 3. */
const told = cells.flatMap(([numbers = '']) => numbers.split(', '));

describe('the table of what a standard asks', () => {
  it('has every number of the first two levels once, and of the third those that are told', () => {
    const bare = told.map((number) => number.replace(' ³', ''));
    expect(new Set(bare).size).toBe(bare.length);
    expect(bare.filter((number) => !levels.has(number))).toEqual([]);
    expect([...levels].filter(([number, level]) => level !== '3' && !bare.includes(number))).toEqual([]);
    expect(told.filter((number) => number.endsWith(' ³') !== (levels.get(number.replace(' ³', '')) === '3'))).toEqual([]);
    expect([...levels.values()].filter((level) => level === '1')).toHaveLength(70);
    expect([...levels.values()].filter((level) => level === '2')).toHaveLength(183);
  });

  it('says of each row who holds it: a test that is there, something to read, or that nobody does', () => {
    const unheld = cells.filter(([, , , by = '']) => !/^(`test\/|read: |not applicable$|open$)/.test(by));
    expect(unheld).toEqual([]);
    expect(cells.filter((one) => one.length !== 4)).toEqual([]);
  });

  it('names files that are there', () => {
    const files = [...document.matchAll(/`((?:test|src|docs|public)\/[\w./-]+)`/g)].map((match) => match[1] ?? '');
    expect(files.length).toBeGreaterThan(200);
    expect([...new Set(files)].filter((file) => !existsSync(file))).toEqual([]);
  });

  it('names tests that are run', () => {
    const tests = [...document.matchAll(/`(test\/[\w./-]+)`/g)].map((match) => match[1] ?? '');
    expect([...new Set(tests)].filter((file) => !/^test\/reference\//.test(file) && !file.endsWith('.test.ts'))).toEqual([]);
  });
});
