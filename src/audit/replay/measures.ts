import { awaitsConfirmation, isBarredAtOnce } from '../../rules/at-once.ts';
import { type Calendar, type Day, termEnd } from '../../rules/calendar.ts';
import type { Allowance, Edition, GroundCode } from '../../rules/editions/edition.ts';
import { findGround, groundsFor } from '../../rules/editions/index.ts';
import type { Measure as MeasureName } from '../../rules/licence.ts';
import { suspensionsOn } from '../../rules/spells.ts';
import type { Code } from '../words.ts';
import { proposerOf } from './eyes.ts';
import { isMeant } from './named.ts';
import { isAstray } from './parts.ts';
import { isPinned, pinnedEdition } from './pinned.ts';
import { type Licence, licenceOf, type Measure, type Step, type World } from './state.ts';
import { advance, lawful, type Outcome, runningIn, standingIn, unlawful, withMeasure } from './worlds.ts';

const measureOf = {
  'licence-suspended': 'suspension',
  'part-suspended': 'suspension',
  'licence-resumed': 'resumption',
  'part-resumed': 'resumption',
  'licence-revoked': 'revocation',
  'partner-struck-off': 'revocation',
  'branch-struck-off': 'revocation',
  'suspension-extended': 'extension',
} as const satisfies Record<string, MeasureName>;

export const measureTypes = new Set(Object.keys(measureOf));

/** A measure against a licence or a part of it: lawful by its edition, its standing and its days. */
export function measureStep(step: Step): undefined {
  const { entry, today, find } = step;
  const licence = licenceOf(step, false);
  const edition = licence && pinnedEdition(step, licence);
  if (!licence || !edition) return;
  if (entry.by === 'register') return importedMeasure(step, licence);
  checkPart(step, licence);
  if (entry.from !== today) find('wrong-days', `from ${entry.from}, decided on ${today}`);
  const measure = measureOf[entry.type as keyof typeof measureOf];
  const grounds = faultOfGrounds(step, edition, measure);
  if (grounds !== null) find('wrong-ground', grounds);
  advance(step, licence, (world) => takenIn({ step, licence, edition, world, measure }));
}

type Taking = { step: Step; licence: Licence; edition: Edition; world: World; measure: MeasureName };

/** A measure as it stands in the log from its own entry on. */
export function measureFrom({ entry, index, today }: Step, measure: MeasureName, more: Partial<Measure> = {}): Measure {
  return {
    ...{
      id: `entry ${index}`,
      entry: index,
      name: entry.proposal ?? index,
      measure,
      follows: null,
      from: entry.from ?? today,
      until: entry.until ?? null,
    },
    ...{ item: entry.item === undefined ? null : { id: entry.item, until: null }, confirmBy: null, decidedOn: today, upheld: true },
    ...{
      reviews: [],
      grounds: entry.grounds ?? [],
      edition: entry.edition,
      decider: entry.by ?? null,
      proposer: null,
      undid: [],
      asked: [],
    },
    ...more,
  };
}

