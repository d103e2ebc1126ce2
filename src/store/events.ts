import { and, asc, eq, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm';
import { minskDay } from '../rules/calendar.ts';
import {
  type Audience,
  type EventType,
  eventAudience,
  type PrivatePart,
  type PublicPart,
  sealedStep,
  standingEvents,
} from '../rules/entries.ts';
import { mailOf } from '../rules/mails.ts';
import type { Actor } from '../rules/permissions.ts';
import type { ScopeWhat } from '../rules/scope.ts';
import { insertMany } from './bulk.ts';
import type { Db } from './database.ts';
import { type FollowMail, queueFollowMails } from './followers.ts';
import { appendEntries, type NewEntry } from './log.ts';
import { queueMails } from './outbox.ts';
import { events } from './schema/history.ts';
import { scopeItems } from './schema/licences.ts';
import { users } from './schema/people.ts';

export type NewEvent = {
  type: EventType;
  at: Date;
  /** Null where the system itself acts, as in an import. */
  actor: Actor | null;
  agencyId?: string | undefined;
  applicationId?: string | undefined;
  licenceId?: string | undefined;
  data?: Record<string, unknown>;
  /** What the public log says of it; nothing of this is written for an event that is not public. */
  entry?: PublicPart;
  secret?: PrivatePart;
  /** What another is to decide, by a name of its own: then the public log tells that something was proposed, though not what. */
  proposes?: string;
  /** All of what is proposed, which the entry commits to. */
  proposed?: object;
  /** The name under which that was proposed which this act decides. */
  decides?: string;
};

/**
 * Records an act in the transaction that does it. A public event enters the public log too, and what the agency should know is queued as a
 * letter: nobody can forget either.
 */
export async function record(tx: Db, event: NewEvent): Promise<void> {
  await recordAll(tx, [event]);
}

/** The same for a public act: the index of its entry. */
export async function recordPublic(tx: Db, event: NewEvent): Promise<number> {
  const [entry = null] = await recordAll(tx, [event]);
  if (entry === null) throw new Error(`${event.type} is not public`);
  return entry;
}

/** Records many acts of one transaction, in this order; the indexes of their entries. */
export async function recordAll(tx: Db, list: readonly NewEvent[]): Promise<(number | null)[]> {
  const all: (number | null)[] = [];
  for (let from = 0; from < list.length; from += 1000) {
    const some = list.slice(from, from + 1000);
    // The log first, so that each event knows its entry.
    const indexes = await appendEntries(tx, some.filter(isLogged).map(entryOf));
    // An entry that says nothing but that there was a step is no public event.
    const rows = some.map((event) => {
      const index = isLogged(event) ? indexes.shift() : null;
      return { ...rowOf(event), entry: isPublic(event) ? (index ?? null) : null };
    });
    all.push(...rows.map(({ entry }) => entry));
    const written = await insertMany<typeof events, { seq: string }>(tx, events, rows, sql`returning seq`);
    await queueMails(
      tx,
      written.flatMap(({ seq }, place) => (some[place] && mailOf(some[place], Number(seq))) ?? []),
    );
    await queueFollowMails(
      tx,
      written.flatMap(({ seq }, place) => (some[place] && followMailOf(some[place], Number(seq))) ?? []),
    );
  }
  return all;
}

/** What tells whoever follows the licence that its worth changed; null for every other act. */
function followMailOf(event: NewEvent, seq: number): FollowMail | null {
  const { type, at, applicationId, licenceId, entry } = event;
  // An outcome that is set aside changes nothing by itself: what comes of it is told apart.
  if (type === 'decision-set-aside' && applicationId !== undefined) return null;
  if (licenceId === undefined || entry?.licence === undefined || !standingEvents.some((one) => one === type)) return null;
  const { licence, kind, from, until } = entry;
  const days = { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
  const data = { licence, path: `/register/${licence}`, change: type, ...(kind === undefined ? {} : { kind }), ...days };
  return { at, mail: 'follow-changed', about: `event ${seq}`, day: minskDay(at), licenceId, data };
}

function isPublic({ type }: NewEvent): boolean {
  return eventAudience[type] === 'public';
}

function isLogged(event: NewEvent): boolean {
  return isPublic(event) || event.proposes !== undefined;
}

function rowOf({ type, at, actor, agencyId, applicationId, licenceId, data = {} }: NewEvent): typeof events.$inferInsert {
  return {
    type,
    at,
    audience: eventAudience[type],
    actorId: actor?.id ?? null,
    actorRole: actor?.role ?? 'system',
    agencyId: agencyId ?? null,
    applicationId: applicationId ?? null,
    licenceId: licenceId ?? null,
    data,
  };
}

function entryOf(event: NewEvent): NewEntry {
  const { at, actor, entry = {}, secret = {}, data = {}, proposes, proposed, decides } = event;
  const common = { at, actor, proposes, decides };
  if (isPublic(event)) return { ...common, type: event.type, part: entry, secret: { ...secret, actor: actor?.name } };
  const proposal = JSON.stringify({ type: event.type, proposes, ...data, ...proposed });
  const sealed = { ...secret, proposal, actor: actor?.name };
  return { ...common, type: sealedStep, part: {}, secret: sealed, meant: { type: event.type, part: entry } };
}

/** What the public log holds of a licence and of the application it came from: the indexes of its entries, oldest first. */
export async function entriesOfLicence(db: Db, licence: { id: string; applicationId: string | null }): Promise<number[]> {
  const own = eq(events.licenceId, licence.id);
  const about = licence.applicationId === null ? own : or(own, eq(events.applicationId, licence.applicationId));
  const rows = await db
    .select({ entry: events.entry })
    .from(events)
    .where(and(about, isNotNull(events.entry)))
    .orderBy(asc(events.seq));
  return rows.flatMap(({ entry }) => entry ?? []);
}

export type PastEvent = { seq: number; type: EventType; at: Date; audience: Audience; actor: string | null; data: Record<string, unknown> };

/** The events of one application that these audiences may read, oldest first. */
export async function eventsOfApplication(db: Db, applicationId: string, audiences: readonly Audience[]): Promise<PastEvent[]> {
  return pastEvents(db, eq(events.applicationId, applicationId), audiences);
}

/** The same of one warning, by its number. */
export async function eventsOfWarning(db: Db, number: string, audiences: readonly Audience[]): Promise<PastEvent[]> {
  return pastEvents(db, sql`${events.data} ? 'warning' and ${events.data}->>'warning' = ${number}`, audiences);
}

async function pastEvents(db: Db, about: SQL, audiences: readonly Audience[]): Promise<PastEvent[]> {
  return db
    .select({
      seq: events.seq,
      type: events.type,
      at: events.at,
      audience: events.audience,
      actor: users.name,
      data: events.data,
    })
    .from(events)
    .leftJoin(users, eq(users.id, events.actorId))
    .where(and(about, inArray(events.audience, [...audiences])))
    .orderBy(asc(events.seq));
}

/** `part`: the part of the licence it speaks of; `country`: the part's, or the one it speaks of; `name`: the name, the address or the number it tells. */
export type LoggedEvent = {
  entry: number;
  type: EventType;
  at: Date;
  part: { what: ScopeWhat; name: string } | null;
  country: string | null;
  name: string | null;
};

/** The same with what each tells and when, for whoever is to choose among them. */
export async function loggedEvents(db: Db, licence: { id: string; applicationId: string | null }): Promise<LoggedEvent[]> {
  const own = eq(events.licenceId, licence.id);
  const about = licence.applicationId === null ? own : or(own, eq(events.applicationId, licence.applicationId));
  const rows = await db
    .select({
      ...{ entry: events.entry, type: events.type, at: events.at },
      part: { what: scopeItems.what, name: scopeItems.name },
      country: sql<string | null>`coalesce(${scopeItems.country}, ${events.data}->>'country')`,
      name: sql<string | null>`coalesce(${events.data}->>'name', ${events.data}->>'address', ${events.data}->>'advertisement')`,
    })
    .from(events)
    .leftJoin(scopeItems, eq(scopeItems.id, sql`(${events.data}->>'item')::uuid`))
    .where(and(about, isNotNull(events.entry)))
    .orderBy(asc(events.seq));
  return rows.flatMap(({ entry, ...event }) => (entry === null ? [] : [{ entry, ...event }]));
}
