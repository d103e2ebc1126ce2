import { addDays } from '../../rules/calendar.ts';
import { codedLaw } from '../../rules/law.ts';
import type { Purpose } from '../../rules/purposes.ts';
import type { Standing } from '../../rules/standing.ts';
import { type HeldLicence, refusalOfGrant, startable } from '../../rules/starting.ts';
import { statesToday as today } from './measures.ts';

/** How a licence stands to its end: without one, with one that is near, or with one for whose renewal it is too early. */
export const ends = ['no end', 'end is near', 'end is far'] as const;
export type End = (typeof ends)[number];

const lastDays: Record<End, string | null> = { 'no end': null, 'end is near': addDays(today, 10), 'end is far': addDays(today, 900) };

/** Why an agency with one licence of this standing may not start an application for the purpose; null where it may. `open`: one it has undecided. */
export function refusalOfStarting(purpose: Purpose, standing: Standing, end: End, open: Purpose | null = null): string | null {
  const licence: HeldLicence = { kind: 'travel', validFrom: '2024-01-10', validTo: lastDays[end], standing, endAhead: null, lost: [] };
  const undecided = open === null ? [] : [{ kind: 'travel', purpose: open } as const];
  if (purpose === 'grant') return refusalOfGrant('travel', [licence], undecided);
  const found = startable(licence, undecided, codedLaw, today).find((one) => one.purpose === purpose);
  if (!found) throw new Error(`nothing is known of a ${purpose}`);
  return found.refused;
}

/** The same of an agency without a licence of the kind. */
export function refusalOfFirst(open: Purpose | null): string | null {
  return refusalOfGrant('travel', [], open === null ? [] : [{ kind: 'travel', purpose: open }]);
}
