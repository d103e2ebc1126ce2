import { sql } from 'drizzle-orm';
import { bytea, check, date, index, integer, text, uuid } from 'drizzle-orm/pg-core';
import type { ReportOutcome } from '../../rules/error-reports.ts';
import type { Lang } from '../../rules/languages.ts';
import { id, moment, table } from './columns.ts';
import { licences } from './licences.ts';
import { users } from './people.ts';

/** Somebody's report of an error in the record of a licence. The code comes as a keyed hash; the address is forgotten with the answer. */
export const errorReports = table(
  'error_reports',
  {
    id: id(),
    number: text().notNull().unique(),
    codeHash: bytea().notNull().unique(),
    licenceId: uuid()
      .notNull()
      .references(() => licences.id),
    lang: text().$type<Lang>().notNull(),
    text: text().notNull(),
    email: text(),
    receivedAt: moment().notNull(),
    answerBy: date({ mode: 'string' }).notNull(),
    version: integer().notNull().default(1),
    outcome: text().$type<ReportOutcome>(),
    answer: text(),
    answeredBy: uuid().references(() => users.id),
    answeredAt: moment(),
  },
  (t) => [
    index('error_reports_licence').on(t.licenceId),
    index('error_reports_open').on(t.answerBy).where(sql`${t.answeredAt} is null`),
    check('error_reports_outcome', sql`${t.outcome} is null or ${t.outcome} in ('corrected','no-error','passed-on')`),
    check(
      'error_reports_answered',
      sql`(${t.answeredAt} is null) = (${t.outcome} is null and ${t.answer} is null and ${t.answeredBy} is null)`,
    ),
  ],
);
