import { type Calendar, type Day, dayKind, plainEnd, termEnd } from './calendar.ts';
import type { Edition } from './editions/edition.ts';
import type { MeasureRefusal } from './measure-rules.ts';
import type { MeasuredLicence, ProposedMeasure } from './measured.ts';

/** Why the days of a proposal are not ones the edition lets it have on this day, or null. */
export function refusalOfDays(proposal: ProposedMeasure, licence: MeasuredLicence, calendar: Calendar): MeasureRefusal | null {
  const { measure, until, replyBy, remedyBy } = proposal;
  const { today, edition } = licence;
  if (measure === 'notice') {
    if (replyBy === null || replyBy < earliestReply(edition, calendar, today)) return 'reply-too-soon';
    return dayKind(calendar, replyBy).working ? null : 'reply-day-off';
  }
  if (measure === 'order') {
    if (remedyBy === null || remedyBy <= today) return 'remedy-past';
    return remedyBy > latestRemedy(edition, calendar, today) ? 'remedy-too-long' : null;
  }
  if (measure === 'suspension') {
    if (until === null) return 'term-required';
    if (until <= today) return 'term-past';
    return until > longestSuspension(edition, calendar, today) ? 'term-too-long' : null;
  }
  if (measure !== 'extension') return null;
  const suspension = licence.running.find(({ id }) => id === proposal.follows);
  if (until === null || !suspension) return 'term-required';
  if (suspension.until === null || until <= suspension.until) return 'not-longer';
  return until > longestSuspension(edition, calendar, suspension.from) ? 'term-too-long' : null;
}

/** The earliest last day a notice given on `today` can leave the agency for its reply. */
export function earliestReply(edition: Edition, calendar: Calendar, today: Day): Day {
  return termEnd(calendar, today, edition.terms.notice.value);
}

/** The latest last day an order given on `today` can set. */
export function latestRemedy(edition: Edition, calendar: Calendar, today: Day): Day {
  return termEnd(calendar, today, edition.terms.remedy.value);
}

/**
 * The last day a suspension that began on `from` can run to, extensions included: the edition's longest term. It is no term within which anybody
 * has to act, and so none that a day off makes longer: six months are no more than six months.
 */
export function longestSuspension(edition: Edition, calendar: Calendar, from: Day): Day {
  const { value } = edition.terms.suspension;
  return value.unit === 'working-days' ? termEnd(calendar, from, value) : plainEnd(from, value);
}

/** The last day for the head to confirm what one officer suspended on `today`. */
export function lastConfirmation(edition: Edition, calendar: Calendar, today: Day): Day {
  return termEnd(calendar, today, edition.terms.confirmation.value);
}
