import type { Day, Term } from './calendar.ts';
import { checks, ground, practice } from './editions/asked.ts';
import {
  type Allowance,
  allowances,
  type Confidence,
  type Decider,
  type DocumentCode,
  deciders,
  type Edition,
  type FactCode,
  type Ground,
  type GroundCode,
  groundCodes,
  type Sourced,
  type Stretch,
  type TermCode,
} from './editions/edition.ts';
import { findGround, renewalOpensOn, validityOn } from './editions/index.ts';
import { type CheckCode, checkCodes } from './inspections.ts';
import { type Kind, kinds } from './kinds.ts';
import { type AskedPath, type Asking, askedPaths, askingIn, askingsOf, withAsking } from './law-asked.ts';
import { type HeldPurpose, heldPurposes, type Purpose, purposes } from './purposes.ts';

/** Every value of an edition that a head may change, by its place in the edition. */
export type ValuePath = ChangedValue['path'];

/** One value of an edition as it shall be from a day on. `source`: the act, as the head cites it. What null means, `shapeOf` says. */
export type ChangedValue = { source: string; confidence: Confidence } & (
  | { path: 'fee' | `held.${HeldPurpose}.fee`; value: number }
  | { path: 'validity'; value: number | null }
  | { path: 'renewal-opens'; value: Stretch | null }
  | { path: `terms.${TermCode}` | `held.${HeldPurpose}.decision`; value: Term | null }
  | { path: `grounds.${GroundCode}`; value: readonly Allowance[] }
  | { path: `conclusion.${Kind}`; value: Needed }
  | { path: `checklists.${Kind}`; value: readonly CheckCode[] }
  | { path: `advertising.deciders.${Kind}`; value: Decider }
  | { path: `advertising.${AdvertisingTerm}`; value: Term }
  | { path: AskedPath; value: Asking }
);
export type ChangedTo = ChangedValue['value'];

const needed = ['needed', 'not-needed'] as const;
type Needed = (typeof needed)[number];

/**
 * Of which form a value is, between which whole numbers it lies, and the word that stands for its absence where it may be absent; or the words
 * of which it is one, or of which it has any number and at least `least`, each once.
 */
export type ValueShape =
  | { form: 'number'; min: number; max: number; none: 'perpetual' | null }
  | {
      form: 'term';
      units: readonly Term['unit'][];
      min: number;
      max: number;
      none: 'no-renewal' | 'no-assessment' | 'as-for-grant' | null;
    }
  | { form: 'word'; words: readonly string[]; none: null }
  | { form: 'list'; words: readonly string[]; least: 0 | 1; none: null };

/** What pages show together, in their order; what is asked for is shown by purpose and kind (`askedPaths`). */
export const valueGroups = ['duties', 'validity', 'times', 'visits', 'advertising', 'grounds'] as const;
export type ValueGroup = (typeof valueGroups)[number];

/** Every value of this edition that may be changed, in the order in which pages show them. */
export function pathsOf(edition: Edition): ValuePath[] {
  const asked = purposes.flatMap((purpose) => kinds.flatMap((kind) => Object.values(askedPaths(purpose, kind)).flat()));
  return [...valueGroups.flatMap((group) => pathsIn(edition, group)), ...asked];
}

/** Those of one group. */
export function pathsIn(edition: Edition, group: ValueGroup): ValuePath[] {
  if (group === 'duties') return ['fee', ...heldPurposes.map((purpose) => `held.${purpose}.fee` as const)];
  if (group === 'validity') return ['validity', 'renewal-opens'];
  if (group === 'visits') return kinds.flatMap((kind) => [`conclusion.${kind}`, `checklists.${kind}`] as const);
  if (group === 'advertising') {
    return [...kinds.map((kind) => `advertising.deciders.${kind}` as const), 'advertising.decision', 'advertising.approval'];
  }
  if (group === 'grounds') return groundCodes.map((code) => `grounds.${code}` as const);
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
  if (shape.form === 'word') return typeof value === 'string' && shape.words.includes(value);
  if (typeof value !== 'object') return false;
  if (shape.form === 'list') return isList(value) && isChoice(value, shape);
  return !isList(value) && shape.units.includes(value.unit) && isWithin(value.count, shape);
}

/** Words of a list, each once, and no fewer than it needs. */
export function isChoice(words: readonly string[], shape: { words: readonly string[]; least: number }): boolean {
  return words.length >= shape.least && words.every((word) => shape.words.includes(word)) && new Set(words).size === words.length;
}

/** Whether a value is a list of words. */
export function isList(value: ChangedTo): value is readonly Allowance[] | readonly CheckCode[] {
  return Array.isArray(value);
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
    return place.with(changed, { value, source: { cited: source }, confidence } as never, from, ...keys);
  }, edition);
}

