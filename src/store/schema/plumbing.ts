import { sql } from 'drizzle-orm';
import { bigint, check, date, index, integer, json, primaryKey, smallint, text, timestamp, uuid, varchar } from 'drizzle-orm/pg-core';
import { moment, table } from './columns.ts';

/** Server-side sessions, in the shape `connect-pg-simple` expects. */
export const sessions = table(
  'sessions',
  { sid: varchar().primaryKey(), sess: json().notNull(), expire: timestamp({ precision: 6 }).notNull() },
  (t) => [index('sessions_expire').on(t.expire), index('sessions_of_user').on(sql`(${t.sess} -> 'passport' ->> 'user')`)],
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

/** How often a page gave an answer on a day. Nothing else is known of any look-up. */
export const answerCounts = table(
  'answer_counts',
  { day: date({ mode: 'string' }), page: text(), answer: text(), count: integer().notNull() },
  (t) => [primaryKey({ columns: [t.day, t.page, t.answer] })],
);

/** What the scanner says of a file, by the hash of its bytes. A file without a row was taken when no scanner was set. */
export const fileScans = table(
  'file_scans',
  {
    sha256: text().primaryKey(),
    state: text().$type<'pending' | 'clean' | 'infected'>().notNull(),
    /** What was found, as the scanner names it. */
    finding: text(),
    askedAt: moment().notNull(),
    scannedAt: moment(),
  },
  (t) => [
    index('file_scans_pending').on(t.askedAt).where(sql`${t.state} = 'pending'`),
    check('file_scans_state', sql`${t.state} in ('pending','clean','infected')`),
  ],
);

/** When each job ran last, in whichever process, and how it ended. */
export const jobRuns = table('job_runs', {
  job: text().primaryKey(),
  startedAt: moment().notNull(),
  endedAt: moment(),
  failedAt: moment(),
  error: text(),
});
