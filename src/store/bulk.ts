import { randomUUIDv7 } from 'node:crypto';
import { getColumns, getTableName, type InferInsertModel, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
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
  const all = getColumns(table);
  const columns = Object.entries(all).filter(([key]) => key in first);
  const names = columns.map(([, column]) => sql.identifier(column.name));
  const arrays = columns.map(([key, column]) => arrayOf(column, rowsOf(rows, key, column)));
  if (all.id?.getSQLType() === 'uuid' && !('id' in first)) {
    names.push(sql.identifier(all.id.name));
    arrays.push(arrayOf(all.id, rows.map(freshId)));
  }
  const answer = await tx.execute<Record<string, unknown>>(sql`
    insert into ${sql.identifier(getTableName(table))} (${sql.join(names, sql`, `)})
    select * from unnest(${sql.join(arrays, sql`, `)}) ${after}`);
  return answer.rows as Returned[];
}

/** An id that is greater than those before: random ones, being many, would each open another page of every index they stand in. */
export function freshId(): string {
  return randomUUIDv7();
}

function rowsOf(rows: readonly Record<string, unknown>[], key: string, column: PgColumn): unknown[] {
  let [last, mapped]: [unknown, unknown] = [null, null];
  return rows.map((row) => {
    const value = row[key] ?? null;
    // Many rows have one and the same moment, and writing it down takes longer than all else here.
    if (value !== last) [last, mapped] = [value, value === null ? null : column.mapToDriverValue(value)];
    return mapped;
  });
}

/** Written here: the driver takes three times as long, which a million rows feel. */
function arrayOf(column: PgColumn, values: readonly unknown[]): SQL {
  const type = column.getSQLType();
  const texts = /^json/.test(type) ? values.map((value) => (value === null ? null : JSON.stringify(value))) : values;
  return sql`${`{${texts.map(elementOf).join(',')}}`}::${sql.raw(type)}[]`;
}

function elementOf(value: unknown): string {
  if (value === null) return 'NULL';
  if (typeof value === 'object') throw new Error('a value that is no text, number or boolean cannot be put into an array');
  const text = String(value);
  return /["\\]/.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : `"${text}"`;
}
