import type { Term } from '../../rules/calendar.ts';
import type { Confidence, Edition, Source } from '../../rules/editions/edition.ts';
import type { Lang } from '../../rules/languages.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay } from '../../text/format.ts';

export type Marked = { source: Source; article?: string; confidence: Confidence };
export type ValueRow = { what: string; value: string; marked: Marked };

/** What an edition sets for the variation, the renewal and the end of a licence beside its terms for all: duties, own terms, when a renewal opens. */
export function heldRows(lang: Lang, { held, renewalOpens }: Edition): ValueRow[] {
  const each = Object.entries(held).map(([purpose, procedure]) => ({ ...procedure, name: t(lang, `purposeNames.${purpose}`) }));
  return [
    ...each.map(({ name, fee }) => ({
      what: t(lang, 'law.fee-of', { purpose: name }),
      value: fee.value === 0 ? t(lang, 'law.no-fee') : t(lang, 'law.base-values', { count: fee.value }),
      marked: fee,
    })),
    ...each.flatMap(({ name, decision }) =>
      decision ? [{ what: t(lang, 'law.decision-of', { purpose: name }), value: length(lang, decision.value), marked: decision }] : [],
    ),
    ...renewalOpens.map((opens) => ({
      what: t(lang, 'law.renewal-opens', { day: formatDay(lang, opens.since) }),
      value: opens.value === null ? t(lang, 'law.no-renewal') : length(lang, opens.value),
      marked: opens,
    })),
  ];
}

/** The same values as their marks alone. */
export function heldMarks({ held, renewalOpens }: Edition): Marked[] {
  return [...Object.values(held).flatMap(({ fee, decision }) => [fee, ...(decision ? [decision] : [])]), ...renewalOpens];
}

function length(lang: Lang, { unit, count }: Term): string {
  return t(lang, `terms.${unit}`, { count });
}
