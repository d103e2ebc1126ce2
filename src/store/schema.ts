import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  bytea,
  check,
  date,
  foreignKey,
  index,
  integer,
  json,
  jsonb,
  primaryKey,
  smallint,
  snakeCase,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
  varchar,
} from 'drizzle-orm/pg-core';
import type { ApplicationState, Outcome } from '../rules/application.ts';
import type { DocumentCode, EditionCode, GroundCode } from '../rules/editions/edition.ts';
import type { Audience, EventType } from '../rules/entries.ts';
import type { Facts } from '../rules/facts.ts';
import type { Kind, Region } from '../rules/kinds.ts';
import type { Lang } from '../rules/languages.ts';
import type { Measure, Scope } from '../rules/licence.ts';
import type { Role } from '../rules/permissions.ts';

// Enumerated columns are text with a CHECK, not PostgreSQL enums: a value can then be added in one transaction.

const { table } = snakeCase;
const id = () => uuid().primaryKey().defaultRandom();
const moment = () => timestamp({ withTimezone: true, mode: 'date' });

// ── people ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export const agencies = table(
  'agencies',
  {
    id: id(),
    unp: text().notNull().unique(),
    nameRu: text().notNull(),
    nameBe: text().notNull(),
    nameEn: text().notNull(),
    region: text().$type<Region>().notNull(),
    address: text().notNull(),
    phone: text().notNull(),
    email: text().notNull(),
    registeredAt: moment().notNull(),
  },
  (t) => [check('agencies_unp', sql`${t.unp} ~ '^([1-7][0-9]{8}|[ABCEHKM][ABCEHKMOPT][0-9]{7})$'`)],
);

/** Every name an agency is known by, each with its folded search key (`rules/names.ts`). */
export const agencyNames = table(
  'agency_names',
  {
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    name: text().notNull(),
    key: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.agencyId, t.name] }),
    index('agency_names_key').on(t.key),
    index('agency_names_trigrams').using('gin', t.key.op('gin_trgm_ops')),
  ],
);

export const users = table(
  'users',
  {
    id: id(),
    email: text().notNull().unique(),
    passwordHash: text().notNull(),
    name: text().notNull(),
    role: text().$type<Role>().notNull(),
    agencyId: uuid().references(() => agencies.id),
    region: text().$type<Region>(),
    lang: text().$type<Lang>().notNull(),
    createdAt: moment().notNull(),
    createdBy: uuid(),
    disabledAt: moment(),
    /** Set when an administrator gave the password: the person chooses an own one before anything else. */
    passwordExpired: boolean().notNull().default(false),
  },
  (t) => [
    check('users_email_lower', sql`${t.email} = lower(${t.email})`),
    check('users_agency', sql`(${t.role} = 'agency') = (${t.agencyId} is not null)`),
    check('users_region', sql`(${t.role} = 'regional') = (${t.region} is not null)`),
  ],
);

/** Server-side sessions, in the shape `connect-pg-simple` expects. */
export const sessions = table(
  'sessions',
  { sid: varchar().primaryKey(), sess: json().notNull(), expire: timestamp({ precision: 6 }).notNull() },
  (t) => [index('sessions_expire').on(t.expire)],
);

/** Counters of attempts, in the shape `rate-limiter-flexible` expects. */
export const limits = table('limits', {
  key: varchar({ length: 255 }).primaryKey(),
  points: integer().notNull().default(0),
  expire: bigint({ mode: 'number' }),
});

/** One row per form that took effect: a second sending of the same form finds its answer here. */
export const formKeys = table('form_keys', {
  key: uuid().primaryKey(),
  userId: uuid(),
  location: text().notNull(),
  usedAt: moment().notNull(),
});

/** The last number given in each series and year. */
export const numbers = table('numbers', { series: text(), year: smallint(), last: integer().notNull() }, (t) => [
  primaryKey({ columns: [t.series, t.year] }),
]);

// ── applications ────────────────────────────────────────────────────────────────────────────────────────────────────

