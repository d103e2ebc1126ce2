import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { readCheckpoint } from '../../src/log/checkpoint.ts';
import { isSignedBy, readNote } from '../../src/log/note.ts';
import { keyFor, readKeys } from '../../src/log/trust.ts';
import { keepSigner } from '../../src/signer/child.ts';
import { signerAt } from '../../src/signer/client.ts';
import { LogSigner, useLogSigner } from '../support/log-signer.ts';
import { ownEnv } from '../support/own-env.ts';
import { aTree } from '../support/tree.ts';

const script = fileURLToPath(new URL('../../src/cli/signer.ts', import.meta.url));
const run = promisify(execFile);

async function untilServed(signer: { ask: LogSigner['ask'] }) {
  for (;;) {
    const state = await signer.ask({ ask: 'state' }).catch(() => null);
    if (state) return state;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('a signer as a process', () => {
  const signer = useLogSigner();
  const tree = aTree();

  it('answers on a socket that is its owner’s alone', async () => {
    expect(statSync(signer.socket).mode & 0o777).toBe(0o600);
    expect(await signer.ask(tree.grown(0, 3))).toMatchObject({ note: expect.stringContaining('dazvol.example/log\n3\n') });
    expect(await signer.ask({ ...tree.grown(0, 2), old: 3 })).toMatchObject({ refused: 'smaller' });
  });

  it.each(['', 'x', '{}', '{"ask":"sign"}', '{"ask":"state","more":1}', '{"ask":"sign","old":-1,"size":1,"root":"","proof":[]}', '[1'])(
    'refuses %j and lives',
    async (line) => {
      const connection = connect(signer.socket);
      connection.write(`${line}\n`);
      const [said] = (await once(connection, 'data')) as [Buffer];
      connection.destroy();
      expect(JSON.parse(said.toString())).toEqual({ refused: 'malformed', last: null });
    },
  );

  it('hangs up on a question without an end', async () => {
    const connection = connect(signer.socket);
    connection.on('error', () => {});
    const closed = once(connection, 'close');
    connection.write('x'.repeat(100_000));
    await closed;
    expect(await signer.ask({ ask: 'state' })).toHaveProperty('keys');
  });

  it('takes a key that was changed beside it into use at once', async () => {
    const env = { ...ownEnv, DATA_DIR: signer.dataDir, BASE_URL: 'http://dazvol.example' };
    const { stdout } = await run(process.execPath, [script, '--rotate'], { env });
    expect(stdout).toContain('after 3 ');
    const answer = await signer.ask(tree.grown(3, 4));
    const keys = readKeys('keys' in answer ? answer.keys : '') ?? [];
    const note = readNote('note' in answer ? answer.note : '');
    expect(keys).toHaveLength(2);
    expect(note && isSignedBy(note, keys[1]?.verifier ?? expect.fail('no key'))).toBe(true);
  });

  it('waits while another serves the same folder, and serves when that one is gone', async () => {
    const other = spawn(process.execPath, [script], {
      env: { ...ownEnv, DATA_DIR: signer.dataDir, BASE_URL: 'http://dazvol.example' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void other.kill('SIGKILL'));
    const ready = once(other.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await signer.ask({ ask: 'state' })).toHaveProperty('keys');
    await signer.kill();
    await ready;
    expect(await signer.ask(tree.grown(4, 5))).toHaveProperty('note');
    const gone = once(other, 'exit');
    other.kill('SIGKILL');
    await gone;
  });
});

describe('a signer that is killed under load', () => {
  const signer = useLogSigner();
  const tree = aTree();

  it('25 times has forgotten nothing it answered and signed no second history', async () => {
    let known = { size: 0, root: '' };
    const signed: string[] = [];
    for (let round = 0; round < 25; round += 1) {
      const from = known.size;
      let isOver = false;
      onTestFinished(() => {
        isOver = true;
      });
      const load = (async () => {
        for (let size = from + 1; !isOver; size += 1) {
          const state = await signer.ask({ ask: 'state' }).catch(() => null);
          const last = state && 'last' in state ? state.last : null;
          const answer = state && (await signer.ask(tree.grown(last?.size ?? 0, Math.max(size, (last?.size ?? 0) + 1))).catch(() => null));
          if (answer && 'note' in answer) {
            signed.push(answer.note);
            const checkpoint = readCheckpoint(readNote(answer.note)?.text ?? '');
            known = { size: checkpoint?.size ?? 0, root: checkpoint?.root.toString('base64') ?? '' };
            size = known.size;
          }
        }
      })();
      // From at once to in the middle of the hundredth.
      while (known.size < from + 1 + (round % 5) * 3) await new Promise((resolve) => setTimeout(resolve, 1));
      await signer.kill();
      isOver = true;
      await load;
      await signer.start();
      const state = await untilServed(signer);
      const last = state && 'last' in state ? state.last : null;
      expect(last?.size).toBeGreaterThanOrEqual(known.size);
      if (last?.size === known.size) expect(last.root).toBe(known.root);
      // What it forgot to answer is still of this log.
      expect(last?.root).toBe(tree.rootAt(last?.size ?? 0));
      expect(await signer.ask(aTree('forged').grown(0, last?.size ?? 0))).toMatchObject({ refused: 'fork' });
    }
    const state = await signer.ask({ ask: 'state' });
    const keys = readKeys('keys' in state ? state.keys : '') ?? [];
    const roots = new Map<number, string>();
    for (const text of signed) {
      const note = readNote(text);
      const checkpoint = note && readCheckpoint(note.text);
      const key = keyFor(keys, checkpoint?.size ?? 0);
      expect(note && key && isSignedBy(note, key)).toBe(true);
      const root = checkpoint?.root.toString('base64') ?? '';
      expect(roots.get(checkpoint?.size ?? -1) ?? root).toBe(root);
      roots.set(checkpoint?.size ?? -1, root);
    }
    expect(keys).toHaveLength(1);
    expect(signed.length).toBeGreaterThan(50);
    expect(readdirSync(signer.folder).filter((name) => name.startsWith('memory-')).length).toBeLessThan(4);
  }, 120_000);
});

describe('a signer beside the register', () => {
  const place = new LogSigner();
  const env = { ...ownEnv, DATA_DIR: place.dataDir, BASE_URL: 'http://dazvol.example' };
  afterAll(() => place.end());

  it('is started again when it was killed, and ends with the one that keeps it', async () => {
    const ask = signerAt(place.socket);
    const ended: string[] = [];
    const kept = keepSigner(script, env, (how) => ended.push(how));
    onTestFinished(kept.stop);
    await untilServed({ ask });
    process.kill(kept.pid() ?? expect.fail('no process'), 'SIGKILL');
    while (ended.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await untilServed({ ask });
    expect(ended).toEqual(['SIGKILL']);
    kept.stop();
    for (let served = true; served; )
      served = await ask({ ask: 'state' }).then(
        () => true,
        () => false,
      );
    expect(ended).toEqual(['SIGKILL']);
  });

  it('ends when the one that keeps it is killed', async () => {
    const keeper = spawn(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { keepSigner } from '${fileURLToPath(new URL('../../src/signer/child.ts', import.meta.url))}';
        keepSigner(${JSON.stringify(script)}, ${JSON.stringify(env)}, () => {}); setInterval(() => {}, 1000);`,
      ],
      { stdio: 'ignore' },
    );
    onTestFinished(() => void keeper.kill('SIGKILL'));
    const ask = signerAt(place.socket);
    await untilServed({ ask });
    const gone = once(keeper, 'exit');
    keeper.kill('SIGKILL');
    await gone;
    for (let served = true; served; )
      served = await ask({ ask: 'state' }).then(
        () => true,
        () => false,
      );
  });
});
