import type { Region } from './kinds.ts';

export const roles = ['agency', 'examiner', 'regional', 'head', 'education', 'prosecutor', 'hotline', 'administrator'] as const;
export type Role = (typeof roles)[number];

/**
 * Who is asking. `agencyId` is set for an agency's people, `region` for a regional officer. `ties`: the agencies an officer has stated to be bound
 * to, by kinship, money or former work.
 */
export type Actor = {
  id: string;
  name: string;
  role: Role;
  agencyId: string | null;
  region: Region | null;
  ties?: readonly string[];
};

/** Where what an action is done to belongs; each part is given only where the action has it. */
export type Place = {
  agencyId?: string;
  /** Null is a thing of no region yet, out of every regional officer's reach. */
  region?: Region | null;
  /** False of what its agency has not sent: nobody else knows of it. */
  sent?: boolean;
};

/** What an action is done to, with who had a hand in it so far. */
export type Subject = Place & {
  /** The officer who took the case, where nobody else goes on with it. */
  takenBy?: string | null;
  /** Who prepared what is decided now: none of them decides on it, whatever role they hold by now. */
  preparedBy?: readonly (string | null)[];
};

export const actions = [
  'read-register',
  'hand-in-cosignature',
  'sign-in',
  'use-account',
  'keep-keys',
  'state-tie',
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
  'read-delivery',
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
  'state-tie': ['examiner', 'regional', 'head', 'education', 'prosecutor', 'hotline', 'administrator'],
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
  // What became of the letters about a case or a licence. Addresses of agencies of every region stand in the list of all.
  'read-delivery': ['examiner', 'head', 'prosecutor'],
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

// What is done about an agency, and so never by an officer who is bound to it.
const untied: readonly Action[] = [
  'examine',
  'note',
  'recommend',
  'decide',
  'propose-measure',
  'decide-measure',
  'suspend-at-once',
  'lodge-protest',
  'record-ruling',
  'decide-review',
  'give-conclusion',
  'inspect',
  'decide-advertisement',
  'answer-report',
];

/** `absent`: this person is told what is told of a thing that is not there. */
export type Permission = 'may' | 'may-not' | 'absent';

/**
 * Whether `actor` (null: a citizen without an account) may do `action` to `subject`.
 * A page asks without a subject to learn whether the door is open at all; the act asks again with the subject.
 * Source: the roles of the register's users, `docs/words.md`; all cells stand in `docs/permissions.md`.
 */
export function can(actor: Actor | null, action: Action, subject: Subject = {}): boolean {
  return permissionOf(actor, action, subject) === 'may';
}

/** The same, and whether this person may so much as know of the subject. */
export function permissionOf(actor: Actor | null, action: Action, subject: Subject): Permission {
  const rule = rules[action];
  if (rule === 'everyone') return 'may';
  if (actor === null) return 'may-not';
  if (rule !== 'signed-in' && !rule.includes(actor.role)) return 'may-not';
  if (!isWithinReach(actor, subject)) return 'absent';
  if (isTied(actor, action, subject)) return 'may-not';
  if (subject.takenBy !== undefined && subject.takenBy !== actor.id) return 'may-not';
  return subject.preparedBy?.includes(actor.id) ? 'may-not' : 'may';
}

/** Why `actor` may not do `action` to anything in this place, or null. What is absent is told as not allowed: nobody is told more of it. */
export function refusalAt(actor: Actor, action: Action, place: Place): 'not-allowed' | 'related' | null {
  const permission = permissionOf(actor, action, place);
  if (permission === 'may') return null;
  return permission === 'may-not' && isTied(actor, action, place) ? 'related' : 'not-allowed';
}

/** The agency for which this person may do the action; null for whoever is of no agency, or may not. */
export function ownAgency(actor: Actor, action: Action): string | null {
  const { agencyId } = actor;
  return agencyId !== null && can(actor, action, { agencyId }) ? agencyId : null;
}

// An agency's people reach their own agency only, a regional officer the own region only, and nobody else what an agency has not sent.
function isWithinReach(actor: Actor, { agencyId, region, sent }: Place): boolean {
  if (actor.role === 'agency') return agencyId === undefined || agencyId === actor.agencyId;
  if (actor.role === 'regional' && region !== undefined && region !== actor.region) return false;
  return sent !== false;
}

function isTied(actor: Actor, action: Action, { agencyId }: Place): boolean {
  return agencyId !== undefined && untied.includes(action) && actor.ties?.includes(agencyId) === true;
}
