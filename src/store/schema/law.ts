import { sql } from 'drizzle-orm';
import { bigint, boolean, check, date, jsonb, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { LawChange } from '../../rules/law-change.ts';
import { id, moment, table } from './columns.ts';
import { users } from './people.ts';

/** A change of the law's data, or the moved days of a year: proposed by one head, decided by another. Its row changes once. */
export const lawChanges = table(
  'law_changes',
  {
    id: id(),
    seq: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    change: jsonb().$type<LawChange>().notNull(),
    /** The first day it is in force; for moved days the first day of their year. */
    from: date({ mode: 'string' }).notNull(),
    reasons: text().notNull(),
    proposedBy: uuid()
      .notNull()
      .references(() => users.id),
    proposedAt: moment().notNull(),
    decidedBy: uuid().references(() => users.id),
    decidedAt: moment(),
    upheld: boolean(),
    /** The order in which the upheld ones were decided; the edition's code carries it. */
    issue: bigint({ mode: 'number' }),
  },
  (t) => [
    uniqueIndex('law_changes_issue').on(t.issue),
    check(
      'law_changes_decided',
      sql`(${t.decidedAt} is null) = (${t.upheld} is null) and (${t.issue} is not null) = coalesce(${t.upheld}, false)`,
    ),
    check('law_changes_four_eyes', sql`${t.decidedBy} is null or ${t.decidedBy} <> ${t.proposedBy}`),
  ],
);
