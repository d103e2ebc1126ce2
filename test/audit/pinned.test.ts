import { beforeAll, expect, it } from 'vitest';
import { importLicences } from '../../src/acts/import.ts';
import { decideMeasure, proposeMeasure } from '../../src/acts/measure.ts';
import { verifyLog } from '../../src/audit/verify.ts';
import { tell } from '../../src/audit/words.ts';
import { licenceByNumber } from '../../src/store/licences.ts';
import { readEntries } from '../../src/store/log.ts';
import { knownMeasures } from '../../src/store/measures.ts';
import { useApp } from '../support/app.ts';
import { someAdvice as advice } from '../support/given.ts';
import { rowOf } from '../support/imports.ts';
import { doing } from '../support/journeys.ts';
import { aStaff, type Person } from '../support/people.ts';
import { aLogSigner, publishLog, sourceOf } from '../support/published-log.ts';

// Licences of the edict of 2010, measured while the law of 2023 is in force. Before measures were pinned they stood under the edict.
const app = useApp();
const signer = aLogSigner();
const numbers: string[] = [];
let examiner: Person;
let head: Person;

beforeAll(async () => {
  app.clock.set('2026-02-02T09:00:00+03:00');
  examiner = await aStaff(app.deps, 'examiner');
  head = await aStaff(app.deps, 'head');
  const rows = [0, 1, 2].map((line) => ({ line, row: rowOf({}) }));
  await importLicences(app.deps, rows, { commit: true });
  numbers.push(...rows.map(({ row }) => row.licence.number));
});

const suspension = {
  measure: 'suspension',
  grounds: ['gross-violation'],
  reasons: 'So it was found.',
  advice,
  until: '2026-05-04',
} as const;

/** A suspension is proposed; `before`: by the register as it was before measures were pinned. Its id. */
async function proposedOn(number: string, before: boolean): Promise<string> {
  app.clock.forward(10);
  await proposeMeasure(app.deps, doing(examiner.actor), number, suspension);
  const { db, pool } = app.deps.database;
  const [row] = await knownMeasures(db, (await licenceByNumber(db, number))?.id ?? '');
  if (!row) throw new Error('nothing was proposed');
  const client = await pool.connect();
  await client.query('set session_replication_role = replica');
  if (before) await client.query('update measures set edition = null where id = $1', [row.id]);
  await client.query('set session_replication_role = default');
  client.release();
  return row.id;
}

async function decided(number: string, id: string): Promise<string> {
  app.clock.forward(10);
  expect(await decideMeasure(app.deps, doing(head.actor), number, id, true)).toHaveProperty('done');
  const last = (await readEntries(app.deps.database.db)).at(-1);
  return JSON.parse(last?.bytes.toString() ?? '').edition;
}

async function findings(): Promise<string[]> {
  const entries = (await readEntries(app.deps.database.db)).map(({ bytes }) => bytes);
  const log = publishLog(entries, signer);
  const now = () => app.clock.now().getTime();
  const { findings: found } = await verifyLog(sourceOf(log), { vkey: log.vkey, hosts: [], software: true, now });
  return found.map(tell);
}

it('a measure stands under the law of the day of its proposal; what was proposed under the licence’s own law may still be decided so', async () => {
  const [old = '', fresh = '', late = ''] = numbers;
  const first = await proposedOn(old, true);
  const second = await proposedOn(fresh, false);
  expect(await decided(fresh, second)).toBe('law-213z');
  expect(await decided(old, first)).toBe('edict-450');
  expect(await findings()).toEqual([]);
  const third = await proposedOn(late, true);
  expect(await decided(late, third)).toBe('edict-450');
  expect(await findings()).toEqual([expect.stringMatching(/^wrong-edition .*edict-450, not law-213z/)]);
});
