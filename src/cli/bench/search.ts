import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { kinds, regions } from '../../rules/kinds.ts';
import { wordsOf } from '../../rules/names.ts';
import { dropLegalForms } from '../../rules/names-forms.ts';
import { makeUnp } from '../../rules/unp.ts';
import { insertAgencies } from '../../store/agencies.ts';
import { type Database, type Db, openDatabase, withTransaction } from '../../store/database.ts';
import { addLicences } from '../../store/imports.ts';
import { loadNames } from '../../store/near-names.ts';
import { licences } from '../../store/schema/licences.ts';
import { agencies } from '../../store/schema/people.ts';
import { type Found, searchLicences } from '../../store/search.ts';
import type { Write } from '../command.ts';
import { type Chance, chanceOf } from '../sample/crowd-names.ts';
import { distortions, falseFriend } from './distortions.ts';
import { times } from './times.ts';

/**
 * How well and how fast names are found in the register at `url`, as large as it is: by the pairs of the reference, whose names join the
 * register in a transaction that is then undone, and by distortions of the register's own names. Names that are another agency's must
 * never be shown as the ones asked for.
 */
export async function benchSearch(url: string, write: Write): Promise<void> {
  const database = await openDatabase({ url, dataDir: null, onError: (error) => write(`database: ${error.message}`) });
  try {
    const started = performance.now();
    await loadNames(database.read);
    write(`index read and built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    await withReference(database, async (tx, count) => {
      write(`${count} licences\n`);
      for (const name of await someNames(tx, warmUp)) await searchLicences(tx, bare(name)); // for the compiler
      await findPairs(tx, write);
      await findOwn(tx, write);
      await findFriends(tx, write);
    });
  } finally {
    await database.close();
  }
}

const warmUp = 150;

class Undone extends Error {}

async function withReference(database: Database, work: (tx: Db, count: number) => Promise<void>): Promise<void> {
  const undoing = withTransaction(database, async (tx) => {
    await addReference(tx);
    await work(tx, await tx.$count(licences));
    throw new Undone();
  });
  await undoing.catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
}

async function addReference(tx: Db): Promise<void> {
  const at = new Date();
  const unps = Array.from({ length: 400 }, (_, place) => makeUnp('BY-MA', 9_970_000 + place)).filter((unp) => unp !== null);
  const contacts = { region: regions[0], address: '', phone: '', email: '', registeredAt: at };
  const names = reference('registered-names.tsv');
  const added = await insertAgencies(
    tx,
    names.map(([nameRu = '', nameBe = ''], place) => ({ nameRu, nameBe, nameEn: nameRu, unp: unps[place] ?? '', ...contacts })),
  );
  const from = { kind: kinds[0], edition: 'law-213z' as const, validFrom: '2024-01-09', validTo: null, applicationId: null, createdAt: at };
  await addLicences(
    tx,
    added.map(({ id, unp }) => ({ ...from, agencyId: id, number: `BENCH-${unp}` })),
  );
}

function reference(file: string): string[][] {
  const text = readFileSync(new URL(`../../../test/reference/${file}`, import.meta.url), 'utf8');
  const lines = text.trim().split('\n').slice(1);
  return lines.map((line) => line.split('\t'));
}

type Asked = { how: string; text: string; meant: string };

async function findPairs(tx: Db, write: Write): Promise<void> {
  const pairs = reference('name-pairs.tsv').map(([how = '', text = '', meant = '']) => ({ how, text, meant }));
  await tell(tx, 'pairs of the reference', pairs, write);
}

/** Of the register's own names, each in every way. */
async function findOwn(tx: Db, write: Write): Promise<void> {
  const chance = chanceOf(7);
  const names = await someNames(tx, 60);
  const asked = Object.entries(distortions).flatMap(([how, distort]) =>
    names.flatMap((meant) => {
      const text = distort(bare(meant), chance);
      return text === null ? [] : [{ how, text, meant }];
    }),
  );
  const numbered = await someNames(tx, 40, sql`${agencies.nameRu} ~ '[0-9]'`);
  const inWords = numbered.flatMap((meant) => {
    const text = distortions['a number in words']?.(bare(meant), chance);
    return text ? [{ how: 'a number in words', text, meant }] : [];
  });
  await tell(tx, 'names of the register', [...asked.filter(({ how }) => how !== 'a number in words'), ...inWords], write);
}

async function tell(tx: Db, title: string, asked: readonly Asked[], write: Write): Promise<void> {
  const took: number[] = [];
  const places = new Map<string, number[]>();
  for (const { how, text, meant } of asked) {
    const started = performance.now();
    const found = await searchLicences(tx, text);
    took.push(performance.now() - started);
    places.set(how, [...(places.get(how) ?? []), placeOf(found, meant)]);
  }
  const all = [...places.values()].flat();
  write(`${title.padEnd(40)} asked   at 1  at 10`);
  for (const [how, list] of [...places, ['all', all] as const]) {
    const within = (most: number) => (list.filter((place) => place < most).length / list.length).toFixed(3).padStart(6);
    write(`${how.padEnd(40)} ${String(list.length).padStart(5)} ${within(1)} ${within(10)}`);
  }
  write(`${times(took)}\n`);
}

/** The place of the name meant among the agencies found, from 0; what has every letter of the name is the name. */
function placeOf({ exact, similar }: Found, meant: string): number {
  const agenciesFound = [...new Map([...exact, ...similar].map((hit) => [hit.unp, hit])).values()];
  const place = agenciesFound.findIndex((hit) => lettersOf(hit.nameRu) === lettersOf(meant));
  return place < 0 ? Number.POSITIVE_INFINITY : place;
}

async function findFriends(tx: Db, write: Write): Promise<void> {
  const chance = chanceOf(11);
  const wrong: string[] = [];
  const friends = (await someNames(tx, 200)).flatMap((name) => friendsOf(name, chance));
  for (const friend of friends) {
    const { exact } = await searchLicences(tx, friend.text);
    if (exact.some(({ nameRu }) => lettersOf(nameRu) === lettersOf(friend.of))) wrong.push(`${friend.text} for ${friend.of}`);
  }
  write(`false friends: ${friends.length} asked, ${wrong.length} shown as the name asked for${wrong.map((one) => `\n  ${one}`).join('')}`);
  if (wrong.length > 0) process.exitCode = 1;
}

/** In Cyrillic and as the same is spelled in Latin letters. */
function friendsOf(of: string, chance: Chance): { text: string; of: string }[] {
  const friend = falseFriend(bare(of), chance);
  if (friend === null) return [];
  return [friend, distortions['everyday Latin']?.(friend, chance) ?? friend].map((text) => ({ text, of }));
}

async function someNames(tx: Db, count: number, where = sql`true`): Promise<string[]> {
  const rows = await tx
    .select({ name: agencies.nameRu })
    .from(agencies)
    .where(sql`${where} and exists (select from ${licences} where ${licences.agencyId} = ${agencies.id})`)
    .orderBy(sql`md5(${agencies.unp})`)
    .limit(count);
  return rows.map(({ name }) => name);
}

function bare(name: string): string {
  return name.replace(/^\S+ «|»$/g, '');
}

/** Two names that differ in ё alone are one name, for the search too. */
function lettersOf(name: string): string {
  return dropLegalForms(wordsOf(name)).join('').replaceAll('ё', 'е');
}
