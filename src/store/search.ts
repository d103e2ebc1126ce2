import { and, asc, desc, eq, like, or, sql } from 'drizzle-orm';
import { isVeryName, layoutSwapped, nameKey, similarity, spacelessKey } from '../rules/names.ts';
import { parseUnp } from '../rules/unp.ts';
import type { Db } from './database.ts';
import { namesNear } from './near-names.ts';
import { type Hit, hitColumns, hitsNumbered } from './register.ts';
import { licences } from './schema/licences.ts';
import { agencies, agencyNames } from './schema/people.ts';

/** The answer to a question: these very ones, and names that are merely near. */
export type Found = {
  exact: Hit[];
  similar: Hit[];
  /** More were found than are listed. */
  more: boolean;
  /** The УНП asked for, when an agency has it but no licence at all. */
  knownUnp: string | null;
};

/**
 * Licences by number, by УНП or by the agency's name, however each was typed. A name is asked as it stands and as it would read had the
 * keyboard been switched. Similar names never stand in for the one asked: they come apart, the nearest first.
 */
export async function searchLicences(read: Db, text: string): Promise<Found> {
  const asked = askedIn(text);
  const keys = 'keys' in asked ? asked.keys : [];
  const [found, candidates] = await Promise.all([exactHits(read, asked), licenseesNear(read, keys)]);
  const isVery = (hit: Hit) => keys.length === 0 || isAskedFor(hit, text);
  const near = ranked(candidates, new Set(found.map((hit) => hit.unp)));
  const nearHits = await hitsOfAgencies(
    read,
    near.map((one) => one.unp),
  );
  const hitsOf = (same: boolean) => near.filter((one) => one.same === same).flatMap((one) => nearHits.filter((hit) => hit.unp === one.unp));
  const sameKey = [...found, ...hitsOf(true)];
  const all = sameKey.filter(isVery);
  // One letter apart and still of one key: the nearest there is to a copied name, and not the name.
  const similar = [...sameKey.filter((hit) => !isVery(hit)), ...hitsOf(false)];
  const knownUnp = 'unp' in asked && all.length === 0 && (await isKnown(read, asked.unp)) ? asked.unp : null;
  return { exact: all.slice(0, mostExact), similar: similar.slice(0, mostSimilar), more: all.length > mostExact, knownUnp };
}

function isAskedFor({ number, nameRu, nameBe, nameEn }: Hit, text: string): boolean {
  return number === licenceNumberIn(text) || [nameRu, nameBe, nameEn].some((name) => isVeryName(text, name));
}

/** The number of a licence in what somebody typed: any case, spaces and dashes forgiven, Cyrillic letters taken for their look-alikes. */
export function licenceNumberIn(text: string): string {
  if (isNumber.test(text)) return text;
  const plain = Array.from(text.replaceAll('№', ' ').normalize('NFKC').trim().toUpperCase(), (letter) => latinFor[letter] ?? letter).join(
    '',
  );
  const compact = plain.replace(/[\s\p{Pd}.]/gu, '');
  const parts = /^([A-Z]{3})(\d{4})(\d{1,6})$/.exec(compact);
  return parts ? `${parts[1]}-${parts[2]}-${parts[3]?.padStart(6, '0')}` : plain.replace(/[\s\p{Pd}]+/gu, '-');
}

const isNumber = /^[A-Z]{3}-\d{4}-\d{6}$/;
const mostExact = 50;
const mostSimilar = 12;
/** An agency has several names, and not every agency a licence. */
const mostNames = 80;
/** For how many milliseconds a question waits for the first index of a large register. */
const patience = 2000;
/** Below this a name is not near enough to warn about. */
export const leastSimilarity = 0.6;

const latinFor: Record<string, string> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  І: 'I',
  Ѕ: 'S',
};

/** What the text can be. A number or a УНП is no name: names that share its digits would only be noise. */
type Asked = { number: string } | { unp: string } | { number: string; keys: string[] };

function askedIn(text: string): Asked {
  const parsed = parseUnp(text);
  if ('unp' in parsed) return parsed;
  const number = licenceNumberIn(text);
  if (isNumber.test(number)) return { number };
  const keys = [text, layoutSwapped(text) ?? ''].map(nameKey).filter((key) => key !== '');
  return { number, keys: [...new Set(keys)] };
}

