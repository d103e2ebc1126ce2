import { sql } from 'drizzle-orm';
import { check, index, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Channel } from '../../rules/contacts.ts';
import { advertisements } from './advertisements.ts';
import { id, moment, table } from './columns.ts';
import { agencies } from './people.ts';
import { warnings } from './warnings.ts';

/** Every public contact point of an agency, of a warning or of an advertisement, found by one key. Its row changes once: when it ends. */
export const contacts = table(
  'contacts',
  {
    id: id(),
    agencyId: uuid().references(() => agencies.id),
    warningId: uuid().references(() => warnings.id),
    advertisementId: uuid().references(() => advertisements.id),
    channel: text().$type<Channel>().notNull(),
    key: text().notNull(),
    shown: text().notNull(),
    since: moment().notNull(),
    until: moment(),
  },
  (t) => [
    index('contacts_key').on(t.key, t.channel),
    uniqueIndex('contacts_of_agency').on(t.agencyId, t.channel, t.key).where(sql`${t.until} is null`),
    index('contacts_of_warning').on(t.warningId).where(sql`${t.warningId} is not null`),
    index('contacts_of_advertisement').on(t.advertisementId).where(sql`${t.advertisementId} is not null`),
    check('contacts_owner', sql`num_nonnulls(${t.agencyId}, ${t.warningId}, ${t.advertisementId}) = 1`),
    check(
      'contacts_channel',
      sql`${t.channel} in ('phone','email','site','telegram','instagram','viber','whatsapp','facebook','vk','tiktok')`,
    ),
  ],
);
