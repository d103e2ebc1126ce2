import { pino } from 'pino';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { useApp } from '../support/app.ts';
import { aLicence } from '../support/journeys.ts';
import { serverUrl } from '../support/needs.ts';
import { openProxy } from '../support/proxy.ts';

const app = useApp();
let proxy: Awaited<ReturnType<typeof openProxy>>;
let database: Database;

beforeAll(async () => {
  const { rows } = await app.deps.database.pool.query('select current_database() as name');
  const url = new URL(serverUrl() ?? '');
  url.pathname = `/${rows[0].name}`;
  proxy = await openProxy(url.href);
  database = await openDatabase({ url: proxy.url, dataDir: null, onError: () => {} });
});
afterAll(async () => {
  await database.close();
  proxy.close();
});

/** The application as it is, but for the door between it and its database. */
function appBehindProxy() {
  const settings = { sessionSecret: 'a secret of the tests that is long enough', secureCookies: false, trustProxy: [] };
  return createApp({ ...app.deps, database }, { ...settings, logger: pino({ level: 'silent' }) });
}

describe('while the database is away', () => {
  it('the process lives, says so with 503, and serves again by itself when the database is back', async () => {
    const { licence } = await aLicence(app.deps);
    const express = appBehindProxy();
    const ask = (path: string) => request(express).get(path).set('Accept', 'text/html');
    expect((await ask(`/register/${licence}`)).status).toBe(200);

    proxy.shut();
    for (const path of [`/register/${licence}`, '/register', '/account/sign-in']) {
      const answer = await ask(path);
      expect([path, answer.status]).toEqual([path, path === '/account/sign-in' ? 200 : 503]);
    }
    expect((await ask('/health/live')).status).toBe(200);
    expect((await ask('/health/ready')).status).toBe(503);
    expect((await ask('/register')).headers['retry-after']).toBe('10');

    proxy.reopen();
    expect((await ask('/health/ready')).status).toBe(200);
    expect((await ask(`/register/${licence}`)).status).toBe(200);
  });

  it('serves the next look-up after the server ended every idle connection', async () => {
    const { licence } = await aLicence(app.deps);
    const express = appBehindProxy();
    const ask = async () => (await request(express).get(`/register/${licence}`).set('Accept', 'text/html')).status;
    expect(await ask()).toBe(200);
    await app.deps.database.pool.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await ask()).toBe(200);
  });
});
