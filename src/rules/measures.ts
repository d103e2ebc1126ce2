import { type Calendar, type Day, termEnd } from './calendar.ts';
import type { Allowance, Edition, Ground, GroundCode } from './editions/edition.ts';
import { findGround, groundsFor } from './editions/index.ts';
import type { EventType } from './entries.ts';
import type { Lang } from './languages.ts';
import { langs } from './languages.ts';
import type { Measure } from './licence.ts';
import { type Actor, can } from './permissions.ts';
import type { Standing } from './standing.ts';

/** A measure as an examiner proposes it. `advice`: what clients of the agency should do now, in each language. */
export type ProposedMeasure = {
  measure: Measure;
  grounds: readonly GroundCode[];
  reasons: string;
  advice: Record<Lang, string> | null;
  until: Day | null;
};

export type MeasureRefusal =
  | 'not-allowed'
  | 'already-proposed'
  | 'nothing-proposed'
  | 'same-person'
  | 'wrong-standing'
  | 'ground-required'
  | 'ground-not-allowed'
  | 'advice-required'
  | 'term-past'
  | 'term-too-long';

// Which standings a measure can be taken in, what its grounds must allow, and what its public event is called.
const measureRules: Record<Measure, { from: readonly Standing[]; allowance: Allowance | null; event: EventType }> = {
  notice: { from: ['active', 'suspended'], allowance: null, event: 'notice-given' },
  order: { from: ['active', 'suspended'], allowance: 'order', event: 'remedy-ordered' },
  extension: { from: ['suspended'], allowance: 'suspend', event: 'suspension-extended' },
  correction: { from: [], allowance: null, event: 'entry-corrected' },
  suspension: { from: ['active'], allowance: 'suspend', event: 'licence-suspended' },
  resumption: { from: ['suspended'], allowance: null, event: 'licence-resumed' },
  revocation: { from: ['active', 'suspended'], allowance: 'revoke', event: 'licence-revoked' },
  surrender: { from: ['active', 'suspended'], allowance: null, event: 'licence-surrendered' },
};

/** A licence as the rules of measures see it. `pending`: a proposed measure awaits its decision. */
export type MeasuredLicence = { standing: Standing; edition: Edition; pending: boolean; today: Day };

/** The measures this person could propose on this licence now: what a page offers before any ground is chosen. */
export function measuresToPropose(licence: MeasuredLicence, actor: Actor): Measure[] {
  if (!can(actor, 'propose-measure') || licence.pending) return [];
  return officersMeasures.filter((measure) => measureRules[measure].from.includes(licence.standing));
}

/** The grounds of the licence's edition that allow this measure; none where the measure needs none. */
export function groundsOfMeasure(edition: Edition, measure: Measure): Ground[] {
  const { allowance } = measureRules[measure];
  return allowance === null ? [] : groundsFor(edition, allowance);
}

/** The last day a suspension decided on `today` can run to: the edition's longest term. */
export function longestSuspension(edition: Edition, calendar: Calendar, today: Day): Day {
  return termEnd(calendar, today, edition.terms.suspension.value);
}

// A surrender is the agency's own; officers take no such measure.
const officersMeasures = ['suspension', 'resumption', 'revocation'] as const;

/** Why this measure may not be proposed on a licence of this standing, or null. Source of the grounds: the licence's edition. */
export function refusalOfProposal(
  proposal: ProposedMeasure,
  licence: MeasuredLicence,
  actor: Actor,
  calendar: Calendar,
): MeasureRefusal | null {
  const rule = measureRules[proposal.measure];
  if (!can(actor, 'propose-measure')) return 'not-allowed';
  if (licence.pending) return 'already-proposed';
  if (!rule.from.includes(licence.standing)) return 'wrong-standing';
  if (proposal.until !== null && proposal.until <= licence.today) return 'term-past';
  if (proposal.until !== null && proposal.until > longestSuspension(licence.edition, calendar, licence.today)) return 'term-too-long';
  if (rule.allowance === null) return null;
  if (proposal.grounds.length === 0) return 'ground-required';
  for (const code of proposal.grounds) {
    if (!findGround(licence.edition, code)?.allows.includes(rule.allowance)) return 'ground-not-allowed';
  }
  return langs.every((lang) => proposal.advice?.[lang].trim()) ? null : 'advice-required';
}

/** Why this person may not decide the proposed measure, or null: never the one who proposed it. */
export function refusalOfDecision(proposedBy: string | null, actor: Actor): MeasureRefusal | null {
  if (!can(actor, 'decide-measure')) return 'not-allowed';
  return proposedBy === actor.id ? 'same-person' : null;
}

export function eventOfMeasure(measure: Measure): EventType {
  return measureRules[measure].event;
}
