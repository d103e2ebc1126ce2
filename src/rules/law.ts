import { type BaseValue, codedBaseValues } from './base-values.ts';
import { addDays, type Calendar, type Day, decreedCalendar } from './calendar.ts';
import { baseOf, type Edition, type EditionCode } from './editions/edition.ts';
import { codedEditions } from './editions/index.ts';
import type { IssuedChange, Move } from './law-change.ts';
import { withValues } from './law-values.ts';

/**
 * The law as it is known: the editions in the order of their days, the calendar terms are counted on, the base values that duties are reckoned by,
 * oldest first, what heads issued, in the order of its numbers, and the last of these. On any day the last edition that has begun is in force; one
 * whose `to` lies before its `from` was replaced before it began.
 */
export type Law = {
  editions: readonly Edition[];
  calendar: Calendar;
  baseValues: readonly BaseValue[];
  issued: readonly IssuedChange[];
  issue: number;
};

/** The law that comes with the register, before any head changed it. */
export const codedLaw: Law = { editions: codedEditions, calendar: decreedCalendar, baseValues: codedBaseValues, issued: [], issue: 0 };

/**
 * The law with these changes. A change of an edition makes a further one, with a code of its own, from its day to the end of the one it
 * changes; what was in force before keeps its code and its values. Of two that begin on one day the later issue is in force.
 * Moved days stand in place of all that were known for their year; of two base values from one day the later issue holds.
 */
export function lawOf(changes: readonly IssuedChange[]): Law {
  const inOrder = changes.toSorted((one, other) => one.issue - other.issue);
  const byDay = inOrder.toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
  return {
    editions: byDay.reduce(withEdition, codedLaw.editions),
    calendar: calendarOf(inOrder),
    baseValues: byDay.reduce(withBaseValue, codedLaw.baseValues),
    issued: inOrder,
    issue: inOrder.at(-1)?.issue ?? 0,
  };
}

/** The edition in force on `day`. Throws RangeError before 9 March 2005: no law of this register was in force. */
export function editionOn(law: Law, day: Day): Edition {
  const edition = law.editions.findLast(({ from }) => from <= day);
  if (!edition) throw new RangeError(`no edition is in force on ${day}: the first one begins on ${law.editions[0]?.from}`);
  return edition;
}

/** The edition an application or a decision is pinned to. */
export function editionByCode(law: Law, code: EditionCode): Edition {
  const edition = law.editions.find((one) => one.code === code);
  if (!edition) throw new RangeError(`no edition "${code}"`);
  return edition;
}

/**
 * The calendar as it was known on the day of a decision, which keeps it: days that are set or put right later make no decision late, or in time. Null
 * for what is not decided: its term runs on the calendar as it is known now.
 */
export function calendarOn(law: Law, decidedOn: Day | null): Calendar {
  if (decidedOn === null) return law.calendar;
  const known = law.issued.filter(({ issuedOn }) => issuedOn === undefined || issuedOn <= decidedOn);
  return known.length === law.issued.length ? law.calendar : calendarOf(known);
}

/** The moved days known for a year. A year's own are those whose day off lies in it. */
export function movesOf({ transfers }: Calendar, year: number): Move[] {
  return transfers.filter(isOfYear(year)).map(({ dayOff: off, workedInstead: worked }) => ({ off, worked }));
}

/** The calendar as if nothing had been moved in this year. */
export function withoutMoves(calendar: Calendar, year: number): Calendar {
  return { ...calendar, transfers: calendar.transfers.filter((moved) => !isOfYear(year)(moved)) };
}

function withEdition(editions: readonly Edition[], { issue, from, change }: IssuedChange): readonly Edition[] {
  if (change.what !== 'edition') return editions;
  const place = editions.findLastIndex((one) => one.from <= from);
  const before = editions[place];
  if (!before) throw new RangeError(`change ${issue} begins on ${from}, before any edition`);
  const after = { ...withValues(before, change.values, from), code: `${baseOf(before.code)}-${issue}` as const, from };
  return [...editions.slice(0, place), { ...before, to: addDays(from, -1) }, after, ...editions.slice(place + 1)];
}

function calendarOf(changes: readonly IssuedChange[]): Calendar {
  const years = changes.flatMap(({ change }) => (change.what === 'moved-days' ? [change.year] : []));
  const calendar = changes.reduce(withMoves, codedLaw.calendar);
  let { decreedThrough } = calendar;
  // A year stays provisional while one before it is not set: a term that reaches it runs through that one.
  while (years.includes(decreedThrough + 1)) decreedThrough += 1;
  return { ...calendar, decreedThrough };
}

function withMoves(calendar: Calendar, { change }: IssuedChange): Calendar {
  if (change.what !== 'moved-days') return calendar;
  const moved = change.moves.map(({ off, worked }) => ({ dayOff: off, workedInstead: worked }));
  return { ...calendar, transfers: [...withoutMoves(calendar, change.year).transfers, ...moved] };
}

function withBaseValue(known: readonly BaseValue[], { from: since, change }: IssuedChange): readonly BaseValue[] {
  if (change.what !== 'base-value') return known;
  const { amount, source, confidence } = change;
  const others = known.filter((one) => one.since !== since);
  const added: BaseValue = { amount, currency: 'BYN', since, source: { cited: source }, confidence };
  return [...others, added].toSorted((one, other) => (one.since < other.since ? -1 : 1));
}

function isOfYear(year: number): (moved: Calendar['transfers'][number]) => boolean {
  return ({ dayOff }) => dayOff.startsWith(`${year}-`);
}
