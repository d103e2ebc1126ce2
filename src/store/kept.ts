import { desc, sql } from 'drizzle-orm';
import { type Db, placeOf } from './database.ts';
import { publicLicenceText } from './register.ts';
import { entries } from './schema/history.ts';

/**
 * How far the register is: `size` entries in its log, the last one made `at`. `version` names that state and no other, and beside it the epoch
 * of a replica: what was read while reads went over to it may be older than its version says, and is kept under a version that never comes again.
 */
export type RegisterState = { version: string; size: number; at: Date | null };

/**
 * The state of the register at a moment after the call. Nothing that the public is shown of a licence changes without an entry in the
 * same transaction, so what was read at a version holds for as long as the version does. All who ask while a question is under way share
 * the next one: none is answered by a question that was put before it came.
 */
export function registerState(read: Db): Promise<RegisterState> {
  const asking = askedOf(read);
  if (asking.now === null) {
    asking.now = askState(read).finally(() => {
      asking.now = null;
    });
    return asking.now;
  }
  asking.next ??= asking.now
    .catch(() => {})
    .then(() => {
      asking.next = null;
      return registerState(read);
    });
  return asking.next;
}

export async function registerVersion(read: Db): Promise<string> {
  return (await registerState(read)).version;
}

type Asking = { now: Promise<RegisterState> | null; next: Promise<RegisterState> | null };
const askedBy = new WeakMap<Db, Asking>();

function askedOf(read: Db): Asking {
  const known = askedBy.get(read) ?? { now: null, next: null };
  askedBy.set(read, known);
  return known;
}

async function askState(read: Db): Promise<RegisterState> {
  const mark = markOf(read);
  const [last] = await prepared(read).execute();
  if (!last) return { version: 'empty', size: 0, at: null };
  return { version: `${last.index} ${last.hash}${mark}`, size: last.index + 1, at: new Date(last.at) };
}

/** What a version has beside the entry's own name: nothing, unless reads have gone over to a replica, or what it shows is dated. */
function markOf(read: Db): string {
  const { epoch, knownAt } = placeOf(read) ?? { epoch: 0, knownAt: null };
  return epoch === 0 && knownAt === null ? '' : ` ${epoch}-${knownAt?.getTime() ?? ''}`;
}

/** Whether reads have not gone over to a replica since: only then what was read since is no older than what was read before. */
export function isSameEpoch(read: Db, epoch: number | undefined): boolean {
  return placeOf(read)?.epoch === epoch;
}

/**
 * `publicLicenceText`, read again only when the register has another version. An unknown number has no text and is never kept.
 * @param now for whoever may come to ask `rememberedLicenceText`: until then it is known to be true
 */
export async function keptLicenceText(
  read: Db,
  number: string,
  now: Date | null = null,
): Promise<{ state: RegisterState; text: string | undefined }> {
  const epoch = placeOf(read)?.epoch;
  const state = await registerState(read);
  const { version } = state;
  const texts = textsOf(read);
  const kept = texts.get(number);
  if (kept?.state.version === version) {
    kept.at = now ?? kept.at;
    return { state, text: kept.text };
  }
  // Read after the version: at worst it is newer than the version it is kept under, and then read once more.
  const text = await publicLicenceText(read, number);
  if (!isSameEpoch(read, epoch)) return keptLicenceText(read, number, now);
  if (text !== undefined) keep(texts, number, { state, text, at: now });
  return { state, text };
}

/** The same as it was last kept, and when; nothing is asked. */
export function rememberedLicenceText(read: Db, number: string): { state: RegisterState; text: string; at: Date } | undefined {
  const kept = textsOf(read).get(number);
  return kept && kept.at !== null ? { ...kept, at: kept.at } : undefined;
}

type KeptText = { state: RegisterState; text: string; at: Date | null };
type Texts = Map<string, KeptText>;
const mostTexts = 2000;
const keptBy = new WeakMap<Db, Texts>();

function textsOf(read: Db): Texts {
  const known = keptBy.get(read) ?? new Map();
  keptBy.set(read, known);
  return known;
}

function keep(texts: Texts, number: string, one: KeptText): void {
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
    .select({
      index: entries.index,
      hash: sql<string>`encode(${entries.leafHash}, 'hex')`,
      at: sql<string>`convert_from(${entries.bytes}, 'UTF8')::jsonb ->> 'at'`,
    })
    .from(entries)
    .orderBy(desc(entries.index))
    .limit(1)
    .prepare('register_version');
}
