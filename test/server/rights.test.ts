import type { PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DatabaseRole, databaseRoles, nameOfRole, rightsOnFunctions, rightsOnTables, verbsOf } from '../../src/store/rights.ts';
import { useRoledDatabase } from '../support/database-roles.ts';

const database = useRoledDatabase();
let client: PoolClient;
let columns: Map<string, Column[]>;

type Column = { table: string; column: string; generated: boolean };
/** What a role may do with a verb: to the whole table, to these columns, or nothing. */
type Extent = 'all' | 'nothing' | readonly string[];

const verbs = ['select', 'insert', 'update', 'delete', 'truncate'] as const;
type Verb = (typeof verbs)[number];
const tables = Object.keys(rightsOnTables);

beforeAll(async () => {
  client = await database.as('superuser').pool.connect();
  const { rows } = await client.query<Column>(`select table_name as table, column_name as column, is_identity = 'YES' as generated
    from information_schema.columns where table_schema = 'public' order by ordinal_position`);
  columns = Map.groupBy(rows, ({ table }) => table);
});
afterAll(() => client?.release());

function lawfully(role: DatabaseRole, table: string, verb: Verb): Extent {
  if (role === 'migrate') return 'all';
  if (role === 'backup') return verb === 'select' ? 'all' : 'nothing';
  const given = verbsOf(rightsOnTables[table]?.[role]).filter((one) => one.verb === verb);
  if (given.length === 0) return 'nothing';
  return given.some(({ column }) => column === null) ? 'all' : given.flatMap(({ column }) => column ?? []);
}

/** Tries it as the role, undoes it, and says whether the role was denied. Whatever else went wrong came after it was let in. */
async function isDenied(role: string, statement: string): Promise<boolean> {
  await client.query(`begin; set local role ${role}`);
  try {
    await client.query(statement);
    return false;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return code === '42501' && /^(permission denied|must be owner)/.test(message);
  } finally {
    await client.query('rollback');
  }
}

/** Something that needs just this right, of a row that is not there. */
function attempt(table: string, verb: Verb, { column }: { column: string }): string {
  return {
    select: `select "${column}" from ${table} limit 0`,
    insert: `insert into ${table} ("${column}") overriding system value select (null::${table})."${column}" where false`,
    update: `update ${table} set "${column}" = null where false`,
    delete: `delete from ${table} where false`,
    truncate: `truncate ${table}`,
  }[verb];
}

