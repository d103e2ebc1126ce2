import type { Calendar, Day } from './calendar.ts';
import { type Changes, factOfWhat } from './changes.ts';
import { type Clock, runClock } from './clock.ts';
import type { Edition } from './editions/edition.ts';
import type { Facts } from './facts.ts';
import type { Kind } from './kinds.ts';
import { type Actor, can, refusalAt } from './permissions.ts';
import type { ScopeItem } from './scope.ts';

export const conclusionOutcomes = ['positive', 'negative'] as const;
export type ConclusionOutcome = (typeof conclusionOutcomes)[number];

/** How an application stands with the Ministry of Education: nothing to conclude on, not asked yet, asked, or as it last concluded. */
export type ConclusionState = 'not-needed' | 'not-asked' | 'asked' | ConclusionOutcome;

/**
 * Where an application stands that would bring in these programmes, from its requests in the order they were made; an outcome is null until it
 * is given. A programme that a licence covers already has its conclusion: a variation needs one for those it adds.
 */
export function conclusionState(
  edition: Edition,
  kind: Kind,
  programmes: readonly string[],
  requests: readonly { outcome: ConclusionOutcome | null }[],
): ConclusionState {
  if (!edition.conclusion[kind].value || programmes.length === 0) return 'not-needed';
  const last = requests.at(-1);
  return last ? (last.outcome ?? 'asked') : 'not-asked';
}

export type ConclusionRefusal = 'not-allowed' | 'related' | 'no-longer-needed' | 'same-person';

/** Why this person may not give the conclusion that was asked for, or null. `open`: the application is not decided yet. */
export function refusalToConclude(
  request: { open: boolean; requestedBy: string; agencyId: string },
  actor: Actor,
): ConclusionRefusal | null {
  const shut = refusalAt(actor, 'give-conclusion', { agencyId: request.agencyId });
  if (shut) return shut;
  if (!can(actor, 'give-conclusion', { preparedBy: [request.requestedBy] })) return 'same-person';
  return request.open ? null : 'no-longer-needed';
}

/** The Ministry's own clock. It runs beside that of the decision and stops for nothing. */
export function conclusionClock(edition: Edition, askedOn: Day, closedOn: Day | null, calendar: Calendar, today: Day): Clock {
  return runClock({ calendar, term: edition.terms.conclusion.value, startedOn: askedOn, stops: [], closedOn, today });
}

/** What the Ministry is shown of what a variation changes, by the same measure: it concludes on what comes, beside what is there. */
export function changesForConclusion(edition: Edition, { added, ended }: Changes): Changes {
  const { facts: codes, partners } = edition.shownForConclusion.value;
  const isShown = ({ what, role }: ScopeItem) =>
    codes.includes(factOfWhat[what]) && (what !== 'partner' || partners === 'all' || role === null || role === 'school');
  return { added: added.filter(isShown), ended: ended.filter(isShown), restated: [] };
}

/** What the Ministry is shown of the facts of an application: those the edition names, and of the partners those that teach. */
export function factsForConclusion(edition: Edition, facts: Facts): Facts {
  const { facts: codes, partners } = edition.shownForConclusion.value;
  const shown: Facts = Object.fromEntries(Object.entries(facts).filter(([code]) => codes.some((one) => one === code)));
  if (partners === 'all' || shown.partners === undefined) return shown;
  // A partner whose application does not say what it is stays: the Ministry cannot judge a school it does not see.
  return { ...shown, partners: shown.partners.filter(({ role }) => role === undefined || role === 'school') };
}
