import { type Calendar, type Day, minskDay, type Term } from '../../rules/calendar.ts';
import { type Clock, type ClockDay, runClock } from '../../rules/clock.ts';
import { addedTerm, type DecisionTiming, decisionClock } from '../../rules/due.ts';
import type { Edition, Procedure } from '../../rules/editions/edition.ts';
import type { Lang } from '../../rules/languages.ts';
import type { Application } from '../../store/applications.ts';
import type { Question } from '../../store/questions.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay, formatWeekday } from '../../text/format.ts';
import { type SourceView, sourceView } from './source.ts';

/** `number`: which day of the term it is; null where it did not count. `mark`: what is special about the day, or null. */
export type ClockRow = { day: Day; weekday: string; number: number | null; why: string; mark: string | null; provisional: boolean };

export type ClockView = {
  /** What the clock is of, and from when it counts. */
  heading: string;
  started: string;
  counted: string;
  outcome: string;
  alarm: boolean;
  provisional: boolean;
  earlier: ClockRow[];
  rows: ClockRow[];
  term: string;
  source: SourceView;
};

/** The law an application stands under. */
export type Pinned = { edition: Edition; procedure: Pick<Procedure, 'decision'> };

type Timed = Pick<Application, 'acceptedAt' | 'reopenedAt' | 'decidedAt' | 'assessedAt'>;

/** The statutory clock of an application as everybody sees it, day by day; null until it has started. */
export function clockView(
  lang: Lang,
  calendar: Calendar,
  pinned: Pinned,
  application: Timed,
  questions: readonly Question[],
  now: Date,
): ClockView | null {
  const timing = timingOf(pinned, application, questions);
  if (timing === null) return null;
  const { acceptedOn, decidedOn } = timing;
  const clock = decisionClock(timing, calendar, minskDay(now));
  const added = addedTerm(timing, calendar, minskDay(now));
  const { value: term, ...source } = pinned.procedure.decision;
  return {
    ...drawn(lang, clock, decidedOn, minskDay(now)),
    heading: t(lang, 'clock.heading'),
    started: t(lang, application.reopenedAt === null ? 'clock.started' : 'clock.started-again', { day: formatDay(lang, acceptedOn) }),
    term: added ? t(lang, 'clock.with-assessment', { term: termWords(lang, term), added: termWords(lang, added) }) : termWords(lang, term),
    source: sourceView(lang, source),
  };
}

/** The clock of the check whether everything is there, day by day, from the day an application was sent last; null while it is not checked. */
export function completenessView(
  lang: Lang,
  calendar: Calendar,
  edition: Edition,
  { state }: Pick<Application, 'state'>,
  sentAt: Date | undefined,
  now: Date,
): ClockView | null {
  if (state !== 'submitted' || sentAt === undefined) return null;
  const today = minskDay(now);
  const startedOn = minskDay(sentAt);
  const { value: term, ...source } = edition.terms.completeness;
  const clock = runClock({ calendar, term, startedOn, stops: [], closedOn: null, today });
  const due = clock.dueOn === null ? '' : formatDay(lang, clock.dueOn);
  return {
    ...drawn(lang, clock, null, today),
    heading: t(lang, 'clock.completeness-heading'),
    started: t(lang, 'clock.completeness-started', { day: formatDay(lang, startedOn) }),
    outcome: t(lang, clock.overdue ? 'clock.completeness-overdue' : 'clock.completeness-due', { day: due }),
    term: termWords(lang, term),
    source: sourceView(lang, source),
  };
}

/** How many days of the term have counted. Past its end they are no longer so many of the term. */
export function countedWords(lang: Lang, { unit, counted, of }: Clock): string {
  const days = unit === 'working-days' ? 'working-days' : 'calendar-days';
  return t(lang, `clock.${counted > of ? 'overrun' : 'counted'}-${days}`, { count: counted, of });
}

