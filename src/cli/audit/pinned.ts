import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readVerifierKey } from '../../audit/note.ts';
import type { Source } from '../../audit/source.ts';

/** The key of the log by which a witness knows it: the given one, or the one met at the first time. It is kept and never changes by itself. */
export async function pinnedKey(folder: string, source: Source, given: string | null): Promise<string> {
  const path = join(folder, 'log.vkey');
  const kept = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  const vkey = (kept ?? given ?? (await source.get('vkey'))?.toString() ?? '').trim();
  if (readVerifierKey(vkey)?.kind !== 'log') throw new Error(`not the key of a log: "${vkey.slice(0, 120)}"`);
  if (kept !== null && given !== null && kept.trim() !== given) throw new Error(`${path} holds another key of the log`);
  await mkdir(folder, { recursive: true });
  if (kept === null) await writeFile(path, `${vkey}\n`, { flag: 'wx' });
  return vkey;
}
