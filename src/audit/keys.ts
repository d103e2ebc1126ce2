import { readCheckpoint } from './checkpoint.ts';
import { isSignedBy, readNote, readVerifierKey, type VerifierKey } from './note.ts';

/** A key of the log, and the head after which it signs; null for the first. */
export type LogKey = { key: VerifierKey; after: { size: number; root: Buffer } | null };

const header = 'dazvol/log-key/v1';

/**
 * The keys of the log from the one that is known on, by the list that it publishes: signed notes one after another, the first of them signed by
 * the key it names and every other by the key before. Null where the list is malformed, a signature is wrong, or the known key is not in it.
 */
export function readKeyList(text: string, known: VerifierKey): LogKey[] | null {
  const keys: LogKey[] = [];
  for (const note of text.split(new RegExp(`(?<=\n)(?=${header}\n)`))) {
    const next = readKey(note, keys.at(-1));
    if (!next) return null;
    keys.push(next);
  }
  const place = keys.findIndex(({ key }) => key.raw.equals(known.raw) && key.name === known.name);
  return place < 0 ? null : keys.slice(place);
}

/** The key that signs checkpoints of this size. */
export function keyFor(keys: readonly LogKey[], size: number): VerifierKey | null {
  return keys.findLast(({ after }) => after === null || after.size < size)?.key ?? null;
}

function readKey(text: string, before: LogKey | undefined): LogKey | null {
  const note = readNote(Buffer.from(text));
  const [first, origin = '', vkey = '', ...rest] = note?.text.split('\n') ?? [];
  const key = readVerifierKey(vkey);
  if (!note || first !== header || key?.kind !== 'log' || key.name !== origin || rest.pop() !== '') return null;
  if (!before) return rest.length === 0 && isSignedBy(note, key) ? { key, after: null } : null;
  const parts = /^after (\d+) (\S+)$/.exec(rest[0] ?? '');
  const head = parts && readCheckpoint(`${origin}\n${parts[1]}\n${parts[2]}\n`);
  const follows = head && rest.length === 1 && head.size >= (before.after?.size ?? 0) && origin === before.key.name;
  return follows && isSignedBy(note, before.key) ? { key, after: { size: head.size, root: head.root } } : null;
}
