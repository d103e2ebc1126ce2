import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Deps } from '../../src/acts/act.ts';
import { createApp } from '../../src/app.ts';
import { openSource, type Source } from '../../src/audit/source.ts';
import { verifyLog } from '../../src/audit/verify.ts';
import { Witness } from '../../src/audit/witness.ts';
import { openWitnessKey } from '../../src/audit/witness-key.ts';
import { openSecrets } from '../../src/cli/audit/secrets.ts';
import { publish, takeKeys } from '../../src/jobs/publish.ts';
import { useCodeKey } from '../../src/store/code-keys.ts';
import { type Database, openBeside, openDatabase } from '../../src/store/database.ts';
import { openFiles } from '../../src/store/files.ts';
import { readEntries } from '../../src/store/log.ts';
import { makeRoles } from '../../src/store/ownership.ts';
import { codeKeyOfTests, useApp } from '../support/app.ts';
import { Cluster } from '../support/cluster.ts';
import { given, someAdvice } from '../support/given.ts';
import { aLicence } from '../support/journeys.ts';
import { useLogSigner } from '../support/log-signer.ts';
import { runCli } from '../support/run.ts';

// The commands are those of `docs/operations.md`, «Back up» and «Restore».

const app = useApp();
const signer = useLogSigner();
/** What is not on the server's disk: the archive of the log that PostgreSQL writes, its stream, the backups, the copy of the documents. */
const safe = new Cluster();
const [archive, stream] = [safe.aFolder('archive'), safe.aFolder('stream')];
const base = safe.aFolder('base');
const documents = join(safe.folder, 'documents');
const lost = new Cluster(['archive_mode=on', `archive_command=test ! -f ${archive}/%f && cp %p ${archive}/%f`, 'archive_timeout=60']);
const restored = new Cluster([`restore_command=cp ${archive}/%f %p || cp ${stream}/%f %p || cp ${stream}/%f.partial %p`]);
const [old, hasty] = [new Cluster(), new Cluster()];
const mirror = mkdtempSync(join(tmpdir(), 'dazvol-mirror-'));
const opened: Database[] = [];
let receiver: ChildProcess;
let before: Record<string, string>;
let signed: number;

/** The register on this server, by the roles of the operations guide. */
async function registerOn(cluster: Cluster, folder: string): Promise<Deps> {
  const [url, migrateUrl] = [cluster.urlOf('dazvol_web'), cluster.urlOf('dazvol_migrate')];
  const database = await openDatabase({ url, migrateUrl, dataDir: null, onError: () => {} });
  opened.push(database);
  await useCodeKey(database, codeKeyOfTests, new Date('2026-01-01'));
  return { ...app.deps, database, files: openFiles(folder) };
}

/** Publishes as the program does at its first look. */
async function published(cluster: Cluster): Promise<number | null> {
  const database = openBeside({ url: cluster.urlOf('dazvol_publisher'), onError: () => {} });
  try {
    const size = await publish({ ...app.deps, database }, signer.ask);
    await takeKeys({ ...app.deps, database }, signer.ask);
    return size;
  } finally {
    await database.close();
  }
}

/** Every row of every table, as one hash a table. */
async function contentOf(cluster: Cluster): Promise<Record<string, string>> {
  const tables = cluster.run('psql', '-XAtU', 'postgres', '-c', `select tablename from pg_tables where schemaname = 'public' order by 1`);
  const each = tables
    .trim()
    .split('\n')
    .map((table) => `select '${table}', count(*), md5(string_agg(t::text, '|' order by t::text)) from ${table} t`);
  const rows = cluster.run('psql', '-XAtU', 'postgres', '-c', each.join(' union all ')).trim().split('\n');
  return Object.fromEntries(rows.map((row) => [row.split('|')[0], row]));
}

