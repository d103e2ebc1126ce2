import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Witness } from '../../src/audit/witness.ts';
import { openWitnessKey } from '../../src/audit/witness-key.ts';
import { readEntries } from '../../src/store/log.ts';
import { useApp } from '../support/app.ts';
import { Forger } from '../support/forger.ts';
import { serverUrl } from '../support/needs.ts';
import { aLogSigner, publishLog, sourceOf } from '../support/published-log.ts';
import { runCli } from '../support/run.ts';
import { aTriedRegister, type Tried } from '../support/tried.ts';
import { fraudsOfHistory } from './frauds-of-history.ts';

const app = useApp();
const signer = aLogSigner();
let folder: string;
let tried: Tried;
let entries: Buffer[];
let url: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dazvol-audit-'));
  tried = await aTriedRegister(app);
  entries = (await readEntries(app.deps.database.db)).map(({ bytes }) => bytes);
  for (const [path, bytes] of publishLog(entries, signer).files) {
    mkdirSync(join(folder, 'log', path, '..'), { recursive: true });
    writeFileSync(join(folder, 'log', path), bytes);
  }
  const address = new URL(serverUrl() ?? '');
  address.pathname = `/dazvol_test_${process.env.VITEST_POOL_ID ?? 1}`;
  url = address.href;
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Does something as the superuser that everybody's triggers forbid, looks, and undoes it. */
async function during(change: (forger: Forger) => unknown, look: () => Promise<void>): Promise<void> {
  const client = await app.deps.database.pool.connect();
  try {
    await client.query('create temp table secrets_before as table entry_secrets; create temp table entries_before as table entries');
    await client.query('set session_replication_role = replica');
    const { software, origin } = app.deps.signing;
    if (!software) throw new Error('nobody signs here');
    await change(new Forger(client, software, origin, [...entries]));
    await look();
  } finally {
    await client.query('delete from entry_secrets; delete from entries');
    await client.query('insert into entries table entries_before; insert into entry_secrets table secrets_before');
    await client.query('update log_state set size = (select count(*) from entries)');
    await client.query('drop table secrets_before; drop table entries_before; set session_replication_role = default');
    client.release();
  }
}

const verify = () => runCli('verify', join(folder, 'log'), '--software', '--database', url);

describe('whoever has the database too', () => {
  it('finds nothing where nothing was done, nor where something was forgotten', async () => {
    expect(await verify()).toMatchObject({ code: 0 });
    await during(
      ({ sql }) => sql.query('delete from entry_secrets where index % 3 = 0'),
      async () => expect(await verify()).toMatchObject({ code: 0 }),
    );
  }, 30_000);

  it.each(fraudsOfHistory.filter(({ by }) => by === 'database').map((fraud) => [fraud.kind, fraud] as const))(
    'finds that %s',
    async (_, fraud) => {
      await during(
        (forger) => fraud.do(forger, tried),
        async () => expect(await verify()).toMatchObject({ code: 1, out: expect.stringContaining(`WRONG ${fraud.finds} `) }),
      );
    },
    30_000,
  );

  it('finds a branch that was written beside the log', async () => {
    const id = randomUUID();
    try {
      await during(
        ({ sql }) =>
          sql.query(
            `insert into scope_items (id, licence_id, what, name, "from")
             select $1, id, 'branch', 'Beside', valid_from from licences where number = $2`,
            [id, tried.plain.licence],
          ),
        async () => expect(await verify()).toMatchObject({ code: 1, out: expect.stringContaining(`WRONG part-beside: `) }),
      );
    } finally {
      const client = await app.deps.database.pool.connect();
      await client.query('set session_replication_role = replica');
      await client.query('delete from scope_items where id = $1', [id]);
      await client.query('set session_replication_role = default');
      client.release();
    }
  }, 30_000);

  it('finds that the database and what is published are two things', async () => {
    await during(
      ({ sql }) => sql.query(`update entries set bytes = bytes || ' ' where index = 5`),
      async () => expect(await verify()).toMatchObject({ code: 1, out: expect.stringContaining('WRONG database-differs · entry 5') }),
    );
    await during(
      ({ sql }) => sql.query('delete from entries where index = 7'),
      async () => expect(await verify()).toMatchObject({ code: 1, out: expect.stringContaining('WRONG database-differs · entry 7') }),
    );
  }, 30_000);
});

describe('a restored database', () => {
  it('is given back the entries it lost, and nothing where it is another', async () => {
    const { witness, secret } = await openWitnessKey(folder, 'w1');
    const log = sourceOf(publishLog(entries, signer));
    const now = () => app.clock.now().getTime() + 60_000;
    const one = new Witness({ source: log, folder, vkey: null, hosts: [], witness, secret, handIn: async () => true, now });
    expect(await one.look()).toMatchObject({ did: 'cosigned' });
    await one.close();
    const giveBack = () => runCli('witness', '--dir', folder, '--give-back', url);
    expect(await giveBack()).toMatchObject({ code: 0, out: expect.stringContaining('Nothing is missing') });
    const lost = entries.length - 3;
    await during(
      async ({ sql }) => {
        await sql.query('delete from entry_secrets where index >= $1', [lost]);
        await sql.query('delete from entries where index >= $1', [lost]);
        await sql.query('update log_state set size = $1', [lost]);
      },
      async () => {
        const answer = await giveBack();
        expect(answer).toMatchObject({ code: 0, out: expect.stringContaining(`3 entries were put back`) });
        expect(answer.out).toContain(`${lost} ${JSON.parse(String(entries[lost])).type}`);
        expect((await readEntries(app.deps.database.db)).map(({ bytes }) => bytes.toString())).toEqual(entries.map(String));
        expect(await verify()).toMatchObject({ code: 0 });
      },
    );
    await during(
      async ({ sql }) => {
        await sql.query(`update entries set bytes = bytes || ' ' where index = 5`);
        await sql.query('delete from entries where index >= $1', [lost]);
        await sql.query('update log_state set size = $1', [lost]);
      },
      async () => {
        expect(await giveBack()).toMatchObject({ code: 2, err: expect.stringContaining('entry 5 of the database') });
        expect(await readEntries(app.deps.database.db)).toHaveLength(lost);
      },
    );
  }, 60_000);
});
