import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, jsonb, primaryKey, smallint, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { Kind } from '../../rules/kinds.ts';
import type { Lang } from '../../rules/languages.ts';
import type { Untold } from '../../rules/warnings.ts';
import { id, moment, table } from './columns.ts';
import { agencies, users } from './people.ts';

/** A notice about an unlicensed or impersonating operator. Proposed by one, decided by another; what it says changes only by corrections. */
export const warnings = table(
  'warnings',
  {
    id: id(),
    number: text().notNull().unique(),
    /** Grows by one with every act; a form carries the version it was drawn from. */
    version: integer().notNull().default(1),
    kinds: text().array().$type<Kind>().notNull(),
    /** ISO codes of the countries it lures to. */
    countries: text().array().notNull(),
    /** The real agency whose name or papers it takes. */
    impersonates: uuid().references(() => agencies.id),
    /** What everybody may read, in three languages. */
    told: jsonb().$type<Record<Lang, string>>().notNull(),
    /** Why, for staff only. */
    basis: text().notNull(),
    proposedBy: uuid()
      .notNull()
      .references(() => users.id),
    proposedAt: moment().notNull(),
    /** How the operator was told beforehand, or what is known where it was not. */
    notified: text().notNull(),
    /** Why the operator was not told beforehand; null where it was. */
    untold: text().$type<Untold>(),
    /** The last day the operator may answer before anything is published; null where it was not told beforehand. */
    replyBy: date({ mode: 'string' }),
    reply: text(),
    decidedBy: uuid().references(() => users.id),
    decidedAt: moment(),
    upheld: boolean(),
    /** Why it was rejected, for staff. */
    ruled: text(),
    withdrawnBy: uuid().references(() => users.id),
    withdrawnAt: moment(),
    /** Why it was withdrawn, for everybody. */
    withdrawal: jsonb().$type<Record<Lang, string>>(),
  },
  (t) => [
    index('warnings_impersonates').on(t.impersonates),
    index('warnings_decided').on(t.decidedAt),
    check('warnings_told', sql`(${t.untold} is null) = (${t.replyBy} is not null) and ${t.untold} in ('danger', 'nobody')`),
    check('warnings_decided_whole', sql`(${t.decidedAt} is null) = (${t.decidedBy} is null and ${t.upheld} is null)`),
    check('warnings_four_eyes', sql`${t.decidedBy} is null or ${t.decidedBy} <> ${t.proposedBy}`),
    check(
      'warnings_withdrawn',
      sql`(${t.withdrawnAt} is null) = (${t.withdrawnBy} is null and ${t.withdrawal} is null) and (${t.withdrawnAt} is null or ${t.upheld})`,
    ),
  ],
);

/** A name the operator goes by, with its folded search key (`rules/names.ts`). */
export const warningNames = table(
  'warning_names',
  {
    warningId: uuid()
      .notNull()
      .references(() => warnings.id),
    name: text().notNull(),
    key: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.warningId, t.name] }),
    index('warning_names_key').on(t.key),
    index('warning_names_trigrams').using('gin', t.key.op('gin_trgm_ops')),
  ],
);

/** A further text of a published warning: the last one is what everybody reads, the earlier ones stay. Never changes. */
export const warningCorrections = table(
  'warning_corrections',
  {
    id: id(),
    warningId: uuid()
      .notNull()
      .references(() => warnings.id),
    seq: smallint().notNull(),
    told: jsonb().$type<Record<Lang, string>>().notNull(),
    correctedBy: uuid()
      .notNull()
      .references(() => users.id),
    correctedAt: moment().notNull(),
  },
  (t) => [unique().on(t.warningId, t.seq)],
);

/** A file that proves what a warning says, for staff only; each opening is recorded before it is shown. Never changes. */
export const warningEvidence = table(
  'warning_evidence',
  {
    id: id(),
    warningId: uuid()
      .notNull()
      .references(() => warnings.id),
    sha256: text().notNull(),
    name: text().notNull(),
    size: integer().notNull(),
    mediaType: text().notNull(),
    addedBy: uuid()
      .notNull()
      .references(() => users.id),
    addedAt: moment().notNull(),
  },
  (t) => [index('warning_evidence_warning').on(t.warningId), check('warning_evidence_size', sql`${t.size} between 1 and 10485760`)],
);
