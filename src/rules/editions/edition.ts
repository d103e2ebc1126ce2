import type { Day, Term } from '../calendar.ts';
import type { Kind } from '../kinds.ts';

/** How sure we are of a value: found in a public source, in one secondary source, or not found at all. */
export type Confidence = 'confirmed' | 'secondary' | 'unconfirmed';

export const editionCodes = ['decree-3', 'decree-15', 'edict-450', 'law-213z'] as const;
export type EditionCode = (typeof editionCodes)[number];

/** Where a rule comes from. The full citation of each key stands in `text/sources.ts`. */
export type SourceKey = EditionCode | 'law-213z-procedure-15.2.1' | 'edict-475-2015' | 'edict-450-2019' | 'advertising-2024' | 'practice';

/** A value of the law with the place it comes from; `article` is the place inside the source, where it is known. */
export type Sourced<T> = { value: T; source: SourceKey; article?: string; confidence: Confidence };

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
  'premises',
  'specialist',
  'specialist-experience',
  'employees',
  'website',
  'branches',
  'partners',
  'countries',
  'programmes',
] as const;
export type FactCode = (typeof factCodes)[number];

/** One thing the edition asks an applicant for. */
export type Asked<Code> = { code: Code; required: boolean; source: SourceKey; article?: string; confidence: Confidence };

/**
 * What an officer may do on the strength of a ground; `order` is the order to remedy, the first step of the ladder. `suspend-at-once` is for
 * one officer alone until the head confirms, `strike-off` for a part of a licence.
 */
export type Allowance = 'return' | 'ask' | 'refuse' | 'order' | 'suspend' | 'suspend-at-once' | 'strike-off' | 'revoke';

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

/** `about`: the ground is good against a partner only, and against nothing else a licence covers. */
export type Ground = {
  code: GroundCode;
  allows: readonly Allowance[];
  about?: 'partner';
  source: SourceKey;
  article?: string;
  confidence: Confidence;
};

/** The law in force over a period, as data. `to` is the last day in force; null while it still is. */
export type Edition = {
  code: EditionCode;
  from: Day;
  to: Day | null;
  documents: Record<Kind, readonly Asked<DocumentCode>[]>;
  facts: Record<Kind, readonly Asked<FactCode>[]>;
  /** In base values of the day the application is sent. */
  fee: Sourced<number>;
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
    /** Within this time after a violation the same violation counts as repeated. */
    repetition: Sourced<Term>;
  };
  grounds: readonly Ground[];
};
