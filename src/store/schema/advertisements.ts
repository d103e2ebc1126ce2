import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, text, uuid } from 'drizzle-orm/pg-core';
import { id, moment, table } from './columns.ts';
import { licences } from './licences.ts';
import { agencies, users } from './people.ts';

/** An advertisement as its agency sent it, and what was decided on it. What was sent never changes; another text is another one. */
export const advertisements = table(
  'advertisements',
  {
    id: id(),
    number: text().notNull().unique(),
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    licenceId: uuid()
      .notNull()
      .references(() => licences.id),
    text: text().notNull(),
    /** The folded words of the text, by which a pasted one is found. */
    key: text().notNull(),
    /** Where it is to appear: a site, a newspaper, a street. */
    place: text().notNull(),
    /** Grows by one with every act; a form carries the version it was drawn from. */
    version: integer().notNull().default(1),
    sentBy: uuid()
      .notNull()
      .references(() => users.id),
    sentAt: moment().notNull(),
    decidedBy: uuid().references(() => users.id),
    decidedAt: moment(),
    approved: boolean(),
    /** Why it was refused; the agency reads it. */
    reasons: text(),
    from: date({ mode: 'string' }),
    /** The last day it is approved for; null for no end. */
    until: date({ mode: 'string' }),
    /** Taken back by the agency, or ended by the officer. */
    endedBy: uuid().references(() => users.id),
    endedAt: moment(),
    endedWhy: text(),
  },
  (t) => [
    index('advertisements_agency').on(t.agencyId),
    index('advertisements_open').on(t.sentAt).where(sql`${t.decidedAt} is null and ${t.endedAt} is null`),
    index('advertisements_trigrams').using('gin', t.key.op('gin_trgm_ops')),
    check(
      'advertisements_decided',
      sql`(${t.decidedAt} is null) = (${t.decidedBy} is null and ${t.approved} is null) and (${t.approved} is true) = (${t.from} is not null)`,
    ),
    check('advertisements_other_eyes', sql`${t.decidedBy} <> ${t.sentBy}`),
    check('advertisements_ended', sql`(${t.endedAt} is null) = (${t.endedBy} is null)`),
  ],
);
