import { sql } from 'drizzle-orm';
import { bigint, boolean, bytea, check, index, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { id, moment, table } from './columns.ts';
import { users } from './people.ts';

/** A way into an account for whoever has none yet, or lost all: one code, for a while, once. Only its hash is kept. */
export const invitations = table(
  'invitations',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    codeHash: bytea().notNull().unique(),
    /** Null: made at the machine itself, by its command line. */
    createdBy: uuid().references(() => users.id),
    createdAt: moment().notNull(),
    expiresAt: moment().notNull(),
    usedAt: moment(),
  },
  (t) => [index('invitations_of_user').on(t.userId), check('invitations_for_another', sql`${t.createdBy} <> ${t.userId}`)],
);

/** The passkeys by which an agency's people sign in. Officers sign in by the keys they sign with: `staff_keys`. */
export const passkeys = table(
  'passkeys',
  {
    /** The id that its authenticator gave it, base64url. */
    credential: text().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    /** The public key in COSE. */
    publicKey: bytea().notNull(),
    counter: bigint({ mode: 'number' }).notNull(),
    transports: text().array().notNull(),
    /** What its owner calls it. */
    label: text().notNull(),
    /** A program that signs in, for looking at the register only. */
    software: boolean().notNull(),
    addedAt: moment().notNull(),
    usedAt: moment(),
    revokedAt: moment(),
  },
  (t) => [index('passkeys_of_user').on(t.userId), check('passkeys_counter', sql`${t.counter} >= 0`)],
);

/** What a program on somebody's telephone reckons six digits from, beside a password. Sealed: a copied database is worth no digits. */
export const totpSecrets = table('totp_secrets', {
  userId: uuid()
    .primaryKey()
    .references(() => users.id),
  sealed: bytea().notNull(),
  createdAt: moment().notNull(),
  /** Until its owner has shown the digits once, it counts for nothing. */
  confirmedAt: moment(),
  /** The last step of time whose digits were taken: none are taken twice. */
  lastStep: bigint({ mode: 'number' }),
});

/** Codes on paper, each for one time in place of the digits. Only their hashes are kept. */
export const recoveryCodes = table(
  'recovery_codes',
  {
    userId: uuid()
      .notNull()
      .references(() => users.id),
    codeHash: bytea().notNull(),
    usedAt: moment(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.codeHash] })],
);

/** A person whom a sign-in service of others names. */
export const identities = table(
  'identities',
  {
    issuer: text().notNull(),
    subject: text().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    linkedAt: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.issuer, t.subject] }), index('identities_of_user').on(t.userId)],
);
