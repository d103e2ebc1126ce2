import type { Day, Term } from './calendar.ts';
import { type Mark, practice, sourced, term } from './editions/asked.ts';
import { type BaseEditionCode, baseOf, type Dated, type Edition, type Sourced } from './editions/edition.ts';
import type { Kind } from './kinds.ts';
import type { Role } from './permissions.ts';

/** Where an advertisement may appear: on sites of the licensee's own alone, or anywhere. */
export const advertisingPlaces = ['own-sites', 'anywhere'] as const;
export type AdvertisingPlace = (typeof advertisingPlaces)[number];

export type Decider = Extract<Role, 'head' | 'education'>;

/** What an edition says of advertising. */
export type Advertising = {
  places: Record<Kind, Dated<AdvertisingPlace>>;
  /** Whose officer decides, by the kind of the licence. */
  deciders: Record<Kind, Sourced<Decider>>;
  /** From the sending to the decision. */
  decision: Sourced<Term>;
  /** The longest time an approval may hold. */
  approval: Sourced<Term>;
};

/** The advertising of an edition; a change of an edition keeps what the one it changes says. */
export function advertisingIn({ code }: Pick<Edition, 'code'>): Advertising {
  return byEdition[baseOf(code)];
}

/** Where advertisements of this kind may appear by the law of `day`. Before the first day that is known, anywhere. */
export function placeOn(edition: Pick<Edition, 'code'>, kind: Kind, day: Day): Sourced<AdvertisingPlace> {
  const known = advertisingIn(edition).places[kind];
  return known.findLast(({ since }) => since <= day) ?? anywhere;
}

const anywhere: Sourced<AdvertisingPlace> = sourced('anywhere', practice);

// That foreign education services need a permission to advertise is confirmed for the decrees, and that the Ministry of Education gives it
// is how its officers are described since. Nothing was found on who approves any other advertising.
function decidersBy(mark: Mark): Record<Kind, Sourced<Decider>> {
  const head = sourced<Decider>('head', practice);
  return { employment: head, introduction: head, study: sourced<Decider>('education', mark), travel: head };
}

// Neither a term for the decision nor one for an approval was found in any act.
const decision = term(10, 'working-days', practice);
const approval = term(12, 'months', practice);

function free(mark: Mark): Advertising {
  const places: Dated<AdvertisingPlace> = [{ since: '2005-03-09', ...anywhere }];
  return {
    places: { employment: places, introduction: places, study: places, travel: places },
    deciders: decidersBy(mark),
    decision,
    approval,
  };
}

const banned: Mark = { source: 'advertising-2024', confidence: 'confirmed' };
const lately = free({ source: 'advertising-2024', confidence: 'unconfirmed' });
// The year of the ban is confirmed; the day here is that of the act, for the day it took effect was not seen.
const ownSites: Dated<AdvertisingPlace> = [{ since: '2024-01-06', ...sourced('own-sites', banned) }];

const byEdition: Record<BaseEditionCode, Advertising> = {
  'decree-3': free({ source: 'decree-3', confidence: 'confirmed' }),
  'decree-15': free({ source: 'decree-3', confidence: 'confirmed' }),
  'edict-450': free(practice),
  'law-213z': { ...lately, places: { ...lately.places, employment: ownSites, study: ownSites } },
};
