import { advertisementKey } from '../rules/advertisement-text.ts';
import {
  type AdvertisementRefusal,
  type KnownAdvertisement,
  refusalOfApproval,
  refusalOfDeciding,
  refusalOfEnding,
  refusalOfSending,
  refusalOfTakingBack,
} from '../rules/advertisements.ts';
import { placeOn } from '../rules/advertising.ts';
import { type Day, minskDay } from '../rules/calendar.ts';
import { type Contact, contactsIn } from '../rules/contacts.ts';
import type { Edition } from '../rules/editions/edition.ts';
import type { EventType, PrivatePart, PublicPart } from '../rules/entries.ts';
import { editionOn } from '../rules/law.ts';
import { standingOn } from '../rules/standing.ts';
import {
  type Advertisement,
  type AdvertisementChange,
  advertisementByNumber,
  domainsOfAgency,
  insertAdvertisement,
  updateAdvertisement,
} from '../store/advertisement-rows.ts';
import { agencyById } from '../store/agencies.ts';
import type { Db } from '../store/database.ts';
import { record } from '../store/events.ts';
import { lockLicence } from '../store/licences.ts';
import { nextNumber } from '../store/numbers.ts';
import { type Answer, actOnce, type Deps, type Doing } from './act.ts';
import { measuredLicence } from './measure.ts';

/** What the agency sends: the text as it is to appear, where, and its contacts, one a line. */
export type SentText = { licence: string; text: string; place: string; contacts: string };

/**
 * The agency sends an advertisement under its licence for approval. Where `doing.location` has `:number`, it leads to the new one. Another
 * agency's licence is answered `missing`.
 */
export async function sendAdvertisement(deps: Deps, doing: Doing, sent: SentText): Promise<Answer<AdvertisementRefusal>> {
  return actOnce<AdvertisementRefusal>(deps, doing, async (tx, now) => {
    const today = minskDay(now);
    const law = await deps.law(tx);
    const licence = await lockLicence(tx, sent.licence);
    const agency = licence && (await agencyById(tx, licence.agencyId));
    if (!licence || !agency || licence.agencyId !== doing.actor.agencyId) return { missing: true };
    const { standing } = await measuredLicence(tx, law, licence, today);
    const named = contactsIn(sent.contacts);
    const { kind } = licence;
    const { agencyId } = licence;
    const refused = refusalOfSending(
      {
        ...{ agencyId, standing, place: sent.place, contacts: named.length },
        ownDomains: await domainsOfAgency(tx, agencyId),
        allowed: placeOn(editionOn(law, today), kind, today).value,
      },
      doing.actor,
    );
    if (refused) return { refused };
    const year = Number(today.slice(0, 4));
    const number = `ADV-${year}-${String(await nextNumber(tx, 'ADV', year)).padStart(6, '0')}`;
    const { text, place } = sent;
    const row = { number, agencyId, licenceId: licence.id, text, key: advertisementKey(text), place, sentBy: doing.actor.id, sentAt: now };
    await insertAdvertisement(tx, row, distinct([...named, ...contactsIn(text)]));
    await record(tx, {
      ...{ type: 'advertisement-sent', at: now, actor: doing.actor, agencyId, licenceId: licence.id },
      data: { advertisement: number },
      entry: { advertisement: number, licence: licence.number, kind },
    });
    return { done: doing.location.replace(':number', number) };
  });
}

function distinct(all: readonly Contact[]): Contact[] {
  return all.filter((one, place) => all.findIndex(({ channel, key }) => channel === one.channel && key === one.key) === place);
}

/** The agency takes its advertisement back: before the decision nobody else hears of it, afterwards everybody does. */
export async function takeBackAdvertisement(
  deps: Deps,
  doing: Doing,
  number: string,
  version: number,
): Promise<Answer<AdvertisementRefusal>> {
  return actOn(deps, doing, number, version, ({ known, today }) => {
    const refused = refusalOfTakingBack(known, doing.actor, today);
    if (refused) return { refused };
    const type = known.approved === null ? 'advertisement-taken-back' : 'advertisement-ended';
    return { type, change: { endedBy: doing.actor.id }, over: true };
  });
}

