import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publish } from '../../jobs/publish.ts';
import { inclusionRanges } from '../../log/merkle.ts';
import type { AskSigner } from '../../signer/client.ts';
import { answerTo, beginSigner } from '../../signer/signing.ts';
import { type Database, type Db, openDatabase, withTransaction } from '../../store/database.ts';
import { appendEntries } from '../../store/log.ts';
import { events } from '../../store/schema/history.ts';
import { growTiles, hashesOf, logSize, rootAt } from '../../store/tiles.ts';
import { times } from './times.ts';

const writers = 8;
const rounds = 5;
const secondsEach = 2;
const sizes = [10_000, 1_000_000];

/**
 * `npm run bench -- log`: how many decisions a second a database takes with the public log and without it, in turns, and what publishing
 * costs when the log has ten thousand and a million entries. In a database of its own.
 */
export async function benchLog(url: string, say: (text: string) => void): Promise<void> {
  const database = await openDatabase({ url, dataDir: null, onError: () => {} });
  await compareDecisions(database, say);
  const folder = await mkdtemp(join(tmpdir(), 'dazvol-bench-signer-'));
  beginSigner(folder, 'bench.example/log');
  const ask: AskSigner = async (request) => answerTo(folder, request);
  for (const size of sizes) await measureSize(database, ask, size, say);
  await database.close();
  await rm(folder, { recursive: true });
}

async function compareDecisions(database: Database, say: (text: string) => void): Promise<void> {
  const results: Record<'with' | 'without', number[]> = { with: [], without: [] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const way of ['without', 'with'] as const) {
      const perSecond = await decisionsPerSecond(database, way === 'with');
      // The first round warms up.
      if (round > 0) results[way].push(perSecond);
    }
  }
  const [without, withLog] = [median(results.without), median(results.with)];
  const ratios = results.with.map((one, round) => one / (results.without[round] ?? Number.NaN));
  say(`decisions a second, ${writers} at once: ${without.toFixed(0)} without the log, ${withLog.toFixed(0)} with it`);
  say(`of the one without ${median(ratios).toFixed(2)} (rounds ${ratios.map((one) => one.toFixed(2)).join(' ')})`);
}

/** Transactions that record an event, each with the entry that tells of it or without. */
async function decisionsPerSecond(database: Database, withLog: boolean): Promise<number> {
  const started = performance.now();
  const end = started + secondsEach * 1000;
  let done = 0;
  const write = async () => {
    while (performance.now() < end) {
      await withTransaction(database, (tx) => decide(tx, done, withLog));
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
  return (done * 1000) / (performance.now() - started);
}

async function decide(tx: Db, serial: number, withLog: boolean): Promise<void> {
  const [entry] = withLog ? await appendEntries(tx, [entryOf(serial)]) : [null];
  const event = { type: 'licence-imported', at: new Date(), audience: 'public', actorRole: 'system', data: {}, entry } as const;
  await tx.insert(events).values(event);
}

function entryOf(serial: number) {
  const part = {
    licence: `BEN-2026-${String(serial).padStart(6, '0')}`,
    unp: '100582333',
    kind: 'employment',
    from: '2026-11-29',
  } as const;
  return { type: 'licence-imported', at: new Date(), actor: null, part, secret: { name: `Agency ${serial}` } } as const;
}

async function measureSize(database: Database, ask: AskSigner, size: number, say: (text: string) => void): Promise<void> {
  const { db } = database;
  const deps = { database, now: () => new Date() };
  for (let have = await logSize(db); have < size; have = await logSize(db)) {
    const some = Array.from({ length: Math.min(2000, size - have) }, (_, place) => entryOf(have + place));
    await withTransaction(database, (tx) => appendEntries(tx, some));
  }
  const told = `${size.toLocaleString('en')} entries`;
  const tiles = await timed(() => growTiles(db, size));
  say(`${told}: all tiles from the entries' bytes ${(tiles / 1000).toFixed(1)} s`);
  const roots = await many(50, () => rootAt(db, size));
  const proofs = await many(200, (place) => hashesOf(db, inclusionRanges((place * 7919) % size, size)));
  await publish(deps, ask);
  const next: number[] = [];
  await many(50, async (place) => {
    await withTransaction(database, (tx) => appendEntries(tx, [entryOf(place)]));
    next.push(await timed(() => publish(deps, ask)));
  });
  say(`${told}: root ${times(roots)}; proof of an entry ${times(proofs)}`);
  say(`${told}: the checkpoint of one more ${times(next)}`);
}

async function many(count: number, work: (place: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let place = 0; place < count; place += 1) times.push(await timed(() => work(place)));
  return times;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
