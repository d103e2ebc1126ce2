import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Deps } from '../../src/acts/act.ts';
import { useApp } from '../support/app.ts';
import { freshDatabase } from '../support/database.ts';
import { aLicence } from '../support/journeys.ts';
import { serverUrl } from '../support/needs.ts';
import { aRoundRobin } from '../support/round-robin.ts';
import { depsAt } from '../support/server-deps.ts';
import { WebProcess } from '../support/web-process.ts';

/** How many requests are sent while one version makes way for the next: `DEPLOY_REQUESTS=50000` for a thorough run. */
const most = Number(process.env.DEPLOY_REQUESTS || 5000);

const app = useApp();
const folder = mkdtempSync(join(tmpdir(), 'dazvol-deploy-'));
const next = join(folder, 'next');
const webs: WebProcess[] = [];
let deps: Deps;
let env: Record<string, string>;
let licences: Awaited<ReturnType<typeof aLicence>>[];

beforeAll(async () => {
  const url = await freshDatabase(serverUrl() ?? '', `dazvol_deploy_${process.env.VITEST_POOL_ID ?? 1}`);
  deps = await depsAt(app, { url });
  licences = [await aLicence(deps), await aLicence(deps)];
  env = { DATABASE_URL: url, DATA_DIR: join(folder, 'data'), BASE_URL: 'http://dazvol.example', STOP_GRACE: '1' };
  aNextVersion();
  webs.push(...(await Promise.all([WebProcess.start(env), WebProcess.start(env)])));
}, 110_000);
afterAll(async () => {
  for (const web of webs) await web.stop('SIGKILL');
  await deps?.database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** This program with a schema that is one step further, as the rules for migrations let it be. */
function aNextVersion(): void {
  for (const part of ['src', 'drizzle', 'views', 'public', 'package.json']) cpSync(part, join(next, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(next, 'node_modules'));
  const migrations: Record<string, string> = {
    '29990101000001_expand': `create table remarks (id uuid primary key, text text not null);--> statement-breakpoint
      alter table licences add column remark text default '' not null;--> statement-breakpoint
      alter table agencies add column remark text;--> statement-breakpoint
      alter table sessions add column remark text;`,
    '29990101000002_index':
      'drop index concurrently if exists events_of_remark;--> statement-breakpoint\ncreate index concurrently events_of_remark on events (at, type);',
  };
  for (const [name, sql] of Object.entries(migrations)) {
    mkdirSync(join(next, 'drizzle', name));
    writeFileSync(join(next, 'drizzle', name, 'migration.sql'), sql);
  }
}

type Answer = { status: number; body: string; cookie: string };
const agent = new Agent({ keepAlive: true });

function ask(port: number, path: string, { cookie = '', form }: { cookie?: string; form?: Record<string, string> } = {}): Promise<Answer> {
  const body = form && new URLSearchParams({ formKey: crypto.randomUUID(), ...form }).toString();
  const headers = {
    ...{ accept: 'text/html', 'sec-fetch-site': 'same-origin' },
    ...(cookie === '' ? {} : { cookie }),
    ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) }),
  };
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, agent, path, method: body === undefined ? 'GET' : 'POST', headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const set = answer.headers['set-cookie']?.map((one) => one.split(';')[0] ?? '') ?? [];
        resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString(), cookie: set.at(-1) ?? '' });
      });
    });
    asked.on('error', reject).end(body);
  });
}

it('two versions serve on one schema while the one makes way for the other, and no request fails', { timeout: 3_600_000 }, async () => {
  const proxy = await aRoundRobin();
  const [one, other] = webs as [WebProcess, WebProcess];
  const old = [await proxy.add(one.port), await proxy.add(other.port)];
  const { agency } = licences[0] as (typeof licences)[number];
  const { cookie } = await ask(proxy.port, '/en/account/sign-in/sample', { form: { account: agency.email } });

  let sent = 0;
  let isRolled = false;
  const failed: string[] = [];
  const added: string[] = [];
  // An agency has forty contacts at the most.
  const mostAdded = 25;
  const writing = Math.ceil(most / mostAdded);
  const work = async () => {
    while (sent < most || !isRolled) {
      sent += 1;
      const turn = sent;
      const { licence } = licences[turn % 2] as (typeof licences)[number];
      const contact = `@deploy_${turn}_by`;
      const [path, options, status, words] =
        turn % writing === 0 && added.length < mostAdded
          ? (['/en/agency/contacts', { cookie, form: { channel: 'telegram', text: contact } }, 303, ''] as const)
          : turn % 20 === 0
            ? (['/en/agency', { cookie }, 200, '</html>'] as const)
            : turn % 10 === 0
              ? ([`/ru/register?q=${licence}`, {}, 200, licence] as const)
              : ([`/en/register/${licence}`, {}, 200, licence] as const);
      const answer = await ask(proxy.port, path, options).catch((error: Error) => ({ status: 0, body: error.message }));
      if (answer.status !== status || !answer.body.includes(words)) failed.push(`${path} ${answer.status} ${answer.body.slice(0, 200)}`);
      else if (status === 303) added.push(contact);
    }
  };
  const load = Array.from({ length: 12 }, work);

  const answeredBefore = old.map(({ answered }) => answered);
  const third = await WebProcess.start(env, next);
  webs.push(third);
  // The schema is the next version's now, and both of this one go on.
  const atSchema = old.map(({ answered }) => answered);
  const fresh = [await proxy.add(third.port)];
  expect(await one.stop()).toBe(0);
  const fourth = await WebProcess.start(env, next);
  webs.push(fourth);
  fresh.push(await proxy.add(fourth.port));
  const atEnd = old.map(({ answered }) => answered);
  expect(await other.stop()).toBe(0);
  isRolled = true;
  await Promise.all(load);
  await proxy.close();
  agent.destroy();

  expect(failed).toEqual([]);
  expect(sent).toBeGreaterThanOrEqual(most);
  // All four had their part, and the old ones had theirs before the schema changed and after.
  expect(Math.min(...atSchema.map((count, index) => count - (answeredBefore[index] ?? 0)))).toBeGreaterThan(0);
  expect(Math.max(...atEnd.map((count, index) => count - (atSchema[index] ?? 0)))).toBeGreaterThan(0);
  expect(Math.min(...fresh.map(({ answered }) => answered))).toBeGreaterThan(0);
  const { rows } = await deps.database.pool.query(`select count(*)::int as count from licences where remark = ''`);
  expect(rows).toEqual([{ count: 2 }]);
  // Whatever was said to be done is done.
  const kept = await deps.database.pool.query(`select shown from contacts where shown like '@deploy%'`);
  expect(new Set(kept.rows.map(({ shown }) => shown))).toEqual(new Set(added));
});
