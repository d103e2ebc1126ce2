import { sql } from 'drizzle-orm';
import { bigint, boolean, check, index, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Region } from '../../rules/kinds.ts';
import type { Lang } from '../../rules/languages.ts';
import type { Role } from '../../rules/permissions.ts';
import { id, moment, table } from './columns.ts';

export const agencies = table(
  'agencies',
  {
    id: id(),
    unp: text().notNull().unique(),
    nameRu: text().notNull(),
    nameBe: text().notNull(),
    nameEn: text().notNull(),
    region: text().$type<Region>().notNull(),
    address: text().notNull(),
    phone: text().notNull(),
    email: text().notNull(),
    registeredAt: moment().notNull(),
  },
  (t) => [check('agencies_unp', sql`${t.unp} ~ '^([1-7][0-9]{8}|[ABCEHKM][ABCEHKMOPT][0-9]{7})$'`)],
);

/** Every name an agency is known by, each with its folded search key (`rules/names.ts`). */
export const agencyNames = table(
  'agency_names',
  {
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    name: text().notNull(),
    key: text().notNull(),
    /** Given by the series `names`, in the order in which they are committed: who knows them up to one finds the later ones after it. */
    seq: bigint({ mode: 'number' }).notNull().unique(),
  },
  // Of this sort the index finds beginnings too, whatever the order of letters of the database.
  (t) => [primaryKey({ columns: [t.agencyId, t.name] }), index('agency_names_key').on(t.key.op('text_pattern_ops'))],
);

export const users = table(
  'users',
  {
    id: id(),
    email: text().notNull().unique(),
    /** Null for whoever signs in without one: officers by their keys alone. */
    passwordHash: text(),
    name: text().notNull(),
    role: text().$type<Role>().notNull(),
    agencyId: uuid().references(() => agencies.id),
    region: text().$type<Region>(),
    lang: text().$type<Lang>().notNull(),
    createdAt: moment().notNull(),
    createdBy: uuid(),
    disabledAt: moment(),
    /** Set when an administrator gave the password: the person chooses an own one before anything else. */
    passwordExpired: boolean().notNull().default(false),
    /** The agencies an officer has stated to be bound to, and so does nothing about. It only grows. */
    ties: uuid().array().notNull().default([]),
  },
  (t) => [
    index('users_of_agency').on(t.agencyId),
    check('users_email_lower', sql`${t.email} = lower(${t.email})`),
    check('users_agency', sql`(${t.role} = 'agency') = (${t.agencyId} is not null)`),
    // Officers sign in by their keys alone.
    check('users_password', sql`${t.role} = 'agency' or ${t.passwordHash} is null`),
    check('users_region', sql`(${t.role} = 'regional') = (${t.region} is not null)`),
  ],
);
