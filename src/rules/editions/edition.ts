import type { Day, Term } from '../calendar.ts';
import type { CheckCode } from '../inspections.ts';
import type { Kind } from '../kinds.ts';
import type { HeldPurpose } from '../purposes.ts';

/** How sure we are of a value: found in a public source, in one secondary source, or not found at all. */
export type Confidence = 'confirmed' | 'secondary' | 'unconfirmed';

/** The editions that come with the register, each a file beside this one. Their words are keyed by these codes. */
export const editionCodes = ['decree-3', 'decree-15', 'edict-450', 'law-213z'] as const;
export type BaseEditionCode = (typeof editionCodes)[number];

/** An edition as it came with the register, or as the change issued under this number made it: `law-213z-2`. */
export type EditionCode = BaseEditionCode | `${BaseEditionCode}-${number}`;

/** The edition that came with the register and of which this one is a change; the code itself where it is none. Throws RangeError for no code. */
export function baseOf(code: EditionCode): BaseEditionCode {
  const base = editionCodes.find((one) => code === one || code.startsWith(`${one}-`));
  if (base === undefined) throw new RangeError(`no edition "${code}"`);
  return base;
}

/** The number of the issued change that made this edition; null for one that came with the register. */
export function issueOf(code: EditionCode): number | null {
  const base = baseOf(code);
  return code === base ? null : Number(code.slice(base.length + 1));
}

/** Where a rule comes from. The full citation of each key stands in `text/sources.ts`. */
export type SourceKey =
  | BaseEditionCode
  | 'law-213z-procedure-15.2.1'
  | 'edict-475-2015'
  | 'edict-450-2019'
  | 'advertising-2024'
  | 'base-values'
  | 'practice';

/** An act that the register cites in three languages, or the words in which the head who issued a change cited one. */
export type Source = SourceKey | { cited: string };

/** A value of the law with the place it comes from; `article` is the place inside the source, where it is known. */
export type Sourced<T> = { value: T; source: Source; article?: string; confidence: Confidence };

/** A value that changed while the edition stayed in force: the last one whose `since` has come applies. */
export type Dated<T> = readonly (Sourced<T> & { since: Day })[];

export const documentCodes = [
  'application-form',
  'founding-papers',
  'state-duty',
  'premises-proof',
  'branch-papers',
  'employee-list',
  'specialist-proof',
  'head-diploma',
  'employer-contract',
  'employer-status',
  'assistance-contract',
  'introduction-rules',
  'consent-form',
  'school-contract',
  'school-status',
  'programme-description',
  'carrier-contract',
  'client-contract',
] as const;
export type DocumentCode = (typeof documentCodes)[number];

export const factCodes = [
  'name-ru',
  'name-be',
  'name-en',
  'address',
  'region',
  'premises',
  'director',
  'founders',
  'specialist',
  'specialist-experience',
  'employees',
  'website',
  'branches',
  'partners',
  'countries',
  'programmes',
  'reasons',
] as const;
export type FactCode = (typeof factCodes)[number];

/** What a variation can do that a paper has to prove. */
export const occasions = [
  'adds-partner',
  'adds-branch',
  'adds-programme',
  'moves',
  'renames',
  'changes-director',
  'changes-specialist',
] as const;
export type Occasion = (typeof occasions)[number];

/** One thing the edition asks an applicant for. `on`: required on that occasion only. */
export type Asked<Code> = {
  code: Code;
  required: boolean;
  on?: Occasion;
  source: Source;
  article?: string;
  confidence: Confidence;
};

/** What an application has to bring and how long its decision may take, for one purpose and one kind. */
export type Procedure = {
  documents: readonly Asked<DocumentCode>[];
  facts: readonly Asked<FactCode>[];
  /** In base values of the day the application is sent. */
  fee: Sourced<number>;
  /** From acceptance to the decision. */
  decision: Sourced<Term>;
};

/** The same for every kind at once. The value of `decision` is null where the decision takes as long as that on a grant. */
export type Procedures = {
  documents: Record<Kind, readonly Asked<DocumentCode>[]>;
  facts: Record<Kind, readonly Asked<FactCode>[]>;
  fee: Sourced<number>;
  decision: Sourced<Term | null>;
};

/** A length of time that can be counted back from a day. */
export type Stretch = Term & { unit: 'months' | 'calendar-days' };

/**
 * What an officer may do on the strength of a ground; `order` is the order to remedy, the first step of the ladder. `suspend-at-once` is for
 * one officer alone until the head confirms, `strike-off` for a part of a licence.
 */
export const allowances = ['return', 'ask', 'assess', 'refuse', 'order', 'suspend', 'suspend-at-once', 'strike-off', 'revoke'] as const;
export type Allowance = (typeof allowances)[number];

