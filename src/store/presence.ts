import type pg from 'pg';
import { Away } from './away.ts';

/**
 * Whether the server of a database is there: one for all connections to it. While it is away nobody waits for it in line; it is looked for
 * once a second, and asked again as soon as it was found.
 */
export type Presence = {
  /** Throws while the server is away. */
  insist: () => void;
  /** It could not be reached: from now on it is away until it is found again. */
  lost: (cause: unknown) => void;
  /** It has not answered for a while: away if it cannot be found elsewise either. */
  doubt: () => void;
  /** Has this told, once, when it is lost; the answer takes that back. */
  onLost: (tell: (away: Away) => void) => () => void;
  /** Ends this connection when the server is lost without a word: nothing would ever come over it. */
  guard: (client: pg.Client) => void;
  close: () => void;
};

/** @param find reaches the server by a connection of its own, within a bounded time, or throws */
export function watchPresence(find: () => Promise<void>, onError: (error: Error) => void): Presence {
  let away: Away | null = null;
  let doubted = false;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  const waiting = new Set<(away: Away) => void>();
  const guarded = new Set<pg.Client>();

  function lost(cause: unknown): void {
    if (away || closed) return;
    away = new Away('the database is away', { cause });
    onError(away);
    const told = [...waiting];
    waiting.clear();
    for (const tell of told) tell(away);
    lookIn(firstLook);
  }

  function lookIn(milliseconds: number): void {
    timer = setTimeout(() => {
      find().then(
        () => {
          away = null;
        },
        () => {
          if (!closed) lookIn(laterLooks);
        },
      );
    }, milliseconds).unref();
  }

  function doubt(): void {
    if (doubted || away) return;
    doubted = true;
    find()
      .catch((error: unknown) => {
        lost(error);
        for (const client of guarded) breakOff(client);
      })
      .finally(() => {
        doubted = false;
      });
  }

  return {
    insist: () => {
      if (away) throw away;
    },
    lost,
    doubt,
    onLost: (tell) => {
      waiting.add(tell);
      return () => waiting.delete(tell);
    },
    guard: (client) => {
      guarded.add(client);
      client.once('end', () => guarded.delete(client));
    },
    close: () => {
      closed = true;
      clearTimeout(timer);
    },
  };
}

/** In milliseconds. A server that only refused one connection is found at the first. */
const firstLook = 100;
const laterLooks = 1000;

/** Ends a connection without a farewell: whatever was asked over it fails at once. */
export function breakOff(client: pg.Client): void {
  (client as unknown as { connection?: { stream?: { destroy: () => void } } }).connection?.stream?.destroy();
}
