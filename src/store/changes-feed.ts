import { and, desc, eq, inArray, isNotNull, isNull, ne, or } from 'drizzle-orm';
import { type EventType, standingEvents } from '../rules/entries.ts';
import type { Kind } from '../rules/kinds.ts';
import type { Db } from './database.ts';
import { events } from './schema/history.ts';
import { licences } from './schema/licences.ts';
import { agencies } from './schema/people.ts';

export type Change = {
  entry: number;
  type: EventType;
  at: Date;
  licence: { number: string; kind: Kind; unp: string; nameRu: string; nameBe: string; nameEn: string };
};

/** The last entries of the public log that changed what a licence is worth, the newest first. */
export async function latestChanges(read: Db, most: number): Promise<Change[]> {
  const { unp, nameRu, nameBe, nameEn } = agencies;
  const rows = await read
    .select({
      ...{ entry: events.entry, type: events.type, at: events.at },
      licence: { number: licences.number, kind: licences.kind, unp, nameRu, nameBe, nameEn },
    })
    .from(events)
    .innerJoin(licences, eq(licences.id, events.licenceId))
    .innerJoin(agencies, eq(agencies.id, licences.agencyId))
    // An outcome that is set aside changes nothing by itself: what comes of it has an entry of its own.
    .where(
      and(
        isNotNull(events.entry),
        inArray(events.type, [...standingEvents]),
        or(ne(events.type, 'decision-set-aside'), isNull(events.applicationId)),
      ),
    )
    .orderBy(desc(events.entry))
    .limit(most);
  return rows.flatMap(({ entry, ...row }) => (entry === null ? [] : [{ entry, ...row }]));
}
