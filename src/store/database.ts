import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { isAway } from './away.ts';
import { openEmbedded } from './embedded.ts';
import { migrateUnderLock } from './migrations.ts';
import { giveRights } from './ownership.ts';
import { byOneConnection, greet, openPool } from './pool.ts';
import { watchPresence } from './presence.ts';
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
  /** Null where the schema is up to date. A patient opening comes back before: it settles with that, and nothing can be asked until then. */
  opened: Promise<void> | null;
  /** The streaming replica that `read` goes to, where there is one. */
  replica?: Replica | undefined;
  close: () => Promise<void>;
};

type Opening = {
  url?: string;
  migrateUrl?: string;
  replicaUrl?: string | undefined;
  replicaBounds?: Bounds;
  dataDir: string | null;
  onError: (error: Error) => void;
  patient?: boolean;
};

/**
 * Opens the database at `url`, or the embedded one in `dataDir` (null: in memory), and brings its schema up to date, by its owner at
 * `migrateUrl` where that is another role. Public reads go to the replica at `replicaUrl`, where there is one. Throws when there is no server,
 * unless it is `patient` and goes on looking for one; when the migration fails; or when another process holds the folder.
 */
export async function openDatabase(opening: Opening): Promise<Database> {
  const { url, migrateUrl, replicaUrl, replicaBounds, dataDir, onError, patient = false } = opening;
  if (url === undefined) {
    const { pool, close } = await openEmbedded(dataDir);
    pool.on('error', onError);
    const db = drizzle({ client: pool });
    await migrateUnderLock(pool);
    return { db, read: db, pool, embedded: true, opened: null, close };
  }
  const server = doorTo(url, migrateUrl);
  const presence = watchPresence(server.find, onError);
  try {
    await server.find();
  } catch (error) {
    if (!patient || !isAway(error)) throw error;
    presence.lost(error);
  }
  const opened = server.isOpen() ? null : server.opened;
  const pool = openPool(url, presence);
  pool.on('error', onError);
  const reader = openReader(url, presence, onError);
  const replica = replicaUrl === undefined ? undefined : await openReplica(replicaUrl, reader.client, onError, replicaBounds);
  const [db, read] = [drizzle({ client: pool }), drizzle({ client: replica?.client ?? reader.client })];
  origins.set(read, db);
  if (replica) replicas.set(read, replica);
  const close = async () => {
    presence.close();
    await replica?.close();
    await reader.close();
    await pool.end();
  };
  return { db, read, pool, embedded: false, opened, replica, close };
}

/** Reaches the server by a connection of its own, which the first time brings the schema up to date. `opened` settles with that first time. */
function doorTo(url: string, migrateUrl?: string): { find: () => Promise<void>; isOpen: () => boolean; opened: Promise<void> } {
  const first = Promise.withResolvers<void>();
  first.promise.catch(() => {}); // thrown to whoever waits for it
  let isUp = false;
  const find = async () => {
    if (isUp) return greet(url);
    try {
      if (migrateUrl !== undefined) await migrateAsOwner(migrateUrl);
      await byOneConnection(url, (one) => migrateUnderLock(one));
      isUp = true;
      first.resolve();
    } catch (error) {
      if (!isAway(error)) first.reject(error);
      throw error;
    }
  };
  return { find, isOpen: () => isUp, opened: first.promise };
}

/** The same database for another role of it, which has a few connections and brings nothing up to date. */
export function openBeside({ url, onError }: { url: string; onError: (error: Error) => void }): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    options: plainPlans,
  });
  pool.on('error', onError);
  const db = drizzle({ client: pool });
  return { db, read: db, pool, embedded: false, opened: null, close: () => pool.end() };
}

const origins = new WeakMap<Db, Db>();

/** One thing for all connections of a database, its transactions among them: under this belongs what is known of its rows. */
export function originOf(db: Db): Db {
  return origins.get(db) ?? db;
}

/** Whoever serves then needs no more than its rights, and gets them here: a change of the schema may have brought tables. */
async function migrateAsOwner(url: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 5_000 });
  try {
    await migrateUnderLock(pool, giveRights);
  } finally {
    await pool.end();
  }
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
    // A connection that broke off or fell silent is good for nothing more, not even for taking back; the server does that by itself.
    if (isAway(error)) broken ??= error as Error;
    else await client.query('rollback').catch(note);
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
