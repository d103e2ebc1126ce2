import type { Day } from '../rules/calendar.ts';
import { pathOf } from '../rules/mails.ts';
import type { Db } from '../store/database.ts';
import type { Inspection } from '../store/inspections.ts';
import { queueMails } from '../store/outbox.ts';

/** An inspection as far as a letter tells of it. */
type Visited = Pick<Inspection, 'id' | 'agencyId' | 'applicationId' | 'licence' | 'kind' | 'reason'> & {
  application: { number: string | null } | null;
};

/**
 * Writes to the agency of the day of a visit, once for each time it is set, and that it took place. A visit after a complaint is not announced:
 * whoever it is about could put things away. What was found stays with the officers until something is decided on it.
 */
export async function writeOfVisit(tx: Db, at: Date, visited: Visited, mail: 'visit-planned' | 'visit-held', day: Day): Promise<void> {
  const { id, agencyId, applicationId, application, kind, reason } = visited;
  if (mail === 'visit-planned' && reason === 'complaint') return;
  const licence = visited.licence ?? undefined;
  const number = application?.number ?? undefined;
  const numbers = { ...(number === undefined ? {} : { application: number }), ...(licence === undefined ? {} : { licence }) };
  const path = pathOf(mail, { applicationId: applicationId ?? undefined, licence });
  const about = `inspection ${id} at ${at.toISOString()}`;
  await queueMails(tx, [{ at, mail, about, day, agencyId, data: { ...numbers, kind, path, visitOn: day } }]);
}
