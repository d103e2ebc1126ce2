import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ownEnv } from './own-env.ts';

/** The register as `npm start` starts it, in a process of its own, on any free port. */
export class WebProcess {
  readonly port: number;
  private readonly child: ChildProcess;
  private readonly said: { err: string };

  private constructor(child: ChildProcess, port: number, said: { err: string }) {
    this.child = child;
    this.port = port;
    this.said = said;
  }

  /** @param source the folder of the program: this one's unless told otherwise */
  static async start(env: Record<string, string>, source = '.', script = 'src/main.ts'): Promise<WebProcess> {
    const given = { ...ownEnv, NODE_ENV: 'test', PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'warn', ...env };
    const child = spawn(process.execPath, [join(source, script)], { env: given, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { err: '' };
    let out = '';
    child.stderr?.on('data', (text: Buffer) => {
      said.err += text.toString();
    });
    child.stdout?.on('data', (text: Buffer) => {
      out += text.toString();
    });
    for (;;) {
      const [, port = '0'] = /ready: \D*(\d*)\n/.exec(out) ?? [];
      if (out.includes('ready: ')) return new WebProcess(child, Number(port), said);
      if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${said.err}`);
      await pause(20);
    }
  }

  /** What it has written to its log. */
  get log(): string {
    return this.said.err;
  }

  get pid(): number {
    return this.child.pid ?? -1;
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { accept: 'text/html', 'sec-fetch-site': 'same-origin', ...(init.headers as Record<string, string>) };
    return fetch(`http://127.0.0.1:${this.port}${path}`, { redirect: 'manual', ...init, headers });
  }

  /** Sends a form, with the cookie of somebody. */
  post(path: string, fields: Record<string, string>, cookie = ''): Promise<Response> {
    const body = new URLSearchParams({ formKey: crypto.randomUUID(), ...fields });
    return this.fetch(path, { method: 'POST', body, headers: cookie === '' ? {} : { cookie } });
  }

  /** Sends the signal and waits for the end: the code it ended with, or the signal. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | string | null> {
    if (this.isRunning) {
      const gone = once(this.child, 'exit');
      this.child.kill(signal);
      await gone;
    }
    return this.child.exitCode ?? this.child.signalCode;
  }
}
