import pg from 'pg';
import { databaseRoles, nameOfRole, sqlOfRights, sqlOfRoles } from './rights.ts';

/** Gives the working roles that are at this server their rights, all at once. For a connection of the owner's. */
export async function giveRights(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>('select rolname from pg_roles where rolname = any ($1)', [
    databaseRoles.map(nameOfRole),
  ]);
  await inOne(client, sqlOfRights(rows.map(({ rolname }) => rolname)));
}

/** Makes the roles of the database at this address, which has to be a superuser's, and gives them what there is. Returns their names. */
export async function makeRoles(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await inOne(client, sqlOfRoles());
    const { rows } = await client.query(`select to_regclass('drizzle.__drizzle_migrations') is not null as made`);
    if (rows[0]?.made) await giveRights(client);
    return databaseRoles.map(nameOfRole);
  } finally {
    await client.end();
  }
}

async function inOne(client: pg.ClientBase, statements: readonly string[]): Promise<void> {
  await client.query(['begin', ...statements, 'commit'].join(';\n')).catch(async (error: unknown) => {
    await client.query('rollback');
    throw error;
  });
}
