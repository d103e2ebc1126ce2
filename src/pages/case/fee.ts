import type { Day } from '../../rules/calendar.ts';
import type { Edition } from '../../rules/editions/edition.ts';
import type { Lang } from '../../rules/languages.ts';
import { feeOn } from '../../rules/money.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay, formatSum } from '../../text/format.ts';
import { type SourceView, sourceView } from './source.ts';

export type FeeView = { text: string; source: SourceView };

/** The state duty for an application first sent on `sentOn`; null: sent today, if it is. The base value of that day applies (`edition.fee`). */
export function feeView(lang: Lang, edition: Edition, today: Day, sentOn: Day | null = null): FeeView {
  const fee = feeOn(edition, sentOn ?? today);
  const words = { count: fee.baseValues, sum: formatSum(lang, fee) };
  const text = sentOn === null ? t(lang, 'duty.sum-today', words) : t(lang, 'duty.sum-on', { ...words, day: formatDay(lang, sentOn) });
  return { text, source: sourceView(lang, edition.fee) };
}
