import type { Day } from './calendar.ts';
import { addDays, addYears } from './calendar.ts';
import type { Edition } from './editions/edition.ts';
import { validityOn } from './editions/index.ts';
import { type Kind, kindPrefix } from './kinds.ts';

export const measureNames = ['notice', 'order', 'suspension', 'extension', 'resumption', 'revocation', 'surrender', 'correction'] as const;
export type Measure = (typeof measureNames)[number];

/** A licence's own term and the further ones its renewals added. Days are inclusive; no `validTo` means without end. */
export type LicenceDates = { validFrom: Day; validTo: Day | null; renewals?: readonly { validFrom: Day; validTo: Day | null }[] };

/** The dates of a licence granted on `day` under `edition`: from that day, for the edition's years, its last day included. */
export function datesOfGrant(edition: Edition, day: Day): { validFrom: Day; validTo: Day | null } {
  const years = validityOn(edition, day).value;
  return { validFrom: day, validTo: years === null ? null : addDays(addYears(day, years), -1) };
}

/** `EMP-2026-000017`: kind, year of the grant, serial of that kind and year. Stands in an address without escaping. */
export function licenceNumber(kind: Kind, year: number, serial: number): string {
  return `${kindPrefix[kind]}-${year}-${String(serial).padStart(6, '0')}`;
}

/** `A-2026-000017`: an application's number, given when it is first sent. */
export function applicationNumber(year: number, serial: number): string {
  return `A-${year}-${String(serial).padStart(6, '0')}`;
}
