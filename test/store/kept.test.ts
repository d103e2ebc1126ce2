import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { expect, test, vi } from 'vitest';
import { keptLicenceText, registerState, registerVersion } from '../../src/store/kept.ts';
import { agencies } from '../../src/store/schema/people.ts';
import { useApp } from '../support/app.ts';
import { aLicence, aMeasure } from '../support/journeys.ts';

const app = useApp();

test('a licence is read again when an entry was written, and only then', async () => {
  const { db, read } = app.deps.database;
  expect(await registerVersion(read)).toBe('empty');
  const text = async (number: string) => (await keptLicenceText(read, number)).text;
  expect(await text('EMP-2026-000001')).toBeUndefined();
  const one = await aLicence(app.deps);
  const born = await text(one.licence);
  expect(born).toContain('"licence-granted"');

  const version = await registerVersion(read);
  await db
    .update(agencies)
    .set({ phone: '+375 17 999-99-99' })
    .where(eq(agencies.unp, one.agency.unp ?? ''));
  expect(await registerVersion(read)).toBe(version);
  expect(await text(one.licence)).toBe(born);

  await aMeasure(app.deps, one, 'suspension');
  expect(await registerVersion(read)).not.toBe(version);
  const now = await text(one.licence);
  expect(now).toContain('"licence-suspended"');
  expect(now).toContain('999-99-99');
});

test('who asks after a decision is not given the answer to a question that was put before it', async () => {
  const { pool } = app.deps.database;
  const asked: (() => void)[] = [];
  // A slow line: the database has answered, and the answer is still on its way.
  const line = {
    query: (config: pg.QueryConfig, values: unknown[]) =>
      pool.query(config, values).then((rows) => new Promise((arrive) => asked.push(() => arrive(rows)))),
  };
  const read = drizzle({ client: line as unknown as pg.Client });
  const before = registerState(read);
  await vi.waitUntil(() => asked.length === 1);
  await aLicence(app.deps);
  const after = [registerState(read), registerState(read)];
  asked[0]?.();
  await vi.waitUntil(() => asked.length === 2);
  asked[1]?.();
  const sizes = (await Promise.all([before, ...after])).map(({ size }) => size);
  expect(sizes[1]).toBeGreaterThan(sizes[0] ?? 0);
  expect(sizes[2]).toBe(sizes[1]);
  expect(asked.length).toBe(2);
});
