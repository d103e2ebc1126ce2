import { type AnyColumn, and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import type { Db } from './database.ts';
import { applications, documents } from './schema/applications.ts';
import { licences } from './schema/licences.ts';
import { letters, measures } from './schema/measures.ts';
import { fileScans } from './schema/plumbing.ts';

export type FileScan = typeof fileScans.$inferSelect;
export type ScanState = FileScan['state'];

/** What keeps a file from being given to anybody; null where nothing does. */
export type Held = Exclude<ScanState, 'clean'> | null;

/** What the scanner says of these bytes; undefined where it was never asked. */
export async function scanOf(db: Db, sha256: string): Promise<FileScan | undefined> {
  const [row] = await db.select().from(fileScans).where(eq(fileScans.sha256, sha256));
  return row;
}

/** What keeps the file of a row from being given out, as a column beside the row's own. */
export function heldColumn(sha256: AnyColumn) {
  return sql<Held>`(select ${fileScans.state} from ${fileScans} where ${fileScans.sha256} = ${sha256} and ${fileScans.state} <> 'clean')`.as(
    'held',
  );
}

/** Keeps what the scanner says. What was once found infected stays so, and what was once found clean does not wait again. */
export async function saveScan(db: Db, scan: Omit<FileScan, 'finding'> & { finding?: string }): Promise<void> {
  const better = sql`case when ${fileScans.state} = 'infected' or excluded.state = 'infected' then 'infected'
    when ${fileScans.state} = 'clean' or excluded.state = 'clean' then 'clean' else 'pending' end`;
  await db
    .insert(fileScans)
    .values(scan)
    .onConflictDoUpdate({
      target: fileScans.sha256,
      set: {
        state: better,
        finding: sql`coalesce(excluded.finding, ${fileScans.finding})`,
        scannedAt: sql`coalesce(excluded.scanned_at, ${fileScans.scannedAt})`,
      },
    });
}

/**
 * Takes the file that waits longest for the scanner, asked for last by `before`, so that no other process takes it too until as long after
 * `now`; undefined when none waits.
 */
export async function takePending(db: Db, now: Date, before: Date): Promise<string | undefined> {
  const next = db
    .select({ sha256: fileScans.sha256 })
    .from(fileScans)
    .where(and(eq(fileScans.state, 'pending'), lte(fileScans.askedAt, before)))
    .orderBy(asc(fileScans.askedAt))
    .limit(1)
    .for('update', { skipLocked: true });
  const [taken] = await db.update(fileScans).set({ askedAt: now }).where(inArray(fileScans.sha256, next)).returning();
  return taken?.sha256;
}

/** Whose documents and letters these bytes are: what is with an application now, and what was written about a licence. */
export async function ownersOf(
  db: Db,
  sha256: string,
): Promise<{ agencyId: string; id: string; applicationId: string | null; licence: string | null }[]> {
  const added = await db
    .select({ agencyId: applications.agencyId, id: documents.id, applicationId: documents.applicationId })
    .from(documents)
    .innerJoin(applications, eq(applications.id, documents.applicationId))
    .where(and(eq(documents.sha256, sha256), sql`${documents.removedAt} is null`));
  const written = await db
    .select({ agencyId: licences.agencyId, id: letters.id, licence: licences.number })
    .from(letters)
    .innerJoin(measures, eq(measures.id, letters.measureId))
    .innerJoin(licences, eq(licences.id, measures.licenceId))
    .where(eq(letters.sha256, sha256));
  return [...added.map((one) => ({ ...one, licence: null })), ...written.map((one) => ({ ...one, applicationId: null }))];
}
