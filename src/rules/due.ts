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
  /** The day it was accepted or, where its refusal was set aside, opened again: the clock of the decision begins anew. */
  acceptedOn: Day | null;
  decidedOn: Day | null;
  /** The day an assessment of compliance was ordered. */
  assessedOn: Day | null;
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

/** What bears on the clock of the decision. `decision`: how long it may take, by the application's procedure. */
export type DecisionTiming = {
  edition: Edition;
  decision: Term;
  acceptedOn: Day;
  decidedOn: Day | null;
  assessedOn: Day | null;
  questions: readonly { askedOn: Day; answeredOn: Day | null }[];
};

/**
 * The clock of the decision: from acceptance, standing while the agency has a question to answer, and longer by the edition's term where an
 * assessment was ordered in time.
 */
export function decisionClock(timing: DecisionTiming, calendar: Calendar, today: Day): Clock {
  const added = addedTerm(timing, calendar, today);
  const { decision: term } = timing;
  return run(timing, calendar, today, added ? { ...term, count: term.count + added.count } : term);
}

/**
 * What an ordered assessment adds to the term of the decision, or null. An assessment ordered after the term ran out adds nothing: a missed
 * deadline cannot be undone by ordering one.
 */
export function addedTerm(timing: DecisionTiming, calendar: Calendar, today: Day): Term | null {
  const { edition, decision, assessedOn } = timing;
  const added = assessmentTerm(edition, decision);
  if (added === null || assessedOn === null || assessedOn > today) return null;
  const before = run({ ...timing, decidedOn: null }, calendar, assessedOn, decision);
  return before.overdue ? null : added;
}

/** The edition's term of an assessment; null where it knows none. One counted in another unit than the decision could not be added to it. */
export function assessmentTerm({ terms: { assessment } }: Edition, decision: Term): Term | null {
  return assessment.value?.unit === decision.unit ? assessment.value : null;
}

function run({ acceptedOn, decidedOn, questions }: DecisionTiming, calendar: Calendar, today: Day, term: Term): Clock {
  const stops = questions.map(({ askedOn, answeredOn }) => ({ from: askedOn, until: answeredOn }));
  return runClock({ calendar, closedOn: decidedOn, today, term, startedOn: acceptedOn, stops });
}
