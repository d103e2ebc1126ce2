import { sql } from 'drizzle-orm';
import { bigint, bytea, check, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { moment, table } from './columns.ts';

/** The full tiles of the log's tree (C2SP tlog-tiles) with the root of each. Narrower ones are reckoned when they are asked for. */
export const logTiles = table(
  'log_tiles',
  {
    level: smallint().notNull(),
    index: bigint({ mode: 'number' }).notNull(),
    hashes: bytea().notNull(),
    root: bytea().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.level, t.index] }),
    check('log_tiles_full', sql`octet_length(${t.hashes}) = 8192 and octet_length(${t.root}) = 32`),
  ],
);

/** Every head of the log that the signer signed, as it was published. */
export const checkpoints = table(
  'checkpoints',
  {
    size: bigint({ mode: 'number' }).primaryKey(),
    root: bytea().notNull(),
    note: text().notNull(),
    at: moment().notNull(),
  },
  (t) => [check('checkpoints_root', sql`octet_length(${t.root}) = 32`)],
);

/** What witnesses signed of them. `at`: when the witness says it saw it. */
export const cosignatures = table(
  'cosignatures',
  {
    size: bigint({ mode: 'number' })
      .notNull()
      .references(() => checkpoints.size),
    name: text().notNull(),
    line: text().notNull(),
    at: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.size, t.name] })],
);

/** The notes that name the log's keys, in their order: see `log/trust.ts`. */
export const logKeys = table('log_keys', {
  place: smallint().primaryKey(),
  vkey: text().notNull(),
  note: text().notNull(),
  at: moment().notNull(),
});
