import type { Day } from './calendar.ts';
import type { MeasureFacts } from './spells.ts';
import type { Trace } from './traces.ts';

/** What can have happened to an agency that others should not repeat unseen. `part-`: to a partner or a branch, not to the whole licence. */
export const pasts = ['revoked', 'annulled', 'refused', 'suspended', 'part-struck-off', 'part-suspended'] as const;
export type Past = (typeof pasts)[number];

/** One such thing: when it was, and the number of the application or the licence it was decided on. */
export type PastFact = { past: Past; on: Day; number: string };

/** The same thing in the traces of two agencies: the words of each, and as what the other stated it. */
export type Common = { trace: Trace; own: string; as: Trace; other: string };

type Named = { agencyId: string; unp: string; nameBe: string; nameRu: string; nameEn: string };

/** An agency with a past that has something in common with the one that applies. It asks for an examiner's view and refuses nothing. */
export type RelationFlag = Named & { past: PastFact[]; common: Common[] };

/** A person may direct one agency and have founded another, and one house may be an address here and premises there. */
export const meetings: readonly (readonly [Trace, Trace])[] = [
  ['director', 'director'],
  ['director', 'founder'],
  ['founder', 'founder'],
  ['founder', 'director'],
  ['address', 'address'],
  ['address', 'premises'],
  ['premises', 'premises'],
  ['premises', 'address'],
  ['phone', 'phone'],
  ['domain', 'domain'],
  ['partner', 'partner'],
  ['name', 'name'],
];

/** How many agencies with one and the same trace are compared. More share it where it is a business centre's address or a big employer. */
export const mostSharing = 500;
/** How many flags an examiner is asked to weigh at once: those with the most in common. */
export const mostFlags = 50;
/** From here on two names count as nearly equal; `similarity` of `rules/names.ts`. */
export const nearlyEqual = 0.85;

export type Refusal = { number: string; on: Day; setAside: boolean };
/** A measure with the number of the licence it is against. */
export type MeasureOn = MeasureFacts & { number: string };

/**
 * What happened to an agency, the gravest first: its refused applications, and the suspensions, revocations and annulments that were upheld. What
 * a review set aside counts not, nor a revocation that it changed into a suspension, which is a measure of its own, nor does an officer's own
 * suspension that nobody upheld, once its time for that is over.
 */
export function pastOf(refusals: readonly Refusal[], measures: readonly MeasureOn[], today: Day): PastFact[] {
  const refused = refusals.filter(({ setAside }) => !setAside).map(({ number, on }): PastFact => ({ past: 'refused', on, number }));
  const against = measures.flatMap((one) => (counts(one, today) ? pastFact(one) : []));
  return [...refused, ...against].sort((one, other) => pasts.indexOf(one.past) - pasts.indexOf(other.past) || (one.on < other.on ? 1 : -1));
}

function counts({ measure, upheld, confirmBy, reviews }: MeasureOn, today: Day): boolean {
  if (reviews.some(({ outcome }) => outcome === 'set-aside' || measure === 'revocation')) return false;
  return upheld === true || (upheld === null && confirmBy !== null && today <= confirmBy);
}

function pastFact({ measure, item, from: on, number }: MeasureOn): PastFact[] {
  if (measure === 'suspension') return [{ past: item === null ? 'suspended' : 'part-suspended', on, number }];
  if (measure === 'revocation') return [{ past: item === null ? 'revoked' : 'part-struck-off', on, number }];
  return measure === 'annulment' ? [{ past: 'annulled', on, number }] : [];
}

/** Something an agency shares with the one that applies, with the key in which both meet. */
export type Shared = Common & { key: string; agencyId: string };

/**
 * The flags in what is shared with agencies of a past, the most in common first and no more than `mostFlags`. What is common in two ways is
 * told once: as the same where both stated it as the same.
 */
export function flagsOf(agencies: readonly (Named & { past: PastFact[] })[], shared: readonly Shared[]): RelationFlag[] {
  const byAgency = Map.groupBy(shared, ({ agencyId }) => agencyId);
  return agencies
    .map((agency) => ({ ...agency, common: commonOf(byAgency.get(agency.agencyId) ?? []) }))
    .filter(({ past, common }) => past.length > 0 && common.length > 0)
    .sort((one, other) => other.common.length - one.common.length || (one.unp < other.unp ? -1 : 1))
    .slice(0, mostFlags);
}

function commonOf(shared: readonly Shared[]): Common[] {
  const sameFirst = shared.toSorted((one, other) => Number(one.trace !== one.as) - Number(other.trace !== other.as) || order(one, other));
  const told = sameFirst.filter(({ key }, place) => sameFirst.findIndex((one) => one.key === key) === place);
  return told.toSorted(order).map(({ trace, own, as, other }) => ({ trace, own, as, other }));
}

function order(one: Shared, other: Shared): number {
  const place = ({ trace }: Shared) => meetings.findIndex(([first]) => first === trace);
  return place(one) - place(other) || (one.key < other.key ? -1 : 1);
}

/**
 * The agencies that no recorded view has weighed as they are flagged now: what has come to be known of one since has to be weighed too.
 * `views`: the flags that each view was about.
 */
export function unweighed(flags: readonly RelationFlag[], views: readonly (readonly RelationFlag[])[]): string[] {
  const weighed = (flag: RelationFlag) => views.some((view) => view.some((seen) => covers(seen, flag)));
  return flags.filter((flag) => !weighed(flag)).map(({ agencyId }) => agencyId);
}

function covers(seen: RelationFlag, flag: RelationFlag): boolean {
  if (seen.agencyId !== flag.agencyId) return false;
  const pastSeen = flag.past.every((one) =>
    seen.past.some((old) => old.past === one.past && old.on === one.on && old.number === one.number),
  );
  return pastSeen && flag.common.every((one) => seen.common.some((old) => old.trace === one.trace && old.other === one.other));
}
