import { addDays, type Day } from './calendar.ts';
import type { LicenceDates, Measure } from './licence.ts';

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

/** A measure as far as it bears on standing. Days are inclusive; no `until` means until something ends it. */
export type MeasureFacts = {
  id: string;
  measure: Measure;
  /** The suspension that an extension lengthens or a resumption lifts; null for a resumption of all that runs. */
  follows: string | null;
  /** The part it is against, with the last day that part is covered; null for the whole licence. */
  item: { id: string; until: Day | null } | null;
  from: Day;
  until: Day | null;
  /** The last day of a suspension by one officer that nobody upheld; null for any other measure. */
  confirmBy: Day | null;
  /** Null while it is proposed. */
  decidedOn: Day | null;
  upheld: boolean | null;
  /** The reviews that did not leave it as it was, oldest first. `until`: a suspension's changed last day. */
  reviews: readonly { outcome: 'changed' | 'set-aside'; from: Day; until: Day | null }[];
};

/** A measure of which no more is known than its days, such as one brought in by an import. */
export function plainMeasure(measure: Measure, from: Day, until: Day | null): MeasureFacts {
  const decided = { confirmBy: null, decidedOn: from, upheld: true, reviews: [] };
  return { id: `${measure} ${from}`, measure, from, until, follows: null, item: null, ...decided };
}

/** A stretch of days, both ends included, and the measure that makes it. */
export type Spell = { from: Day; until: Day | null; cause: string; itemId: string | null };

/** A suspension that runs on a day: its first day, its own last day as fixed by then, and whether a head upheld it. */
export type RunningSuspension = { id: string; itemId: string | null; from: Day; until: Day | null; confirmed: boolean };

/** A part that is not worth what the licence is worth: suspended for a time, or struck off. */
export type PartStanding = { itemId: string; standing: 'suspended' | 'struck-off'; since: Day; until: Day | null; cause: string };

/**
 * What a licence is worth on a day. `since`: the first day it has been so without a break (before the licence begins: the day asked for).
 * `until`: the last day already fixed for it, if any. `causes`: the measures that make it so.
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
    since: begun[other + 1] ?? day,
    until: next === undefined ? null : addDays(next, -1),
    causes: causesOf(standing, spells, day),
    parts: partsOn(spells, day),
  };
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

type Spells = { endings: Spell[]; suspensions: Spell[]; strikes: Spell[] };
type Days = { from: Day; until: Day | null };

function standingAt(validFrom: Day, terms: readonly Days[], { endings, suspensions }: Spells, day: Day): Standing {
  const runs = runsOn(day);
  if (endings.some(runs)) return 'ended';
  if (day < validFrom) return 'not-yet';
  if (!terms.some(runs)) return 'expired';
  const running = suspensions.filter(runs);
  if (running.some((one) => one.itemId === null)) return 'suspended';
  return running.length > 0 ? 'suspended-in-part' : 'active';
}

function runsOn(day: Day): (spell: Days) => boolean {
  return ({ from, until }) => from <= day && (until === null || day <= until);
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

/** Struck off last, then by the last day; no last day comes after every other. */
function byEnd(one: PartStanding, other: PartStanding): number {
  if (one.standing !== other.standing) return one.standing === 'struck-off' ? 1 : -1;
  return (one.until ?? never) < (other.until ?? never) ? -1 : 1;
}
const never: Day = '9999-12-31';

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

/** What the measures come to: the stretches in which the licence is ended, it or a part is suspended, or a part is struck off. */
export function spellsOf(measures: readonly MeasureFacts[]): Spells {
  const upheld = measures.filter((one) => one.upheld === true);
  const ends = upheld.filter(({ measure }) => isEnding(measure)).map(untilSetAside);
  const strikes = ends.filter((one) => one.itemId !== null && isSpell(one));
  return {
    endings: ends.filter((one) => one.itemId === null && isSpell(one)),
    strikes,
    suspensions: measures.filter(mayRun).flatMap((one) => suspended(one, upheld).flatMap((spell) => outsideStrikes(spell, strikes))),
  };
}

/** The measures that end a licence; against a part, the first of them strikes it off. */
export const endings = ['revocation', 'surrender', 'annulment'] as const satisfies readonly Measure[];

function isEnding(measure: Measure): boolean {
  return endings.some((one) => one === measure);
}

/** The suspensions that run on the day, the earliest first. */
export function suspensionsOn(measures: readonly MeasureFacts[], day: Day): RunningSuspension[] {
  const running = new Set(spellsOf(measures).suspensions.flatMap((spell) => (runsOn(day)(spell) ? [spell.cause] : [])));
  return measures
    .filter((one) => running.has(one.id))
    .map((one) => ({
      ...{ id: one.id, itemId: one.item?.id ?? null, from: one.from },
      until: lastDayOn(one, extensionsOf(one, measures), day),
      confirmed: one.upheld === true,
    }))
    .sort((one, other) => (one.from < other.from ? -1 : 1));
}

