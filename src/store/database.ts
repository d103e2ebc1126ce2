import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { openEmbedded } from './embedded.ts';
import { migrateUnderLock } from './migrations.ts';
import { openReader, plainPlans } from './reader.ts';
import { type Bounds, openReplica, type Replica } from './replica.ts';
import type { Place } from './replica-place.ts';

/** What every store function takes: the pool, the reader or a transaction. */
export type Db = NodePgDatabase;

export type Database = {
  /** Any free connection. Not inside a transaction. */
  db: Db;
  /** For public reads: on a server, one connection that has many queries under way at once. */
  read: Db;
  pool: pg.Pool;
  embedded: boolean;
  /** The streaming replica that `read` goes to, where there is one. */
  replica?: Replica | undefined;
  close: () => Promise<void>;
};

/**
 * Opens the database at `url`, or the embedded one in `dataDir` (null: in memory), and brings its schema up to date. Public reads go to the
 * replica at `replicaUrl`, where there is one.
 * Throws when there is no server, when the migration fails, or when another process holds the folder.
 */
export async function openDatabase(options: {
  url?: string;
  replicaUrl?: string | undefined;
  replicaBounds?: Bounds;
  dataDir: string | null;
  onError: (error: Error) => void;
}): Promise<Database> {
  const { url, replicaUrl, replicaBounds, dataDir, onError } = options;
  if (url === undefined) {
    const { pool, close } = await openEmbedded(dataDir);
    pool.on('error', onError);
    const db = drizzle({ client: pool });
    await migrateUnderLock(pool);
    return { db, read: db, pool, embedded: true, close };
  }
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    options: plainPlans,
  });
  pool.on('error', onError);
  await migrateUnderLock(pool);
  const reader = openReader(url, onError);
  const replica = replicaUrl === undefined ? undefined : await openReplica(replicaUrl, reader.client, onError, replicaBounds);
  const [db, read] = [drizzle({ client: pool }), drizzle({ client: replica?.client ?? reader.client })];
  origins.set(read, db);
  if (replica) replicas.set(read, replica);
  const close = async () => {
    await replica?.close();
    await reader.close();
    await pool.end();
  };
  return { db, read, pool, embedded: false, replica, close };
}

const origins = new WeakMap<Db, Db>();

/** One thing for all connections of a database, its transactions among them: under this belongs what is known of its rows. */
export function originOf(db: Db): Db {
  return origins.get(db) ?? db;
}

const replicas = new WeakMap<Db, Replica>();

/** Where these reads go at this moment; null where there is no replica for them. */
export function placeOf(read: Db): Place | null {
  return replicas.get(read)?.place() ?? null;
}

/** Whether the database answers at all, or the replica in its place. */
export async function answers({ pool, replica }: Database): Promise<boolean> {
  const asked = pool.query('select 1').catch((error: unknown) => replica?.client.query('select 1') ?? Promise.reject(error));
  return asked.then(
    () => true,
    () => false,
  );
}

/**
 * Runs `work` in one transaction and commits. A serialization failure or deadlock is tried again, three times in all,
 * so `work` must do nothing outside the database that cannot be done twice.
 * Drizzle's own pooled transaction loses a connection when BEGIN fails and hands out dead clients; hence this one.
 */
export async function withTransaction<T>(database: Database, work: (tx: Db) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(database, work);
    } catch (error) {
      if (attempt === 3 || !isTransient(error)) throw error;
    }
  }
}

async function once<T>(database: Database, work: (tx: Db) => Promise<T>): Promise<T> {
  const client = await database.pool.connect();
  let broken: Error | undefined;
  const note = (error: Error) => {
    broken = error;
  };
  client.on('error', note);
  try {
    await client.query('begin');
    const tx = drizzle({ client });
    origins.set(tx, database.db);
    const result = await work(tx);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(note);
    throw error;
  } finally {
    client.off('error', note);
    client.release(broken);
  }
}

function isTransient(error: unknown): boolean {
  const code = databaseCode(error);
  return code === '40001' || code === '40P01';
}

/** The SQLSTATE of an error thrown by the driver or by Drizzle around it, if there is one. */
export function databaseCode(error: unknown): string | undefined {
  return databaseError(error)?.code;
}

/** The name of the constraint an error broke, if it broke one. */
export function brokenConstraint(error: unknown): string | undefined {
  return databaseError(error)?.constraint;
}

function databaseError(error: unknown): { code?: string; constraint?: string } | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error) return error as { code?: string; constraint?: string };
  return databaseError(error.cause);
}
