import { awaitsConfirmation, isBarredAtOnce } from './at-once.ts';
import type { Calendar, Day } from './calendar.ts';
import { langs } from './languages.ts';
import { noticeStateOn } from './letters.ts';
import type { Measure } from './licence.ts';
import {
  groundsAtOnce,
  groundsOfMeasure,
  intendedMeasures,
  type MeasureRefusal,
  measureRules,
  type OfficersMeasure,
  officersMeasures,
} from './measure-rules.ts';
import { refusalOfDays } from './measure-terms.ts';
import { type KnownMeasure, type MeasuredLicence, type ProposedMeasure, partOf, runningIn } from './measured.ts';
import { isOnRecord } from './on-record.ts';
import { type Actor, can, refusalAt } from './permissions.ts';

/** The same as a form gives it: what is left out is null, and what the measure does not have is dropped. */
export type Proposal = Pick<ProposedMeasure, 'measure' | 'reasons'> & Partial<ProposedMeasure>;

/** A measure and what it would be against, before anything else is said: what a page offers. */
export type Offer = Pick<ProposedMeasure, 'measure' | 'itemId' | 'follows'>;

/** What this person could propose now, against the whole licence and against each part: what a page offers before anything is chosen. */
export function measuresToPropose(licence: MeasuredLicence, actor: Actor): Offer[] {
  if (!can(actor, 'propose-measure', { agencyId: licence.agencyId }) || licence.pending) return [];
  return officersMeasures.flatMap((measure) => offersOf(measure, licence)).filter((offer) => refusalOfOffer(offer, licence) === null);
}

/** What one officer could suspend at once: the whole licence (null) and the ids of its parts. */
export function scopesToSuspendAtOnce(licence: MeasuredLicence, actor: Actor): (string | null)[] {
  if (!can(actor, 'suspend-at-once', { agencyId: licence.agencyId })) return [];
  const open = offersOf('suspension', licence).filter((offer) => refusalOfOffer(offer, licence) === null);
  return open.flatMap(({ itemId }) => (isBarredAtOnce(licence.measures, itemId, licence.today) ? [] : [itemId]));
}

function offersOf(measure: OfficersMeasure, licence: MeasuredLicence): Offer[] {
  if (measure === 'correction') return licence.entries.length === 0 ? [] : [{ measure, itemId: null, follows: null }];
  if (measure === 'extension' || measure === 'resumption') {
    return licence.running.map(({ id, itemId }) => ({ measure, itemId, follows: id }));
  }
  return [null, ...licence.parts.map(({ id }) => id)].map((itemId) => ({ measure, itemId, follows: null }));
}

/** The proposal with every field it has and no other. An extension or a resumption that names no suspension is of the one that runs. */
export function wholeProposal(given: Proposal, licence: MeasuredLicence): ProposedMeasure {
  const { measure, reasons } = given;
  const nothing = { itemId: null, follows: null, grounds: [], advice: null, intended: null, until: null, replyBy: null, remedyBy: null };
  const said = Object.fromEntries(measureRules[measure].has.map((field) => [field, given[field] ?? (field === 'grounds' ? [] : null)]));
  const whole: ProposedMeasure = { ...nothing, corrects: null, ...said, measure, reasons };
  if (measure !== 'extension' && measure !== 'resumption') return whole;
  return { ...whole, follows: whole.follows ?? runningIn(licence, whole.itemId).at(-1)?.id ?? null };
}

/** Why this person may not propose this measure on this licence now, or null. Source of grounds and terms: the edition in force on the day. */
export function refusalOfProposal(
  proposal: ProposedMeasure,
  licence: MeasuredLicence,
  actor: Actor,
  calendar: Calendar,
): MeasureRefusal | null {
  const shut = refusalAt(actor, 'propose-measure', { agencyId: licence.agencyId });
  if (shut) return shut;
  if (licence.pending) return 'already-proposed';
  return refusalOfTaking(proposal, licence, calendar) ?? refusalOfRecord(proposal, licence, licence.today);
}

