import { setTimeout } from 'node:timers/promises';

/** The value, or null when it takes longer than so many milliseconds. It goes on being made. */
export async function soonEnough<Value>(value: Promise<Value>, milliseconds: number): Promise<Value | null> {
  const stop = new AbortController();
  const over = setTimeout(milliseconds, null, { signal: stop.signal, ref: false });
  value.catch(() => {}); // may fail when nobody waits for it any more
  over.catch(() => {});
  return Promise.race([value, over]).finally(() => stop.abort());
}
