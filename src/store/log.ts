import { createHash, randomBytes } from 'node:crypto';
import { asc, eq, sql } from 'drizzle-orm';
import {
  type Content,
  canonical,
  contentText,
  type EntryType,
  entryText,
  type Meant,
  type PrivatePart,
  type PublicPart,
  type Signed,
} from '../rules/entries.ts';
import type { Actor } from '../rules/permissions.ts';
import { lastWitnessed } from './checkpoints.ts';
import type { Db } from './database.ts';
import { entries } from './schema/history.ts';
import { proposals } from './schema/signing.ts';
import { type Signer, signerOf } from './signing.ts';

/**
 * `proposes`: what another is to decide, by a name of its own; `decides`: the same name, in the entry of the decision. Null as an actor: the
 * register itself, as in an import. `meant`: what its officer does, where the entry does not say it; it enters nothing.
 */
export type NewEntry = {
  type: EntryType;
  at: Date;
  actor: Actor | null;
  part: PublicPart;
  secret: PrivatePart;
  proposes?: string | undefined;
  decides?: string | undefined;
  meant?: Meant | undefined;
};

/**
 * Writes entries into the public log, in this order, in the transaction of the acts they tell of, and returns their indexes.
 * The private part enters as SHA-256 over a 32-byte salt and its canonical bytes; the salt is kept in a row of its own. What an officer
 * does is signed by the transaction's signer. Throws where an officer's act has none.
 */
export async function appendEntries(tx: Db, list: readonly NewEntry[]): Promise<number[]> {
  if (list.length === 0) return [];
  const signer = signerOf(tx);
  const made: (NewEntry & Made)[] = [];
  // One after the other: each takes the next salt of its signer.
  for (const one of list) made.push({ ...one, ...contentOf(one, signer, await proposalFor(tx, one)) });
  const signatures = await signaturesFor(made, signer);
  const witnessed = await lastWitnessed(tx);
  const seen = witnessed ? { size: witnessed.size, root: witnessed.root.toString('hex') } : null;
  const each = made.map(({ at, content, salt, hidden }, place) => {
    const bytes = Buffer.from(entryText(content, { at, seen, signed: signatures[place] ?? null }));
    return { bytes, salt, hidden };
  });
  const column = (pick: (one: (typeof each)[number]) => Buffer | null) => sql.param(each.map((one) => hexOrNull(pick(one))));
  const { rows } = await tx.execute<{ first: string }>(sql`
    select append_entries(${column((one) => one.bytes)}::bytea[], ${column((one) => one.salt)}::bytea[],
      ${column((one) => one.hidden)}::bytea[]) as first`);
  const first = Number(rows[0]?.first);
  const indexes = list.map((_, place) => first + place);
  await keepProposals(tx, list, indexes);
  return indexes;
}

/** Who an officer is to the public: the same for ever, and nobody's name. */
export function personOf(userId: string): string {
  return createHash('sha256').update(`dazvol officer ${userId}`).digest('hex').slice(0, 32);
}

type Made = { content: Content; salt: Buffer | null; hidden: Buffer | null };

function contentOf({ type, actor, part, secret }: NewEntry, signer: Signer | null, proposal: number | undefined): Made {
  const isOfficer = actor !== null && actor.role !== 'agency';
  if (isOfficer && !signer) throw new Error(`${type} of an officer outside of an act`);
  const hidden = Object.values(secret).some((value) => value !== undefined) ? Buffer.from(canonical(secret)) : null;
  const salt = hidden && (isOfficer && signer ? signer.salt() : randomBytes(32));
  const commitment = hidden && salt && createHash('sha256').update(salt).update(hidden).digest('hex');
  const authorship =
    isOfficer && signer ? { by: signer.by, act: signer.act } : { by: actor === null ? ('register' as const) : ('agency' as const) };
  return { content: { type, part, commitment, ...authorship, ...(proposal === undefined ? {} : { proposal }) }, salt, hidden };
}

async function signaturesFor(made: readonly (NewEntry & Made)[], signer: Signer | null): Promise<(Signed | null)[]> {
  const signable = made
    .filter(({ content }) => content.act !== undefined)
    .map(({ content, meant = null }) => ({ content, meant, digest: createHash('sha256').update(contentText(content)).digest('hex') }));
  const signatures = signer && signable.length > 0 ? [...(await signer.sign(signable))] : [];
  return made.map(({ content }) => (content.act === undefined ? null : (signatures.shift() ?? null)));
}

async function proposalFor(tx: Db, { decides }: NewEntry): Promise<number | undefined> {
  if (decides === undefined) return undefined;
  const [row] = await tx.select({ entry: proposals.entry }).from(proposals).where(eq(proposals.about, decides));
  return row?.entry;
}

/** What is proposed once more, as after a recommendation was sent back, is decided by its last proposal. */
async function keepProposals(tx: Db, list: readonly NewEntry[], indexes: readonly number[]): Promise<void> {
  const rows = list.flatMap(({ proposes }, place) =>
    proposes === undefined ? [] : [{ about: proposes, entry: indexes[place] as number }],
  );
  if (rows.length === 0) return;
  await tx
    .insert(proposals)
    .values(rows)
    .onConflictDoUpdate({ target: proposals.about, set: { entry: sql`excluded.entry` } });
}

function hexOrNull(bytes: Buffer | null): string | null {
  return bytes && `\\x${bytes.toString('hex')}`;
}

/** Every entry as it is stored, oldest first. */
export async function readEntries(db: Db): Promise<{ index: number; bytes: Buffer; leafHash: Buffer }[]> {
  return db.select().from(entries).orderBy(asc(entries.index));
}
