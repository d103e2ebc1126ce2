import type { Day } from './calendar.ts';
import { endOf, type HeldItem } from './scope.ts';
import type { PartStanding } from './standing.ts';

/**
 * What one thing of a licence is worth on a day. Only `covered` is good for anything; `contract-over` and `ended` are of things that
 * ended by their own contract or by the agency's wish, and `not-yet` of what is brought in later.
 */
export const partStates = ['covered', 'suspended', 'struck-off', 'contract-over', 'ended', 'not-yet'] as const;
export type PartState = (typeof partStates)[number];

/**
 * One thing with its worth. `since` and `until`: from when it is so, or was covered, and the last day fixed for that.
 * `cause`: the measure that suspended it or struck it off.
 */
export type PartOn<Item> = { item: Item; state: PartState; since: Day; until: Day | null; cause: string | null };

type Held = Pick<HeldItem, 'id' | 'from' | 'until' | 'contractUntil'>;

/** Everything a licence covers, covered or will cover, as it is on `day`. `parts`: what the rules of standing say of that day. */
export function partsOn<Item extends Held>(items: readonly Item[], parts: readonly PartStanding[], day: Day): PartOn<Item>[] {
  return items.map((item) => {
    const part = parts.find(({ itemId }) => itemId === item.id);
    if (part) return { item, state: part.standing, since: part.since, until: part.until, cause: part.cause };
    return { item, state: stateByDates(item, day), since: item.from, until: endOf(item), cause: null };
  });
}

function stateByDates(item: Held, day: Day): PartState {
  const end = endOf(item);
  if (day < item.from) return 'not-yet';
  if (end === null || day <= end) return 'covered';
  return end === item.until ? 'ended' : 'contract-over';
}

/** Whether it is still among what the licence lists, suspended or not. */
export function isListed({ state }: { state: PartState }): boolean {
  return state === 'covered' || state === 'suspended';
}

/** Whether it was listed once and is no more. */
export function isGone({ state }: { state: PartState }): boolean {
  return state === 'struck-off' || state === 'contract-over' || state === 'ended';
}
