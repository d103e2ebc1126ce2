import { type BaseValue, baseValues, type Currency } from './base-values.ts';
import type { Day } from './calendar.ts';
import type { Procedure } from './editions/edition.ts';

/** A sum of money in whole smallest units (BYR roubles, BYN kopecks), so that no fraction is ever rounded twice. */
export type Money = { amount: number; currency: Currency };

/** The base value in force on `day`, in smallest units. Throws RangeError before the first known one, 1 November 2004. */
export function baseValueOn(day: Day): BaseValue {
  const found = baseValues.findLast(({ since }) => since <= day);
  if (!found) throw new RangeError(`no base value is known for ${day}`);
  return found;
}

/**
 * The state duty by this procedure for an application sent on `day`, in smallest units.
 * Throws RangeError before 1 November 2004. Source and confidence of the number of base values: its `fee`.
 */
export function feeOn({ fee }: Pick<Procedure, 'fee'>, day: Day): Money & { baseValues: number } {
  const { amount, currency } = baseValueOn(day);
  const count = fee.value;
  return { baseValues: count, amount: count * amount, currency };
}

/** The sum in roubles, as `Intl.NumberFormat` wants it: 24.5 for 2450 kopecks. For showing only, never to reckon with. */
export function roubles({ amount, currency }: Money): number {
  return amount / unitsInRouble[currency];
}

const unitsInRouble: Record<Currency, number> = { BYR: 1, BYN: 100 };
