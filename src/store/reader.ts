import pg from 'pg';
import { isAway } from './away.ts';
import type { Presence } from './presence.ts';

/** No statement here is long enough to be worth compiling: the server would spend more on that than on the answer. */
export const plainPlans = '-c jit=off';

type Reader = { client: pg.Client; close: () => Promise<void> };

/**
 * One connection for public reads that sends queries without waiting for the answers before: five times the look-ups of a pool.
 * It connects when first asked and again after it was lost. A query under way when the connection dies is asked once more: it only reads.
 * Of a server that is away everybody is told at once, by the driver's error or by `Away`.
 */
export function openReader(url: string, presence: Presence, onError: (error: Error) => void): Reader {
  let current: Promise<pg.Client> | null = null;
  let waiting = 0;
  let answered = 0;

  function connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: url,
      options: plainPlans,
      pipeline: true,
      connectionTimeoutMillis: 2000,
      statement_timeout: 5_000,
      keepAlive: true,
    });
    const ready = client.connect().then(() => client);
    const drop = () => {
      if (current === ready) current = null;
    };
    // The driver tells of every end that nobody here asked for as an error, a quiet one too.
    client.on('error', (error) => {
      drop();
      onError(error);
    });
    ready.catch((error: unknown) => {
      drop();
      presence.lost(error);
    });
    presence.guard(client);
    return ready;
  }

  const ask = async (...args: Parameters<pg.Client['query']>) => {
    presence.insist();
    current ??= connect();
    const client = await current;
    waiting += 1;
    try {
      return await client.query(...args);
    } finally {
      waiting -= 1;
      answered += 1;
    }
  };
  const query = async (...args: Parameters<pg.Client['query']>) => {
    try {
      return await ask(...args);
    } catch (error) {
      if (!isAway(error)) throw error;
      return ask(...args);
    }
  };
  const watch = watchSilence(
    () => ({ waiting, answered }),
    () => presence.doubt(),
  );
  const close = async () => {
    clearInterval(watch);
    const client = await current?.catch(() => null);
    await client?.end();
  };
  // Drizzle asks a client for nothing but `query`.
  return { client: { query } as unknown as pg.Client, close };
}

/** Looks at times, and not at clocks: where this process itself was held up, a look comes late and counts for one. */
function watchSilence(state: () => { waiting: number; answered: number }, tell: () => void): NodeJS.Timeout {
  let before = 0;
  let silent = 0;
  return setInterval(() => {
    const { waiting, answered } = state();
    silent = waiting > 0 && answered === before ? silent + 1 : 0;
    before = answered;
    if (silent >= looksInSilence) tell();
  }, 500).unref();
}

const looksInSilence = 3;
