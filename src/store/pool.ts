import pg from 'pg';
import { isAway } from './away.ts';
import type { Presence } from './presence.ts';
import { plainPlans } from './reader.ts';

/** How long a server may take to greet, in milliseconds. */
const greetingTakes = 2000;

/**
 * Ten connections. Whoever asks for one waits while all are in use, and does not wait for a server that is away: they are told at once, also
 * those who wait already.
 */
export function openPool(url: string, presence: Presence): pg.Pool {
  const pool = new GuardedPool(
    {
      connectionString: url,
      Client: GreetedClient,
      max: 10,
      connectionTimeoutMillis: 10_000,
      statement_timeout: 15_000,
      // The server ends a statement by itself before; this is for one that fell silent.
      query_timeout: 17_000,
      keepAlive: true,
      options: plainPlans,
    },
    presence,
  );
  pool.on('connect', (client) => {
    presence.guard(client);
    // One that is ended between the pool's hand and its taker's has nobody else to hear of it, and an error that nobody hears ends the process.
    client.on('error', () => {});
  });
  return pool;
}

/** The pool's own bound is for waiting in its line. */
class GreetedClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super({ ...config, connectionTimeoutMillis: greetingTakes });
  }
}

type Release = (broken?: Error | boolean) => void;
type Taken = (error: Error | undefined, client: pg.PoolClient | undefined, release: Release) => void;

class GuardedPool extends pg.Pool {
  private readonly presence: Presence;

  constructor(config: pg.PoolConfig, presence: Presence) {
    super(config);
    this.presence = presence;
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(taken: Taken): void;
  override connect(taken?: Taken): Promise<pg.PoolClient> | undefined {
    const connected = this.connectGuarded();
    if (!taken) return connected;
    connected.then(
      (client) => taken(undefined, client, (broken) => client.release(broken)),
      (error: Error) => taken(error, undefined, () => {}),
    );
    return undefined;
  }

  private connectGuarded(): Promise<pg.PoolClient> {
    return new Promise((resolve, reject) => {
      this.presence.insist();
      let late = false;
      const forget = this.presence.onLost((away) => {
        late = true;
        reject(away);
      });
      super.connect().then(
        (client) => {
          forget();
          if (late) client.release();
          else resolve(client);
        },
        (error: Error) => {
          forget();
          // All may be in use, or the server has as many connections as it may: it is there.
          if (isAway(error) && !/timeout exceeded when/.test(error.message) && (error as { code?: string }).code !== '53300')
            this.presence.lost(error);
          reject(error);
        },
      );
    });
  }
}

/** Reaches the server by a connection of its own, within a bounded time, or throws. */
export function greet(url: string): Promise<void> {
  return byOneConnection(url, async (one) => {
    await one.query({ text: 'select 1', query_timeout: greetingTakes } as pg.QueryConfig);
  });
}

/** Works over a connection that nobody else has, and is closed afterwards. */
export async function byOneConnection(url: string, work: (one: pg.Pool) => Promise<void>): Promise<void> {
  const one = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: greetingTakes, options: plainPlans });
  one.on('error', () => {});
  try {
    await work(one);
  } finally {
    // A server that fell silent says no farewell.
    one.end().catch(() => {});
  }
}
