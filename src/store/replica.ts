import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { greet } from './pool.ts';
import { watchPresence } from './presence.ts';
import { openReader } from './reader.ts';
import { isLost, type Place, placeNow, type Sample, samplePrimary, sampleReplica } from './replica-place.ts';

/** Public reads that go to a streaming replica as long as it is not far behind, and to the primary otherwise. */
export type Replica = {
  /** What Drizzle reads by: each question goes where the reads go at that moment. */
  client: pg.Client;
  /** Waits until whoever reads sees what the primary has at this moment. Where the replica takes long, everybody reads from the primary. */
  catchUp: () => Promise<void>;
  place: () => Place;
  close: () => Promise<void>;
};

type Asks = Pick<pg.Client, 'query'>;

/** In milliseconds: how far behind it may be, how often it is looked at, and how long the primary serves once it was too far behind. */
export type Bounds = { behind: number; look: number; calm: number };
const usual: Bounds = { behind: 5_000, look: 1_000, calm: 10_000 };

/**
 * Opens the replica at `url` beside the primary's reader and looks at both once. When the primary is away the replica goes on alone, however
 * far behind; what is read then is dated. When the replica is away nobody notices: its questions are asked of the primary.
 *
 * Going over to the primary shows nothing older than before. Going over to the replica may, so it begins another epoch: what is kept in
 * memory is kept by it, and what was read on both sides of it together is never taken for the state of a version.
 */
export async function openReplica(url: string, primary: Asks, onError: (error: Error) => void, bounds = usual): Promise<Replica> {
  // That it is away is told where the reads go over.
  const presence = watchPresence(
    () => greet(url),
    () => {},
  );
  const reader = openReader(url, presence, onError);
  const samples: Sample[] = [];
  let place: Place = { source: 'primary', epoch: 0, knownAt: null };
  let served = Number.NEGATIVE_INFINITY;

  const look = async () => {
    const [before, replica] = [await samplePrimary(primary), await sampleReplica(reader.client)];
    if (before) samples.push(before);
    if (samples.length > mostSamples) samples.shift();
    const calm = performance.now() - served > bounds.calm;
    take(placeNow(place, { samples, replica, isPrimaryThere: before !== null, calm, behind: bounds.behind }));
  };
  const take = (next: Place) => {
    if (place.source === 'replica' && next.source === 'primary') served = performance.now();
    const isOther = next.source !== place.source || (next.knownAt === null) !== (place.knownAt === null);
    if (isOther) onError(new Error(`public reads go to the ${next.source}${next.knownAt === null ? '' : ' alone: the primary is away'}`));
    place = next;
  };
  let looking: Promise<void> | null = null;
  const lookOnce = () => {
    looking ??= look().finally(() => {
      looking = null;
    });
    return looking;
  };

  await look();
  // The first choice is no change: nothing was read before it.
  place = { ...place, epoch: 0 };
  const timer = setInterval(() => void lookOnce(), bounds.look).unref();

  const query = async (...args: unknown[]) => {
    const ask = (client: Asks) => (client.query as (...given: unknown[]) => Promise<pg.QueryResult>)(...args);
    if (place.source === 'replica') {
      try {
        return await ask(reader.client);
      } catch (error) {
        // Away, or behind a change of the schema, or its snapshot had to make way for what it replays: the primary knows better.
        if (isLost(error)) take({ ...place, source: 'primary', knownAt: null });
      }
    }
    try {
      return await ask(primary);
    } catch (error) {
      if (!isLost(error)) throw error;
      await lookOnce();
      if (place.source === 'primary') throw error;
      return ask(reader.client);
    }
  };
  return {
    client: { query } as unknown as pg.Client,
    catchUp: async () => {
      const wanted = place.source === 'replica' ? await samplePrimary(primary) : null;
      if (wanted === null) return;
      for (let times = 0; times < 25 && place.source === 'replica'; times += 1) {
        const replica = await sampleReplica(reader.client);
        if (replica !== null && replica.lsn >= wanted.lsn) return;
        await pause(20);
      }
      take({ ...place, source: 'primary', knownAt: null });
    },
    place: () => place,
    close: async () => {
      clearInterval(timer);
      presence.close();
      await looking;
      await reader.close();
    },
  };
}

/** Of the last minutes; whoever is further behind says itself up to when it has replayed. */
const mostSamples = 300;
