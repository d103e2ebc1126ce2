import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeAdministrator } from '../../src/cli/administrator-account.ts';
import { keysOfUser } from '../../src/store/staff-keys.ts';
import { actorOf, userByEmail } from '../../src/store/users.ts';
import { useApp } from '../support/app.ts';
import { rowCounts } from '../support/database.ts';
import { acceptOn } from '../support/keys.ts';
import { ownEnv } from '../support/own-env.ts';
import { aStaff } from '../support/people.ts';

const app = useApp();
const folder = mkdtempSync(join(tmpdir(), 'dazvol-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(command: string, args: string[] = [], env: Record<string, string> = {}) {
  const settings = { ...ownEnv, DATA_DIR: folder, ...env };
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/cli/${command}.ts`, ...args], { env: settings, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('the commands of the terminal', () => {
  it('never load the sample in production', () => {
    const production = {
      NODE_ENV: 'production',
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
      SESSION_SECRET: 'x'.repeat(32),
      TIP_KEY: 'x'.repeat(32),
      EXTRACT_KEY: 'none.pem',
    };
    const refused = { status: 1, stdout: '', stderr: 'the sample is not for production: nothing was changed\n' };
    expect(run('seed', [], production)).toEqual(refused);
  });

  it.each(['seed', 'import', 'administrator', 'bounce'])('%s keeps away from a folder that a running server holds', (command) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'postgres.lock'), String(process.pid));
    const args = { seed: [], import: ['docs/import.md'], administrator: ['a@dazvol.example', 'A'], bounce: ['a@dazvol.example', 'full'] }[
      command
    ];
    const { status, stdout, stderr } = run(command, args);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^the data folder .* is in use by process \d+; stop it first\n$/);
    expect(readdirSync(folder)).toEqual(['postgres.lock']);
  });

  it('say how they are used, and which file cannot be read', { timeout: 60_000 }, () => {
    expect(run('import')).toMatchObject({ status: 1, stderr: 'usage: npm run import -- FILE.csv [--commit]\n' });
    expect(run('import', ['a.csv', 'b.csv']).stderr).toMatch(/^usage/);
    expect(run('import', [join(folder, 'none.csv')]).stderr).toMatch(/cannot be read/);
    expect(run('administrator', ['a@dazvol.example']).stderr).toBe('usage: npm run administrator -- EMAIL "NAME"\n');
    expect(run('bounce', ['a@dazvol.example']).stderr).toBe('usage: npm run bounce < MESSAGE, or npm run bounce -- RECIPIENT "REASON"\n');
  });
});

describe('the settings of mail', () => {
  it('are complete or refused: an address to write from and one to lead to', { timeout: 60_000 }, () => {
    const server = { SMTP_URL: 'smtp://post.example:587' };
    expect(run('bounce', ['a@dazvol.example', 'full'], server).stderr).toMatch(/^SMTP_URL needs MAIL_FROM: .*\n$/);
    const from = { ...server, MAIL_FROM: 'register@dazvol.example' };
    expect(run('bounce', ['a@dazvol.example', 'full'], from).stderr).toMatch(/^SMTP_URL needs BASE_URL: .*\n$/);
    expect(run('bounce', ['a@dazvol.example', 'full'], { SMTP_URL: 'http://post.example' }).stderr).toMatch(/begins with smtp:/);
  });
});

describe('the first two administrators', () => {
  const keysOf = async (email: string) => keysOfUser(app.deps.database.db, (await userByEmail(app.deps.database.db, email))?.id ?? '');

  async function accept(email: string, code: string): Promise<void> {
    const user = await userByEmail(app.deps.database.db, email);
    if (!user) throw new Error(`no account ${email}`);
    await acceptOn(app.deps, { actor: actorOf(user), email, path: `/account/invitation/${code}` });
  }

  it('are invited by a code that is shown once, and their keys need nobody', async () => {
    await accept('first@dazvol.example', await makeAdministrator(app.deps, ' First@dazvol.example ', 'Алена Першая'));
    await accept('second@dazvol.example', await makeAdministrator(app.deps, 'second@dazvol.example', 'Друга'));
    for (const email of ['first@dazvol.example', 'second@dazvol.example']) {
      expect((await keysOf(email)).map(({ confirmedAt }) => confirmedAt !== null)).toEqual([true]);
    }
  });

  it('are the only two that are made like this', async () => {
    const before = await rowCounts(app.deps.database);
    await expect(makeAdministrator(app.deps, 'third@dazvol.example', 'Трэці')).rejects.toThrow(/there are two administrators already/);
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('are invited anew at the machine when every key is lost: the old ones are revoked', async () => {
    const code = await makeAdministrator(app.deps, 'first@dazvol.example', 'Алена Першая');
    expect(await keysOf('first@dazvol.example')).toEqual([]);
    await accept('first@dazvol.example', code);
    expect(await keysOf('first@dazvol.example')).toHaveLength(1);
  });
});

describe('an administrator who cannot be made', () => {
  it('has no address, no name, or the address of another', async () => {
    const { deps } = app;
    // No administrator becomes anything else, so the guard looks away for this moment.
    await deps.database.pool.query(`alter table users disable trigger users_office_part;
      update users set role = 'prosecutor' where role = 'administrator'; alter table users enable trigger users_office_part`);
    const taken = await aStaff(deps, 'examiner');
    for (const [email, name] of [
      ['nobody', 'A'],
      ['a@dazvol.example', '  '],
    ] as const) {
      await expect(makeAdministrator(deps, email, name)).rejects.toThrow(/not an e-mail address and a name/);
    }
    await expect(makeAdministrator(deps, taken.email, 'A')).rejects.toThrow(/has an account already/);
  });
});
