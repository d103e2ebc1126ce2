import { type Calendar, type Day, minskDay, plainEnd, termEnd } from './calendar.ts';
import type { AdvertisingPlace, Decider, Edition } from './editions/edition.ts';
import { readSite } from './fact-entry.ts';
import { type Kind, kinds } from './kinds.ts';
import { type Actor, can, refusalAt } from './permissions.ts';
import { isInForce, type Standing } from './standing.ts';

/** How an advertisement stands on a day. Only what is `approved` may appear. */
export const advertisementStates = [
  'sent',
  'taken-back',
  'refused',
  'not-yet',
  'approved',
  'run-out',
  'ended',
  'licence-not-in-force',
] as const;
export type AdvertisementState = (typeof advertisementStates)[number];

/** An advertisement as far as its state depends on it. */
export type AdvertisementFacts = {
  approved: boolean | null;
  from: Day | null;
  until: Day | null;
  endedAt: Date | null;
};

/** How an advertisement stands on `day`, under a licence of that day's standing. What was ended stays ended, whatever else is true of it. */
export function advertisementState(
  { approved, from, until, endedAt }: AdvertisementFacts,
  standing: Standing,
  day: Day,
): AdvertisementState {
  if (approved === null) return endedAt === null ? 'sent' : 'taken-back';
  if (!approved || from === null) return 'refused';
  if (endedAt !== null && day >= minskDay(endedAt)) return 'ended';
  if (until !== null && day > until) return 'run-out';
  if (!isInForce(standing)) return 'licence-not-in-force';
  return day < from ? 'not-yet' : 'approved';
}

export type AdvertisementRefusal =
  | 'not-allowed'
  | 'related'
  | 'not-yours-education'
  | 'not-yours-head'
  | 'licence-not-in-force'
  | 'place-no-site'
  | 'place-not-own'
  | 'no-contact'
  | 'from-past'
  | 'until-before'
  | 'until-too-late'
  | 'decided-already'
  | 'not-running';

/** The kinds of licence whose advertisements this person reads: the Ministry of Education's officer those it decides on, everybody else all. */
export function kindsRead(actor: Actor, edition: Edition): Kind[] {
  if (!can(actor, 'read-advertisements')) return [];
  return kinds.filter((kind) => actor.role !== 'education' || deciderOf(kind, edition) === 'education');
}

export function deciderOf(kind: Kind, edition: Edition): Decider {
  return edition.advertising.deciders[kind].value;
}

/** What is sent: the place, whether any contact was read in it, the sites known as the agency's, and where the law lets it appear. */
export type SentAdvertisement = {
  agencyId: string;
  standing: Standing;
  place: string;
  contacts: number;
  ownDomains: readonly string[];
  allowed: AdvertisingPlace;
};

/** Why the agency may not send this for approval, or null. */
export function refusalOfSending(sent: SentAdvertisement, actor: Actor): AdvertisementRefusal | null {
  if (!can(actor, 'send-advertisement', { agencyId: sent.agencyId })) return 'not-allowed';
  if (!isInForce(sent.standing)) return 'licence-not-in-force';
  if (sent.contacts === 0) return 'no-contact';
  if (sent.allowed === 'anywhere') return null;
  const host = hostOf(sent.place);
  if (host === null) return 'place-no-site';
  return sent.ownDomains.some((own) => host === own || host.endsWith(`.${own}`)) ? null : 'place-not-own';
}

function hostOf(place: string): string | null {
  const site = readSite(place);
  return site && new URL(site).hostname.replace(/^www\./, '').replace(/\.$/, '');
}

/** An advertisement with the kind of its licence and that licence's standing today. */
export type KnownAdvertisement = AdvertisementFacts & { agencyId: string; kind: Kind; standing: Standing };

/** Why the agency may not take it back, or null: it can while it waits and while it is approved. */
export function refusalOfTakingBack(one: KnownAdvertisement, actor: Actor, today: Day): AdvertisementRefusal | null {
  if (!can(actor, 'send-advertisement', { agencyId: one.agencyId })) return 'not-allowed';
  return isStanding(one, today) ? null : 'not-running';
}

/** Why this officer may not decide on this agency's advertising of this kind, or null: what the page asks before it offers a form, and the act again. */
export function refusalOfDeciding(
  { agencyId, kind }: Pick<KnownAdvertisement, 'agencyId' | 'kind'>,
  edition: Edition,
  actor: Actor,
): AdvertisementRefusal | null {
  const shut = refusalAt(actor, 'decide-advertisement', { agencyId });
  if (shut) return shut;
  const decider = deciderOf(kind, edition);
  return actor.role === decider ? null : `not-yours-${decider}`;
}

/** Why it may not be approved for these days, or null. */
export function refusalOfApproval(
  one: KnownAdvertisement,
  { from, until }: { from: Day; until: Day },
  edition: Edition,
  today: Day,
): AdvertisementRefusal | null {
  if (!isInForce(one.standing)) return 'licence-not-in-force';
  if (from < today) return 'from-past';
  if (until < from) return 'until-before';
  return until > latestUntil(edition, from) ? 'until-too-late' : null;
}

/** The last day up to which an approval from `from` may hold. */
export function latestUntil(edition: Edition, from: Day): Day {
  return plainEnd(from, edition.advertising.approval.value);
}

/** Why this approval cannot be ended, or null. */
export function refusalOfEnding(one: KnownAdvertisement, today: Day): AdvertisementRefusal | null {
  return one.approved === true && isStanding(one, today) ? null : 'not-running';
}

function isStanding(one: KnownAdvertisement, today: Day): boolean {
  return !['taken-back', 'refused', 'run-out', 'ended'].includes(advertisementState(one, one.standing, today));
}

/** By when what was sent on this day has to be decided, and whether that day has passed. */
export function dueOfAdvertisement(edition: Edition, sentOn: Day, calendar: Calendar, today: Day): { on: Day; late: boolean } {
  const on = termEnd(calendar, sentOn, edition.advertising.decision.value);
  return { on, late: today > on };
}

/** An approved advertisement as the page of its licence lists it. `endedOn`: the first day on which it could not appear any more. */
export type ListedAdvertisement = { number: string; place: string; from: Day; until: Day | null; endedOn: Day | null };

/** Those of a licence that may appear on `day`, whatever its standing. */
export function advertisementsOn(all: readonly ListedAdvertisement[], day: Day): ListedAdvertisement[] {
  return all.filter(({ from, until, endedOn }) => from <= day && (until === null || day <= until) && (endedOn === null || day < endedOn));
}
