import type pg from 'pg';
import type { Database } from '../../src/store/database.ts';

/** Kills what works on a database, as far as the database can tell, while the answer to its n-th query is on the way. */
export type Crash = {
  /** Lets the n-th query from now on be the last one. */
  arm: (at: number) => void;
  /**
   * Null where it did not come so far; from now on everything works again, as after a restart. `visible`: whether others can see anything of
   * what the last query did, because it was the end of a transaction, or was in none and no mere reading.
   */
  disarm: () => { visible: boolean } | null;
};

/**
 * Every query of every connection is counted. After the fatal one all connections are cut and nothing that is still running can ask anything,
 * so that no code of ours cleans up after itself, as none does in a process that was killed. Whatever awaits something else between two
 * queries (a hash, a file) dies with the same rows behind it.
 */
export function crashable({ pool }: Database): Crash {
  let count = 0;
  let at = Number.POSITIVE_INFINITY;
  let dead = false;
  let visible = false;
  const clients = new Set<pg.PoolClient>();
  const killed = () => new Error('Connection terminated: the process was killed');
  const die = () => {
    dead = true;
    for (const client of clients) streamOf(client).destroy();
  };
  pool.on('connect', (client) => {
    clients.add(client);
    client.once('end', () => clients.delete(client));
    let inside = false;
    const ask = client.query.bind(client) as (...given: unknown[]) => Promise<unknown>;
    const query = (...given: unknown[]) => {
      const last = given.at(-1);
      const tell = typeof last === 'function' ? (last as (error: Error | null, result?: unknown) => void) : null;
      if (dead) {
        streamOf(client).destroy();
        if (tell === null) return Promise.reject(killed());
        return void setImmediate(() => tell(killed()));
      }
      const text = textOf(given[0]);
      if (text === 'begin') inside = true;
      visible = text === 'commit' || (!inside && !/^\s*(select|rollback)/i.test(text));
      if (text === 'commit' || text === 'rollback') inside = false;
      count += 1;
      if (count !== at) return ask(...given);
      const end = () => {
        die();
        if (tell === null) throw killed();
        tell(killed());
      };
      if (tell === null) return ask(...given).then(end, end);
      return ask(...given.slice(0, -1), end);
    };
    client.query = query as typeof client.query;
  });
  return {
    arm: (next) => {
      count = 0;
      at = next;
    },
    disarm: () => {
      const end = dead ? { visible } : null;
      dead = false;
      at = Number.POSITIVE_INFINITY;
      return end;
    },
  };
}

function streamOf(client: pg.PoolClient): { destroy: () => void } {
  return (client as unknown as { connection: { stream: { destroy: () => void } } }).connection.stream;
}

function textOf(query: unknown): string {
  return typeof query === 'string' ? query : String((query as { text?: unknown }).text ?? '');
}
