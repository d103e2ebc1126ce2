import { desc, sql } from 'drizzle-orm';
import type { Db } from './database.ts';
import { publicLicenceText } from './register.ts';
import { entries } from './schema/history.ts';

/**
 * The version of the register: the place of the last entry of its log, and that entry's hash. Nothing that the public is shown of a
 * licence changes without an entry in the same transaction, so what was read at a version holds for as long as the version does.
 */
export async function registerVersion(read: Db): Promise<string> {
  const [last] = await prepared(read).execute();
  return last?.version ?? 'empty';
}

/** `publicLicenceText`, read again only when the register has another version. Undefined for an unknown number, which is never kept. */
export async function keptLicenceText(read: Db, number: string): Promise<string | undefined> {
  const version = await registerVersion(read);
  const texts = textsOf(read);
  const kept = texts.get(number);
  if (kept?.version === version) return kept.text;
  // Read after the version: at worst it is newer than the version it is kept under, and then read once more.
  const text = await publicLicenceText(read, number);
  if (text !== undefined) keep(texts, number, { version, text });
  return text;
}

type Texts = Map<string, { version: string; text: string }>;
const mostTexts = 2000;
const keptBy = new WeakMap<Db, Texts>();

function textsOf(read: Db): Texts {
  const known = keptBy.get(read) ?? new Map();
  keptBy.set(read, known);
  return known;
}

function keep(texts: Texts, number: string, one: { version: string; text: string }): void {
  texts.delete(number);
  texts.set(number, one);
  const [oldest] = texts.keys();
  if (texts.size > mostTexts && oldest !== undefined) texts.delete(oldest);
}

const statements = new WeakMap<Db, ReturnType<typeof prepare>>();

function prepared(read: Db): ReturnType<typeof prepare> {
  const known = statements.get(read) ?? prepare(read);
  statements.set(read, known);
  return known;
}

function prepare(read: Db) {
  return read
    .select({ version: sql<string>`${entries.index} || ' ' || encode(${entries.leafHash}, 'hex')` })
    .from(entries)
    .orderBy(desc(entries.index))
    .limit(1)
    .prepare('register_version');
}
