import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { publish, takeKeys } from '../../src/jobs/publish.ts';
import { follow, readKeys } from '../../src/log/trust.ts';
import type { AskSigner } from '../../src/signer/client.ts';
import { rotateKey } from '../../src/signer/signing.ts';
import { keyList, lastCheckpoint, lastWitnessed, saveCosignature } from '../../src/store/checkpoints.ts';
import { withTransaction } from '../../src/store/database.ts';
import { logSize, mayPublish, rootAt } from '../../src/store/tiles.ts';
import { useApp } from '../support/app.ts';
import { emptyDatabase } from '../support/database.ts';
import { LogSigner } from '../support/log-signer.ts';
import { grow } from '../support/logged.ts';

const app = useApp();
const db = () => app.deps.database.db;
let signer: LogSigner;

beforeEach(async () => {
  await emptyDatabase(app.deps.database);
  signer = new LogSigner();
  await signer.start();
  return () => signer.end();
});

const run = (statement: string) => app.deps.database.pool.query(statement);
/** Does to the tables what a damaged disk or a restored backup does. */
async function damage(statement: string): Promise<void> {
  const client = await app.deps.database.pool.connect();
  await client.query('set session_replication_role = replica');
  await client.query(statement).finally(() => client.query('set session_replication_role = default'));
  client.release();
}
const publishedSize = async () => (await lastCheckpoint(db()))?.size;

describe('publishing', () => {
  it('begins with the empty log, goes on as it grows, and has nothing to do when it did not', async () => {
    expect(await publish(app.deps, signer.ask)).toBe(0);
    for (const [more, size] of [
      [1, 1],
      [255, 256],
      [300, 556],
      [66_000, 66_556],
    ] as const) {
      // The embedded engine would take half a minute for them.
      if (more > 1000 && app.deps.database.embedded) return;
      await grow(app.deps, more);
      expect(await publish(app.deps, signer.ask)).toBe(size);
    }
    const silent: AskSigner = () => Promise.reject(new Error('asked'));
    expect(await publish(app.deps, silent)).toBe(66_556);
    const { rows } = await run('select level, count(*)::int as count from log_tiles group by level order by level');
    expect(rows).toEqual([
      { level: 0, count: 259 },
      { level: 1, count: 1 },
    ]);
    expect((await lastCheckpoint(db()))?.root).toEqual(await rootAt(db(), 66_556));
  }, 120_000);

  it('waits while no signer answers, and publishes everything once one does', async () => {
    await grow(app.deps, 3);
    await signer.kill();
    await expect(publish(app.deps, signer.ask)).rejects.toThrow();
    expect(await publishedSize()).toBeUndefined();
    await grow(app.deps, 3);
    await signer.start();
    expect(await publish(app.deps, signer.ask)).toBe(6);
  });

  it('goes on where the signer is, when a crash kept what was signed from being stored', async () => {
    await grow(app.deps, 3);
    const unlucky: AskSigner = async (request) => {
      const answer = await signer.ask(request);
      if (request.ask === 'sign') throw new Error('killed');
      return answer;
    };
    await expect(publish(app.deps, unlucky)).rejects.toThrow('killed');
    expect(await publishedSize()).toBeUndefined();
    expect(await publish(app.deps, signer.ask)).toBe(3);
    await grow(app.deps, 2);
    await expect(publish(app.deps, unlucky)).rejects.toThrow('killed');
    await grow(app.deps, 2);
    expect(await publish(app.deps, signer.ask)).toBe(7);
  });

  it('stops when entries are missing, and when others stand in their place', async () => {
    await grow(app.deps, 8);
    await publish(app.deps, signer.ask);
    await damage(
      'delete from checkpoints; delete from entry_secrets where index >= 5; delete from entries where index >= 5; update log_state set size = 5',
    );
    await expect(publish(app.deps, signer.ask)).rejects.toThrow('entries are missing');
    await grow(app.deps, 3);
    await expect(publish(app.deps, signer.ask)).rejects.toThrow('fork');
    await grow(app.deps, 3);
    await expect(publish(app.deps, signer.ask)).rejects.toThrow('wrong-proof');
    expect(await publishedSize()).toBeUndefined();
    await grow(app.deps, 300);
    await expect(publish(app.deps, signer.ask)).rejects.toThrow('wrong-proof');
    expect((await run('select from log_tiles')).rows).toEqual([]);
  });

  it.each(['bytes', 'leaf_hash'])('stops when the %s of an entry were damaged before they were published', async (column) => {
    await grow(app.deps, 3);
    await publish(app.deps, signer.ask);
    await grow(app.deps, 3);
    await damage(`update entries set ${column} = set_byte(${column}, 9, get_byte(${column}, 9) # 1) where index = 4`);
    await expect(publish(app.deps, signer.ask)).rejects.toThrow('entry 4');
    expect(await publishedSize()).toBe(3);
  });

  it('takes nothing that another key signed', async () => {
    await grow(app.deps, 3);
    await publish(app.deps, signer.ask);
    await grow(app.deps, 1);
    const stranger = new LogSigner();
    onTestFinished(() => stranger.end());
    await stranger.start();
    await expect(publish(app.deps, stranger.ask)).rejects.toThrow('other keys');
    await expect(takeKeys(app.deps, stranger.ask)).rejects.toThrow('other keys');
    expect(await publishedSize()).toBe(3);
    expect(await publish(app.deps, signer.ask)).toBe(4);
  });

  it('takes nothing that is not what it asked for', async () => {
    await grow(app.deps, 3);
    const liar: AskSigner = async (request) => {
      const answer = await signer.ask(request);
      return 'note' in answer ? { ...answer, note: answer.note.replace('\n3\n', '\n4\n') } : answer;
    };
    await expect(publish(app.deps, liar)).rejects.toThrow('not what it was asked');
    expect(await publishedSize()).toBeUndefined();
  });

  it('tells of a new key, which whoever knew the first can follow', async () => {
    await grow(app.deps, 3);
    await publish(app.deps, signer.ask);
    const [first] = readKeys(await keyList(db())) ?? [];
    rotateKey(signer.folder);
    await takeKeys(app.deps, signer.ask);
    expect(follow(await keyList(db()), first?.verifier ?? expect.fail('no key'))).toHaveLength(2);
    await grow(app.deps, 1);
    expect(await publish(app.deps, signer.ask)).toBe(4);
    const answer = await app.visitor().agent.get('/log/trust');
    expect(answer.text).toBe(await keyList(db()));
    expect((await app.visitor().agent.get('/log/vkey')).text.trim()).toBe(
      answer.text.split('\n').findLast((line) => line.startsWith('dazvol.example/log+')),
    );
  });
});

