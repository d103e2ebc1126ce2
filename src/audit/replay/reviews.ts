import { type Day, termEnd } from '../../rules/calendar.ts';
import type { Edition } from '../../rules/editions/edition.ts';
import { spellsOf } from '../../rules/spells.ts';
import type { Code } from '../words.ts';
import { proposerOf } from './eyes.ts';
import { measureFrom } from './measures.ts';
import { isMeant } from './named.ts';
import { editionOf, licenceOf, type Measure, type Review, type Step, type World } from './state.ts';
import { advance, lawful, type Outcome, unlawful, withMeasure } from './worlds.ts';

type Fault = [Code, string] | null;
const outcomeOf: Readonly<Record<string, string>> = {
  'decision-upheld': 'upheld',
  'decision-changed': 'changed',
  'decision-set-aside': 'set-aside',
};

/** An appeal against a measure, or a court's ruling on it, is put on record. */
export function lodgingStep(step: Step): undefined {
  const { entry } = step;
  const licence = licenceOf(step, false);
  const edition = licence && editionOf(step, entry.edition ?? licence.edition);
  if (!licence || !edition) return;
  advance(step, licence, (world) => {
    const all = subjectsIn(world, step);
    const subjects = all.filter((one) => isMeant(step, one));
    if (all.length === 0) return [unlawful(world, 'not-reviewable', `no ${entry.measure} of this licence`)];
    if (subjects.length === 0)
      return [unlawful(world, 'decision-astray', `entry ${entry.decision} is no ${entry.measure} of this licence`)];
    return subjects.map((one) => {
      const after = withMeasure(world, { ...one, asked: [...one.asked, reviewFrom(step)] });
      const fault = faultOfLodging(step, one, one.decidedOn ?? one.from, forceOf(one, step.today), edition, ruledFor(one));
      return fault ? unlawful(after, ...fault) : lawful(after);
    });
  });
}

/** A head decides on what was lodged against a measure, or on a protest that the log keeps sealed. */
export function rulingStep(step: Step): undefined {
  const { entry } = step;
  checkOutcome(step);
  const licence = licenceOf(step, false);
  const edition = licence && editionOf(step, entry.edition ?? licence.edition);
  if (!licence || !edition) return;
  advance(step, licence, (world) => {
    const isSealed = step.state.proposals.get(entry.proposal ?? -1)?.type === 'proposal-made';
    const all = subjectsIn(world, step).filter((one) => isSealed || one.asked.some((review) => review.entry === entry.proposal));
    const subjects = all.filter((one) => isMeant(step, one));
    if (all.length === 0) return [unlawful(world, 'not-reviewable', `nothing was lodged against a ${entry.measure}`)];
    if (subjects.length === 0)
      return [unlawful(world, 'decision-astray', `nothing was lodged against the decision of entry ${entry.decision}`)];
    return subjects.map((one) => decidedOn(step, world, one, edition));
  });
}

/** What a decision on a review says fits its type, and its day. */
export function checkOutcome({ entry, today, find }: Step): undefined {
  if (outcomeOf[entry.type] !== entry.outcome) find('malformed-field', `${entry.type} with outcome ${entry.outcome}`);
  if (entry.type !== 'decision-upheld' && entry.from !== today) find('wrong-days', `from ${entry.from}, decided on ${today}`);
}

export function reviewFrom({ entry, index }: Step): Review {
  const origin = entry.type === 'court-ruling-recorded' ? 'court' : 'appeal';
  return { entry: index, origin, by: entry.by ?? '', outcome: null, ruled: entry.outcome ?? null, ruledUntil: entry.until ?? null };
}

/** A review stands under the law of the measure it is of. */
function subjectsIn(world: World, { entry }: Step): Measure[] {
  const fits = (one: Measure) =>
    one.measure === entry.measure && (one.item?.id ?? undefined) === entry.item && one.edition === entry.edition;
  return world.filter((one) => fits(one) && reviewable.has(one.measure));
}
const reviewable = new Set(['suspension', 'extension', 'resumption', 'revocation', 'annulment']);

type Force = 'decided' | 'unconfirmed' | 'lapsed' | 'replaced';

function forceOf({ measure, upheld, confirmBy, reviews }: Measure, today: Day): Force {
  if (reviews.some(({ outcome }) => outcome === 'set-aside' || measure === 'revocation')) return 'replaced';
  if (upheld === true) return 'decided';
  return upheld === null && confirmBy !== null && today <= confirmBy ? 'unconfirmed' : 'lapsed';
}

/** What a court can say of such a decision. */
function ruledFor({ measure, item }: Measure): readonly string[] {
  const changeable = measure === 'suspension' || measure === 'extension' || (measure === 'revocation' && item === null);
  return changeable ? ['upheld', 'changed', 'set-aside'] : ['upheld', 'set-aside'];
}

