import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { mailingOf, readEnv } from '../env.ts';
import { policyOf } from '../log/policy.ts';
import { openSieve } from '../sieve/sieve.ts';
import { newCodeKey, useCodeKey } from '../store/code-keys.ts';
import { openDatabase } from '../store/database.ts';
import { openFiles } from '../store/files.ts';
import { openLaw } from '../store/law.ts';
import { openSealing } from '../store/sealing.ts';
import { openSoftwareKeys } from '../store/software-keys.ts';
import { benchAudit } from './bench/audit.ts';
import { load, type Measured } from './bench/load.ts';
import { benchLog } from './bench/log.ts';
import { benchLookup } from './bench/lookup.ts';
import { benchPeak } from './bench/peak.ts';
import { benchSearch } from './bench/search.ts';
import { loadSample } from './sample.ts';

// `npm run bench`: the look-up by number through the whole application against a bare `node:http` handler that sends the same bytes out of
// memory, and against one that asks the same SQL before, in turns, in one run. Needs a PostgreSQL server; makes and drops a database of its
// own there. `-- search` and `-- lookup` measure the database that DATABASE_URL names, as large as it is, and leave nothing behind.
// `-- log` measures the public log, in a database of its own too; `-- audit` audits made-up logs of ten thousand and of a million entries,
// from files and without a database.

/** The application must keep at least this share of what the bare handler serves. */
const leastRatio = 0.7;
const rounds = 9;
const all = ['bare', 'sql', 'app'] as const;
type Which = (typeof all)[number];
const load32 = { connections: 32, seconds: 3 };
/** Until the compiler has settled, neither server is what it will be. */
const warmUp = { ...load32, seconds: 6 };

const [what, ...others] = process.argv.slice(2);
if (
  others.length > 0 ||
  !(what === undefined || what === 'search' || what === 'lookup' || what === 'log' || what === 'audit' || what === 'peak')
)
  throw new Error('usage: npm run bench [-- search | lookup | log | audit | peak]');
const env = readEnv();
const { DATABASE_URL } = env;
if (DATABASE_URL === undefined && what !== 'audit')
  throw new Error('npm run bench needs DATABASE_URL: the embedded database has one connection and no pipeline');
const name = 'dazvol_bench';
if (what === 'audit') await benchAudit(say);
else if (DATABASE_URL !== undefined) {
  if (what === 'search') await benchSearch(DATABASE_URL, say);
  else if (what === 'lookup') await benchLookup(DATABASE_URL, say);
  else if (what === 'peak') await benchPeak({ ...env, DATABASE_URL }, say);
  else if (what === 'log') await inOwnDatabase(DATABASE_URL, (url) => benchLog(url, say));
  else await inOwnDatabase(DATABASE_URL, async (url) => compare(url, await prepare(url)));
}

async function inOwnDatabase(server: string, work: (url: string) => Promise<void>): Promise<void> {
  await onServer(`drop database if exists ${name} with (force)`, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  try {
    await work(url.href);
  } finally {
    await onServer(`drop database if exists ${name} with (force)`);
  }
}

async function onServer(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: DATABASE_URL });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/** Loads the sample data and picks the licence with the longest history. */
async function prepare(at: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dazvol-bench-'));
  const database = await openDatabase({ url: at, dataDir: null, onError: () => {} });
  await useCodeKey(database, newCodeKey(), new Date());
  await loadSample({
    database,
    files: openFiles(folder),
    sieve: openSieve(),
    law: openLaw(),
    sealing: openSealing('the bench keeps nothing that anybody told'),
    signing: {
      origin: 'http://localhost',
      software: openSoftwareKeys('the bench asks nobody before it signs'),
      asking: false,
      given: null,
    },
    mail: { ...mailingOf(env), secret: '' },
    policy: policyOf(''),
    now: () => new Date(),
  });
  const { rows } = await database.pool.query(
    'select number from licences l order by (select count(*) from measures m where m.licence_id = l.id) desc, number limit 1',
  );
  await database.pool.query('vacuum analyze');
  await database.close();
  await rm(folder, { recursive: true });
  return rows[0].number;
}

async function compare(at: string, number: string): Promise<void> {
  const servers = { bare: await start('bare', at, number), sql: await start('sql', at, number), app: await start('app', at, number) };
  const results: Record<Which, Measured[]> = { bare: [], sql: [], app: [] };
  const path = `/be/register/${number}`;
  for (const which of all) await load(servers[which].port, path, warmUp);
  for (let round = 0; round < rounds; round += 1) {
    for (const which of all) results[which].push(await load(servers[which].port, path, load32));
  }
  for (const { child } of Object.values(servers)) child.kill();
  for (const which of all) say(`${which.padEnd(5)} ${describe(results[which])}`);
  const ratiosTo = (other: Which) => results.app.map((one, round) => one.perSecond / (results[other][round]?.perSecond ?? Number.NaN));
  const inWords = (ratios: number[]) => `${median(ratios).toFixed(2)} (rounds ${ratios.map((one) => one.toFixed(2)).join(' ')})`;
  say(`of the one with SQL ${inWords(ratiosTo('sql'))}`);
  say(`of the bare one ${inWords(ratiosTo('bare'))}, at least ${leastRatio}`);
  if (!(median(ratiosTo('bare')) >= leastRatio)) process.exitCode = 1;
}

async function start(which: Which, at: string, number: string): Promise<{ child: ChildProcess; port: number }> {
  const script = fileURLToPath(new URL('bench/serve.ts', import.meta.url));
  const child = spawn(process.execPath, [script, which, at, number], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, port: Number(said.toString()) };
}

function describe(measured: readonly Measured[]): string {
  const of = (pick: (one: Measured) => number) => median(measured.map(pick));
  return `${of((one) => one.perSecond).toFixed(0)} answers a second, p50 ${of((one) => one.p50).toFixed(1)} ms, p99 ${of((one) => one.p99).toFixed(1)} ms`;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
