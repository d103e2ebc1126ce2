import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Deps } from '../../src/acts/act.ts';
import { useApp } from '../support/app.ts';
import { freshDatabase } from '../support/database.ts';
import { type Gate, holdGate, untilWaiting } from '../support/gate.ts';
import { aLicence } from '../support/journeys.ts';
import { serverUrl } from '../support/needs.ts';
import { depsAt } from '../support/server-deps.ts';
import { WebProcess } from '../support/web-process.ts';

const app = useApp();
const dataDir = mkdtempSync(join(tmpdir(), 'dazvol-drain-'));
let deps: Deps;
let env: Record<string, string>;
let licence: Awaited<ReturnType<typeof aLicence>>;
const webs: WebProcess[] = [];
let gate: Gate | undefined;

beforeAll(async () => {
  const url = await freshDatabase(serverUrl() ?? '', `dazvol_drain_${process.env.VITEST_POOL_ID ?? 1}`);
  deps = await depsAt(app, { url });
  licence = await aLicence(deps);
  env = { DATABASE_URL: url, DATA_DIR: dataDir, BASE_URL: 'http://dazvol.example' };
}, 110_000);
afterAll(async () => {
  await gate?.open();
  for (const web of webs) await web.stop('SIGKILL');
  await deps?.database.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const agent = new Agent({ keepAlive: true });
type Got = { status: number; connection: string | undefined };

function ask(port: number, path: string): Promise<Got> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, agent, path, headers: { accept: 'text/html' } }, (answer) => {
      answer.resume().on('end', () => resolve({ status: answer.statusCode ?? 0, connection: answer.headers.connection }));
    });
    asked.on('error', reject).end();
  });
}

it('a process told to stop says so, answers all who still ask and all it has begun, and ends well', { timeout: 180_000 }, async () => {
  const web = await WebProcess.start({ ...env, STOP_GRACE: '10', STOP_WITHIN: '60' });
  webs.push(web);
  const { port } = web;
  const page = `/en/register/${licence.licence}`;
  const signedIn = await web.post('/en/account/sign-in/sample', { account: licence.agency.email });
  const cookie = signedIn.headers.getSetCookie().at(-1)?.split(';')[0] ?? '';

  // Whoever asks looks first whether it is ready, as a proxy does.
  let isReady = true;
  const [failed, kept, closed]: [string[], Got[], Got[]] = [[], [], []];
  const loading = Array.from({ length: 4 }, async () => {
    while (isReady) {
      const told = isReady;
      const got = await ask(port, page).catch((error: Error) => ({ status: 0, connection: error.message }));
      if (got.status !== 200) failed.push(`${told} ${got.status} ${got.connection}`);
      (got.connection === 'close' ? closed : kept).push(got);
    }
  });
  while (kept.length < 200) await new Promise((resolve) => setTimeout(resolve, 20));

  // An act in the middle of its transaction, and a form of which only the half has come.
  gate = await holdGate(deps.database, 'select from log_state for update');
  const acting = web.post('/en/agency/contacts', { channel: 'telegram', text: '@drained_by' }, cookie);
  await untilWaiting(deps.database, 1);
  const half = connect(port, '127.0.0.1');
  const form = new URLSearchParams({ formKey: crypto.randomUUID(), email: 'nobody@dazvol.example', password: 'x'.repeat(20) }).toString();
  let said = '';
  half.on('data', (text: Buffer) => {
    said += text.toString();
  });
  const ended = new Promise((resolve) => half.on('close', resolve));
  half.write(
    `POST /en/account/sign-in HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${form.length}\r\n\r\n${form.slice(0, 10)}`,
  );

  const stopped = web.stop();
  while ((await ask(port, '/health/ready')).status === 200) await new Promise((resolve) => setTimeout(resolve, 10));
  // It still answers, and each connection is ended by its answer.
  for (let times = 0; times < 20; times += 1) expect(await ask(port, page)).toEqual({ status: 200, connection: 'close' });
  isReady = false;
  await Promise.all(loading);
  while (
    await ask(port, '/health/live').then(
      () => true,
      () => false,
    )
  )
    await new Promise((resolve) => setTimeout(resolve, 50));
  // Nobody gets in any more; what was begun is still done.
  expect(web.isRunning).toBe(true);
  await gate.open();
  expect((await acting).status).toBe(303);
  half.write(form.slice(10));
  await ended;
  expect(said).toMatch(/^HTTP\/1.1 (303|422) /);
  expect(await stopped).toBe(0);
  expect(failed).toEqual([]);
  expect(closed.length).toBeGreaterThan(0);
  const { rows } = await deps.database.pool.query(`select count(*)::int as count from contacts where shown = '@drained_by'`);
  expect(rows).toEqual([{ count: 1 }]);
});

it('what does not end in time is cut off, and it says so', { timeout: 120_000 }, async () => {
  const web = await WebProcess.start({ ...env, STOP_WITHIN: '1' });
  webs.push(web);
  const half = connect(web.port, '127.0.0.1');
  half.on('error', () => {});
  half.write('POST /en/tips/new HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 100\r\n\r\nhalf');
  expect((await web.fetch('/health/live')).status).toBe(200);
  expect(await web.stop()).toBe(1);
  expect(web.log).toContain('stopped with work under way');
});
