import { addDays, addWorkingDays, type Calendar, type Day, dayKind, minskMidnight, nextWorkingDay } from '../../rules/calendar.ts';
import type { Beat, Move, Story, When } from './beats.ts';

/** A move of one story with its moment, in the working hours of Minsk. */
export type Appointment = { story: number; at: Date; move: Move };

/**
 * All moves of all stories in the order in which they happened, so that the public log runs forward in time.
 * `today` is the day of loading; where nobody works on it, "so many working days ago" is reckoned from the next working day.
 * Throws when a story runs backwards.
 */
export function timetableOf(stories: readonly Story[], calendar: Calendar, today: Day): Appointment[] {
  const anchor = nextWorkingDay(calendar, today);
  return stories
    .flatMap((story, index) => {
      const days = daysOf(story.beats, calendar, anchor);
      return story.beats.map((beat, turn) => ({ story: index, at: momentOf(days[turn] ?? anchor, index, turn), move: beat.move }));
    })
    .toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

function daysOf(beats: readonly Beat[], calendar: Calendar, anchor: Day): Day[] {
  const days: Day[] = [];
  for (const { when } of beats) {
    const before = days.at(-1);
    const day = dayOf(when, calendar, anchor, before);
    if (before !== undefined && day < before) throw new Error(`a story runs backwards: ${JSON.stringify(when)} is before ${before}`);
    days.push(day);
  }
  return days;
}

function dayOf(when: When, calendar: Calendar, anchor: Day, before: Day | undefined): Day {
  if ('on' in when) return nextWorkingDay(calendar, when.on);
  if ('ago' in when) return workingDaysBefore(calendar, anchor, when.ago);
  if (before === undefined) throw new Error('a story cannot begin after something');
  return addWorkingDays(calendar, before, when.later);
}

/** The working day from which `day`, itself a working day, is the `n`th. */
function workingDaysBefore(calendar: Calendar, day: Day, n: number): Day {
  let reached = day;
  for (let left = n; left > 0; ) {
    reached = addDays(reached, -1);
    if (dayKind(calendar, reached).working) left -= 1;
  }
  return reached;
}

/** Between nine and four; stories begin at different minutes and their moves of one day follow one another. */
function momentOf(day: Day, story: number, turn: number): Date {
  const minutes = 9 * 60 + ((story * 43) % 240) + turn * 12;
  return new Date(minskMidnight(day).getTime() + minutes * 60_000);
}
