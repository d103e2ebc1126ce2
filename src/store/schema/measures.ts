import { sql } from 'drizzle-orm';
import { bigint, boolean, check, date, index, integer, jsonb, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { EditionCode, GroundCode } from '../../rules/editions/edition.ts';
import type { Lang } from '../../rules/languages.ts';
import type { Measure } from '../../rules/licence.ts';
import type { ReviewOrigin, ReviewOutcome } from '../../rules/reviews.ts';
import { decisions } from './applications.ts';
import { id, moment, table } from './columns.ts';
import { licences, scopeItems } from './licences.ts';
import { users } from './people.ts';

/**
 * An act against a licence or a part of it: proposed by one person, decided by another. Its row changes once, when it is decided, or when whoever
 * proposed it takes it back: then nobody decided, and it is not upheld.
 */
export const measures = table(
  'measures',
  {
    id: id(),
    licenceId: uuid()
      .notNull()
      .references(() => licences.id),
    measure: text().$type<Measure>().notNull(),
    /** The law it is judged by: that of the day it was proposed. Null, in the register kept before and in old rows, for the licence's own. */
    edition: text().$type<EditionCode>(),
    /** The partner or the branch it is against; null for the whole licence. */
    itemId: uuid().references(() => scopeItems.id),
    /** The measure before it: a suspension's notice, an extension's or a resumption's suspension, the revocation that a review changed into it. */
    follows: uuid(),
    grounds: text().array().$type<GroundCode>().notNull(),
    reasons: text().notNull(),
    /** What clients of the agency should do now, or what a correction says, in each language. */
    advice: jsonb().$type<Record<Lang, string> | null>(),
    /** What a notice announces. */
    intended: text().$type<Measure>(),
    /** A notice's last day for the agency's reply. */
    replyBy: date({ mode: 'string' }),
    /** An order's last day to remedy. */
    remedyBy: date({ mode: 'string' }),
    /** The entry of the public log that a correction corrects. */
    corrects: bigint({ mode: 'number' }),
    /** Taken by one officer in danger to life or liberty; it lapses after `confirmBy` unless the head upheld it. */
    immediate: boolean().notNull().default(false),
    confirmBy: date({ mode: 'string' }),
    /** Null for a measure brought in from the register kept before. */
    proposedBy: uuid().references(() => users.id),
    proposedAt: moment(),
    decidedBy: uuid().references(() => users.id),
    decidedAt: moment(),
    upheld: boolean(),
    /** Why the head decided so; always there where a proposal was rejected, or a suspension taken at once not confirmed. */
    rulingReasons: text(),
    effectiveFrom: date({ mode: 'string' }).notNull(),
    effectiveUntil: date({ mode: 'string' }),
  },
  (t) => [
    index('measures_licence').on(t.licenceId),
    // What officers look for by its day.
    index('measures_reply_by').on(t.replyBy).where(sql`${t.measure} = 'notice' and ${t.upheld}`),
    index('measures_remedy_by').on(t.remedyBy).where(sql`${t.measure} = 'order' and ${t.upheld}`),
    index('measures_confirm_by').on(t.confirmBy).where(sql`${t.immediate} and ${t.decidedAt} is null`),
    index('measures_until').on(t.effectiveUntil).where(sql`${t.measure} in ('suspension', 'extension') and ${t.upheld}`),
    index('measures_follows').on(t.follows).where(sql`${t.follows} is not null`),
    // What was taken at once and lapsed stays undecided for ever, and must not stand in the way.
    uniqueIndex('measures_one_proposed').on(t.licenceId).where(sql`${t.decidedAt} is null and not ${t.immediate}`),
    check(
      'measures_known',
      sql`${t.measure} in ('notice','order','suspension','extension','resumption','revocation','surrender','annulment','correction')`,
    ),
    check('measures_four_eyes', sql`${t.decidedBy} is null or (${t.proposedBy} is not null and ${t.decidedBy} <> ${t.proposedBy})`),
    check('measures_decided', sql`(${t.decidedAt} is null) = (${t.upheld} is null)`),
    check('measures_term', sql`${t.effectiveUntil} is null or ${t.effectiveUntil} >= ${t.effectiveFrom}`),
    check('measures_immediate', sql`${t.immediate} = (${t.confirmBy} is not null) and (not ${t.immediate} or ${t.measure} = 'suspension')`),
    check('measures_notice', sql`(${t.measure} = 'notice') = (${t.replyBy} is not null and ${t.intended} is not null)`),
    check('measures_order', sql`(${t.measure} = 'order') = (${t.remedyBy} is not null)`),
    check('measures_correction', sql`(${t.measure} = 'correction') = (${t.corrects} is not null)`),
  ],
);

/** What the agency wrote about a measure, with one file where it added one. */
export const letters = table(
  'letters',
  {
    id: id(),
    measureId: uuid()
      .notNull()
      .references(() => measures.id),
    /** A reply to a notice, or the proof that what was ordered is remedied. */
    letter: text().$type<'reply' | 'remedy'>().notNull(),
    text: text().notNull(),
    sha256: text(),
    fileName: text(),
    fileSize: integer(),
    mediaType: text(),
    writtenBy: uuid()
      .notNull()
      .references(() => users.id),
    writtenAt: moment().notNull(),
  },
  (t) => [index('letters_measure').on(t.measureId)],
);

/** An examiner's finding on the proof of a remedy. */
export const findings = table(
  'findings',
  {
    id: id(),
    measureId: uuid()
      .notNull()
      .references(() => measures.id),
    remedied: boolean().notNull(),
    reasons: text().notNull(),
    foundBy: uuid()
      .notNull()
      .references(() => users.id),
    foundAt: moment().notNull(),
  },
  (t) => [index('findings_measure').on(t.measureId)],
);

/** A notice of intention that no measure follows, as an examiner has decided: once, and for good. */
export const closings = table('closings', {
  id: id(),
  measureId: uuid()
    .notNull()
    .unique()
    .references(() => measures.id),
  reasons: text().notNull(),
  closedBy: uuid()
    .notNull()
    .references(() => users.id),
  closedAt: moment().notNull(),
});

/** A decision looked at again: on the agency's appeal, a court's ruling or a prosecutor's protest. Its row changes once, when it is decided. */
export const reviews = table(
  'reviews',
  {
    id: id(),
    origin: text().$type<ReviewOrigin>().notNull(),
    /** What is reviewed: a measure, or the outcome of an application. */
    measureId: uuid().references(() => measures.id),
    decisionId: uuid().references(() => decisions.id),
    /** Who took the decision under review, null in the register kept before: never the one who decides on it again. */
    firstDecider: uuid().references(() => users.id),
    text: text().notNull(),
    lodgedBy: uuid()
      .notNull()
      .references(() => users.id),
    lodgedAt: moment().notNull(),
    court: text(),
    rulingNumber: text(),
    ruledOn: date({ mode: 'string' }),
    /** What the court ruled: the head carries it out and can decide nothing else. */
    ruled: text().$type<ReviewOutcome>(),
    /** A court's or a head's new last day of a suspension. */
    newUntil: date({ mode: 'string' }),
    /** What clients of the agency should do now that the decision is changed, in each language. */
    advice: jsonb().$type<Record<Lang, string> | null>(),
    outcome: text().$type<ReviewOutcome>(),
    reasons: text(),
    decidedBy: uuid().references(() => users.id),
    decidedAt: moment(),
    /** From this day on what was decided first no longer holds, or holds as changed. */
    effectiveFrom: date({ mode: 'string' }),
  },
  (t) => [
    index('reviews_measure').on(t.measureId),
    index('reviews_decision').on(t.decisionId),
    uniqueIndex('reviews_one_open_measure').on(t.measureId, t.origin).where(sql`${t.decidedAt} is null`),
    uniqueIndex('reviews_one_open_decision').on(t.decisionId, t.origin).where(sql`${t.decidedAt} is null`),
    check('reviews_subject', sql`(${t.measureId} is null) <> (${t.decisionId} is null)`),
    check('reviews_origin', sql`${t.origin} in ('appeal','court','protest')`),
    check('reviews_court', sql`(${t.origin} = 'court') = (${t.court} is not null and ${t.ruledOn} is not null and ${t.ruled} is not null)`),
    check(
      'reviews_decided',
      sql`(${t.decidedAt} is null) = (${t.outcome} is null and ${t.decidedBy} is null and ${t.effectiveFrom} is null)`,
    ),
    check('reviews_other_eyes', sql`${t.decidedBy} is null or (${t.decidedBy} <> ${t.firstDecider} and ${t.decidedBy} <> ${t.lodgedBy})`),
    check('reviews_changed', sql`${t.outcome} is distinct from 'changed' or (${t.newUntil} is not null and ${t.advice} is not null)`),
    check('reviews_executed', sql`${t.ruled} is null or ${t.outcome} is null or ${t.outcome} = ${t.ruled}`),
  ],
);