function untilSetAside({ id, from, until, item, reviews }: MeasureFacts): Spell {
  const setAside = reviews.find((review) => review.outcome === 'set-aside' || review.outcome === 'changed');
  return { from, until: earlier(until, setAside ? addDays(setAside.from, -1) : null), cause: id, itemId: item?.id ?? null };
}

/** A suspension by one officer runs before anybody decided on it, and did run for a while where it was not confirmed. */
function mayRun({ measure, upheld, confirmBy }: MeasureFacts): boolean {
  return measure === 'suspension' && (upheld === true || confirmBy !== null);
}

/**
 * The stretches in which one suspension runs. Between two days on which something is decided about it nothing changes but by its last day;
 * a decision counts from its own day on and never before.
 */
function suspended(one: MeasureFacts, upheld: readonly MeasureFacts[]): Spell[] {
  const extensions = extensionsOf(one, upheld);
  const lifts = upheld.filter((other) => other.measure === 'resumption' && isLiftedBy(one, other));
  const decisions = [one, ...extensions, ...lifts].flatMap(({ from, reviews }) => [from, ...reviews.map((review) => review.from)]);
  const turns = [...new Set(decisions)].filter((day) => day >= one.from).sort();
  const spells: Spell[] = [];
  for (const [place, turn] of turns.entries()) {
    if (lifts.some((lift) => holdsOn(lift, turn))) continue;
    const next = turns[place + 1];
    const last = earlier(lastDayOn(one, extensions, turn), one.item?.until ?? null);
    const until = earlier(last, next === undefined ? null : addDays(next, -1));
    if (isSpell({ from: turn, until })) addSpell(spells, { from: turn, until, cause: one.id, itemId: one.item?.id ?? null });
  }
  return spells;
}

/** Adds a stretch, as a part of the one before it where no day lies between. */
function addSpell(spells: Spell[], spell: Spell): void {
  const before = spells.at(-1);
  if (before?.until && addDays(before.until, 1) === spell.from) before.until = spell.until;
  else spells.push(spell);
}

function extensionsOf(one: MeasureFacts, measures: readonly MeasureFacts[]): MeasureFacts[] {
  return measures.filter((other) => other.measure === 'extension' && other.follows === one.id && other.upheld === true);
}

function isLiftedBy(one: MeasureFacts, resumption: MeasureFacts): boolean {
  if (resumption.follows !== null) return resumption.follows === one.id;
  return resumption.from >= one.from && (resumption.item?.id ?? null) === (one.item?.id ?? null);
}

/** Whether the measure was taken by this day and not set aside by then. */
function holdsOn({ from, reviews }: MeasureFacts, day: Day): boolean {
  return from <= day && !reviews.some((review) => review.outcome === 'set-aside' && review.from <= day);
}

/**
 * The suspension's own last day by what was decided up to `day`; null without end. The latest decision counts: on one day a review outweighs
 * an extension, and a changed extension keeps its place among the others. What was set aside had its last day the day before.
 */
function lastDayOn(one: MeasureFacts, extensions: readonly MeasureFacts[], day: Day): Day | null {
  const setAside = one.reviews.find((review) => review.outcome === 'set-aside' && review.from <= day);
  if (setAside) return addDays(setAside.from, -1);
  const holding = extensions.filter((extension) => holdsOn(extension, day));
  const set = holding.map((extension) => ({ from: extension.from, until: changesBy(extension, day).at(-1)?.until ?? extension.until }));
  return [...set, ...changesBy(one, day)].reduce((latest, other) => (other.from >= latest.from ? other : latest), {
    from: one.from,
    until: ownLastDay(one),
  }).until;
}

/** The last days that reviews up to `day` changed its own to. */
function changesBy({ reviews }: MeasureFacts, day: Day): Days[] {
  return reviews.filter((review) => review.outcome === 'changed' && review.from <= day);
}

function ownLastDay({ from, until, confirmBy, upheld, decidedOn }: MeasureFacts): Day | null {
  if (confirmBy === null || upheld === true) return until;
  const lapse = earlier(until, confirmBy);
  return upheld === false ? earlier(lapse, addDays(decidedOn ?? from, -1)) : lapse;
}

/** A part that is struck off is not suspended as well. */
function outsideStrikes(spell: Spell, strikes: readonly Spell[]): Spell[] {
  return strikes
    .filter((strike) => strike.itemId === spell.itemId)
    .reduce((spells, strike) => spells.flatMap((one) => [before(one, strike), after(one, strike)].filter(isSpell)), [spell]);
}

function before(spell: Spell, strike: Spell): Spell {
  return { ...spell, until: earlier(spell.until, addDays(strike.from, -1)) };
}

function after(spell: Spell, strike: Spell): Spell {
  // What was struck off without end has no day after.
  const from = strike.until === null ? never : addDays(strike.until, 1);
  return { ...spell, from: from > spell.from ? from : spell.from };
}

function isSpell({ from, until }: Days): boolean {
  return from !== never && (until === null || until >= from);
}

function earlier(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
