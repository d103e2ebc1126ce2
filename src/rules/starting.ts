import type { Day } from './calendar.ts';
import { plainEnd } from './calendar.ts';
import type { Edition } from './editions/edition.ts';
import { renewalOpensOn } from './editions/index.ts';
import type { Kind } from './kinds.ts';
import { type LicenceDates, lastDayOf } from './licence.ts';
import { type HeldPurpose, heldPurposes, type Purpose } from './purposes.ts';
import { isOver, type Standing } from './standing.ts';

export type StartRefusal = 'not-allowed' | 'already-open' | 'already-licensed' | 'licence-over' | 'too-early' | 'no-renewal';

/** An undecided application of the agency. */
export type OpenApplication = { kind: Kind; purpose: Purpose };
export type HeldLicence = LicenceDates & { kind: Kind; standing: Standing };

/** Why an application for a licence of this kind cannot be started, or null. What the agency holds or has asked to renew it does not need. */
export function refusalOfGrant(kind: Kind, licences: readonly HeldLicence[], open: readonly OpenApplication[]): StartRefusal | null {
  if (licences.some((licence) => licence.kind === kind && !isOver(licence.standing))) return 'already-licensed';
  const standsIn = (one: OpenApplication) => one.kind === kind && (one.purpose === 'grant' || one.purpose === 'renewal');
  return open.some(standsIn) ? 'already-open' : null;
}

/** What can be asked for a licence today and why not, for the buttons and for the act alike. `edition`: the one in force today. */
export function startable(
  licence: HeldLicence,
  open: readonly OpenApplication[],
  edition: Edition,
  today: Day,
): { purpose: HeldPurpose; refused: StartRefusal | null }[] {
  return heldPurposes.map((purpose) => ({ purpose, refused: refusalOfStart(purpose, licence, open, edition, today) }));
}

/** The days on which a licence's renewal can be asked for, both included; null where the edition or a licence without end knows none. */
export function renewalWindow(licence: LicenceDates, edition: Edition, today: Day): { opens: Day; closes: Day } | null {
  const closes = lastDayOf(licence);
  const before = renewalOpensOn(edition, today).value;
  if (closes === null || before === null) return null;
  return { opens: plainEnd(closes, { ...before, count: -before.count }), closes };
}

function refusalOfStart(
  purpose: HeldPurpose,
  licence: HeldLicence,
  open: readonly OpenApplication[],
  edition: Edition,
  today: Day,
): StartRefusal | null {
  if (isOver(licence.standing)) return 'licence-over';
  if (open.some((one) => one.kind === licence.kind && one.purpose === purpose)) return 'already-open';
  if (purpose !== 'renewal') return null;
  const window = renewalWindow(licence, edition, today);
  if (window === null) return 'no-renewal';
  return today < window.opens ? 'too-early' : null;
}
