import { createHash } from 'node:crypto';
import { largestFile, type SieveRefusal } from '../sieve/looked.ts';
import type { Db } from '../store/database.ts';
import { type ScanState, saveScan, scanOf } from '../store/scans.ts';
import type { Deps } from './act.ts';

/** The largest file that is taken, in bytes. */
export const maxFileSize = largestFile;

export const photoTypes: readonly string[] = ['image/jpeg', 'image/png'];
export const documentTypes: readonly string[] = ['application/pdf', ...photoTypes];

/** `tooLarge`: the bytes were not even taken. */
export type Upload = { name: string; bytes: Buffer; tooLarge?: boolean };
export type FileRefusal = 'file-missing' | 'file-too-large' | 'file-busy' | 'file-infected' | SieveRefusal;

/** A file of which the bytes are kept, as a row tells of it. */
export type KeptFile = { sha256: string; name: string; size: number; mediaType: string };

/** A file that may be kept, with what its content is: its name is never believed. `scan`: null where no scanner is set. */
export type CheckedFile = KeptFile & { bytes: Buffer; scan: Exclude<ScanState, 'infected'> | null };

/**
 * Opens a file that somebody sends. Refuses `file-missing` (no bytes), `file-too-large` (over 10 MiB), `file-type` (none of these media
 * types), `file-busy`, what the sieve refuses, and `file-infected`. A scanner that does not answer refuses nothing: the file then waits.
 */
export async function checkFile(
  deps: Deps,
  upload: Upload | undefined,
  types: readonly string[],
): Promise<CheckedFile | { refused: FileRefusal }> {
  if (upload && (upload.tooLarge || upload.bytes.length > maxFileSize)) return { refused: 'file-too-large' };
  if (!upload || upload.bytes.length === 0) return { refused: 'file-missing' };
  const looked = await deps.sieve.look(upload.bytes, types);
  if ('refused' in looked) return looked;
  const bytes = Buffer.from(looked.bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const scan = await scanned(deps, sha256, bytes);
  if (scan === 'infected') return { refused: 'file-infected' };
  return { sha256, name: cleanName(upload.name), size: bytes.length, mediaType: looked.mediaType, bytes, scan };
}

async function scanned({ sieve, database, now }: Deps, sha256: string, bytes: Buffer): Promise<ScanState | null> {
  const known = await scanOf(database.db, sha256);
  if (sieve.scan === null || known?.state === 'infected') return known?.state ?? null;
  const said = await sieve.scan(bytes);
  if (said.state !== 'infected') return said.state === 'clean' ? 'clean' : (known?.state ?? 'pending');
  const at = now();
  await saveScan(database.db, { sha256, state: 'infected', finding: said.finding, askedAt: at, scannedAt: at });
  return 'infected';
}

/**
 * Keeps the bytes, before the transaction: a row never points at bytes that are not there. Bytes without a row do no harm. What the scanner
 * said is kept before the transaction too, so that nobody can ask for a file that waits for it.
 */
export async function keepFile(
  { files, database, now }: Pick<Deps, 'files' | 'database' | 'now'>,
  { bytes, scan, ...kept }: CheckedFile,
): Promise<KeptFile> {
  const at = now();
  await files.put(bytes);
  if (scan !== null)
    await saveScan(database.db, { sha256: kept.sha256, state: scan, askedAt: at, scannedAt: scan === 'clean' ? at : null });
  return kept;
}

/** Whether the bytes are given to anybody, or why not: who cannot know that a file is clean gets none of it. */
export async function fileStanding(db: Db, sha256: string): Promise<'free' | Exclude<ScanState, 'clean'>> {
  const state = (await scanOf(db, sha256))?.state ?? 'clean';
  return state === 'clean' ? 'free' : state;
}

/** The file's own name without folders and control characters, at most 200 characters. */
function cleanName(name: string): string {
  const last = name.toWellFormed().split(/[\\/]/).at(-1) ?? '';
  return last.replace(/\p{C}/gu, '').trim().slice(-200) || 'document';
}
