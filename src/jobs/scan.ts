import type { Deps } from '../acts/act.ts';
import { minskDay } from '../rules/calendar.ts';
import { type Mail, pathOf } from '../rules/mails.ts';
import type { Scan } from '../sieve/clamd.ts';
import { withTransaction } from '../store/database.ts';
import type { Files } from '../store/files.ts';
import { queueMails } from '../store/outbox.ts';
import { ownersOf, saveScan, takePending } from '../store/scans.ts';

/** How long a file is left to the process that took it, in milliseconds. */
const takenFor = 60_000;

/**
 * Shows the scanner every file that was taken while it did not answer. Stops at the first it says nothing of: it is away, or that file is not
 * for it, and then the others come first next time. No transaction is open while it looks. Returns how many it judged.
 */
export async function scanPending({ database, files, sieve, now }: Pick<Deps, 'database' | 'files' | 'sieve' | 'now'>): Promise<number> {
  const { db } = database;
  for (let judged = 0; ; judged += 1) {
    const at = now();
    const sha256 = sieve.scan && (await takePending(db, at, new Date(at.getTime() - takenFor)));
    const said = sieve.scan && sha256 ? await scanKept(sieve.scan, files, sha256) : null;
    if (!sha256 || said === null || said.state === 'unknown') return judged;
    await withTransaction(database, async (tx) => {
      const finding = said.state === 'infected' ? { finding: said.finding } : {};
      await saveScan(tx, { sha256, state: said.state, ...finding, askedAt: at, scannedAt: now() });
      if (said.state === 'infected')
        await queueMails(
          tx,
          (await ownersOf(tx, sha256)).map((owner) => letterTo(owner, at)),
        );
    });
  }
}

async function scanKept(scan: Scan, files: Files, sha256: string) {
  const stream = await files.read(sha256);
  if (!stream) throw new Error(`the bytes of ${sha256} are gone from the data folder`);
  return scan(Buffer.concat(await Array.fromAsync(stream as AsyncIterable<Buffer>)));
}

/** One letter about one document, however often it is found. */
function letterTo({ agencyId, id, applicationId, licence }: Awaited<ReturnType<typeof ownersOf>>[number], at: Date): Mail {
  const mail = licence === null ? 'document-infected' : 'letter-file-infected';
  const path = pathOf(mail, { applicationId: applicationId ?? undefined, licence: licence ?? undefined });
  return { at, mail, about: `file ${id}`, day: minskDay(at), agencyId, data: { ...(licence === null ? {} : { licence }), path } };
}