describe('what was published', () => {
  it('is continued only, whoever writes to the tables', async () => {
    await grow(app.deps, 3);
    await publish(app.deps, signer.ask);
    const refused = [2, 3, 4].map((size) => `insert into checkpoints (size, root, note, at) values (${size}, sha256('x'), 'x', now())`);
    for (const statement of refused) await expect(run(statement), statement).rejects.toMatchObject({ code: '42501' });
    await expect(run(`insert into log_tiles (level, index, hashes, root) values (0, 0, 'x', sha256('x'))`)).rejects.toMatchObject({
      code: '23514',
    });
    await expect(run(`insert into cosignatures (size, name, line, at) values (2, 'x', 'x', now())`)).rejects.toMatchObject({
      code: '23503',
    });
  });

  it('is known by the last one that a witness saw', async () => {
    expect(await lastWitnessed(db())).toBeUndefined();
    await grow(app.deps, 3);
    await publish(app.deps, signer.ask);
    expect(await lastWitnessed(db())).toBeUndefined();
    const at = app.deps.now();
    expect(await saveCosignature(db(), { size: 3, name: 'w', line: 'x', at })).toBe(true);
    expect(await saveCosignature(db(), { size: 3, name: 'w', line: 'y', at })).toBe(false);
    await grow(app.deps, 1);
    await publish(app.deps, signer.ask);
    expect(await lastWitnessed(db())).toEqual({ size: 3, root: await rootAt(db(), 3) });
  });
});

describe('several processes that publish', () => {
  it('let one do it', async () => {
    await grow(app.deps, 600);
    const all = await Promise.all([1, 2, 3, 4].map(() => publish(app.deps, signer.ask)));
    expect(all.filter((size) => size === 600).length).toBeGreaterThan(0);
    expect(all.every((size) => size === 600 || size === null)).toBe(true);
    expect(await publishedSize()).toBe(await logSize(db()));
  });

  it('are kept apart for as long as one is at it', async () => {
    if (app.deps.database.embedded) return;
    await withTransaction(app.deps.database, async (tx) => {
      expect(await mayPublish(tx)).toBe(true);
      await grow(app.deps, 1);
      expect(await publish(app.deps, signer.ask)).toBeNull();
    });
    expect(await publish(app.deps, signer.ask)).toBe(1);
  });
});
