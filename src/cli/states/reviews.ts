import { decreedCalendar as calendar } from '../../rules/calendar.ts';
import type { Actor, Role } from '../../rules/permissions.ts';
import { outcomesOf, refusalOfRuling } from '../../rules/review-outcomes.ts';
import {
  type ReviewedDecision,
  type ReviewOrigin,
  type ReviewOutcome,
  type ReviewSubject,
  refusalOfLodging,
  reviewedDecisions,
  reviewOutcomes,
} from '../../rules/reviews.ts';
import { recordOf, statesToday as today } from './measures.ts';

type Force = ReviewSubject['force'];

/** A decision that can be looked at again: of what, of a part or not, and with what force it holds. */
export type Subject = { what: ReviewedDecision; part: boolean; force: Force };

const ofWhole: readonly ReviewedDecision[] = ['annulment', 'refusal', 'grant', 'renewal'];

/** Every decision with every force it can have: only a suspension by one officer is unconfirmed or lapses, and not everything is done to a part. */
export const subjects: readonly Subject[] = reviewedDecisions.flatMap((what) =>
  [false, true].flatMap((part) =>
    (what === 'suspension' ? (['decided', 'unconfirmed', 'lapsed', 'replaced'] as const) : (['decided', 'replaced'] as const)).flatMap(
      (force) => (part && ofWhole.includes(what) ? [] : [{ what, part, force }]),
    ),
  ),
);

const lodgers: Record<ReviewOrigin, Role> = { appeal: 'agency', court: 'examiner', protest: 'prosecutor' };

/** What was lodged before. */
export const befores = {
  nothing: [],
  'an open appeal': [['appeal', null]],
  'an open ruling': [['court', null]],
  'an open protest': [['protest', null]],
  'a decided appeal': [['appeal', 'upheld']],
  'a carried out ruling': [['court', 'upheld']],
  'a decided protest': [['protest', 'upheld']],
} as const satisfies Record<string, readonly (readonly [ReviewOrigin, ReviewOutcome | null])[]>;
export type Before = keyof typeof befores;

/** Why whoever lodges by this way may not, in time for an appeal; null where it may. */
export function refusalOf(origin: ReviewOrigin, subject: Subject, before: Before = 'nothing', decidedOn = '2026-11-20'): string | null {
  const reviews = befores[before].map(([one, outcome]) => ({ origin: one, outcome, lodgedBy: 'another' }));
  return refusalOfLodging({ ...whole(subject), decidedOn, reviews }, origin, person(lodgers[origin]), calendar, today);
}

/**
 * What can come of it: of an appeal or a protest, and what a court can have ruled. A suspension runs, and its end can be moved. Against what was
 * replaced nothing is open: the decision that replaced it answered everything.
 */
export function outcomes(subject: Subject): { head: ReviewOutcome[]; court: ReviewOutcome[] } {
  if (subject.force === 'replaced') return { head: [], court: [] };
  const ruling = { court: 'Court', number: '1', ruledOn: today, until: today };
  const court = reviewOutcomes.filter((ruled) => refusalOfRuling({ ...ruling, ruled }, whole(subject), today) === null);
  return { head: outcomesOf({ ruled: null }, whole(subject), calendar, today), court };
}

function whole({ what, part, force }: Subject): ReviewSubject {
  const suspension = what === 'suspension' || what === 'extension' ? { from: '2026-11-10', until: '2026-12-31' } : null;
  return {
    ...{ what, part, force, suspension, agencyId: 'agency', region: 'BY-HM', edition: recordOf('active').edition },
    ...{
      decidedOn: '2026-11-20',
      decidedBy: 'first-head',
      preparedBy: 'examiner',
      undid: [],
      byCourt: false,
      otherOpen: false,
      reviews: [],
    },
  };
}

function person(role: Role): Actor {
  return { id: role, name: role, role, agencyId: role === 'agency' ? 'agency' : null, region: null };
}
