import { and, asc, count, desc, eq, getColumns, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Contact } from '../rules/contacts.ts';
import type { Kind } from '../rules/kinds.ts';
import { domainKey } from '../rules/sites.ts';
import type { Db } from './database.ts';
import { hitColumns } from './register.ts';
import { advertisements } from './schema/advertisements.ts';
import { agencyTraces } from './schema/cases.ts';
import { contacts } from './schema/contacts.ts';
import { licences } from './schema/licences.ts';
import { agencies, users } from './schema/people.ts';

/** An advertisement with its licence as a list shows it, its contacts, and the names of the officers who decided and ended. */
export type Advertisement = Awaited<ReturnType<typeof readAdvertisements>>[number];

/** The contacts of the advertisement of a statement. */
export const contactsOfAdvertisement = sql<Contact[]>`(
  select coalesce(json_agg(json_build_object('channel', ${contacts.channel}, 'key', ${contacts.key}, 'shown', ${contacts.shown}) order by ${contacts.channel}, ${contacts.key}), '[]')
  from ${contacts} where ${contacts.advertisementId} = ${advertisements.id})`;

export async function insertAdvertisement(
  tx: Db,
  row: Omit<typeof advertisements.$inferInsert, 'id'>,
  reached: readonly Contact[],
): Promise<void> {
  const [added] = await tx.insert(advertisements).values(row).returning({ id: advertisements.id });
  if (!added) throw new Error('the advertisement was not added');
  if (reached.length === 0) return;
  await tx.insert(contacts).values(reached.map((one) => ({ ...one, advertisementId: added.id, since: row.sentAt })));
}

export type AdvertisementChange = Partial<
  Pick<Advertisement, 'decidedBy' | 'decidedAt' | 'approved' | 'reasons' | 'from' | 'until' | 'endedBy' | 'endedAt' | 'endedWhy'>
>;

/** Says what is to be said of an advertisement, as its next version. `over`: since when its contacts lead to nothing any more. */
export async function updateAdvertisement(tx: Db, id: string, change: AdvertisementChange, over: Date | null): Promise<void> {
  await tx
    .update(advertisements)
    .set({ ...change, version: sql`${advertisements.version} + 1` })
    .where(eq(advertisements.id, id));
  if (over === null) return;
  await tx
    .update(contacts)
    .set({ until: over })
    .where(and(eq(contacts.advertisementId, id), isNull(contacts.until)));
}

export async function advertisementByNumber(db: Db, number: string): Promise<Advertisement | undefined> {
  const [row] = await readAdvertisements(db).where(eq(advertisements.number, number));
  return row;
}

/** Everything the agency ever sent, the latest first. */
export async function advertisementsOfAgency(db: Db, agencyId: string): Promise<Advertisement[]> {
  return readAdvertisements(db)
    .where(eq(advertisements.agencyId, agencyId))
    .orderBy(desc(advertisements.sentAt), desc(advertisements.number));
}

/** What waits for a decision under licences of these kinds, in the order in which it was sent. */
export async function openAdvertisements(db: Db, kinds: readonly Kind[]): Promise<Advertisement[]> {
  const open = and(isNull(advertisements.decidedAt), isNull(advertisements.endedAt), ofKinds(kinds));
  return readAdvertisements(db).where(open).orderBy(asc(advertisements.sentAt), asc(advertisements.number));
}

/** How many wait for a decision under licences of these kinds. */
export async function countOpenAdvertisements(db: Db, kinds: readonly Kind[]): Promise<number> {
  const [counted] = await db
    .select({ total: count() })
    .from(advertisements)
    .innerJoin(licences, eq(licences.id, advertisements.licenceId))
    .where(and(isNull(advertisements.decidedAt), isNull(advertisements.endedAt), ofKinds(kinds)));
  return counted?.total ?? 0;
}

/** One page of what was decided or taken back, the latest sent first, and how much there is in all. */
export async function decidedAdvertisements(
  db: Db,
  kinds: readonly Kind[],
  page: { offset: number; limit: number },
): Promise<{ rows: Advertisement[]; total: number }> {
  const where = and(or(isNotNull(advertisements.decidedAt), isNotNull(advertisements.endedAt)), ofKinds(kinds));
  const rows = await readAdvertisements(db)
    .where(where)
    .orderBy(desc(advertisements.sentAt), desc(advertisements.number))
    .limit(page.limit)
    .offset(page.offset);
  const [counted] = await db
    .select({ total: count() })
    .from(advertisements)
    .innerJoin(licences, eq(licences.id, advertisements.licenceId))
    .where(where);
  return { rows, total: counted?.total ?? 0 };
}

/** The domains an agency is known by: those it stated in applications or at registration, and the sites among its contacts today. */
export async function domainsOfAgency(db: Db, agencyId: string): Promise<string[]> {
  const stated = await db
    .select({ key: agencyTraces.key })
    .from(agencyTraces)
    .where(and(eq(agencyTraces.agencyId, agencyId), eq(agencyTraces.trace, 'domain')));
  const kept = await db
    .select({ key: contacts.shown })
    .from(contacts)
    .where(and(eq(contacts.agencyId, agencyId), eq(contacts.channel, 'site'), isNull(contacts.until)));
  return [...new Set([...stated.map(({ key }) => key), ...kept.flatMap(({ key }) => domainKey(key) ?? [])])].sort();
}

function ofKinds(kinds: readonly Kind[]): SQL | undefined {
  return inArray(licences.kind, [...kinds]);
}

function readAdvertisements(db: Db) {
  const [deciders, enders] = [alias(users, 'deciders'), alias(users, 'enders')];
  return db
    .select({
      ...getColumns(advertisements),
      licence: { ...hitColumns, edition: licences.edition },
      contacts: contactsOfAdvertisement,
      decider: deciders.name,
      ender: enders.name,
    })
    .from(advertisements)
    .innerJoin(licences, eq(licences.id, advertisements.licenceId))
    .innerJoin(agencies, eq(agencies.id, advertisements.agencyId))
    .leftJoin(deciders, eq(deciders.id, advertisements.decidedBy))
    .leftJoin(enders, eq(enders.id, advertisements.endedBy))
    .$dynamic();
}