export const groundCodes = [
  'documents-missing',
  'documents-defective',
  'facts-unclear',
  'assessment-needed',
  'false-information',
  'requirements-unmet',
  'earlier-revocation',
  'agency-in-liquidation',
  'unregistered-partner',
  'no-written-contract',
  'remedy-order-unmet',
  'suspension-unremedied',
  'repeated-violation',
  'gross-violation',
  'worked-while-suspended',
  'danger-to-life-or-liberty',
  'partner-status-lost',
  'partner-breach',
] as const;
export type GroundCode = (typeof groundCodes)[number];

/** The grounds that speak of a partner, in every edition that knows them: what they mean is no edition's to say. */
export const aboutOf: Partial<Record<GroundCode, 'partner'>> = { 'partner-status-lost': 'partner', 'partner-breach': 'partner' };

/** `about`: the ground is good against a partner only, and against nothing else a licence covers. */
export type Ground = {
  code: GroundCode;
  allows: readonly Allowance[];
  about?: 'partner';
  source: Source;
  article?: string;
  confidence: Confidence;
};

/** One point that an inspection goes through. */
export type Check = { code: CheckCode; source: Source; article?: string; confidence: Confidence };

/** What the Ministry of Education is shown of an application. `schools`: of the partners only those that teach. */
export type ShownForConclusion = { facts: readonly FactCode[]; documents: readonly DocumentCode[]; partners: 'schools' | 'all' };

/** Where an advertisement may appear: on sites of the licensee's own alone, or anywhere. */
export const advertisingPlaces = ['own-sites', 'anywhere'] as const;
export type AdvertisingPlace = (typeof advertisingPlaces)[number];

/** Whose officer decides on an advertisement. */
export const deciders = ['head', 'education'] as const;
export type Decider = (typeof deciders)[number];

/** What an edition says of advertising. */
export type Advertising = {
  places: Record<Kind, Dated<AdvertisingPlace>>;
  /** By the kind of the licence. */
  deciders: Record<Kind, Sourced<Decider>>;
  /** From the sending to the decision. */
  decision: Sourced<Term>;
  /** The longest time an approval may hold. */
  approval: Sourced<Term>;
};

/** The law in force over a period, as data. `to` is the last day in force; null while it still is. */
export type Edition = {
  code: EditionCode;
  from: Day;
  to: Day | null;
  /** What a grant is asked for with; `procedureOf` answers for every purpose. */
  documents: Record<Kind, readonly Asked<DocumentCode>[]>;
  facts: Record<Kind, readonly Asked<FactCode>[]>;
  /** Whether the programmes that an application states need a positive conclusion of the Ministry of Education before a grant. */
  conclusion: Record<Kind, Sourced<boolean>>;
  shownForConclusion: Sourced<ShownForConclusion>;
  /** The points of an inspection of an agency that holds, or asks for, a licence of the kind. */
  checklists: Record<Kind, readonly Check[]>;
  /** In base values of the day the application is sent. */
  fee: Sourced<number>;
  /** What is asked of an agency that wants its licence varied, renewed or ended. */
  held: Record<HeldPurpose, Procedures>;
  /** How long before a licence's last day its renewal can be asked for; null where there is no renewal. It closes on that last day. */
  renewalOpens: Dated<Stretch | null>;
  /** Years a licence runs, or null where it has no end. */
  validityYears: Dated<number | null>;
  terms: {
    /** From sending to "accepted" or "returned". */
    completeness: Sourced<Term>;
    /** From acceptance to the decision. */
    decision: Sourced<Term>;
    /** Added to the decision term where compliance is assessed; null where the edition knows no assessment. */
    assessment: Sourced<Term | null>;
    /** For the agency's answer to a question. */
    reply: Sourced<Term>;
    /** For an appeal to court. */
    appeal: Sourced<Term>;
    /** The longest time an order to remedy may give. */
    remedy: Sourced<Term>;
    /** The longest one suspension may last. */
    suspension: Sourced<Term>;
    /** How soon the head must confirm an immediate suspension, or it lapses. */
    confirmation: Sourced<Term>;
    /** The least time a notice of intention gives the agency to reply. */
    notice: Sourced<Term>;
    /** For the head's decision on an appeal, a protest or the execution of a court's ruling. */
    review: Sourced<Term>;
    /** For the Ministry of Education's conclusion on programmes. */
    conclusion: Sourced<Term>;
    /** How long before it is stated a payment of the duty may lie. */
    payment: Sourced<Term>;
    /** Within this time after a violation the same violation counts as repeated. */
    repetition: Sourced<Term>;
  };
  advertising: Advertising;
  grounds: readonly Ground[];
};

export type TermCode = keyof Edition['terms'];
