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
    // A part that is struck off is not suspended as well.
    suspensions: suspensions
      .flatMap((one) => suspended(one, upheld))
      .flatMap((spell) =>
        outside(
          spell,
          strikes.filter((strike) => strike.itemId === spell.itemId),
        ),
      ),
  };
}

function untilSetAside({ id, from, until, item, reviews }: MeasureFacts): Spell {
  const [setAside] = reviews;
  return { from, until: earlier(until, setAside ? addDays(setAside.from, -1) : null), cause: id, itemId: item?.id ?? null };
}

/** The stretches of one suspension: to its last day, but while it is lifted. A resumption that is set aside lifts it up to the day before. */
function suspended(one: MeasureFacts, upheld: readonly MeasureFacts[]): Spell[] {
  const until = earlier(lastDayOf(one, upheld), one.item?.until ?? null);
  const lifts = upheld.filter((other) => other.measure === 'resumption' && isLiftedBy(one, other)).map(untilSetAside);
  return outside({ from: one.from, until, cause: one.id, itemId: one.item?.id ?? null }, lifts);
}

function isLiftedBy(one: MeasureFacts, resumption: MeasureFacts): boolean {
  if (resumption.follows !== null) return resumption.follows === one.id;
  return resumption.from >= one.from && (resumption.item?.id ?? null) === (one.item?.id ?? null);
}

/** A suspension's last day. What is decided holds from its own day on: it does not reach back, nor begin again what has ended by then. */
function lastDayOf(one: MeasureFacts, upheld: readonly MeasureFacts[]): Day | null {
  const extensions = upheld.filter((other) => other.measure === 'extension' && other.follows === one.id);
  const turns = [...one.reviews, ...extensions, ...extensions.flatMap(({ reviews }) => reviews)].map(({ from }) => from);
  return turns.toSorted().reduce((last, day) => {
    const before = addDays(day, -1);
    if (last !== null && last < before) return last;
    const next = lastDayBy(day, one, extensions);
    return next !== null && next < before ? before : next;
  }, firstLastDay(one));
}

/** As it was decided before any extension or review; of a suspension by one officer, as far as the head upheld it. */
function firstLastDay({ from, until, confirmBy, decidedOn, upheld }: MeasureFacts): Day | null {
  if (confirmBy === null || upheld === true) return until;
  return upheld === null ? earlier(until, confirmBy) : addDays(decidedOn ?? from, -1);
}

/** The last day by what is decided on `day` or before: the latest word on it that was not set aside. */
function lastDayBy(day: Day, one: MeasureFacts, extensions: readonly MeasureFacts[]): Day | null {
  const by = <Dated extends { from: Day }>(list: readonly Dated[]) => list.filter(({ from }) => from <= day);
  const isSetAside = ({ reviews }: MeasureFacts) => by(reviews).some(({ outcome }) => outcome === 'set-aside');
  if (isSetAside(one)) return addDays(day, -1);
  const holding = by(extensions).filter((extension) => !isSetAside(extension));
  const words: { from: Day; until: Day | null }[] = [
    ...holding.map((extension) => by(extension.reviews).at(-1) ?? extension),
    ...by(one.reviews),
  ];
  const latest = words.toSorted((word, other) => word.from.localeCompare(other.from)).at(-1);
  return latest ? latest.until : firstLastDay(one);
}

/** What is left of a stretch outside of others. */
function outside(spell: Spell, others: readonly Days[]): Spell[] {
  return others.reduce((left, other) => left.flatMap((one) => besides(one, other)), [spell].filter(isSpell));
}

function besides(spell: Spell, { from, until }: Days): Spell[] {
  const before = { ...spell, until: earlier(spell.until, addDays(from, -1)) };
  if (until === null) return [before].filter(isSpell);
  const after = addDays(until, 1);
  return [before, { ...spell, from: after > spell.from ? after : spell.from }].filter(isSpell);
}

function isSpell({ from, until }: Spell): boolean {
  return until === null || until >= from;
}

function earlier(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
