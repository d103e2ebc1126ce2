import type { Day } from '../rules/calendar.ts';
import type { Kind } from '../rules/kinds.ts';
import type { Standing } from '../rules/standing.ts';

/** What an extract says of a licence, on the day it was issued. `name`: the agency's in Belarusian, cut where it is too long for a code. */
export type Paper = {
  serial: string;
  licence: string;
  unp: string;
  kind: Kind;
  validFrom: Day;
  validTo: Day | null;
  issuedOn: Day;
  name: string;
};

/** A public key by which codes are checked: the point of P-256 in base64url, and the id under which a code names it, in hex. */
export type CodeKey = { kid: string; x: string; y: string };

/**
 * What a code proves by itself. `code`: hex SHA-256 of what its signature is over, by which the public log names it. `host`: where the link
 * that it came in leads; null for a code without a link.
 * `malformed`: no code of a register. `unknown-key`: signed by a key that is not among the given ones. `forged`: the key it names did not sign it.
 */
export type Reading = { paper: Paper; code: string; host: string | null } | { fault: CodeFault };
export type CodeFault = 'malformed' | 'unknown-key' | 'forged';

/** What the register knew of a licence when a snapshot was made. `until`: the last day of its standing, where one is fixed. `extract`: the newest. */
export type Known = { kind: Kind; standing: Standing; until: Day | null; extract: { serial: string; code: string } | null };

/** Every licence at a moment, signed by the register. `size`: the entries of its log then; it never becomes less. */
export type Snapshot = { size: number; madeAt: Date; licences: ReadonlyMap<string, Known> };

/** What is told of a paper. */
export type VerdictCode =
  | 'genuine'
  | 'in-part'
  | 'superseded'
  | 'not-yet'
  | 'suspended'
  | 'expired'
  | 'ended'
  | 'forged'
  | 'malformed'
  /** Signed by the register, and nothing more can be said without it. */
  | 'unconfirmed';

/** How it is shown: one may rely on it; one has to ask; one must not rely on it; nothing is known. */
export type Tone = 'good' | 'doubt' | 'bad' | 'unknown';

/** How old a snapshot is: at most a day, at most three, more; `wrong-clock`: made at a time that has not come yet. */
export type Age = 'fresh' | 'older' | 'too-old' | 'wrong-clock';
