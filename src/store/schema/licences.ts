import { sql } from 'drizzle-orm';
import { boolean, check, date, index, jsonb, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { EditionCode, GroundCode } from '../../rules/editions/edition.ts';
import type { Kind } from '../../rules/kinds.ts';
import type { Lang } from '../../rules/languages.ts';
import type { Measure, Scope } from '../../rules/licence.ts';
import { applications } from './applications.ts';
import { id, moment, table } from './columns.ts';
import { agencies, users } from './people.ts';

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
