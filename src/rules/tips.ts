import type { Kind, Region } from './kinds.ts';
import { type Actor, can } from './permissions.ts';

/** What becomes of a tip: nobody has taken it up, a region has it, it is closed. */
export const tipStates = ['new', 'assigned', 'closed'] as const;
export type TipState = (typeof tipStates)[number];

/** What somebody tells, as it is sealed; only what happened has to be said. */
export type TipStory = { told: string; who: string; where: string; kind: Kind | null; when: string; region: Region | null };

/** A tip as its rules see it: nothing of what was told. */
export type TipFacts = { state: TipState; region: Region | null };

export const tipActs = ['open', 'assign', 'answer', 'link', 'close', 'take-contact'] as const;
export type TipAct = (typeof tipActs)[number];

export type TipRefusal = 'not-allowed' | 'closed' | 'no-region' | 'other-region' | 'no-contact';

/**
 * Why this person may not do this to the tip, or null: the one predicate behind the forms of its page and the guard of its acts. A tip of no
 * region is for the Department alone, and a regional officer reaches those of the own region only.
 */
export function refusalOfTip(act: TipAct, tip: TipFacts, actor: Actor): TipRefusal | null {
  if (!can(actor, actionOf[act], { region: tip.region })) return 'not-allowed';
  if (act === 'open' || act === 'take-contact') return null;
  if (tip.state === 'closed') return 'closed';
  return act === 'link' && tip.region === null ? 'no-region' : null;
}

const actionOf = {
  open: 'read-tips',
  assign: 'triage-tips',
  answer: 'answer-tip',
  link: 'answer-tip',
  close: 'triage-tips',
  'take-contact': 'take-sealed-contact',
} as const;

/** Where a tip stands after the person has added something: what was closed is taken up again. */
export function stateAfterAddition({ state, region }: TipFacts): TipState {
  if (state !== 'closed') return state;
  return region === null ? 'new' : 'assigned';
}

/** How long, in minutes, an opening lasts for the one who opened: after that the tip is shut and is opened anew, with another reason on record. */
export const openFor = 15;
