import { type ChildProcess, spawn } from 'node:child_process';
import type { Socket } from 'node:net';

export type Beside = { pid: () => number | undefined; stop: () => void };

/**
 * Keeps a signer running beside this process, as a process of its own with nothing of our environment but what is given here. It is
 * started again a second after it ended, later where it keeps ending at once, and ends by itself when this process does, however that dies.
 */
export function keepSigner(script: string, env: Record<string, string>, onEnd: (how: string) => void): Beside {
  let current: ChildProcess | undefined;
  let isStopping = false;
  let wait = firstWait;
  const start = () => {
    const started = performance.now();
    const child = spawn(process.execPath, [script, '--beside'], { env, stdio: ['pipe', 'inherit', 'inherit'] });
    current = child;
    child.on('error', () => {});
    child.on('close', (code, signal) => {
      if (isStopping) return;
      onEnd(String(signal ?? code));
      if (performance.now() - started > longestWait) wait = firstWait;
      setTimeout(() => {
        if (!isStopping) start();
      }, wait).unref();
      wait = Math.min(wait * 2, longestWait);
    });
    // It must not keep us from ending.
    child.unref();
    child.stdin?.on('error', () => {});
    (child.stdin as Socket | null)?.unref();
  };
  start();
  return {
    pid: () => current?.pid,
    stop: () => {
      isStopping = true;
      current?.kill();
    },
  };
}

const firstWait = 1000;
const longestWait = 60_000;
