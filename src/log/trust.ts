import type { KeyObject } from 'node:crypto';
import { readCheckpoint } from './checkpoint.ts';
import { isSignedBy, readNote, readVkey, signNote, type Verifier, vkeyOf } from './note.ts';

/**
 * The list of the log's keys: one signed note after another. Each names the key that signs checkpoints of more entries than `after` has; the
 * first is signed by the very key it names, every other by the key before. So whoever knows one key can follow to the next.
 *
 *     dazvol/log-key/v1
 *     register.example/log
 *     register.example/log+4a2f…+AXk…
 *     after 1200 l2Zk…=          (not in the first)
 *
 * The first line is no origin of a log and the third no root, so none of these notes can be taken for a checkpoint or the other way round.
 */
export type LogKey = { verifier: Verifier; after: { size: number; root: Buffer } | null; note: string };

const header = 'dazvol/log-key/v1';

/** The note that names a key, signed by the one before it, or by itself where it is the first. */
export function keyNote(key: Verifier, after: LogKey['after'], signer: { verifier: Verifier; secret: KeyObject }): string {
  const until = after === null ? '' : `after ${after.size} ${after.root.toString('base64')}\n`;
  return signNote(`${header}\n${key.name}\n${vkeyOf(key)}\n${until}`, signer.verifier, signer.secret);
}

/**
 * The keys of a list, the oldest first; null where it is malformed, a signature is wrong, or a key begins before the one ahead of it.
 * It proves only that all follow from the first: that one has to be known from elsewhere, see `follow`.
 */
export function readKeys(list: string): LogKey[] | null {
  const notes = list.split(new RegExp(`(?<=\\n)(?=${header}\\n)`));
  const keys: LogKey[] = [];
  for (const note of notes) {
    const before = keys.at(-1);
    const key = readKey(note, before);
    if (key === null) return null;
    keys.push(key);
  }
  return keys;
}

function readKey(text: string, before: LogKey | undefined): LogKey | null {
  const note = readNote(text);
  const [first, origin, vkey = '', after = '', ...rest] = note?.text.split('\n') ?? [];
  const verifier = readVkey(vkey, 'note');
  if (note === null || first !== header || verifier === null || verifier.name !== origin) return null;
  if (before === undefined)
    return after === '' && rest.length === 0 && isSignedBy(note, verifier) ? { verifier, after: null, note: text } : null;
  const [, size, root] = /^after (\d+) (\S+)$/.exec(after) ?? [];
  const head = readCheckpoint(`${origin}\n${size}\n${root}\n`);
  if (head === null || rest.length !== 1 || rest[0] !== '' || verifier.name !== before.verifier.name) return null;
  if (head.size < (before.after?.size ?? 0) || !isSignedBy(note, before.verifier)) return null;
  return { verifier, after: { size: head.size, root: head.root }, note: text };
}

/** The keys from the one that is known on; null where the list does not lead through it. */
export function follow(list: string, known: Verifier): LogKey[] | null {
  const keys = readKeys(list);
  const place = keys?.findIndex(({ verifier }) => vkeyOf(verifier) === vkeyOf(known)) ?? -1;
  return keys === null || place < 0 ? null : keys.slice(place);
}

/** The key that signs checkpoints of this size. */
export function keyFor(keys: readonly LogKey[], size: number): Verifier | null {
  return keys.findLast(({ after }) => after === null || after.size < size)?.verifier ?? null;
}
