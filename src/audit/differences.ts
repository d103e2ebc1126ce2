import { createHash } from 'node:crypto';
import { type Code, type Finding, finding } from './words.ts';

/**
 * What was done to a log whose history is no longer the one that was witnessed, from the hashes of its entries then and now. One change is
 * told, the first: after it nothing is where it was.
 */
export function differences(before: readonly string[], now: readonly string[]): Finding[] {
  const first = before.findIndex((hash, index) => hash !== now[index]);
  // A log that only lost its end is what it was as far as it goes.
  if (first < 0 || first >= now.length) return [];
  return [finding('split-view', first), finding(kindOf(before.slice(first), now.slice(first)), first)];
}

export function hashOf(entry: Uint8Array): string {
  return createHash('sha256').update(entry).digest('base64');
}

function kindOf(before: readonly string[], now: readonly string[]): Code {
  const there = counted(now);
  const gone = before.filter((hash) => !take(there, hash));
  if (gone.length === 0) return isWithin(before, now) ? 'inserted' : 'reordered';
  // What was witnessed further on stands here now: what was here is gone. Otherwise something else stands in its place.
  return before.includes(now[0] ?? '') ? 'removed' : 'edited';
}

/** Whether the first list is in the second in its order, with others between. */
function isWithin(some: readonly string[], all: readonly string[]): boolean {
  let met = 0;
  for (const one of all) if (one === some[met]) met += 1;
  return met === some.length;
}

function counted(hashes: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return counts;
}

function take(counts: Map<string, number>, hash: string): boolean {
  const left = counts.get(hash) ?? 0;
  if (left > 0) counts.set(hash, left - 1);
  return left > 0;
}
