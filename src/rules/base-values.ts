import type { Day } from './calendar.ts';
import type { Sourced } from './editions/edition.ts';

export type Currency = 'BYR' | 'BYN';

type Amount = { amount: number; currency: Currency; since: Day };

/** The base value from `since` on, in the currency's smallest unit: whole BYR, which had no kopecks, or BYN kopecks. With where it comes from. */
export type BaseValue = Amount & Omit<Sourced<unknown>, 'value'>;

/** Oldest first: those that come with the register, BYN amounts written `roubles_kopecks`. What heads recorded since stands in the law. */
const amounts: readonly Amount[] = [
  { since: '2004-11-01', amount: 24_000, currency: 'BYR' },
  { since: '2005-04-01', amount: 25_500, currency: 'BYR' },
  { since: '2005-11-01', amount: 29_000, currency: 'BYR' },
  { since: '2006-03-01', amount: 31_000, currency: 'BYR' },
  { since: '2007-12-01', amount: 35_000, currency: 'BYR' },
  { since: '2012-04-01', amount: 100_000, currency: 'BYR' },
  { since: '2013-10-01', amount: 130_000, currency: 'BYR' },
  { since: '2014-04-01', amount: 150_000, currency: 'BYR' },
  { since: '2015-01-01', amount: 180_000, currency: 'BYR' },
  { since: '2016-01-01', amount: 210_000, currency: 'BYR' },
  // 10,000 BYR became 1 BYN on this day, so the worth of the base value did not change.
  { since: '2016-07-01', amount: 21_00, currency: 'BYN' },
  { since: '2017-01-01', amount: 23_00, currency: 'BYN' },
  { since: '2018-01-01', amount: 24_50, currency: 'BYN' },
  { since: '2019-01-01', amount: 25_50, currency: 'BYN' },
  { since: '2020-01-01', amount: 27_00, currency: 'BYN' },
  { since: '2021-01-01', amount: 29_00, currency: 'BYN' },
  { since: '2022-01-01', amount: 32_00, currency: 'BYN' },
  { since: '2023-01-01', amount: 37_00, currency: 'BYN' },
  { since: '2024-01-01', amount: 40_00, currency: 'BYN' },
  { since: '2025-01-01', amount: 42_00, currency: 'BYN' },
  { since: '2026-01-01', amount: 45_00, currency: 'BYN' },
];

/** All stand in one reference table, which names no act: hence one secondary source. */
export const codedBaseValues: readonly BaseValue[] = amounts.map((one) => ({ ...one, source: 'base-values', confidence: 'secondary' }));
