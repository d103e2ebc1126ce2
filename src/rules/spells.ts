import { addDays, type Day } from './calendar.ts';
import type { Measure } from './licence.ts';

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

/** No last day comes after every other. */
export const never: Day = '9999-12-31';

/** A stretch of days, both ends included, and the measure that makes it. */
export type Spell = { from: Day; until: Day | null; cause: string; itemId: string | null };

/** A suspension that runs on a day: its first day, its own last day as fixed by then, and whether a head upheld it. */
export type RunningSuspension = { id: string; itemId: string | null; from: Day; until: Day | null; confirmed: boolean };

/** By what a licence is ended, and by what it or a part of it is suspended or struck off. */
export type Spells = { endings: Spell[]; suspensions: Spell[]; strikes: Spell[] };
export type Days = { from: Day; until: Day | null };

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

/** Whether the day is among these days. */
export function runsOn(day: Day): (spell: Days) => boolean {
  return ({ from, until }) => from <= day && (until === null || day <= until);
}