/** Has this look at the register's pages as a stranger does. */
async function served<Seen>(deps: Deps, look: (source: Source) => Promise<Seen>): Promise<Seen> {
  const sessionSecret = 'a secret of the tests that is long enough';
  const settings = { sessionSecret, secureCookies: false, trustProxy: [], logger: pino({ level: 'silent' }) };
  const server = createServer(createApp(deps, settings)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    return await look(openSource(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

const now = () => app.clock.now().getTime() + 60_000;

/** What a witness says at its next look. It keeps a copy of what it cosigns. */
function witnessed(deps: Deps) {
  return served(deps, async (source) => {
    const { witness, secret } = await openWitnessKey(mirror, 'court');
    const court = new Witness({ source, folder: mirror, vkey: null, hosts: [], witness, secret, handIn: async () => true, now });
    const round = await court.look();
    await court.close();
    return round;
  });
}

beforeAll(async () => {
  await lost.make();
  await makeRoles(lost.url);
  const folder = mkdtempSync(join(tmpdir(), 'dazvol-documents-'));
  const deps = await registerOn(lost, folder);
  await aLicence(deps);
  await published(lost);

  const stranger = ['-U', 'dazvol_backup', '--slot', 'dazvol_backup'];
  lost.run('pg_receivewal', ...stranger, '--create-slot', '--if-not-exists');
  receiver = lost.begin('pg_receivewal', ...stranger, '--synchronous', '--no-loop', '-D', stream);
  lost.run('pg_basebackup', '-U', 'dazvol_backup', '--checkpoint=fast', '-D', base);
  lost.run('pg_verifybackup', base);

  app.clock.forward(24 * 60);
  const one = await aLicence(deps);
  lost.run('psql', '-XU', 'postgres', '-c', 'select pg_switch_wal()');
  await given(deps, one, { measure: 'suspension', grounds: ['no-written-contract'], advice: someAdvice, until: '2027-03-31' });
  await aLicence(deps, { kind: 'study' });
  signed = (await published(lost)) ?? 0;
  expect(await witnessed(deps)).toMatchObject({ did: 'cosigned' });
  cpSync(folder, documents, { recursive: true });

  // What the last act wrote has reached the stream; then the server is gone with its disk.
  const reached = `select bool_or(flush_lsn >= pg_current_wal_lsn()) from pg_stat_replication where usename = 'dazvol_backup'`;
  while (lost.run('psql', '-XAtU', 'postgres', '-c', reached).trim() !== 't') await new Promise((resolve) => setTimeout(resolve, 50));
  before = await contentOf(lost);
  const gone = once(receiver, 'exit');
  await lost.kill();
  await gone;
  rmSync(join(lost.folder, 'data'), { recursive: true });
  rmSync(folder, { recursive: true });
}, 180_000);
afterAll(async () => {
  receiver?.kill();
  await Promise.all(opened.map((database) => database.close().catch(() => {})));
  await Promise.all([lost, restored, old, hasty, safe].map((cluster) => cluster.end()));
  rmSync(mirror, { recursive: true, force: true });
});

describe('a register whose server is gone', () => {
  it('comes back elsewhere to its last act, row for row, with indexes that are whole', async () => {
    await restored.makeFrom(base, { recover: true });
    expect(readdirSync(archive).length).toBeGreaterThan(0);
    expect(await contentOf(restored)).toEqual(before);
    expect(restored.run('pg_amcheck', '-U', 'postgres', '--all', '--install-missing', '--heapallindexed', '--rootdescend')).toBe('');
  }, 110_000);

  it('has every document, each with the content that its name says', async () => {
    const kept = readdirSync(documents, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    for (const file of kept)
      expect(
        createHash('sha256')
          .update(readFileSync(join(file.parentPath, file.name)))
          .digest('hex'),
      ).toBe(file.name);
    const rows = restored.run('psql', '-XAtU', 'postgres', '-c', 'select distinct sha256 from documents order by 1').trim().split('\n');
    expect(rows.length).toBeGreaterThan(0);
    expect(kept.map(({ name }) => name)).toEqual(expect.arrayContaining(rows));
  });

  it('tells the same story to a stranger, and goes on', async () => {
    const deps = await registerOn(restored, documents);
    const report = await served(deps, (source) => verifyLog(source, { vkey: null, hosts: [], software: true, now }));
    expect(report).toMatchObject({ size: signed, findings: [] });
    const secrets = await openSecrets(restored.urlOf('dazvol_witness_read'));
    for (const { index, bytes } of await readEntries(deps.database.db)) secrets.take(index, bytes);
    expect(await secrets.finish()).toEqual([]);
    expect(await published(restored)).toBe(signed);
    expect((await aLicence(deps)).licence).toMatch(/^EMP-/);
  }, 110_000);
});

describe('a register that is brought back from an old backup alone', () => {
  const missing = 'entries are missing';
  const giveBack = (cluster: Cluster) => runCli('witness', '--dir', mirror, '--give-back', cluster.urlOf('dazvol_migrate'));

  it('has nothing signed that was done on it, and then is given nothing back', async () => {
    await hasty.makeFrom(base, { recover: false });
    await aLicence(await registerOn(hasty, documents));
    await expect(published(hasty)).rejects.toThrow(missing);
    expect(await giveBack(hasty)).toMatchObject({ code: 2, err: expect.stringContaining('is not that of the copy: nothing was written') });
  }, 110_000);

  it('says so before anything is done, is given its entries back by a witness, and goes on', async () => {
    await old.makeFrom(base, { recover: false });
    const deps = await registerOn(old, documents);
    const entries = await readEntries(deps.database.db);
    expect(entries.length).toBeLessThan(signed);
    await expect(published(old)).rejects.toThrow(missing);
    expect(await giveBack(old)).toMatchObject({
      code: 0,
      out: expect.stringContaining(`${signed - entries.length} entries were put back`),
    });
    expect(await published(old)).toBe(signed);
    await aLicence(deps);
    expect(await published(old)).toBeGreaterThan(signed);
    expect(await witnessed(deps)).toMatchObject({ did: 'cosigned' });
  }, 110_000);
});
