import type { KeyObject } from 'node:crypto';
import { type Day, minskDay } from '../../rules/calendar.ts';
import type { Edition } from '../../rules/editions/edition.ts';
import type { Kind } from '../../rules/kinds.ts';
import { codedLaw, type Law } from '../../rules/law.ts';
import type { IssuedChange } from '../../rules/law-change.ts';
import type { LicenceDates } from '../../rules/licence.ts';
import type { Purpose } from '../../rules/purposes.ts';
import type { MeasureFacts } from '../../rules/spells.ts';
import type { Fields } from '../canonical.ts';
import type { Entry } from '../entry.ts';
import type { Tree } from '../tree.ts';
import { type Code, type Finding, finding } from '../words.ts';

export type Review = { entry: number; origin: 'appeal' | 'court' | 'protest'; by: string; outcome: string | null } & Ruling;
type Ruling = { ruled: string | null; ruledUntil: Day | null };

/** By which entry others speak of a decision: its proposal, or itself where it has none. */
export type Named = { name: number };

/**
 * A decision that can be reviewed, with who took it and who proposed it, and of an annulment who had a part in what it undid and
 * whether a court ruled so. The register's own are nobody's.
 */
type Reviewable = {
  decider: string | null;
  proposer: string | null;
  undid: readonly (string | null)[];
  asked: readonly Review[];
  byCourt?: boolean;
};

/** A measure as the log tells it, with what the rules of standing need. Its id is made of its index; `edition` is the law it is judged by. */
export type Measure = MeasureFacts & Reviewable & Named & { entry: number; grounds: readonly string[]; edition: string | undefined };

/**
 * What a licence came to by one reading of its entries. Entries that do not name their decision can be read in two ways where two suspensions
 * run together. A licence keeps every reading that is lawful.
 */
export type World = readonly Measure[];

export type Licence = {
  number: string;
  unp: string;
  kind: Kind;
  edition: string;
  application: string | null;
  dates: LicenceDates & { renewals: { validFrom: Day; validTo: Day | null }[] };
  worlds: readonly World[];
  parts: Map<string, Part>;
  /** Whether its grant told of everything that it covers: then nothing else is a part of it. */
  whole: boolean;
};
export type Part = { what: string; country: string | null; ended: boolean };

/**
 * What was decided on an application and can be reviewed; `term`: the one that a grant or a renewal gave, null for a refusal;
 * `annulled`: the annulment that came of setting it aside and was not set aside in its turn.
 */
export type Decided = Reviewable & Named & { entry: number; on: Day; term: { validFrom: Day } | null; annulled: number | null };
export type Application = {
  number: string;
  unp: string;
  kind: Kind;
  edition: string;
  purpose: Purpose;
  licence: string | null;
  state: 'submitted' | 'returned' | 'accepted' | 'granted' | 'refused' | 'withdrawn';
  /** The entry by which it came to be decided on: a proposal before it was for something else. */
  since: number;
  outcomes: Decided[];
};

export type Key = { id: string; owner: string; publicKey: KeyObject; revoked: boolean; software: boolean; confirmed: boolean };
/** `edition`: the law in force when it was made. */
export type Proposal = { type: string; by: string | null; role: string | null; decidedBy: string | null; edition: string };
/** `since`: the entry of the first one. `due`: the decision whose extract is still to come. `newest`: of each licence. */
export type Extracts = {
  numbers: Set<string>;
  codes: Set<string>;
  newest: Map<string, { extract: string; code: string; on: Day }>;
  since: number | null;
  due: { licence: string; entry: number; for: string } | null;
};
/** A run of entries that bear one signature. */
export type Run = { sig: string; first: number; count: number; places: number[] };

