import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import { minskDay } from '../rules/calendar.ts';
import type { Region } from '../rules/kinds.ts';
import type { Step } from '../rules/letters.ts';
import type { Db } from './database.ts';
import { isSetAside } from './letter-conditions.ts';
import { type Held, heldColumn } from './scans.ts';
import { licences } from './schema/licences.ts';
import { closings, findings, letters, measures, reviews } from './schema/measures.ts';
import { agencies, users } from './schema/people.ts';

export type Letter = typeof letters.$inferSelect;
export type NewLetter = Omit<typeof letters.$inferInsert, 'id'>;
export type Finding = typeof findings.$inferSelect;
export type Closing = typeof closings.$inferSelect;

/** Adds what the agency wrote about a notice or an order. */
export async function insertLetter(tx: Db, letter: NewLetter): Promise<void> {
  await tx.insert(letters).values(letter);
}

/** Adds what an examiner found on the remedy of an order. */
export async function insertFinding(tx: Db, finding: Omit<typeof findings.$inferInsert, 'id'>): Promise<void> {
  await tx.insert(findings).values(finding);
}

/** Closes a notice that no measure follows. */
export async function insertClosing(tx: Db, closing: Omit<typeof closings.$inferInsert, 'id'>): Promise<void> {
  await tx.insert(closings).values(closing);
}

/** What followed each of these notices and orders, oldest first. */
export async function stepsOf(db: Db, measureIds: readonly string[]): Promise<Map<string, Step[]>> {
  if (measureIds.length === 0) return new Map();
  const ids = [...measureIds];
  const written = db
    .select({
      measureId: letters.measureId,
      at: letters.writtenAt,
      step: sql<Step['step']>`case ${letters.letter} when 'reply' then 'reply' else 'proof' end`.as('step'),
    })
    .from(letters)
    .where(inArray(letters.measureId, ids));
  const found = db
    .select({
      measureId: findings.measureId,
      at: findings.foundAt,
      step: sql<Step['step']>`case when ${findings.remedied} then 'remedied' else 'not-remedied' end`.as('step'),
    })
    .from(findings)
    .where(inArray(findings.measureId, ids));
  const closed = db
    .select({ measureId: closings.measureId, at: closings.closedAt, step: sql<Step['step']>`'closed'`.as('step') })
    .from(closings)
    .where(inArray(closings.measureId, ids));
  const setAside = db
    .select({
      measureId: measures.id,
      at: sql<Date>`${reviews.decidedAt}`.mapWith(reviews.decidedAt).as('at'),
      step: sql<Step['step']>`'set-aside'`.as('step'),
    })
    .from(reviews)
    .innerJoin(measures, eq(measures.id, reviews.measureId))
    .where(and(inArray(measures.id, ids), eq(measures.measure, 'order'), eq(reviews.outcome, 'set-aside')));
  const rows = await unionAll(written, found, closed, setAside);
  const inOrder = rows.toSorted((one, other) => one.at.getTime() - other.at.getTime());
  const byMeasure = Map.groupBy(inOrder, (row) => row.measureId);
  return new Map([...byMeasure].map(([id, steps]) => [id, steps.map(({ step, at }) => ({ step, on: minskDay(at) }))]));
}

export type NamedLetter = Letter & { writer: string; held: Held };
export type NamedFinding = Finding & { finder: string };

/** The letters about these measures with who wrote them, oldest first. */
export async function lettersOf(db: Db, measureIds: readonly string[]): Promise<NamedLetter[]> {
  if (measureIds.length === 0) return [];
  const rows = await db
    .select({ letter: letters, writer: users.name, held: heldColumn(letters.sha256) })
    .from(letters)
    .innerJoin(users, eq(users.id, letters.writtenBy))
    .where(inArray(letters.measureId, [...measureIds]))
    .orderBy(asc(letters.writtenAt));
  return rows.map(({ letter, writer, held }) => ({ ...letter, writer, held }));
}

/** The findings on these orders with who found, oldest first. */
export async function findingsOf(db: Db, measureIds: readonly string[]): Promise<NamedFinding[]> {
  if (measureIds.length === 0) return [];
  const rows = await db
    .select({ finding: findings, finder: users.name })
    .from(findings)
    .innerJoin(users, eq(users.id, findings.foundBy))
    .where(inArray(findings.measureId, [...measureIds]))
    .orderBy(asc(findings.foundAt));
  return rows.map(({ finding, finder }) => ({ ...finding, finder }));
}

export type NamedClosing = Closing & { closer: string };

/** How these notices were closed, and by whom, oldest first. */
export async function closingsOf(db: Db, measureIds: readonly string[]): Promise<NamedClosing[]> {
  if (measureIds.length === 0) return [];
  const rows = await db
    .select({ closing: closings, closer: users.name })
    .from(closings)
    .innerJoin(users, eq(users.id, closings.closedBy))
    .where(inArray(closings.measureId, [...measureIds]))
    .orderBy(asc(closings.closedAt));
  return rows.map(({ closing, closer }) => ({ ...closing, closer }));
}

/** A letter with the licence and the agency it belongs to, or undefined: whoever sends its file must first ask whose it is. */
export async function letterById(db: Db, id: string): Promise<{ letter: Letter; licenceId: string; agencyId: string } | undefined> {
  const [row] = await db
    .select({ letter: letters, licenceId: licences.id, agencyId: licences.agencyId })
    .from(letters)
    .innerJoin(measures, eq(measures.id, letters.measureId))
    .innerJoin(licences, eq(licences.id, measures.licenceId))
    .where(eq(letters.id, id));
  return row;
}

export type UnreadLetter = {
  number: string;
  nameBe: string;
  nameRu: string;
  nameEn: string;
  letter: Letter['letter'];
  measureId: string;
  writtenAt: Date;
};

/**
 * The letters, of one region or (null) of all, that nothing has come of yet: no measure proposed or taken after the reply and its notice not closed,
 * no finding after the proof and its order not set aside. Oldest first.
 */
export async function lettersToRead(db: Db, region: Region | null): Promise<UnreadLetter[]> {
  const followed = sql`exists (select from ${measures} later where later.follows = ${measures.id} and later.upheld is distinct from false)`;
  const closed = sql`exists (select from ${closings} where ${closings.measureId} = ${measures.id})`;
  const judged = sql`exists (select from ${findings} where ${findings.measureId} = ${measures.id} and ${findings.foundAt} >= ${letters.writtenAt})`;
  return db
    .select({
      number: licences.number,
      ...{ nameBe: agencies.nameBe, nameRu: agencies.nameRu, nameEn: agencies.nameEn },
      ...{ letter: letters.letter, measureId: letters.measureId, writtenAt: letters.writtenAt },
    })
    .from(letters)
    .innerJoin(measures, eq(measures.id, letters.measureId))
    .innerJoin(licences, eq(licences.id, measures.licenceId))
    .innerJoin(agencies, eq(agencies.id, licences.agencyId))
    .where(
      and(
        sql`case ${letters.letter} when 'reply' then not (${followed} or ${closed}) else not (${judged} or ${isSetAside}) end`,
        region === null ? undefined : eq(agencies.region, region),
      ),
    )
    .orderBy(asc(letters.writtenAt));
}
