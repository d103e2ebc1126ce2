import type { Edition } from '../rules/editions/edition.ts';
import type { EventType, PrivatePart, PublicPart } from '../rules/entries.ts';
import type { Law } from '../rules/law.ts';
import type { Actor } from '../rules/permissions.ts';
import type { Agency } from '../store/agencies.ts';
import type { Application } from '../store/applications.ts';
import type { Db } from '../store/database.ts';
import { type NewEvent, recordAll } from '../store/events.ts';

/** The file that an `attach` brings, already checked and stored. */
export type Attachment = { sha256: string; name: string; size: number; mediaType: string };

/** What the effects of an act work with. `licence`: the number of the licence the application is about; null for a grant. */
export type EffectContext = {
  tx: Db;
  law: Law;
  now: Date;
  actor: Actor;
  application: Application;
  agency: Agency;
  licence: string | null;
  edition: Edition;
  attachment: Attachment | undefined;
  /** What the head wrote to a grant. */
  reasons?: string;
};

/** Records one step of an application; of one about a licence, in the history of that licence too. */
export async function tell(
  context: EffectContext,
  type: EventType,
  data: Record<string, unknown>,
  part: PublicPart = {},
  secret: PrivatePart = {},
  licenceId = context.application.licenceId ?? undefined,
): Promise<void> {
  await tellAll(context, [{ type, data, part, secret }], licenceId);
}

/** What one step is told by. */
export type Told = { type: EventType; data: Record<string, unknown>; part: PublicPart; secret: PrivatePart };

/** The same for several steps of one act, in this order. */
export async function tellAll(
  context: EffectContext,
  steps: readonly Told[],
  licenceId = context.application.licenceId ?? undefined,
): Promise<void> {
  const events = steps.map((step) => eventOf(context, step, licenceId));
  await recordAll(context.tx, events);
}

function eventOf(
  { now, actor, application, agency, licence, reasons }: EffectContext,
  { type, data, part, secret }: Told,
  licenceId: string | undefined,
): NewEvent {
  const about = licence === null ? {} : { purpose: application.purpose, licence };
  const entry = {
    unp: agency.unp,
    kind: application.kind,
    edition: application.edition,
    ...(application.number === null ? {} : { application: application.number }),
    ...about,
    ...part,
  };
  const seen = licence === null ? data : { purpose: application.purpose, ...data };
  return {
    ...{ type, at: now, actor, agencyId: agency.id, applicationId: application.id, licenceId },
    ...{ data: seen, entry, secret: granting.has(type) ? { reasons, ...secret } : secret },
    ...(type === 'outcome-recommended' && { proposes: `application ${application.id}` }),
    ...(decisive.has(type) && { decides: `application ${application.id}` }),
  };
}

/** What a head's grant is told by; what it changes in a licence beside it says nothing of why. */
const granting: ReadonlySet<EventType> = new Set(['licence-granted', 'licence-renewed', 'licence-varied', 'licence-surrendered']);

/** The acts by which a head decides what an examiner recommended; what each of them changes in a licence is told beside it. */
const decisive: ReadonlySet<EventType> = new Set([
  ...(['licence-granted', 'licence-renewed', 'licence-varied', 'licence-surrendered', 'application-refused'] as const),
  ...(['partner-registered', 'partner-ended', 'country-added', 'country-ended', 'branch-added', 'branch-ended'] as const),
  ...(['programme-added', 'programme-ended', 'agency-renamed', 'agency-moved'] as const),
]);
