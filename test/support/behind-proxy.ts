import type { RequestListener } from 'node:http';
import { pino } from 'pino';
import { afterAll, beforeAll, vi } from 'vitest';
import { createApp } from '../../src/app.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import type { TestApp } from './app.ts';
import { serverUrl } from './needs.ts';
import { openProxy } from './proxy.ts';

export type BehindProxy = {
  listener: RequestListener;
  database: Database;
  /** Every line that was logged. */
  logs: string[];
  proxy: Awaited<ReturnType<typeof openProxy>>;
  /** Waits until the application has found its database again. */
  back: () => Promise<void>;
};

/** The application as it is, on the same database, but for the door between the two. */
export function useBehindProxy(app: TestApp): BehindProxy {
  const behind = {} as BehindProxy;
  beforeAll(async () => {
    const { rows } = await app.deps.database.pool.query('select current_database() as name');
    const url = new URL(serverUrl() ?? '');
    url.pathname = `/${rows[0].name}`;
    const proxy = await openProxy(url.href);
    const database = await openDatabase({ url: proxy.url, dataDir: null, onError: () => {} });
    const logs: string[] = [];
    const settings = { sessionSecret: 'a secret of the tests that is long enough', secureCookies: false, trustProxy: [] };
    const logger = pino({ level: 'trace' }, { write: (line) => logs.push(line) });
    const listener = createApp({ ...app.deps, signing: app.signing, database }, { ...settings, logger });
    const isThere = () =>
      database.pool.query('select 1').then(
        () => true,
        () => false,
      );
    Object.assign(behind, { listener, database, logs, proxy, back: () => vi.waitUntil(isThere, { timeout: 15_000, interval: 100 }) });
  });
  afterAll(async () => {
    await behind.database.close();
    behind.proxy.close();
  });
  return behind;
}
