import { sql } from 'drizzle-orm';
import pg from 'pg';
import { saveCounts } from '../../src/store/counts.ts';
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

/**
 * Empties every table and has its numbers begin anew. The triggers that forbid this stay in force for everybody but this test's superuser, for this
 * moment. Most tables are empty already: what is in the others is deleted, which takes a tenth of the time that making all tables anew does.
 * The answers counted in memory, which the next test would find in its tables, are written first and go with the rest.
 */
export async function emptyDatabase(database: Database): Promise<void> {
  await saveCounts(database);
  const client = await database.pool.connect();
  try {
    const { rows } = await client.query(`select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`);
    const tables = rows.map(({ name }: { name: string }) => name);
    await inTransaction(client, () => empty(client, tables));
  } finally {
    client.release();
  }
}

async function empty(client: pg.PoolClient, tables: readonly string[]): Promise<void> {
  await client.query(`set local session_replication_role = replica; lock table ${tables.join(', ')}`);
  const filled = tables.map((table) => `select '${table}' as name where exists (select from ${table})`).join(' union all ');
  for (const { name } of (await client.query<{ name: string }>(filled)).rows) {
    const { rowCount } = await client.query(`delete from ${name}`);
    deadRows += rowCount ?? 0;
  }
  await client.query(`select setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false) from pg_sequences
    where schemaname = 'public' and last_value is not null`);
  if (deadRows > mostDeadRows) {
    await client.query(`truncate ${tables.join(', ')}`);
    deadRows = 0;
  }
  await client.query('insert into log_state (id, size) values (1, 0)');
}

/** Rows that were deleted and still lie there: nobody sweeps the embedded database, so past these its tables are made anew after all. */
const mostDeadRows = 10_000;
let deadRows = 0;

/** A session that a killed process left behind may still be ending: a deadlock with it is tried again. */
async function inTransaction(client: pg.PoolClient, work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query('begin');
      await work();
      await client.query('commit');
      return;
    } catch (error) {
      await client.query('rollback');
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
