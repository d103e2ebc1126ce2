import type { Kind } from './kinds.ts';
import type { AskedPartners, OfferPart } from './offer-partner.ts';
import { type Named, type Reason, type ReasonCode, reason } from './offer-reasons.ts';

/** What somebody was offered. `country`: an ISO 3166-1 code; `partner`: a name as it was written down. */
export type Offered = { kind: Kind; country: string | null; partner: string | null };

/** Kinds for which nobody is sent anywhere but to a registered partner. */
const withPartners: readonly Kind[] = ['employment', 'study'];

/** The country the offer is about: the one asked for, or that of the one partner asked for. */
export function countryOf({ country }: Offered, named: AskedPartners | null): string | null {
  if (country !== null) return country;
  const countries = new Set(named?.exact.map(({ item }) => item.country));
  return countries.size === 1 ? ([...countries][0] ?? null) : null;
}

/** What the licence's countries say. `country`: the one the offer is about, null where nothing tells it. */
export function countryReason(countries: readonly OfferPart[], country: string | null): Reason {
  if (countries.length === 0) return reason('countries-not-kept');
  const covered = countries.filter(({ state }) => state === 'covered').map(({ item }) => ({ name: null, country: item.name }));
  if (country === null) return reason('country-not-asked', { names: covered });
  const own = countries.filter(({ item }) => item.name === country);
  const names = [{ name: null, country }];
  const held = own.find(({ state }) => state === 'covered');
  if (held) return reason('country-covered', { names, since: held.since, until: held.until });
  const coming = own.find(({ state }) => state === 'not-yet');
  if (coming) return reason('country-not-yet', { names, since: coming.since });
  const gone = own.at(-1);
  if (gone) return reason('country-ended', { names, until: gone.until });
  return reason('country-not-covered', { names: covered });
}

/** What its partners say; null where nobody has to be sent to one and none was asked about. */
export function partnerReason(
  partners: readonly OfferPart[],
  { kind, country, partner }: Offered,
  named: AskedPartners | null,
): Reason | null {
  const needed = withPartners.includes(kind);
  if (needed && partners.length === 0) return reason('partners-not-kept');
  if (partner === null || named === null) return needed ? partnerNotAsked(partners, country) : null;
  const there = named.exact.filter(({ item }) => country === null || item.country === country);
  const [held] = there.toSorted((one, other) => heed(one, there) - heed(other, there));
  if (held) return partnerHeld(held);
  if (named.exact.length > 0) return reason('partner-elsewhere', { names: namesOf(named.exact) });
  if (named.similar.length > 0) return reason('partner-similar', { names: namesOf(named.similar) });
  return reason('partner-not-registered');
}

/** Without the partner it depends on the partner, unless there is none to whom anybody could be sent. */
function partnerNotAsked(partners: readonly OfferPart[], country: string | null): Reason {
  const there = partners.filter(({ item }) => country === null || item.country === country);
  const open = there.filter(({ state }) => state === 'covered');
  return open.length === 0 ? reason('no-partner-there') : reason('partner-not-asked', { names: namesOf(open) });
}

/**
 * Which registration of one partner counts, the least first. One that is suspended outweighs another contract with the same partner, and so
 * does one that was struck off, unless the partner was registered anew after that.
 */
function heed({ state, since, item }: OfferPart, all: readonly OfferPart[]): number {
  if (state === 'suspended') return 0;
  if (state === 'struck-off') return all.some((other) => other.state === 'covered' && other.item.from > since) ? 4 : 1;
  const struck = all.some((other) => other.state === 'struck-off' && item.from <= other.since);
  return { covered: struck ? 3 : 2, 'not-yet': 3, 'contract-over': 5, ended: 6 }[state];
}

const partnerCodes: Record<OfferPart['state'], ReasonCode> = {
  covered: 'partner-covered',
  suspended: 'partner-suspended',
  'struck-off': 'partner-struck-off',
  'contract-over': 'contract-over',
  ended: 'partner-ended',
  'not-yet': 'partner-not-yet',
};

function partnerHeld(part: OfferPart): Reason {
  const { state, since, until, cause } = part;
  const isPast = state === 'contract-over' || state === 'ended';
  const causes = cause === null ? [] : [cause];
  return reason(partnerCodes[state], {
    names: namesOf([part]),
    since: isPast ? null : since,
    until: state === 'not-yet' ? null : until,
    causes,
  });
}

function namesOf(parts: readonly OfferPart[]): Named[] {
  const names = parts.map(({ item }) => ({ name: item.name, country: item.country }));
  return [...new Map(names.map((one) => [JSON.stringify(one), one])).values()];
}
