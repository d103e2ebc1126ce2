import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ownEnv } from './own-env.ts';

export type Ran = { code: number | null; out: string; err: string };

/** Runs a command of ours as a process of its own, as npm would. */
export function runCli(name: string, ...args: string[]): Promise<Ran> {
  const script = fileURLToPath(new URL(`../../src/cli/${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: ownEnv });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text) => {
    out += text;
  });
  child.stderr.on('data', (text) => {
    err += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
  });
}
