import { addDays, type Day } from './calendar.ts';
import { type LicenceDates, lastDayOf } from './licence.ts';
import { type Days, type MeasureFacts, never, runsOn, type Spell, type Spells, spellsOf } from './spells.ts';

export const standings = ['not-yet', 'active', 'suspended-in-part', 'suspended', 'expired', 'ended'] as const;
export type Standing = (typeof standings)[number];

/** Whether the licence can never again be good for anything by itself: the agency may ask for a new one. */
export function isOver(standing: Standing): boolean {
  return standing === 'ended' || standing === 'expired';
}

/** Whether people may be sent abroad under it, by those of its parts that are not suspended. */
export function isInForce(standing: Standing): boolean {
  return standing === 'active' || standing === 'suspended-in-part';
}

/** A part that is not worth what the licence is worth: suspended for a time, or struck off. */
export type PartStanding = { itemId: string; standing: 'suspended' | 'struck-off'; since: Day; until: Day | null; cause: string };

/**
 * What a licence is worth on a day. `since`: the first day it has been so without a break (before the licence begins: the day asked for); of one
 * that has ended, the first day of the end that holds, whatever ended it before and was set aside. `until`: the last day already fixed for it, if
 * any. `causes`: the measures that make it so.
 */
export type StandingOn = { standing: Standing; since: Day; until: Day | null; causes: string[]; parts: PartStanding[] };

/**
 * The standing on `day` (a Minsk day, past or to come), from rows and dates alone as they are known now: no job has to run for it to be true.
 * Ended outweighs expired, expired outweighs suspended, the whole outweighs a part.
 */
export function standingOn(licence: LicenceDates, measures: readonly MeasureFacts[], day: Day): StandingOn {
  const spells = spellsOf(measures);
  const terms = termsOf(licence);
  const at = (one: Day) => standingAt(licence.validFrom, terms, spells, one);
  const changes = boundaries([...terms, ...spells.endings, ...spells.suspensions, ...spells.strikes]);
  const standing = at(day);
  // Between two changes nothing changes: the standing on the day before one is that on the change before it.
  const begun = changes.filter((one) => one <= day);
  const other = begun.findLastIndex((one) => at(one) !== standing);
  const next = changes.find((one) => one > day && at(one) !== standing);
  return {
    standing,
    since: standing === 'ended' ? firstDayOfEnd(spells, day) : (begun[other + 1] ?? day),
    until: next === undefined ? null : addDays(next, -1),
    causes: causesOf(standing, spells, day),
    parts: partsOn(spells, day),
  };
}

/** Of several ends that hold together the first counts: by that one the licence is said to have ended. */
function firstDayOfEnd({ endings }: Spells, day: Day): Day {
  const first = endings.filter(runsOn(day)).map(({ from }) => from);
  return first.sort()[0] ?? day;
}

/** The days on which the licence had ended by a decision that was set aside later, as stretches. */
export function daysLost(measures: readonly MeasureFacts[]): Days[] {
  return spellsOf(measures).endings.flatMap(({ from, until }) => (until === null ? [] : [{ from, until }]));
}

/** The first day of an end that is decided and yet to come on `day`, as where a renewal is set aside before it begins; null where there is none. */
export function endAhead(measures: readonly MeasureFacts[], day: Day): Day | null {
  const ahead = spellsOf(measures).endings.filter(({ from }) => from > day);
  return ahead.map(({ from }) => from).sort()[0] ?? null;
}

/**
 * The last day of the licence with all its renewals as it is decided by now, or null where it has no end. An end that was decided before its first
 * day takes the days from that on, when it has come as well: a renewal that was set aside before it began gave none. What ended the licence on the
 * day of its decision leaves its term what it was.
 */
export function lastDayDecided(licence: LicenceDates, measures: readonly MeasureFacts[]): Day | null {
  const last = lastDayOf(licence);
  const ahead = new Set(measures.flatMap(({ id, from, decidedOn }) => (decidedOn !== null && decidedOn < from ? [id] : [])));
  const ends = spellsOf(measures).endings.filter(({ cause, until }) => until === null && ahead.has(cause));
  const days = [...ends.map(({ from }) => addDays(from, -1)), ...(last === null ? [] : [last])];
  return days.sort()[0] ?? null;
}

/** Every day on which the standing becomes another one, with what it becomes, in order; before the first of them it is `not-yet`. */
export function turnsOf(licence: LicenceDates, measures: readonly MeasureFacts[]): { from: Day; standing: Standing }[] {
  const spells = spellsOf(measures);
  const terms = termsOf(licence);
  const turns = boundaries([...terms, ...spells.endings, ...spells.suspensions]).map((from) => {
    return { from, standing: standingAt(licence.validFrom, terms, spells, from) };
  });
  return turns.filter(({ standing }, place) => standing !== (turns[place - 1]?.standing ?? 'not-yet'));
}

function standingAt(validFrom: Day, terms: readonly Days[], { endings, suspensions }: Spells, day: Day): Standing {
  const runs = runsOn(day);
  if (endings.some(runs)) return 'ended';
  if (day < validFrom) return 'not-yet';
  if (!terms.some(runs)) return 'expired';
  const running = suspensions.filter(runs);
  if (running.some((one) => one.itemId === null)) return 'suspended';
  return running.length > 0 ? 'suspended-in-part' : 'active';
}

function causesOf(standing: Standing, { endings, suspensions }: Spells, day: Day): string[] {
  const spells = standing === 'ended' ? endings : suspensions;
  const counts = {
    ended: () => true,
    suspended: (spell: Spell) => spell.itemId === null,
    'suspended-in-part': () => true,
    active: () => false,
    expired: () => false,
    'not-yet': () => false,
  };
  return spells.filter((spell) => runsOn(day)(spell) && counts[standing](spell)).map((spell) => spell.cause);
}

/** The parts that are suspended or struck off on the day, each once; struck off outweighs suspended. */
function partsOn({ suspensions, strikes }: Spells, day: Day): PartStanding[] {
  const struck = strikes.filter(runsOn(day)).flatMap((spell) => partOf(spell, 'struck-off'));
  const suspended = suspensions.filter(runsOn(day)).flatMap((spell) => partOf(spell, 'suspended'));
  const byItem = Map.groupBy([...struck, ...suspended], (part) => part.itemId);
  // Two suspensions of one part run together only where a review brought the first one back: the part is free when both have ended.
  return [...byItem.values()].flatMap((parts) => parts.toSorted(byEnd).slice(-1));
}

/** Struck off last, then by the last day. */
function byEnd(one: PartStanding, other: PartStanding): number {
  if (one.standing !== other.standing) return one.standing === 'struck-off' ? 1 : -1;
  return (one.until ?? never) < (other.until ?? never) ? -1 : 1;
}

function partOf({ itemId, from, until, cause }: Spell, standing: PartStanding['standing']): PartStanding[] {
  return itemId === null ? [] : [{ itemId, standing, since: from, until, cause }];
}

/** The licence's own term and those its renewals added. */
function termsOf({ validFrom, validTo, renewals = [] }: LicenceDates): Days[] {
  return [{ from: validFrom, until: validTo }, ...renewals.map((one) => ({ from: one.validFrom, until: one.validTo }))];
}

/** Every day on which something begins, and every day after something ended, in order. */
function boundaries(spells: readonly Days[]): Day[] {
  const days = spells.flatMap(({ from, until }) => [from, ...(until === null ? [] : [addDays(until, 1)])]);
  return [...new Set(days)].sort();
}
