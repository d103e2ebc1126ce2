import { snakeCase, timestamp, uuid } from 'drizzle-orm/pg-core';

// Enumerated columns are text with a CHECK, not PostgreSQL enums: a value can then be added in one transaction.

/** A table whose columns are named in snake case in the database. */
export const { table } = snakeCase;
export const id = () => uuid().primaryKey().defaultRandom();
export const moment = () => timestamp({ withTimezone: true, mode: 'date' });
