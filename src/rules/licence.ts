import type { Day } from './calendar.ts';
import { addDays, addYears } from './calendar.ts';
import type { Edition } from './editions/edition.ts';
import { validityOn } from './editions/index.ts';
import type { Facts, PartnerFact } from './facts.ts';
import { type Kind, kindPrefix } from './kinds.ts';

/** What a licence covers, as the register publishes it. Countries are ISO 3166-1 codes. */
export type Scope = { countries: string[]; partners: PartnerFact[]; branches: string[]; programmes: string[] };

export const measureNames = ['suspension', 'resumption', 'revocation', 'surrender'] as const;
export type Measure = (typeof measureNames)[number];

/** A decided measure, as far as it bears on standing. Days are inclusive; no `until` means until resumed. */
export type DecidedMeasure = { measure: Measure; from: Day; until: Day | null };

export const standings = ['not-yet', 'active', 'suspended', 'expired', 'ended'] as const;
export type Standing = (typeof standings)[number];

/** Whether the licence can never again be good for anything: the agency may ask for a new one. */
export function isOver(standing: Standing): boolean {
  return standing === 'ended' || standing === 'expired';
}

export type LicenceDates = { validFrom: Day; validTo: Day | null };

/** What a licence is worth on a day, and the first day it has been so without a break (null: never was otherwise foreseen). */
export type StandingOn = { standing: Standing; since: Day; until: Day | null };

/**
 * The standing on `day` (a Minsk day), from dates and measures alone: no job has to run for it to be true.
 * Ended outweighs expired, expired outweighs suspended. `until` is the last day already fixed for this standing, if any.
 */
export function standingOn(licence: LicenceDates, measures: readonly DecidedMeasure[], day: Day): StandingOn {
  const { validFrom, validTo } = licence;
  const ended = earliest(measures.filter(endsLicence).map((one) => one.from));
  if (ended !== null && ended <= day) return { standing: 'ended', since: ended, until: null };
  if (day < validFrom) return { standing: 'not-yet', since: day, until: addDays(validFrom, -1) };
  if (validTo !== null && day > validTo) return { standing: 'expired', since: addDays(validTo, 1), until: null };
  const spells = suspensionsOf(measures);
  const now = spells.find((one) => one.from <= day && (one.until === null || day <= one.until));
  if (now) return { standing: 'suspended', since: now.from, until: now.until };
  const lifted = spells.flatMap((one) => (one.until !== null && one.until < day ? [addDays(one.until, 1)] : []));
  return { standing: 'active', since: [validFrom, ...lifted].sort().at(-1) ?? validFrom, until: validTo };
}

function endsLicence(one: DecidedMeasure): boolean {
  return one.measure === 'revocation' || one.measure === 'surrender';
}

/** Each suspension with the day it really ended: its own term or the day before the resumption, whichever came first. */
function suspensionsOf(measures: readonly DecidedMeasure[]): { from: Day; until: Day | null }[] {
  const resumed = measures.filter((one) => one.measure === 'resumption').map((one) => one.from);
  return measures
    .filter((one) => one.measure === 'suspension')
    .map((one) => {
      const resumedOn = earliest(resumed.filter((day) => day >= one.from));
      return { from: one.from, until: earliest([one.until, resumedOn && addDays(resumedOn, -1)]) };
    })
    .filter((one) => one.until === null || one.until >= one.from);
}

function earliest(days: readonly (Day | null)[]): Day | null {
  return days.filter((day) => day !== null).sort()[0] ?? null;
}

/** The dates of a licence granted on `day` under `edition`: from that day, for the edition's years, its last day included. */
export function datesOfGrant(edition: Edition, day: Day): LicenceDates {
  const years = validityOn(edition, day).value;
  return { validFrom: day, validTo: years === null ? null : addDays(addYears(day, years), -1) };
}

/** What the licence will cover: what the agency asked for, with the countries of its partners among its countries. */
export function scopeOf(facts: Facts): Scope {
  const partners = facts.partners ?? [];
  const countries = [...new Set([...(facts.countries ?? []), ...partners.map((one) => one.country)])].sort();
  return { countries, partners, branches: facts.branches ?? [], programmes: facts.programmes ?? [] };
}

/** `EMP-2026-000017`: kind, year of the grant, serial of that kind and year. Stands in an address without escaping. */
export function licenceNumber(kind: Kind, year: number, serial: number): string {
  return `${kindPrefix[kind]}-${year}-${String(serial).padStart(6, '0')}`;
}

/** `A-2026-000017`: an application's number, given when it is first sent. */
export function applicationNumber(year: number, serial: number): string {
  return `A-${year}-${String(serial).padStart(6, '0')}`;
}
