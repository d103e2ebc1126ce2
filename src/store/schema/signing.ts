import { sql } from 'drizzle-orm';
import { bigint, boolean, bytea, check, index, text, uuid } from 'drizzle-orm/pg-core';
import { moment, table } from './columns.ts';
import { entries } from './history.ts';
import { users } from './people.ts';

/** The signing keys of officers. A key is never forgotten: what was signed with it is to be checked for ever. */
export const staffKeys = table(
  'staff_keys',
  {
    /** The id under which entries name it: the first half of the hex SHA-256 of its public key. */
    key: text().primaryKey(),
    /** The id that its authenticator gave it, base64url. */
    credential: text().notNull().unique(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    /** The public key in COSE. */
    publicKey: bytea().notNull(),
    counter: bigint({ mode: 'number' }).notNull(),
    transports: text().array().notNull(),
    /** What its owner calls it. */
    label: text().notNull(),
    /** A program that signs, for looking at the register only. */
    software: boolean().notNull(),
    addedAt: moment().notNull(),
    /** Who vouched that this key is in the hands of its owner; null where it was made at the machine itself or before that was asked. */
    confirmedBy: uuid().references(() => users.id),
    /** From then on it signs; before, it only opens the account. */
    confirmedAt: moment(),
    revokedAt: moment(),
  },
  (t) => [
    index('staff_keys_of_user').on(t.userId),
    check('staff_keys_counter', sql`${t.counter} >= 0`),
    check('staff_keys_other_eyes', sql`${t.confirmedBy} <> ${t.userId}`),
  ],
);

/** An act that was shown to an officer to be signed: what the entries will say, and from what their salts and ids are made. Swept after a day. */
export const signingDrafts = table('signing_drafts', {
  formKey: uuid().primaryKey(),
  userId: uuid().notNull(),
  at: moment().notNull(),
  seed: bytea().notNull(),
  digests: text().array().notNull(),
});

/** The entry in which somebody proposed what another is to decide. */
export const proposals = table('proposals', {
  about: text().primaryKey(),
  entry: bigint({ mode: 'number' })
    .notNull()
    .references(() => entries.index),
});
