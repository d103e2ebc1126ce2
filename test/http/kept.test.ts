import { expect, test } from 'vitest';
import { keepPages } from '../../src/http/kept.ts';

test('a page is drawn again only when what it is drawn from is another, and the oldest address is let go', () => {
  const drawn: string[] = [];
  const keep = keepPages(2);
  const ask = (address: string, made: string) => keep(address, made, () => `${address} ${drawn.push(made)}`).toString();
  expect([ask('/a', '1'), ask('/a', '1'), ask('/a', '2'), ask('/a', '2'), ask('/a', '1')]).toEqual([
    '/a 1',
    '/a 1',
    '/a 2',
    '/a 2',
    '/a 3',
  ]);
  expect([ask('/b', '1'), ask('/c', '1'), ask('/b', '1'), ask('/a', '1')]).toEqual(['/b 4', '/c 5', '/b 4', '/a 6']);
});
