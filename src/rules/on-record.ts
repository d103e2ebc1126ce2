import { type Day, plainEnd } from './calendar.ts';
import type { GroundCode } from './editions/edition.ts';
import { orderStateOn } from './letters.ts';
import type { KnownMeasure, MeasuredLicence } from './measured.ts';

/**
 * What was done against a licence, as what became of it is known today, and the law by which a measure is judged. `by`: the day that measure was
 * proposed, or today.
 */
export type OnRecord = Pick<MeasuredLicence, 'measures' | 'today' | 'edition'> & { by: Day };

/**
 * Whether the record of the licence holds what this ground presupposes, for a measure against the whole licence (null) or a part: an order whose
 * remedy failed, a suspension, an earlier violation that was acted on within the edition's time of repetition. The other grounds presuppose
 * nothing. Source: the ladder of sanctions, `edict-450-2019`; that it has to be on record here is practice.
 */
export function isOnRecord(code: GroundCode, record: OnRecord, itemId: string | null): boolean {
  const presupposed = presuppositions[code];
  return presupposed === undefined || record.measures.some((one) => counts(one, itemId) && presupposed(one, record));
}

type Presupposition = (earlier: KnownMeasure, record: OnRecord) => boolean;

const presuppositions: Partial<Record<GroundCode, Presupposition>> = {
  'remedy-order-unmet': (earlier, { by }) => earlier.measure === 'order' && ['overdue', 'not-remedied'].includes(orderStateOn(earlier, by)),
  'suspension-unremedied': (earlier, { today }) => isSuspension(earlier) && !isLapsed(earlier, today),
  'worked-while-suspended': isSuspension,
  'repeated-violation': (earlier, { today, by, edition }) =>
    (earlier.measure === 'order' || (isSuspension(earlier) && !isLapsed(earlier, today))) &&
    plainEnd(earlier.from, edition.terms.repetition.value) >= by,
};

function isSuspension({ measure }: KnownMeasure): boolean {
  return measure === 'suspension';
}

/** What one officer suspended and no head confirmed in time: one could have worked while it held, but it established no violation. */
function isLapsed({ upheld, confirmBy }: KnownMeasure, today: Day): boolean {
  return upheld !== true && confirmBy !== null && today > confirmBy;
}

/** What was upheld, or taken at once and not rejected, and holds; against a part what was taken against that part or the whole. */
function counts({ upheld, confirmBy, item, reviews }: KnownMeasure, itemId: string | null): boolean {
  if (upheld !== true && (upheld === false || confirmBy === null)) return false;
  if (reviews.some(({ outcome }) => outcome === 'set-aside')) return false;
  return itemId === null || item === null || item.id === itemId;
}
