import { and, asc, desc, eq, getColumns, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Day } from '../rules/calendar.ts';
import type { Contact } from '../rules/contacts.ts';
import { nameKey } from '../rules/names.ts';
import type { WarningState } from '../rules/warnings.ts';
import type { Db } from './database.ts';
import { heldColumn } from './scans.ts';
import { contacts } from './schema/contacts.ts';
import { agencies, users } from './schema/people.ts';
import { warningCorrections, warningEvidence, warningNames, warnings } from './schema/warnings.ts';

export type Warning = typeof warnings.$inferSelect;
export type NewWarning = Omit<typeof warnings.$inferInsert, 'id'> & { names: readonly string[]; contacts: readonly Contact[] };

/** Adds a proposed warning with the names and the contacts by which it will be found. */
export async function insertWarning(tx: Db, { names, contacts: reached, ...row }: NewWarning): Promise<void> {
  const [added] = await tx.insert(warnings).values(row).returning({ id: warnings.id });
  if (!added) throw new Error('the warning was not added');
  const warningId = added.id;
  if (names.length > 0) await tx.insert(warningNames).values(names.map((name) => ({ warningId, name, key: nameKey(name) })));
  if (reached.length > 0) await tx.insert(contacts).values(reached.map((one) => ({ ...one, warningId, since: row.proposedAt })));
}

/** The warning of this number, locked until the transaction ends. */
export async function lockWarning(tx: Db, number: string): Promise<Warning | undefined> {
  const [row] = await tx.select().from(warnings).where(eq(warnings.number, number)).for('update');
  return row;
}

export type WarningChange = Partial<
  Pick<Warning, 'reply' | 'decidedBy' | 'decidedAt' | 'upheld' | 'ruled' | 'withdrawnBy' | 'withdrawnAt' | 'withdrawal'>
>;

export async function updateWarning(tx: Db, { id, version }: Warning, change: WarningChange): Promise<void> {
  await tx
    .update(warnings)
    .set({ ...change, version: version + 1 })
    .where(eq(warnings.id, id));
}

/** Adds a further text after those there are. */
export async function insertCorrection(tx: Db, row: Omit<typeof warningCorrections.$inferInsert, 'id' | 'seq'>): Promise<void> {
  const before = await tx.$count(warningCorrections, eq(warningCorrections.warningId, row.warningId));
  await tx.insert(warningCorrections).values({ ...row, seq: before + 1 });
}

export type Evidence = typeof warningEvidence.$inferSelect;

export async function insertEvidence(tx: Db, row: Omit<Evidence, 'id'>): Promise<void> {
  await tx.insert(warningEvidence).values(row);
}

export async function evidenceOf(db: Db, number: string, id: string): Promise<Evidence | undefined> {
  const [row] = await db
    .select(getColumns(warningEvidence))
    .from(warningEvidence)
    .innerJoin(warnings, eq(warnings.id, warningEvidence.warningId))
    .where(and(eq(warningEvidence.id, id), eq(warnings.number, number)));
  return row;
}

/** Everything staff read of one warning. */
export type WholeWarning = NonNullable<Awaited<ReturnType<typeof warningByNumber>>>;

export async function warningByNumber(db: Db, number: string) {
  const [proposers, deciders, withdrawers] = [alias(users, 'proposers'), alias(users, 'deciders'), alias(users, 'withdrawers')];
  const [row] = await db
    .select({
      ...getColumns(warnings),
      proposer: proposers.name,
      decider: deciders.name,
      withdrawer: withdrawers.name,
      agency: { unp: agencies.unp, nameRu: agencies.nameRu, nameBe: agencies.nameBe, nameEn: agencies.nameEn },
    })
    .from(warnings)
    .innerJoin(proposers, eq(proposers.id, warnings.proposedBy))
    .leftJoin(deciders, eq(deciders.id, warnings.decidedBy))
    .leftJoin(withdrawers, eq(withdrawers.id, warnings.withdrawnBy))
    .leftJoin(agencies, eq(agencies.id, warnings.impersonates))
    .where(eq(warnings.number, number));
  if (!row) return undefined;
  const [names, reached, corrections, evidence] = await Promise.all([
    namesOf(db, row.id),
    contactsOf(db, row.id),
    correctionsOf(db, row.id),
    allEvidence(db, row.id),
  ]);
  return { ...row, names, contacts: reached, corrections, evidence };
}

