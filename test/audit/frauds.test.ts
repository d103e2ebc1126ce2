import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyLog } from '../../src/audit/verify.ts';
import { Witness } from '../../src/audit/witness.ts';
import { openWitnessKey } from '../../src/audit/witness-key.ts';
import { tell } from '../../src/audit/words.ts';
import { readEntries } from '../../src/store/log.ts';
import { useApp } from '../support/app.ts';
import { Forger } from '../support/forger.ts';
import { aLogSigner, type PublishedLog, publishLog, sourceOf } from '../support/published-log.ts';
import { aTriedRegister, seenAt, type Tried } from '../support/tried.ts';
import { type Fraud, fraudsOfHistory } from './frauds-of-history.ts';
import { fraudsOfLaw, fraudsOfPersons } from './frauds-of-office.ts';

const app = useApp();
const signer = aLogSigner();
let tried: Tried;
let honest: Buffer[];
let folder: string;

const hour = 3_600_000;
/** An hour after the last entry: when the witness looked at the honest register. A day later everybody looks at what became of it. */
const witnessedAt = () => app.clock.now().getTime() + hour;
const later = () => app.clock.now().getTime() + 70 * 24 * hour;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dazvol-witness-'));
  tried = await aTriedRegister(app);
  const entries = (await readEntries(app.deps.database.db)).map(({ bytes }) => bytes);
  honest = seenAt(entries, [20, 41, 60]);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the fraud made of the register, published by whoever owns the log's key; the database is as it was before. */
async function commit(fraud: Fraud): Promise<PublishedLog> {
  const client = await app.deps.database.pool.connect();
  try {
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    const { software, origin } = app.deps.signing;
    if (!software) throw new Error('nobody signs here');
    const forger = new Forger(client, software, origin, [...honest]);
    await fraud.do(forger, tried);
    await forger.write();
    const { rows } = await client.query<{ bytes: Buffer }>('select bytes from entries order by index');
    return publishLog(
      rows.map(({ bytes }) => bytes),
      signer,
    );
  } finally {
    await client.query('rollback');
    client.release();
  }
}

async function verified(log: PublishedLog, software = true): Promise<string[]> {
  const { findings } = await verifyLog(sourceOf(log), { vkey: log.vkey, hosts: [], software, now: later });
  return findings.map(tell);
}

async function witnessOf(copy: string, log: PublishedLog, now: () => number): Promise<Witness> {
  const { witness, secret } = await openWitnessKey(copy, 'w1');
  const handIn = async () => true;
  return new Witness({ source: sourceOf(log), folder: copy, vkey: log.vkey, hosts: ['dazvol.example'], witness, secret, handIn, now });
}

describe('the register before anybody touched it', () => {
  it('is audited without a finding, and cosigned', async () => {
    const log = publishLog(honest, signer);
    expect(await verified(log)).toEqual([]);
    const witness = await witnessOf(join(folder, 'honest'), log, witnessedAt);
    const round = await witness.look();
    expect([round.findings.map(tell), round.did]).toEqual([[], 'cosigned']);
    await witness.close();
  });
});

describe.each([
  ['of history', fraudsOfHistory],
  ['of persons', fraudsOfPersons],
  ['of law', fraudsOfLaw],
])('a fraud %s', (_, frauds) => {
  it.each(frauds.filter(({ by }) => by === 'verify').map((fraud) => [fraud.kind, fraud] as const))('%s', async (_kind, fraud) => {
    const found = await verified(await commit(fraud), fraud.finds !== 'software-key');
    const codes = found.map((line) => line.split(/[ :]/)[0]);
    expect(codes).toContain(fraud.finds);
  });

  it.each(frauds.filter(({ by }) => by === 'witness').map((fraud) => [fraud.kind, fraud] as const))(
    'before a witness: %s',
    async (_kind, fraud) => {
      const copy = mkdtempSync(join(folder, 'copy-'));
      cpSync(join(folder, 'honest'), copy, { recursive: true });
      const witness = await witnessOf(copy, await commit(fraud), later);
      const round = await witness.look();
      await witness.close();
      expect(round.did).toBe('refused');
      expect(round.findings.map(({ code }) => code)).toContain(fraud.finds);
    },
  );
});