export const applications = table(
  'applications',
  {
    id: id(),
    number: text().unique(),
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    kind: text().$type<Kind>().notNull(),
    purpose: text().$type<'grant'>().notNull(),
    edition: text().$type<EditionCode>().notNull(),
    state: text().$type<ApplicationState>().notNull(),
    /** Grows by one with every act; a form carries the version it was drawn from. */
    version: integer().notNull().default(1),
    /** What the agency is still writing; frozen while the Department has the application. */
    draft: jsonb().$type<Facts>().notNull(),
    createdBy: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: moment().notNull(),
    sentAt: moment(),
    acceptedAt: moment(),
    decidedAt: moment(),
    assignedTo: uuid().references(() => users.id),
  },
  (t) => [
    uniqueIndex('applications_one_open')
      .on(t.agencyId, t.kind, t.purpose)
      .where(sql`${t.state} not in ('granted', 'refused', 'withdrawn')`),
    index('applications_state').on(t.state),
    index('applications_agency').on(t.agencyId),
    check(
      'applications_state_known',
      sql`${t.state} in ('draft','submitted','returned','accepted','waiting','recommended','granted','refused','withdrawn')`,
    ),
    check('applications_sent', sql`${t.state} in ('draft','withdrawn') or (${t.number} is not null and ${t.sentAt} is not null)`),
    check(
      'applications_accepted',
      sql`${t.state} not in ('accepted','waiting','recommended','granted','refused') or ${t.acceptedAt} is not null`,
    ),
    check('applications_decided', sql`(${t.state} in ('granted','refused','withdrawn')) = (${t.decidedAt} is not null)`),
  ],
);

