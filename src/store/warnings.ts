import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { type Contact, keysAsked } from '../rules/contacts.ts';
import type { Kind } from '../rules/kinds.ts';
import type { Lang } from '../rules/languages.ts';
import { similarity, spacelessKey } from '../rules/names.ts';
import type { Db } from './database.ts';
import { ownContacts } from './impersonations.ts';
import { contacts } from './schema/contacts.ts';
import { licences } from './schema/licences.ts';
import { agencies } from './schema/people.ts';
import { warningNames, warnings } from './schema/warnings.ts';
import { leastSimilarity } from './search.ts';
import { titlesOf, warningByNumber } from './warning-rows.ts';

/** A warning in a list for everybody. Of one that was withdrawn only that, and why. */
export type ListedPublicWarning = {
  number: string;
  /** Its names, and where it has none its contacts. */
  titles: string[];
  kinds: Kind[];
  countries: string[];
  publishedAt: Date;
  withdrawnAt: Date | null;
  withdrawal: Record<Lang, string> | null;
};

export const warningsOnPage = 20;

const isPublic = eq(warnings.upheld, true);
const stands = and(isPublic, isNull(warnings.withdrawnAt));

const listedColumns = {
  number: warnings.number,
  titles: titlesOf,
  kinds: warnings.kinds,
  countries: warnings.countries,
  publishedAt: sql<Date>`${warnings.decidedAt}`.mapWith(warnings.proposedAt),
  withdrawnAt: warnings.withdrawnAt,
  withdrawal: warnings.withdrawal,
};

/** One page of everything that was ever published, the newest first, and how many there are. `page` counts from 1. */
export async function publicWarnings(read: Db, page: number): Promise<{ rows: ListedPublicWarning[]; total: number }> {
  const rows = await read
    .select(listedColumns)
    .from(warnings)
    .where(isPublic)
    .orderBy(desc(warnings.decidedAt), desc(warnings.number))
    .limit(warningsOnPage)
    .offset((page - 1) * warningsOnPage);
  return { rows, total: await read.$count(warnings, isPublic) };
}

/** The real agency whose name is taken, with its own true contacts and its licences. */
export type Impersonated = {
  unp: string;
  nameRu: string;
  nameBe: string;
  nameEn: string;
  phone: string;
  email: string;
  contacts: Contact[];
  licences: string[];
};

/** Everything the public page of one warning shows. */
export type PublicWarning = Omit<ListedPublicWarning, 'titles'> & {
  names: string[];
  contacts: Contact[];
  /** What it says now; what it said before stands among the corrections. */
  told: Record<Lang, string>;
  /** Texts that hold no more, the oldest first, each until the day it was put right. */
  earlier: { told: Record<Lang, string>; until: Date }[];
  impersonated: Impersonated | null;
};

/** The published warning of this number, withdrawn or not, or undefined. What is merely proposed is nobody's business. */
export async function publicWarning(read: Db, number: string): Promise<PublicWarning | undefined> {
  const whole = await warningByNumber(read, number);
  if (whole?.upheld !== true || whole.decidedAt === null) return undefined;
  const { names, contacts: reached, kinds, countries, withdrawnAt, withdrawal, corrections } = whole;
  const texts = [whole.told, ...corrections.map(({ told }) => told)];
  return {
    ...{ number, names, contacts: reached, kinds, countries, withdrawnAt, withdrawal },
    publishedAt: whole.decidedAt,
    told: texts.at(-1) ?? whole.told,
    earlier: corrections.flatMap(({ at }, place) => (texts[place] ? [{ told: texts[place], until: at }] : [])),
    impersonated: whole.impersonates === null ? null : await impersonated(read, whole.impersonates),
  };
}

async function impersonated(read: Db, id: string): Promise<Impersonated | null> {
  const [agency] = await read
    .select({
      unp: agencies.unp,
      nameRu: agencies.nameRu,
      nameBe: agencies.nameBe,
      nameEn: agencies.nameEn,
      phone: agencies.phone,
      email: agencies.email,
      contacts: ownContacts,
    })
    .from(agencies)
    .where(eq(agencies.id, id));
  if (!agency) return null;
  const held = await read
    .select({ number: licences.number })
    .from(licences)
    .where(eq(licences.agencyId, id))
    .orderBy(desc(licences.validFrom), asc(licences.number));
  return { ...agency, licences: held.map((one) => one.number) };
}

/** By this very contact or name, by a name that is merely near, or because somebody passes for the agency that was asked about. */
export const warningWays = ['contact', 'name', 'near', 'agency'] as const;

