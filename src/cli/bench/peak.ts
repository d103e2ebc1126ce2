import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { Env } from '../../env.ts';
import { openLogger } from '../../http/logger.ts';
import { openDeps } from '../../start/deps.ts';
import type { Write } from '../command.ts';
import { addSample } from '../sample.ts';
import { arrive, type Kind, type Told } from './arrivals.ts';
import { shift } from './shift.ts';
import { times } from './times.ts';

/** What a peak may cost at the 99th percentile, in milliseconds, from the moment somebody asks to the end of the answer. */
const most = { 'look-up': 50, officer: 300 };
/** Two hundred questions a second are seventeen million a day. */
const pace = { perSecond: 200, seconds: 120 };
const officers = ['examiner1', 'examiner2', 'head1', 'head2'].map((name) => `${name}@dazvol.example`);
/** Licences that everybody asks for after the news, and the share of look-ups that are theirs; the others may be any of the register. */
const news = { licences: 200, share: 0.5 };

/**
 * The register that `env` names, as large as it is, on the day after the news: questions arrive at a steady pace, 95 of a hundred look-ups by
 * number, 4 searches by name and one tip, while officers work. The product runs whole, as it is started by `npm start`. The same look-ups
 * then go to a bare handler that sends one page out of memory. Works on a copy of the database, which is dropped.
 */
export async function benchPeak(env: Env & { DATABASE_URL: string }, write: Write): Promise<void> {
  const copy = await copyOf(env.DATABASE_URL);
  const folder = await mkdtemp(join(tmpdir(), 'dazvol-peak-'));
  const servers: Serving[] = [];
  try {
    const known = await prepare({ ...env, DATABASE_URL: copy.url, DATA_DIR: folder }, write);
    const app = await start('main.ts', [], { DATABASE_URL: copy.url, DATA_DIR: folder, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'fatal' });
    servers.push(app);
    const bare = await start('cli/bench/serve.ts', ['bare', copy.url, known.numbers[0] ?? ''], {});
    servers.push(bare);
    const kinds = kindsOf(known);
    write(`${await settled(app.port)} s from its start until everything was read that it keeps of the register`);
    for (const { port } of servers) await arrive(port, kinds, { ...pace, seconds: 20 }); // for the compiler
    const stop = new AbortController();
    const work = Promise.all(officers.map((account, place) => shift(app.port, account, { place, of: officers.length, stop: stop.signal })));
    const told = await arrive(app.port, kinds, pace);
    stop.abort();
    told.set('officer', together(await work));
    report(told, await arrive(bare.port, kinds, { ...pace, seconds: 30 }), write);
  } finally {
    for (const { child } of servers) child.kill();
    await rm(folder, { recursive: true, force: true });
    await copy.drop();
  }
}

async function copyOf(url: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = 'dazvol_bench_peak';
  const [copy, server] = [new URL(url), new URL(url)];
  copy.pathname = `/${name}`;
  server.pathname = '/template1';
  const say = async (...statements: string[]) => {
    const client = new pg.Client({ connectionString: server.href });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };
  const original = decodeURIComponent(new URL(url).pathname.slice(1));
  await say(`drop database if exists ${name} with (force)`, `create database ${name} template "${original}"`);
  return { url: copy.href, drop: () => say(`drop database if exists ${name} with (force)`) };
}

type Known = { numbers: string[]; names: string[] };

/** The officers and their cases are the sample's, beside whatever is there. */
async function prepare(env: Env, write: Write): Promise<Known> {
  const { deps } = await openDeps(env, openLogger('error'));
  const { pool, close } = deps.database;
  const list = async (query: string) => (await pool.query<{ one: string }>(query)).rows.map(({ one }) => one);
  const numbers = await list('select number as one from licences order by md5(number) limit 50000');
  const names = await list('select name as one from agency_names order by md5(name) limit 5000');
  const [count] = await list('select count(*) as one from licences');
  write(`${count} licences, ${pace.perSecond} questions a second for ${pace.seconds} s, ${officers.length} officers at work`);
  await addSample({ ...deps, signing: { ...deps.signing, asking: false } });
  await pool.query('vacuum analyze');
  await close();
  return { numbers, names };
}

type Serving = { child: ChildProcess; port: number };

async function start(script: string, given: readonly string[], settings: Record<string, string>): Promise<Serving> {
  const path = fileURLToPath(new URL(`../../${script}`, import.meta.url));
  const child = spawn(process.execPath, [path, ...given], { stdio: ['ignore', 'pipe', 'inherit'], env: settings });
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /^(?:ready: http:\/\/localhost:)?(\d+)$/.exec(line)?.[1];
    if (port === undefined) continue;
    child.stdout.resume();
    return { child, port: Number(port) };
  }
  throw new Error(`${script} did not start`);
}

/**
 * Asks what waits for all that a new process makes once of the whole register, until it is there: the list, the names, the snapshot.
 * @returns seconds since it was first asked
 */
async function settled(port: number): Promise<number> {
  const began = performance.now();
  for (const path of ['/be/register?page=2', '/be/register?q=zzzzzzzz', '/log/snapshot']) {
    for (let status = 503; status === 503; ) {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`);
      await answer.arrayBuffer();
      status = answer.status;
    }
  }
  return Math.round((performance.now() - began) / 1000);
}

function kindsOf({ numbers, names }: Known): Kind[] {
  const any = <T>(list: readonly T[]) => list[Math.floor(Math.random() * list.length)] as T;
  const hot = numbers.slice(0, news.licences);
  const lang = () => any(['be', 'ru', 'ru', 'en']);
  const form = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  const tip = () =>
    new URLSearchParams({ formKey: randomUUID(), told: `They promised work in ${any(['Łódź', 'Wien', 'Praha'])}, and took the passport.` });
  return [
    { name: 'tip', share: 0.01, fresh: () => ({ method: 'POST', path: `/${lang()}/tips/new`, headers: form, body: tip().toString() }) },
    {
      name: 'search',
      share: 0.04,
      fresh: () => ({ method: 'GET', path: `/${lang()}/register?q=${encodeURIComponent(any(names).slice(0, -1))}` }),
    },
    {
      name: 'look-up',
      share: 0.95,
      fresh: () => ({ method: 'GET', path: `/${lang()}/register/${any(Math.random() < news.share ? hot : numbers)}` }),
    },
  ];
}

function together(all: readonly Told[]): Told {
  const failures = new Map<string, number>();
  for (const [code, count] of all.flatMap((one) => [...one.failures])) failures.set(code, (failures.get(code) ?? 0) + count);
  return { late: all.flatMap(({ late }) => late), failures };
}

function report(told: ReadonlyMap<string, Told>, bare: ReadonlyMap<string, Told>, write: Write): void {
  for (const [name, { late, failures }] of told) {
    const bound = name in most ? `, at the most ${most[name as keyof typeof most]} ms` : '';
    const failed = [...failures].map(([code, count]) => `${count} × ${code}`).join(', ') || 'none failed';
    write(`${name.padEnd(8)} ${late.length} answered, ${failed}, ${times(late)}${bound}`);
    if (failures.size > 0 || late.length === 0) process.exitCode = 1;
    if (name in most && ninetyNinth(late) > most[name as keyof typeof most]) process.exitCode = 1;
  }
  write(`bare     ${times(bare.get('look-up')?.late ?? [])} for the look-ups, one page out of memory`);
}

function ninetyNinth(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length * 0.99)] ?? Number.NaN;
}
