import { Worker } from 'node:worker_threads';
import { asc, gt } from 'drizzle-orm';
import type { Known } from '../codes/types.ts';
import { minskDay } from '../rules/calendar.ts';
import { standingOn } from '../rules/standing.ts';
import { codeSigner } from './code-keys.ts';
import type { Db } from './database.ts';
import { newestExtracts } from './extracts.ts';
import { registerState } from './kept.ts';
import { openPace } from './pace.ts';
import { hitColumns } from './register.ts';
import { licences } from './schema/licences.ts';

/** Every licence as it was at a moment, signed, for whoever checks papers without a network. `packed`: the same as gzip. */
export type SignedSnapshot = { bytes: Buffer; packed: Buffer; etag: string };
/** What the thread that writes a snapshot gives back. */
export type Written = { bytes: Uint8Array<ArrayBuffer>; packed: Uint8Array<ArrayBuffer>; etag: string };

/** What the thread that writes a snapshot is told: the licences batch by batch, then by which key it will be signed, then the signature. */
export type Told = { batch: [string, Known][] } | { kid: string; size: number; madeAt: Date } | { signature: Uint8Array };

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
  const { kid, sign } = codeSigner(read);
  const thread = new Worker(new URL('snapshot-thread.ts', import.meta.url));
  const broken = new Promise<never>((_, reject) =>
    thread.once('error', reject).once('exit', () => reject(new Error('no snapshot was written'))),
  );
  broken.catch(() => {}); // told to whoever waits for an answer
  const tell = (told: Told) => thread.postMessage(told);
  const answer = <Found>() => Promise.race([broken, new Promise<Found>((resolve) => thread.once('message', resolve))]);
  try {
    for await (const batch of knownLicences(read, madeAt)) tell({ batch });
    tell({ kid, size, madeAt });
    tell({ signature: sign(await answer<Uint8Array>()) });
    const { bytes, packed, etag } = await answer<Written>();
    return { bytes: Buffer.from(bytes.buffer), packed: Buffer.from(packed.buffer), etag };
  } finally {
    await thread.terminate();
  }
}

const batchSize = 1000;

/** Batch by batch: nobody else waits for long. */
async function* knownLicences(read: Db, now: Date): AsyncGenerator<[string, Known][]> {
  const newest = new Map((await newestExtracts(read)).map(({ licence, serial, code }) => [licence, { serial, code }]));
  const today = minskDay(now);
  const { number, kind, validFrom, validTo, renewals, measures } = hitColumns;
  const pace = openPace();
  for (let last = ''; ; ) {
    const rows = await read
      .select({ number, kind, validFrom, validTo, renewals, measures })
      .from(licences)
      .where(gt(licences.number, last))
      .orderBy(asc(licences.number))
      .limit(batchSize);
    yield rows.map((row) => {
      const { standing, until } = standingOn(row, row.measures, today);
      return [row.number, { kind: row.kind, standing, until, extract: newest.get(row.number) ?? null }];
    });
    if (rows.length < batchSize) return;
    await pace.rest();
    last = rows.at(-1)?.number ?? '';
  }
}
