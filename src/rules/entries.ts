import type { EditionCode, GroundCode } from './editions/edition.ts';
import type { Kind } from './kinds.ts';
import type { Lang } from './languages.ts';
import type { PublicChange } from './law-change.ts';
import type { Measure } from './licence.ts';
import type { Role } from './permissions.ts';
import type { Purpose } from './purposes.ts';
import type { ReviewOutcome } from './reviews.ts';
import type { ScopeWhat } from './scope.ts';

export const audiences = ['public', 'agency', 'staff', 'oversight'] as const;
export type Audience = (typeof audiences)[number];

/** Every recorded act and the widest audience that may read it. */
export const eventAudience = {
  'agency-registered': 'agency',
  'application-started': 'agency',
  'application-sent': 'public',
  'application-taken': 'staff',
  'application-returned': 'public',
  'application-accepted': 'public',
  'question-asked': 'agency',
  'question-answered': 'agency',
  'note-added': 'staff',
  'outcome-recommended': 'staff',
  'recommendation-sent-back': 'staff',
  'application-withdrawn': 'public',
  'application-refused': 'public',
  'licence-granted': 'public',
  'licence-imported': 'public',
  'measure-proposed': 'staff',
  'measure-rejected': 'staff',
  'measure-taken-back': 'staff',
  'licence-suspended': 'public',
  'licence-resumed': 'public',
  'licence-revoked': 'public',
  'licence-surrendered': 'public',
  'licence-annulled': 'public',
  'licence-renewed': 'public',
  'licence-varied': 'public',
  'agency-renamed': 'public',
  'agency-moved': 'public',
  'country-added': 'public',
  'country-ended': 'public',
  'partner-registered': 'public',
  'partner-ended': 'public',
  'partner-struck-off': 'public',
  'branch-added': 'public',
  'branch-ended': 'public',
  'branch-struck-off': 'public',
  'programme-added': 'public',
  'programme-ended': 'public',
  'part-suspended': 'public',
  'part-resumed': 'public',
  'suspension-extended': 'public',
  'suspension-confirmed': 'public',
  'suspension-not-confirmed': 'public',
  'entry-corrected': 'public',
  'notice-given': 'agency',
  'notice-answered': 'agency',
  'notice-closed': 'agency',
  'remedy-ordered': 'agency',
  'remedy-proved': 'agency',
  'remedy-accepted': 'agency',
  'remedy-not-accepted': 'agency',
  'appeal-lodged': 'public',
  'protest-lodged': 'agency',
  'court-ruling-recorded': 'public',
  'decision-upheld': 'public',
  'decision-changed': 'public',
  'decision-set-aside': 'public',
  'order-appealed': 'agency',
  'order-ruling-recorded': 'agency',
  'order-upheld': 'agency',
  'order-set-aside': 'agency',
  'application-reopened': 'public',
  'conclusion-requested': 'agency',
  'conclusion-given': 'agency',
  'assessment-ordered': 'agency',
  'inspection-planned': 'staff',
  'inspection-completed': 'staff',
  'payment-stated': 'agency',
  'relations-viewed': 'staff',
  'law-change-proposed': 'staff',
  'law-change-rejected': 'staff',
  'edition-changed': 'public',
  'moved-days-set': 'public',
  'base-value-set': 'public',
  'contacts-changed': 'public',
  'trading-names-changed': 'public',
  'advertisement-sent': 'agency',
  'advertisement-taken-back': 'agency',
  'advertisement-approved': 'public',
  'advertisement-refused': 'agency',
  'advertisement-ended': 'public',
  'warning-proposed': 'staff',
  'evidence-added': 'staff',
  'warning-answered': 'staff',
  'warning-rejected': 'staff',
  'warning-published': 'public',
  'warning-corrected': 'public',
  'warning-withdrawn': 'public',
  'evidence-read': 'oversight',
  'error-reported': 'staff',
  'error-answered': 'staff',
  'tip-received': 'oversight',
  'tip-opened': 'oversight',
  'tip-added-to': 'oversight',
  'tip-assigned': 'oversight',
  'tip-answered': 'oversight',
  'tip-linked': 'oversight',
  'tip-closed': 'oversight',
  'seal-set': 'oversight',
  'tie-stated': 'oversight',
  'extract-issued': 'public',
  'key-added': 'public',
  'key-confirmed': 'public',
  'key-revoked': 'public',
  'role-changed': 'public',
  'passkey-added': 'agency',
  'passkey-revoked': 'agency',
  'account-created': 'oversight',
  'account-invited': 'oversight',
  'account-disabled': 'oversight',
  'account-enabled': 'oversight',
  'password-reset': 'oversight',
  'password-changed': 'oversight',
  'password-recovered': 'oversight',
  'second-factor-set': 'oversight',
  'second-factor-reset': 'oversight',
  'recovery-codes-made': 'oversight',
  'recovery-code-used': 'oversight',
  'identity-linked': 'oversight',
  'identity-unlinked': 'oversight',
} as const satisfies Record<string, Audience>;
export type EventType = keyof typeof eventAudience;

/** The public acts that change what a licence, or a part of one, is worth: those who follow it are told. */
export const standingEvents = [
  ...(['licence-granted', 'licence-imported', 'licence-suspended', 'licence-resumed', 'licence-revoked', 'licence-surrendered'] as const),
  ...([
    'licence-annulled',
    'licence-renewed',
    'licence-varied',
    'partner-struck-off',
    'branch-struck-off',
    'part-suspended',
    'part-resumed',
  ] as const),
  ...(['suspension-extended', 'suspension-not-confirmed', 'decision-changed', 'decision-set-aside'] as const),
] as const satisfies readonly EventType[];

