import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { type AskSigner, signerAt } from '../../src/signer/client.ts';
import { ownEnv } from './own-env.ts';

const script = fileURLToPath(new URL('../../src/cli/signer.ts', import.meta.url));

/** A signer as a process of its own, as `npm run signer` starts it. */
export class LogSigner {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'dazvol-signer-'));
  readonly folder = join(this.dataDir, 'signer');
  readonly socket = join(this.folder, 'socket');
  readonly ask: AskSigner = signerAt(this.socket);
  private child: ChildProcess | undefined;

  get pid(): number {
    return this.child?.pid ?? -1;
  }

  /** Starts it and waits until it serves. */
  async start(): Promise<void> {
    const env = { ...ownEnv, DATA_DIR: this.dataDir, BASE_URL: 'http://dazvol.example' };
    this.child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    await once(this.child.stdout as NonNullable<ChildProcess['stdout']>, 'data');
  }

  /** Ends it in the middle of whatever it does. */
  async kill(): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  async end(): Promise<void> {
    await this.kill();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** A signer for the test file. Use it inside tests and hooks only. */
export function useLogSigner(): LogSigner {
  const signer = new LogSigner();
  beforeAll(() => signer.start());
  afterAll(() => signer.end());
  return signer;
}
