import { sql } from 'drizzle-orm';
import { events } from './schema/history.ts';
import { licences } from './schema/licences.ts';

/** What happens to an agency as a whole is shown with each of its licences. */
const ofWholeAgency = sql.raw(`('agency-renamed', 'agency-moved', 'contacts-changed', 'trading-names-changed')`);

/**
 * The index of the last entry of the public log that speaks of the licence, for a statement over `licences`; null where there is none.
 * Each part goes by an index of its own: `+ 0` keeps the planner from walking down all entries until one speaks of the licence.
 */
export const lastEntry = sql<string | null>`greatest(
  (select max(${events.entry} + 0) from ${events} where ${events.licenceId} = ${licences.id}),
  (select max(${events.entry} + 0) from ${events} where ${events.applicationId} = ${licences.applicationId}),
  (select max(${events.entry} + 0) from ${events} where ${events.agencyId} = ${licences.agencyId} and ${events.type} in ${ofWholeAgency}))`;
