import { type ChildProcess, spawn } from 'node:child_process';

export type Beside = { pid: () => number | undefined; stop: () => void };

/**
 * Keeps a signer running beside this process, as a process of its own with nothing of our environment but what is given here. It is
 * started again a second after it ended, and ends by itself when this process does, however that dies.
 */
export function keepSigner(script: string, env: Record<string, string>, onEnd: (how: string) => void): Beside {
  let current: ChildProcess | undefined;
  let isStopping = false;
  const start = () => {
    const child = spawn(process.execPath, [script, '--beside'], { env, stdio: ['pipe', 'inherit', 'inherit'] });
    current = child;
    child.on('error', () => {});
    child.on('close', (code, signal) => {
      if (isStopping) return;
      onEnd(String(signal ?? code));
      setTimeout(() => {
        if (!isStopping) start();
      }, 1000).unref();
    });
    // It must not keep us from ending.
    child.unref();
    child.stdin?.on('error', () => {});
    if (child.stdin && 'unref' in child.stdin && typeof child.stdin.unref === 'function') child.stdin.unref();
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
