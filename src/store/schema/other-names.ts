import { sql } from 'drizzle-orm';
import { index, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, moment, table } from './columns.ts';
import { scopeItems } from './licences.ts';
import { agencies } from './people.ts';

/** A name under which an agency says it works, beside those it is registered by. Its row changes once: when it ends. */
export const tradingNames = table(
  'trading_names',
  {
    id: id(),
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    name: text().notNull(),
    key: text().notNull(),
    since: moment().notNull(),
    until: moment(),
  },
  (t) => [
    uniqueIndex('trading_names_once').on(t.agencyId, t.key).where(sql`${t.until} is null`),
    index('trading_names_trigrams').using('gin', t.key.op('gin_trgm_ops')),
  ],
);

/** The keys by which a branch of a licence is found; they follow from its name and can be made anew. */
export const branchNames = table(
  'branch_names',
  {
    itemId: uuid()
      .notNull()
      .references(() => scopeItems.id),
    key: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.itemId, t.key] }), index('branch_names_trigrams').using('gin', t.key.op('gin_trgm_ops'))],
);
