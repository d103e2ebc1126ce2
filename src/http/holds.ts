import type { Deps } from '../acts/act.ts';
import { type Day, minskDay } from '../rules/calendar.ts';
import { registerVersion } from '../store/kept.ts';

/** What a public page holds on: the version of the register and the Minsk day. It is true for as long as both are the same. */
export function holdsOn(version: string, day: Day): string {
  return `${version} ${day}`;
}

/** What a public page that is drawn now would hold on. */
export async function holdsNow({ database, now }: Deps): Promise<string> {
  return holdsOn(await registerVersion(database.read), minskDay(now()));
}
