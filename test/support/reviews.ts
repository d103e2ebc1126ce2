import type { Deps } from '../../src/acts/act.ts';
import { decideReview, type Lodged, lodgeReview } from '../../src/acts/review.ts';
import type { SubjectKey } from '../../src/acts/review-subject.ts';
import type { Measure } from '../../src/rules/licence.ts';
import type { CourtRuling, ReviewDecision } from '../../src/rules/review-outcomes.ts';
import { licenceByNumber } from '../../src/store/licences.ts';
import { measuresOf } from '../../src/store/measures.ts';
import { reviewsOf } from '../../src/store/reviews.ts';
import { aRecommendedCase, type aTakenCase, type Case, doing, must } from './journeys.ts';
import type { Person } from './people.ts';

/** The id of the latest measure of this kind on the licence. */
export async function measureOn(deps: Deps, licence: string, measure: Measure): Promise<string> {
  const { db } = deps.database;
  const found = await licenceByNumber(db, licence);
  const rows = found ? await measuresOf(db, [found.id]) : [];
  const id = rows.findLast((row) => row.measure === measure)?.id;
  if (!id) throw new Error(`no ${measure} on ${licence}`);
  return id;
}

/** An application that a head has refused today. */
export async function aRefusal(deps: Deps, options: Parameters<typeof aTakenCase>[1] = {}): Promise<Case> {
  const one = await aRecommendedCase(deps, options);
  const refuse = { act: 'decide', outcome: 'refuse', grounds: ['requirements-unmet'], reasons: 'The premises do not do.' } as const;
  await must(deps, one.head.actor, one.id, refuse);
  return one;
}

/** Puts a review on record, insists that it was taken, and returns its id. */
export async function lodge(deps: Deps, who: Person, key: SubjectKey, lodged: Lodged): Promise<string> {
  const answer = await lodgeReview(deps, doing(who.actor), key, lodged);
  if (!('done' in answer)) throw new Error(`not lodged: ${JSON.stringify(answer)}`);
  const { rows } = await deps.database.pool.query(
    `select reviews.id from reviews left join decisions on decisions.id = decision_id
      where lodged_by = $1 and $2 in (measure_id, decision_id, application_id) order by lodged_at desc, reviews.decided_at nulls first`,
    [who.actor.id, Object.values(key)[0]],
  );
  return rows[0].id;
}

export const anAppeal = { origin: 'appeal', text: 'The finding is wrong.' } as const;
export const aProtest = { origin: 'protest', text: 'The law was not kept.' } as const;

export function aRuling(ruling: Partial<CourtRuling> = {}): Lodged {
  const plain = { court: 'Minsk City Court', number: '15/2026', ruledOn: '2026-11-24', ruled: 'set-aside', until: null } as const;
  return { origin: 'court', text: 'The court found for the agency.', ruling: { ...plain, ...ruling } };
}

export const newAdvice = { be: 'Чакайце.', ru: 'Ждите.', en: 'Wait.' };

/** What a head decides; a change comes with its advice. */
export function decisionFor(outcome: ReviewDecision['outcome'], until: string | null = null): ReviewDecision {
  return { outcome, until, reasons: 'Looked at again.', advice: outcome === 'changed' ? newAdvice : null };
}

/** Decides and insists that it took effect. */
export async function settle(deps: Deps, head: Person, review: string, outcome: ReviewDecision['outcome'], until: string | null = null) {
  const answer = await decideReview(deps, doing(head.actor), review, decisionFor(outcome, until));
  if (!('done' in answer)) throw new Error(`not decided: ${JSON.stringify(answer)}`);
}

/** The outcome of every review of a measure, oldest first; null while it is open. */
export async function outcomesOn(deps: Deps, measureId: string): Promise<(string | null)[]> {
  return (await reviewsOf(deps.database.db, { measureId })).map(({ outcome }) => outcome);
}
