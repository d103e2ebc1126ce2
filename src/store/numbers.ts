import { sql } from 'drizzle-orm';
import type { Db } from './database.ts';
import { numbers } from './schema/plumbing.ts';

/** The next serial of a series in a year, from 1. The row stays locked until the transaction ends, so a series has no gap. */
export async function nextNumber(tx: Db, series: string, year: number): Promise<number> {
  return nextNumbers(tx, series, year, 1);
}

/** The first of the next `count` serials of a series in a year, all of them given by this: as `nextNumber`. */
export async function nextNumbers(tx: Db, series: string, year: number, count: number): Promise<number> {
  const [row] = await tx
    .insert(numbers)
    .values({ series, year, last: count })
    .onConflictDoUpdate({ target: [numbers.series, numbers.year], set: { last: sql`${numbers.last} + ${count}` } })
    .returning({ last: numbers.last });
  if (!row) throw new Error(`no number given in series ${series}`);
  return row.last - count + 1;
}

/** Sees to it that the next serial of a series in a year is above `serial`; a series that is further already stays where it is. */
export async function raiseNumber(tx: Db, series: string, year: number, serial: number): Promise<void> {
  await tx
    .insert(numbers)
    .values({ series, year, last: serial })
    .onConflictDoUpdate({ target: [numbers.series, numbers.year], set: { last: sql`greatest(${numbers.last}, excluded.last)` } });
}
