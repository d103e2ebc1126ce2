import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { actions } from '../../src/rules/permissions.ts';
import { permissionsDocument } from './permissions-document.ts';
import { cells, expected, seats, table } from './permissions-oracle.ts';
import { told } from './permissions-told.ts';

describe('the table of who may do what', () => {
  it('has every action once, and no other', () => {
    expect(table.map(({ action }) => action).toSorted()).toEqual([...actions].toSorted());
  });

  it.each(table.map((row) => [row.action, row] as const))('%s: every case is as it says', (_, row) => {
    const wrong = cells.filter((cell) => told(row, cell) !== expected(row, cell));
    expect(wrong.map((cell) => ({ ...cell, told: told(row, cell) })).slice(0, 5)).toEqual([]);
    expect(cells).toHaveLength(seats.length * 10 * 16);
  });

  it('stands in the documents as it is', () => {
    expect(readFileSync(new URL('../../docs/permissions.md', import.meta.url), 'utf8')).toBe(permissionsDocument());
  });
});
