import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openEmbedded } from '../../src/store/embedded.ts';

let pool: pg.Pool;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ pool, close } = await openEmbedded(null));
}, 60_000);
afterAll(() => close());

const one = (text: string, values: unknown[] = []) => pool.query({ text, values }).then(({ rows }) => rows[0]);

it('answers the question after one that failed', async () => {
  await expect(one('select 1 / $1::int as x', [0])).rejects.toMatchObject({ code: '22012' });
  await expect(one('select nothing')).rejects.toMatchObject({ code: '42703' });
  expect(await one('select 1 / $1::int as x', [1])).toEqual({ x: 1 });
});

it('takes a new client after one that was thrown away in the middle of a transaction, with what it had prepared', async () => {
  const client = await pool.connect();
  await client.query('create table left_open (id int)');
  await client.query('begin');
  await client.query({ text: 'insert into left_open values ($1)', values: [1] });
  client.release(new Error('broken'));
  expect(await one('select count(*)::int as rows from left_open')).toEqual({ rows: 0 });
  expect(await one('insert into left_open values ($1) returning id', [2])).toEqual({ id: 2 });
});

it('plans a text once, and keeps no more plans than it may', async () => {
  for (let n = 0; n < 600; n += 1) expect(await one(`select $1::int + ${n} as sum`, [1])).toEqual({ sum: 1 + n });
  for (const value of [5, 6]) expect(await one('select $1::int + 3 as sum', [value])).toEqual({ sum: value + 3 });
  const { rows } = await pool.query(
    `select count(*)::int as kept, count(*) filter (where statement like '%+ 3 as sum')::int as once from pg_prepared_statements`,
  );
  expect(rows[0]).toEqual({ kept: 500, once: 1 });
});

it('carries a question larger than any packet', async () => {
  const text = 'ы'.repeat(2_000_000);
  expect(await one('select length($1) as length, $1 as text', [text])).toEqual({ length: 2_000_000, text });
});
