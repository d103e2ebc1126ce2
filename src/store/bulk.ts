import { getColumns, getTableName, type InferInsertModel, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Db } from './database.ts';

/**
 * Inserts many rows of one shape, each column as one array: the server then has no place of its own to read and plan for every value.
 * Columns that the first row does not name get their defaults; none of them may be an array. `after` goes behind the statement.
 */
export async function insertMany<Table extends PgTable, Returned extends Record<string, unknown> = Record<string, unknown>>(
  tx: Db,
  table: Table,
  list: readonly InferInsertModel<Table>[],
  after: SQL = sql``,
): Promise<Returned[]> {
  const rows: readonly Record<string, unknown>[] = list;
  const [first] = rows;
  if (first === undefined) return [];
  const columns = Object.entries(getColumns(table)).filter(([key]) => key in first);
  const names = columns.map(([, column]) => sql.identifier(column.name));
  const arrays = columns.map(([key, column]) => {
    const values = rows.map((row) => {
      const value = row[key] ?? null;
      return value === null ? null : column.mapToDriverValue(value);
    });
    return sql`${sql.param(values)}::${sql.raw(column.getSQLType())}[]`;
  });
  const answer = await tx.execute<Record<string, unknown>>(sql`
    insert into ${sql.identifier(getTableName(table))} (${sql.join(names, sql`, `)})
    select * from unnest(${sql.join(arrays, sql`, `)}) ${after}`);
  return answer.rows as Returned[];
}
