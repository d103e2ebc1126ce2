import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import pg from 'pg';
import { PlanningClient, speakTo } from './engine.ts';

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
    Client: PlanningClient,
    stream: speakTo(engine),
    user: 'postgres',
    database: 'postgres',
    // The engine's one session outlives a client: what the client before left open or prepared would stand in the way of the next one.
    onConnect: async (client) => {
      await client.query('rollback; deallocate all');
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
