import type { Allowance, Edition, Ground } from './editions/edition.ts';
import { findGround, groundsFor } from './editions/index.ts';
import type { EventType } from './entries.ts';
import type { Measure } from './licence.ts';
import type { ProposedMeasure } from './measured.ts';
import type { ScopeWhat } from './scope.ts';
import { type Standing, standings } from './standing.ts';

/** What officers do. A surrender is the agency's own: it comes by an application and is refused to officers. */
export const officersMeasures = ['notice', 'order', 'suspension', 'extension', 'resumption', 'revocation', 'correction'] as const;
export type OfficersMeasure = (typeof officersMeasures)[number];

/** What a notice can announce. */
export const intendedMeasures = ['order', 'suspension', 'revocation'] as const;
export type Intended = (typeof intendedMeasures)[number];

export type MeasureRefusal =
  | 'not-allowed'
  | 'already-proposed'
  | 'nothing-proposed'
  | 'not-yours'
  | 'reasons-required'
  | 'related'
  | 'same-person'
  | 'wrong-standing'
  | 'part-not-covered'
  | 'not-running'
  | 'unconfirmed'
  | 'lapsed'
  | 'nothing-to-confirm'
  | 'unconfirmed-before'
  | 'ground-required'
  | 'ground-not-allowed'
  | 'ground-not-on-record'
  | 'advice-required'
  | 'correction-required'
  | 'intended-required'
  | 'notice-other'
  | 'notice-open'
  | 'notice-closed'
  | 'reply-too-soon'
  | 'reply-day-off'
  | 'remedy-past'
  | 'remedy-too-long'
  | 'term-required'
  | 'term-past'
  | 'term-too-long'
  | 'nothing-to-extend'
  | 'not-longer'
  | 'entry-unknown';

type Carried = Exclude<keyof ProposedMeasure, 'measure' | 'reasons'>;
type Rule = {
  /** The standings of the licence it can be taken in. */
  from: readonly Standing[];
  /** What its grounds must allow; null where it needs none. */
  allowance: Allowance | null;
  has: readonly Carried[];
};

const stillThere = ['active', 'suspended-in-part', 'suspended'] as const;
/** What each measure needs; what it `has` beside its reasons, and nothing else of a proposal is kept. */
export const measureRules: Record<Measure, Rule> = {
  notice: { from: stillThere, allowance: null, has: ['itemId', 'grounds', 'intended', 'replyBy'] },
  order: { from: stillThere, allowance: 'order', has: ['itemId', 'follows', 'grounds', 'remedyBy'] },
  // No part is suspended while the whole is.
  suspension: { from: ['active', 'suspended-in-part'], allowance: 'suspend', has: ['itemId', 'follows', 'grounds', 'advice', 'until'] },
  extension: { from: ['suspended-in-part', 'suspended'], allowance: 'suspend', has: ['itemId', 'follows', 'grounds', 'advice', 'until'] },
  resumption: { from: ['suspended-in-part', 'suspended'], allowance: null, has: ['itemId', 'follows'] },
  revocation: { from: stillThere, allowance: 'revoke', has: ['itemId', 'follows', 'grounds', 'advice'] },
  // What the log says wrongly can be corrected whatever the licence is worth by now.
  correction: { from: standings, allowance: null, has: ['corrects', 'advice'] },
  surrender: { from: [], allowance: null, has: [] },
  annulment: { from: [], allowance: null, has: [] },
};

/** The grounds of the edition that allow this measure against the whole licence or such a part; none where the measure needs none. */
export function groundsOfMeasure(edition: Edition, measure: Measure, part?: ScopeWhat): Ground[] {
  const { allowance } = measureRules[measure];
  if (allowance === null) return [];
  return fitting(groundsFor(edition, measure === 'revocation' && part !== undefined ? 'strike-off' : allowance), part);
}

/** The grounds on which one officer may suspend at once. */
export function groundsAtOnce(edition: Edition, part?: ScopeWhat): Ground[] {
  const suspending = groundsFor(edition, 'suspend-at-once').filter(({ code }) => findGround(edition, code)?.allows.includes('suspend'));
  return fitting(suspending, part);
}

function fitting(grounds: readonly Ground[], part: ScopeWhat | undefined): Ground[] {
  return grounds.filter(({ about }) => about === undefined || about === part);
}

/** What the history calls a measure that took effect, against the whole licence or such a part. */
export function eventOfMeasure(measure: Measure, part: ScopeWhat | null = null): EventType {
  if (part === null) return wholeEvents[measure];
  if (measure === 'suspension') return 'part-suspended';
  if (measure === 'resumption') return 'part-resumed';
  if (measure === 'revocation') return part === 'branch' ? 'branch-struck-off' : 'partner-struck-off';
  return wholeEvents[measure];
}

const wholeEvents: Record<Measure, EventType> = {
  notice: 'notice-given',
  order: 'remedy-ordered',
  suspension: 'licence-suspended',
  extension: 'suspension-extended',
  resumption: 'licence-resumed',
  revocation: 'licence-revoked',
  surrender: 'licence-surrendered',
  annulment: 'licence-annulled',
  correction: 'entry-corrected',
};
