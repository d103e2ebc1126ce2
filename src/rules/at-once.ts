import type { Day } from './calendar.ts';
import type { LicenceDates } from './licence.ts';
import { type MeasureFacts, type RunningSuspension, suspensionsOn } from './spells.ts';
import { isOver, type Standing, standingOn } from './standing.ts';

type Standings = { standing: Standing; running: readonly RunningSuspension[] };

/**
 * Whether a head is asked to confirm it: one officer suspended, nobody has decided, and it still runs. Where the licence has ended meanwhile, the
 * part was struck off or left the licence, or a review set the suspension aside, a head's word would change nothing, and nobody is asked for it.
 */
export function awaitsConfirmation({ id, confirmBy, upheld }: MeasureFacts, { standing, running }: Standings): boolean {
  return confirmBy !== null && upheld === null && !isOver(standing) && running.some((one) => one.id === id);
}

/** The last day of a suspension by one officer that lapsed by `today`: it ran until then and a head could have confirmed it. Null for any other. */
export function lapsedOn(one: MeasureFacts, licence: LicenceDates, measures: readonly MeasureFacts[], today: Day): Day | null {
  if (one.confirmBy === null || one.upheld !== null) return null;
  const last = lastDayAlone(one.until, one.confirmBy);
  const runs = today > last && suspensionsOn(measures, last).some(({ id }) => id === one.id);
  return runs && !isOver(standingOn(licence, measures, last).standing) ? last : null;
}

/**
 * Whether one officer may not suspend the whole licence (null) or this part at once, since what one suspended so before was never confirmed: it
 * lapsed, a head did not confirm it, or a review set it aside first. Whoever still sees a danger proposes a suspension, and a head decides.
 * The whole and its parts bar each other. It is free again once a head has upheld a suspension of the same, or of the whole, since then.
 * Practice of the register: the law was not found to say how often one officer may act alone.
 */
export function isBarredAtOnce(measures: readonly MeasureFacts[], itemId: string | null, today: Day): boolean {
  return measures.some((one) => {
    const item = one.item?.id ?? null;
    if (one.measure !== 'suspension' || (itemId !== null && item !== null && item !== itemId)) return false;
    const failed = failedOn(one, today);
    return failed !== null && !measures.some((other) => isUpheldSince(other, failed, item));
  });
}

/** The last day of what one officer took and no head confirmed; null while it can be confirmed, and where one did. */
function failedOn({ confirmBy, until, upheld, decidedOn, reviews }: MeasureFacts, today: Day): Day | null {
  if (confirmBy === null || upheld === true) return null;
  if (upheld === false) return decidedOn;
  const setAside = reviews.find(({ outcome }) => outcome === 'set-aside');
  if (setAside) return setAside.from;
  const last = lastDayAlone(until, confirmBy);
  return today > last ? last : null;
}

/** A suspension that nobody confirms runs no longer than its own term. */
function lastDayAlone(until: Day | null, confirmBy: Day): Day {
  return until !== null && until < confirmBy ? until : confirmBy;
}

function isUpheldSince({ measure, upheld, decidedOn, item }: MeasureFacts, day: Day, itemId: string | null): boolean {
  return measure === 'suspension' && upheld === true && decidedOn !== null && decidedOn >= day && (item === null || item.id === itemId);
}
