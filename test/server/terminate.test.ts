import { randomUUID } from 'node:crypto';
import pg from 'pg';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { useApp } from '../support/app.ts';
import { rowCounts } from '../support/database.ts';
import { holdGate, untilWaiting } from '../support/gate.ts';
import { aLicence } from '../support/journeys.ts';
import { serverUrl } from '../support/needs.ts';
import { type Served, serveProcess } from '../support/served.ts';

// The server ends connections of the running product at random, under load, 500 times; `FAULTS=5000` does it so often.

const app = useApp();
const ends = Number(process.env.FAULTS ?? 500);
let served: Served;
let killer: pg.Client;
let licence: string;

beforeAll(async () => {
  licence = (await aLicence(app.deps)).licence;
  const { rows } = await app.deps.database.pool.query('select current_database() as name');
  const url = new URL(serverUrl() ?? '');
  url.pathname = `/${rows[0].name}`;
  killer = new pg.Client({ connectionString: url.href, application_name: 'not to be ended' });
  await killer.connect();
  url.searchParams.set('application_name', 'dazvol-served');
  served = await serveProcess(url.href);
}, 120_000);
afterAll(async () => {
  await killer.end();
  await served.end();
});

/** From one address so many tips and reports are taken in an hour: they are spread over the whole run. */
const forms = 120;
const pause = () => new Promise((resolve) => setTimeout(resolve, Math.max(400, (ends * 25) / forms)));

/** Ends one of its connections, whichever; whether there was one. */
async function endOne(): Promise<number> {
  const { rows } = await killer.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'dazvol-served' order by random() limit 1`,
  );
  return rows.length;
}

function post(path: string, fields: Record<string, string>) {
  return request(served.base)
    .post(path)
    .set('Accept', 'text/html')
    .set('Sec-Fetch-Site', 'same-origin')
    .type('form')
    .send(new URLSearchParams(fields).toString());
}

describe(`connections ended ${ends} times at random`, () => {
  it('end no process, lose nothing, do nothing twice and give no wrong answer', { timeout: 900_000 }, async () => {
    const before = await rowCounts(app.deps.database);
    const codes = new Set<string>();
    const seen = { right: 0, away: 0, wrong: [] as string[] };
    let acknowledged = 0;
    let going = true;

    const look = async () => {
      while (going) {
        const { status, text } = await request(served.base).get(`/en/register/${licence}`).set('Accept', 'text/html');
        if (status === 200 && text.includes(`>${licence}<`) && text.includes('standing--active')) seen.right += 1;
        else if (status === 503) seen.away += 1;
        else seen.wrong.push(`${status} ${text.slice(0, 200)}`);
      }
    };
    const tell = async () => {
      for (let told = 0; going && told < forms; told += 1) {
        const form = { told: 'They took my passport.', formKey: randomUUID() };
        let answer = await post('/en/tips/new', form);
        // Whoever was told 503 presses once more, and the form is the same.
        while (answer.status === 503) answer = await post('/en/tips/new', form);
        if (answer.status !== 200) seen.wrong.push(`${answer.status} ${answer.text.slice(0, 200)}`);
        const [, code = ''] = /class="secret">([^<]+)</.exec(answer.text) ?? [];
        codes.add(code);
        acknowledged += 1;
        await pause();
      }
    };
    const report = async () => {
      for (let sent = 0; going && sent < forms; sent += 1) {
        const form = { text: 'The office has moved.', email: '', formKey: randomUUID() };
        let answer = await post(`/en/register/${licence}/report`, form);
        while (answer.status === 503) answer = await post(`/en/register/${licence}/report`, form);
        if (answer.status !== 200) seen.wrong.push(`${answer.status} ${answer.text.slice(0, 200)}`);
        reported += 1;
        await pause();
      }
    };
    let reported = 0;
    // Each of these needs a connection of the pool: there is always one to end.
    const knock = async () => {
      while (going) {
        const { status } = await request(served.base).get('/health/ready');
        if (status !== 200 && status !== 503) seen.wrong.push(String(status));
      }
    };
    const working = [knock(), knock(), knock(), knock(), look(), look(), tell(), tell(), tell(), report(), report()];
    let ended = 0;
    // On a busy machine fewer get through: it goes on until enough have.
    while (ended < ends || Math.min(seen.right, acknowledged, reported) <= 20) {
      if (served.child.exitCode !== null)
        throw new Error(`the process ended with ${served.child.exitCode}:\n${served.said().slice(-4000)}`);
      ended += await endOne();
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    going = false;
    await Promise.all(working);

    expect(seen.wrong).toEqual([]);
    expect(served.child.exitCode).toBeNull();
    expect(served.said()).not.toContain('unexpected error');
    expect(Math.min(seen.right, acknowledged, reported)).toBeGreaterThan(20);
    const after = await rowCounts(app.deps.database);
    expect([after.tips, after.error_reports]).toEqual([(before.tips ?? 0) + acknowledged, (before.error_reports ?? 0) + reported]);
    expect(codes.size).toBe(acknowledged);
    if (process.env.LOG_LEVEL) console.log({ ended, ...seen, acknowledged, reported });
  });

  it('leave the pool whole: all ten connections can be used at once, and there is none beside them', { timeout: 60_000 }, async () => {
    await vi.waitUntil(async () => (await request(served.base).get('/health/ready')).status === 200, { timeout: 10_000, interval: 100 });
    const gate = await holdGate(app.deps.database, 'lock table tips in exclusive mode');
    const forms = Array.from({ length: 10 }, () =>
      post('/en/tips/new', { told: 'All at once.', formKey: randomUUID() }).then(({ status }) => status),
    );
    await untilWaiting(app.deps.database, 10);
    const { rows } = await killer.query(
      `select count(*)::int as count from pg_stat_activity where datname = current_database() and application_name = 'dazvol-served'`,
    );
    await gate.open();
    expect(await Promise.all(forms)).toEqual(forms.map(() => 200));
    // Beside the pool there is the one for reading; and for a moment the one that looks whether the server is there.
    expect(rows[0].count).toBeLessThanOrEqual(12);
  });
});
