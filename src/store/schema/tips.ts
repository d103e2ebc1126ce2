import { sql } from 'drizzle-orm';
import { bytea, check, date, index, smallint, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { Region } from '../../rules/kinds.ts';
import type { Lang } from '../../rules/languages.ts';
import type { TipState } from '../../rules/tips.ts';
import { inspections } from './cases.ts';
import { id, moment, table } from './columns.ts';
import { users } from './people.ts';

/**
 * What somebody told about a suspected operator. Nothing here says who: the code comes as a keyed hash, the narrative under a key of its own,
 * the contact sealed to the prosecutors, and the day without its hour.
 */
export const tips = table(
  'tips',
  {
    id: id(),
    codeHash: bytea().notNull().unique(),
    lang: text().$type<Lang>().notNull(),
    receivedOn: date({ mode: 'string' }).notNull(),
    state: text().$type<TipState>().notNull(),
    /** The tip's own key, wrapped by the server's; without it nothing of the tip can be read again. */
    key: bytea().notNull(),
    narrative: bytea().notNull(),
    /** How to reach the person, sealed to the prosecutors' keys: the server cannot read it. */
    sealedContact: bytea(),
    region: text().$type<Region>(),
    inspectionId: uuid().references(() => inspections.id),
  },
  (t) => [index('tips_state').on(t.state, t.receivedOn), check('tips_state_known', sql`${t.state} in ('new','assigned','closed')`)],
);

/** What the person added later, or what staff answered. Never changes. */
export const tipMessages = table(
  'tip_messages',
  {
    id: id(),
    tipId: uuid()
      .notNull()
      .references(() => tips.id),
    seq: smallint().notNull(),
    body: bytea().notNull(),
    /** The officer who answered; null for the person. */
    writtenBy: uuid().references(() => users.id),
    writtenOn: date({ mode: 'string' }).notNull(),
  },
  (t) => [unique().on(t.tipId, t.seq)],
);

/** A prosecutor's public key, to which contacts are sealed. A further one replaces it; the last one of each prosecutor counts. */
export const seals = table('seals', {
  id: id(),
  userId: uuid()
    .notNull()
    .references(() => users.id),
  recipient: text().notNull(),
  setAt: moment().notNull(),
});