describe('the rights of the six roles', () => {
  it('name every table that there is, and no other', async () => {
    const { rows } = await client.query(`select tablename from pg_tables where schemaname = 'public' order by 1`);
    expect(tables.toSorted()).toEqual(rows.map(({ tablename }) => tablename));
  });

  it.each(databaseRoles)(
    '%s has at each table each verb that it is given, and no other: as it is told, and as it is tried',
    async (role) => {
      const wrong: string[] = [];
      let tried = 0;
      for (const table of tables) {
        for (const verb of verbs) {
          const lawful = lawfully(role, table, verb);
          const column = verb === 'delete' || verb === 'truncate' ? 'has_table_privilege' : 'has_any_column_privilege';
          const question = `select has_table_privilege($1, $2, $3) as told, ${column}($1, $2, $3) as partly`;
          const { rows } = await client.query(question, [nameOfRole(role), table, verb]);
          expect([table, verb, rows[0]]).toEqual([table, verb, { told: lawful === 'all', partly: lawful !== 'nothing' }]);
          // One column speaks for all where the right is one to all or to none.
          const known = (columns.get(table) ?? []).filter(({ generated }) => !generated);
          const each =
            verb === 'delete' || verb === 'truncate'
              ? [{ column: '*', generated: false }]
              : Array.isArray(lawful)
                ? known
                : known.slice(0, 1);
          for (const one of each) {
            // Of itself such a column takes no value but its own, whoever asks.
            if (one.generated && verb === 'update') continue;
            const mayOne = lawful === 'all' || lawful.includes(one.column);
            if ((await isDenied(nameOfRole(role), attempt(table, verb, one))) === mayOne) wrong.push(`${verb} on ${table} ${one.column}`);
            tried += 1;
          }
        }
      }
      expect(wrong).toEqual([]);
      expect(tried).toBeGreaterThanOrEqual(tables.length * verbs.length);
    },
    110_000,
  );

  it('let each call the functions it is given, and no other', async () => {
    const { rows } = await client.query<{ name: string; trigger: boolean }>(`
      select oid::regprocedure::text as name, prorettype = 'trigger'::regtype as trigger from pg_proc
      where pronamespace = 'public'::regnamespace and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')`);
    expect(rows.filter(({ trigger }) => !trigger).map(({ name }) => name.replaceAll(',', ', '))).toEqual(Object.keys(rightsOnFunctions));
    for (const role of databaseRoles) {
      for (const { name } of rows) {
        const lawful = role === 'migrate' || rightsOnFunctions[name.replaceAll(',', ', ')]?.some((one) => one === role) === true;
        const { rows: told } = await client.query(`select has_function_privilege($1, $2, 'execute') as told`, [nameOfRole(role), name]);
        expect(told[0].told, `${role} ${name}`).toBe(lawful);
      }
      const call = `select append_entries('{}'::bytea[], '{}'::bytea[], '{}'::bytea[])`;
      expect(await isDenied(nameOfRole(role), call), role).toBe(role !== 'web' && role !== 'migrate');
    }
  });

  it('let none but migrate change what a table is, or switch a trigger off', async () => {
    const changes = (table: string) => [
      `alter table ${table} add column more text`,
      `alter table ${table} disable trigger user`,
      `alter table ${table} disable trigger all`,
      `drop table ${table} cascade`,
      `create trigger more before insert on ${table} execute function refuse_change()`,
      `create index on ${table} ((1))`,
      `create rule more as on insert to ${table} do instead nothing`,
      `alter table ${table} enable row level security`,
    ];
    const wrong: string[] = [];
    for (const role of databaseRoles.filter((one) => one !== 'migrate'))
      for (const statement of tables.flatMap(changes))
        if (!(await isDenied(nameOfRole(role), statement))) wrong.push(`${role}: ${statement}`);
    expect(wrong).toEqual([]);
    expect(await isDenied(nameOfRole('migrate'), `alter table entries add column more text`)).toBe(false);
  }, 110_000);

  it('let none but migrate make anything, and nobody pass the triggers by', async () => {
    const making = [
      'create table more (id int)',
      'create temporary table more (id int)',
      'create schema more',
      'create function more() returns int language sql as $$ select 1 $$',
      `create or replace function append_entries(list bytea[], salts bytea[], private_parts bytea[]) returns bigint language sql as $$ select 1 $$`,
      'drop function refuse_change() cascade',
      'create table drizzle.more (id int)',
      `insert into drizzle.__drizzle_migrations (hash) values ('more')`,
    ];
    const passing = [
      'set session_replication_role = replica',
      'create role more',
      'set role postgres',
      `select pg_read_file('/etc/hostname')`,
    ];
    for (const role of databaseRoles) {
      for (const one of making) expect(await isDenied(nameOfRole(role), one), `${role}: ${one}`).toBe(role !== 'migrate');
      for (const other of databaseRoles) if (other !== role) expect(await isMember(role, other), `${role} as ${other}`).toBe(false);
      // By an own connection: one that became a role by `set role` keeps what its session is.
      for (const one of passing)
        await expect(database.as(role).pool.query(one), `${role}: ${one}`).rejects.toMatchObject({ code: '42501' });
    }
  });
});

async function isMember(role: DatabaseRole, other: DatabaseRole): Promise<boolean> {
  const { rows } = await client.query(`select pg_has_role($1, $2, 'member') as so`, [nameOfRole(role), nameOfRole(other)]);
  return rows[0].so;
}
