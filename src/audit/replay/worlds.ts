import type { Day } from '../../rules/calendar.ts';
import { type RunningSuspension, suspensionsOn } from '../../rules/spells.ts';
import { isOver, type Standing, standingOn } from '../../rules/standing.ts';
import type { Code } from '../words.ts';
import type { Licence, Measure, Step, World } from './state.ts';

/** What an entry makes of one reading of a licence: the reading after it, and why it could not lawfully be, if it could not. */
export type Outcome = { world: World; why: { code: Code; what: string } | null };

/**
 * Takes an entry into every reading of its licence. Those in which it is unlawful are given up; where none is left the entry is unlawful, and
 * the audit goes on as if it had been lawful, so that one wrong is told once.
 */
export function advance({ find }: Step, licence: Licence, of: (world: World) => readonly Outcome[]): undefined {
  const outcomes = licence.worlds.flatMap((world) => of(world));
  const lawful = outcomes.filter(({ why }) => why === null);
  const [first] = outcomes;
  if (lawful.length === 0 && first?.why) find(first.why.code, first.why.what);
  const after = lawful.length > 0 ? lawful : outcomes.slice(0, 1);
  if (after.length > 0) licence.worlds = after.map(({ world }) => world).slice(0, mostWorlds);
}

/** More readings than any honest history was seen to have. */
const mostWorlds = 32;

export function lawful(world: World): Outcome {
  return { world, why: null };
}

export function unlawful(world: World, code: Code, what = ''): Outcome {
  return { world, why: { code, what } };
}

export function standingIn(licence: Licence, world: World, day: Day): Standing {
  return standingOn(licence.dates, world, day).standing;
}

/** Whether the licence is good for nothing any more, whichever way its entries are read. */
export function isOverIn({ dates, worlds }: Licence, day: Day): boolean {
  return worlds.every((world) => isOver(standingOn(dates, world, day).standing));
}

/** The suspensions of the whole licence, or of the part, that run on the day. */
export function runningIn(world: World, item: string | null, day: Day): RunningSuspension[] {
  return suspensionsOn(world, day).filter((one) => one.itemId === item);
}

/** The same world with one of its measures changed. */
export function withMeasure(world: World, changed: Measure): World {
  return world.map((one) => (one.id === changed.id ? changed : one));
}
