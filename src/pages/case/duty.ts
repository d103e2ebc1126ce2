import { type Day, minskDay } from '../../rules/calendar.ts';
import type { Procedure } from '../../rules/editions/edition.ts';
import type { Lang } from '../../rules/languages.ts';
import type { Law } from '../../rules/law.ts';
import { feeOn } from '../../rules/money.ts';
import { type Balance, balanceOf } from '../../rules/payments.ts';
import type { Application } from '../../store/applications.ts';
import type { Payment } from '../../store/payments.ts';
import { t } from '../../text/catalogue.ts';
import { formatSum } from '../../text/format.ts';
import { type FeeView, feeView } from './fee.ts';

/** `balance` is null where nothing is to be paid. */
export type DutyView = { fee: FeeView; balance: BalanceView | null };

type BalanceView = {
  due: string;
  paid: string;
  /** Whether it is paid in full, or what is wanting or too much. */
  outcome: string;
  short: boolean;
  payments: { paidOn: Day; sum: string; reference: string; statedOn: Day }[];
};

/** The duty of an application and what was paid of it, for the agency and for staff. Nothing waits for it. */
export function dutyView(
  lang: Lang,
  law: Law,
  procedure: Pick<Procedure, 'fee'>,
  { sentAt }: Pick<Application, 'sentAt'>,
  payments: readonly Payment[],
  now: Date,
): DutyView {
  const sentOn = sentAt && minskDay(sentAt);
  const due = feeOn(law.baseValues, procedure, sentOn ?? minskDay(now));
  return {
    fee: feeView(lang, law, procedure, minskDay(now), sentOn),
    balance: due.amount === 0 ? null : balanceView(lang, balanceOf(due, payments), payments),
  };
}

function balanceView(lang: Lang, balance: Balance, payments: readonly Payment[]): BalanceView {
  return {
    due: formatSum(lang, balance.due),
    paid: formatSum(lang, balance.paid),
    outcome: wordsOf(lang, balance),
    short: balance.short !== null,
    payments: payments.map(({ paidOn, reference, statedAt, ...sum }) => ({
      paidOn,
      reference,
      sum: formatSum(lang, sum),
      statedOn: minskDay(statedAt),
    })),
  };
}

function wordsOf(lang: Lang, { paid, short, over }: Balance): string {
  if (paid.amount === 0) return t(lang, 'duty.unpaid');
  if (short) return t(lang, 'duty.short', { sum: formatSum(lang, short) });
  return over ? t(lang, 'duty.over', { sum: formatSum(lang, over) }) : t(lang, 'duty.full');
}
