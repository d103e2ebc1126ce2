import type { ApplicationState } from './application.ts';
import type { Calendar, Day, Term } from './calendar.ts';
import { type Clock, runClock } from './clock.ts';
import type { Edition } from './editions/edition.ts';

/** What bears on the deadline of an application that was sent. */
export type Timing = {
  state: ApplicationState;
  edition: Edition;
  /** How long its decision may take, by its procedure. */
  decision: Term;
  /** The day it was last sent. */
  sentOn: Day;
  acceptedOn: Day | null;
  decidedOn: Day | null;
  questions: readonly { askedOn: Day; answeredOn: Day | null; replyBy: Day }[];
};

/** What comes next and by when. `reply` and `resending` wait for the agency, and only the others can be the Department's delay. */
export type Due = { what: 'acceptance' | 'decision' | 'reply' | 'resending'; on: Day | null; late: boolean };

/** The next deadline of an application at the end of `today`. A late reply is the agency's; resending after a return has no deadline. */
export function dueOf(timing: Timing, calendar: Calendar, today: Day): Due {
  if (timing.state === 'returned') return { what: 'resending', on: null, late: false };
  const clock = clockOf(timing, calendar, today);
  if (!clock.stopped) return { what: timing.acceptedOn === null ? 'acceptance' : 'decision', on: clock.dueOn, late: clock.overdue };
  const replyBy = timing.questions.find((question) => question.answeredOn === null)?.replyBy ?? null;
  return { what: 'reply', on: replyBy, late: replyBy !== null && today > replyBy };
}

/** The clock that runs: until acceptance the term for checking completeness from the last sending, then the term of the decision. */
export function clockOf(timing: Timing, calendar: Calendar, today: Day): Clock {
  const { edition, sentOn, acceptedOn, decidedOn: closedOn } = timing;
  if (acceptedOn !== null) return decisionClock({ ...timing, acceptedOn }, calendar, today);
  return runClock({ calendar, closedOn, today, term: edition.terms.completeness.value, startedOn: sentOn, stops: [] });
}

/** The clock of the decision: from acceptance, standing while the agency has a question to answer. */
export function decisionClock(
  timing: {
    decision: Term;
    acceptedOn: Day;
    decidedOn: Day | null;
    questions: readonly { askedOn: Day; answeredOn: Day | null }[];
  },
  calendar: Calendar,
  today: Day,
): Clock {
  const { decision: term, acceptedOn: startedOn, decidedOn: closedOn, questions } = timing;
  const stops = questions.map(({ askedOn, answeredOn }) => ({ from: askedOn, until: answeredOn }));
  return runClock({ calendar, closedOn, today, term, startedOn, stops });
}
