import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createApp } from '../../src/app.ts';
import { useCodeKey } from '../../src/store/code-keys.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { keepLastKnownIn, writeLastKnown } from '../../src/store/last-known.ts';
import { codeKeyOfTests, useApp } from '../support/app.ts';
import { aLicence, aMeasure } from '../support/journeys.ts';
import { serverUrl } from '../support/needs.ts';
import { anAgency } from '../support/people.ts';
import { openProxy } from '../support/proxy.ts';

const app = useApp();
const folder = mkdtempSync(join(tmpdir(), 'dazvol-last-known-'));
let proxy: Awaited<ReturnType<typeof openProxy>>;
let database: Database;

beforeAll(async () => {
  const { rows } = await app.deps.database.pool.query('select current_database() as name');
  const url = new URL(serverUrl() ?? '');
  url.pathname = `/${rows[0].name}`;
  proxy = await openProxy(url.href);
  database = await openBehindProxy();
});
afterAll(async () => {
  await database.close();
  proxy.close();
  rmSync(folder, { recursive: true });
});

async function openBehindProxy(patient = false): Promise<Database> {
  return openDatabase({ url: proxy.url, dataDir: null, onError: () => {}, patient });
}

/** The application as it is, but for the door between it and its database. */
function appBehindProxy(behind = database) {
  const settings = { sessionSecret: 'a secret of the tests that is long enough', secureCookies: false, trustProxy: [] };
  return createApp({ ...app.deps, database: behind }, { ...settings, logger: pino({ level: 'silent' }) });
}

function visitor(behind = database) {
  const express = appBehindProxy(behind);
  return {
    page: (path: string) => request(express).get(path).set('Accept', 'text/html'),
    json: (path: string) => request(express).get(path).set('Accept', 'application/json'),
  };
}

const isBack = (who: ReturnType<typeof visitor>) =>
  vi.waitUntil(async () => (await who.page('/health/ready')).status === 200, { timeout: 10_000, interval: 100 });

describe('while the database is away', { timeout: 60_000 }, () => {
  it('the process lives, says so with 503, and serves again by itself when the database is back', async () => {
    const { licence } = await aLicence(app.deps);
    const { page, json } = visitor();
    expect((await page(`/register/${licence}`)).status).toBe(200);

    proxy.shut();
    for (const path of ['/register/EMP-1999-000001', '/register', '/warnings', '/account/sign-in']) {
      const answer = await page(path);
      expect([path, answer.status]).toEqual([path, path === '/account/sign-in' ? 200 : 503]);
    }
    expect((await page('/health/live')).status).toBe(200);
    expect((await page('/health/ready')).status).toBe(503);
    expect((await page('/register')).headers['retry-after']).toBe('10');

    proxy.reopen();
    await isBack({ page, json });
    expect((await page(`/register/${licence}`)).status).toBe(200);
  });

  it('serves the next look-up after the server ended every idle connection', async () => {
    const { licence } = await aLicence(app.deps);
    const { page } = visitor();
    const ask = async () => (await page(`/register/${licence}`)).status;
    expect(await ask()).toBe(200);
    await app.deps.database.pool.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    expect(await ask()).toBe(200);
  });

  it('answers over a new connection when one falls silent while the server is there', async () => {
    const [{ licence }, { licence: later }] = [await aLicence(app.deps), await aLicence(app.deps)];
    const { page } = visitor();
    expect((await page(`/register/${licence}`)).status).toBe(200);
    proxy.silence();
    expect((await page(`/register/${later}`)).status).toBe(200);
  });

  it('shows the pages it has shown before, dated and kept by nobody, and not those of a day that is over', async () => {
    const { licence } = await aLicence(app.deps);
    const who = visitor();
    const path = `/en/register/${licence}`;
    for (const one of [path, '/en/warnings']) expect((await who.page(one)).text).not.toContain('cannot be asked just now');
    app.clock.forward(5);
    // Asked again, it is known to hold five minutes longer.
    await who.page(path);

    proxy.shut();
    app.clock.forward(60);
    const held = await who.page(path);
    expect([held.status, held.headers['cache-control'], held.headers.etag]).toEqual([200, 'no-store', undefined]);
    expect(held.headers['register-known-at']).toBe('2026-11-24T07:05:00.000Z');
    expect(held.text).toContain('The register cannot be asked just now. Below is what was known on 24 November 2026, 10:05, Minsk time.');
    expect(held.text).toContain('tel:+375172185264');
    expect((await who.page('/en/warnings')).text).toContain('cannot be asked just now');

    const { status, headers, body } = await who.json(path);
    expect([status, headers['cache-control'], headers['register-known-at']]).toEqual([200, 'no-store', '2026-11-24T07:00:00.000Z']);
    expect(body).toMatchObject({ number: licence, standing: 'active', lastKnown: true, asOf: '2026-11-24T07:00:00.000Z' });

    app.clock.set('2026-11-25T09:00:00+03:00');
    expect((await who.page('/en/warnings')).status).toBe(503);
    const nextDay = await who.page(path);
    expect([nextDay.status, nextDay.headers['register-known-at']]).toEqual([200, '2026-11-24T07:00:00.000Z']);
    app.clock.set('2026-11-25T10:01:00+03:00');
    expect((await who.page(path)).status).toBe(503);

    proxy.reopen();
    await isBack(who);
    expect((await who.page(path)).text).not.toContain('cannot be asked just now');
    app.clock.set('2026-11-24T10:00:00+03:00');
  });
});

