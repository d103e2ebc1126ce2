import type { Day } from '../rules/calendar.ts';
import type { Kind, Region } from '../rules/kinds.ts';
import type { Standing } from '../rules/standing.ts';
import type { Lists } from './lists.ts';
import type { Numbers } from './roll-numbers.ts';

/** A licence as far as lists and counts need it. `turns`: every day its standing becomes another one. */
export type RollRow = {
  number: string;
  kind: Kind;
  region: Region;
  agencyId: string;
  /** The folded key of the agency's name, by which lists are ordered. */
  nameKey: string;
  validFrom: Day;
  turns: readonly { from: Day; standing: Standing }[];
  /** Days as the roll counts them. */
  countries: readonly { code: string; from: number; until: number | null }[];
  /** The last entry of the public log that speaks of it, -1 for none. */
  lastEntry: number;
};

export const orders = ['number', 'name', 'newest', 'changed'] as const;
export type Order = (typeof orders)[number];

/**
 * Every licence of the register in memory, packed: about a hundred bytes each, so that a million are listed, counted and drawn without
 * asking the database. A licence keeps its place. Codes are places in their lists; days are counted from 1970.
 */
export type Roll = {
  size: number;
  numbers: Numbers;
  kind: Uint8Array;
  region: Uint8Array;
  /** The last 52 bits of the agency's id, which are chance: enough to count agencies. */
  agency: Float64Array;
  /** Two numbers a licence: the first twenty letters of its agency's name. */
  name: Float64Array;
  validFrom: Int32Array;
  lastEntry: Int32Array;
  turns: Lists;
  countries: Lists;
  /** The places in each order that was asked for, kept right from change to change. */
  inOrder: Map<Order, Uint32Array>;
  /** The standing of each on `day`; null while nobody asked. */
  standing: Uint8Array;
  day: Day | null;
};
