import { sql } from 'drizzle-orm';
import { check, date, index, integer, jsonb, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Currency } from '../../rules/base-values.ts';
import type { ConclusionOutcome } from '../../rules/conclusions.ts';
import type { EditionCode } from '../../rules/editions/edition.ts';
import type { Findings, InspectionReason } from '../../rules/inspections.ts';
import type { Region } from '../../rules/kinds.ts';
import type { RelationFlag } from '../../rules/relations.ts';
import type { Trace } from '../../rules/traces.ts';
import { applications } from './applications.ts';
import { id, moment, table } from './columns.ts';
import { licences } from './licences.ts';
import { agencies, users } from './people.ts';

/** The Ministry of Education's conclusion on the programmes of an application. Its row changes once, when it is given. */
export const conclusions = table(
  'conclusions',
  {
    id: id(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    requestedBy: uuid()
      .notNull()
      .references(() => users.id),
    requestedAt: moment().notNull(),
    outcome: text().$type<ConclusionOutcome>(),
    reasons: text(),
    givenBy: uuid().references(() => users.id),
    givenAt: moment(),
  },
  (t) => [
    uniqueIndex('conclusions_one_open').on(t.applicationId).where(sql`${t.givenAt} is null`),
    index('conclusions_application').on(t.applicationId),
    check('conclusions_outcome', sql`${t.outcome} is null or ${t.outcome} in ('positive','negative')`),
    check('conclusions_given', sql`(${t.givenAt} is null) = (${t.outcome} is null and ${t.reasons} is null and ${t.givenBy} is null)`),
    check('conclusions_other_eyes', sql`${t.givenBy} is null or ${t.givenBy} <> ${t.requestedBy}`),
  ],
);

/** A visit to an agency by the officers of its region. Once completed its row never changes. */
export const inspections = table(
  'inspections',
  {
    id: id(),
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    region: text().$type<Region>().notNull(),
    /** The application whose compliance is assessed, where it is that. */
    applicationId: uuid().references(() => applications.id),
    licenceId: uuid().references(() => licences.id),
    reason: text().$type<InspectionReason>().notNull(),
    edition: text().$type<EditionCode>().notNull(),
    plannedOn: date({ mode: 'string' }),
    orderedBy: uuid()
      .notNull()
      .references(() => users.id),
    orderedAt: moment().notNull(),
    visitedOn: date({ mode: 'string' }),
    findings: jsonb().$type<Findings>(),
    summary: text(),
    completedBy: uuid().references(() => users.id),
    completedAt: moment(),
  },
  (t) => [
    index('inspections_agency').on(t.agencyId),
    index('inspections_region').on(t.region),
    uniqueIndex('inspections_one_assessment').on(t.applicationId),
    check(
      'inspections_reason',
      sql`${t.reason} in ('assessment','planned','complaint') and (${t.reason} = 'assessment') = (${t.applicationId} is not null) and (${t.applicationId} is null) <> (${t.licenceId} is null)`,
    ),
    check(
      'inspections_completed',
      sql`(${t.completedAt} is null) = (${t.completedBy} is null) and (${t.completedAt} is null or (${t.visitedOn} is not null and ${t.findings} is not null and ${t.summary} is not null))`,
    ),
  ],
);

export const inspectionPhotos = table(
  'inspection_photos',
  {
    id: id(),
    inspectionId: uuid()
      .notNull()
      .references(() => inspections.id),
    sha256: text().notNull(),
    name: text().notNull(),
    size: integer().notNull(),
    mediaType: text().notNull(),
    addedBy: uuid()
      .notNull()
      .references(() => users.id),
    addedAt: moment().notNull(),
  },
  (t) => [index('inspection_photos_inspection').on(t.inspectionId), check('inspection_photos_size', sql`${t.size} between 1 and 10485760`)],
);

/** A payment of the state duty as the agency states it. Sums in smallest units. */
export const payments = table(
  'payments',
  {
    id: id(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    paidOn: date({ mode: 'string' }).notNull(),
    amount: integer().notNull(),
    currency: text().$type<Currency>().notNull(),
    /** The number of the payment document. */
    reference: text().notNull(),
    statedBy: uuid()
      .notNull()
      .references(() => users.id),
    statedAt: moment().notNull(),
  },
  (t) => [index('payments_application').on(t.applicationId), check('payments_amount', sql`${t.amount} > 0`)],
);

/** What an agency has in common with others, if it has: one folded key a trace, and the words it came from. */
export const agencyTraces = table(
  'agency_traces',
  {
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    trace: text().$type<Trace>().notNull(),
    key: text().notNull(),
    shown: text().notNull(),
    since: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.agencyId, t.trace, t.key] }), index('agency_traces_key').on(t.trace, t.key, t.agencyId)],
);

/** An examiner's view of the agencies an application seems related to, with what was shown to the examiner then. */
export const relationViews = table(
  'relation_views',
  {
    id: id(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    flags: jsonb().$type<RelationFlag[]>().notNull(),
    text: text().notNull(),
    viewedBy: uuid()
      .notNull()
      .references(() => users.id),
    viewedAt: moment().notNull(),
  },
  (t) => [index('relation_views_application').on(t.applicationId)],
);
