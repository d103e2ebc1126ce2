import type { Deps } from '../acts/act.ts';
import { type Day, minskDay } from '../rules/calendar.ts';
import { registerState } from '../store/kept.ts';

/** What a public page holds on: the version of the register and the Minsk day. It is true for as long as both are the same. */
export function holdsOn(version: string, day: Day): string {
  return `${version} ${day}`;
}

/** What a public page that is drawn now would hold on. */
export function holdsNow({ database, now }: Deps): Promise<string> {
  return registerState(database.read).then(({ version }) => holdsOn(version, dayAt(now())));
}

/** Whether a page that holds on this is one of today: on another day a licence can be worth something else. */
export function isOfToday(holds: string, { now }: Pick<Deps, 'now'>): boolean {
  return holds.endsWith(` ${dayAt(now())}`);
}

/** `minskDay`, asked for with every request: a day begins on a whole hour. */
function dayAt(instant: Date): Day {
  const hour = Math.floor(instant.getTime() / 3_600_000);
  if (last.hour !== hour) last = { hour, day: minskDay(instant) };
  return last.day;
}
let last: { hour: number; day: Day } = { hour: Number.NaN, day: '' };
