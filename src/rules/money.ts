import { type BaseValue, type Currency, codedBaseValues } from './base-values.ts';
import type { Day } from './calendar.ts';
import type { Procedure } from './editions/edition.ts';

/** A sum of money in whole smallest units (BYR roubles, BYN kopecks), so that no fraction is ever rounded twice. */
export type Money = { amount: number; currency: Currency };

/** The base value in force on `day`, of those the law knows. Throws RangeError before the first known one, 1 November 2004. */
export function baseValueOn(known: readonly BaseValue[], day: Day): BaseValue {
  const found = known.findLast(({ since }) => since <= day);
  if (!found) throw new RangeError(`no base value is known for ${day}`);
  return found;
}

/**
 * Whether the base value is only taken to go on as it was: for a year after those that came with the register for which none was recorded.
 * It is set for a year at a time, so from 1 January on a sum by the one before may be wrong.
 */
export function isAssumed(known: readonly BaseValue[], day: Day): boolean {
  const year = yearOf(day);
  return year > yearOf(codedBaseValues.at(-1)?.since ?? day) && !known.some(({ since }) => yearOf(since) === year);
}

function yearOf(day: Day): string {
  return day.slice(0, 4);
}

/**
 * The state duty by this procedure for an application sent on `day`, in smallest units, by the base values the law knows.
 * Throws RangeError before 1 November 2004. Source and confidence of the number of base values: its `fee`.
 */
export function feeOn(known: readonly BaseValue[], { fee }: Pick<Procedure, 'fee'>, day: Day): Money & { baseValues: number } {
  const { amount, currency } = baseValueOn(known, day);
  const count = fee.value;
  return { baseValues: count, amount: count * amount, currency };
}

/** The sum in roubles, as `Intl.NumberFormat` wants it: 24.5 for 2450 kopecks. For showing only, never to reckon with. */
export function roubles({ amount, currency }: Money): number {
  return amount / unitsInRouble[currency];
}

const unitsInRouble: Record<Currency, number> = { BYR: 1, BYN: 100 };
