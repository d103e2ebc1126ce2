import type { Confidence, Edition, Source } from '../../rules/editions/edition.ts';
import type { Lang } from '../../rules/languages.ts';
import { type ValuePath, valueAt } from '../../rules/law-values.ts';
import { heldPurposes } from '../../rules/purposes.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay } from '../../text/format.ts';
import { valueName, valueText } from './law-values.ts';

export type Marked = { source: Source; article?: string; confidence: Confidence };
export type ValueRow = { what: string; value: string; marked: Marked };

/** What an edition sets for the variation, the renewal and the end of a licence beside its terms for all: duties, own terms, when a renewal opens. */
export function heldRows(lang: Lang, edition: Edition): ValueRow[] {
  const { from, renewalOpens } = edition;
  const row = (path: ValuePath): ValueRow => {
    const { value, ...marked } = valueAt(edition, path, from);
    return { what: valueName(lang, path), value: valueText(lang, path, value), marked };
  };
  return [
    ...heldPurposes.map((purpose) => row(`held.${purpose}.fee`)),
    ...heldPurposes.map((purpose) => row(`held.${purpose}.decision`)),
    ...renewalOpens.map((opens) => ({
      what: t(lang, 'law.renewal-opens', { day: formatDay(lang, opens.since) }),
      value: valueText(lang, 'renewal-opens', opens.value),
      marked: opens,
    })),
  ];
}

/** The same values as their marks alone. */
export function heldMarks({ held, renewalOpens }: Edition): Marked[] {
  return [...Object.values(held).flatMap(({ fee, decision }) => [fee, decision]), ...renewalOpens];
}
