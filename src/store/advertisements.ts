import { and, eq, or, type SQL, sql } from 'drizzle-orm';
import { advertisementKey, type Comparison, compareAdvertisement, leastWords, likenesses } from '../rules/advertisement-text.ts';
import type { AdvertisementFacts } from '../rules/advertisements.ts';
import { type Contact, contactsIn } from '../rules/contacts.ts';
import type { EditionCode } from '../rules/editions/edition.ts';
import { contactsOfAdvertisement } from './advertisement-rows.ts';
import type { Db } from './database.ts';
import { ownContacts } from './impersonations.ts';
import { type Hit, hitColumns } from './register.ts';
import { advertisements } from './schema/advertisements.ts';
import { contacts } from './schema/contacts.ts';
import { licences } from './schema/licences.ts';
import { agencies } from './schema/people.ts';
import { licenceNumberIn } from './search.ts';

/** An approved advertisement as everybody may read it, also after its approval ended. */
export type PublicAdvertisement = AdvertisementFacts & {
  number: string;
  text: string;
  place: string;
  sentAt: Date;
  decidedAt: Date | null;
  contacts: Contact[];
  licence: Hit & { edition: EditionCode };
  /** Whose it is, with the contact points it has now. */
  agency: { address: string; phone: string; email: string; contacts: Contact[] };
};

/** What somebody asks about an advertisement: its whole text, contacts read in it or typed, its number. */
export type AskedAdvertisement = { text?: string; contacts?: readonly Contact[]; number?: string };

/** By what of a question an advertisement was found. */
export const advertisementWays = ['number', 'contact', 'text'] as const;

/** An advertisement that was found, and how the text that was asked about stands to it; null where no text was. */
export type FoundAdvertisement = PublicAdvertisement & {
  by: (typeof advertisementWays)[number];
  comparison: Comparison | null;
};

/** The number of an advertisement in what somebody typed or pasted; null where there is none. */
export function advertisementNumberIn(text: string): string | null {
  const [written = text] = /[\p{L}]{3}[\s\p{Pd}]?\d{4}[\s\p{Pd}]?\d{6}/u.exec(text) ?? [];
  const number = written.length > 40 ? '' : licenceNumberIn(written);
  return isAdvertisementNumber(number) ? number : null;
}

export function isAdvertisementNumber(text: string): boolean {
  return /^ADV-\d{4}-\d{6,9}$/.test(text);
}

/** The approved advertisement of this number. What waits, was refused or taken back is nobody's business. */
export async function publicAdvertisement(read: Db, number: string): Promise<PublicAdvertisement | undefined> {
  const [row] = await readPublic(read).where(and(isApproved, eq(advertisements.number, number)));
  return row;
}

/**
 * The approved advertisements that what somebody asks could be: the very text first, then by number, by contact, by a text like it.
 * Each is compared with the text, so that a copy with one word or one contact changed is told from the advertisement it was made of.
 */
export async function advertisementsFor(read: Db, asked: AskedAdvertisement): Promise<FoundAdvertisement[]> {
  const { text = '' } = asked;
  const number = asked.number || advertisementNumberIn(text);
  const reached = [...(asked.contacts ?? []), ...contactsIn(text)];
  const key = advertisementKey(text);
  const isText = key.split(' ').length >= leastWords;
  const byNumber = number === null ? [] : await readPublic(read).where(and(isApproved, eq(advertisements.number, number)));
  const byContact =
    reached.length === 0
      ? []
      : await readPublic(read)
          .where(and(isApproved, hasContact(reached)))
          .orderBy(newest)
          .limit(most);
  const byText = isText
    ? await readPublic(read)
        .where(and(isApproved, isLike(key)))
        .orderBy(nearest(key))
        .limit(most)
    : [];
  const all = [
    ...byNumber.map((one) => ({ ...one, by: 'number' as const })),
    ...byContact.map((one) => ({ ...one, by: 'contact' as const })),
    ...byText.map((one) => ({ ...one, by: 'text' as const })),
  ];
  const found = all.filter((one, place) => all.findIndex(({ number }) => number === one.number) === place);
  return found
    .map((one) => ({ ...one, comparison: isText ? compareAdvertisement(text, one) : null }))
    .sort((one, other) => rankOf(one) - rankOf(other))
    .slice(0, most);
}

/** The very text stands before a piece of it, and that before all other. */
function rankOf({ comparison }: Pick<FoundAdvertisement, 'comparison'>): number {
  return likenesses.indexOf(comparison?.likeness ?? 'other');
}

const most = 12;
const isApproved = sql`${advertisements.approved}`;
const newest = sql`${advertisements.decidedAt} desc`;

function hasContact(reached: readonly Contact[]): SQL {
  const same = reached.map(({ channel, key }) => and(eq(contacts.channel, channel), eq(contacts.key, key)));
  return sql`exists (select from ${contacts} where ${contacts.advertisementId} = ${advertisements.id} and ${or(...same)})`;
}

/**
 * The candidates come from the trigram index: texts of one length by the words they share, a piece of an advertisement by where it fits best.
 * A text that has a whole advertisement in it is found by looking for each.
 */
function isLike(key: string): SQL {
  return sql`(((${advertisements.key} % ${key} or ${key} <% ${advertisements.key}) and ${closeness(key)} >= ${leastCloseness})
    or (length(${advertisements.key}) < ${key.length} and strpos(${key}, ${advertisements.key}) > 0))`;
}

function closeness(key: string): SQL {
  return sql`greatest(similarity(${advertisements.key}, ${key}), word_similarity(${key}, ${advertisements.key}))`;
}

function nearest(key: string): SQL {
  return sql`${closeness(key)} desc, ${advertisements.number}`;
}

/** Below this a text is not near enough to an advertisement to speak of a copy. */
const leastCloseness = 0.6;

// Whatever is not named here cannot reach the public.
function readPublic(read: Db) {
  return read
    .select({
      number: advertisements.number,
      text: advertisements.text,
      place: advertisements.place,
      approved: advertisements.approved,
      sentAt: advertisements.sentAt,
      decidedAt: advertisements.decidedAt,
      from: advertisements.from,
      until: advertisements.until,
      endedAt: advertisements.endedAt,
      contacts: contactsOfAdvertisement,
      licence: { ...hitColumns, edition: licences.edition },
      agency: { address: agencies.address, phone: agencies.phone, email: agencies.email, contacts: ownContacts },
    })
    .from(advertisements)
    .innerJoin(licences, eq(licences.id, advertisements.licenceId))
    .innerJoin(agencies, eq(agencies.id, advertisements.agencyId))
    .$dynamic();
}