/** Everything the log has come to so far. */
export type State = {
  law: Law;
  changes: IssuedChange[];
  licences: Map<string, Licence>;
  applications: Map<string, Application>;
  /** Numbers of licences by holder and kind, of undecided applications by holder, kind and purpose. */
  held: Map<string, string[]>;
  open: Map<string, string>;
  series: Map<string, number>;
  /** What each entry is about: a licence's number, or else an application's. */
  subjects: (string | null)[];
  roles: Map<string, string>;
  keys: Map<string, Key>;
  acts: Set<string>;
  proposals: Map<number, Proposal>;
  /** The first proposal of a measure known to be judged by the law of its own day, and no longer by that of its licence. */
  pinnedSince: number;
  warnings: Map<string, 'published' | 'withdrawn'>;
  advertisements: Map<string, { licence: string; until: Day; ended: boolean }>;
  extracts: Extracts;
  /** What must come next, since a decision on an application was set aside. */
  owed: { entry: number; type: 'licence-annulled' | 'application-reopened'; decided: Decided } | null;
  run: Run | null;
  before: { entry: Entry; index: number } | null;
  /** Of the last act of an officer: its id, and whether its decision has been met. */
  act: { id: string; by: string; types: Set<string> } | null;
  latest: number;
  /** The greatest head that an entry saw, which it was before, and from when on; 0 for none. */
  seen: { size: number; before: number; since: number };
  rewritten: number | null;
  isSecondForm: boolean;
  /** Whether first keys are vouched for by now: since the first that says so. */
  isVouched: boolean;
  /** Whether grants tell what they cover by now: since the first that does. */
  isItemised: boolean;
  /** Whether what speaks of a decision says which one by now: since the first that does. */
  isNamed: boolean;
};

export function emptyState(): State {
  return {
    ...{ law: codedLaw, changes: [], licences: new Map(), applications: new Map(), held: new Map(), open: new Map(), series: new Map() },
    ...{ subjects: [], roles: new Map(), keys: new Map(), acts: new Set(), proposals: new Map(), warnings: new Map() },
    ...{ advertisements: new Map(), extracts: { numbers: new Set(), codes: new Set(), newest: new Map(), since: null, due: null } },
    ...{
      owed: null,
      run: null,
      before: null,
      act: null,
      latest: 0,
      seen: { size: 0, before: 0, since: 0 },
      rewritten: null,
      isSecondForm: false,
    },
    ...{ isVouched: false, isNamed: false, isItemised: false, pinnedSince: Number.POSITIVE_INFINITY },
  };
}

/** What a witness remembers of the log: which size it cosigned when, in milliseconds, in order. */
export type Witnessed = readonly { size: number; at: number }[];

/** One entry on its way through the audit. `role`: of the officer who wrote it, null where it was none or nobody known. */
export type Step = {
  state: State;
  entry: Entry;
  fields: Fields;
  index: number;
  today: Day;
  role: string | null;
  find: (code: Code, what?: string) => undefined;
};

export type Given = { tree: Tree; now: () => number; hosts: readonly string[]; witnessed: Witnessed };

export function stepOf(state: State, entry: Entry, fields: Fields, index: number, findings: Finding[]): Step {
  const role = state.roles.get(entry.by ?? '') ?? null;
  const find = (code: Code, what = '') => void findings.push(finding(code, index, what));
  return { state, entry, fields, index, today: dayOf(entry.at), role, find };
}

/** The day in Minsk. Within one hour it is one day: neighbours need not reckon it again. */
function dayOf(at: string): Day {
  const hour = at.slice(0, 13);
  if (hour !== lastDay.hour) Object.assign(lastDay, { hour, day: minskDay(new Date(at)) });
  return lastDay.day;
}

const lastDay = { hour: '', day: '' };

/** The edition of this code as the log has made the law so far; null where there is none. */
export function editionOf({ state }: Step, code: string | undefined): Edition | null {
  return state.law.editions.find((one) => one.code === code) ?? null;
}

/** The code of the edition in force on the day of this entry, as the log has made the law so far. */
export function editionToday({ state, today }: Step): string {
  const { editions } = state.law;
  return (editions.findLast(({ from }) => from <= today) ?? editions[0])?.code ?? '';
}

/**
 * The licence that an entry is about, once it is known to be its holder's, of its kind and, where `underOwn`, of its edition: a measure stands
 * under the law of its own day.
 */
export function licenceOf(step: Step, underOwn = true): Licence | null {
  const { entry, state, find } = step;
  const licence = state.licences.get(entry.licence ?? '');
  if (!licence) {
    find('unknown-licence', entry.licence);
    return null;
  }
  // A later application about the licence stands under an edition of its own.
  const own = underOwn && entry.application === undefined ? (['unp', 'kind', 'edition'] as const) : (['unp', 'kind'] as const);
  for (const key of own) {
    if (entry[key] !== undefined && entry[key] !== licence[key]) find('other-subject', `${key} ${entry[key]}, not ${licence[key]}`);
  }
  return licence;
}
