import { sql } from 'drizzle-orm';
import { bigint, bytea, check, index, jsonb, smallint, text, uuid } from 'drizzle-orm/pg-core';
import type { Audience, EventType } from '../../rules/entries.ts';
import type { Action, Role } from '../../rules/permissions.ts';
import { moment, table } from './columns.ts';

/** Every recorded act, in order, each with the audience that may read it. Triggers refuse every change. */
export const events = table(
  'events',
  {
    seq: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: moment().notNull(),
    type: text().$type<EventType>().notNull(),
    audience: text().$type<Audience>().notNull(),
    actorId: uuid(),
    actorRole: text().$type<Role | 'system'>().notNull(),
    agencyId: uuid(),
    applicationId: uuid(),
    licenceId: uuid(),
    data: jsonb().$type<Record<string, unknown>>().notNull(),
    /** The entry of the public log that tells of it; null for an act that is not public. */
    entry: bigint({ mode: 'number' }).unique(),
  },
  (t) => [
    index('events_application').on(t.applicationId),
    index('events_licence').on(t.licenceId),
    // Who opened a tip: the few events that no agency, application or licence leads to.
    index('events_tip').on(sql`(${t.data} ->> 'tip')`).where(sql`${t.audience} = 'oversight'`),
    index('events_warning').on(sql`(${t.data}->>'warning')`).where(sql`${t.data} ? 'warning'`),
    // The few that speak of an agency and so of each of its licences.
    index('events_of_whole_agency')
      .on(t.agencyId)
      .where(sql`${t.type} in ('agency-renamed', 'agency-moved', 'contacts-changed', 'trading-names-changed')`),
    // Everything that happened, newest first, whatever is asked of it: read by whoever oversees.
    index('events_at').on(t.at, t.seq),
    index('events_of_type').on(t.type, t.at, t.seq),
    index('events_of_audience').on(t.audience, t.at, t.seq),
    index('events_of_actor').on(t.actorId, t.at, t.seq).where(sql`${t.actorId} is not null`),
    index('events_of_agency').on(t.agencyId, t.at, t.seq).where(sql`${t.agencyId} is not null`),
    check('events_audience', sql`${t.audience} in ('public','agency','staff','oversight')`),
  ],
);

/** The public log: canonical bytes and their RFC 6962 leaf hash, gap-free from 0. Written only by `append_entries`. */
export const entries = table('entries', {
  index: bigint({ mode: 'number' }).primaryKey(),
  bytes: bytea().notNull(),
  leafHash: bytea().notNull(),
});

/** The part of an entry that may have to be forgotten, with the salt that ties it to the entry's commitment. */
export const entrySecrets = table('entry_secrets', {
  index: bigint({ mode: 'number' })
    .primaryKey()
    .references(() => entries.index),
  salt: bytea().notNull(),
  bytes: bytea().notNull(),
});

/** One row: how many entries the log has. Its lock makes the log's writers stand in line. */
export const logState = table('log_state', { id: smallint().primaryKey(), size: bigint({ mode: 'number' }).notNull() }, (t) => [
  check('log_state_one', sql`${t.id} = 1`),
]);

/** What a prosecutor has read, and when. Triggers refuse every change. */
export const readings = table(
  'readings',
  {
    seq: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: moment().notNull(),
    userId: uuid().notNull(),
    action: text().$type<Action>().notNull(),
    /** The page's address without its language and its query. */
    path: text().notNull(),
  },
  (t) => [index('readings_of_user').on(t.userId, t.seq), index('readings_of_path').on(t.path, t.seq)],
);
