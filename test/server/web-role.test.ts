import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newCodeKey, useCodeKey } from '../../src/store/code-keys.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { useApp } from '../support/app.ts';
import { aLicence } from '../support/journeys.ts';
import { serverUrl } from '../support/needs.ts';

const app = useApp();
let web: Database;

/** The role that `docs/operations.md` tells an operator to make, made as it says there. */
const grants = /```sql\n(create role[\s\S]*?)```/.exec(readFileSync('docs/operations.md', 'utf8'))?.[1] ?? '';

beforeAll(async () => {
  const { pool } = app.deps.database;
  await pool.query(`do $$ begin if exists (select from pg_roles where rolname = 'dazvol_web') then
    drop owned by dazvol_web; drop role dazvol_web; end if; end $$`);
  await pool.query(grants);
  const { rows } = await pool.query('select current_database() as name');
  const url = new URL(serverUrl() ?? '');
  Object.assign(url, { pathname: `/${rows[0].name}`, username: 'dazvol_web', password: '' });
  web = await openDatabase({ url: url.href, dataDir: null, onError: () => {} });
  await useCodeKey(web, newCodeKey(), new Date());
});
afterAll(async () => {
  await web?.close();
  await app.deps.database.pool.query('drop owned by dazvol_web; drop role dazvol_web');
});

describe('the web role of the operations guide', () => {
  it('can do everything from the draft to the licence', async () => {
    const { licence } = await aLicence({ ...app.deps, database: web });
    expect(licence).toMatch(/^EMP-/);
  });

  it('cannot write, change or delete an entry, and cannot switch the triggers off', async () => {
    const attempts = [
      `insert into entries (index, bytes, leaf_hash) values ((select size - 1 from log_state), 'x', sha256('\\x00'::bytea || 'x'::bytea))`,
      `update log_state set size = size + 1`,
      `delete from entries`,
      `truncate entries`,
      `alter table entries disable trigger all`,
      `set session_replication_role = replica`,
    ];
    for (const attempt of attempts) await expect(web.pool.query(attempt), attempt).rejects.toMatchObject({ code: '42501' });
  });
});
