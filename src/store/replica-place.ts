import pg from 'pg';

/**
 * Where public reads go. `epoch`: how often they went over to the replica. `knownAt`: the moment up to which everything is shown, where that
 * is longer ago than a replica may be behind; null otherwise.
 */
export type Place = { source: 'primary' | 'replica'; epoch: number; knownAt: Date | null };

/** How far the primary's log was at a moment of its own clock. `taken`: the same moment on the clock of this process. */
export type Sample = { lsn: number; at: Date; taken: number };
type Replayed = { lsn: number; at: Date | null };

export type Look = { samples: readonly Sample[]; replica: Replayed | null; isPrimaryThere: boolean; calm: boolean; behind: number };

/** Where reads go from now on, by what was just seen of both servers. */
export function placeNow(place: Place, { samples, replica, isPrimaryThere, calm, behind }: Look): Place {
  if (replica === null) return { ...place, source: 'primary', knownAt: null };
  const covered = samples.findLast(({ lsn }) => lsn <= replica.lsn);
  const isFresh = covered !== undefined && performance.now() - covered.taken <= behind;
  const stays = place.source === 'replica';
  if (isFresh && (stays || calm || !isPrimaryThere)) return { source: 'replica', epoch: place.epoch + (stays ? 0 : 1), knownAt: null };
  if (isPrimaryThere) return { ...place, source: 'primary', knownAt: null };
  const moments = [covered?.at, replica.at].flatMap((at) => at?.getTime() ?? []);
  return { source: 'replica', epoch: place.epoch + (stays ? 0 : 1), knownAt: new Date(Math.max(0, ...moments)) };
}

/** How far the primary is; null where it does not answer. Everything it had committed before `at` is below `lsn`. */
export async function samplePrimary(primary: Pick<pg.Client, 'query'>): Promise<Sample | null> {
  const taken = performance.now();
  return primary.query(`select now() as at, pg_wal_lsn_diff(pg_current_wal_flush_lsn(), '0/0')::float8 as lsn`).then(
    ({ rows: [row] }) => ({ taken, lsn: row.lsn, at: new Date(row.at) }),
    () => null,
  );
}

/** How far the replica has replayed; null where it does not answer, or is none: one that was made a primary has a history of its own. */
export async function sampleReplica(replica: Pick<pg.Client, 'query'>): Promise<Replayed | null> {
  try {
    const { rows } = await replica.query(`select pg_is_in_recovery() as is_replica,
      pg_wal_lsn_diff(pg_last_wal_replay_lsn(), '0/0')::float8 as lsn, pg_last_xact_replay_timestamp() as at`);
    const [{ is_replica: isReplica, lsn, at }] = rows;
    return isReplica ? { lsn, at: at === null ? null : new Date(at) } : null;
  } catch {
    return null;
  }
}

/** Whether an error is no answer of the server: the connection broke off, or cannot be had. */
export function isLost(error: unknown): boolean {
  return !(error instanceof pg.DatabaseError) || /^(08|57P|53300)/.test(error.code ?? '');
}