/** The part of a public act that anyone may read for ever: no natural person, no free text, no file. */
export type PublicPart = {
  application?: string;
  licence?: string;
  unp?: string;
  kind?: Kind;
  edition?: EditionCode;
  grounds?: readonly GroundCode[];
  from?: string;
  until?: string;
  /** Taken by one officer: it lapses after this day unless it is confirmed. */
  confirmBy?: string;
  /** What an application is for, where it is not a grant. */
  purpose?: Purpose;
  /** The part of a licence that is spoken of, by its id; a partner's country beside it. Its name is committed to. */
  item?: string;
  country?: string;
  /** What a review, a correction, or a later step speaks of. */
  measure?: Measure;
  outcome?: ReviewOutcome;
  /** Which measure or refusal that is: the entry by which it was proposed, or its own entry where nobody proposed it. */
  decision?: number;
  corrects?: number;
  /** The number of a warning or of an advertisement. */
  warning?: string;
  advertisement?: string;
  /** What a decision changed in the law. */
  change?: PublicChange;
  /** The serial number of an extract, what it was issued for, and the SHA-256 of what its code carries. */
  extract?: string;
  issuedFor?: 'grant' | 'variation' | 'replacement';
  code?: string;
  /** A key that an officer signs with: its id, its COSE form in base64url, whose it is and of which role, and 1 where it is a program that signs. */
  key?: string;
  publicKey?: string;
  officer?: string;
  role?: Role;
  software?: 1;
  /** 1 where a first key signs nothing until another person vouches for it. */
  unconfirmed?: 1;
};

/**
 * What every entry says beside its public part. `by`: an officer by the hash of who it is, never by name. `act`: the form by which the officer
 * acted, the same in all entries of one act. `proposal`: the entry in which another proposed, or lodged, what this one decides.
 */
export type Authorship = { by: string; act?: string; proposal?: number };

/** The last checkpoint of the log that a witness had signed when an entry was written. */
export type Seen = { size: number; root: string };

/**
 * An officer's signature: by which key, over these digests of all entries of the act, this one's at `place`. The rest is a WebAuthn assertion
 * in base64url, whose challenge is the SHA-256 of the canonical list of digests.
 */
export type Signed = { key: string; place: number; digests: readonly string[]; auth: string; client: string; sig: string };

/** A step that the public log tells of without saying what it is: who proposed something, and a commitment to what. */
export const sealedStep = 'proposal-made';
export type EntryType = EventType | typeof sealedStep;

/** The part that may one day have to be forgotten; the log keeps only its salted hash. */
export type PrivatePart = {
  name?: string;
  address?: string;
  reasons?: string;
  /** Why the head upheld what an examiner proposed or took at once, or did not confirm it; the proposer's are in `reasons`. */
  ruling?: string;
  actor?: string;
  advice?: Record<Lang, string>;
  /** An agency's contact points after a change, or those of a warning or an advertisement. */
  contacts?: readonly string[];
  /** The names an operator goes by, or an agency after a change of those it trades as. */
  names?: readonly string[];
  /** What an advertisement says. */
  text?: string;
  /** The acts a change of the law cites, in the order of its values. */
  citations?: readonly string[];
  /** The grounds of what is proposed only: a decision tells its own to everybody. */
  grounds?: readonly GroundCode[];
  /** What a licence that was taken over covers. */
  items?: readonly { what: ScopeWhat; name: string; country?: string }[];
  /** What was proposed to whom else is to decide it. */
  proposal?: string;
};

type Canonical = string | number | readonly Canonical[] | { readonly [key: string]: Canonical | undefined };

/**
 * The canonical form of a value: JSON with ASCII keys in code-point order, no white space, only strings, integers, lists and objects.
 * These bytes are hashed as they are stored and never written anew. Refuses (throws) fractions, unsafe integers and non-ASCII keys.
 */
export function canonical(value: Canonical): string {
  if (typeof value === 'string') return JSON.stringify(value.toWellFormed());
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError(`not an integer: ${value}`);
    return String(value);
  }
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  const fields = Object.entries(value).flatMap(([key, field]) => (field === undefined ? [] : [[key, field] as const]));
  return `{${fields
    .sort(byKey)
    .map(([key, field]) => `${JSON.stringify(asciiKey(key))}:${canonical(field)}`)
    .join(',')}}`;
}

function isList(value: Canonical): value is readonly Canonical[] {
  return Array.isArray(value);
}

function byKey([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

function asciiKey(key: string): string {
  if (!/^[\x21-\x7e]+$/.test(key)) throw new RangeError(`not an ASCII key: ${key}`);
  return key;
}

/** What an entry says. `commitment` is the hex SHA-256 over salt and private part, if there is one. */
export type Content = Authorship & { type: EntryType; part: PublicPart; commitment: string | null };

/** What an officer does where the log only tells that something was proposed. It is signed by its commitment alone. */
export type Meant = { type: EventType; part: PublicPart };

/** The canonical text of what an officer signs of an entry: all it says, without when it was written. */
export function contentText({ type, part, commitment, by, act, proposal }: Content): string {
  return canonical({ v: 2, type, ...part, commitment: commitment ?? undefined, by, act, proposal });
}

/** The canonical text of one entry of the public log, as docs/log.md describes it. */
export function entryText(content: Content, { at, seen, signed }: { at: Date; seen: Seen | null; signed: Signed | null }): string {
  const { type, part, commitment, by, act, proposal } = content;
  const frame = { at: at.toISOString(), seen: seen ?? undefined, signed: signed ?? undefined };
  return canonical({ v: 2, type, ...part, commitment: commitment ?? undefined, by, act, proposal, ...frame });
}