/** The names of a warning in the order of their letters: nobody says which came first. */
export async function namesOf(db: Db, warningId: string): Promise<string[]> {
  const rows = await db
    .select({ name: warningNames.name })
    .from(warningNames)
    .where(eq(warningNames.warningId, warningId))
    .orderBy(asc(warningNames.name));
  return rows.map(({ name }) => name);
}

export async function contactsOf(db: Db, warningId: string): Promise<Contact[]> {
  return db
    .select({ channel: contacts.channel, key: contacts.key, shown: contacts.shown })
    .from(contacts)
    .where(eq(contacts.warningId, warningId))
    .orderBy(asc(contacts.channel), asc(contacts.key));
}

async function correctionsOf(db: Db, warningId: string) {
  return db
    .select({ told: warningCorrections.told, at: warningCorrections.correctedAt, by: users.name })
    .from(warningCorrections)
    .innerJoin(users, eq(users.id, warningCorrections.correctedBy))
    .where(eq(warningCorrections.warningId, warningId))
    .orderBy(asc(warningCorrections.seq));
}

async function allEvidence(db: Db, warningId: string) {
  return db
    .select({ ...getColumns(warningEvidence), by: users.name, held: heldColumn(warningEvidence.sha256) })
    .from(warningEvidence)
    .innerJoin(users, eq(users.id, warningEvidence.addedBy))
    .where(eq(warningEvidence.warningId, warningId))
    .orderBy(asc(warningEvidence.addedAt), asc(warningEvidence.id));
}

/** A warning in the list of the staff. */
export type ListedWarning = Warning & { titles: string[]; agency: { nameRu: string; nameBe: string; nameEn: string } | null };

/** One page of the warnings in a state, or of all (null), the newest first, and how many there are. */
export async function warningsPage(
  db: Db,
  state: WarningState | null,
  today: Day,
  page: { offset: number; limit: number },
): Promise<{ rows: ListedWarning[]; total: number }> {
  const where = state === null ? undefined : inState(state, today);
  const rows = await db
    .select({
      ...getColumns(warnings),
      titles: titlesOf,
      agency: { nameRu: agencies.nameRu, nameBe: agencies.nameBe, nameEn: agencies.nameEn },
    })
    .from(warnings)
    .leftJoin(agencies, eq(agencies.id, warnings.impersonates))
    .where(where)
    .orderBy(desc(warnings.number))
    .limit(page.limit)
    .offset(page.offset);
  return { rows, total: await db.$count(warnings, where) };
}

/** What to call a warning by: its names, and where it has none its contacts. Written out, for a query of one table names no tables. */
export const titlesOf = sql<string[]>`array(
  select name from warning_names where warning_id = "warnings"."id"
  union all
  select shown from contacts where warning_id = "warnings"."id" and not exists (select from warning_names where warning_id = "warnings"."id")
  order by 1)`;

/** The same as `warningState`, for a search. */
function inState(state: WarningState, today: Day): SQL | undefined {
  const maySpeak = and(isNotNull(warnings.replyBy), isNull(warnings.reply), sql`${warnings.replyBy} >= ${today}`);
  const open = isNull(warnings.decidedAt);
  if (state === 'waiting') return and(open, maySpeak);
  if (state === 'proposed') return and(open, or(isNull(warnings.replyBy), isNotNull(warnings.reply), sql`${warnings.replyBy} < ${today}`));
  if (state === 'rejected') return eq(warnings.upheld, false);
  return and(eq(warnings.upheld, true), state === 'withdrawn' ? isNotNull(warnings.withdrawnAt) : isNull(warnings.withdrawnAt));
}
