import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, integer, jsonb, primaryKey, smallint, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { ApplicationState, Outcome } from '../../rules/application.ts';
import type { Changes } from '../../rules/changes.ts';
import type { DocumentCode, EditionCode, GroundCode } from '../../rules/editions/edition.ts';
import type { Facts } from '../../rules/facts.ts';
import type { Kind } from '../../rules/kinds.ts';
import type { Purpose } from '../../rules/purposes.ts';
import { id, moment, table } from './columns.ts';
import { agencies, users } from './people.ts';

export const applications = table(
  'applications',
  {
    id: id(),
    number: text().unique(),
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    kind: text().$type<Kind>().notNull(),
    purpose: text().$type<Purpose>().notNull(),
    /** The licence that is to be varied, renewed or given up; null for a grant. The migration ties it to `licences`. */
    licenceId: uuid(),
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
    /** When compliance was ordered to be assessed: the term of the decision is then longer. */
    assessedAt: moment(),
    /** When a refusal was set aside and the case began anew. */
    reopenedAt: moment(),
    decidedAt: moment(),
    assignedTo: uuid().references(() => users.id),
  },
  (t) => [
    uniqueIndex('applications_one_open')
      .on(t.agencyId, t.kind, t.purpose)
      .where(sql`${t.state} not in ('granted', 'refused', 'withdrawn')`),
    index('applications_state').on(t.state),
    index('applications_agency').on(t.agencyId),
    index('applications_decided').on(t.decidedAt).where(sql`${t.state} in ('granted', 'refused')`),
    check(
      'applications_state_known',
      sql`${t.state} in ('draft','submitted','returned','accepted','waiting','recommended','granted','refused','withdrawn')`,
    ),
    check(
      'applications_purpose',
      sql`${t.purpose} in ('grant','variation','renewal','surrender') and (${t.purpose} = 'grant') = (${t.licenceId} is null)`,
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
    /** What these facts change in the licence as it was when they were sent; null where they are not about one. */
    changes: jsonb().$type<Changes | null>(),
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
