import type { Region } from './kinds.ts';

export const roles = ['agency', 'examiner', 'regional', 'head', 'education', 'prosecutor', 'hotline', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** Who is asking. `agencyId` is set for an agency's people, `region` for a regional officer. */
export type Actor = { id: string; name: string; role: Role; agencyId: string | null; region: Region | null };

/**
 * What an action is done to; each part is given only where the action has it. `region: null` is a thing of no region yet, out of every regional
 * officer's reach.
 */
export type Subject = { agencyId?: string; region?: Region | null };

export const actions = [
  'read-register',
  'hand-in-cosignature',
  'sign-in',
  'use-account',
  'keep-keys',
  'confirm-key',
  'keep-passkeys',
  'keep-second-factor',
  'link-identity',
  'read-oversight',
  'read-own-agency',
  'prepare-application',
  'send-application',
  'answer-question',
  'withdraw-application',
  'read-cases',
  'read-relations',
  'read-law',
  'examine',
  'note',
  'recommend',
  'decide',
  'propose-measure',
  'decide-measure',
  'suspend-at-once',
  'answer-measure',
  'appeal',
  'lodge-protest',
  'record-ruling',
  'decide-review',
  'give-conclusion',
  'inspect',
  'state-payment',
  'propose-law',
  'decide-law',
  'read-mail',
  'retry-mail',
  'keep-contacts',
  'replace-extract',
  'send-advertisement',
  'read-advertisements',
  'decide-advertisement',
  'read-warnings',
  'propose-warning',
  'decide-warning',
  'read-reports',
  'answer-report',
  'read-tips',
  'triage-tips',
  'answer-tip',
  'take-sealed-contact',
  'set-seal',
  'read-hotline-code',
  'manage-accounts',
] as const;
export type Action = (typeof actions)[number];

type Rule = readonly Role[] | 'everyone' | 'signed-in';

const rules: Record<Action, Rule> = {
  'read-register': 'everyone',
  // It is believed for the signature alone.
  'hand-in-cosignature': 'everyone',
  'sign-in': 'everyone',
  'use-account': 'signed-in',
  'keep-keys': ['examiner', 'regional', 'head', 'education', 'prosecutor', 'hotline', 'administrator'],
  // Whose key it is, never the own one, and never by who made the account.
  'confirm-key': ['head', 'administrator'],
  'keep-passkeys': ['agency'],
  'keep-second-factor': ['agency'],
  'link-identity': ['agency'],
  'read-oversight': ['prosecutor'],
  'read-own-agency': ['agency'],
  'prepare-application': ['agency'],
  'send-application': ['agency'],
  'answer-question': ['agency'],
  'withdraw-application': ['agency'],
  'read-cases': ['examiner', 'regional', 'head', 'prosecutor'],
  // Flags lead to agencies of every region: nothing for those who see one region.
  'read-relations': ['examiner', 'head', 'prosecutor'],
  'read-law': ['examiner', 'regional', 'head', 'education', 'prosecutor', 'hotline', 'administrator'],
  examine: ['examiner'],
  note: ['examiner', 'regional', 'head'],
  recommend: ['examiner'],
  decide: ['head'],
  'propose-measure': ['examiner'],
  'decide-measure': ['head'],
  'suspend-at-once': ['examiner'],
  'answer-measure': ['agency'],
  appeal: ['agency'],
  'lodge-protest': ['prosecutor'],
  'record-ruling': ['examiner'],
  'decide-review': ['head'],
  'give-conclusion': ['education'],
  inspect: ['regional'],
  'state-payment': ['agency'],
  'propose-law': ['head'],
  'decide-law': ['head'],
  'read-mail': ['head', 'administrator', 'prosecutor'],
  'retry-mail': ['head', 'administrator'],
  'keep-contacts': ['agency'],
  'replace-extract': ['agency'],
  'send-advertisement': ['agency'],
  'read-advertisements': ['examiner', 'head', 'education', 'prosecutor'],
  // Which of the two decides is a matter of the licence's kind: `rules/advertising.ts`.
  'decide-advertisement': ['head', 'education'],
  'read-warnings': ['examiner', 'regional', 'head', 'prosecutor'],
  'propose-warning': ['examiner'],
  'decide-warning': ['head'],
  'read-reports': ['examiner', 'head', 'prosecutor'],
  'answer-report': ['examiner'],
  'read-tips': ['examiner', 'regional', 'head', 'prosecutor'],
  'triage-tips': ['examiner'],
  'answer-tip': ['examiner', 'regional'],
  'take-sealed-contact': ['prosecutor'],
  'set-seal': ['prosecutor'],
  'read-hotline-code': ['hotline', 'examiner', 'head'],
  'manage-accounts': ['administrator'],
};

/**
 * Whether `actor` (null: a citizen without an account) may do `action` to `subject`.
 * An agency's people reach their own agency only, a regional officer the own region only.
 * A page asks without a subject to learn whether the door is open at all; the act asks again with the subject.
 * Source: the roles of the register's users, `docs/words.md`.
 */
export function can(actor: Actor | null, action: Action, subject: Subject = {}): boolean {
  const rule = rules[action];
  if (rule === 'everyone') return true;
  if (actor === null) return false;
  if (rule === 'signed-in') return true;
  return rule.includes(actor.role) && isWithinReach(actor, subject);
}

/** The agency for which this person may do the action; null for whoever is of no agency, or may not. */
export function ownAgency(actor: Actor, action: Action): string | null {
  const { agencyId } = actor;
  return agencyId !== null && can(actor, action, { agencyId }) ? agencyId : null;
}

function isWithinReach(actor: Actor, subject: Subject): boolean {
  if (actor.role === 'agency' && subject.agencyId !== undefined) return subject.agencyId === actor.agencyId;
  if (actor.role === 'regional' && subject.region !== undefined) return subject.region === actor.region;
  return true;
}
