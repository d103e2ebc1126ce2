import type { Day } from './calendar.ts';
import { addDays, plainEnd } from './calendar.ts';
import type { Stretch } from './editions/edition.ts';
import { renewalOpensOn } from './editions/index.ts';
import type { Kind } from './kinds.ts';
import { editionOn, type Law } from './law.ts';
import { type LicenceDates, lastDayOf } from './licence.ts';
import { type HeldPurpose, heldPurposes, type Purpose } from './purposes.ts';
import { type Days, runsOn } from './spells.ts';
import { isOver, type Standing } from './standing.ts';

export type StartRefusal =
  | 'not-allowed'
  | 'already-open'
  | 'already-licensed'
  | 'licence-over'
  | 'licence-ending'
  | 'too-early'
  | 'no-renewal';

/** An undecided application of the agency. */
export type OpenApplication = { kind: Kind; purpose: Purpose };
/** Its dates, with the stretches in which it had ended by a decision that was set aside. */
export type RenewedLicence = LicenceDates & { lost: readonly Days[] };
/** `endAhead`: the first day of an end that is decided and yet to come. */
export type HeldLicence = RenewedLicence & { kind: Kind; standing: Standing; endAhead: Day | null };

/**
 * Why an application for a licence of this kind cannot be started, or null. What the agency holds or has asked to renew it does not need. Until a
 * licence whose end is decided has ended there is no new one either: a grant begins on the day of its decision, and nobody holds two of a kind.
 */
export function refusalOfGrant(kind: Kind, licences: readonly HeldLicence[], open: readonly OpenApplication[]): StartRefusal | null {
  const held = licences.filter((licence) => licence.kind === kind && !isOver(licence.standing));
  if (held.length > 0) return held.every(({ endAhead }) => endAhead !== null) ? 'licence-ending' : 'already-licensed';
  const standsIn = (one: OpenApplication) => one.kind === kind && (one.purpose === 'grant' || one.purpose === 'renewal');
  return open.some(standsIn) ? 'already-open' : null;
}

/** What can be asked for a licence today and why not, for the buttons and for the act alike. */
export function startable(
  licence: HeldLicence,
  open: readonly OpenApplication[],
  law: Law,
  today: Day,
): { purpose: HeldPurpose; refused: StartRefusal | null }[] {
  return heldPurposes.map((purpose) => ({ purpose, refused: refusalOfStart(purpose, licence, open, law, today) }));
}

/**
 * The days on which a licence's renewal can be asked for by the law of today, both included; null for a licence without end. Days of them that an
 * end took which was set aside later are given back: as many follow the last day or, where that was over by then, the day from which the licence
 * was back.
 */
export function renewalWindow(licence: RenewedLicence, law: Law, today: Day): { opens: Day; closes: Day } | null {
  const last = lastDayOf(licence);
  if (last === null) return null;
  const before = openingOn(law, today);
  const opens = plainEnd(last, { ...before, count: -before.count });
  const taken = licence.lost.filter(({ from, until }) => from <= last && (until ?? last) >= opens);
  const ends = taken.map(({ until }) => until ?? last);
  return { opens, closes: addDays([last, ...ends].sort().at(-1) ?? last, daysIn(taken, opens, last)) };
}

function daysIn(stretches: readonly Days[], from: Day, to: Day): number {
  let count = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) if (stretches.some((one) => runsOn(day)(one))) count += 1;
  return count;
}

/** Whether the renewal of a licence that has expired can be asked for all the same, on days that were given back. */
export function isGivenBack(licence: RenewedLicence, law: Law, today: Day): boolean {
  const last = lastDayOf(licence);
  const window = renewalWindow(licence, law, today);
  return last !== null && window !== null && last < today && today <= window.closes;
}

/**
 * How long before its last day a licence's renewal can be asked for. Where the law of today gives licences no end and knows no renewal, those
 * granted with one go by the last rule there was: they must not be lost for want of a rule.
 */
function openingOn(law: Law, today: Day): Stretch {
  const present = renewalOpensOn(editionOn(law, today), today).value;
  if (present !== null) return present;
  const begun = law.editions.filter(({ from, to }) => from <= today && (to === null || to >= from));
  const ever = begun.flatMap(({ renewalOpens }) => renewalOpens.filter(({ since }) => since <= today));
  const last = ever.findLast(({ value }) => value !== null)?.value ?? null;
  if (last === null) throw new RangeError(`no renewal was ever known before ${today}`);
  return last;
}

function refusalOfStart(
  purpose: HeldPurpose,
  licence: HeldLicence,
  open: readonly OpenApplication[],
  law: Law,
  today: Day,
): StartRefusal | null {
  const givenBack = purpose === 'renewal' && licence.standing === 'expired' && isGivenBack(licence, law, today);
  if (isOver(licence.standing) && !givenBack) return 'licence-over';
  if (open.some((one) => one.kind === licence.kind && one.purpose === purpose)) return 'already-open';
  if (purpose !== 'renewal') return null;
  // A further term would be worth nothing after that day.
  if (licence.endAhead !== null) return 'licence-ending';
  const window = renewalWindow(licence, law, today);
  if (window === null) return 'no-renewal';
  return today < window.opens ? 'too-early' : null;
}