/** The competent officer approves an advertisement for these days. */
export async function approveAdvertisement(
  deps: Deps,
  doing: Doing,
  number: string,
  version: number,
  days: { from: Day; until: Day },
): Promise<Answer<AdvertisementRefusal>> {
  return actOn(deps, doing, number, version, ({ row, known, edition, today }) => {
    const refused = refusalOfDeciding(known, edition, doing.actor);
    if (refused) return { refused };
    if (known.approved !== null || row.endedAt !== null) return { refused: 'decided-already' };
    const wrong = refusalOfApproval(known, days, edition, today);
    if (wrong) return { refused: wrong };
    const change = { approved: true, decidedBy: doing.actor.id, ...days };
    const secret = { text: row.text, contacts: row.contacts.map(({ shown }) => shown) };
    return { type: 'advertisement-approved', change, part: days, secret };
  });
}

/** The competent officer refuses an advertisement; the agency reads why. */
export async function refuseAdvertisement(
  deps: Deps,
  doing: Doing,
  number: string,
  version: number,
  reasons: string,
): Promise<Answer<AdvertisementRefusal>> {
  return actOn(deps, doing, number, version, ({ row, known, edition }) => {
    const refused = refusalOfDeciding(known, edition, doing.actor);
    if (refused) return { refused };
    if (known.approved !== null || row.endedAt !== null) return { refused: 'decided-already' };
    return { type: 'advertisement-refused', change: { approved: false, decidedBy: doing.actor.id, reasons }, over: true, text: reasons };
  });
}

/** The competent officer ends an approval before its last day; from this moment the advertisement may not appear. */
export async function endAdvertisement(
  deps: Deps,
  doing: Doing,
  number: string,
  version: number,
  why: string,
): Promise<Answer<AdvertisementRefusal>> {
  return actOn(deps, doing, number, version, ({ known, edition, today }) => {
    const refused = refusalOfDeciding(known, edition, doing.actor) ?? refusalOfEnding(known, today);
    if (refused) return { refused };
    return {
      type: 'advertisement-ended',
      change: { endedBy: doing.actor.id, endedWhy: why },
      over: true,
      text: why,
      secret: { reasons: why },
    };
  });
}

type Opened = { row: Advertisement; known: KnownAdvertisement; edition: Edition; today: Day };

/** What comes of an act: the row's change with its event, or why there is none. `over`: it can never appear again. */
type Effect =
  | { refused: AdvertisementRefusal }
  | { type: EventType; change: AdvertisementChange; over?: true; text?: string; part?: PublicPart; secret?: PrivatePart };

/** Locks the licence, on which all acts on its advertisements stand in line, asks what comes of the act, saves and records it. */
async function actOn(
  deps: Deps,
  doing: Doing,
  number: string,
  version: number,
  decide: (opened: Opened) => Effect,
): Promise<Answer<AdvertisementRefusal>> {
  return actOnce<AdvertisementRefusal>(deps, doing, async (tx, now) => {
    const today = minskDay(now);
    const found = await advertisementByNumber(tx, number);
    const licence = found && (await lockLicence(tx, found.licence.number));
    // Read again under the lock: what the one before in the line did is then seen.
    const row = licence && (await advertisementByNumber(tx, number));
    if (!row || (doing.actor.role === 'agency' && doing.actor.agencyId !== row.agencyId)) return { missing: true };
    if (row.version !== version) return { stale: true };
    const edition = editionOn(await deps.law(tx), today);
    const effect = decide({ row, known: knownOf(row, today), edition, today });
    if ('refused' in effect) return effect;
    await save(tx, doing, row, effect, now);
    return { done: doing.location };
  });
}

/** An advertisement as the rules see it on `today`. */
export function knownOf(row: Advertisement, today: Day): KnownAdvertisement {
  const { kind } = row.licence;
  return { ...row, kind, standing: standingOn(row.licence, row.licence.measures, today).standing };
}

async function save(tx: Db, { actor }: Doing, row: Advertisement, effect: Exclude<Effect, { refused: unknown }>, at: Date) {
  const { type, change, over = false, text, part = {}, secret = {} } = effect;
  const moments = 'endedBy' in change ? { endedAt: at } : { decidedAt: at };
  await updateAdvertisement(tx, row.id, { ...change, ...moments }, over ? at : null);
  const { number: licence, kind, edition, unp } = row.licence;
  await record(tx, {
    ...{ type, at, actor, agencyId: row.agencyId, licenceId: row.licenceId },
    data: { advertisement: row.number, ...part, ...(text === undefined ? {} : { text }) },
    entry: { unp, licence, kind, edition, advertisement: row.number, ...part },
    secret,
  });
}
