import { type Changes, markedBehind, type PlainFact, type Stated } from '../../rules/changes.ts';
import type { MarkedItem } from '../../rules/holding.ts';
import type { Region } from '../../rules/kinds.ts';
import type { Lang } from '../../rules/languages.ts';
import { type ScopeItem, scopeOfItems } from '../../rules/scope.ts';
import { t } from '../../text/catalogue.ts';
import { countryName, formatDay, formatList, formatNumber } from '../../text/format.ts';
import { partnerRow, partnerText } from './facts.ts';

/** `warning`: a measure is, or was, against such a part; null where there is none, and always null for the agency. */
export type ChangeRow = { what: string; text: string; warning: string | null };
export type ChangesView = { rows: ChangeRow[]; restated: { label: string; before: string; after: string }[] };

/** What changes in a licence, one row a change: what comes first, then what goes, then what is stated otherwise. */
export function changesView(lang: Lang, { added, ended, restated }: Changes, marked: readonly MarkedItem[] = []): ChangesView {
  const row = (how: 'added' | 'ended', item: ScopeItem, warning: string | null) => ({
    what: t(lang, `changeNames.${how}-${item.what}`),
    text: itemText(lang, item),
    warning,
  });
  return {
    rows: [
      ...added.map((item) => row('added', item, warningOf(lang, markedBehind(item, marked)))),
      ...ended.map((item) => row('ended', item, null)),
    ],
    restated: restated.map(({ code, before, after }) => ({
      label: t(lang, `facts.${code}`),
      before: valueText(lang, code, before),
      after: valueText(lang, code, after),
    })),
  };
}

/** One thing of a licence on one line, with all that is known of it. */
export function itemText(lang: Lang, item: ScopeItem): string {
  if (item.what === 'country') return countryName(lang, item.name);
  const [partner] = scopeOfItems([item]).partners;
  return partner ? partnerText(lang, partnerRow(lang, partner)) : item.name;
}

function warningOf(lang: Lang, marked: MarkedItem | undefined): string | null {
  return marked ? t(lang, `effectWords.behind-${marked.standing}`, { day: formatDay(lang, marked.since) }) : null;
}

function valueText(lang: Lang, code: PlainFact, value: Stated): string {
  if (value === null) return t(lang, 'application.not-stated');
  if (code === 'region') return t(lang, `regions.${value as Region}`);
  if (typeof value === 'number') return formatNumber(lang, value);
  return typeof value === 'string' ? value : formatList(lang, value);
}
