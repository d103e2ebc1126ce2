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
  const before = changes.filter((one) => one <= day).toReversed();
  const broken = before.findIndex((change) => at(addDays(change, -1)) !== standing);
  const next = changes.find((change) => change > day && at(change) !== standing);
  return {
    standing,
    since: before[broken === -1 ? before.length - 1 : broken] ?? day,
    until: next === undefined ? null : addDays(next, -1),
    causes: causesOf(standing, spells, day),
    parts: partsOn(spells, day),
  };
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

/** The parts that are suspended or struck off on the day; struck off outweighs suspended. */
function partsOn({ suspensions, strikes }: Spells, day: Day): PartStanding[] {
  const struck = strikes.filter(runsOn(day)).flatMap((spell) => partOf(spell, 'struck-off'));
  const gone = new Set(struck.map((part) => part.itemId));
  const suspended = suspensions.filter(runsOn(day)).flatMap((spell) => partOf(spell, 'suspended'));
  return [...struck, ...suspended.filter((part) => !gone.has(part.itemId))];
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

/** What the measures come to: the stretches in which the licence is ended, it or a part is suspended, or a part is struck off. */
export function spellsOf(measures: readonly MeasureFacts[]): Spells {
  const upheld = measures.filter((one) => one.upheld === true);
  const ends = upheld.filter((one) => one.measure === 'revocation' || one.measure === 'surrender').map(untilSetAside);
  const suspensions = measures.filter((one) => one.measure === 'suspension' && (one.upheld || one.confirmBy !== null));
  const strikes = ends.filter((one) => one.itemId !== null);
  return {
    endings: ends.filter((one) => one.itemId === null).filter(isSpell),
    strikes: strikes.filter(isSpell),
    suspensions: suspensions
      .flatMap((one) => suspended(one, upheld))
      .flatMap((spell) => outsideStrikes(spell, strikes))
      .filter(isSpell),
  };
}

function untilSetAside({ id, from, until, item, reviews }: MeasureFacts): Spell {
  const setAside = reviews.find((review) => review.outcome === 'set-aside' || review.outcome === 'changed');
  return { from, until: earlier(until, setAside ? addDays(setAside.from, -1) : null), cause: id, itemId: item?.id ?? null };
}

/** The stretches of one suspension: lengthened by its extensions, lifted by its resumption, and as reviews left it. */
function suspended(one: MeasureFacts, upheld: readonly MeasureFacts[]): Spell[] {
  const spell = (from: Day, until: Day | null): Spell => ({ from, until, cause: one.id, itemId: one.item?.id ?? null });
  const last = earlier(reviewed(one, lastDayOf(one, upheld)), one.item?.until ?? null);
  const lifts = upheld.filter((other) => other.measure === 'resumption' && isLiftedBy(one, other));
  const lift = lifts.toSorted((a, b) => (a.from < b.from ? -1 : 1))[0];
  if (!lift) return [spell(one.from, last)];
  const again = lift.reviews.find((review) => review.outcome === 'set-aside')?.from;
  return [spell(one.from, earlier(last, addDays(lift.from, -1))), ...(again === undefined ? [] : [spell(again, last)])];
}

function isLiftedBy(one: MeasureFacts, resumption: MeasureFacts): boolean {
  if (resumption.follows !== null) return resumption.follows === one.id;
  return resumption.from >= one.from && (resumption.item?.id ?? null) === (one.item?.id ?? null);
}

function lastDayOf(one: MeasureFacts, upheld: readonly MeasureFacts[]): Day | null {
  if (one.confirmBy !== null && one.upheld === null) return earlier(one.until, one.confirmBy);
  if (one.confirmBy !== null && one.upheld === false) return addDays(one.decidedOn ?? one.from, -1);
  return upheld
    .filter((other) => other.measure === 'extension' && other.follows === one.id)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .reduce(lengthened, one.until);
}

/** An extension that was set aside lengthened the suspension only up to the day before. */
function lengthened(until: Day | null, extension: MeasureFacts): Day | null {
  const setAside = extension.reviews.find((review) => review.outcome === 'set-aside');
  if (!setAside || until === null) return extension.until;
  const reached = addDays(setAside.from, -1);
  return reached > until ? (earlier(extension.until, reached) ?? reached) : until;
}

/** A review takes effect on its day and never before: a last day that has passed by then becomes the day before it. */
function reviewed({ reviews }: MeasureFacts, until: Day | null): Day | null {
  return reviews.reduce<Day | null>((last, { outcome, from, until: changed }) => {
    const before = addDays(from, -1);
    if (outcome === 'set-aside') return earlier(last, before);
    return changed !== null && changed < before ? before : changed;
  }, until);
}

/** A part that is struck off is not suspended as well. */
function outsideStrikes(spell: Spell, strikes: readonly Spell[]): Spell[] {
  const strike = strikes.find(
    (one) => one.itemId !== null && one.itemId === spell.itemId && (spell.until === null || one.from <= spell.until),
  );
  if (!strike) return [spell];
  const after = strike.until === null ? [] : [{ ...spell, from: addDays(strike.until, 1) }];
  return [{ ...spell, until: earlier(spell.until, addDays(strike.from, -1)) }, ...after];
}

function isSpell({ from, until }: Spell): boolean {
  return until === null || until >= from;
}

function earlier(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
