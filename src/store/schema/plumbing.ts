import { bigint, date, index, integer, json, primaryKey, smallint, text, timestamp, uuid, varchar } from 'drizzle-orm/pg-core';
import { moment, table } from './columns.ts';

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

/** How often a page gave an answer on a day. Nothing else is known of any look-up. */
export const answerCounts = table(
  'answer_counts',
  { day: date({ mode: 'string' }), page: text(), answer: text(), count: integer().notNull() },
  (t) => [primaryKey({ columns: [t.day, t.page, t.answer] })],
);
