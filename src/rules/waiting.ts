import { type Day, termEnd } from './calendar.ts';
import { decisionClock } from './due.ts';
import type { EditionCode } from './editions/edition.ts';
import { procedureOf } from './editions/index.ts';
import { type Kind, kinds, type Region, regions } from './kinds.ts';
import { calendarOn, editionByCode, type Law } from './law.ts';
import type { Purpose } from './purposes.ts';
import { apart } from './suppression.ts';

/** Applications decided alike: of one kind, purpose and region, with the same days and the same answer. */
export type DecidedLot = {
  kind: Kind;
  purpose: Purpose;
  region: Region;
  edition: EditionCode;
  /** The day of the first sending. */
  sentOn: Day;
  /** The day its clock began: when it was accepted, or opened again after its refusal was set aside. */
  acceptedOn: Day;
  assessedOn: Day | null;
  decidedOn: Day;
  refused: boolean;
  questions: readonly { askedOn: Day; answeredOn: Day | null }[];
  count: number;
};

/** Appeals lodged against refusals. */
export type AppealCount = { kind: Kind; region: Region; count: number };

/** What is published of one group. Waiting is in calendar days from the first sending to the decision. */
export type Figures = { decided: number; median: number; ninetieth: number; refused: number; late: number; appeals: number };

export type KindFigures = { kind: Kind; figures: Figures; regions: { region: Region; figures: Figures }[]; otherRegions: Figures | null };

/** All that may be published: in all, by kind, and by region within a kind. `other…`: the groups too small to stand alone, together. */
export type Waiting = { all: Figures | null; kinds: KindFigures[]; otherKinds: Figures | null };

/** A smaller group is not published: its figures would speak of single agencies. */
export const leastGroup = 5;

/** The published figures of waiting. No group in them is smaller than `leastGroup`, and none that is left out can be reckoned from the rest. */
export function waitingOf(lots: readonly DecidedLot[], appeals: readonly AppealCount[], law: Law): Waiting {
  const isLate = latenessBy(law);
  const told = lots.map((lot) => ({ ...lot, days: daysBetween(lot.sentOn, lot.decidedOn), late: isLate(lot) ? lot.count : 0 }));
  const figures = (within: (one: { kind: Kind; region: Region }) => boolean) => figuresOf(told.filter(within), appeals.filter(within));
  if (sizeOf(lots) < leastGroup) return { all: null, kinds: [], otherKinds: null };
  const byKind = apart(
    kinds.map((kind) => ({ key: kind, size: sizeOf(lots.filter((lot) => lot.kind === kind)) })),
    leastGroup,
  );
  return {
    all: figures(() => true),
    kinds: byKind.shown.map((kind) => ({ kind, figures: figures((one) => one.kind === kind), ...regionsOf(kind) })),
    otherKinds: byKind.shown.length > 0 && byKind.together.length > 0 ? figures((one) => byKind.together.includes(one.kind)) : null,
  };

  function regionsOf(kind: Kind): Pick<KindFigures, 'regions' | 'otherRegions'> {
    const own = lots.filter((lot) => lot.kind === kind);
    const sizes = regions.map((region) => ({ key: region, size: sizeOf(own.filter((lot) => lot.region === region)) }));
    const { shown, together } = apart(sizes, leastGroup);
    const of = (list: readonly Region[]) => figures((one) => one.kind === kind && list.includes(one.region));
    return {
      regions: shown.map((region) => ({ region, figures: of([region]) })),
      otherRegions: shown.length > 0 && together.length > 0 ? of(together) : null,
    };
  }
}

type Told = DecidedLot & { days: number; late: number };

function figuresOf(lots: readonly Told[], appeals: readonly AppealCount[]): Figures {
  const days = lots.map(({ days: value, count }) => ({ value, count }));
  return {
    decided: sizeOf(lots),
    median: quantile(days, 50),
    ninetieth: quantile(days, 90),
    refused: sizeOf(lots.filter(({ refused }) => refused)),
    late: lots.reduce((sum, lot) => sum + lot.late, 0),
    appeals: sizeOf(appeals),
  };
}

function sizeOf(lots: readonly { count: number }[]): number {
  return lots.reduce((sum, { count }) => sum + count, 0);
}

/**
 * The smallest value that at least `percent` of a hundred do not exceed: the nearest-rank quantile, which is always one of the values.
 * Each value is given with how often it occurs. Throws RangeError where there is none.
 */
export function quantile(values: readonly { value: number; count: number }[], percent: number): number {
  const sorted = values.toSorted((one, other) => one.value - other.value);
  let left = Math.ceil((percent * sizeOf(values)) / 100);
  for (const { value, count } of sorted) {
    left -= count;
    if (left <= 0 && count > 0) return value;
  }
  throw new RangeError('no quantile of nothing');
}

/** Whether a decision came after its term, by the clock of the case on the calendar of its day. The clock itself is run only where the plain term had passed. */
function latenessBy(law: Law): (lot: DecidedLot) => boolean {
  const ends = new Map<string, Day>();
  return ({ edition: code, purpose, kind, acceptedOn, assessedOn, decidedOn, questions }) => {
    const edition = editionByCode(law, code);
    const decision = procedureOf(edition, purpose, kind).decision.value;
    const calendar = calendarOn(law, decidedOn);
    const key = `${code} ${purpose} ${acceptedOn}`;
    const known = calendar === law.calendar;
    const end = (known ? ends.get(key) : undefined) ?? termEnd(calendar, acceptedOn, decision);
    if (known) ends.set(key, end);
    // A question or an assessment only ever moves the end on.
    if (decidedOn <= end) return false;
    return decisionClock({ edition, decision, acceptedOn, assessedOn, decidedOn, questions }, calendar, decidedOn).overdue;
  };
}

function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(to).days;
}
