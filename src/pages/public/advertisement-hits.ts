import { type AdvertisementState, advertisementState } from '../../rules/advertisements.ts';
import { placeOn } from '../../rules/advertising.ts';
import { type Day, minskDay } from '../../rules/calendar.ts';
import type { Lang } from '../../rules/languages.ts';
import { codedLaw, editionOn } from '../../rules/law.ts';
import { type Standing, standingOn } from '../../rules/standing.ts';
import type { FoundAdvertisement, PublicAdvertisement } from '../../store/advertisements.ts';
import { formatList } from '../../text/format.ts';
import { sourceText } from '../case/source.ts';
import { hitJson, nameIn } from './hits.ts';
import { reachJson } from './licence-contacts.ts';

/** An approved advertisement in an answer, and how what was asked stands to it. */
export type AdvertisementHitView = {
  number: string;
  name: string;
  licence: string;
  place: string;
  state: AdvertisementState;
  shape: Shape;
  /** A text of the topic `advertisementHits`. */
  verdict: string;
  /** It is not the text that was asked about. */
  differs: boolean;
  strange: string | null;
  missing: string | null;
};

/** What an answer says of advertisements. `none`: a pasted text that nobody approved, and whether its contacts are unknown too. */
export type AdvertisementsView = {
  hits: AdvertisementHitView[];
  none: { contacts: boolean; source: string } | null;
};

/** `pasted`: whether a whole advertisement was asked about, which can then be told to be approved or not. */
export function advertisementsView(lang: Lang, found: readonly FoundAdvertisement[], today: Day, pasted: boolean): AdvertisementsView {
  const isApproved = (one: FoundAdvertisement) =>
    ['same', 'part'].includes(one.comparison?.likeness ?? '') && stateOn(one, today) === 'approved';
  const none =
    pasted && !found.some(isApproved) ? { contacts: !found.some(({ by }) => by === 'contact'), source: banSource(lang, today) } : null;
  return { hits: found.map((one) => hitView(lang, one, today)), none };
}

function hitView(lang: Lang, one: FoundAdvertisement, today: Day): AdvertisementHitView {
  const { number, place, by, comparison, licence } = one;
  const state = stateOn(one, today);
  const likeness = comparison?.likeness ?? 'none';
  const shown = (contacts: readonly { shown: string }[] = []) =>
    contacts.length === 0
      ? null
      : formatList(
          lang,
          contacts.map((each) => each.shown),
        );
  const differs = likeness === 'other' || likeness === 'more';
  return {
    ...{ number, place, state, differs },
    ...{ shape: shapes[state], name: nameIn(lang, licence), licence: licence.number },
    verdict: likeness === 'none' || likeness === 'other' ? `${by}-${likeness}` : `text-${likeness}`,
    strange: shown(comparison?.strange),
    missing: differs ? shown(comparison?.missing) : null,
  };
}

/** The same for programs. */
export function advertisementHitJson(one: FoundAdvertisement, today: Day) {
  const { by, comparison } = one;
  return {
    ...advertisementJson(one, today),
    by,
    likeness: comparison?.likeness ?? null,
    strange: comparison?.strange ?? [],
    missing: comparison?.missing ?? [],
  };
}

/** One approved advertisement for programs, as it is on `today`. */
export function advertisementJson(one: PublicAdvertisement, today: Day) {
  const { number, text, place, from, until, endedAt, contacts, licence, agency } = one;
  const state = stateOn(one, today);
  return {
    ...{ number, state, mayAppear: state === 'approved', text, place, contacts, from, until },
    endedOn: endedAt && minskDay(endedAt),
    agency: { address: agency.address, ...reachJson(agency) },
    licence: hitJson(licence, today),
  };
}

export function stateOn(one: PublicAdvertisement, today: Day): AdvertisementState {
  return advertisementState(one, standingOf(one, today), today);
}

export function standingOf({ licence }: PublicAdvertisement, today: Day): Standing {
  return standingOn(licence, licence.measures, today).standing;
}

/** The act by which work and study abroad may be advertised on own sites only. */
export function banSource(lang: Lang, today: Day): string {
  return sourceText(lang, placeOn(editionOn(codedLaw, today), 'employment', today).source);
}

export type Shape = 'active' | 'not-yet' | 'suspended' | 'expired' | 'ended';

/** The shape that stands beside the word for each state, as for a licence that is worth as much. */
export const shapes: Record<AdvertisementState, Shape> = {
  sent: 'not-yet',
  'taken-back': 'ended',
  refused: 'ended',
  'not-yet': 'not-yet',
  approved: 'active',
  'run-out': 'expired',
  ended: 'ended',
  'licence-not-in-force': 'suspended',
};
