import { sql } from 'drizzle-orm';
import { bigint, check, date, index, text, uuid } from 'drizzle-orm/pg-core';
import type { EditionCode } from '../../rules/editions/edition.ts';
import type { PartnerRole } from '../../rules/facts.ts';
import type { Kind } from '../../rules/kinds.ts';
import type { ScopeWhat } from '../../rules/scope.ts';
import { applications } from './applications.ts';
import { id, moment, table } from './columns.ts';
import { agencies } from './people.ts';

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
    createdAt: moment().notNull(),
  },
  (t) => [
    index('licences_agency').on(t.agencyId),
    check('licences_number', sql`${t.number} ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$'`),
    check('licences_dates', sql`${t.validTo} is null or ${t.validTo} >= ${t.validFrom}`),
  ],
);

/** One thing a licence covers, from a day until another. Its row changes once: to say when it ended and by what. */
export const scopeItems = table(
  'scope_items',
  {
    id: id(),
    seq: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    licenceId: uuid()
      .notNull()
      .references(() => licences.id),
    what: text().$type<ScopeWhat>().notNull(),
    /** A partner's name, a branch's address, a programme's title; a country's code. */
    name: text().notNull(),
    /** The partner's country. */
    country: text(),
    role: text().$type<PartnerRole>(),
    contract: text(),
    contractDate: date({ mode: 'string' }),
    /** The contract's own last day, where it has one. */
    contractUntil: date({ mode: 'string' }),
    /** What proves the partner's legal status, such as its number in a foreign register. */
    proof: text(),
    from: date({ mode: 'string' }).notNull(),
    /** The last day it is covered. */
    until: date({ mode: 'string' }),
    /** The application that brought it in; null where it came with an import. */
    applicationId: uuid().references(() => applications.id),
    /** The variation that ended it. That a measure struck it off is told by the measure. */
    endedBy: uuid().references(() => applications.id),
  },
  (t) => [
    index('scope_items_licence').on(t.licenceId),
    check('scope_items_what', sql`${t.what} in ('country','partner','branch','programme')`),
    check(
      'scope_items_partner',
      sql`(${t.what} = 'partner') = (${t.country} is not null and ${t.contract} is not null and ${t.contractDate} is not null)`,
    ),
    check('scope_items_role', sql`${t.role} is null or ${t.role} in ('employer','agency','school')`),
    check('scope_items_ended', sql`(${t.until} is null) = (${t.endedBy} is null)`),
  ],
);

/** A further term of a licence, by an application for its renewal. */
export const renewals = table(
  'renewals',
  {
    id: id(),
    licenceId: uuid()
      .notNull()
      .references(() => licences.id),
    applicationId: uuid()
      .notNull()
      .unique()
      .references(() => applications.id),
    validFrom: date({ mode: 'string' }).notNull(),
    validTo: date({ mode: 'string' }),
    createdAt: moment().notNull(),
  },
  (t) => [index('renewals_licence').on(t.licenceId), check('renewals_dates', sql`${t.validTo} is null or ${t.validTo} >= ${t.validFrom}`)],
);
