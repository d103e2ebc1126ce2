import type { Day } from './calendar.ts';
import { type Actor, can } from './permissions.ts';
import { isInForce, type Standing } from './standing.ts';

/** Why an extract was issued. A renewal changes the last day of a licence, so its extract is one for a variation. */
export type IssuedFor = 'grant' | 'variation' | 'replacement';

/** What became of the extract that the agency asks to be replaced; `none-yet`: the licence is older than extracts with a code. */
export const extractLosses = ['lost', 'damaged', 'none-yet'] as const;
export type ExtractLoss = (typeof extractLosses)[number];

export type ExtractRefusal = 'not-allowed' | 'not-in-force' | 'issued-today' | 'none-to-replace' | 'one-to-replace';

/** What is known of a licence's extracts: the day of the newest, null where there is none. */
export type ExtractFacts = { agencyId: string; standing: Standing; today: Day; newestOn: Day | null };

/**
 * Why the agency is not given another extract now, or null. One a day: a paper is never lost before it was printed, and each makes those before it
 * worth less. A licence that is suspended or over gets none: a fresh paper would only help to hide it.
 */
export function refusalOfReplacement({ agencyId, standing, today, newestOn }: ExtractFacts, actor: Actor): ExtractRefusal | null {
  if (!can(actor, 'replace-extract', { agencyId })) return 'not-allowed';
  if (!isInForce(standing)) return 'not-in-force';
  return newestOn === today ? 'issued-today' : null;
}

/** Why this cannot have become of an extract, or null. */
export function refusalOfLoss({ newestOn }: ExtractFacts, loss: ExtractLoss): ExtractRefusal | null {
  if (loss === 'none-yet') return newestOn === null ? null : 'one-to-replace';
  return newestOn === null ? 'none-to-replace' : null;
}