function takenIn(taking: Taking): Outcome[] {
  const { step, licence, edition, world, measure } = taking;
  const { entry, today, state } = step;
  const item = entry.item ?? null;
  const standing = standingIn(licence, world, today);
  const made = measureFrom(step, measure, { proposer: proposerOf(step) });
  if (standing === 'ended' || standing === 'expired') return [unlawful([...world, made], 'already-ended', standing)];
  if (standing === 'not-yet') return [unlawful([...world, made], 'not-in-force', standing)];
  if (measure === 'revocation') return [lawful([...world, made])];
  const running = runningIn(world, item, today);
  if (measure === 'suspension') {
    const confirmBy = entry.confirmBy ?? null;
    const again: Fault =
      confirmBy !== null && isPinned(step) && isBarredAtOnce(world, item, today) ? ['taken-again', item ?? 'the licence'] : null;
    const fault = faultOfSuspension(step, standing === 'suspended' || running.length > 0, edition, state.law.calendar) ?? again;
    const suspension: Measure = confirmBy === null ? made : { ...made, ...proposed(step), confirmBy };
    return [fault ? unlawful([...world, suspension], ...fault) : lawful([...world, suspension])];
  }
  if (running.length === 0) return [unlawful([...world, made], 'not-suspended', item ?? 'the licence')];
  const meant = running.filter(({ id }) => world.some((other) => other.id === id && isMeant(step, other)));
  if (meant.length === 0) return [unlawful([...world, made], 'decision-astray', `entry ${entry.decision} is no suspension that runs`)];
  return meant.map((one): Outcome => {
    const after = [...world, { ...made, follows: one.id }];
    if (!one.confirmed) return unlawful(after, 'not-suspended', 'nobody has confirmed it yet');
    const fault = measure === 'extension' ? faultOfExtension(step, one, longest(edition, state.law.calendar, one.from)) : null;
    return fault ? unlawful(after, ...fault) : lawful(after);
  });
}

/** What one officer took at once is decided on by nobody yet. */
function proposed({ entry }: Step): Partial<Measure> {
  return { decidedOn: null, upheld: null, decider: null, proposer: entry.by ?? null };
}

type Fault = [Code, string] | null;

function faultOfSuspension(step: Step, already: boolean, edition: Edition, calendar: Calendar): Fault {
  const { entry, today } = step;
  const { until, confirmBy } = entry;
  if (already) return ['already-suspended', entry.item ?? 'the licence'];
  if (until === undefined && isPinned(step)) return ['wrong-days', 'no last day'];
  if (until !== undefined && until <= today) return ['wrong-days', `until ${until}`];
  const last = longest(edition, calendar, today);
  if (until !== undefined && until > last) return ['term-too-long', `until ${until}, at most ${last}`];
  const confirmed = termEnd(calendar, today, edition.terms.confirmation.value);
  return confirmBy !== undefined && confirmBy !== confirmed ? ['wrong-days', `to be confirmed by ${confirmBy}, not ${confirmed}`] : null;
}

function faultOfExtension({ entry }: Step, { until }: { until: Day | null }, last: Day): Fault {
  if (until === null || (entry.until ?? '') <= until) return ['wrong-days', `until ${entry.until}, it ran until ${until} already`];
  return (entry.until ?? '') > last ? ['term-too-long', `until ${entry.until}, at most ${last}`] : null;
}

/** With the next working day where it ends on a day off: entries from before were decided so. */
function longest(edition: Edition, calendar: Calendar, from: Day): Day {
  return termEnd(calendar, from, edition.terms.suspension.value);
}

function faultOfGrounds({ entry }: Step, edition: Edition, measure: MeasureName): string | null {
  const { grounds = [], confirmBy, item, country } = entry;
  if (measure === 'resumption') return grounds.length > 0 ? 'a resumption has none' : null;
  const allowance: Allowance = measure === 'revocation' ? (item === undefined ? 'revoke' : 'strike-off') : 'suspend';
  return faultOf(
    edition,
    grounds,
    confirmBy === undefined ? [allowance] : [allowance, 'suspend-at-once'],
    item !== undefined && country !== undefined,
  );
}

/** What is wrong with grounds of which each must allow all of this; those about a partner are good against a partner only. */
export function faultOf(edition: Edition, grounds: readonly string[], allowances: readonly Allowance[], isPartner: boolean): string | null {
  if (grounds.length === 0) return 'no ground';
  const wrong = grounds.find((code) => {
    const about = findGround(edition, code as GroundCode)?.about;
    return (
      (about !== undefined && !isPartner) || allowances.some((one) => !groundsFor(edition, one).some((ground) => ground.code === code))
    );
  });
  return wrong === undefined ? null : `${wrong} under ${edition.code}`;
}

