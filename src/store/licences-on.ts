import type { Day } from '../rules/calendar.ts';
import type { MeasureFacts } from '../rules/spells.ts';
import { type Standing, standingOn } from '../rules/standing.ts';
import type { Db } from './database.ts';
import { type Licence, licencesById } from './licences.ts';
import { measureFacts, measuresOf } from './measures.ts';

/** A licence with what was done against it and its standing on the day. */
export type LicenceOn = { licence: Licence; measures: MeasureFacts[]; standing: Standing };

/** These licences as they stand on `day`, by their ids. */
export async function licencesOn(db: Db, ids: readonly string[], day: Day): Promise<Map<string, LicenceOn>> {
  const held = await licencesById(db, ids);
  const rows = Map.groupBy(await measuresOf(db, ids), ({ licenceId }) => licenceId);
  return new Map(
    held.map((licence) => {
      const measures = measureFacts(rows.get(licence.id) ?? []);
      return [licence.id, { licence, measures, standing: standingOn(licence, measures, day).standing }];
    }),
  );
}
