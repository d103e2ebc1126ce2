import { addDays, type Calendar, type Day, dayKind, type Term } from './calendar.ts';
import type { Sourced } from './editions/edition.ts';

/** The letters that remind of a deadline ahead. */
export const reminders = [
  ...(['reply-due', 'notice-due', 'remedy-due', 'appeal-due'] as const),
  ...(['contract-ending', 'suspension-ending', 'advertisement-ending', 'licence-ending'] as const),
] as const;
export type Reminder = (typeof reminders)[number];

/** The letters about what came by its day alone: no act of anybody tells of it. */
export const dayLetters = ['renewal-opens', 'suspension-lapsed', 'suspension-over', 'licence-expired'] as const;
export type DayLetter = (typeof dayLetters)[number];

/** How long before the deadline an agency is reminded, the earliest first. No law asks for it. */
export const leads: Record<Reminder, Sourced<readonly Lead[]>> = {
  'reply-due': ours(workingDays(5), workingDays(1)),
  'notice-due': ours(workingDays(5), workingDays(1)),
  'remedy-due': ours(workingDays(5), workingDays(1)),
  'appeal-due': ours(workingDays(5), workingDays(1)),
  // A new contract is registered by a variation, which takes as long as a decision.
  'contract-ending': ours(calendarDays(60), calendarDays(14)),
  'suspension-ending': ours(calendarDays(14), calendarDays(3)),
  'advertisement-ending': ours(calendarDays(30), calendarDays(7)),
  'licence-ending': ours(calendarDays(60), calendarDays(14)),
};

type Lead = Term & { unit: 'working-days' | 'calendar-days' };

/** A deadline of the agency's: the day it was set and the last day it can be met. */
export type Deadline = { reminder: Reminder; setOn: Day; on: Day };

/**
 * The reminder that is due on `today`: the lead last begun, so that whoever was not reminded in time is reminded once and not twice. Null
 * before the first one, after the deadline, and where the deadline itself was set no earlier than the lead begins: that letter is enough.
 */
export function leadOn({ reminder, setOn, on }: Deadline, calendar: Calendar, today: Day): Lead | null {
  if (today > on) return null;
  const begun = leads[reminder].value.filter((lead) => {
    const start = dayBefore(calendar, on, lead);
    return setOn < start && start <= today;
  });
  return begun.at(-1) ?? null;
}

/** The last day that any deadline of this kind reminded of on `today` can have. For a search: it may be later than needed, never earlier. */
export function horizonOf(reminder: Reminder, today: Day): Day {
  const longest = Math.max(...leads[reminder].value.map(({ count, unit }) => (unit === 'working-days' ? count * 5 : count)));
  return addDays(today, longest);
}

function dayBefore(calendar: Calendar, day: Day, { count, unit }: Lead): Day {
  if (unit === 'calendar-days') return addDays(day, -count);
  let reached = day;
  for (let left = count; left > 0; ) {
    reached = addDays(reached, -1);
    if (dayKind(calendar, reached).working) left -= 1;
  }
  return reached;
}

function workingDays(count: number): Lead {
  return { count, unit: 'working-days' };
}

function calendarDays(count: number): Lead {
  return { count, unit: 'calendar-days' };
}

function ours(...value: Lead[]): Sourced<readonly Lead[]> {
  return { value, source: 'practice', confidence: 'unconfirmed' };
}
