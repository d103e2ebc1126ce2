import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Deps } from '../../src/acts/act.ts';
import { openSecrets } from '../../src/cli/audit/secrets.ts';
import { postNowhere } from '../../src/jobs/post.ts';
import { publish, takeKeys } from '../../src/jobs/publish.ts';
import { remind } from '../../src/jobs/remind.ts';
import { scanPending } from '../../src/jobs/scan.ts';
import { sendMail } from '../../src/jobs/send-mail.ts';
import { sweep } from '../../src/jobs/sweep.ts';
import { lastCheckpoint } from '../../src/store/checkpoints.ts';
import { openDatabase } from '../../src/store/database.ts';
import { readEntries } from '../../src/store/log.ts';
import { countWaiting } from '../../src/store/outbox.ts';
import type { DatabaseRole } from '../../src/store/rights.ts';
import { logSize } from '../../src/store/tiles.ts';
import { useApp } from '../support/app.ts';
import { useRoledDatabase } from '../support/database-roles.ts';
import { aLicence } from '../support/journeys.ts';
import { useLogSigner } from '../support/log-signer.ts';
import { ownEnv } from '../support/own-env.ts';
import { aTriedRegister } from '../support/tried.ts';

const app = useApp();
const database = useRoledDatabase();
const signer = useLogSigner();
const as = (role: DatabaseRole): Deps => ({ ...app.deps, database: database.as(role) });

describe('the register, when each part of it is at the database with its own role', () => {
  it('does all that officers and agencies do as `web`', async () => {
    await aTriedRegister({ ...app, deps: as('web') });
    expect((await aLicence(as('web'))).licence).toMatch(/^EMP-/);
  }, 110_000);

  it('sends, reminds and sweeps as `job`, which can read no session and no way in', async () => {
    const job = as('job');
    expect(await countWaiting(job.database.db)).toBeGreaterThan(5);
    await remind(job);
    expect(await sendMail(job, postNowhere)).toMatchObject({ later: 0, failed: 0 });
    expect(await countWaiting(job.database.db)).toBe(0);
    const { pool } = database.as('superuser');
    await pool.query(`insert into sessions values ('old', '{}', '2020-01-01'), ('new', '{}', '2120-01-01')`);
    await pool.query(`insert into limits values ('old', 1, 1), ('new', 1, 99999999999999)`);
    await sweep(job);
    const { rows } = await pool.query('select sid as left from sessions union all select key from limits');
    expect(rows).toEqual([{ left: 'new' }, { left: 'new' }]);
    for (const secret of ['sess from sessions', 'password_hash from users', 'sealed from totp_secrets', 'narrative from tips'])
      await expect(job.database.pool.query(`select ${secret}`), secret).rejects.toMatchObject({ code: '42501' });
  });

  it('shows the scanner as `job` what waited for it, and writes to whoever sent what is infected', async () => {
    const { pool } = database.as('superuser');
    const { rows } = await pool.query(`insert into file_scans (sha256, state, asked_at)
      select sha256, 'pending', '2020-01-01' from documents where removed_at is null limit 1 returning sha256`);
    const sieve = { ...app.deps.sieve, scan: async () => ({ state: 'infected', finding: 'Test.Word' }) as const };
    expect(await scanPending({ ...as('job'), sieve })).toBe(1);
    const scans = await pool.query('select state from file_scans where sha256 = $1', [rows[0].sha256]);
    expect(scans.rows).toEqual([{ state: 'infected' }]);
    expect((await pool.query(`select from outbox where mail = 'document-infected'`)).rowCount).toBeGreaterThan(0);
    await pool.query('delete from file_scans');
  });

  it('publishes the log as `publisher`, and has it audited as `witness-read`', async () => {
    await takeKeys(as('publisher'), signer.ask);
    const size = await publish(as('publisher'), signer.ask);
    expect(size).toBe(await logSize(database.as('web').db));
    expect((await lastCheckpoint(database.as('web').db))?.size).toBe(size);
    const secrets = await openSecrets(database.url('witness-read'));
    for (const { index, bytes } of await readEntries(database.as('web').db)) secrets.take(index, bytes);
    expect(await secrets.finish()).toEqual([]);
  });

  it('starts without the rights of an owner once the schema is there, and not before', async () => {
    const options = { dataDir: null, onError: () => {} };
    await (await openDatabase({ ...options, url: database.url('web') })).close();
    const { pool } = database.as('superuser');
    await pool.query('create database fresh');
    const fresh = (role: DatabaseRole) => database.url(role).replace(/postgres$/, 'fresh');
    await expect(openDatabase({ ...options, url: fresh('web') })).rejects.toThrow();
    await expect(openDatabase({ ...options, url: fresh('web'), migrateUrl: fresh('job') })).rejects.toThrow();
  });
});

describe('the program itself', () => {
  let child: ChildProcess;
  // By their name its connections are told from this test's own.
  const at = (role: DatabaseRole) => `${database.url(role)}?application_name=program`;
  const folder = mkdtempSync(join(tmpdir(), 'dazvol-roles-'));
  beforeAll(async () => {
    const env = {
      ...{ ...ownEnv, DATA_DIR: folder, PORT: '0', SIGNER_SOCKET: signer.socket },
      ...{
        DATABASE_URL: at('web'),
        MIGRATE_DATABASE_URL: at('migrate'),
        JOB_DATABASE_URL: at('job'),
        PUBLISHER_DATABASE_URL: at('publisher'),
      },
    };
    child = spawn(process.execPath, [fileURLToPath(new URL('../../src/main.ts', import.meta.url))], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    await once(child.stdout as NonNullable<ChildProcess['stdout']>, 'data');
  });
  afterAll(async () => {
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  });

  it('publishes by the role of the publisher, and has its jobs done by the role of jobs', async () => {
    await aLicence(as('web'));
    const size = await logSize(database.as('web').db);
    await until(async () => (await lastCheckpoint(database.as('web').db))?.size === size);
    const { rows } = await database
      .as('superuser')
      .pool.query(`select distinct usename from pg_stat_activity where application_name = 'program' order by 1`);
    expect(rows.map(({ usename }) => usename)).toEqual(['dazvol_job', 'dazvol_publisher', 'dazvol_web']);
  }, 60_000);
});

async function until(so: () => Promise<boolean>): Promise<void> {
  while (!(await so())) await new Promise((resolve) => setTimeout(resolve, 50));
}
