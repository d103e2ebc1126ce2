import { patience } from '../words.ts';
import type { Given, Step } from './state.ts';

/** When an entry was written, against its neighbours, against the clock, and against what witnesses saw. */
export function checkTimes(step: Step, { tree, now, witnessed }: Given): undefined {
  const { state, entry, index, find } = step;
  const at = Date.parse(entry.at);
  const [low, high] = boundsOf(witnessed, index);
  // Whoever waits in line behind another is written after it, with the moment at which the waiting began.
  if (at < state.latest - patience) find('back-dated', `${entry.at}, after ${new Date(state.latest).toISOString()}`);
  else if (at < low - patience) find('back-dated', `${entry.at}, but it was not there at ${new Date(low).toISOString()}`);
  if (at > now() + patience) find('post-dated', `${entry.at} is still to come`);
  else if (at > high + patience) find('post-dated', `${entry.at}, but it was there at ${new Date(high).toISOString()}`);
  state.latest = Math.max(state.latest, at);
  checkSeen(step, (size) => tree.root(size));
}

/** Between which two moments of a witness the entry came. */
function boundsOf(witnessed: Given['witnessed'], index: number): [number, number] {
  const after = witnessed.findIndex(({ size }) => size > index);
  const before = after < 0 ? witnessed.at(-1) : witnessed[after - 1];
  return [before?.at ?? Number.NEGATIVE_INFINITY, witnessed[after]?.at ?? Number.POSITIVE_INFINITY];
}

function checkSeen({ state, entry, index, find }: Step, rootAt: (size: number) => Buffer): undefined {
  const { seen } = entry;
  if (seen === undefined) {
    if (state.seen !== null && entry.v === 2) find('seen-astray', 'it saw none, though one was seen before');
    return;
  }
  if (seen.size > index || seen.size === 0) return find('seen-astray', `size ${seen.size}`);
  if (seen.size < (state.seen ?? 0)) find('seen-astray', `size ${seen.size}, after ${state.seen}`);
  state.seen = Math.max(state.seen ?? 0, seen.size);
  if (rootAt(seen.size).toString('hex') === seen.root || state.rewritten === seen.size) return;
  // All entries that saw one head tell the same.
  state.rewritten = seen.size;
  find('rewritten', `before entry ${seen.size}`);
}
