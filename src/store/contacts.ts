import { and, asc, count, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { type Contact, keysAsked } from '../rules/contacts.ts';
import { insertMany } from './bulk.ts';
import type { Db } from './database.ts';
import { type Hit, hitColumns } from './register.ts';
import { contacts } from './schema/contacts.ts';
import { licences } from './schema/licences.ts';
import { agencies } from './schema/people.ts';

/** A contact point that an agency has now, with the id of its row. */
export type OwnContact = Contact & { id: string; since: Date };

/** An agency that has or had a contact: `until` is when it stopped being the agency's, null while it is. `hits`: its licences, the latest first. */
export type Holder = { unp: string; nameRu: string; nameBe: string; nameEn: string; shown: string; until: Date | null; hits: Hit[] };

/** What was asked, and whose it is or was: those who have it now first. */
export type FoundContact = Contact & { holders: Holder[] };

export type NewContacts = { agencyId: string; contacts: readonly Contact[]; since: Date };

/** Adds contact points of agencies and tells how many were new. What an agency has already stays as it is. */
export async function addContacts(tx: Db, list: readonly NewContacts[]): Promise<number> {
  const rows = list.flatMap(({ contacts: points, ...common }) => points.map((one) => ({ ...one, ...common })));
  let added = 0;
  for (let from = 0; from < rows.length; from += 5000) {
    const some = await insertMany(tx, contacts, rows.slice(from, from + 5000), sql`on conflict do nothing returning ${contacts.id}`);
    added += some.length;
  }
  return added;
}

/** Ends a contact point that the agency has. False when it has none such, or has it no more. */
export async function endContact(tx: Db, agencyId: string, id: string, until: Date): Promise<boolean> {
  const ended = await tx
    .update(contacts)
    .set({ until })
    .where(and(eq(contacts.id, id), eq(contacts.agencyId, agencyId), isNull(contacts.until)))
    .returning({ id: contacts.id });
  return ended.length > 0;
}

/** Ends these contact points of the agency as far as it has them. */
export async function endContacts(tx: Db, agencyId: string, list: readonly Contact[], until: Date): Promise<void> {
  for (const { channel, key } of list) {
    await tx
      .update(contacts)
      .set({ until })
      .where(and(eq(contacts.agencyId, agencyId), eq(contacts.channel, channel), eq(contacts.key, key), isNull(contacts.until)));
  }
}

/** Whether this contact point was ever the agency's. */
export async function hadContact(db: Db, agencyId: string, id: string): Promise<boolean> {
  const [row] = await db
    .select({ count: count() })
    .from(contacts)
    .where(and(eq(contacts.id, id), eq(contacts.agencyId, agencyId)));
  return (row?.count ?? 0) > 0;
}

/** The contact points that the agency has now, the oldest first. */
export async function contactsOfAgency(db: Db, agencyId: string): Promise<OwnContact[]> {
  return db
    .select({ id: contacts.id, channel: contacts.channel, key: contacts.key, shown: contacts.shown, since: contacts.since })
    .from(contacts)
    .where(and(eq(contacts.agencyId, agencyId), isNull(contacts.until)))
    .orderBy(asc(contacts.since), asc(contacts.channel), asc(contacts.key));
}

/** Whose each of these contacts is or was, by its key alone. Of one that very many have, the first are told. */
export async function contactHits(read: Db, asked: readonly Contact[]): Promise<FoundContact[]> {
  if (asked.length === 0) return [];
  const wanted = asked.map((contact) => ({ contact, ...keysAsked(contact) }));
  const keys = [...new Set(wanted.flatMap((one) => one.keys))];
  const rows = await read
    .select({ ...holderColumns, agencyId: agencies.id, channel: contacts.channel, key: contacts.key })
    .from(contacts)
    .innerJoin(agencies, eq(agencies.id, contacts.agencyId))
    .where(and(inArray(contacts.key, keys), isNotNull(contacts.agencyId)))
    .orderBy(sql`${contacts.until} is not null`, desc(contacts.until), asc(contacts.since), asc(agencies.unp))
    .limit(mostRows);
  const hits = await licencesOf(read, [...new Set(rows.map((row) => row.agencyId))]);
  return wanted.map(({ contact, channels, keys: own }) => {
    const mine = rows.filter((row) => channels.includes(row.channel) && own.includes(row.key));
    const first = [...new Map(mine.toReversed().map((row) => [row.agencyId, row])).values()].reverse().slice(0, mostHolders);
    return { ...contact, holders: first.map(({ agencyId, channel: _, key: __, ...row }) => ({ ...row, hits: hits.get(agencyId) ?? [] })) };
  });
}

const mostRows = 400;
const mostHolders = 10;

const holderColumns = {
  unp: agencies.unp,
  nameRu: agencies.nameRu,
  nameBe: agencies.nameBe,
  nameEn: agencies.nameEn,
  shown: contacts.shown,
  until: contacts.until,
};

async function licencesOf(read: Db, agencyIds: readonly string[]): Promise<Map<string, Hit[]>> {
  if (agencyIds.length === 0) return new Map();
  const rows = await read
    .select({ ...hitColumns, agencyId: licences.agencyId })
    .from(licences)
    .innerJoin(agencies, eq(agencies.id, licences.agencyId))
    .where(inArray(licences.agencyId, [...agencyIds]))
    .orderBy(desc(licences.validFrom), asc(licences.number));
  return new Map([...Map.groupBy(rows, (row) => row.agencyId)].map(([id, own]) => [id, own.map(({ agencyId: _, ...hit }) => hit)]));
}
