import type { Edition } from '../../rules/editions/edition.ts';
import { kinds } from '../../rules/kinds.ts';
import type { Lang } from '../../rules/languages.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay } from '../../text/format.ts';
import { termWords } from '../case/clock.ts';
import type { Marked, ValueRow } from './edition-held.ts';

/** Where an edition lets advertisements appear and since when, who decides on them, and for how long. */
export function advertisingRows(lang: Lang, edition: Edition): ValueRow[] {
  const { places, deciders, decision, approval } = edition.advertising;
  const kindName = (kind: string) => t(lang, `kindNames.${kind}`);
  return [
    ...kinds.flatMap((kind) =>
      places[kind].map((place) => ({
        what: t(lang, 'law.advertising-place', { kind: kindName(kind), day: formatDay(lang, place.since) }),
        value: t(lang, `advertisementPage.place-${place.value}`),
        marked: place,
      })),
    ),
    ...kinds.map((kind) => ({
      what: t(lang, 'law.advertising-decider', { kind: kindName(kind) }),
      value: t(lang, `advertisementDeciders.${deciders[kind].value}`),
      marked: deciders[kind],
    })),
    { what: t(lang, 'law.advertising-decision'), value: termWords(lang, decision.value), marked: decision },
    { what: t(lang, 'law.advertising-approval'), value: termWords(lang, approval.value), marked: approval },
  ];
}

/** The same values as their marks alone. */
export function advertisingMarks(edition: Edition): Marked[] {
  const { places, deciders, decision, approval } = edition.advertising;
  return [...Object.values(places).flat(), ...Object.values(deciders), decision, approval];
}
