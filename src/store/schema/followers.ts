import { bytea, index, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { Lang } from '../../rules/languages.ts';
import { id, moment, table } from './columns.ts';
import { licences } from './licences.ts';

/** Who wants to be told by e-mail when a licence's standing changes. Leaving, and not confirming in time, deletes the row. */
export const followers = table(
  'followers',
  {
    id: id(),
    email: text().notNull(),
    lang: text().$type<Lang>().notNull(),
    licenceId: uuid()
      .notNull()
      .references(() => licences.id),
    confirmHash: bytea().notNull().unique(),
    leaveHash: bytea().notNull().unique(),
    askedAt: moment().notNull(),
    confirmedAt: moment(),
  },
  (t) => [unique('followers_once').on(t.licenceId, t.email), index('followers_asked').on(t.askedAt)],
);
