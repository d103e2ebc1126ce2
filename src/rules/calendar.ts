import { decreedThrough, holidays, transfers } from './calendar-data.ts';
import { orthodoxEaster } from './easter.ts';

/** A statutory length of time. A month ends on the same day of the next month, or on that month's last day. */
export type Term = { count: number; unit: 'working-days' | 'calendar-days' | 'months' };

/** A calendar day in Minsk, `2026-11-24`. Days compare as text. */
export type Day = string;

export type HolidayCode = (typeof holidays)[number]['code'];
export type Holiday = { code: HolidayCode; since?: number } & ({ on: string } | { daysAfterEaster: number });

/** The public holidays and moved days on which terms are counted. Nothing is decreed yet for the years after `decreedThrough`. */
export type Calendar = {
  holidays: readonly Holiday[];
  transfers: readonly { dayOff: Day; workedInstead: Day }[];
  decreedThrough: number;
};

/** The calendar as decreed when this version was made; what a head records later is added to a copy of it (`law.ts`). */
export const decreedCalendar: Calendar = { holidays, transfers, decreedThrough };

export type DayKind = {
  working: boolean;
  why: 'weekday' | 'weekend' | 'holiday' | 'day-off-moved' | 'worked-instead';
  holiday?: HolidayCode;
  /** The moved days of this year are not decreed yet: the answer may still change. */
  provisional: boolean;
};

const minsk = 'Europe/Minsk';

/** Whether `day` is worked, and why. A moved day stands above the holiday and the weekend. Throws RangeError when `day` is no date. */
export function dayKind(calendar: Calendar, day: Day): DayKind {
  const date = Temporal.PlainDate.from(day);
  const provisional = date.year > calendar.decreedThrough;
  if (calendar.transfers.some((moved) => moved.workedInstead === day)) return { working: true, why: 'worked-instead', provisional };
  const holiday = holidayOn(calendar, date);
  if (holiday) return { working: false, why: 'holiday', holiday, provisional };
  if (calendar.transfers.some((moved) => moved.dayOff === day)) return { working: false, why: 'day-off-moved', provisional };
  if (date.dayOfWeek > 5) return { working: false, why: 'weekend', provisional };
  return { working: true, why: 'weekday', provisional };
}

/** The `n`th working day after `day`; `day` itself when `n` is 0. Throws RangeError unless `n` is a whole number from 0. */
export function addWorkingDays(calendar: Calendar, day: Day, n: number): Day {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`);
  let reached = day;
  for (let left = n; left > 0; ) {
    reached = addDays(reached, 1);
    if (dayKind(calendar, reached).working) left -= 1;
  }
  return reached;
}

/** `day` itself when it is worked, otherwise the first working day after it. */
export function nextWorkingDay(calendar: Calendar, day: Day): Day {
  let reached = day;
  while (!dayKind(calendar, reached).working) reached = addDays(reached, 1);
  return reached;
}

/**
 * The last day of a term that starts the day after `startedOn`. A month or calendar-day term that ends on a day off ends on the next
 * working day (unconfirmed, see the edition).
 */
export function termEnd(calendar: Calendar, startedOn: Day, term: Term): Day {
  if (term.unit === 'working-days') return addWorkingDays(calendar, startedOn, term.count);
  return nextWorkingDay(calendar, plainEnd(startedOn, term));
}

/** Where a month or calendar-day term ends before it is moved to a working day. */
export function plainEnd(startedOn: Day, term: Term): Day {
  return term.unit === 'months' ? addMonths(startedOn, term.count) : addDays(startedOn, term.count);
}

/** The day it is in Minsk at `instant`. */
export function minskDay(instant: Date): Day {
  return inMinsk(instant).toPlainDate().toString();
}

/** The minute it is in Minsk at `instant`, cut and not rounded: `2026-11-24 14:05`. */
export function minskMinute(instant: Date): string {
  return inMinsk(instant).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

/** The instant at which `day` begins in Minsk. The zone's own history is used: Minsk kept summer time until 2011. */
export function minskMidnight(day: Day): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(minsk).epochMilliseconds);
}

/** True only for a date that exists, written YYYY-MM-DD, in the years 1900 to 2100. */
export function isDay(text: string): boolean {
  const parts = /^(19\d\d|20\d\d|2100)-(\d\d)-(\d\d)$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

/** `n` calendar days later, or earlier when `n` is negative. Throws RangeError when `day` is no date. */
export function addDays(day: Day, n: number): Day {
  return Temporal.PlainDate.from(day).add({ days: n }).toString();
}

/** The same day `n` months later, or that month's last day when it is shorter. Throws RangeError when `day` is no date. */
export function addMonths(day: Day, n: number): Day {
  return Temporal.PlainDate.from(day).add({ months: n }).toString();
}

/** The same day `n` years later; 29 February becomes 28 in an ordinary year. Throws RangeError when `day` is no date. */
export function addYears(day: Day, n: number): Day {
  return Temporal.PlainDate.from(day).add({ years: n }).toString();
}

function holidayOn(calendar: Calendar, date: Temporal.PlainDate): HolidayCode | undefined {
  return calendar.holidays.find((holiday) => date.year >= (holiday.since ?? 0) && falls(holiday, date))?.code;
}

function falls(holiday: Holiday, date: Temporal.PlainDate): boolean {
  if ('on' in holiday) return date.toString().endsWith(`-${holiday.on}`);
  return orthodoxEaster(date.year).add({ days: holiday.daysAfterEaster }).equals(date);
}

function inMinsk(instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(minsk);
}