describe('what nobody had asked for before', { timeout: 60_000 }, () => {
  it('is answered by the last known register, which outlives the process, and is never green when it is old', async () => {
    const name = 'ООО «Шчодры Гасцінец»';
    const [one, other] = [await aLicence(app.deps, { agency: await anAgency(app.deps, { name }) }), await aLicence(app.deps)];
    await aMeasure(app.deps, other, 'suspension');
    await useCodeKey(database, codeKeyOfTests, app.clock.now());
    keepLastKnownIn(database, folder);
    await writeLastKnown(database, app.clock.now());

    proxy.shut();
    const later = await openBehindProxy(true);
    // A process that starts meanwhile has its key, and nothing else than what is on the disk.
    await useCodeKey(later, codeKeyOfTests, app.clock.now()).catch(() => {});
    keepLastKnownIn(later, folder);
    const who = visitor(later);
    const number = await who.page(`/en/register/${one.licence}`);
    expect([number.status, number.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(number.text).toContain('standing--active');
    expect(number.text).toContain('Below is what was known on 24 November 2026, 10:00');
    for (const asked of [one.agency.unp ?? '', one.licence.toLowerCase(), name, 'шчодры гасцинец']) {
      const { status, text } = await who.page(`/en/register?q=${encodeURIComponent(asked)}`);
      expect([asked, status]).toEqual([asked, 200]);
      expect(text).toContain(one.licence);
    }
    const health = await who.page('/en/status');
    expect([health.status, health.headers['retry-after'], health.headers['cache-control']]).toEqual([503, '10', 'no-store']);
    expect(health.text).toContain('the database does not answer');
    expect(health.text).toContain('shows the last that is known, of 24 November 2026, 10:00');
    const all = await who.page('/en/register');
    expect(all.text).toContain(one.licence);
    expect(all.text).toContain('standing--suspended');
    const none = await who.page('/en/register/EMP-1999-000001');
    expect(none.status).toBe(404);
    expect(none.text).toContain('No such licence or agency was in the register then');
    const { status, body } = await who.json(`/register/${one.licence}`);
    expect(status).toBe(503);
    expect(body).toMatchObject({
      error: 503,
      lastKnown: { asOf: '2026-11-24T07:00:00.000Z', age: 'fresh', exact: [{ number: one.licence, standing: 'active' }] },
    });

    app.clock.set('2026-11-25T11:00:00+03:00');
    const old = await who.page(`/en/register/${one.licence}`);
    expect(old.text).toContain('It was in force on 24 November 2026, 10:00. Whether it is today cannot be confirmed');
    expect(old.text).not.toContain('standing--active');
    app.clock.set('2026-11-27T11:00:00+03:00');
    for (const { licence } of [one, other]) {
      const { text } = await who.page(`/en/register/${licence}`);
      expect(text).toContain('Whether it is in force cannot be confirmed now');
      expect(text).not.toMatch(/standing--(active|suspended"|ended)/);
    }
    app.clock.set('2026-11-24T10:00:00+03:00');

    writeFileSync(join(folder, 'snapshot'), 'what nobody signed');
    expect((await who.page(`/en/register/${one.licence}`)).status).toBe(503);

    proxy.reopen();
    await later.opened;
    await isBack(who);
    expect((await who.page(`/en/register/${one.licence}`)).text).not.toContain('cannot be asked just now');
    await later.close();
  });
});