/** How the values under one word are read, replaced and held to their form. `keys`: what follows the word in the path. */
type Place = {
  shape: (...keys: never[]) => ValueShape;
  at: (edition: Edition, day: Day, ...keys: never[]) => Sourced<ChangedTo>;
  with: (edition: Edition, value: never, from: Day, ...keys: never[]) => Edition;
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

/** What a ground allows; nothing where the edition does not know it. */
const grounds: Place = {
  shape: () => ({ form: 'list', words: allowances, least: 0, none: null }),
  at: (edition, _, code: GroundCode) => {
    const { allows, source, article, confidence } = findGround(edition, code) ?? ground(code, practice);
    return { value: allows, source, confidence, ...(article === undefined ? {} : { article }) };
  },
  with: (edition, { value, ...mark }: Sourced<readonly Allowance[]>, _, code: GroundCode) => {
    const others = edition.grounds.filter((one) => one.code !== code);
    if (value.length === 0) return { ...edition, grounds: others };
    const order = (one: Ground) => groundCodes.indexOf(one.code);
    return { ...edition, grounds: [...others, ground(code, mark, ...value)].toSorted((one, other) => order(one) - order(other)) };
  },
};

/** The act that changes a list of points sets it whole: all of them come from it. */
const checklists: Place = {
  shape: () => ({ form: 'list', words: checkCodes, least: 1, none: null }),
  at: ({ checklists: all }, _, kind: Kind) => {
    const { source, confidence } = all[kind][0] ?? practice;
    return { value: all[kind].map(({ code }) => code), source, confidence };
  },
  with: (edition, { value, ...mark }: Sourced<readonly CheckCode[]>, _, kind: Kind) => ({
    ...edition,
    checklists: { ...edition.checklists, [kind]: checks(mark, ...value) },
  }),
};

const conclusion: Place = {
  shape: () => ({ form: 'word', words: needed, none: null }),
  at: (edition, _, kind: Kind) => {
    const { value, ...mark } = edition.conclusion[kind];
    return { value: value ? 'needed' : 'not-needed', ...mark };
  },
  with: (edition, { value, ...mark }: Sourced<Needed>, _, kind: Kind) => ({
    ...edition,
    conclusion: { ...edition.conclusion, [kind]: { value: value === 'needed', ...mark } },
  }),
};

/** Whose officer decides, by kind, and the times. Where advertisements may appear, public pages tell in words of their own: that no head changes. */
const advertising: Place = {
  shape: (what: 'deciders' | AdvertisingTerm) => (what === 'deciders' ? { form: 'word', words: deciders, none: null } : term),
  at: ({ advertising: all }, _, what: 'deciders' | AdvertisingTerm, kind: Kind) => (what === 'deciders' ? all.deciders[kind] : all[what]),
  with: ({ advertising: all, ...edition }, value, _, what: 'deciders' | AdvertisingTerm, kind: Kind) => ({
    ...edition,
    advertising: { ...all, [what]: what === 'deciders' ? { ...all.deciders, [kind]: value } : value },
  }),
};
type AdvertisingTerm = 'decision' | 'approval';

const asked: Place = {
  shape: (purpose: Purpose, _: Kind, code: DocumentCode | FactCode) => ({ form: 'word', words: askingsOf(purpose, code), none: null }),
  at: (edition, _, ...keys: [Purpose, Kind, DocumentCode | FactCode]) => askingIn(edition, ...keys),
  with: (edition, value: Sourced<Asking>, _, ...keys: [Purpose, Kind, DocumentCode | FactCode]) => withAsking(edition, value, ...keys),
};

/** A head of a path that is not told here does not compile. */
const places: Record<HeadOf<ValuePath>, Place> = {
  fee: { shape: () => fee, at: (edition) => edition.fee, with: (edition, value) => ({ ...edition, fee: value }) },
  validity: {
    shape: () => ({ form: 'number', min: 1, max: 100, none: 'perpetual' }),
    at: validityOn,
    with: (edition, value: Sourced<number | null>, since) => ({ ...edition, validityYears: [{ since, ...value }] }),
  },
  'renewal-opens': {
    shape: () => ({ ...term, units: ['months', 'calendar-days'], none: 'no-renewal' }),
    at: renewalOpensOn,
    with: (edition, value: Sourced<Stretch | null>, since) => ({ ...edition, renewalOpens: [{ since, ...value }] }),
  },
  terms: {
    shape: (code: TermCode) => (code === 'assessment' ? { ...term, none: 'no-assessment' } : term),
    at: ({ terms }, _, code: TermCode) => terms[code],
    with: (edition, value, _, code: TermCode) => ({ ...edition, terms: { ...edition.terms, [code]: value } }),
  },
  held,
  grounds,
  conclusion,
  checklists,
  advertising,
  asked,
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
