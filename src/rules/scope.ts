import type { Day } from './calendar.ts';
import type { Facts, PartnerFact, PartnerRole } from './facts.ts';

/** The kinds of things a licence covers. */
export const scopeWhats = ['country', 'partner', 'branch', 'programme'] as const;
export type ScopeWhat = (typeof scopeWhats)[number];

/** One thing a licence covers. Everything but `what`, `name` (for a country its code) is told of partners only. */
export type ScopeItem = {
  what: ScopeWhat;
  name: string;
  country: string | null;
  role: PartnerRole | null;
  contract: string | null;
  contractDate: Day | null;
  contractUntil: Day | null;
  proof: string | null;
};

/** The same as a licence holds it: from a day, until another where it ended. Days are inclusive. */
export type HeldItem = ScopeItem & { id: string; from: Day; until: Day | null };

/** What a licence covers, as the register publishes it. Countries are ISO 3166-1 codes. */
export type Scope = { countries: string[]; partners: PartnerFact[]; branches: string[]; programmes: string[] };

/** The last day an item is covered: its own end or that of its contract, whichever comes first; null without end. */
export function endOf({ until, contractUntil }: Pick<HeldItem, 'until' | 'contractUntil'>): Day | null {
  if (until === null || contractUntil === null) return until ?? contractUntil;
  return until < contractUntil ? until : contractUntil;
}

/** What is covered on `day`, in the order it was brought in. */
export function coveredOn<Item extends Pick<HeldItem, 'from' | 'until' | 'contractUntil'>>(items: readonly Item[], day: Day): Item[] {
  return items.filter((item) => {
    const end = endOf(item);
    return item.from <= day && (end === null || day <= end);
  });
}

/** What the agency asked for as the things a licence would cover, the countries of its partners among its countries. */
export function itemsOf(facts: Facts): ScopeItem[] {
  const partners = facts.partners ?? [];
  const countries = [...new Set([...(facts.countries ?? []), ...partners.map((one) => one.country)])].sort();
  return [
    ...countries.map((name) => plain('country', name)),
    ...distinct(partners.map(partnerItem)),
    ...[...new Set(facts.branches)].map((name) => plain('branch', name)),
    ...[...new Set(facts.programmes)].map((name) => plain('programme', name)),
  ];
}

/** What was typed twice is covered once. */
function distinct(items: readonly ScopeItem[]): ScopeItem[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

function plain(what: ScopeWhat, name: string): ScopeItem {
  return { what, name, country: null, role: null, contract: null, contractDate: null, contractUntil: null, proof: null };
}

function partnerItem({ name, country, contract, contractDate, role, contractUntil, proof }: PartnerFact): ScopeItem {
  return {
    what: 'partner',
    ...{ name, country, contract, contractDate },
    role: role ?? null,
    contractUntil: contractUntil ?? null,
    proof: proof ?? null,
  };
}

/** The things of a licence by what they are. */
export function scopeOfItems(items: readonly ScopeItem[]): Scope {
  return {
    countries: namesOf(items, 'country').sort(),
    partners: items.flatMap((item) => partnerOf(item) ?? []),
    branches: namesOf(items, 'branch'),
    programmes: namesOf(items, 'programme'),
  };
}

/** The names of these things of one kind, in their order. */
export function namesOf(items: readonly ScopeItem[], what: ScopeWhat): string[] {
  return items.filter((item) => item.what === what).map(({ name }) => name);
}

function partnerOf({ name, country, contract, contractDate, role, contractUntil, proof }: ScopeItem): PartnerFact | undefined {
  if (country === null || contract === null || contractDate === null) return undefined;
  return {
    ...{ name, country, contract, contractDate },
    ...(role === null ? {} : { role }),
    ...(contractUntil === null ? {} : { contractUntil }),
    ...(proof === null ? {} : { proof }),
  };
}
