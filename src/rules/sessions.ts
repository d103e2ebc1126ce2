import type { Role } from './permissions.ts';

/** How somebody was let in. `program`: by the keys of a program, for looking at the register only, never in production. */
export type Way = 'passkey' | 'password' | 'openid' | 'program';

/** What a session remembers of how it began. `role` is the one it was opened for; the moments are in milliseconds. */
export type Entry = { by: Way; role: Role; began: number; seen: number; provenAt: number };

/** In minutes: after how long without a request a session ends, and after how long whatever is done in it. */
type Ends = { idle: number; absolute: number };

// NIST SP 800-63B-4, 2.2.3: at most an hour idle and a day in all with two factors. Officers decide on what others live by, at desks that others
// pass: a third of it, and a working day. Who gives access to all others: less. An agency fills in long forms and looks papers up meanwhile: all
// of it.
const ofStaff: Ends = { idle: 20, absolute: 10 * 60 };
const ends: Record<Role, Ends> = {
  agency: { idle: 60, absolute: 24 * 60 },
  examiner: ofStaff,
  regional: ofStaff,
  head: ofStaff,
  education: ofStaff,
  prosecutor: ofStaff,
  hotline: ofStaff,
  administrator: { idle: 15, absolute: 8 * 60 },
};

/** For so long a proof of who one is counts for the acts that ask for a fresh one. */
const minutesFresh = 5;

/** After how many milliseconds without a request a session of this role ends. */
export function idleOf(role: Role): number {
  return ends[role].idle * minute;
}

/** Whether a session that began so has ended by itself. */
export function hasEnded({ role, began, seen }: Entry, now: Date): boolean {
  return now.getTime() - seen >= idleOf(role) || now.getTime() - began >= ends[role].absolute * minute;
}

/** Whether who sits there has just proven who they are. */
export function isFresh({ provenAt }: Entry, now: Date): boolean {
  return now.getTime() - provenAt < minutesFresh * minute;
}

const minute = 60_000;
