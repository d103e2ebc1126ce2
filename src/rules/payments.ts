import { type Currency, codedBaseValues } from './base-values.ts';
import { type Day, plainEnd } from './calendar.ts';
import type { Edition } from './editions/edition.ts';
import type { Money } from './money.ts';

export type PaymentRefusal = 'payment-in-future' | 'payment-too-old';

/** Why a payment of this day cannot be stated today, or null. How old it may be is the edition's to say. */
export function refusalOfPayment(edition: Edition, today: Day, paidOn: Day): PaymentRefusal | null {
  if (paidOn > today) return 'payment-in-future';
  return plainEnd(paidOn, edition.terms.payment.value) < today ? 'payment-too-old' : null;
}

/** The currency in which one paid on this day: what heads record since is in today's. */
export function currencyOn(day: Day): Currency {
  return (codedBaseValues.findLast(({ since }) => since <= day) ?? codedBaseValues[0])?.currency ?? 'BYN';
}

/**
 * A sum in roubles as people type it, in smallest units and exact: with comma or point before the kopecks, with or without spaces.
 * Null for anything else, for nothing, and for more than any duty could be.
 */
export function readSum(text: string, currency: Currency): number | null {
  const bare = text.replace(/\s/g, '');
  const [, roubles, kopecks = ''] = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(bare) ?? [];
  if (roubles === undefined) return null;
  if (currency === 'BYR') return kopecks === '' && Number(roubles) > 0 ? Number(roubles) : null;
  const amount = Number(roubles) * 100 + Number(kopecks.padEnd(2, '0'));
  return amount > 0 && amount <= mostKopecks ? amount : null;
}

const mostKopecks = 999_999_999;

/** What was paid of a duty, and what it falls short of it or goes beyond it; both null where it is paid exactly. In the duty's currency. */
export type Balance = { due: Money; paid: Money; short: Money | null; over: Money | null };

/** Payments add up, those in the roubles before the denomination of 2016 too: 100 of them were one kopeck, and none is rounded away. */
export function balanceOf(due: Money, payments: readonly Money[]): Balance {
  const paid = payments.reduce((sum, payment) => sum + inOldRoubles(payment), 0);
  const difference = inOldRoubles(due) - paid;
  const unit = inOldRoubles({ amount: 1, currency: due.currency });
  const inDue = (amount: number): Money => ({ amount, currency: due.currency });
  return {
    due,
    paid: inDue(Math.floor(paid / unit)),
    short: difference > 0 ? inDue(Math.ceil(difference / unit)) : null,
    over: difference < 0 ? inDue(Math.floor(-difference / unit)) : null,
  };
}

function inOldRoubles({ amount, currency }: Money): number {
  return currency === 'BYN' ? amount * 100 : amount;
}
