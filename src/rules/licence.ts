import type { Day } from './calendar.ts';
import { addDays, addYears } from './calendar.ts';
import type { Edition } from './editions/edition.ts';
import { validityOn } from './editions/index.ts';
import { type Kind, kindPrefix } from './kinds.ts';

export const measureNames = [
  ...(['notice', 'order', 'suspension', 'extension', 'resumption', 'revocation', 'surrender', 'annulment', 'correction'] as const),
] as const;
export type Measure = (typeof measureNames)[number];

/** A licence's own term and the further ones its renewals added. Days are inclusive; no `validTo` means without end. */
export type LicenceDates = { validFrom: Day; validTo: Day | null; renewals?: readonly { validFrom: Day; validTo: Day | null }[] };

/** The dates of a licence granted on `day` under `edition`: from that day, for the edition's years, its last day included. */
export function datesOfGrant(edition: Edition, day: Day): { validFrom: Day; validTo: Day | null } {
  const years = validityOn(edition, day).value;
  return { validFrom: day, validTo: years === null ? null : addDays(addYears(day, years), -1) };
}

/** The last day of the licence with all its renewals, or null where it has no end. */
export function lastDayOf({ validTo, renewals = [] }: LicenceDates): Day | null {
  const ends = [validTo, ...renewals.map((one) => one.validTo)];
  return ends.reduce<Day | null>((last, end) => (last === null || end === null ? null : end > last ? end : last), validTo);
}

/** The further term that a renewal decided on `day` adds: it begins where the old one ended, or on that day when that is past already. */
export function datesOfRenewal(licence: LicenceDates, edition: Edition, day: Day): { validFrom: Day; validTo: Day | null } {
  const last = lastDayOf(licence);
  if (last === null) throw new RangeError('a licence without end is not renewed');
  const validFrom = last < day ? day : addDays(last, 1);
  const years = validityOn(edition, day).value;
  return { validFrom, validTo: years === null ? null : addDays(addYears(validFrom, years), -1) };
}

/** `EMP-2026-000017`: kind, year of the grant, serial of that kind and year. Stands in an address without escaping. */
export function licenceNumber(kind: Kind, year: number, serial: number): string {
  return `${kindPrefix[kind]}-${year}-${String(serial).padStart(6, '0')}`;
}

/** `A-2026-000017`: an application's number, given when it is first sent. */
export function applicationNumber(year: number, serial: number): string {
  return `A-${year}-${String(serial).padStart(6, '0')}`;
}
