import { desc, eq, getColumns, isNotNull, lte, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { minskDay } from '../rules/calendar.ts';
import { codedLaw, type Law, lawOf } from '../rules/law.ts';
import type { Db } from './database.ts';
import { lawChanges } from './schema/law.ts';
import { users } from './schema/people.ts';

/** The law as this database has it at this moment: the pool's latest, or in a transaction what the transaction sees. */
export type ReadLaw = (db: Db) => Promise<Law>;

/**
 * A reader that reckons the law only when another change is the last: one short query each time, so what another process issued is seen at
 * the next request. The last change is known by number and id together, for a number that was rolled back is given to another one.
 */
export function openLaw(): ReadLaw {
  let kept = { last: '', law: codedLaw };
  return async (db) => {
    const [last] = await db
      .select({ id: lawChanges.id, issue: issueNumber })
      .from(lawChanges)
      .where(isNotNull(lawChanges.issue))
      .orderBy(desc(lawChanges.issue))
      .limit(1);
    if (!last) return codedLaw;
    const name = `${last.issue} ${last.id}`;
    if (kept.last !== name) kept = { last: name, law: await readLaw(db, last.issue) };
    return kept.law;
  };
}

const issueNumber = sql<number>`${lawChanges.issue}`.mapWith(Number);

async function readLaw(db: Db, through: number): Promise<Law> {
  const { change, from, decidedAt } = lawChanges;
  const rows = await db.select({ issue: issueNumber, from, change, decidedAt }).from(lawChanges).where(lte(lawChanges.issue, through));
  return lawOf(rows.map(({ decidedAt: at, ...issued }) => ({ ...issued, ...(at === null ? {} : { issuedOn: minskDay(at) }) })));
}

export type LawChangeRow = typeof lawChanges.$inferSelect;

export async function insertLawChange(
  tx: Db,
  row: Pick<LawChangeRow, 'id' | 'change' | 'from' | 'reasons' | 'proposedBy' | 'proposedAt'>,
): Promise<void> {
  await tx.insert(lawChanges).values(row);
}

/** The change of this id, locked until the transaction ends. */
export async function lockLawChange(tx: Db, id: string): Promise<LawChangeRow | undefined> {
  const [row] = await tx.select().from(lawChanges).where(eq(lawChanges.id, id)).for('update');
  return row;
}

/** Writes the decision into a change that has none. `issue`: its number, for one that is upheld. */
export async function decideLawChangeRow(
  tx: Db,
  id: string,
  decision: { decidedBy: string; decidedAt: Date; upheld: boolean; issue: number | null },
): Promise<void> {
  await tx.update(lawChanges).set(decision).where(eq(lawChanges.id, id));
}

export type NamedLawChange = LawChangeRow & { proposer: string; decider: string | null };

/** Every change of the law with the names of who proposed and who decided, the latest proposal first. */
export async function lawChangesWithNames(db: Db): Promise<NamedLawChange[]> {
  return named(db).orderBy(desc(lawChanges.seq));
}

export async function lawChangeById(db: Db, id: string): Promise<NamedLawChange | undefined> {
  const [row] = await named(db).where(eq(lawChanges.id, id));
  return row;
}

/** The law as it was before the change of this number was issued. */
export async function lawBefore(db: Db, issue: number): Promise<Law> {
  return readLaw(db, issue - 1);
}

function named(db: Db) {
  const proposers = alias(users, 'proposers');
  const deciders = alias(users, 'deciders');
  return db
    .select({ ...getColumns(lawChanges), proposer: proposers.name, decider: deciders.name })
    .from(lawChanges)
    .innerJoin(proposers, eq(proposers.id, lawChanges.proposedBy))
    .leftJoin(deciders, eq(deciders.id, lawChanges.decidedBy))
    .$dynamic();
}
