import { sql } from 'drizzle-orm';
import type { AgencyTrace } from '../rules/traces.ts';
import { insertMany } from './bulk.ts';
import type { Db } from './database.ts';
import { agencyTraces } from './schema/cases.ts';

export type NewTraces = { agencyId: string; traces: readonly AgencyTrace[]; since: Date };

/** Adds what these agencies have become known by. What is known already stays as it was first stated; nothing is ever taken away. */
export async function addTraces(tx: Db, list: readonly NewTraces[]): Promise<void> {
  const rows = list.flatMap(({ traces, ...common }) => traces.map((one) => ({ ...one, ...common })));
  for (let from = 0; from < rows.length; from += 5000) {
    await insertMany(tx, agencyTraces, rows.slice(from, from + 5000), sql`on conflict do nothing`);
  }
}
