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
  const size = entry.seen?.size ?? 0;
  const { seen } = state;
  const at = Date.parse(entry.at);
  if (entry.v === 1) return;
  // Whoever read what was witnessed last and then waited in line may come after somebody who read more.
  const inLine = size === seen.before && at <= seen.since + patience;
  if (size > index || (entry.seen && size === 0)) return find('seen-astray', `size ${size}`);
  if (size < seen.size && !inLine)
    find('seen-astray', entry.seen ? `size ${size}, after ${seen.size}` : 'it saw none, though one was seen before');
  if (size > seen.size) state.seen = { size, before: seen.size, since: at };
  if (!entry.seen || rootAt(size).toString('hex') === entry.seen.root || state.rewritten === size) return;
  // All entries that saw one head tell the same.
  state.rewritten = size;
  find('rewritten', `before entry ${size}`);
}
