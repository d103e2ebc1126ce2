import type { Day } from '../../rules/calendar.ts';
import type { Procedure } from '../../rules/editions/edition.ts';
import type { Lang } from '../../rules/languages.ts';
import { feeOn, roubles } from '../../rules/money.ts';
import { t } from '../../text/catalogue.ts';
import { formatNumber } from '../../text/format.ts';
import { type SourceView, sourceView } from '../case/source.ts';

export type FeeView = { text: string; source: SourceView };

/** The state duty for an application sent on this day. */
export function feeView(lang: Lang, procedure: Pick<Procedure, 'fee'>, day: Day): FeeView {
  const fee = feeOn(procedure, day);
  const sum = t(lang, 'agency.fee-sum', { count: fee.baseValues, sum: formatNumber(lang, roubles(fee)) });
  return { text: fee.amount === 0 ? t(lang, 'agency.fee-none') : sum, source: sourceView(lang, procedure.fee) };
}
