import { type Calendar, type Day, minskDay } from '../rules/calendar.ts';
import type { Edition } from '../rules/editions/edition.ts';
import type { EventType, PrivatePart, PublicPart } from '../rules/entries.ts';
import type { Measure } from '../rules/licence.ts';
import { pathOf } from '../rules/mails.ts';
import { eventOfMeasure } from '../rules/measure-rules.ts';
import type { KnownMeasure, MeasuredLicence, ProposedMeasure } from '../rules/measured.ts';
import type { Actor } from '../rules/permissions.ts';
import { isReviewed, lastDayOfAppeal } from '../rules/reviews.ts';
import type { HeldItem } from '../rules/scope.ts';
import { agencyById } from '../store/agencies.ts';
import type { Db } from '../store/database.ts';
import { entryOfMeasure } from '../store/decision-entries.ts';
import { record } from '../store/events.ts';
import type { Licence } from '../store/licences.ts';
import { queueToRole } from '../store/outbox.ts';

/** In whose act, about which licence, and of a measure by which law something is told. */
export type Telling = {
  tx: Db;
  now: Date;
  actor: Actor;
  licence: Licence;
  measured: Pick<MeasuredLicence, 'today' | 'items'>;
  edition: Edition;
};

/** The same with what the last day to appeal is reckoned by. */
export type Deciding = Telling & { calendar: Calendar };

/** Tells the staff that a measure is proposed. */
export async function tellProposal(telling: Telling, id: string, proposed: ProposedMeasure): Promise<void> {
  const { measure, itemId, grounds, until, corrects } = proposed;
  const part = { measure, grounds, ...(until === null ? {} : { until }), ...(corrects === null ? {} : { corrects }) };
  await tell(telling, 'measure-proposed', itemId, { measure }, part, {}, { proposes: nameOf(id), proposed });
}

/** Tells the public that one officer suspended the licence or a part of it, and until when a head may confirm that; and the heads, by a letter. */
export async function tellSuspendedAtOnce(telling: Deciding, id: string, suspension: ProposedMeasure, confirmBy: Day): Promise<void> {
  const { itemId, grounds, until, advice, reasons } = suspension;
  const part = { grounds, from: telling.measured.today, ...(until === null ? {} : { until }), confirmBy };
  const type = eventOfMeasure('suspension', whatOf(telling, itemId));
  await tell(
    telling,
    type,
    itemId,
    { ...part, advice, measureId: id, ...appealOf(telling, 'suspension') },
    part,
    secretOf(reasons, advice),
    { proposes: nameOf(id) },
  );
  const { now: at, licence } = telling;
  const data = { licence: licence.number, kind: licence.kind, path: pathOf('head-at-once', { licence: licence.number }), confirmBy };
  await queueToRole(telling.tx, 'head', { at, mail: 'head-at-once', about: nameOf(id), day: minskDay(at), data });
}

/** Tells the staff that whoever proposed a measure took it back. */
export async function tellTakenBack(telling: Telling, { measure, item }: KnownMeasure): Promise<void> {
  await tell(telling, 'measure-taken-back', item?.id ?? null, { measure });
}

/**
 * Tells of the head's decision: the staff of a rejection, otherwise whoever the measure concerns. Why the head decided so (`ruling`) is told to
 * the staff only: in the log it is committed to.
 */
export async function tellDecision(telling: Deciding, measure: KnownMeasure, upheld: boolean, ruling: string | null): Promise<void> {
  const itemId = measure.item?.id ?? null;
  const said = ruling === null ? {} : { ruling };
  if (measure.confirmBy !== null) return tellConfirmation(telling, measure, upheld, said);
  if (!upheld) return tell(telling, 'measure-rejected', itemId, { measure: measure.measure, text: ruling });
  const { grounds, until, advice, corrects, intended, replyBy, remedyBy, reasons } = measure;
  const part = {
    ...(measure.measure === 'correction' || measure.measure === 'resumption' ? {} : { grounds }),
    from: telling.measured.today,
    ...(until === null ? {} : { until }),
    ...(corrects === null ? {} : { corrects }),
    ...(await suspensionOf(telling, measure)),
  };
  const days = Object.fromEntries(Object.entries({ intended, replyBy, remedyBy }).filter(([, value]) => value !== null));
  const type = eventOfMeasure(measure.measure, whatOf(telling, itemId));
  await tell(
    telling,
    type,
    itemId,
    { ...part, ...days, advice, grounds, measureId: measure.id, ...appealOf(telling, measure.measure) },
    part,
    { ...secretOf(reasons, advice), ...said },
    { decides: nameOf(measure.id) },
  );
}

/** Which suspension is extended or lifted, as the public log names it. */
async function suspensionOf({ tx }: Telling, { measure, follows }: KnownMeasure): Promise<Pick<PublicPart, 'decision'>> {
  if (follows === null || (measure !== 'extension' && measure !== 'resumption')) return {};
  const decision = await entryOfMeasure(tx, follows);
  return decision === undefined ? {} : { decision };
}

/** Confirmed, it runs on from the day it began; not confirmed, the day before was its last. */
async function tellConfirmation(telling: Deciding, measure: KnownMeasure, upheld: boolean, said: PrivatePart): Promise<void> {
  const { from, until, grounds } = measure;
  const itemId = measure.item?.id ?? null;
  const part = { grounds, from: upheld ? from : telling.measured.today, ...(upheld && until !== null ? { until } : {}) };
  const type = upheld ? 'suspension-confirmed' : 'suspension-not-confirmed';
  const appeal = upheld ? appealOf(telling, 'suspension') : {};
  await tell(telling, type, itemId, { ...part, measure: measure.id, measureId: measure.id, ...appeal }, part, said, {
    decides: nameOf(measure.id),
  });
}

/** The last day to appeal against what is decided today; nothing for what the agency cannot appeal against. */
function appealOf({ measured, edition, calendar }: Deciding, measure: Measure): { appealBy?: Day } {
  if (!isReviewed(measure) || measure === 'resumption') return {};
  return { appealBy: lastDayOfAppeal({ edition, decidedOn: measured.today }, calendar) };
}

function nameOf(measureId: string): string {
  return `measure ${measureId}`;
}

function secretOf(reasons: string, advice: PrivatePart['advice'] | null): PrivatePart {
  return { reasons, ...(advice ? { advice } : {}) };
}

function whatOf({ measured }: Telling, itemId: string | null): HeldItem['what'] | null {
  return measured.items.find(({ id }) => id === itemId)?.what ?? null;
}

/** A part is told of by its id and, a partner, by its country; its name is in the private part of the log. */
export async function tell(
  { tx, now, actor, licence, measured, edition }: Telling,
  type: EventType,
  itemId: string | null,
  data: Record<string, unknown>,
  part: PublicPart = {},
  secret: PrivatePart = {},
  step: { proposes?: string; proposed?: ProposedMeasure; decides?: string } = {},
): Promise<void> {
  const agency = await agencyById(tx, licence.agencyId);
  if (!agency) throw new Error(`licence ${licence.number} has no agency`);
  const item = measured.items.find(({ id }) => id === itemId);
  const what = item ? { item: item.id, ...(item.country === null ? {} : { country: item.country }) } : {};
  const entry = { unp: agency.unp, kind: licence.kind, licence: licence.number, edition: edition.code, ...what, ...part };
  await record(tx, {
    type,
    at: now,
    actor,
    ...{ agencyId: agency.id, licenceId: licence.id, entry },
    data: { ...data, ...what },
    secret: item ? { name: item.name, ...secret } : secret,
    ...step,
  });
}
