import type { Day } from './calendar.ts';
import type { FactCode } from './editions/edition.ts';
import type { Region } from './kinds.ts';

export const partnerRoles = ['employer', 'agency', 'school'] as const;
export type PartnerRole = (typeof partnerRoles)[number];

/** One foreign employer, agency or school with which the agency has a contract. `country` is an ISO 3166-1 code. */
export type PartnerFact = {
  name: string;
  country: string;
  contract: string;
  contractDate: Day;
  role?: PartnerRole;
  /** The contract's own last day, where it has one. */
  contractUntil?: Day;
  /** What proves the partner's legal status abroad. */
  proof?: string;
};

/** What an agency states about itself in an application; a draft may have any of them still missing. */
export type Facts = {
  'name-ru'?: string;
  'name-be'?: string;
  'name-en'?: string;
  address?: string;
  /** The region the address is in: whose officers inspect the agency. */
  region?: Region;
  premises?: string;
  /** Who runs the agency and who founded it: for the Department alone, never published. */
  director?: string;
  founders?: string[];
  specialist?: string;
  'specialist-experience'?: number;
  employees?: number;
  website?: string;
  branches?: string[];
  partners?: PartnerFact[];
  countries?: string[];
  programmes?: string[];
  /** Why the agency gives its licence up. */
  reasons?: string;
};

/** How a fact is written down: the form draws its field from this and the check reads it. */
export type FactShape =
  | { type: 'text'; max: number }
  | { type: 'prose'; max: number }
  | { type: 'url'; max: number }
  | { type: 'number'; min: number; max: number }
  | { type: 'lines'; max: number; maxLines: number }
  | { type: 'region' }
  | { type: 'countries'; maxRows: number }
  | { type: 'partners'; maxRows: number };

export const factShapes: Record<FactCode, FactShape> = {
  'name-ru': { type: 'text', max: 200 },
  'name-be': { type: 'text', max: 200 },
  'name-en': { type: 'text', max: 200 },
  address: { type: 'text', max: 300 },
  region: { type: 'region' },
  premises: { type: 'text', max: 300 },
  director: { type: 'text', max: 200 },
  founders: { type: 'lines', max: 200, maxLines: 50 },
  specialist: { type: 'text', max: 200 },
  'specialist-experience': { type: 'number', min: 0, max: 70 },
  employees: { type: 'number', min: 1, max: 100_000 },
  website: { type: 'url', max: 200 },
  branches: { type: 'lines', max: 300, maxLines: 50 },
  partners: { type: 'partners', maxRows: 40 },
  countries: { type: 'countries', maxRows: 60 },
  programmes: { type: 'lines', max: 300, maxLines: 50 },
  reasons: { type: 'prose', max: 4000 },
};

/** True when the fact says something: an empty list or a blank text says nothing. */
export function isStated(facts: Facts, code: FactCode): boolean {
  const value = facts[code];
  if (value === undefined) return false;
  if (typeof value === 'number') return true;
  return value.length > 0;
}
