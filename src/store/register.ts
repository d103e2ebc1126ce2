import { eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { ListedAdvertisement } from '../rules/advertisements.ts';
import type { Day } from '../rules/calendar.ts';
import type { Contact } from '../rules/contacts.ts';
import type { EditionCode, GroundCode } from '../rules/editions/edition.ts';
import type { EventType } from '../rules/entries.ts';
import type { PartnerRole } from '../rules/facts.ts';
import type { Kind, Region } from '../rules/kinds.ts';
import type { Lang } from '../rules/languages.ts';
import type { Purpose } from '../rules/purposes.ts';
import type { ReviewedDecision, ReviewOutcome } from '../rules/reviews.ts';
import type { ScopeWhat } from '../rules/scope.ts';
import type { MeasureFacts } from '../rules/spells.ts';
import type { Db } from './database.ts';
import { type Impersonation, impersonationsOf, namesTraded, ownContacts } from './impersonations.ts';
import { type Renewal, renewalsAsJson } from './licences.ts';
import { itemUntil, reviewsAsJson } from './measures.ts';
import { advertisements } from './schema/advertisements.ts';
import { events } from './schema/history.ts';
import { licences, scopeItems } from './schema/licences.ts';
import { measures, reviews } from './schema/measures.ts';
import { agencies } from './schema/people.ts';

/** One licence as a list shows it; its standing is derived from the dates and measures. */
export type Hit = {
  number: string;
  kind: Kind;
  validFrom: Day;
  validTo: Day | null;
  unp: string;
  nameRu: string;
  nameBe: string;
  nameEn: string;
  region: Region;
  renewals: Renewal[];
  measures: MeasureFacts[];
};

/**
 * `edition`: the law it was taken under. `advice`: what it said first. `advised`: what reviews that changed it said instead, from which day on,
 * oldest first.
 */
export type PublicMeasure = MeasureFacts & {
  edition: EditionCode;
  grounds: GroundCode[];
  advice: Record<Lang, string> | null;
  advised: { from: Day; advice: Record<Lang, string> }[];
};

/** One thing the licence covers or covered, with no more of a partner's contract than its last day. */
export type PublicItem = {
  id: string;
  what: ScopeWhat;
  name: string;
  country: string | null;
  role: PartnerRole | null;
  contractUntil: Day | null;
  from: Day;
  until: Day | null;
};

/**
 * One line of the public history. `at` is an ISO instant. The only free words in it are those of a correction, written for everybody to read.
 */
export type PublicEvent = {
  /** The index of its entry in the public log. */
  entry: number;
  type: EventType;
  at: string;
  grounds: GroundCode[] | null;
  from: Day | null;
  until: Day | null;
  /** What the application was for, where it was about this licence and did not bear it. */
  purpose: Purpose | null;
  /** The part of the licence it speaks of. */
  part: { what: ScopeWhat; name: string } | null;
  /** The part's country, or the country it speaks of. */
  country: string | null;
  /** The name or the address that the agency took, or the number of its advertisement. */
  name: string | null;
  /** Of a suspension by one officer: the last day on which a head may confirm it. */
  confirmBy: Day | null;
  /** The decision that a review is of, and from which day it counted; a refusal's day stands in its own line. */
  reviewed: { decision: Exclude<ReviewedDecision, 'order'>; on: Day | null } | null;
  /** What a court ruled on it. */
  ruled: ReviewOutcome | null;
  /** The earlier entry of the public log that this one corrects, and what it says of it. */
  corrects: { entry: number; type: EventType; at: string } | null;
  correction: Record<Lang, string> | null;
};

/** Everything the public page of one licence shows. */
export type PublicLicence = Omit<Hit, 'measures'> & {
  edition: EditionCode;
  items: PublicItem[];
  address: string;
  phone: string;
  email: string;
  /** The contact points the agency has now, in the order in which it gave them. */
  contacts: Contact[];
  /** The names it says it trades as now. */
  tradingNames: string[];
  measures: PublicMeasure[];
  /** The agency appealed against a public decision on it, and nobody has decided on the appeal. */
  appealOpen: boolean;
  /** Every one that was ever approved. */
  advertisements: ListedAdvertisement[];
  /** Published warnings that somebody takes the agency's name. */
  impersonatedBy: Impersonation[];
  history: PublicEvent[];
  others: Omit<Hit, 'unp' | 'nameRu' | 'nameBe' | 'nameEn' | 'region'>[];
};

/** Licences on one page of a list. */
export const pageSize = 25;

/** The licence of this number, or undefined. */
export async function publicLicence(read: Db, number: string): Promise<PublicLicence | undefined> {
  const text = await publicLicenceText(read, number);
  return text === undefined ? undefined : JSON.parse(text);
}

/**
 * The same as JSON, a `PublicLicence`: one prepared statement, for this is the look-up that millions make. Who has seen the very same text
 * before need not even parse it.
 */
export async function publicLicenceText(read: Db, number: string): Promise<string | undefined> {
  const [row] = await prepared(read).one.execute({ number });
  return row?.text;
}

/** The licences of these numbers, in this order. */
export async function hitsNumbered(read: Db, numbers: readonly string[]): Promise<Hit[]> {
  const found = await prepared(read).hits.execute({ numbers: [...numbers] });
  return found.toSorted((one, other) => numbers.indexOf(one.number) - numbers.indexOf(other.number));
}

/**
 * The measures that bear on standing, as JSON: those upheld, and suspensions by one officer, which hold until somebody decides or they lapse.
 * What is merely proposed is nobody's business yet; a notice, an order and a correction change no standing.
 */
function measuresAsJson(of: SQL, more: SQL = sql``): SQL {
  const part = sql`case when ${measures.itemId} is null then null else json_build_object('id', ${measures.itemId}, 'until', ${itemUntil}) end`;
  return sql`(
    select coalesce(json_agg(json_build_object('id', ${measures.id}, 'measure', ${measures.measure}, 'follows', ${measures.follows},
      'item', ${part}, 'from', ${measures.effectiveFrom}, 'until', ${measures.effectiveUntil}, 'confirmBy', ${measures.confirmBy},
      'decidedOn', (${measures.decidedAt} at time zone 'Europe/Minsk')::date, 'upheld', ${measures.upheld}, 'reviews', ${reviewsAsJson}${more})
      order by ${measures.effectiveFrom}, ${measures.decidedAt}), '[]')
    from ${measures} left join ${scopeItems} on ${scopeItems.id} = ${measures.itemId}
    where ${measures.licenceId} = ${of} and (${measures.upheld} or ${measures.immediate})
      and ${measures.measure} in ('suspension', 'extension', 'resumption', 'revocation', 'surrender', 'annulment'))`;
}

/** The columns of a hit. Whatever is not named here or below cannot reach the public. */
export const hitColumns = {
  number: licences.number,
  kind: licences.kind,
  validFrom: licences.validFrom,
  validTo: licences.validTo,
  unp: agencies.unp,
  nameRu: agencies.nameRu,
  nameBe: agencies.nameBe,
  nameEn: agencies.nameEn,
  region: agencies.region,
  renewals: renewalsAsJson(sql`${licences.id}`),
  measures: measuresAsJson(sql`${licences.id}`) as SQL<MeasureFacts[]>,
};

const itemsAsJson = sql<PublicItem[]>`(
  select coalesce(json_agg(json_build_object('id', ${scopeItems.id}, 'what', ${scopeItems.what}, 'name', ${scopeItems.name},
    'country', ${scopeItems.country}, 'role', ${scopeItems.role}, 'contractUntil', ${scopeItems.contractUntil}, 'from', ${scopeItems.from},
    'until', ${scopeItems.until}) order by ${scopeItems.seq}), '[]')
  from ${scopeItems} where ${scopeItems.licenceId} = ${licences.id})`;

const correctedAsJson = sql`(
  select json_build_object('entry', corrected.entry, 'type', corrected.type, 'at', corrected.at) from ${events} corrected
  where corrected.entry = (${events.data}->>'corrects')::bigint)`;

const reviewedAsJson = sql`case when ${events.type} in ('appeal-lodged', 'court-ruling-recorded', 'decision-upheld', 'decision-changed', 'decision-set-aside')
  then json_build_object('decision', coalesce(${events.data}->>'measure', ${events.data}->>'reviewed', 'refusal'),
    'on', (select of.effective_from from ${measures} of where of.id = (${events.data}->>'measureId')::uuid)) end`;

const historyAsJson = sql<PublicEvent[]>`(
  select coalesce(json_agg(json_build_object('entry', ${events.entry}, 'type', ${events.type}, 'at', ${events.at}, 'grounds', ${events.data}->'grounds',
    'from', ${events.data}->>'from', 'until', ${events.data}->>'until',
    'purpose', ${events.data}->>'purpose',
    'part', case when ${scopeItems.id} is null then null else json_build_object('what', ${scopeItems.what}, 'name', ${scopeItems.name}) end,
    'country', coalesce(${scopeItems.country}, ${events.data}->>'country'),
    'name', case when ${scopeItems.id} is null then coalesce(${events.data}->>'name', ${events.data}->>'address', ${events.data}->>'advertisement') end,
    'confirmBy', ${events.data}->>'confirmBy', 'reviewed', ${reviewedAsJson}, 'ruled', ${events.data}->>'ruled',
    'corrects', ${correctedAsJson},
    'correction', case when ${events.type} = 'entry-corrected' then ${events.data}->'advice' end) order by ${events.seq}), '[]')
  from ${events} left join ${scopeItems} on ${scopeItems.id} = (${events.data}->>'item')::uuid
  where ${events.audience} = 'public' and (${events.licenceId} = ${licences.id} or ${events.applicationId} = ${licences.applicationId}))`;

const othersAsJson = sql<PublicLicence['others']>`(
  select coalesce(json_agg(json_build_object('number', other.number, 'kind', other.kind, 'validFrom', other.valid_from, 'validTo', other.valid_to,
    'renewals', ${renewalsAsJson(sql`other.id`)},
    'measures', ${measuresAsJson(sql`other.id`)}) order by other.number), '[]')
  from ${licences} other where other.agency_id = ${licences.agencyId} and other.id <> ${licences.id})`;

const advisedAsJson = sql`(
  select coalesce(json_agg(json_build_object('from', ${reviews.effectiveFrom}, 'advice', ${reviews.advice}) order by ${reviews.decidedAt}), '[]')
  from ${reviews} where ${reviews.measureId} = ${measures.id} and ${reviews.outcome} = 'changed')`;

const advertisementsAsJson = sql<ListedAdvertisement[]>`(
  select coalesce(json_agg(json_build_object('number', ${advertisements.number}, 'place', ${advertisements.place}, 'from', ${advertisements.from},
    'until', ${advertisements.until}, 'endedOn', (${advertisements.endedAt} at time zone 'Europe/Minsk')::date) order by ${advertisements.number}), '[]')
  from ${advertisements} where ${advertisements.agencyId} = ${licences.agencyId} and ${advertisements.licenceId} = ${licences.id}
    and ${advertisements.approved})`;

/** Everything of one licence that is public, by the names of `PublicLicence`. */
const licenceColumns: Record<keyof PublicLicence, SQLWrapper> = {
  ...hitColumns,
  edition: licences.edition,
  items: itemsAsJson,
  address: agencies.address,
  phone: agencies.phone,
  email: agencies.email,
  contacts: ownContacts,
  tradingNames: namesTraded,
  measures: measuresAsJson(
    sql`${licences.id}`,
    sql`, 'grounds', ${measures.grounds}, 'advice', ${measures.advice}, 'advised', ${advisedAsJson},
    'edition', coalesce(${measures.edition}, ${licences.edition})`,
  ),
  appealOpen: sql`exists (
    select from ${reviews} join ${measures} on ${measures.id} = ${reviews.measureId}
    where ${measures.licenceId} = ${licences.id} and ${measures.measure} <> 'order'
      and ${reviews.origin} = 'appeal' and ${reviews.decidedAt} is null)`,
  advertisements: advertisementsAsJson,
  impersonatedBy: impersonationsOf,
  history: historyAsJson,
  others: othersAsJson,
};

function asJson(columns: Record<string, SQLWrapper>): SQL {
  const fields = Object.entries(columns).map(([name, column]) => sql`${sql.raw(`'${name}'`)}, ${column}`);
  return sql`json_build_object(${sql.join(fields, sql`, `)})`;
}

const statements = new WeakMap<Db, ReturnType<typeof prepare>>();

function prepared(read: Db): ReturnType<typeof prepare> {
  const known = statements.get(read) ?? prepare(read);
  statements.set(read, known);
  return known;
}

function prepare(read: Db) {
  const hits = read.select(hitColumns).from(licences).innerJoin(agencies, eq(agencies.id, licences.agencyId));
  const one = read
    .select({ text: sql<string>`${asJson(licenceColumns)}::text` })
    .from(licences)
    .innerJoin(agencies, eq(agencies.id, licences.agencyId))
    .where(eq(licences.number, sql.placeholder('number')));
  return {
    one: one.prepare('public_licence'),
    hits: hits.where(sql`${licences.number} = any(${sql.placeholder('numbers')}::text[])`).prepare('public_hits'),
  };
}