/** Why it could not be lodged against this decision, taken `on` that day, or null. */
export function faultOfLodging(
  step: Step,
  subject: { asked: readonly Review[]; measure?: string; byCourt?: boolean },
  on: Day,
  force: Force,
  edition: Edition,
  outcomes: readonly string[],
): Fault {
  const { entry, today, state } = step;
  if (force === 'lapsed' || force === 'replaced') return ['not-reviewable', force];
  if (subject.measure === 'resumption') return ['not-reviewable', 'only a prosecutor protests against a resumption'];
  const court = entry.type === 'court-ruling-recorded';
  const own = subject.asked.filter(({ origin }) => origin === (court ? 'court' : 'appeal'));
  if (own.some(({ outcome }) => outcome === null)) return ['not-reviewable', 'it is being looked at already'];
  if (court) {
    if (!outcomes.includes(entry.outcome ?? '')) return ['outcome-impossible', entry.outcome ?? ''];
    return (entry.outcome === 'changed') === (entry.until === undefined) ? ['outcome-impossible', `until ${entry.until}`] : null;
  }
  if (subject.byCourt || subject.asked.some(({ origin }) => origin === 'court')) return ['not-reviewable', 'a court has ruled'];
  if (own.length > 0) return ['not-reviewable', 'an appeal was decided before'];
  const last = termEnd(state.law.calendar, on, edition.terms.appeal.value);
  return today > last ? ['late-appeal', `the last day was ${last}`] : null;
}

function decidedOn(step: Step, world: World, one: Measure, edition: Edition): Outcome {
  const { entry, today } = step;
  const review = one.asked.find((asked) => asked.entry === entry.proposal) ?? null;
  const fault = faultOfRuling(step, one, review) ?? faultOfOutcome(step, world, one, review, edition);
  const outcome = entry.outcome ?? '';
  const all = review?.origin === 'court' || outcome === 'set-aside' || (outcome === 'changed' && one.measure === 'revocation');
  const asked = one.asked.map((other) => (other === review || (all && other.outcome === null) ? { ...other, outcome } : other));
  const until = entry.until ?? null;
  const reviews =
    outcome === 'changed' || outcome === 'set-aside' ? [...one.reviews, { outcome, from: today, until } as const] : one.reviews;
  const after = withMeasure(world, { ...one, asked, reviews });
  const instead = outcome === 'changed' && one.measure === 'revocation' && (until === null || until >= today);
  const whole = instead ? [...after, suspensionInstead(step, one, review)] : after;
  return fault ? unlawful(whole, ...fault) : lawful(whole);
}

/** A revocation that is changed becomes a suspension from this day on. Where a court ruled so, the suspension is the court's. */
function suspensionInstead(step: Step, { id, grounds, proposer }: Measure, review: Review | null): Measure {
  const made = { follows: id, name: step.index, grounds, proposer: proposer ?? proposerOf(step) };
  return measureFrom(step, 'suspension', { ...made, byCourt: review?.origin === 'court' });
}

/**
 * Nobody decides who had a part in the first decision, in what it undid or in asking for the review. A review that the log does not know is a
 * protest, and what a court ruled is protested against no more than it is appealed against.
 */
export function faultOfRuling(
  { entry }: Step,
  subject: Pick<Measure, 'decider' | 'proposer' | 'undid' | 'asked' | 'byCourt'>,
  review: Review | null,
): Fault {
  const open = subject.asked.filter(({ outcome }) => outcome === null);
  if (subject.byCourt && !review) return ['not-reviewable', 'a court has ruled'];
  if (review && review.outcome !== null) return ['already-decided', 'the review'];
  if (entry.by !== undefined && [subject.decider, subject.proposer, ...subject.undid, ...open.map(({ by }) => by)].includes(entry.by)) {
    return ['self-approved', 'whoever had a part in the first decision decided on its review'];
  }
  return review?.origin !== 'court' && open.some(({ origin }) => origin === 'court') ? ['court-first', ''] : null;
}

function faultOfOutcome(step: Step, world: World, one: Measure, review: Review | null, edition: Edition): Fault {
  const { entry, today, state } = step;
  const { outcome = '', until } = entry;
  const force = forceOf(one, today);
  if (force === 'replaced') return ['already-decided', 'it was set aside or replaced'];
  if (review?.origin === 'court') {
    return outcome === review.ruled && (until ?? null) === review.ruledUntil
      ? null
      : ['outcome-impossible', `the court ruled ${review.ruled}`];
  }
  if (force === 'lapsed' && outcome !== 'set-aside') return ['outcome-impossible', 'it lapsed by itself'];
  if (outcome !== 'changed') return null;
  if (!ruledFor(one).includes('changed') || force !== 'decided') return ['outcome-impossible', outcome];
  const longest = (from: Day) => termEnd(state.law.calendar, from, edition.terms.suspension.value);
  const running = one.measure === 'revocation' ? { from: today, until: null } : suspensionOf(world, one, today);
  if (!running) return ['outcome-impossible', 'no suspension runs whose end could be moved'];
  const latest = running.until !== null && running.until > longest(running.from) ? running.until : longest(running.from);
  if (until === undefined || until < today) return ['wrong-days', `until ${until}`];
  return until > latest ? ['term-too-long', `until ${until}, at most ${latest}`] : null;
}

/** The suspension that runs today and that this measure made or lengthened. */
function suspensionOf(world: World, { id, measure, follows }: Measure, today: Day): { from: Day; until: Day | null } | null {
  const cause = measure === 'extension' ? follows : id;
  const running = spellsOf(world).suspensions.find(
    (one) => one.cause === cause && one.from <= today && (one.until === null || today <= one.until),
  );
  const from = world.find((one) => one.id === cause)?.from;
  return running && from !== undefined ? { from, until: running.until } : null;
}
