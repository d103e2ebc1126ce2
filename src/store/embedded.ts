import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';

/**
 * PostgreSQL 18 inside this process, for evaluation and small use: it never calls fsync.
 * It does not guard its folder against a second process, so a lock file beside the folder does.
 * @param dataDir folder of the data, or null for a database in memory that ends with the process
 * Throws when another living process holds the folder.
 */
export async function openEmbedded(dataDir: string | null): Promise<{ pool: pg.Pool; close: () => Promise<void> }> {
  const unlock = dataDir === null ? () => {} : await lockFolder(dataDir);
  const engine = new PGlite(dataDir === null ? 'memory://' : join(dataDir, 'postgres'), { extensions: { pg_trgm } });
  await engine.waitReady;
  // One connection is all there is. Asking the pool inside a transaction would wait for ever, so it fails instead.
  const pool = new pg.Pool({
    max: 1,
    connectionTimeoutMillis: 30_000,
    idleTimeoutMillis: 0,
    Client: clientOf(engine),
    // The engine's one session outlives a client: what the client before prepared would refuse the same names to the next one.
    onConnect: async (client) => {
      await client.query('deallocate all');
    },
  });
  return {
    pool,
    close: async () => {
      await pool.end();
      await engine.close();
      unlock();
    },
  };
}

/** A `pg.Client` that speaks to the engine. Every client gets a connection of its own: a shared one breaks after its first failed query. */
function clientOf(engine: PGlite): typeof pg.Client {
  return class EmbeddedClient extends pg.Client {
    constructor(config?: pg.ClientConfig) {
      const own = createPgConfig(engine);
      // The engine's connection chokes on the type parsers that Drizzle sends along with a query: it gets the query without them.
      const parse = own.connection.parse.bind(own.connection);
      own.connection.parse = (query: { types?: unknown }) => parse({ ...query, types: undefined });
      super({ ...config, ...own } as pg.ClientConfig);
    }
  };
}

async function lockFolder(dataDir: string): Promise<() => void> {
  await mkdir(dataDir, { recursive: true });
  const file = join(dataDir, 'postgres.lock');
  for (const last of [false, true]) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Number(readFileSync(file, 'utf8'));
      if (last || isAlive(holder)) throw new Error(`the data folder ${dataDir} is in use by process ${holder}; stop it first`);
      rmSync(file, { force: true });
    }
  }
  throw new Error('unreachable');
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
