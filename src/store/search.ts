import { asc, desc, eq, like, or, sql } from 'drizzle-orm';
import { isVeryName, layoutSwapped, nameKey, similarity, spacelessKey } from '../rules/names.ts';
import type { NearName } from '../rules/names-grams.ts';
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
  const [found, allNear] = await Promise.all([exactHits(read, asked), nearHits(read, keys)]);
  const near = allNear.filter(({ hit }) => found.every(({ unp }) => unp !== hit.unp));
  const isVery = (hit: Hit) => keys.length === 0 || isAskedFor(hit, text);
  const hitsOf = (same: boolean) => near.filter((one) => one.same === same).map(({ hit }) => hit);
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
  if ('keys' in asked && asked.keys.length > 0) return ask.named.execute({ number: asked.number, keys: [...asked.keys] });
  return hitsNumbered(read, [asked.number]);
}

/** An agency's latest licence is what people ask about. */
const newestFirst = [desc(licences.validFrom), asc(licences.number)];

/** A licence of an agency with a name that is near; `same`: it is the name asked for, only written in one word or in two. */
type Near = { hit: Hit; score: number; same: boolean };

/** The licences of the licensees with the nearest names, the nearest first, without those whose name has the very key. */
async function nearHits(read: Db, keys: readonly string[]): Promise<Near[]> {
  const near = await namesNear(read, keys, { least: leastSimilarity, most: mostNames, patience });
  const names = near ?? (await namesBeginning(read, keys));
  if (names.length === 0) return [];
  const rows = await prepared(read).near.execute({ refs: names.map(({ ref }) => ref), keys: [...keys], most: mostSimilar });
  const found = rows.flatMap(({ place, ...hit }) => {
    const name = names[Number(place) - 1];
    return name ? [{ hit, score: name.score, same: name.same }] : [];
  });
  // The licences of an agency have one score, and are in their order already.
  return found.sort((one, other) => other.score - one.score || (one.hit.unp < other.hit.unp ? -1 : one.hit.unp > other.hit.unp ? 1 : 0));
}

/** Instead, while there is no index: the names that begin like this. */
async function namesBeginning(read: Db, keys: readonly string[]): Promise<NearName[]> {
  const rows = await read
    .select({ ref: agencyNames.seq, key: agencyNames.key })
    .from(agencyNames)
    .where(or(...keys.map((key) => like(agencyNames.key, `${key}%`))))
    .limit(mostNames);
  const names = rows.map(({ ref, key }) => {
    const same = keys.some((asked) => spacelessKey(asked) === spacelessKey(key));
    return { ref, same, score: Math.max(...keys.map((asked) => similarity(asked, key))) };
  });
  return names.sort((one, other) => other.score - one.score);
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
  // The agencies by the place of the nearest of their names.
  const nearest = sql`(
    select min(one.place) as place, name.agency_id
    from unnest(${sql.placeholder('refs')}::bigint[]) with ordinality as one (ref, place) join ${agencyNames} name on name.seq = one.ref
    where exists (select from ${licences} where ${licences.agencyId} = name.agency_id) and name.agency_id <> all(array${named})
    group by name.agency_id order by 1 limit ${sql.placeholder('most')}) as near`;
  return {
    hits: hits()
      .where(sql`${agencies.unp} = any(${sql.placeholder('unps')}::text[])`)
      .orderBy(...newestFirst)
      .prepare('hits_of_agencies'),
    named: hits()
      .where(sql`${licences.number} = ${sql.placeholder('number')} or ${licences.agencyId} = any(array${named})`)
      .orderBy(desc(sql`${licences.number} = ${sql.placeholder('number')}`), ...newestFirst)
      .limit(mostExact + 1)
      .prepare('hits_named'),
    near: read
      .select({ ...hitColumns, place: sql<string>`near.place` })
      .from(nearest)
      .innerJoin(agencies, sql`${agencies.id} = near.agency_id`)
      .innerJoin(licences, eq(licences.agencyId, agencies.id))
      .orderBy(sql`near.place`, ...newestFirst)
      .prepare('hits_near'),
  };
}
