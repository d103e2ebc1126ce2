import pg from 'pg';
import { pino } from 'pino';
import request from 'supertest';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Deps } from '../../src/acts/act.ts';
import { createApp } from '../../src/app.ts';
import { registerState } from '../../src/store/kept.ts';
import { rollNow } from '../../src/store/rolls.ts';
import { useApp } from '../support/app.ts';
import { Cluster } from '../support/cluster.ts';
import { aLicence, aMeasure } from '../support/journeys.ts';
import { depsAt } from '../support/server-deps.ts';

const app = useApp();
const [primary, replica] = [new Cluster(['fsync=off']), new Cluster(['fsync=off'])];
/** The same register by itself, and with a replica that is never too far behind. */
let alone: Deps;
let patient: Deps;
let licence: Awaited<ReturnType<typeof aLicence>>;
const never = { behind: 3_600_000, look: 50, calm: 3000 };
const settings = { sessionSecret: 'a secret of the tests that is long enough', secureCookies: false, trustProxy: [] };
const listen = (deps: Deps) => createApp(deps, { ...settings, logger: pino({ level: 'silent' }) });
const onReplica = async (what: string) => {
  const client = new pg.Client(replica.url);
  await client.connect();
  await client.query(what);
  await client.end();
};
const entries = async ({ database }: Deps) => (await registerState(database.read)).size;

beforeAll(async () => {
  await primary.make();
  alone = await depsAt(app, { url: primary.url });
  licence = await aLicence(alone);
  await replica.follow(primary);
  patient = await depsAt(app, { url: primary.url, replicaUrl: replica.url, replicaBounds: never });
}, 110_000);
afterEach(() => onReplica('select pg_wal_replay_resume()').catch(() => {}));
afterAll(async () => {
  for (const deps of [alone, patient]) await deps?.database.close().catch(() => {});
  await Promise.all([primary.end(), replica.end()]);
});

describe('public reads beside a replica', { timeout: 120_000 }, () => {
  it('go to it, and see what it has replayed', async () => {
    expect(patient.database.replica?.place()).toEqual({ source: 'replica', epoch: 0, knownAt: null });
    const before = await entries(patient);
    await onReplica('select pg_wal_replay_pause()');
    await aMeasure(alone, licence, 'suspension');
    expect([await entries(patient), (await entries(alone)) > before]).toEqual([before, true]);
    await onReplica('select pg_wal_replay_resume()');
    await vi.waitUntil(async () => (await entries(patient)) === (await entries(alone)), { timeout: 60_000 });
  });

  it('show somebody who is signed in what was written before they asked', async () => {
    const page = `/en/register/${licence.licence}`;
    const listener = listen(patient);
    const ask = (cookie: string) =>
      request(listener)
        .get(page)
        .set({ accept: 'text/html', ...(cookie === '' ? {} : { cookie }) });
    expect((await ask('')).text).toContain('The licence was suspended.');
    await onReplica('select pg_wal_replay_pause()');
    await aMeasure(alone, licence, 'resumption');
    expect((await ask('')).text).not.toContain('The licence was resumed.');
    expect((await ask('theme=dark; session=s%3Aany')).text).toContain('The licence was resumed.');
    await onReplica('select pg_wal_replay_resume()');
    await vi.waitUntil(() => patient.database.replica?.place().source === 'replica', { timeout: 60_000 });
  });

  it('go to the primary when it is too far behind, and come back when it is not', async () => {
    const strict = await depsAt(app, { url: primary.url, replicaUrl: replica.url, replicaBounds: { behind: 300, look: 50, calm: 0 } });
    const place = () => strict.database.replica?.place();
    await vi.waitUntil(() => place()?.source === 'replica', { timeout: 60_000 });
    const { epoch = 0 } = place() ?? {};
    await onReplica('select pg_wal_replay_pause()');
    await aMeasure(alone, licence, 'suspension');
    const now = await entries(alone);
    await vi.waitUntil(async () => (await entries(strict)) === now, { timeout: 60_000 });
    expect(place()).toMatchObject({ source: 'primary', knownAt: null });
    const { version } = await registerState(strict.database.read);
    await onReplica('select pg_wal_replay_resume()');
    await vi.waitUntil(() => place()?.source === 'replica', { timeout: 60_000 });
    // What was read on both sides of the change is not taken for this version.
    expect(place()?.epoch).toBeGreaterThan(epoch);
    expect((await registerState(strict.database.read)).version).not.toBe(version);
    await strict.database.close();
  });

  it('are taken over by the primary when it dies, and nobody notices', async () => {
    const { roll } = await rollNow(patient.database.read);
    await replica.kill();
    const asked = await Promise.all(Array.from({ length: 200 }, () => entries(patient)));
    expect(new Set(asked)).toEqual(new Set([await entries(alone)]));
    expect((await rollNow(patient.database.read)).roll).toBe(roll);
    await replica.start();
    await vi.waitUntil(() => patient.database.replica?.place().source === 'replica', { timeout: 60_000 });
  });
});

describe('when the primary is away', { timeout: 120_000 }, () => {
  it('the replica alone answers, dated, and the register is ready; it is as before when the primary is back', async () => {
    const dated = await depsAt(app, { url: primary.url, replicaUrl: replica.url, replicaBounds: { behind: 500, look: 50, calm: 0 } });
    await vi.waitUntil(() => dated.database.replica?.place().source === 'replica', { timeout: 60_000 });
    const listener = listen(dated);
    const ask = (path: string, accept = 'text/html') => request(listener).get(path).set({ accept });
    const page = `/en/register/${licence.licence}`;
    const fresh = await ask(page);
    expect(fresh.headers['register-known-at']).toBeUndefined();
    expect(fresh.text).not.toContain('does not answer just now');
    const [lastAt] = (await alone.database.pool.query(`select max(at) as at from events`)).rows;
    await primary.kill();
    await vi.waitUntil(async () => (await ask(page)).text.includes('does not answer just now'), { timeout: 60_000 });
    for (const path of [page, '/be/register', `/ru/register?q=${licence.licence}`, '/en/waiting', '/en/figures', '/en/warnings']) {
      const { status, text } = await ask(path);
      expect([path, status]).toEqual([path, 200]);
      expect(text).toMatch(/does not answer just now|не отвечает|не адказвае/);
    }
    const json = await ask(page, 'application/json');
    expect([json.status, json.body.number]).toEqual([200, licence.licence]);
    // Nothing that was decided is missing up to that moment.
    expect(new Date(json.headers['register-known-at'] ?? '').getTime()).toBeGreaterThanOrEqual(lastAt.at.getTime());
    expect((await ask('/health/ready')).status).toBe(200);
    expect((await request(listener).post('/en/account/sign-in').set('Sec-Fetch-Site', 'same-origin').type('form').send('a=b')).status).toBe(
      503,
    );

    await primary.start();
    await vi.waitUntil(async () => !(await ask(page)).text.includes('does not answer just now'), { timeout: 60_000 });
    await aMeasure(alone, licence, 'resumption');
    await vi.waitUntil(async () => (await ask(page)).text.includes('The licence was resumed.'), { timeout: 60_000 });
    await dated.database.close();
  });
});
