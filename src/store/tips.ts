import { and, asc, count, desc, eq, gt, ne, type SQL, sql } from 'drizzle-orm';
import type { EventType } from '../rules/entries.ts';
import type { Region } from '../rules/kinds.ts';
import type { Db } from './database.ts';
import { events } from './schema/history.ts';
import { users } from './schema/people.ts';
import { tipMessages, tips } from './schema/tips.ts';

export type Tip = typeof tips.$inferSelect;
export type NewTip = typeof tips.$inferInsert;

/** Adds a tip, and answers whether it did: one with this code is there already when its form came a second time. */
export async function insertTip(tx: Db, tip: NewTip): Promise<boolean> {
  const added = await tx.insert(tips).values(tip).onConflictDoNothing({ target: tips.codeHash }).returning({ id: tips.id });
  return added.length > 0;
}

export async function tipByCode(db: Db, codeHash: Buffer): Promise<Tip | undefined> {
  const [row] = await db.select().from(tips).where(eq(tips.codeHash, codeHash));
  return row;
}

export async function tipById(db: Db, id: string): Promise<Tip | undefined> {
  const [row] = await db.select().from(tips).where(eq(tips.id, id));
  return row;
}

/** The tip's row, locked until the transaction ends: whatever is done about it stands in line. */
export async function lockTip(tx: Db, id: string): Promise<Tip | undefined> {
  const [row] = await tx.select().from(tips).where(eq(tips.id, id)).for('update');
  return row;
}

export async function updateTip(tx: Db, id: string, change: Partial<Pick<NewTip, 'state' | 'region' | 'inspectionId'>>): Promise<void> {
  await tx.update(tips).set(change).where(eq(tips.id, id));
}

export type TipMessage = Omit<typeof tipMessages.$inferSelect, 'tipId'> & { writer: string | null };

/** What was added and answered, in order, with the names of those who answered. */
export async function messagesOf(db: Db, tipId: string): Promise<TipMessage[]> {
  const { id, seq, body, writtenBy, writtenOn } = tipMessages;
  return db
    .select({ id, seq, body, writtenBy, writtenOn, writer: users.name })
    .from(tipMessages)
    .leftJoin(users, eq(users.id, tipMessages.writtenBy))
    .where(eq(tipMessages.tipId, tipId))
    .orderBy(asc(tipMessages.seq));
}

/** Adds a message. The tip's row is locked by whoever calls: so its number is free. */
export async function insertMessage(tx: Db, message: typeof tipMessages.$inferInsert): Promise<void> {
  await tx.insert(tipMessages).values(message);
}

/** A tip as a list shows it: nothing of what was told. `waits`: the last word is the person's. */
export type ListedTip = Pick<Tip, 'id' | 'lang' | 'receivedOn' | 'state' | 'region'> & {
  contact: boolean;
  waits: boolean;
  openings: number;
};

/** One page of the open or of the closed tips, of one region or (null) of all: first those nobody has taken up, then the oldest. */
export async function listTips(
  db: Db,
  { region, closed }: { region: Region | null; closed: boolean },
  page: { offset: number; limit: number },
): Promise<{ found: ListedTip[]; total: number }> {
  const where = and(closed ? eq(tips.state, 'closed') : ne(tips.state, 'closed'), region === null ? undefined : eq(tips.region, region));
  const found = await db
    .select({
      ...{ id: tips.id, lang: tips.lang, receivedOn: tips.receivedOn, state: tips.state, region: tips.region },
      contact: sql<boolean>`${tips.sealedContact} is not null`,
      waits: sql<boolean>`coalesce((select m.written_by is null from tip_messages m where m.tip_id = ${tips}.id order by m.seq desc limit 1), true)`,
      openings: sql<number>`(select count(*)::int from ${events} where ${openingOf(sql`${tips}.id::text`)})`,
    })
    .from(tips)
    .where(where)
    .orderBy(...(closed ? [desc(tips.receivedOn)] : [sql`${tips.state} <> 'new'`, asc(tips.receivedOn)]), asc(tips.id))
    .limit(page.limit)
    .offset(page.offset);
  const [counted] = await db.select({ total: count() }).from(tips).where(where);
  return { found, total: counted?.total ?? 0 };
}

function ofTip(id: SQL | string): SQL | undefined {
  return and(eq(events.audience, 'oversight'), sql`${events.data} ->> 'tip' = ${id}`);
}

function openingOf(id: SQL | string): SQL | undefined {
  return and(ofTip(id), eq(events.type, 'tip-opened'));
}

/** Whether this person has opened the text of the tip after `since`. */
export async function hasOpened(db: Db, id: string, userId: string, since: Date): Promise<boolean> {
  // Whoever took the sealed contact away has read nothing of the text.
  const ofText = sql`not ${events.data} ? 'contact'`;
  return (await db.$count(events, and(openingOf(id), eq(events.actorId, userId), gt(events.at, since), ofText))) > 0;
}

export type TipEvent = { type: EventType; at: Date; actor: string | null; role: string; data: Record<string, unknown> };

/** Everything that was done about a tip and by whom, oldest first. For oversight. */
export async function historyOfTip(db: Db, id: string): Promise<TipEvent[]> {
  return db
    .select({ type: events.type, at: events.at, actor: users.name, role: events.actorRole, data: events.data })
    .from(events)
    .leftJoin(users, eq(users.id, events.actorId))
    .where(ofTip(id))
    .orderBy(asc(events.seq));
}
