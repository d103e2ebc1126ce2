import type { Day } from '../../rules/calendar.ts';
import type { Procedure } from '../../rules/editions/edition.ts';
import type { Lang } from '../../rules/languages.ts';
import type { Law } from '../../rules/law.ts';
import { feeOn, isAssumed } from '../../rules/money.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay, formatSum } from '../../text/format.ts';
import { type SourceView, sourceView } from './source.ts';

/** `none`: nothing is to be paid. `assumed`: the year whose base value is not recorded, where the sum is only provisional for that. */
export type FeeView = { text: string; none: boolean; assumed: string | null; source: SourceView };

/** The state duty for an application first sent on `sentOn`; null: sent today, if it is. The base value of that day applies (`fee`). */
export function feeView(lang: Lang, law: Law, procedure: Pick<Procedure, 'fee'>, today: Day, sentOn: Day | null = null): FeeView {
  const day = sentOn ?? today;
  return {
    text: feeText(lang, law, procedure, today, sentOn),
    none: procedure.fee.value === 0,
    assumed: procedure.fee.value > 0 && isAssumed(law.baseValues, day) ? day.slice(0, 4) : null,
    source: sourceView(lang, procedure.fee),
  };
}

function feeText(lang: Lang, { baseValues }: Law, procedure: Pick<Procedure, 'fee'>, today: Day, sentOn: Day | null): string {
  const fee = feeOn(baseValues, procedure, sentOn ?? today);
  if (fee.amount === 0) return t(lang, 'duty.none');
  const words = { count: fee.baseValues, sum: formatSum(lang, fee) };
  return sentOn === null ? t(lang, 'duty.sum-today', words) : t(lang, 'duty.sum-on', { ...words, day: formatDay(lang, sentOn) });
}
