import { sql } from 'drizzle-orm';
import pg from 'pg';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { serverUrl } from './needs.ts';

let opened: Promise<Database> | undefined;

/** The database of this test process: an own one on the server, or an embedded one in memory. Opened once, kept from file to file. */
export function workerDatabase(): Promise<Database> {
  opened ??= open();
  return opened;
}

async function open(): Promise<Database> {
  const onError = (error: Error) => console.error('database:', error.message);
  const server = serverUrl();
  if (server === undefined) return openDatabase({ dataDir: null, onError });
  return openDatabase({ url: await freshDatabase(server, `dazvol_test_${process.env.VITEST_POOL_ID ?? 1}`), dataDir: null, onError });
}

/** Makes an empty database of this name on the server, whatever was there before, and returns its address. */
export async function freshDatabase(server: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`drop database if exists ${name} with (force)`);
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Empties every table. The triggers that forbid this stay in force for everybody but this test's superuser, for this moment. */
export async function emptyDatabase({ pool }: Database): Promise<void> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query(`select tablename from pg_tables where schemaname = 'public'`);
    const tables = rows.map((row: { tablename: string }) => `"${row.tablename}"`).join(', ');
    await client.query(`set session_replication_role = replica`);
    await truncate(client, tables);
    await client.query(`insert into log_state (id, size) values (1, 0)`);
  } finally {
    await client.query(`set session_replication_role = default`);
    client.release();
  }
}

/** A session that a killed process left behind may still be ending: a deadlock with it is tried again. */
async function truncate(client: pg.PoolClient, tables: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query(`truncate ${tables} restart identity`);
      return;
    } catch (error) {
      if (attempt === 5 || (error as { code?: string }).code !== '40P01') throw error;
    }
  }
}

/** How many rows each table has, to show that a refused act wrote nothing. */
export async function rowCounts({ db }: Database): Promise<Record<string, number>> {
  const { rows } = await db.execute<{ name: string; count: string }>(sql`
    select tablename as name,
      (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from %I', tablename), false, true, '')))[1]::text as count
    from pg_tables where schemaname = 'public' and tablename not in ('sessions', 'limits', 'readings') order by 1`);
  return Object.fromEntries(rows.map((row) => [row.name, Number(row.count)]));
}
