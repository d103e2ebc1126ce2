import pg from 'pg';
import { isAway } from './away.ts';
import { breakOff, type Presence } from './presence.ts';

/** No statement here is long enough to be worth compiling: the server would spend more on that than on the answer. */
export const plainPlans = '-c jit=off';

type Reader = { client: pg.Client; close: () => Promise<void> };

/**
 * One connection for public reads that sends queries without waiting for the answers before: five times the look-ups of a pool.
 * It connects when first asked and again after it was lost. A query under way when the connection dies is asked once more: it only reads. A
 * connection over which nothing came for longer than any statement may take is ended, though the server may be there: something between has lost it.
 * Of a server that is away everybody is told at once, by the driver's error or by `Away`.
 */
export function openReader(url: string, presence: Presence, onError: (error: Error) => void): Reader {
  let current: Promise<pg.Client> | null = null;
  let newest: pg.Client | null = null;
  let waiting = 0;
  let answered = 0;

  function connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: url,
      options: plainPlans,
      pipeline: true,
      connectionTimeoutMillis: 2000,
      statement_timeout: statementTakes,
      keepAlive: true,
    });
    newest = client;
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
    (looks) => {
      presence.doubt();
      if (looks * lookEvery > statementTakes + lookEvery && newest) breakOff(newest);
    },
  );
  const close = async () => {
    clearInterval(watch);
    const client = await current?.catch(() => null);
    const silent = setTimeout(() => client && breakOff(client), farewellTakes);
    await client?.end();
    clearTimeout(silent);
  };
  // Drizzle asks a client for nothing but `query`.
  return { client: { query } as unknown as pg.Client, close };
}

/** Tells for how many looks nothing came. Looks at times, and not at clocks: where this process itself was held up, a look comes late and counts for one. */
function watchSilence(state: () => { waiting: number; answered: number }, tell: (looks: number) => void): NodeJS.Timeout {
  let before = 0;
  let silent = 0;
  return setInterval(() => {
    const { waiting, answered } = state();
    silent = waiting > 0 && answered === before ? silent + 1 : 0;
    before = answered;
    if (silent >= looksInSilence) tell(silent);
  }, lookEvery).unref();
}

const looksInSilence = 3;

/** In milliseconds. */
const lookEvery = 500;
const statementTakes = 5000;
const farewellTakes = 2000;
