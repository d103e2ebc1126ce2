import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Deps } from '../../src/acts/act.ts';
import { mailOf } from '../../src/rules/mails.ts';
import { jobRunsNow } from '../../src/store/job-runs.ts';
import { queueMails } from '../../src/store/outbox.ts';
import { logSize } from '../../src/store/tiles.ts';
import { useApp } from '../support/app.ts';
import { Cluster } from '../support/cluster.ts';
import { aLicence } from '../support/journeys.ts';
import { anAgency, aStaff, type Person } from '../support/people.ts';
import { depsAt } from '../support/server-deps.ts';
import { aMailServer } from '../support/smtp.ts';
import { WebProcess } from '../support/web-process.ts';

const app = useApp();
const [primary, replica] = [new Cluster(['fsync=off']), new Cluster(['fsync=off'])];
const dataDir = mkdtempSync(join(tmpdir(), 'dazvol-machines-'));
let deps: Deps;
let licence: Awaited<ReturnType<typeof aLicence>>;
let post: Awaited<ReturnType<typeof aMailServer>>;
let webs: WebProcess[];
let jobs: WebProcess;
let env: Record<string, string>;
const letters = 60;

beforeAll(async () => {
  await primary.make();
  deps = await depsAt(app, { url: primary.url });
  licence = await aLicence(deps);
  await deps.database.pool.query('delete from outbox');
  const [{ actor }, agency] = [await aStaff(deps, 'examiner'), await anAgency(deps)];
  const event = { type: 'application-accepted', at: new Date(), actor, agencyId: agency.actor.agencyId ?? '' } as const;
  await queueMails(deps.database.db, Array.from({ length: letters }, (_, seq) => mailOf(event, seq) ?? []).flat());
  await replica.follow(primary);
  post = await aMailServer();
  env = {
    ...{ DATABASE_URL: primary.url, REPLICA_DATABASE_URL: replica.url, DATA_DIR: dataDir, BASE_URL: 'http://dazvol.example' },
    ...{ SMTP_URL: post.url, MAIL_FROM: 'register@dazvol.example' },
  };
  // Two that do the jobs as well, one for the jobs alone: all three begin to send the same letters.
  const started = [WebProcess.start(env), WebProcess.start(env), WebProcess.start(env, '.', 'src/cli/jobs.ts')];
  const [one, other, apart] = (await Promise.all(started)) as [WebProcess, WebProcess, WebProcess];
  webs = [one, other];
  jobs = apart;
}, 170_000);
afterAll(async () => {
  for (const web of [...(webs ?? []), ...(jobs ? [jobs] : [])]) await web.stop('SIGKILL');
  await post?.close();
  await deps?.database.close().catch(() => {});
  await Promise.all([primary.end(), replica.end()]);
  rmSync(dataDir, { recursive: true, force: true });
});

const at = (turn: number) => webs[turn % 2] as WebProcess;

/** Signs in at one process; the cookie is good at every one. */
async function signIn(web: WebProcess, { email }: Person): Promise<{ status: number; cookie: string }> {
  const answer = await web.post('/en/account/sign-in/sample', { account: email });
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');
  return { status: answer.status, cookie: cookie.at(-1) ?? '' };
}

