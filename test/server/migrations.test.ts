import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrateUnderLock } from '../../src/store/migrations.ts';
import { freshDatabase } from '../support/database.ts';
import { serverUrl } from '../support/needs.ts';

let pool: pg.Pool;
const folder = mkdtempSync(join(tmpdir(), 'dazvol-migrations-'));

/** One more migration after all there are. */
function aMigration(name: string, sql: string): void {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, 'migration.sql'), sql);
}

beforeAll(async () => {
  cpSync('drizzle', folder, { recursive: true });
  const url = await freshDatabase(serverUrl() ?? '', `dazvol_migrations_${process.env.VITEST_POOL_ID ?? 1}`);
  pool = new pg.Pool({ connectionString: url });
  await migrateUnderLock(pool, undefined, folder);
});
afterAll(async () => {
  await pool.end();
  rmSync(folder, { recursive: true, force: true });
});

describe('a migration whose lock somebody holds', () => {
  it('waits without keeping readers waiting behind it, and is done when the lock is free', async () => {
    aMigration('29990101000001_expand', 'create table early (id int);--> statement-breakpoint\nalter table licences add column late text;');
    const holder = await pool.connect();
    await holder.query('begin; select from licences');
    const migrating = migrateUnderLock(pool, undefined, folder);
    const reader = new pg.Client({ connectionString: pool.options.connectionString, statement_timeout: 15_000 });
    await reader.connect();
    const waits = async () => {
      const { rows } = await reader.query(
        `select count(*)::int as count from pg_locks where not granted and relation = 'licences'::regclass`,
      );
      return rows[0].count > 0;
    };
    // It asks for its lock, gives up and asks again: each time somebody reads behind it, and is answered while the holder still holds.
    for (let times = 0; times < 3; times += 1) {
      while (!(await waits())) await pause(10);
      await reader.query('select count(*) from licences');
      expect((await reader.query(`select to_regclass('early') as early`)).rows[0].early).toBeNull();
    }
    await reader.end();
    await holder.query('commit');
    holder.release();
    await migrating;
    expect((await pool.query('select late from licences')).rows).toEqual([]);
    expect((await pool.query('select id from early')).rows).toEqual([]);
  });

  it('is done once where two processes start', async () => {
    aMigration('29990101000002_once', 'create table once (id int);');
    await Promise.all([migrateUnderLock(pool, undefined, folder), migrateUnderLock(pool, undefined, folder)]);
    const { rows } = await pool.query(`select count(*)::int as count from drizzle.__drizzle_migrations where name like '2999%once'`);
    expect(rows).toEqual([{ count: 1 }]);
  });
});

it('an index is built while others write', async () => {
  aMigration(
    '29990101000003_index',
    'drop index concurrently if exists by_key;--> statement-breakpoint\ncreate index concurrently by_key on agency_names (key);',
  );
  const writer = await pool.connect();
  await writer.query('begin; lock table agency_names in row exclusive mode');
  const migrating = migrateUnderLock(pool, undefined, folder);
  await writer.query('commit');
  writer.release();
  await migrating;
  const { rows } = await pool.query(`select indisvalid from pg_index where indexrelid = 'by_key'::regclass`);
  expect(rows).toEqual([{ indisvalid: true }]);
});

it('a migration that fails leaves nothing of itself, and keeps those before it', async () => {
  aMigration('29990101000004_good', 'create table good (id int);');
  aMigration('29990101000005_bad', 'create table half (id int);--> statement-breakpoint\nselect 1 / 0;');
  await expect(migrateUnderLock(pool, undefined, folder)).rejects.toThrow('division by zero');
  const { rows } = await pool.query(`select to_regclass('good') is not null as good, to_regclass('half') is not null as half`);
  expect(rows).toEqual([{ good: true, half: false }]);
});

it('a version that knows less than the schema takes it as it is', async () => {
  await migrateUnderLock(pool);
  expect((await pool.query('select late from licences')).rows).toEqual([]);
});