/** A part is a partner, of a country, or a branch; what was ended or struck off is no part any more. */
function checkPart({ entry, find }: Step, licence: Licence): undefined {
  const { type, item, country } = entry;
  const ofPart = type.startsWith('part') || type === 'branch-struck-off';
  if (type !== 'suspension-extended' && ofPart !== (item !== undefined)) return find('malformed-field', `${type} of ${item ?? 'no part'}`);
  if (item === undefined) return country === undefined ? undefined : find('malformed-field', 'a country without a part');
  if (type === 'partner-struck-off' && country === undefined) find('malformed-field', 'a partner without a country');
  if (type === 'branch-struck-off' && country !== undefined) find('malformed-field', 'a branch with a country');
  const what = country === undefined ? 'branch' : 'partner';
  const known = licence.parts.get(item);
  if (isAstray(licence, known, what, country)) find('part-astray', item);
  licence.parts.set(item, { what, country: country ?? null, ended: type.endsWith('struck-off') });
}

/** What is brought in from the register kept before follows the licence it is of, at the same moment. */
function importedMeasure(step: Step, licence: Licence): undefined {
  const { entry, state, find } = step;
  const { before } = state;
  const follows = before?.entry.by === 'register' && before.entry.licence === licence.number && before.entry.at === entry.at;
  if (!follows || licence.application !== null) find('smuggled-measure', entry.type);
  const name = entry.type === 'licence-surrendered' ? 'surrender' : measureOf[entry.type as keyof typeof measureOf];
  const made = measureFrom(step, name, { decider: null, decidedOn: entry.from ?? null });
  licence.worlds = licence.worlds.map((world) => [...world, made]);
}

/** A head's answer to a suspension that one officer took. */
export function confirmationStep(step: Step): undefined {
  const { entry, today } = step;
  const licence = licenceOf(step, false);
  if (!licence) return;
  const upheld = entry.type === 'suspension-confirmed';
  advance(step, licence, (world) => {
    const one = world.find((other) => other.entry === entry.proposal && other.confirmBy !== null);
    if (!one || (one.item?.id ?? undefined) !== entry.item)
      return [unlawful(world, 'proposal-wrong', 'it is of no suspension of this licence')];
    if (entry.edition !== one.edition) return [unlawful(world, 'wrong-edition', `${entry.edition}, not ${one.edition}`)];
    const after = withMeasure(world, { ...one, upheld, decidedOn: today, decider: entry.by ?? null });
    const isSetAside = one.reviews.some(({ outcome }) => outcome === 'set-aside');
    if (one.upheld !== null || isSetAside) return [unlawful(after, 'already-decided')];
    if (today > (one.confirmBy ?? '')) return [unlawful(after, 'confirmed-late', `by ${one.confirmBy}`)];
    const now = { standing: standingIn(licence, world, today), running: suspensionsOn(world, today) };
    if (isPinned(step) && !awaitsConfirmation(one, now)) return [unlawful(after, 'not-suspended', 'it runs no more: nothing to confirm')];
    const days = upheld ? entry.from === one.from && (entry.until ?? null) === one.until : entry.from === today;
    if (!days) return [unlawful(after, 'wrong-days', `from ${entry.from} until ${entry.until}`)];
    return [
      (entry.grounds ?? []).join() === one.grounds.join() ? lawful(after) : unlawful(after, 'wrong-ground', 'not those of the suspension'),
    ];
  });
}

/** A correction speaks of an earlier entry of its own licence, or of the application the licence came from. */
export function correctionStep(step: Step): undefined {
  const { entry, state, index, today, find } = step;
  const licence = licenceOf(step, false);
  if (!licence) return;
  pinnedEdition(step, licence);
  const about = state.subjects[entry.corrects ?? -1];
  const isOwn = about === licence.number || (about !== null && about !== undefined && about === licence.application);
  if ((entry.corrects ?? index) >= index || !isOwn) find('correction-astray', `entry ${entry.corrects}`);
  if (entry.from !== today) find('wrong-days', `from ${entry.from}, decided on ${today}`);
}
