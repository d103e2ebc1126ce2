import type { Kind } from '../kinds.ts';
import { type Mark, practice, sourced, term } from './asked.ts';
import type { Advertising, AdvertisingPlace, Dated, Decider, Sourced } from './edition.ts';

const anywhere: Sourced<AdvertisingPlace> = sourced('anywhere', practice);

/** Advertising that may appear anywhere, which no act was found to limit; `mark`: that the Ministry of Education decides on that of studies. */
export function freeAdvertising(mark: Mark): Advertising {
  const places: Dated<AdvertisingPlace> = [{ since: '2005-03-09', ...anywhere }];
  return {
    places: { employment: places, introduction: places, study: places, travel: places },
    deciders: decidersBy(mark),
    // Neither a term for the decision nor one for an approval was found in any act.
    decision: term(10, 'working-days', practice),
    approval: term(12, 'months', practice),
  };
}

// That foreign education services need a permission to advertise is confirmed for the decrees, and that the Ministry of Education gives it
// is how its officers are described since. Nothing was found on who approves any other advertising.
function decidersBy(mark: Mark): Record<Kind, Sourced<Decider>> {
  const head = sourced<Decider>('head', practice);
  return { employment: head, introduction: head, study: sourced<Decider>('education', mark), travel: head };
}

const free = freeAdvertising({ source: 'advertising-2024', confidence: 'unconfirmed' });
// The year of the ban is confirmed; the day here is that of the act, for the day it took effect was not seen.
const ownSites: Dated<AdvertisingPlace> = [
  { since: '2024-01-06', ...sourced('own-sites', { source: 'advertising-2024', confidence: 'confirmed' }) },
];

/** Since 2024 work and study abroad may be advertised on the agency's own sites alone. */
export const advertisingSince2024: Advertising = { ...free, places: { ...free.places, employment: ownSites, study: ownSites } };