/** A clock in words, with what is long past apart. */
function drawn(lang: Lang, clock: Clock, closedOn: Day | null, today: Day): Omit<ClockView, 'heading' | 'started' | 'term' | 'source'> {
  const rows = rowsOf(lang, clock, today);
  const past = Math.max(clock.days.length - (closedOn === null ? shownPast : 0), 0);
  return {
    counted: countedWords(lang, clock),
    outcome: outcomeOf(lang, clock, closedOn),
    alarm: clock.overdue,
    provisional: clock.provisional,
    earlier: rows.slice(0, past),
    rows: rows.slice(past),
  };
}

/** What bears on the clock of the decision; null until it has started. */
export function timingOf({ edition, procedure }: Pinned, application: Timed, questions: readonly Question[]): DecisionTiming | null {
  const { acceptedOn, assessedOn } = clockDays(application);
  if (acceptedOn === null) return null;
  return {
    edition,
    decision: procedure.decision.value,
    acceptedOn,
    decidedOn: application.decidedAt && minskDay(application.decidedAt),
    assessedOn,
    questions: questions.map(({ askedAt, answer }) => ({ askedOn: minskDay(askedAt), answeredOn: answer && minskDay(answer.answeredAt) })),
  };
}

/**
 * The day the clock of the decision began, with acceptance and, where a refusal was set aside, anew with the opening again; and the day an
 * assessment was ordered under that clock: one from before the opening again does not lengthen it.
 */
export function clockDays({ acceptedAt, reopenedAt, assessedAt }: Pick<Application, 'acceptedAt' | 'reopenedAt' | 'assessedAt'>): {
  acceptedOn: Day | null;
  assessedOn: Day | null;
} {
  const began = reopenedAt ?? acceptedAt;
  const isOfThisClock = began !== null && assessedAt !== null && assessedAt >= began;
  return { acceptedOn: began && minskDay(began), assessedOn: isOfThisClock ? minskDay(assessedAt) : null };
}

export function termWords(lang: Lang, { unit, count }: Term): string {
  return t(lang, `terms.${unit}`, { count });
}

/** How many past days stand in the open; those before them are folded away. */
const shownPast = 7;

function outcomeOf(lang: Lang, { dueOn, stopped, overdue }: Clock, closedOn: Day | null): string {
  const due = dueOn === null ? '' : formatDay(lang, dueOn);
  if (closedOn !== null) {
    const day = formatDay(lang, closedOn);
    if (dueOn === null) return t(lang, 'clock.closed', { day });
    return overdue ? t(lang, 'clock.closed-late', { day, due }) : t(lang, 'clock.closed-in-time', { day });
  }
  if (stopped) return t(lang, 'clock.stopped');
  return t(lang, overdue ? 'clock.overdue' : 'clock.due', { day: due });
}

/** The days of a clock in the words of the page. */
export function rowsOf(lang: Lang, clock: Clock, today: Day): ClockRow[] {
  let number = 0;
  return [...clock.days, ...clock.ahead].map((shown) => {
    if (shown.counted) number += 1;
    return {
      day: shown.day,
      weekday: formatWeekday(lang, shown.day),
      number: shown.counted ? number : null,
      why: whyOf(lang, clock.unit, shown),
      mark: markOf(lang, clock, shown.day, today),
      provisional: shown.provisional,
    };
  });
}

function whyOf(lang: Lang, unit: Clock['unit'], { why, holiday }: ClockDay): string {
  if (why === 'counts' && unit !== 'working-days') return t(lang, 'clockWhy.every-day');
  return t(lang, `clockWhy.${why}`, holiday ? { holiday: t(lang, `holidays.${holiday}`) } : {});
}

function markOf(lang: Lang, { dueOn }: Clock, day: Day, today: Day): string | null {
  const marks = [day === today ? 'today' : day > today ? 'ahead' : null, day === dueOn ? 'last' : null].filter((mark) => mark !== null);
  return marks.length === 0 ? null : marks.map((mark) => t(lang, `clock.${mark}`)).join(', ');
}