/** What was sent, exactly as it was sent. Triggers refuse every change. */
export const submissions = table(
  'submissions',
  {
    id: id(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    seq: smallint().notNull(),
    facts: jsonb().$type<Facts>().notNull(),
    sentBy: uuid()
      .notNull()
      .references(() => users.id),
    sentAt: moment().notNull(),
  },
  (t) => [unique().on(t.applicationId, t.seq)],
);

/** A file the agency added. The bytes lie under their hash in the data folder; the row never changes but to be taken away. */
export const documents = table(
  'documents',
  {
    id: id(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    code: text().$type<DocumentCode>().notNull(),
    sha256: text().notNull(),
    name: text().notNull(),
    size: integer().notNull(),
    mediaType: text().notNull(),
    uploadedBy: uuid()
      .notNull()
      .references(() => users.id),
    uploadedAt: moment().notNull(),
    removedAt: moment(),
  },
  (t) => [index('documents_application').on(t.applicationId), check('documents_size', sql`${t.size} between 1 and 10485760`)],
);

export const submissionDocuments = table(
  'submission_documents',
  {
    submissionId: uuid()
      .notNull()
      .references(() => submissions.id),
    documentId: uuid()
      .notNull()
      .references(() => documents.id),
  },
  (t) => [primaryKey({ columns: [t.submissionId, t.documentId] })],
);

export const questions = table(
  'questions',
  {
    id: id(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    seq: smallint().notNull(),
    ground: text().$type<GroundCode>().notNull(),
    text: text().notNull(),
    askedBy: uuid()
      .notNull()
      .references(() => users.id),
    askedAt: moment().notNull(),
    replyBy: date({ mode: 'string' }).notNull(),
  },
  (t) => [unique().on(t.applicationId, t.seq)],
);

export const answers = table('answers', {
  id: id(),
  questionId: uuid()
    .notNull()
    .unique()
    .references(() => questions.id),
  text: text().notNull(),
  answeredBy: uuid()
    .notNull()
    .references(() => users.id),
  answeredAt: moment().notNull(),
});

export const answerDocuments = table(
  'answer_documents',
  {
    answerId: uuid()
      .notNull()
      .references(() => answers.id),
    documentId: uuid()
      .notNull()
      .references(() => documents.id),
  },
  (t) => [primaryKey({ columns: [t.answerId, t.documentId] })],
);

export const recommendations = table(
  'recommendations',
  {
    id: id(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    seq: smallint().notNull(),
    outcome: text().$type<Outcome>().notNull(),
    grounds: text().array().$type<GroundCode>().notNull(),
    reasons: text().notNull(),
    recommendedBy: uuid()
      .notNull()
      .references(() => users.id),
    recommendedAt: moment().notNull(),
  },
  (t) => [
    unique().on(t.applicationId, t.seq),
    unique('recommendations_by').on(t.id, t.recommendedBy),
    check('recommendations_grounds', sql`(${t.outcome} = 'refuse') = (cardinality(${t.grounds}) > 0)`),
  ],
);

/** The head's answer to a recommendation. Never by the one who recommended: the database refuses it too. */
export const decisions = table(
  'decisions',
  {
    id: id(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    recommendationId: uuid().notNull().unique(),
    recommendedBy: uuid().notNull(),
    outcome: text().$type<Outcome | 'send-back'>().notNull(),
    grounds: text().array().$type<GroundCode>().notNull(),
    reasons: text().notNull(),
    decidedBy: uuid()
      .notNull()
      .references(() => users.id),
    decidedAt: moment().notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.recommendationId, t.recommendedBy], foreignColumns: [recommendations.id, recommendations.recommendedBy] }),
    check('decisions_four_eyes', sql`${t.decidedBy} <> ${t.recommendedBy}`),
    check('decisions_grounds', sql`(${t.outcome} = 'refuse') = (cardinality(${t.grounds}) > 0)`),
  ],
);

// ── licences ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A licence as it was born. The row never changes: what it is worth on a day is derived from it and its measures. */
export const licences = table(
  'licences',
  {
    id: id(),
    number: text().notNull().unique(),
    kind: text().$type<Kind>().notNull(),
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    /** Null for a licence brought in from the register kept before. */
    applicationId: uuid()
      .unique()
      .references(() => applications.id),
    edition: text().$type<EditionCode>().notNull(),
    validFrom: date({ mode: 'string' }).notNull(),
    /** The last day it is good for; null where the edition sets no end. */
    validTo: date({ mode: 'string' }),
    scope: jsonb().$type<Scope>().notNull(),
    createdAt: moment().notNull(),
  },
  (t) => [
    index('licences_agency').on(t.agencyId),
    check('licences_number', sql`${t.number} ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$'`),
    check('licences_dates', sql`${t.validTo} is null or ${t.validTo} >= ${t.validFrom}`),
  ],
);

/** An act against a licence: proposed by one person, decided by another. */
export const measures = table(
  'measures',
  {
    id: id(),
    licenceId: uuid()
      .notNull()
      .references(() => licences.id),
    measure: text().$type<Measure>().notNull(),
    grounds: text().array().$type<GroundCode>().notNull(),
    reasons: text().notNull(),
    /** What clients of the agency should do now, in each language. */
    advice: jsonb().$type<Record<Lang, string> | null>(),
    /** Null for a measure brought in from the register kept before. */
    proposedBy: uuid().references(() => users.id),
    proposedAt: moment(),
    decidedBy: uuid().references(() => users.id),
    decidedAt: moment(),
    upheld: boolean(),
    effectiveFrom: date({ mode: 'string' }).notNull(),
    effectiveUntil: date({ mode: 'string' }),
  },
  (t) => [
    index('measures_licence').on(t.licenceId),
    uniqueIndex('measures_one_proposed').on(t.licenceId).where(sql`${t.decidedAt} is null`),
    check('measures_four_eyes', sql`${t.decidedBy} is null or (${t.proposedBy} is not null and ${t.decidedBy} <> ${t.proposedBy})`),
    check('measures_decided', sql`(${t.decidedAt} is null) = (${t.upheld} is null)`),
    check('measures_term', sql`${t.effectiveUntil} is null or ${t.effectiveUntil} >= ${t.effectiveFrom}`),
  ],
);

// ── history ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Every recorded act, in order, each with the audience that may read it. Triggers refuse every change. */
export const events = table(
  'events',
  {
    seq: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: moment().notNull(),
    type: text().$type<EventType>().notNull(),
    audience: text().$type<Audience>().notNull(),
    actorId: uuid(),
    actorRole: text().$type<Role | 'system'>().notNull(),
    agencyId: uuid(),
    applicationId: uuid(),
    licenceId: uuid(),
    data: jsonb().$type<Record<string, unknown>>().notNull(),
  },
  (t) => [
    index('events_application').on(t.applicationId),
    index('events_licence').on(t.licenceId),
    check('events_audience', sql`${t.audience} in ('public','agency','staff','oversight')`),
  ],
);

/** The public log: canonical bytes and their RFC 6962 leaf hash, gap-free from 0. Written only by `append_entry`. */
export const entries = table('entries', {
  index: bigint({ mode: 'number' }).primaryKey(),
  bytes: bytea().notNull(),
  leafHash: bytea().notNull(),
});

/** The part of an entry that may have to be forgotten, with the salt that ties it to the entry's commitment. */
export const entrySecrets = table('entry_secrets', {
  index: bigint({ mode: 'number' })
    .primaryKey()
    .references(() => entries.index),
  salt: bytea().notNull(),
  bytes: bytea().notNull(),
});

/** One row: how many entries the log has. Its lock makes the log's writers stand in line. */
export const logState = table('log_state', { id: smallint().primaryKey(), size: bigint({ mode: 'number' }).notNull() }, (t) => [
  check('log_state_one', sql`${t.id} = 1`),
]);