/**
 * Of the day the measure was proposed (`by`): a violation does not cease to be repeated while the head thinks. But what was set aside since, or
 * lapsed unconfirmed, bears out nothing any more: no measure is decided on the ground of one that holds no more.
 */
function refusalOfRecord({ grounds, itemId }: ProposedMeasure, licence: MeasuredLicence, by: Day): MeasureRefusal | null {
  return grounds.every((code) => isOnRecord(code, { ...licence, by }, itemId)) ? null : 'ground-not-on-record';
}

/**
 * Why this person may not suspend at once, in danger to life or liberty, or null. A proposal that awaits its decision is no hindrance; an earlier
 * suspension at once that no head confirmed is one (`isBarredAtOnce`).
 */
export function refusalOfImmediate(
  suspension: ProposedMeasure,
  licence: MeasuredLicence,
  actor: Actor,
  calendar: Calendar,
): MeasureRefusal | null {
  const shut = refusalAt(actor, 'suspend-at-once', { agencyId: licence.agencyId });
  if (shut) return shut;
  const allowed = new Set(groundsAtOnce(licence.edition, partOf(licence, suspension.itemId)).map(({ code }) => code));
  const refused = refusalOfTaking(suspension, licence, calendar);
  if (refused) return refused;
  if (!suspension.grounds.every((code) => allowed.has(code))) return 'ground-not-allowed';
  return isBarredAtOnce(licence.measures, suspension.itemId, licence.today) ? 'unconfirmed-before' : null;
}

/**
 * Why this person may not decide on a measure that is proposed, or on a suspension taken at once, or null. Never the one who proposed it.
 * What the licence is worth may have changed meanwhile: what can no longer be taken can only be rejected. Grounds and terms are those of
 * the edition it was proposed under. A suspension at once that runs no more is neither confirmed nor not.
 */
export function refusalOfDecision(
  proposed: KnownMeasure,
  upheld: boolean,
  licence: MeasuredLicence,
  actor: Actor,
  calendar: Calendar,
): MeasureRefusal | null {
  const shut = refusalAt(actor, 'decide-measure', { agencyId: licence.agencyId });
  if (shut) return shut;
  if (proposed.upheld !== null) return 'nothing-proposed';
  if (!can(actor, 'decide-measure', { preparedBy: [proposed.proposedBy] })) return 'same-person';
  if (proposed.confirmBy !== null && licence.today > proposed.confirmBy) return 'lapsed';
  if (proposed.confirmBy !== null) return awaitsConfirmation(proposed, licence) ? null : 'nothing-to-confirm';
  if (!upheld) return null;
  const taking = { ...proposed, itemId: proposed.item?.id ?? null };
  const judged = { ...licence, edition: proposed.edition };
  return refusalOfTaking(taking, judged, calendar) ?? refusalOfRecord(taking, judged, proposed.from);
}

/** Whether the measure awaits a head, whoever that is: what was proposed does until somebody decides, and can be rejected at the least. */
export function awaitsDecision(one: KnownMeasure, licence: MeasuredLicence): boolean {
  return one.upheld === null && (one.confirmBy === null || awaitsConfirmation(one, licence));
}

/** What the head must say beside the decision: a rejection, or a suspension at once that is not confirmed, takes reasons. */
export function refusalOfRulingReasons(upheld: boolean, reasons: string): MeasureRefusal | null {
  return upheld || reasons.trim() !== '' ? null : 'reasons-required';
}

/**
 * Why this person may not take the proposal back, or null: whoever made it may, until it is decided. A suspension taken at once is in force and
 * no proposal.
 */
export function refusalOfTakingBack(proposed: KnownMeasure, licence: MeasuredLicence, actor: Actor): MeasureRefusal | null {
  const shut = refusalAt(actor, 'propose-measure', { agencyId: licence.agencyId });
  if (shut) return shut;
  if (proposed.upheld !== null || proposed.confirmBy !== null) return 'nothing-proposed';
  return proposed.proposedBy === actor.id ? null : 'not-yours';
}