async function exactHits(read: Db, asked: Asked): Promise<Hit[]> {
  const ask = prepared(read);
  if ('unp' in asked) return ask.hits.execute({ unps: [asked.unp] });
  const named = 'keys' in asked && asked.keys.length > 0;
  const [byNumber, byName] = await Promise.all([
    hitsNumbered(read, [asked.number]),
    named ? ask.named.execute({ keys: [...asked.keys] }) : [],
  ]);
  return [...byNumber, ...byName.filter((hit) => hit.number !== byNumber[0]?.number)];
}

/** An agency's latest licence is what people ask about. */
const newestFirst = [desc(licences.validFrom), asc(licences.number)];

type Near = { unp: string; score: number; same: boolean };

const isLicensee = sql`exists (select from ${licences} where ${licences.agencyId} = ${agencies.id})`;

/** The licensees with names near to these keys, as often as they have such names. */
async function licenseesNear(read: Db, keys: readonly string[]): Promise<Near[]> {
  const near = await namesNear(read, keys, { least: leastSimilarity, most: mostNames, patience });
  if (near === null) return licenseesBeginning(read, keys);
  if (near.length === 0) return [];
  const rows = await prepared(read).licensees.execute({ refs: near.map(({ ref }) => ref) });
  const unps = new Map(rows.map(({ seq, unp }) => [seq, unp]));
  return near.flatMap(({ ref, ...one }) => {
    const unp = unps.get(ref);
    return unp === undefined ? [] : [{ ...one, unp }];
  });
}

/** Instead, while there is no index: those whose names begin like this. */
async function licenseesBeginning(read: Db, keys: readonly string[]): Promise<Near[]> {
  const rows = await read
    .select({ unp: agencies.unp, key: agencyNames.key })
    .from(agencyNames)
    .innerJoin(agencies, eq(agencies.id, agencyNames.agencyId))
    .where(and(or(...keys.map((key) => like(agencyNames.key, `${key}%`))), isLicensee))
    .limit(mostNames);
  return rows.map(({ unp, key }) => {
    const same = keys.some((asked) => spacelessKey(asked) === spacelessKey(key));
    return { unp, same, score: Math.max(...keys.map((asked) => similarity(asked, key))) };
  });
}

/** The nearest agencies, each once; `same`: the name asked for, only written in one word or in two. */
function ranked(names: readonly Near[], without: ReadonlySet<string>): Near[] {
  const best = new Map<string, Near>();
  for (const { unp, score, same } of names) {
    if (without.has(unp)) continue;
    const before = best.get(unp);
    best.set(unp, { unp, same: same || before?.same === true, score: Math.max(score, before?.score ?? 0) });
  }
  return [...best.values()].sort((one, other) => other.score - one.score || (one.unp < other.unp ? -1 : 1)).slice(0, mostSimilar);
}

async function hitsOfAgencies(read: Db, unps: readonly string[]): Promise<Hit[]> {
  if (unps.length === 0) return [];
  return prepared(read).hits.execute({ unps: [...unps] });
}

async function isKnown(read: Db, unp: string): Promise<boolean> {
  const rows = await read.select({ unp: agencies.unp }).from(agencies).where(eq(agencies.unp, unp));
  return rows.length > 0;
}

const statements = new WeakMap<Db, ReturnType<typeof prepare>>();

function prepared(read: Db): ReturnType<typeof prepare> {
  const known = statements.get(read) ?? prepare(read);
  statements.set(read, known);
  return known;
}

/** Planning any of these takes longer than answering it. */
function prepare(read: Db) {
  const hits = () => read.select(hitColumns).from(licences).innerJoin(agencies, eq(agencies.id, licences.agencyId)).$dynamic();
  const named = sql`(select ${agencyNames.agencyId} from ${agencyNames} where ${agencyNames.key} = any(${sql.placeholder('keys')}::text[]))`;
  return {
    hits: hits()
      .where(sql`${agencies.unp} = any(${sql.placeholder('unps')}::text[])`)
      .orderBy(...newestFirst)
      .prepare('hits_of_agencies'),
    named: hits()
      .where(sql`${licences.agencyId} = any(array${named})`)
      .orderBy(...newestFirst)
      .limit(mostExact + 1)
      .prepare('hits_named'),
    licensees: read
      .select({ seq: agencyNames.seq, unp: agencies.unp })
      .from(agencyNames)
      .innerJoin(agencies, eq(agencies.id, agencyNames.agencyId))
      .where(and(sql`${agencyNames.seq} = any(${sql.placeholder('refs')}::bigint[])`, isLicensee))
      .prepare('licensees_named'),
  };
}
