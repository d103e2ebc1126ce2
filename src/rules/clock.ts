import type { Calendar, Day, DayKind, HolidayCode, Term } from './calendar.ts';
import { addDays, dayKind, nextWorkingDay, plainEnd, termEnd } from './calendar.ts';

/** A question to the agency, asked on `from` and answered on `until`; null while it is open. */
export type Stop = { from: Day; until: Day | null };

export type ClockDay = {
  day: Day;
  counted: boolean;
  why: 'counts' | 'weekend' | 'holiday' | 'day-off-moved' | 'worked-instead' | 'stopped';
  holiday?: HolidayCode;
  provisional: boolean;
};

export type Clock = {
  /** From the day after the start to today, or to the day of closing. */
  days: ClockDay[];
  /** From the day after that to `dueOn`; empty when the clock is stopped or the application closed. */
  ahead: ClockDay[];
  /** How many of `days` counted; more than `of` once the term has run out. */
  counted: number;
  /** Days of the term in its unit; for months the calendar days of the term as it stands, the move to a working day included. */
  of: number;
  unit: Term['unit'];
  /** The last day on which the decision is in time; null while the clock is stopped. */
  dueOn: Day | null;
  stopped: boolean;
  overdue: boolean;
  provisional: boolean;
};

export type ClockInput = {
  calendar: Calendar;
  term: Term;
  startedOn: Day;
  stops: readonly Stop[];
  closedOn: Day | null;
  today: Day;
};

/**
 * The statutory clock of an application, day by day, as known at the end of `today` (or of `closedOn`): what was asked or answered later
 * is not seen. The day of asking counts, the day of the answer does not. A question asked after the term ran out stops nothing, so a
 * missed deadline cannot be hidden by asking; a question asked on the last day leaves the day of the answer to decide on.
 */
export function runClock(input: ClockInput): Clock {
  const { calendar, term, startedOn, closedOn, today } = input;
  const through = closedOn ?? today;
  const { stops, open, end } = runTerm(input, merged(input.stops, through));
  const dueOn = open ? null : end;
  const standing = open ? [...stops, open] : stops;
  const show = (day: Day) => clockDay(calendar, term.unit, standing, day);
  const days = daysBetween(startedOn, through).map(show);
  const ahead = closedOn === null && dueOn !== null ? daysBetween(startedOn > through ? startedOn : through, dueOn).map(show) : [];
  return {
    days,
    ahead,
    counted: days.filter((shown) => shown.counted).length,
    of: term.unit === 'months' ? daysBetween(startedOn, end).filter((day) => !isStopped(stops, day)).length : term.count,
    unit: term.unit,
    dueOn,
    stopped: open !== null,
    overdue: dueOn !== null && through > dueOn,
    provisional: [...days, ...ahead].some((shown) => shown.provisional),
  };
}

/** Stops without overlap, in order, as known at the end of `through`. */
function merged(stops: readonly Stop[], through: Day): Stop[] {
  const known = stops
    .filter((stop) => stop.from <= through && (stop.until === null || stop.until > stop.from))
    .map((stop) => ({ from: stop.from, until: stop.until !== null && stop.until > through ? null : stop.until }))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const apart: Stop[] = [];
  for (const stop of known) {
    const last = apart.at(-1);
    if (!last || (last.until !== null && stop.from > last.until)) apart.push(stop);
    else if (last.until !== null && (stop.until === null || stop.until > last.until)) last.until = stop.until;
  }
  return apart;
}

/** The stops that fell into the running term, the one still open, and the end of the term by the answered ones. */
function runTerm(input: ClockInput, asked: readonly Stop[]): { stops: Stop[]; open: Stop | null; end: Day } {
  const stops: Stop[] = [];
  let end = termEnd(input.calendar, input.startedOn, input.term);
  for (const stop of asked) {
    if (stop.from > end) break;
    if (stop.until === null) return { stops, open: stop, end };
    stops.push(stop);
    const moved = stoppedEnd(input, stops);
    const answered = nextWorkingDay(input.calendar, stop.until);
    end = moved > answered ? moved : answered;
  }
  return { stops, open: null, end };
}

function stoppedEnd({ calendar, term, startedOn }: ClockInput, stops: readonly Stop[]): Day {
  if (term.unit !== 'working-days') {
    const last = stops.at(-1)?.until ?? startedOn;
    const lost = daysBetween(startedOn, last).filter((day) => isStopped(stops, day)).length;
    return nextWorkingDay(calendar, addDays(plainEnd(startedOn, term), lost));
  }
  let reached = startedOn;
  for (let left = term.count; left > 0; ) {
    reached = addDays(reached, 1);
    if (!isStopped(stops, reached) && dayKind(calendar, reached).working) left -= 1;
  }
  return reached;
}

function clockDay(calendar: Calendar, unit: Term['unit'], stops: readonly Stop[], day: Day): ClockDay {
  const kind = dayKind(calendar, day);
  const { provisional } = kind;
  if (isStopped(stops, day)) return { day, counted: false, why: 'stopped', provisional };
  if (unit !== 'working-days') return { day, counted: true, why: 'counts', provisional };
  const shown: ClockDay = { day, counted: kind.working, why: whyShown(kind), provisional };
  return kind.holiday ? { ...shown, holiday: kind.holiday } : shown;
}

function whyShown({ why }: DayKind): ClockDay['why'] {
  return why === 'weekday' ? 'counts' : why;
}

function isStopped(stops: readonly Stop[], day: Day): boolean {
  return stops.some((stop) => stop.from < day && (stop.until === null || day <= stop.until));
}

/** The days after `after`, up to `last` included. */
function daysBetween(after: Day, last: Day): Day[] {
  const days: Day[] = [];
  for (let day = addDays(after, 1); day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