/** Why the measure cannot be taken on this day, whoever asks, or null. */
function refusalOfTaking(proposal: ProposedMeasure, licence: MeasuredLicence, calendar: Calendar): MeasureRefusal | null {
  return (
    refusalOfOffer(proposal, licence) ??
    refusalOfDays(proposal, licence, calendar) ??
    refusalOfNotice(proposal, licence) ??
    refusalOfGrounds(proposal, licence) ??
    refusalOfWords(proposal, licence)
  );
}

function refusalOfOffer({ measure, itemId, follows }: Offer, licence: MeasuredLicence): MeasureRefusal | null {
  if (!measureRules[measure].from.includes(licence.standing)) return 'wrong-standing';
  if (itemId !== null && partOf(licence, itemId) === undefined) return 'part-not-covered';
  const running = runningIn(licence, itemId);
  if (measure === 'suspension' && running.length > 0) return 'wrong-standing';
  if (measure !== 'extension' && measure !== 'resumption') return null;
  const suspension = running.find(({ id }) => id === follows);
  if (!suspension) return 'not-running';
  // Until the head confirms it there is nothing to lengthen or to lift.
  if (!suspension.confirmed) return 'unconfirmed';
  return measure === 'extension' && suspension.until === null ? 'nothing-to-extend' : null;
}

function refusalOfNotice({ measure, itemId, follows }: ProposedMeasure, licence: MeasuredLicence): MeasureRefusal | null {
  if (follows === null || measure === 'extension' || measure === 'resumption') return null;
  const notice = noticesOf(licence, measure, itemId).find(({ id }) => id === follows);
  if (!notice) return 'notice-other';
  const state = noticeStateOn(notice, licence.today);
  if (state === 'closed') return 'notice-closed';
  return state === 'open' ? 'notice-open' : null;
}

/** The notices this measure can follow: they announced it against the same, and the agency replied or let its time pass. */
export function noticesToFollow(licence: MeasuredLicence, { measure, itemId }: Pick<Offer, 'measure' | 'itemId'>): KnownMeasure[] {
  return noticesOf(licence, measure, itemId).filter((notice) => !['open', 'closed'].includes(noticeStateOn(notice, licence.today)));
}

function noticesOf({ measures }: MeasuredLicence, intended: Measure, itemId: string | null): KnownMeasure[] {
  return measures.filter(
    (one) =>
      one.measure === 'notice' &&
      one.upheld === true &&
      one.intended === intended &&
      (one.item?.id ?? null) === itemId &&
      one.reviews.every((review) => review.outcome !== 'set-aside'),
  );
}

function refusalOfGrounds(proposal: ProposedMeasure, licence: MeasuredLicence): MeasureRefusal | null {
  const { measure, intended, itemId, grounds } = proposal;
  if (measure === 'notice' && !intendedMeasures.some((one) => one === intended)) return 'intended-required';
  const judged = measure === 'notice' ? (intended ?? measure) : measure;
  if (measureRules[judged].allowance === null) return null;
  if (grounds.length === 0) return 'ground-required';
  const allowed = new Set(groundsOfMeasure(licence.edition, judged, partOf(licence, itemId)).map(({ code }) => code));
  return grounds.every((code) => allowed.has(code)) ? null : 'ground-not-allowed';
}

function refusalOfWords({ measure, advice, corrects }: ProposedMeasure, licence: MeasuredLicence): MeasureRefusal | null {
  if (measure === 'correction' && (corrects === null || !licence.entries.includes(corrects))) return 'entry-unknown';
  if (!measureRules[measure].has.includes('advice') || langs.every((lang) => advice?.[lang].trim())) return null;
  return measure === 'correction' ? 'correction-required' : 'advice-required';
}
