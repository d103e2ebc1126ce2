import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator';
import type pg from 'pg';

const ours = fileURLToPath(new URL('../../drizzle', import.meta.url));

/**
 * Brings the schema up to date. Two processes may start at once: the second waits for the first and finds nothing left to do.
 * Where nothing is left, nothing is asked that a role without the owner's rights could not do. A schema that a newer version has brought
 * further is taken as it is.
 *
 * Each migration is one transaction, as Drizzle's own runner makes of all together, but none waits long for a lock: whoever reads would
 * wait in the queue behind it. It lets go of everything and tries again, for ten minutes in all; then this throws. A migration that builds
 * an index `concurrently`, which no transaction can, goes statement by statement and has to bear being begun anew.
 *
 * @param then what else the owner does, under the same lock, when the schema is up to date
 */
export async function migrateUnderLock(pool: pg.Pool, then?: (client: pg.PoolClient) => Promise<void>, folder = ours): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0');
    await becomeTheOne(client);
    for (const migration of await missing(client, folder)) await migrate(client, migration);
    await then?.(client);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [migrationLock]);
    await client.query('reset statement_timeout');
    client.release();
  }
}

const migrationLock = 4_051_966;

/** Asked again and again instead of waited for: an index that is built apart waits for every statement under way, and so for one that waits for us. */
async function becomeTheOne(client: pg.PoolClient): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [migrationLock]);
    if (rows[0]?.mine === true) return;
    await pause(100);
  }
}

async function missing(client: pg.PoolClient, migrationsFolder: string): Promise<MigrationMeta[]> {
  const { rows: place } = await client.query(`select to_regclass('drizzle.__drizzle_migrations') is not null as is_there`);
  if (!place[0].is_there) await client.query(drizzlesTable);
  const { rows } = await client.query<{ name: string }>('select name from drizzle.__drizzle_migrations');
  const done = new Set(rows.map(({ name }) => name));
  return readMigrationFiles({ migrationsFolder }).filter(({ name }) => !done.has(name));
}

/** As Drizzle makes it, so that its own tools read it. */
const drizzlesTable = `create schema if not exists drizzle;
  create table drizzle.__drizzle_migrations (
    id serial primary key, hash text not null, created_at bigint, name text, applied_at timestamp with time zone default now())`;

async function migrate(client: pg.PoolClient, migration: MigrationMeta): Promise<void> {
  if (migration.sql.some((statement) => /\bconcurrently\b/i.test(statement))) {
    for (const statement of migration.sql) await client.query(statement);
    await note(client, migration);
    return;
  }
  for (let attempt = 0; !(await inTransaction(client, migration)); attempt += 1) {
    if (attempt === mostAttempts) throw new Error(`migration ${migration.name}: somebody holds its locks for too long`);
    // Not in step with whatever takes the lock again and again.
    await pause(Math.min(100 * 2 ** attempt, 5000) * (0.5 + Math.random()));
  }
}

const mostAttempts = 100;

/** False where a lock was not to be had. Nothing of the migration is left then. */
async function inTransaction(client: pg.PoolClient, migration: MigrationMeta): Promise<boolean> {
  await client.query('begin');
  try {
    await client.query(`set local lock_timeout = '1s'`);
    for (const statement of migration.sql) await client.query(statement);
    await note(client, migration);
    await client.query('commit');
    return true;
  } catch (error) {
    await client.query('rollback');
    if (lockCodes.has((error as { code?: string }).code ?? '')) return false;
    throw error;
  }
}

/** A lock not had in time, a deadlock. */
const lockCodes = new Set(['55P03', '40P01']);

async function note(client: pg.PoolClient, { hash, folderMillis, name }: MigrationMeta): Promise<void> {
  await client.query('insert into drizzle.__drizzle_migrations (hash, created_at, name) values ($1, $2, $3)', [hash, folderMillis, name]);
}
