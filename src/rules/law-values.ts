import type { Day, Term } from './calendar.ts';
import type { Confidence, Edition, Sourced, Stretch, TermCode } from './editions/edition.ts';
import { renewalOpensOn, validityOn } from './editions/index.ts';
import { type HeldPurpose, heldPurposes } from './purposes.ts';

/** Every value of an edition that a head may change, by its place in the edition. */
export type ValuePath = ChangedValue['path'];

/** One value of an edition as it shall be from a day on. `source`: the act, as the head cites it. What null means, `shapeOf` says. */
export type ChangedValue = { source: string; confidence: Confidence } & (
  | { path: 'fee' | `held.${HeldPurpose}.fee`; value: number }
  | { path: 'validity'; value: number | null }
  | { path: 'renewal-opens'; value: Stretch | null }
  | { path: `terms.${TermCode}` | `held.${HeldPurpose}.decision`; value: Term | null }
);
export type ChangedTo = ChangedValue['value'];

/** Of which form a value is, between which whole numbers it lies, and the word that stands for its absence where it may be absent. */
export type ValueShape =
  | { form: 'number'; min: number; max: number; none: 'perpetual' | null }
  | {
      form: 'term';
      units: readonly Term['unit'][];
      min: number;
      max: number;
      none: 'no-renewal' | 'no-assessment' | 'as-for-grant' | null;
    };

/** What pages show together, in their order. */
export const valueGroups = ['duties', 'validity', 'times'] as const;
export type ValueGroup = (typeof valueGroups)[number];

/** Every value of this edition that may be changed, in the order in which pages show them. */
export function pathsOf(edition: Edition): ValuePath[] {
  return valueGroups.flatMap((group) => pathsIn(edition, group));
}

/** Those of one group. */
export function pathsIn(edition: Edition, group: ValueGroup): ValuePath[] {
  if (group === 'duties') return ['fee', ...heldPurposes.map((purpose) => `held.${purpose}.fee` as const)];
  if (group === 'validity') return ['validity', 'renewal-opens'];
  const terms = (Object.keys(edition.terms) as TermCode[]).map((code) => `terms.${code}` as const);
  return [...terms, ...heldPurposes.map((purpose) => `held.${purpose}.decision` as const)];
}

/** The form of the value at this path. */
export function shapeOf(path: ValuePath): ValueShape {
  const { place, keys } = placeOf(path);
  return place.shape(...keys);
}

/** Whether the value is of its form and within its limits. */
export function fits({ path, value }: Pick<ChangedValue, 'path' | 'value'>): boolean {
  const shape = shapeOf(path);
  if (value === null) return shape.none !== null;
  if (shape.form === 'number') return typeof value === 'number' && isWithin(value, shape);
  return typeof value === 'object' && shape.units.includes(value.unit) && isWithin(value.count, shape);
}

/** The value at this path as the edition has it for an application sent on `day`. */
export function valueAt(edition: Edition, path: ValuePath, day: Day): Sourced<ChangedTo> {
  const { place, keys } = placeOf(path);
  return place.at(edition, day < edition.from ? edition.from : day, ...keys);
}

/** The edition with these values in place of its own; its code and its days are the caller's to set. */
export function withValues(edition: Edition, values: readonly ChangedValue[], from: Day): Edition {
  return values.reduce((changed, { path, value, source, confidence }) => {
    const { place, keys } = placeOf(path);
    return place.with(changed, { value: value as never, source: { cited: source }, confidence }, from, ...keys);
  }, edition);
}

/** How the values under one word are read, replaced and held to their form. `keys`: what follows the word in the path. */
type Place = {
  shape: (...keys: never[]) => ValueShape;
  at: (edition: Edition, day: Day, ...keys: never[]) => Sourced<ChangedTo>;
  with: (edition: Edition, value: Sourced<never>, from: Day, ...keys: never[]) => Edition;
};

const fee = { form: 'number', min: 0, max: 1000, none: null } as const;
const term = { form: 'term', units: ['working-days', 'calendar-days', 'months'], min: 1, max: 366, none: null } as const;

const held: Place = {
  shape: (_: HeldPurpose, what: 'fee' | 'decision') => (what === 'fee' ? fee : { ...term, none: 'as-for-grant' }),
  at: ({ held: all }, _, purpose: HeldPurpose, what: 'fee' | 'decision') => all[purpose][what],
  with: (edition, value, _, purpose: HeldPurpose, what: 'fee' | 'decision') => ({
    ...edition,
    held: { ...edition.held, [purpose]: { ...edition.held[purpose], [what]: value } },
  }),
};

/** A head of a path that is not told here does not compile. */
const places: Record<HeadOf<ValuePath>, Place> = {
  fee: { shape: () => fee, at: (edition) => edition.fee, with: (edition, value) => ({ ...edition, fee: value }) },
  validity: {
    shape: () => ({ form: 'number', min: 1, max: 100, none: 'perpetual' }),
    at: validityOn,
    with: (edition, value, since) => ({ ...edition, validityYears: [{ since, ...value }] }),
  },
  'renewal-opens': {
    shape: () => ({ ...term, units: ['months', 'calendar-days'], none: 'no-renewal' }),
    at: renewalOpensOn,
    with: (edition, value, since) => ({ ...edition, renewalOpens: [{ since, ...value }] }),
  },
  terms: {
    shape: (code: TermCode) => (code === 'assessment' ? { ...term, none: 'no-assessment' } : term),
    at: ({ terms }, _, code: TermCode) => terms[code],
    with: (edition, value, _, code: TermCode) => ({ ...edition, terms: { ...edition.terms, [code]: value } }),
  },
  held,
};

type HeadOf<Path extends string> = Path extends `${infer Head}.${string}` ? Head : Path;

/** The place of a path and what follows its word. Throws RangeError for a path that no edition has: nothing unknown is taken for something else. */
function placeOf(path: ValuePath): { place: Place; keys: never[] } {
  const [head = '', ...keys] = path.split('.');
  if (!Object.hasOwn(places, head)) throw new RangeError(`no value "${path}"`);
  return { place: places[head as HeadOf<ValuePath>], keys: keys as never[] };
}

/** Whether a whole number lies between these two, both included. */
export function isWithin(value: number, { min, max }: { min: number; max: number }): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}
