import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { afterAll, expect, it, vi } from 'vitest';
import { useApp } from '../support/app.ts';
import { aLicence } from '../support/journeys.ts';
import { serverUrl } from '../support/needs.ts';
import { openProxy } from '../support/proxy.ts';
import { serveProcess } from '../support/served.ts';

const app = useApp();
const folder = mkdtempSync(join(tmpdir(), 'dazvol-start-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('the running product starts without its database, answers what it last knew, and is whole by itself when the database comes', {
  timeout: 240_000,
}, async () => {
  const { licence } = await aLicence(app.deps);
  const { rows } = await app.deps.database.pool.query('select current_database() as name');
  const url = new URL(serverUrl() ?? '');
  url.pathname = `/${rows[0].name}`;
  const proxy = await openProxy(url.href);

  const before = await serveProcess(proxy.url, folder);
  await vi.waitUntil(() => existsSync(join(folder, 'last-known', 'snapshot')), { timeout: 60_000, interval: 100 });
  await before.end();
  expect(before.child.exitCode).toBe(0);

  proxy.shut();
  const served = await serveProcess(proxy.url, folder);
  const ask = (path: string) => request(served.base).get(path).set('Accept', 'text/html');
  const away = await ask(`/en/register/${licence}`);
  expect([away.status, away.headers['cache-control']]).toEqual([200, 'no-store']);
  expect(away.text).toContain('The register cannot be asked just now.');
  expect((await ask('/en/help')).status).toBe(200);
  expect((await ask('/health/ready')).status).toBe(503);
  expect((await ask('/en/warnings')).status).toBe(503);

  proxy.reopen();
  await vi.waitUntil(async () => (await ask('/health/ready')).status === 200, { timeout: 60_000, interval: 100 });
  const back = await ask(`/en/register/${licence}`);
  expect([back.status, back.headers['cache-control']]).toEqual([200, 'no-cache']);
  expect(back.text).not.toContain('cannot be asked just now');
  await served.end();
  expect(served.child.exitCode).toBe(0);
  proxy.close();
});
