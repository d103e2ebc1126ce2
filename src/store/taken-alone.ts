import { awaitsConfirmation, lapsedOn } from '../rules/at-once.ts';
import type { Day } from '../rules/calendar.ts';
import type { MeasureFacts } from '../rules/spells.ts';
import { suspensionsOn } from '../rules/spells.ts';
import type { Db } from './database.ts';
import { type LicenceOn, licencesOn } from './licences-on.ts';

/** A suspension by one officer that no head has decided on. */
type TakenAlone = { measureId: string; licenceId: string };

/** Those of them that a head is asked to confirm on this day. */
export async function confirmable<Row extends TakenAlone>(db: Db, rows: readonly Row[], today: Day): Promise<Row[]> {
  return those(db, rows, today, (one, { measures, standing }) => {
    return awaitsConfirmation(one, { standing, running: suspensionsOn(measures, today) });
  });
}

/** Those of them that lapsed by this day. What the end of its licence or part overtook did not lapse: nobody was asked about it any more. */
export async function lapsed<Row extends TakenAlone>(db: Db, rows: readonly Row[], today: Day): Promise<Row[]> {
  return those(db, rows, today, (one, { licence, measures }) => lapsedOn(one, licence, measures, today) !== null);
}

async function those<Row extends TakenAlone>(
  db: Db,
  rows: readonly Row[],
  today: Day,
  isOne: (one: MeasureFacts, licence: LicenceOn) => boolean,
): Promise<Row[]> {
  const licences = await licencesOn(db, [...new Set(rows.map(({ licenceId }) => licenceId))], today);
  return rows.filter(({ measureId, licenceId }) => {
    const licence = licences.get(licenceId);
    const one = licence?.measures.find(({ id }) => id === measureId);
    return licence !== undefined && one !== undefined && isOne(one, licence);
  });
}
