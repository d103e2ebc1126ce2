import { addDays, type Day } from './calendar.ts';
import { type MeasureFacts, suspensionsOn } from './spells.ts';

/** A suspension with its own last day, and the day on which that last day was fixed. */
export type SuspensionEnd = { id: string; on: Day; fixedOn: Day };

/** The suspensions that run on `today`, were upheld and have a last day: each as it is fixed by then. */
export function endsAhead(measures: readonly MeasureFacts[], today: Day): SuspensionEnd[] {
  return suspensionsOn(measures, today).flatMap(({ id, until, confirmed }) => {
    return confirmed && until !== null ? [{ id, on: until, fixedOn: fixedOn(measures, id, until) }] : [];
  });
}

/** The suspensions that were upheld and of which one of these days, both included, was the last by their own term: nobody lifted them. */
export function endsBetween(measures: readonly MeasureFacts[], { from, to }: { from: Day; to: Day }): SuspensionEnd[] {
  const ends: SuspensionEnd[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) ends.push(...endsAhead(measures, day).filter(({ on }) => on === day));
  return ends;
}

/** The latest decision that set this last day: the suspension itself, an extension of it, or a review of either. */
function fixedOn(measures: readonly MeasureFacts[], id: string, until: Day): Day {
  const own = measures.filter((one) => one.id === id || (one.measure === 'extension' && one.follows === id && one.upheld === true));
  const set = own.flatMap((one) => [one, ...one.reviews]).filter((one) => one.until === until);
  return (
    set
      .map(({ from }) => from)
      .sort()
      .at(-1) ?? until
  );
}
