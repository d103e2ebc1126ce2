import { sql } from 'drizzle-orm';
import type { PoolClient } from 'pg';
import type { Database } from '../../src/store/database.ts';

export type Gate = { open: () => Promise<void> };

/** Holds the rows that `lock` locks, on a connection of its own, until the gate is opened. */
export async function holdGate({ pool }: Database, lock: string, values: unknown[] = []): Promise<Gate> {
  const client: PoolClient = await pool.connect();
  await client.query('begin');
  await client.query(lock, values);
  return {
    open: async () => {
      await client.query('rollback');
      client.release();
    },
  };
}

/** Waits until this many sessions of the database stand before a lock: a race is one only when all have started. */
export async function untilWaiting({ db }: Database, count: number): Promise<void> {
  for (let tries = 0; tries < 3000; tries += 1) {
    const { rows } = await db.execute<{ waiting: string }>(
      sql`select count(*) as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (Number(rows[0]?.waiting) >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`never ${count} waiting`);
}
