import type { Day } from './calendar.ts';
import type { Edition, GroundCode } from './editions/edition.ts';
import type { Lang } from './languages.ts';
import type { Step } from './letters.ts';
import type { LicenceDates, Measure } from './licence.ts';
import { coveredOn, type HeldItem, type ScopeWhat } from './scope.ts';
import { type MeasureFacts, type RunningSuspension, suspensionsOn } from './spells.ts';
import { type Standing, type StandingOn, standingOn } from './standing.ts';

/** A measure as an examiner proposes it, whole: each field is null where the measure has no such thing. */
export type ProposedMeasure = {
  measure: Measure;
  /** The partner or the branch it is against; null for the whole licence. A revocation of a part strikes it off. */
  itemId: string | null;
  /** The suspension that is extended or resumed; for an order, a suspension or a revocation the notice before it, if there was one. */
  follows: string | null;
  grounds: readonly GroundCode[];
  reasons: string;
  /** What clients of the agency should do now, or what a correction says, in each language. */
  advice: Record<Lang, string> | null;
  /** What a notice announces. */
  intended: Measure | null;
  until: Day | null;
  replyBy: Day | null;
  remedyBy: Day | null;
  /** The index of the entry of the public log that is corrected. */
  corrects: number | null;
};

/** A measure of a licence, proposed or decided, as the rules see it. */
export type KnownMeasure = MeasureFacts &
  Omit<ProposedMeasure, 'itemId' | 'until'> & {
    /** Null for a measure brought in from the register kept before. */
    proposedBy: string | null;
    /** The law it is judged by: in force on the day it was proposed. */
    edition: Edition;
    steps: readonly Step[];
  };

/** A thing the licence covers or covered, as far as measures go. */
export type MeasuredItem = Pick<HeldItem, 'id' | 'what' | 'name' | 'country' | 'from' | 'until' | 'contractUntil'>;

/**
 * A licence with all that was done against it, as the rows have it. `edition`: the law in force, by which a measure is taken today, whatever law
 * the licence was granted under. `entries`: what the public log holds of this licence.
 */
export type LicenceRecord = {
  agencyId: string;
  dates: LicenceDates;
  edition: Edition;
  items: readonly MeasuredItem[];
  measures: readonly KnownMeasure[];
  entries: readonly number[];
};

/** A licence as the rules of measures see it on a day. */
export type MeasuredLicence = LicenceRecord & {
  today: Day;
  worth: StandingOn;
  standing: Standing;
  /** A proposed measure awaits its decision. What was taken at once does not count: it may lapse and be nobody's any more. */
  pending: boolean;
  /** The suspensions that run today. */
  running: readonly RunningSuspension[];
  /** The partners and branches a measure can be against: covered today and not struck off. */
  parts: readonly MeasuredItem[];
};

/** The licence as it stands on `today`. */
export function measuredOn(record: LicenceRecord, today: Day): MeasuredLicence {
  const worth = standingOn(record.dates, record.measures, today);
  const struck = new Set(worth.parts.filter((part) => part.standing === 'struck-off').map((part) => part.itemId));
  const covered = coveredOn(record.items, today).filter(({ what }) => what === 'partner' || what === 'branch');
  return {
    ...record,
    ...{ today, worth, standing: worth.standing },
    pending: openProposal(record) !== null,
    running: suspensionsOn(record.measures, today),
    parts: covered.filter(({ id }) => !struck.has(id)),
  };
}

/** The proposal that awaits its decision, of which a licence has one at the most; null where none does. */
export function openProposal({ measures }: Pick<LicenceRecord, 'measures'>): KnownMeasure | null {
  return measures.find((one) => one.upheld === null && one.confirmBy === null) ?? null;
}

/** Whether a measure after this notice is proposed, or was taken. */
export function isFollowed({ measures }: Pick<MeasuredLicence, 'measures'>, noticeId: string): boolean {
  return measures.some(({ follows, upheld }) => follows === noticeId && upheld !== false);
}

/** What the part of this id is, or undefined for the whole licence and for what no measure can be against. */
export function partOf(licence: MeasuredLicence, itemId: string | null): ScopeWhat | undefined {
  return licence.parts.find(({ id }) => id === itemId)?.what;
}

/** The suspensions of the whole licence (null) or of a part that run today. */
export function runningIn(licence: MeasuredLicence, itemId: string | null): RunningSuspension[] {
  return licence.running.filter((one) => one.itemId === itemId);
}
