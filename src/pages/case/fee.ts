import type { Day } from '../../rules/calendar.ts';
import type { Procedure } from '../../rules/editions/edition.ts';
import type { Lang } from '../../rules/languages.ts';
import { feeOn } from '../../rules/money.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay, formatSum } from '../../text/format.ts';
import { type SourceView, sourceView } from './source.ts';

export type FeeView = { text: string; source: SourceView };

/** The state duty for an application first sent on `sentOn`; null: sent today, if it is. The base value of that day applies (`fee`). */
export function feeView(lang: Lang, procedure: Pick<Procedure, 'fee'>, today: Day, sentOn: Day | null = null): FeeView {
  return { text: feeText(lang, procedure, today, sentOn), source: sourceView(lang, procedure.fee) };
}

function feeText(lang: Lang, procedure: Pick<Procedure, 'fee'>, today: Day, sentOn: Day | null): string {
  const fee = feeOn(procedure, sentOn ?? today);
  if (fee.amount === 0) return t(lang, 'duty.none');
  const words = { count: fee.baseValues, sum: formatSum(lang, fee) };
  return sentOn === null ? t(lang, 'duty.sum-today', words) : t(lang, 'duty.sum-on', { ...words, day: formatDay(lang, sentOn) });
}
