import { sql } from 'drizzle-orm';
import { bigint, bytea, check, index, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { IssuedFor } from '../../rules/extracts.ts';
import { applications } from './applications.ts';
import { moment, table } from './columns.ts';
import { entries } from './history.ts';
import { licences } from './licences.ts';
import { users } from './people.ts';

/** Every extract that was ever issued, with the code it carries. The newest of a licence supersedes those before it. */
export const extracts = table(
  'extracts',
  {
    /** `X-2026-000017` */
    serial: text().primaryKey(),
    licenceId: uuid()
      .notNull()
      .references(() => licences.id),
    issuedFor: text().$type<IssuedFor>().notNull(),
    /** What brought it about; null for a replacement. Each brings one. */
    applicationId: uuid()
      .unique()
      .references(() => applications.id),
    issuedAt: moment().notNull(),
    issuedBy: uuid()
      .notNull()
      .references(() => users.id),
    /** The name the extract gives the agency, as it was written that day in the three languages, and its address. */
    nameBe: text().notNull(),
    nameRu: text().notNull(),
    nameEn: text().notNull(),
    address: text().notNull(),
    /** The signed bytes of its code. */
    cose: bytea().notNull(),
    /** Hex SHA-256 of what they sign, as the public log has it. */
    code: text().notNull().unique(),
    entry: bigint({ mode: 'number' })
      .notNull()
      .unique()
      .references(() => entries.index),
  },
  (t) => [
    index('extracts_licence').on(t.licenceId, t.entry),
    uniqueIndex('extracts_one_grant').on(t.licenceId).where(sql`${t.issuedFor} = 'grant'`),
    check('extracts_serial', sql`${t.serial} ~ '^X-\\d{4}-\\d{6,}$'`),
    check('extracts_issued_for', sql`${t.issuedFor} in ('grant','variation','replacement')`),
    check('extracts_cause', sql`(${t.issuedFor} = 'replacement') = (${t.applicationId} is null)`),
    check('extracts_code', sql`${t.code} ~ '^[0-9a-f]{64}$'`),
  ],
);

/** The public keys by which codes are checked. A key that signs no more still reads what it signed. */
export const codeKeys = table('code_keys', {
  /** First half of the hex SHA-256 of the point, sixteen digits. */
  kid: text().primaryKey(),
  /** The point of P-256, base64url. */
  x: text().notNull(),
  y: text().notNull(),
  since: moment().notNull(),
});
