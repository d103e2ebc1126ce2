import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Scan } from './clamd.ts';
import type { Finding, Looked, Question } from './looked.ts';

/** What every uploaded file goes through before it is kept. */
export type Sieve = {
  /** Opens the file in a process of its own. `busy`: too many wait already. */
  look: (bytes: Uint8Array, types: readonly string[]) => Promise<Looked | { refused: 'file-busy' }>;
  /** What a virus scanner says of the bytes; null where none is set. */
  scan: Scan | null;
  /** Starts a process before anybody waits for it. */
  warm: () => Promise<void>;
  /** Ends the processes. They end by themselves with this one. */
  close: () => void;
};

/** What one file may take: milliseconds, and bytes of memory. */
export type Limits = { time: number; memory: number };
const usual: Limits = { time: 20_000, memory: 800 * 1024 * 1024 };

const most = 2;
const longestQueue = 24;

/**
 * A sieve with at most two processes, started when they are first needed and kept for the next file. Whatever a file does to the process
 * that opens it, that file is refused and the next one is met by a new process.
 */
export function openSieve({
  scan = null,
  limits = usual,
  script = child,
}: {
  scan?: Scan | null;
  limits?: Limits;
  script?: string;
} = {}): Sieve {
  const idle: ChildProcess[] = [];
  const waiting: (() => void)[] = [];
  let running = 0;
  const free = () => {
    for (let one = idle.pop(); one !== undefined; one = idle.pop()) if (isAlive(one)) return one;
    return start(script);
  };
  async function look(bytes: Uint8Array, types: readonly string[]): Promise<Looked | { refused: 'file-busy' }> {
    if (running >= most) {
      if (waiting.length >= longestQueue) return { refused: 'file-busy' };
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running += 1;
    try {
      const one = await free();
      const finding = await ask(one, { bytes, types }, limits);
      if (isAlive(one)) idle.push(one);
      return 'mediaType' in finding ? { mediaType: finding.mediaType, bytes: finding.bytes ?? bytes } : finding;
    } finally {
      // Whoever waits takes this one's place.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  }
  const warm = async () => {
    idle.push(await free());
  };
  const close = () => {
    for (const one of idle.splice(0)) one.kill('SIGKILL');
  };
  return { look, scan, warm, close };
}

const child = fileURLToPath(new URL('child.ts', import.meta.url));
const ours = dirname(dirname(dirname(child)));

/** No settings, no keys, no file but the program's own, no other program and no network; a name and a priority below those who serve. */
async function start(script: string): Promise<ChildProcess> {
  const readable = [ours, realpathSync(`${ours}/node_modules`)].map((folder) => `--allow-fs-read=${folder}/*`);
  const one = fork(script, {
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: ['--max-old-space-size=256', '--permission', '--allow-addons', ...readable],
  });
  // It must not keep us from ending.
  one.unref();
  one.channel?.unref();
  return new Promise((resolve, reject) => {
    const failed = (how: unknown) => reject(new Error('the process that opens files does not start', { cause: how }));
    const late = setTimeout(() => one.kill('SIGKILL'), 60_000);
    one.on('error', failed).once('close', failed);
    one.once('message', () => {
      clearTimeout(late);
      one.off('close', failed);
      resolve(one);
    });
    one.once('close', () => clearTimeout(late));
  });
}

function isAlive({ connected, exitCode, signalCode }: ChildProcess): boolean {
  return connected && exitCode === null && signalCode === null;
}

/** The child's answer; where it ends without one, the file was too much for it. */
function ask(one: ChildProcess, question: Question, { time, memory }: Limits): Promise<Finding> {
  return new Promise((resolve) => {
    let finding: Finding = { refused: 'file-unreadable' };
    const end = () => {
      finding = { refused: 'file-too-heavy' };
      one.kill('SIGKILL');
    };
    const late = setTimeout(end, time);
    const watch = setInterval(() => memoryOf(one.pid) > memory && end(), 50);
    const done = (said: Finding) => {
      clearTimeout(late);
      clearInterval(watch);
      one.removeAllListeners('message').removeAllListeners('close');
      resolve(said);
    };
    one.once('message', (said: Finding) => done(said));
    one.once('close', () => done(finding));
    one.send(question, (error) => error && one.kill('SIGKILL'));
  });
}

// Its heap is limited when it is started, what libraries take beside the heap is not: that the system tells, where it is Linux.
function memoryOf(pid: number | undefined): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]);
    return pages * 4096;
  } catch {
    return 0;
  }
}
