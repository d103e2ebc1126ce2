import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Deps } from '../../src/acts/act.ts';
import { actOnApplication } from '../../src/acts/application.ts';
import { publish } from '../../src/jobs/publish.ts';
import { readCheckpoint } from '../../src/log/checkpoint.ts';
import { leafHash, rootOf } from '../../src/log/merkle.ts';
import { isSignedBy, readNote } from '../../src/log/note.ts';
import { keyFor, readKeys } from '../../src/log/trust.ts';
import { keyList } from '../../src/store/checkpoints.ts';
import { newCodeKey, useCodeKey } from '../../src/store/code-keys.ts';
import { answers, type Database, openDatabase, withTransaction } from '../../src/store/database.ts';
import { appendEntries, readEntries } from '../../src/store/log.ts';
import { logSize } from '../../src/store/tiles.ts';
import { useApp } from '../support/app.ts';
import { Cluster } from '../support/cluster.ts';
import { aRecommendedCase, type Case, doing, versionOf } from '../support/journeys.ts';
import { LogSigner } from '../support/log-signer.ts';
import { expectAllOrNothing, grantedOnce, storyOf } from '../support/story.ts';

const app = useApp();
const cluster = new Cluster();
let signer: LogSigner;
let database: Database;
let deps: Deps;
const rounds = 25;
/** One to be decided in every second round. */
const cases: Case[] = [];

beforeAll(async () => {
  signer = new LogSigner();
  await Promise.all([cluster.make(), signer.start()]);
  database = await openDatabase({ url: cluster.url, dataDir: null, onError: () => {} });
  await useCodeKey(database, newCodeKey(), new Date());
  deps = { ...app.deps, database };
  for (let made = 0; made < rounds / 2; made += 1) cases.push(await aRecommendedCase(deps));
}, 110_000);
afterAll(async () => {
  await database?.close().catch(() => {});
  await Promise.all([cluster.end(), signer?.end()]);
});

/** What was answered as done: entries by their index with what they say, and granted applications. */
const acknowledged = { entries: new Map<number, string>(), grants: new Set<string>() };

/** Three write to the log and one publishes it, each as fast as can be, until it is over. */
function load() {
  let [isOver, done, lost] = [false, 0, 0];
  const pause = () => new Promise((resolve) => setTimeout(resolve, 2));
  const forEver = async (work: () => Promise<unknown>, onLoss: () => void) => {
    for (; !isOver; await pause())
      await work().then(() => {
        done += 1;
      }, onLoss);
  };
  const losing = () => {
    lost += 1;
  };
  const writing = [write, write, write].map((one) => forEver(one, losing));
  const all = Promise.all([
    forEver(
      () => publish(deps, signer.ask),
      () => {},
    ),
    ...writing,
  ]);
  return {
    until: async (more: number) => {
      while (done < more) await pause();
    },
    /** How many could not write what they wanted. */
    end: async () => {
      isOver = true;
      await all;
      return lost;
    },
  };
}

async function write(): Promise<void> {
  const name = randomUUID();
  const entry = { type: 'licence-imported', at: deps.now(), actor: null, part: { licence: name }, secret: {} } as const;
  const [index] = await withTransaction(database, (tx) => appendEntries(tx, [entry]));
  acknowledged.entries.set(index ?? -1, name);
}

async function grant({ id, head }: Case): Promise<void> {
  const act = { act: 'decide', outcome: 'grant', grounds: [], reasons: 'Agreed.' } as const;
  const granting = versionOf(deps, id).then((seen) => actOnApplication(deps, doing(head.actor), { id }, seen, act));
  const answer = await granting.catch(() => null);
  if (answer && 'done' in answer) acknowledged.grants.add(id);
}

async function expectWhole(): Promise<void> {
  const entries = await readEntries(database.db);
  expect(entries.map(({ index }) => index)).toEqual(entries.map((_, place) => place));
  for (const [index, name] of acknowledged.entries) expect(JSON.parse(entries[index]?.bytes.toString() ?? '{}').licence).toBe(name);
  for (const { id } of cases) {
    const story = await storyOf(database, id);
    if (acknowledged.grants.has(id)) expect(story).toEqual(grantedOnce);
    else expectAllOrNothing(story);
  }
  expect(await logSize(database.db)).toBe(entries.length);
  const leaves = entries.map(({ bytes }) => leafHash(bytes));
  const keys = readKeys(await keyList(database.db)) ?? [];
  const { rows: published } = await database.pool.query('select note from checkpoints order by size');
  for (const { note: text } of published) {
    const note = readNote(text);
    const checkpoint = note && readCheckpoint(note.text);
    const key = checkpoint && keyFor(keys, checkpoint.size);
    expect(note && key && isSignedBy(note, key)).toBe(true);
    expect(checkpoint?.root).toEqual(rootOf(leaves.slice(0, checkpoint?.size)));
  }
  // The signer, which remembers also what was never stored, finds nothing to refuse.
  expect(await publish(deps, signer.ask)).toBe(entries.length);
}

describe('the log, when everything around it is killed under load', () => {
  it('25 times the server of the database: nothing acknowledged is lost, nothing signed is contradicted', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const one = cases[round / 2];
      const busy = load();
      await busy.until(3 + (round % 4) * 3);
      const granting = one && grant(one);
      // Right after it was answered, or somewhere in its middle.
      await (round % 4 === 0 ? granting : busy.until(5 + (round % 4) * 3));
      await cluster.kill();
      await Promise.all([granting, busy.end()]);
      await cluster.start();
    }
    // One that was away is looked for once a second.
    while (!(await answers(database))) await pause(50);
    await expectWhole();
    expect(acknowledged.entries.size).toBeGreaterThan(100);
    expect(acknowledged.grants.size).toBeGreaterThan(2);
  }, 110_000);

  it('25 times the signer: nobody who decides notices, and nothing signed is contradicted', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const busy = load();
      await busy.until(5 + (round % 5) * 4);
      await signer.kill();
      await signer.start();
      expect(await busy.end()).toBe(0);
    }
    await expectWhole();
  }, 110_000);
});
