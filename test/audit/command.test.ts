import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish, takeKeys } from '../../src/jobs/publish.ts';
import { policyOf } from '../../src/log/policy.ts';
import { readEntries } from '../../src/store/log.ts';
import { useApp } from '../support/app.ts';
import { aLicence, aMeasure } from '../support/journeys.ts';
import { useLogSigner } from '../support/log-signer.ts';
import { runCli } from '../support/run.ts';

const app = useApp();
const signer = useLogSigner();
const dir = mkdtempSync(join(tmpdir(), 'dazvol-witness-'));
let server: Server;
let address: string;

beforeAll(async () => {
  const { out } = await runCli('witness', '--dir', dir, '--name', 'court.example');
  Object.assign(app.deps.policy, policyOf(out.replace('witness ', '')));
  app.clock.set(new Date().toISOString());
  server = createServer(app.listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await aLicence(app.deps);
  await published();
}, 60_000);
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(dir, { recursive: true, force: true });
});

async function published(): Promise<void> {
  await takeKeys(app.deps, signer.ask);
  await publish(app.deps, signer.ask);
}

/** Something harmless happens and is published. */
async function grown(): Promise<void> {
  await aLicence(app.deps);
  await published();
}

const verify = (...args: string[]) => runCli('verify', address, ...args);
const witness = (...args: string[]) => runCli('witness', address, '--dir', dir, '--name', 'court.example', '--once', ...args);

describe('the commands, on the register as it serves', () => {
  it('say that nobody has witnessed it yet, then that it was witnessed, and the next act saw that', async () => {
    const before = await verify();
    expect([before.code, before.out]).toEqual([1, expect.stringContaining('WRONG no-quorum')]);
    const round = await witness();
    expect([round.code, round.err, round.out]).toEqual([0, '', expect.stringContaining('cosigned ')]);
    const after = await verify();
    expect([after.code, after.out]).toEqual([0, expect.stringMatching(/cosigned by court\.example[\s\S]*All holds/)]);
    await aMeasure(app.deps, await aLicence(app.deps), 'suspension');
    await published();
    const entries = (await readEntries(app.deps.database.db)).map(({ bytes }) => JSON.parse(bytes.toString()));
    expect(entries.at(-1).seen.size).toBeGreaterThan(0);
    const younger = await verify();
    expect([younger.code, younger.out]).toEqual([0, expect.stringContaining('entries are younger than the last checkpoint')]);
    expect((await witness()).code).toBe(0);
    const { out } = await verify('--json');
    expect(JSON.parse(out)).toMatchObject({ findings: [], size: entries.length, counts: { licences: 2 } });
  }, 60_000);

  it('find a register that shows something else than its log', async () => {
    const { pool } = app.deps.database;
    const licence = await aLicence(app.deps);
    await aMeasure(app.deps, licence, 'revocation');
    await published();
    const quietly = async (sql: string) => {
      const client = await pool.connect();
      await client.query('set session_replication_role = replica');
      await client.query(sql);
      await client.query('set session_replication_role = default');
      client.release();
      // What is kept of the register is told by its version.
      await grown();
    };
    await quietly(`update measures set upheld = false where measure = 'revocation'`);
    const lied = await verify();
    expect([lied.code, lied.out]).toEqual([
      1,
      expect.stringContaining(
        `WRONG snapshot-differs: the published snapshot is not what the log comes to (${licence.licence}: active, by the log ended)`,
      ),
    ]);
    await quietly(`update measures set upheld = true where measure = 'revocation'`);
    expect((await verify()).code).toBe(0);
  }, 60_000);

  it('know the log by its key', async () => {
    const vkey = (await app.visitor().agent.get('/log/vkey')).text.trim();
    expect((await verify('--vkey', vkey)).code).toBe(0);
    const other = await verify('--vkey', vkey.replace(/^[^+]+/, 'other.example/log'));
    expect([other.code, other.out]).toEqual([1, expect.stringContaining('WRONG trust-malformed')]);
    const stranger = await witness('--vkey', 'other');
    expect([stranger.code, stranger.err]).toEqual([2, expect.stringContaining('holds another key')]);
  }, 30_000);

  it('tell how they are used, and what cannot be read', async () => {
    expect(await runCli('verify')).toMatchObject({ code: 2, err: expect.stringContaining('usage: ') });
    expect(await runCli('witness')).toMatchObject({ code: 2, err: expect.stringContaining('usage: ') });
    expect(await runCli('verify', 'http://127.0.0.1:1')).toMatchObject({ code: 2, err: expect.stringContaining('cannot be read') });
    expect(await runCli('verify', dir)).toMatchObject({ code: 1, out: expect.stringContaining('WRONG file-missing') });
  }, 30_000);
});
