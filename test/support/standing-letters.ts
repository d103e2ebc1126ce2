import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { inArray } from 'drizzle-orm';
import type { Deps } from '../../src/acts/act.ts';
import { addDays, type Day, minskDay } from '../../src/rules/calendar.ts';
import { latestChanges } from '../../src/store/changes-feed.ts';
import { followers } from '../../src/store/schema/followers.ts';
import { outbox } from '../../src/store/schema/mail.ts';
import { changesIn, type Rows, worthIn } from './standing-rows.ts';
import type { Told } from './standing-told.ts';

/** Lets somebody follow each of these licences, confirmed at this moment. */
export async function follow({ database }: Deps, some: readonly Rows[], at: Date): Promise<void> {
  const rows = some.map(({ licence: { id, number } }) => {
    const hash = (use: string) => createHash('sha256').update(`${use} ${number}`).digest();
    const times = { askedAt: at, confirmedAt: at };
    return {
      email: `${number}@follows.example`,
      lang: 'en' as const,
      licenceId: id,
      confirmHash: hash('a'),
      leaveHash: hash('b'),
      ...times,
    };
  });
  if (rows.length > 0) await database.db.insert(followers).values(rows);
}

/** What followers were sent of these letters, by the number of the licence they follow: the days that the letters are of. */
export async function followersLetters({ database }: Deps): Promise<{ mail: string; number: string; day: Day; at: Date }[]> {
  const rows = await database.db
    .select()
    .from(outbox)
    .where(inArray(outbox.mail, ['follow-changed', 'follow-expired']));
  return rows.map(({ mail, recipient, day, queuedAt }) => ({ mail, number: recipient.split('@')[0] ?? '', day, at: queuedAt }));
}

/** What a follower was sent and the feed of all changes says, of what one step changed. */
export async function changesTold(
  deps: Deps,
  before: ReadonlyMap<string, Rows>,
  after: ReadonlyMap<string, Rows>,
  since: Date,
): Promise<Told[]> {
  const letters = (await followersLetters(deps)).filter(({ mail, at }) => mail === 'follow-changed' && at > since);
  const feed = (await latestChanges(deps.database.read, 1000)).flatMap(({ at, licence }) => (at > since ? [licence.number] : []));
  const day = minskDay(since);
  return [...after].flatMap(([number, rows]): Told[] => {
    const known = before.get(number);
    if (known === undefined || !isMoved(known, rows)) return [];
    return [
      { surface: 'letter changed', about: number, day, told: letters.some((one) => one.number === number), due: true },
      { surface: 'feed of all', about: number, day, told: feed.includes(number), due: true },
    ];
  });
}

/** Whether its standing, as it was and will be, was changed by an act: on some day it is another one than by the rows before. */
function isMoved(before: Rows, after: Rows): boolean {
  if (isDeepStrictEqual([before.licence, before.measures], [after.licence, after.measures])) return false;
  const last = addDays(after.licence.createdAt.toISOString().slice(0, 10), 3000);
  return JSON.stringify(changesIn(before, last)) !== JSON.stringify(changesIn(after, last));
}

/**
 * The followers of a licence that expired, and is so still, were told of it. `from`: since when they follow it. A gap before a further term is none
 * of these: the acts add such a term on its first day alone, when the letter of the last one's end is out.
 */
export async function expiriesTold(deps: Deps, rows: ReadonlyMap<string, Rows>, from: Day, today: Day): Promise<Told[]> {
  const letters = await followersLetters(deps);
  return [...rows].flatMap(([number, one]): Told[] => {
    const { standing, since } = worthIn(one, today);
    if (standing !== 'expired' || one.licence.renewals.some(({ validFrom }) => validFrom > today)) return [];
    const last = addDays(since, -1);
    // Of what had ended when its day came a later review made an expired one: that is told as a change.
    const told = letters.some((one) => one.number === number && (one.mail === 'follow-expired' ? one.day === last : one.day > last));
    return last < from ? [] : [{ surface: 'letter expired', about: number, day: today, told, due: true }];
  });
}
