import type { Day } from './calendar.ts';
import type { FactCode } from './editions/edition.ts';
import type { Facts } from './facts.ts';
import type { Region } from './kinds.ts';
import { coveredOn, type HeldItem, scopeOfItems } from './scope.ts';
import type { PartStanding } from './standing.ts';

/** A part of a licence that a measure suspended or struck off; it may have ended by itself since. */
export type MarkedItem = { item: HeldItem; standing: PartStanding['standing']; since: Day };

/**
 * A licence as its agency holds it on a day: what is covered and not struck off, the parts that a measure is against, and everything the
 * agency would state if it were asked.
 */
export type Holding = { items: HeldItem[]; marked: MarkedItem[]; facts: Facts };

/** The facts of an application that was granted, with what it was asked for: a fact it was asked for and left out is no longer stated. */
export type GrantedFacts = { asked: readonly FactCode[]; facts: Facts };

export type HeldBy = { nameRu: string; nameBe: string; nameEn: string; address: string; region: Region };

/** `items`: all the licence ever covered. `granted`: its grant and the variations and renewals since, oldest first; none after an import. */
export function holdingOn(
  day: Day,
  {
    items,
    parts,
    granted,
    agency,
  }: { items: readonly HeldItem[]; parts: readonly PartStanding[]; granted: readonly GrantedFacts[]; agency: HeldBy },
): Holding {
  const marked = parts.flatMap(({ itemId, standing, since }) => {
    const item = items.find(({ id }) => id === itemId);
    return item ? [{ item, standing, since }] : [];
  });
  const struckOff = new Set(marked.filter(({ standing }) => standing === 'struck-off').map(({ item }) => item.id));
  const covered = coveredOn(items, day).filter(({ id }) => !struckOff.has(id));
  return { items: covered, marked, facts: { ...statedIn(granted), ...factsOfAgency(agency), ...scopeOfItems(covered) } };
}

/** These facts and no others, as an application starts that asks for them. Lists with nothing in them are left unsaid. */
export function factsAsked(facts: Facts, codes: readonly FactCode[]): Facts {
  const said = Object.entries(facts).filter(
    ([code, value]) => codes.includes(code as FactCode) && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(said);
}

function statedIn(granted: readonly GrantedFacts[]): Facts {
  return granted.reduce<Facts>((before, { asked, facts }) => {
    const kept = Object.entries(before).filter(([code]) => !asked.includes(code as FactCode));
    return { ...Object.fromEntries(kept), ...facts };
  }, {});
}

function factsOfAgency({ nameRu, nameBe, nameEn, address, region }: HeldBy): Facts {
  return { 'name-ru': nameRu, 'name-be': nameBe, 'name-en': nameEn, address, region };
}
