import { addDays, type Day } from './calendar.ts';
import type { LicenceDates } from './licence.ts';
import { type MeasureFacts, spellsOf, suspensionsOn } from './spells.ts';
import { isOver, standingOn, turnsOf } from './standing.ts';

/** What comes by the passing of days alone: no act brings it, so the log has no entry of it. */
export const daysAlone = ['licence-expired', 'suspension-over', 'suspension-lapsed'] as const;
export type DayAlone = (typeof daysAlone)[number];

/** `on`: the first day on which it is so. `itemId`: the part it is of; null for the whole licence. */
export type ByDay = { on: Day; what: DayAlone; itemId: string | null };

/**
 * Everything of a licence that days alone brought up to `today`, in order: it expired, a suspension reached its own last day, or one by one
 * officer lapsed since no head confirmed it. What a decision ended is not among it, nor what was a suspended licence's when it ended.
 */
export function broughtByDays(licence: LicenceDates, measures: readonly MeasureFacts[], today: Day): ByDay[] {
  const expired = turnsOf(licence, measures).filter(({ standing }) => standing === 'expired');
  const ended = spellsOf(measures).suspensions.flatMap(({ until, cause, itemId }): ByDay[] => {
    const last = until === null ? undefined : suspensionsOn(measures, until).find(({ id }) => id === cause);
    if (until === null || last?.until !== until) return [];
    const on = addDays(until, 1);
    if (isOver(standingOn(licence, measures, on).standing)) return [];
    const suspension = measures.find(({ id }) => id === cause);
    // The day before was its last where the head did not confirm it: that is an act.
    if (suspension?.upheld === false) return [];
    const isLapse = suspension?.upheld === null && suspension.confirmBy === until;
    return [{ on, what: isLapse ? 'suspension-lapsed' : 'suspension-over', itemId }];
  });
  return [...expired.map(({ from }): ByDay => ({ on: from, what: 'licence-expired', itemId: null })), ...ended]
    .filter(({ on }) => on <= today)
    .sort((one, other) => (one.on < other.on ? -1 : 1));
}
