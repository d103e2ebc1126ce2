import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { asc, gt } from 'drizzle-orm';
import { signedSnapshot, snapshotToBeSigned, writeSnapshot } from '../codes/snapshot.js';
import type { Known } from '../codes/types.ts';
import { minskDay } from '../rules/calendar.ts';
import { standingOn } from '../rules/standing.ts';
import { codeSigner } from './code-keys.ts';
import type { Db } from './database.ts';
import { newestExtracts } from './extracts.ts';
import { registerState } from './kept.ts';
import { hitColumns } from './register.ts';
import { licences } from './schema/licences.ts';

/** Every licence as it was at a moment, signed, for whoever checks papers without a network. `packed`: the same as gzip. */
export type SignedSnapshot = { bytes: Buffer; packed: Buffer; etag: string };

type Kept = { of: string; made: Promise<SignedSnapshot> };
const keptBy = new WeakMap<Db, Kept>();

/**
 * The snapshot of the register as it is now. It is made anew when the register has another version, and every hour besides: a post measures by its
 * age how far it may be relied on. All who ask for the same one share the work.
 */
export async function snapshotNow(read: Db, now: Date): Promise<SignedSnapshot> {
  const state = await registerState(read);
  const of = `${state.version} ${Math.floor(now.getTime() / 3_600_000)}`;
  const kept = keptBy.get(read);
  if (kept?.of === of) return kept.made;
  const made = make(read, state.size, now);
  keptBy.set(read, { of, made });
  // One that went wrong is tried again by whoever asks next.
  made.catch(() => keptBy.delete(read));
  return made;
}

async function make(read: Db, size: number, madeAt: Date): Promise<SignedSnapshot> {
  const signer = codeSigner(read);
  const payload = writeSnapshot({ size, madeAt, licences: await knownLicences(read, madeAt) });
  const said = snapshotToBeSigned(signer.kid, payload);
  const bytes = Buffer.from(signedSnapshot(signer.kid, payload, signer.sign(said)));
  const packed = await promisify(gzip)(bytes, { level: 9 });
  return { bytes, packed, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` };
}

const batchSize = 1000;

/** Batch by batch: nobody else waits for long. */
async function knownLicences(read: Db, now: Date): Promise<Map<string, Known>> {
  const newest = new Map((await newestExtracts(read)).map(({ licence, serial, code }) => [licence, { serial, code }]));
  const today = minskDay(now);
  const { number, kind, validFrom, validTo, renewals, measures } = hitColumns;
  const known = new Map<string, Known>();
  for (let last = ''; ; ) {
    const rows = await read
      .select({ number, kind, validFrom, validTo, renewals, measures })
      .from(licences)
      .where(gt(licences.number, last))
      .orderBy(asc(licences.number))
      .limit(batchSize);
    for (const row of rows) {
      const { standing, until } = standingOn(row, row.measures, today);
      known.set(row.number, { kind: row.kind, standing, until, extract: newest.get(row.number) ?? null });
    }
    if (rows.length < batchSize) return known;
    last = rows.at(-1)?.number ?? '';
  }
}