/** A warning that an answer must begin with. `by`: the contact, the name or the УНП by which it was found. */
export type WarningHit = ListedPublicWarning & { told: Record<Lang, string>; how: (typeof warningWays)[number]; by: string };

/** What somebody asks about: the contact points in it, and the keys of the names it may be (`nameKey`). */
export type AskedAbout = { contacts: readonly Contact[]; keys: readonly string[] };

const mostHits = 10;
const mostCandidates = 40;

/** The published warnings, none of them withdrawn, about any of these contacts or names; the surest and then the newest first. */
export async function warningsFor(read: Db, { contacts: asked, keys }: AskedAbout): Promise<WarningHit[]> {
  const [reached, named] = await Promise.all([byContact(read, asked), byName(read, keys)]);
  const best = new Map<string, Way>();
  for (const way of [...reached, ...named]) {
    const before = best.get(way.id);
    if (!before || way.nearness > before.nearness) best.set(way.id, way);
  }
  const ways = [...best.values()].sort((one, other) => other.nearness - one.nearness).slice(0, mostHits);
  if (ways.length === 0) return [];
  const rows = await read
    .select({ id: warnings.id, ...listedColumns, told: toldNow })
    .from(warnings)
    .where(
      inArray(
        warnings.id,
        ways.map(({ id }) => id),
      ),
    );
  const hits = rows.flatMap(({ id, ...row }) => {
    const way = best.get(id);
    return way ? [{ ...row, how: way.how, by: way.by, nearness: way.nearness }] : [];
  });
  return hits.sort(surest).map(({ nearness: _, ...hit }) => hit);
}

/** The published warnings, none of them withdrawn, that somebody passes for one of these agencies; the newest first. */
export async function warningsOfCopies(read: Db, unps: readonly string[]): Promise<WarningHit[]> {
  if (unps.length === 0) return [];
  const rows = await read
    .select({ ...listedColumns, told: toldNow, by: agencies.unp })
    .from(warnings)
    .innerJoin(agencies, eq(agencies.id, warnings.impersonates))
    .where(and(inArray(agencies.unp, [...unps]), stands))
    .orderBy(desc(warnings.decidedAt), desc(warnings.number))
    .limit(mostHits);
  return rows.map((row) => ({ ...row, how: 'agency' as const }));
}

type Way = { id: string; how: WarningHit['how']; by: string; nearness: number };

function surest(one: { nearness: number; publishedAt: Date }, other: typeof one): number {
  return other.nearness - one.nearness || other.publishedAt.getTime() - one.publishedAt.getTime();
}

const toldNow = sql<Record<Lang, string>>`coalesce((
  select told from warning_corrections where warning_id = "warnings"."id" order by seq desc limit 1), ${warnings.told})`;

async function byContact(read: Db, asked: readonly Contact[]): Promise<Way[]> {
  if (asked.length === 0) return [];
  const ways = asked.map(keysAsked);
  const rows = await read
    .select({ id: warnings.id, channel: contacts.channel, key: contacts.key, by: contacts.shown })
    .from(contacts)
    .innerJoin(warnings, eq(warnings.id, contacts.warningId))
    .where(and(inArray(contacts.key, [...new Set(ways.flatMap(({ keys }) => keys))]), isNull(contacts.until), stands));
  // One handle may be two people's in two networks.
  const known = rows.filter(({ channel, key }) => ways.some((way) => way.channels.includes(channel) && way.keys.includes(key)));
  return known.map(({ id, by }) => ({ id, by, how: 'contact' as const, nearness: 3 }));
}

async function byName(read: Db, keys: readonly string[]): Promise<Way[]> {
  const asked = keys.filter((key) => key !== '');
  if (asked.length === 0) return [];
  const near = asked.map((key) => sql`(${warningNames.key} % ${key} or ${warningNames.key} like ${`${key}%`})`);
  const closeness = asked.map((key) => sql`similarity(${warningNames.key}, ${key})`);
  const rows = await read
    .select({ id: warnings.id, key: warningNames.key, by: warningNames.name })
    .from(warningNames)
    .innerJoin(warnings, eq(warnings.id, warningNames.warningId))
    .where(and(sql`(${sql.join(near, sql` or `)})`, stands))
    .orderBy(sql`greatest(${sql.join(closeness, sql`, `)}) desc`)
    .limit(mostCandidates);
  return rows.flatMap(({ id, key, by }): Way[] => {
    if (asked.some((one) => spacelessKey(one) === spacelessKey(key))) return [{ id, by, how: 'name', nearness: 2 }];
    const nearness = Math.max(...asked.map((one) => similarity(one, key)));
    return nearness >= leastSimilarity ? [{ id, by, how: 'near', nearness }] : [];
  });
}
