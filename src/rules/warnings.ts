import { type Calendar, type Day, minskDay, type Term, termEnd } from './calendar.ts';
import { type Contact, contactsIn } from './contacts.ts';
import type { Sourced } from './editions/edition.ts';
import type { Audience } from './entries.ts';
import type { Kind } from './kinds.ts';
import type { Lang } from './languages.ts';
import { type Action, type Actor, can } from './permissions.ts';

/** Why an operator is not told beforehand that it will be warned of: there is danger to people, or nobody can be found. */
export const untolds = ['danger', 'nobody'] as const;
export type Untold = (typeof untolds)[number];

/** `waiting`: the operator may still reply. `proposed`: a head may publish it. */
export const warningStates = ['waiting', 'proposed', 'published', 'rejected', 'withdrawn'] as const;
export type WarningState = (typeof warningStates)[number];

/** What of a warning the rules look at. */
export type WarningFacts = {
  proposedBy: string;
  replyBy: Day | null;
  reply: string | null;
  decidedAt: Date | null;
  upheld: boolean | null;
  withdrawnAt: Date | null;
};

/** What an examiner writes in a proposal. Names and contacts are lists; one of them at least says something. */
export type WarningProposal = {
  names: readonly string[];
  kinds: readonly Kind[];
  countries: readonly string[];
  told: Record<Lang, string>;
  basis: string;
  notified: string;
  untold: Untold | null;
};

/**
 * The contacts that were written one a line, each once; null where a line is none. A line stands for one: a bare @name may be two
 * services, and an address names a site, but a warning says no more than what was written.
 */
export function contactsOfLines(lines: readonly string[]): Contact[] | null {
  const found = lines.map((line) => contactsIn(line)[0]);
  if (!found.every((one) => one !== undefined)) return null;
  return [...new Map(found.map((one) => [`${one.channel} ${one.key}`, one])).values()];
}

/** What of a warning's history this person reads; who opened evidence is the prosecutor's to see. */
export function audiencesOf({ role }: Actor): Audience[] {
  return role === 'prosecutor' ? ['public', 'agency', 'staff', 'oversight'] : ['public', 'agency', 'staff'];
}

// ── terms: our own practice, no law says them ───────────────────────────────────────────────────────────────────────────────────────

/** How long an operator that was told beforehand may reply before anything is published. */
export const replyTerm: Sourced<Term> = { value: { count: 5, unit: 'working-days' }, source: 'practice', confidence: 'unconfirmed' };
/** By when whoever asks for a correction of a warning is answered. */
export const correctionTerm: Sourced<Term> = { value: { count: 15, unit: 'calendar-days' }, source: 'practice', confidence: 'unconfirmed' };

/** The last day to reply to a warning proposed on this day. */
export function replyByOf(calendar: Calendar, proposedOn: Day): Day {
  return termEnd(calendar, proposedOn, replyTerm.value);
}

/** Where a warning stands on a day; no column says it. */
export function warningState({ replyBy, reply, decidedAt, upheld, withdrawnAt }: WarningFacts, today: Day): WarningState {
  if (withdrawnAt !== null) return 'withdrawn';
  if (decidedAt !== null) return upheld === true ? 'published' : 'rejected';
  return replyBy !== null && reply === null && today <= replyBy ? 'waiting' : 'proposed';
}

/** What can be done about a warning that is there. */
export type WarningAct = 'add-evidence' | 'reply' | 'publish' | 'reject' | 'correct' | 'withdraw';
export type WarningRefusal =
  | 'not-allowed'
  | 'own-proposal'
  | 'still-waiting'
  | 'replied-already'
  | 'decided-already'
  | 'not-published'
  | 'agency-unknown';

/**
 * Why this person may not do it now, or null. Nothing is published before the operator's time to reply has passed or its reply was
 * recorded; a proposal can be rejected at any time; nobody decides on an own proposal.
 */
export function refusalOfWarningAct(act: WarningAct, warning: WarningFacts, actor: Actor, now: Date): WarningRefusal | null {
  if (!can(actor, actionOf[act])) return 'not-allowed';
  const state = warningState(warning, minskDay(now));
  if (act === 'correct' || act === 'withdraw') return state === 'published' ? null : 'not-published';
  if (act === 'add-evidence') return state === 'rejected' || state === 'withdrawn' ? 'decided-already' : null;
  if (warning.decidedAt !== null) return 'decided-already';
  if (act === 'reply') return warning.reply === null ? null : 'replied-already';
  if (!can(actor, actionOf[act], { preparedBy: [warning.proposedBy] })) return 'own-proposal';
  return act === 'publish' && state === 'waiting' ? 'still-waiting' : null;
}

const actionOf: Record<WarningAct, Action> = {
  'add-evidence': 'propose-warning',
  reply: 'propose-warning',
  publish: 'decide-warning',
  reject: 'decide-warning',
  correct: 'decide-warning',
  withdraw: 'decide-warning',
};

/** The number of a warning: WRN-2026-000001. */
export function warningNumber(year: number, serial: number): string {
  return `WRN-${year}-${String(serial).padStart(6, '0')}`;
}

export function isWarningNumber(text: string): boolean {
  return /^WRN-\d{4}-\d{6}$/.test(text);
}
