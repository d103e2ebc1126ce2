import type { Remembered } from '../../http/remembered.ts';
import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import { type Health, healthOf } from '../../rules/vitals.ts';
import { lastKnown } from '../../store/last-known.ts';
import { readVitals } from '../../store/vitals.ts';
import { publicHeaders } from './headers.ts';

type View = {
  well: boolean;
  /** Keys of the text. */
  published: `status.published-${Health['published']}`;
  letters: `status.letters-${Health['letters']}`;
  size: number;
  lastEntryAt: Date | null;
  witnessed: { size: number; at: Date } | null;
  now: Date;
};

/** `named`: whether agencies are found by their names meanwhile; `size`: how many licences are known. */
type AwayView = { now: Date; at: Date; named: boolean; size: number };

/** Whether the register is well, for everybody who wonders. */
export const statusRoutes: readonly PublicRoute[] = [
  { method: 'get', path: '/status', action: 'read-register', before: [publicHeaders], handle: showStatus, away: tellAway },
];

async function showStatus({ deps, now, wantsJson }: PublicContext): Promise<Reply> {
  const { size, lastEntryAt, unpublishedAt, published, witnessed, mail } = await readVitals(deps.database);
  // Where no mail server is set, letters wait by intention; staff are told at /officer/mail.
  const letter = deps.mail.way === 'none' ? null : mail.oldest;
  const health = healthOf({ unpublished: unpublishedAt, letter }, now);
  if (wantsJson) return { json: { ...health, entries: size, lastEntryAt, publishedHead: published, witnessed, asOf: now.toISOString() } };
  const { well } = health;
  const words = { published: `status.published-${health.published}`, letters: `status.letters-${health.letters}` } as const;
  const model: View = { well, ...words, size, lastEntryAt, witnessed, now };
  return { view: 'public/status', model };
}

/** The one thing that is known for sure then, and what the register is still good for. */
async function tellAway({ deps, now, wantsJson }: PublicContext): Promise<Remembered | null> {
  if (wantsJson) return null;
  const known = await lastKnown(deps.database.read);
  if (!known) return null;
  const model: AwayView = { now, at: known.madeAt, named: known.named, size: known.licences.size };
  return { at: known.madeAt, reply: { view: 'public/status-away', model, code: 503 } };
}
