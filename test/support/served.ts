import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ownEnv } from './own-env.ts';

/** The running product: a process of its own, as `npm start` makes one. */
export type Served = { base: string; child: ChildProcess; folder: string; said: () => string; end: () => Promise<void> };

/** Starts it on this database and waits until it takes requests. `folder`: its data folder, an own one that ends with it unless one is given. */
export async function serveProcess(url: string, given?: string): Promise<Served> {
  const folder = given ?? mkdtempSync(join(tmpdir(), 'dazvol-served-'));
  const env = { ...ownEnv, NODE_ENV: 'test', PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, DATABASE_URL: url };
  const child = spawn(process.execPath, [fileURLToPath(new URL('../../src/main.ts', import.meta.url))], { env });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      said += text;
    });
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const [, ready] = /ready: http:\/\/localhost:(\d+)/.exec(said) ?? [];
      if (ready !== undefined) resolve(ready);
    });
    child.once('exit', (code) => reject(new Error(`it ended with ${code} before it was ready:\n${said}`)));
  });
  const end = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    }
    if (given === undefined) rmSync(folder, { recursive: true, force: true });
  };
  return { base: `http://127.0.0.1:${port}`, child, folder, said: () => said, end };
}
