import { setImmediate, setTimeout } from 'node:timers/promises';

/** So long one piece of long work holds the thread on which people are answered, in milliseconds. */
const slice = 4;
/** Where others had something to do meanwhile, it rests so many times as long as it worked. */
const restsFor = 2;

/** The pace of one piece of long work: at full speed while nobody asks for anything, at a third of it while somebody does. */
export type Pace = { isDue: () => boolean; rest: () => Promise<void> };

export function openPace(): Pace {
  let resumed = performance.now();
  return {
    isDue: () => performance.now() - resumed >= slice,
    rest: async () => {
      const paused = performance.now();
      // What it waited for the database was no work.
      const worked = Math.min(paused - resumed, 5 * slice);
      await setImmediate();
      if (performance.now() - paused > 1) await setTimeout(worked * restsFor);
      resumed = performance.now();
    },
  };
}

/** Does work that pauses often, and lets others go first at its pauses. */
export async function gently(steps: Iterable<unknown>): Promise<void> {
  const pace = openPace();
  for (const _ of steps) if (pace.isDue()) await pace.rest();
}
