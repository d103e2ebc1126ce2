import { sql } from 'drizzle-orm';
import { bigint, boolean, check, date, index, integer, jsonb, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { Lang } from '../../rules/languages.ts';
import type { MailCode, MailData } from '../../rules/mails.ts';
import { moment, table } from './columns.ts';
import { agencies } from './people.ts';

/** Mail to be sent, written in the transaction of the act it tells of. One of a kind about a thing for a day, however often it is queued. */
export const outbox = table(
  'outbox',
  {
    seq: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    recipient: text().notNull(),
    lang: text().$type<Lang>().notNull(),
    mail: text().$type<MailCode>().notNull(),
    /** What it is about, such as `event 17`, and the day that makes it different from the one before: a moved deadline reminds again. */
    about: text().notNull(),
    day: date({ mode: 'string' }).notNull(),
    data: jsonb().$type<MailData>().notNull(),
    agencyId: uuid().references(() => agencies.id),
    queuedAt: moment().notNull(),
    /** Not to be tried before this moment. */
    dueAt: moment().notNull(),
    /** Counted when a sender takes it, so that whatever ends the sender counts too. */
    attempts: integer().notNull().default(0),
    sentAt: moment(),
    /** Given up: refused for good, or failed too often; or come back after it was sent. */
    failedAt: moment(),
    cameBack: boolean().notNull().default(false),
    error: text(),
  },
  (t) => [
    unique('outbox_once').on(t.recipient, t.mail, t.about, t.day),
    index('outbox_waiting').on(t.dueAt).where(sql`${t.sentAt} is null and ${t.failedAt} is null`),
    // The few that staff look for: what waits and what was given up.
    index('outbox_unsent').on(t.queuedAt).where(sql`${t.sentAt} is null`),
    // What staff look for by the number of a case or a licence, and what did not arrive.
    index('outbox_of_application').on(sql`(${t.data}->>'application')`).where(sql`${t.agencyId} is not null`),
    index('outbox_of_licence').on(sql`(${t.data}->>'licence')`).where(sql`${t.agencyId} is not null`),
    index('outbox_undelivered').on(t.failedAt).where(sql`${t.failedAt} is not null and ${t.agencyId} is not null`),
    check('outbox_ended', sql`${t.sentAt} is null or ${t.failedAt} is null`),
  ],
);