describe('two web processes and one database', { timeout: 120_000 }, () => {
  it('one shows with the next request what was done at the other, signed in at either', async () => {
    const { cookie } = await signIn(at(0), licence.agency);
    for (let turn = 0; turn < 10; turn += 1) {
      const contact = `@machines_${turn}_by`;
      const added = await at(turn).post('/en/agency/contacts', { channel: 'telegram', text: contact }, cookie);
      expect([added.status, added.headers.get('location')]).toEqual([303, '/en/agency/contacts?added']);
      const own = await at(turn + 1).fetch('/en/agency/contacts', { headers: { cookie } });
      expect(await own.text()).toContain(contact);
      // On the public pages too: they come from the replica, which has to have it before this person is answered.
      const size = await logSize(deps.database.db);
      const shown = await at(turn + 1).fetch(`/en/register/${licence.licence}`, { headers: { cookie } });
      expect(await shown.text()).toContain(`Last entry of the register: no. ${size},`);
    }
  });

  it('whoever signs out at one is signed out at the other', async () => {
    const { cookie } = await signIn(at(0), licence.agency);
    const ask = async () => (await at(1).fetch('/en/agency', { headers: { cookie } })).status;
    expect(await ask()).toBe(200);
    await at(0).post('/en/account/sign-out', {}, cookie);
    expect(await ask()).toBe(303);
  });

  it('a limit counts what was tried at either', async () => {
    const { email } = await anAgency(deps);
    const wrong = { email, password: 'not the password of anybody' };
    const tried: number[] = [];
    for (let turn = 0; turn < 12; turn += 1) tried.push((await at(turn).post('/en/account/sign-in', wrong)).status);
    expect(tried.filter((status) => status === 429)).toEqual([429, 429]);
    expect(tried.slice(-2)).toEqual([429, 429]);
  });

  it('each letter is sent once, and the log is published once', async () => {
    await vi.waitUntil(() => post.letters.length >= letters, { timeout: 60_000, interval: 100 });
    const ids = post.letters.flatMap((letter) => /^Message-ID: (.*)$/im.exec(letter)?.[1] ?? []);
    expect([ids.length, new Set(ids).size]).toEqual([post.letters.length, post.letters.length]);
    const published = async () => (await deps.database.pool.query('select max(size)::int as size from checkpoints')).rows[0].size;
    const size = await logSize(deps.database.db);
    await vi.waitUntil(async () => (await published()) === size, { timeout: 60_000, interval: 100 });
    expect(webs.map(({ log }) => log).join('')).not.toContain('the signer refuses');
  });

  it('it is kept how each job went last', async () => {
    await vi.waitUntil(async () => (await jobRunsNow(deps.database.db)).every(({ endedAt }) => endedAt !== null), { timeout: 60_000 });
    const runs = await jobRunsNow(deps.database.db);
    expect(runs.map(({ job }) => job)).toEqual(['counts', 'last known', 'mail', 'publishing the log', 'reminders', 'sweep']);
    expect(runs.map(({ failedAt, error }) => [failedAt, error])).toEqual(runs.map(() => [null, null]));
  });

  it('nobody is lost when one stops and starts again, nor any answer that it counted', async () => {
    const { cookie } = await signIn(at(0), licence.agency);
    for (let times = 0; times < 5; times += 1) await at(0).fetch(`/ru/register/${licence.licence}`);
    expect(await at(0).stop()).toBe(0);
    const counted = await deps.database.pool.query('select sum(count)::int as count from answer_counts');
    expect(counted.rows[0].count).toBeGreaterThanOrEqual(5);
    expect((await at(1).fetch('/en/agency', { headers: { cookie } })).status).toBe(200);
    webs[0] = await WebProcess.start({ ...env, JOBS: 'apart' });
    expect((await at(0).fetch('/en/agency', { headers: { cookie } })).status).toBe(200);
  });

  it('the process of the jobs ends by itself when it is told to', async () => {
    expect(await jobs.stop()).toBe(0);
  });
});

describe('when the primary dies', { timeout: 120_000 }, () => {
  it('both go on answering the public from the replica, and do everything again when it is back', async () => {
    const path = `/en/register/${licence.licence}`;
    await primary.kill();
    await vi.waitUntil(async () => (await (await at(0).fetch(path)).text()).includes('does not answer just now'), {
      timeout: 60_000,
      interval: 200,
    });
    for (const web of webs) {
      expect((await web.fetch(path)).status).toBe(200);
      expect((await web.fetch('/health/ready')).status).toBe(200);
    }
    await primary.start();
    // Each of the two looks for it by itself, once a second.
    const isIn = async (web: WebProcess) => (await signIn(web, licence.agency)).status === 303;
    for (const web of webs) await vi.waitUntil(() => isIn(web), { timeout: 60_000, interval: 200 });
    const { cookie } = await signIn(at(1), licence.agency);
    expect((await at(1).post('/en/agency/contacts', { channel: 'telegram', text: '@machines_back' }, cookie)).status).toBe(303);
    await vi.waitUntil(async () => !(await (await at(0).fetch(path)).text()).includes('does not answer just now'), {
      timeout: 60_000,
      interval: 200,
    });
    expect(webs.map(({ isRunning }) => isRunning)).toEqual([true, true]);
  });
});
