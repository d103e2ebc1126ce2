import type { Deps } from '../acts/act.ts';
import { readCheckpoint } from '../log/checkpoint.ts';
import { consistencyRanges } from '../log/merkle.ts';
import { isSignedBy, readNote } from '../log/note.ts';
import { keyFor, type LogKey, readKeys } from '../log/trust.ts';
import type { AskSigner } from '../signer/client.ts';
import { type Head, keyList, lastCheckpoint, saveCheckpoint, saveKeys } from '../store/checkpoints.ts';
import { type Db, withTransaction } from '../store/database.ts';
import { growTiles, hashesOf, logSize, mayPublish, rootAt } from '../store/tiles.ts';

/**
 * Publishes the log as far as it is: keeps its full tiles, has the new head signed and keeps the checkpoint. Returns the size that is
 * published then; null where another process is at it. Throws where no signer answers, or the signer refuses: then nothing is published.
 */
export async function publish(deps: Pick<Deps, 'database' | 'now'>, ask: AskSigner): Promise<number | null> {
  const { db } = deps.database;
  const size = await logSize(db);
  if ((await lastCheckpoint(db))?.size === size) return size;
  return withTransaction(deps.database, async (tx) => {
    if (!(await mayPublish(tx))) return null;
    return publishUnderLock(tx, ask, deps.now());
  });
}

async function publishUnderLock(tx: Db, ask: AskSigner, at: Date): Promise<number> {
  const size = await logSize(tx);
  if ((await lastCheckpoint(tx))?.size === size) return size;
  // Asked of the signer and not of the database: it may have signed one that a crash kept from being stored.
  const state = await ask({ ask: 'state' });
  if (!('last' in state) || 'refused' in state) throw new Error('the signer does not say what it signed');
  const old = state.last?.size ?? 0;
  insistOnAll(old, size);
  // Undone with the rest where the signer refuses: no tile is kept that no checkpoint speaks of.
  await growTiles(tx, size);
  const head = { size, root: await rootAt(tx, size) };
  const proof = await hashesOf(tx, consistencyRanges(old, size));
  const asked = { old, size, root: head.root.toString('base64'), proof: proof.map((hash) => hash.toString('base64')) };
  const answer = await ask({ ask: 'sign', ...asked });
  if (!('note' in answer)) throw new Error(`the signer refuses ${size} entries after ${old}: ${'refused' in answer ? answer.refused : ''}`);
  const keys = readKeys(answer.keys);
  if (keys === null || !isCheckpointOf(answer.note, head, keys)) throw new Error('what the signer signed is not what it was asked');
  await saveKeys(tx, keys, at);
  await saveCheckpoint(tx, { ...head, note: answer.note, at });
  return size;
}

function insistOnAll(signed: number, size: number): void {
  if (signed > size) throw new Error(`the signer knows a log of ${signed} entries, and this one has ${size}: entries are missing`);
}

function isCheckpointOf(text: string, { size, root }: Head, keys: readonly LogKey[]): boolean {
  const note = readNote(text);
  const checkpoint = note && readCheckpoint(note.text);
  const key = keyFor(keys, size);
  if (!note || !checkpoint || !key) return false;
  return checkpoint.origin === key.name && checkpoint.size === size && checkpoint.root.equals(root) && isSignedBy(note, key);
}

/** Learns of a key that the log got while it did not grow. Throws where it is shorter than what was signed, as after a restore from an old backup. */
export async function takeKeys(deps: Pick<Deps, 'database' | 'now'>, ask: AskSigner): Promise<void> {
  const state = await ask({ ask: 'state' });
  // Also where nothing is to be published: an act done now would take the place of one that was signed.
  if ('last' in state && !('refused' in state)) insistOnAll(state.last?.size ?? 0, await logSize(deps.database.db));
  if (!('keys' in state) || state.keys === (await keyList(deps.database.db))) return;
  const keys = readKeys(state.keys);
  if (keys === null) throw new Error('the signer has a list of keys that does not hold together');
  await withTransaction(deps.database, (tx) => saveKeys(tx, keys, deps.now()));
}
