import type { Day } from './calendar.ts';
import type { MeasureFacts } from './spells.ts';

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
  const last = until !== null && until < confirmBy ? until : confirmBy;
  return today > last ? last : null;
}

function isUpheldSince({ measure, upheld, decidedOn, item }: MeasureFacts, day: Day, itemId: string | null): boolean {
  return measure === 'suspension' && upheld === true && decidedOn !== null && decidedOn >= day && (item === null || item.id === itemId);
}
