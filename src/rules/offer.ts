import { addDays, type Day } from './calendar.ts';
import type { Kind } from './kinds.ts';
import type { LicenceDates } from './licence.ts';
import { type AskedPartners, isSpeltOtherwise, type OfferItem, partnersNamed } from './offer-partner.ts';
import { type NextStep, type OfferAnswer, type Reason, reason, reasonAnswers, stepsAfter, weightiest, weightOf } from './offer-reasons.ts';
import { countryOf, countryReason, type Offered, partnerReason } from './offer-scope.ts';
import { partsOn } from './parts.ts';
import type { MeasureFacts } from './spells.ts';
import { isInForce, isOver, type Standing, standingOn } from './standing.ts';

export type OfferLicence = LicenceDates & { number: string; kind: Kind; items: readonly OfferItem[]; measures: readonly MeasureFacts[] };

/** What has to be compared or asked once more before a `may` can be relied on. */
export const stills = ['programme', 'spelling', 'that-day'] as const;
export type Still = (typeof stills)[number];

/**
 * The answer to an offer, with a line for each thing that was looked at. `licence`: the one it rests on; `since`: from when the answer is so;
 * `until`: the last day known for it; `programmes`: those the licence covers, where one of them has to be the one offered.
 */
export type Offer = {
  answer: OfferAnswer;
  still: Still[];
  reasons: Reason[];
  licence: string | null;
  since: Day | null;
  until: Day | null;
  programmes: string[];
  next: NextStep[];
};

/**
 * Whether an agency with these licences may send somebody to what was offered on `day`, from the decisions known `today`. Everything that a
 * licence limits has to be known for a `may`: where it was not asked the answer is `cannot-tell`.
 */
export function checkOffer(licences: readonly OfferLicence[], offered: Offered, day: Day, today: Day): Offer {
  const ofKind = licences.filter(({ kind }) => kind === offered.kind);
  const kinds = [...new Set(licences.filter((one) => isInForce(standingOf(one, day))).map(({ kind }) => kind))];
  if (ofKind.length === 0)
    return plainOffer(licences.length === 0 ? reason('no-licence') : reason('kind-not-licensed', { kinds }), offered);
  const all = ofKind.map((licence) => ({ licence, offer: offerUnder(licence, offered, day, today) }));
  const [best] = all.sort(
    (one, other) =>
      weightOf(one.offer.answer) - weightOf(other.offer.answer) ||
      Number(isOver(standingOf(one.licence, day))) - Number(isOver(standingOf(other.licence, day))) ||
      (one.licence.validFrom > other.licence.validFrom ? -1 : 1),
  );
  return best?.offer ?? plainOffer(reason('no-licence'), offered);
}

/** An answer that rests on no licence: nobody was found, or several were. */
export function plainOffer(only: Reason, { kind, partner }: Offered): Offer {
  const answer = reasonAnswers[only.code];
  const next = stepsAfter(answer, [only], kind, partner !== null);
  return { answer, still: [], reasons: [only], licence: null, since: null, until: null, programmes: [], next };
}

/** The reason an answer has: the first that comes to it. */
export function decidingReason({ answer, reasons }: { answer: OfferAnswer; reasons: readonly Reason[] }): Reason | undefined {
  return reasons.find(({ code }) => reasonAnswers[code] === answer);
}

function standingOf(licence: OfferLicence, day: Day): Standing {
  return standingOn(licence, licence.measures, day).standing;
}

function offerUnder(licence: OfferLicence, offered: Offered, day: Day, today: Day): Offer {
  const standing = standingReason(licence, day);
  // A licence not in force yet covers what it will cover on its first day.
  const then = day < licence.validFrom ? licence.validFrom : day;
  const parts = partsOn(licence.items, standingOn(licence, licence.measures, then).parts, then);
  const of = (what: OfferItem['what']) => parts.filter(({ item }) => item.what === what);
  const named = offered.partner === null ? null : partnersNamed(of('partner'), offered.partner);
  const known = countryOf(offered, named);
  const scope = isOver(standingOf(licence, day)) ? [] : [countryReason(of('country'), known), partnerReason(of('partner'), offered, named)];
  const reasons = [standing, ...scope, dayReason(day, today)].filter((one) => one !== null);
  const answer = weightiest(reasons);
  const programmes = offered.kind === 'study' ? of('programme').filter(({ state }) => state === 'covered') : [];
  return {
    ...{ answer, reasons, licence: licence.number },
    still: answer === 'may' ? stillOpen(offered, named, day, today) : [],
    ...daysOf(answer, reasons),
    programmes: programmes.map(({ item }) => item.name),
    next: stepsAfter(answer, reasons, offered.kind, offered.partner !== null),
  };
}

/** An answer that is good holds since the last of its reasons began and until the first ends; any other as its deciding reason does. */
function daysOf(answer: OfferAnswer, reasons: Reason[]): { since: Day | null; until: Day | null } {
  const deciding = decidingReason({ answer, reasons });
  if (answer !== 'may') return { since: deciding?.since ?? null, until: deciding?.until ?? null };
  const days = (side: 'since' | 'until') => reasons.flatMap((one) => one[side] ?? []).sort();
  return { since: days('since').at(-1) ?? null, until: days('until')[0] ?? null };
}

function stillOpen({ kind, partner }: Offered, named: AskedPartners | null, day: Day, today: Day): Still[] {
  const otherwise = partner !== null && named?.exact.every(({ item }) => isSpeltOtherwise(item, partner));
  return [
    ...(kind === 'study' ? ['programme' as const] : []),
    ...(otherwise ? ['spelling' as const] : []),
    ...(day > today ? ['that-day' as const] : []),
  ];
}

function standingReason(licence: OfferLicence, day: Day): Reason {
  const { standing, since, until, causes } = standingOn(licence, licence.measures, day);
  if (isInForce(standing)) return reason('in-force', inForceAround(licence, day));
  if (standing === 'not-yet') return reason('not-yet', { since: licence.validFrom });
  if (standing === 'suspended') return reason('suspended', { since, until, causes });
  if (standing === 'ended') {
    // What ended it first is what it is since that day: one that was given up can be annulled after.
    const [first] = licence.measures.filter(({ id }) => causes.includes(id)).sort((one, other) => (one.from < other.from ? -1 : 1));
    const { measure = 'surrender' } = first ?? {};
    return reason(measure === 'revocation' ? 'revoked' : measure === 'annulment' ? 'annulled' : 'surrendered', { since, causes });
  }
  return (licence.renewals ?? []).some(({ validFrom }) => validFrom > day)
    ? reason('between-terms', { since, until })
    : reason('expired', { since, until: addDays(since, -1) });
}

/** The days around `day` on which it is in force without a break, whether a part was suspended or not. */
function inForceAround(licence: OfferLicence, day: Day): { since: Day; until: Day | null } {
  const at = (one: Day) => standingOn(licence, licence.measures, one);
  let { since, until } = at(day);
  for (let before = at(addDays(since, -1)); isInForce(before.standing); before = at(addDays(since, -1))) since = before.since;
  while (until !== null && isInForce(at(addDays(until, 1)).standing)) until = at(addDays(until, 1)).until;
  return { since, until };
}

function dayReason(day: Day, today: Day): Reason | null {
  if (day === today) return null;
  return reason(day > today ? 'day-ahead' : 'day-past');
}
