import type { Day } from './calendar.ts';
import { practice, sourced } from './editions/asked.ts';
import type { AdvertisingPlace, Edition, Sourced } from './editions/edition.ts';
import type { Kind } from './kinds.ts';

/** Where advertisements of this kind may appear by the law of `day`. Before the first day that is known, anywhere. */
export function placeOn({ advertising }: Pick<Edition, 'advertising'>, kind: Kind, day: Day): Sourced<AdvertisingPlace> {
  return advertising.places[kind].findLast(({ since }) => since <= day) ?? anywhere;
}

const anywhere: Sourced<AdvertisingPlace> = sourced('anywhere', practice);
