import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clamdAt } from '../../src/sieve/clamd.ts';
import { madePdf } from '../support/made-pdf.ts';
import { clamdProgram } from '../support/needs.ts';

// In two pieces, so that no scanner takes this file for what it looks for.
const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR' + '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';
const folder = mkdtempSync(join(tmpdir(), 'dazvol-clamd-'));
const socket = join(folder, 'clamd.ctl');
const scan = clamdAt(`unix:${socket}`);
let daemon: ChildProcess;

// A daemon of its own with one signature of its own: what the world's scanners know cannot be fetched by a test.
beforeAll(async () => {
  const database = join(folder, 'signatures');
  mkdirSync(database);
  writeFileSync(join(database, 'own.ndb'), `Dazvol.Test.Eicar:0:*:${Buffer.from(eicar).toString('hex')}\n`);
  const settings = ['Foreground yes', `LocalSocket ${socket}`, `DatabaseDirectory ${database}`, `TemporaryDirectory ${folder}`];
  writeFileSync(join(folder, 'clamd.conf'), `${settings.join('\n')}\n`);
  daemon = spawn(clamdProgram() ?? '', ['--config-file', join(folder, 'clamd.conf')], { stdio: 'ignore' });
  while (!existsSync(socket)) await setTimeout(100);
});
afterAll(() => {
  daemon.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

describe('a real ClamAV daemon', () => {
  it('finds what it knows inside a PDF, and nothing in an honest one', async () => {
    expect(await scan(madePdf({ page: `/Note(${eicar})` }))).toEqual({
      state: 'infected',
      finding: expect.stringContaining('Dazvol.Test.Eicar'),
    });
    expect(await scan(madePdf())).toEqual({ state: 'clean' });
    expect(await scan(Buffer.alloc(10 * 1024 * 1024, 'x'))).toEqual({ state: 'clean' });
  });

  it('is not taken for content once it is gone', async () => {
    daemon.kill('SIGKILL');
    await once(daemon, 'exit');
    expect(await scan(madePdf())).toMatchObject({ state: 'unknown' });
  });
});
