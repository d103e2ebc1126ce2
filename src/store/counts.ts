import { asc, between, sql } from 'drizzle-orm';
import type { Day } from '../rules/calendar.ts';
import type { AnswerCount, CountedPage } from '../rules/figures.ts';
import type { Database, Db } from './database.ts';
import { answerCounts } from './schema/plumbing.ts';

/** Answers given since they were last added to the table, by day, page and answer: all that is known of any look-up. */
const tallies = new WeakMap<Database, Map<string, AnswerCount>>();

/** Counts one answer in memory. It reaches the table with all others of its minute, so that no look-up can be told by its moment. */
export function countAnswer(database: Database, day: Day, page: CountedPage, answer: string): void {
  const tally = tallies.get(database) ?? new Map<string, AnswerCount>();
  tallies.set(database, tally);
  add(tally, { day, page, answer, count: 1 });
}

/** Adds what was counted since to the table. What could not be added is kept for the next time. */
export async function saveCounts(database: Database): Promise<void> {
  const counted = [...(tallies.get(database)?.values() ?? [])];
  if (counted.length === 0) return;
  const since = new Map<string, AnswerCount>();
  tallies.set(database, since);
  try {
    await database.db
      .insert(answerCounts)
      // In one order always: two processes that add at once then wait for each other and never both.
      .values(counted.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)))
      .onConflictDoUpdate({
        target: [answerCounts.day, answerCounts.page, answerCounts.answer],
        set: { count: sql`${answerCounts.count} + excluded.count` },
      });
  } catch (error) {
    for (const one of counted) add(since, one);
    throw error;
  }
}

/** The counts of these days, both included, added up by month (`2026-11`), in order. */
export async function monthlyCounts(read: Db, from: Day, to: Day): Promise<(Omit<AnswerCount, 'day'> & { month: string })[]> {
  const month = sql<string>`to_char(${answerCounts.day}, 'YYYY-MM')`;
  const rows = await read
    .select({ month, page: answerCounts.page, answer: answerCounts.answer, count: sql<number>`sum(${answerCounts.count})::int` })
    .from(answerCounts)
    .where(between(answerCounts.day, from, to))
    .groupBy(month, answerCounts.page, answerCounts.answer)
    .orderBy(asc(month), asc(answerCounts.page), asc(answerCounts.answer));
  return rows.map(({ month, page, answer, count }) => ({ month, page: page as CountedPage, answer: String(answer), count }));
}

function add(tally: Map<string, AnswerCount>, one: AnswerCount): void {
  const key = keyOf(one);
  tally.set(key, { ...one, count: (tally.get(key)?.count ?? 0) + one.count });
}

function keyOf({ day, page, answer }: AnswerCount): string {
  return `${day} ${page} ${answer}`;
}
