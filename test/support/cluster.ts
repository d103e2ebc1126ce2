import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** Where the operating system keeps the programs of a PostgreSQL server; undefined where it has none. */
export function postgresPrograms(): string | undefined {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((one, other) => Number(other) - Number(one)) : [];
  return versions.map((version) => join(root, version, 'bin')).find((folder) => existsSync(join(folder, 'initdb')));
}

/** A PostgreSQL server of one's own that writes to the disk as in production, and can be killed in the middle of everything. */
export class Cluster {
  readonly folder = mkdtempSync(join(tmpdir(), 'dazvol-cluster-'));
  private readonly programs = postgresPrograms() ?? '';
  // PostgreSQL refuses to run as root.
  private readonly owner = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  private readonly settings: readonly string[];
  private server: ChildProcess | undefined;
  private port = 0;

  /** `settings`: further ones of the server, such as `archive_mode=on`. */
  constructor(settings: readonly string[] = []) {
    this.settings = settings;
  }

  get url(): string {
    return this.urlOf('postgres');
  }

  /** The address at which this role finds it. Everybody is believed. */
  urlOf(role: string): string {
    return `postgres://${role}@127.0.0.1:${this.port}/postgres`;
  }

  /** Runs a program of PostgreSQL's as whoever the server belongs to, against this server where it asks one, and waits until it ended well. */
  run(program: string, ...options: string[]): string {
    const env = { PATH: process.env.PATH, PGHOST: '127.0.0.1', PGPORT: String(this.port), PGDATABASE: 'postgres' };
    return execFileSync(join(this.programs, program), options, { ...this.owner, env, cwd: this.folder, encoding: 'utf8' });
  }

  /** The same, left running. */
  begin(program: string, ...options: string[]): ChildProcess {
    const env = { PATH: process.env.PATH, PGHOST: '127.0.0.1', PGPORT: String(this.port) };
    return spawn(join(this.programs, program), options, { ...this.owner, env, cwd: this.folder, stdio: 'ignore' });
  }

  /** A folder for what is to outlive a server, which it may write into. */
  aFolder(name: string): string {
    this.own();
    const folder = join(this.folder, name);
    mkdirSync(folder, { mode: 0o700 });
    if (this.owner.uid !== undefined) chownSync(folder, this.owner.uid, this.owner.gid);
    return folder;
  }

  /** Makes it out of a base backup. `recover`: by what was archived since, as its `restore_command` finds it. */
  async makeFrom(base: string, { recover }: { recover: boolean }): Promise<void> {
    this.own();
    execFileSync('cp', ['-a', base, join(this.folder, 'data')]);
    if (recover) writeFileSync(join(this.folder, 'data', 'recovery.signal'), '');
    this.port = await freePort();
    await this.start();
    const client = new pg.Client({ connectionString: this.url });
    await client.connect();
    while ((await client.query('select pg_is_in_recovery() as still')).rows[0].still)
      await new Promise((resolve) => setTimeout(resolve, 30));
    await client.end();
  }

  private own(): void {
    if (this.owner.uid !== undefined) chownSync(this.folder, this.owner.uid, this.owner.gid);
  }

  async make(): Promise<void> {
    this.own();
    const options = ['-D', join(this.folder, 'data'), '-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8', '-A', 'trust', '--no-sync'];
    execFileSync(join(this.programs, 'initdb'), options, { ...this.owner, cwd: this.folder, stdio: 'ignore' });
    this.port = await freePort();
    await this.start();
  }

  /** Makes it a streaming replica of another one. */
  async follow(primary: Cluster): Promise<void> {
    if (this.owner.uid !== undefined) chownSync(this.folder, this.owner.uid, this.owner.gid);
    const options = ['-D', join(this.folder, 'data'), '-d', primary.url, '--write-recovery-conf', '--checkpoint=fast', '--no-sync'];
    execFileSync(join(this.programs, 'pg_basebackup'), options, { ...this.owner, cwd: this.folder, stdio: 'ignore' });
    this.port = await freePort();
    await this.start();
  }

  /** Starts it, after a crash too, and waits until it takes connections. */
  async start(): Promise<void> {
    const settings = [
      `port=${this.port}`,
      'listen_addresses=127.0.0.1',
      `unix_socket_directories=${this.folder}`,
      'max_connections=40',
      'recovery_init_sync_method=syncfs',
      ...this.settings,
    ];
    const options = ['-D', join(this.folder, 'data'), ...settings.flatMap((setting) => ['-c', setting])];
    this.server = spawn(join(this.programs, 'postgres'), options, { ...this.owner, cwd: this.folder, stdio: 'ignore' });
    for (let up = false; !up; up = await answers(this.url)) await new Promise((resolve) => setTimeout(resolve, 30));
  }

  /** Ends every process of it at once, as a power cut does. */
  async kill(): Promise<void> {
    const { server } = this;
    if (server?.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, 'exit');
    // Stopped first, so that it makes no more of them.
    server.kill('SIGSTOP');
    const children = readFileSync(`/proc/${server.pid}/task/${server.pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
    for (const pid of [...children, server.pid]) killAtOnce(pid);
    await gone;
    while (children.some((pid) => existsSync(`/proc/${pid}/exe`))) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  async end(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function idOf(what: '-u' | '-g'): number {
  return Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8' }));
}

function killAtOnce(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself meanwhile.
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000 });
  client.on('error', () => {});
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
