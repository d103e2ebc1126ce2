import type { Deps } from '../../src/acts/act.ts';
import { addDays, type Day } from '../../src/rules/calendar.ts';
import type { HeldItem } from '../../src/rules/scope.ts';
import type { MeasureFacts } from '../../src/rules/spells.ts';
import { type Standing, type StandingOn, standingOn, turnsOf } from '../../src/rules/standing.ts';
import { type Agency, agencyById } from '../../src/store/agencies.ts';
import { type Extract, extractsOf } from '../../src/store/extracts.ts';
import { type Licence, licencesById } from '../../src/store/licences.ts';
import { type MeasureRow, measureFacts, measuresOf } from '../../src/store/measures.ts';
import { licences } from '../../src/store/schema/licences.ts';
import { itemsOfLicence } from '../../src/store/scope.ts';

/** A licence with everything that its standing is derived from, read from the tables row by row. */
export type Rows = {
  licence: Licence;
  agency: Agency;
  measured: MeasureRow[];
  measures: MeasureFacts[];
  items: HeldItem[];
  extracts: Extract[];
};

/** Every licence of the register by its number, as the tables have it at this moment. */
export async function allRows({ database: { db } }: Deps): Promise<Map<string, Rows>> {
  const ids = (await db.select({ id: licences.id }).from(licences).orderBy(licences.number)).map(({ id }) => id);
  const all = await Promise.all(
    (await licencesById(db, ids)).map(async (licence): Promise<[string, Rows]> => {
      const agency = await agencyById(db, licence.agencyId);
      if (!agency) throw new Error(`${licence.number} is nobody's`);
      const measured = await measuresOf(db, [licence.id]);
      const measures = measureFacts(measured);
      const [items, extracts] = [await itemsOfLicence(db, licence.id), await extractsOf(db, licence.id)];
      return [licence.number, { licence, agency, measured, measures, items, extracts }];
    }),
  );
  return new Map(all);
}

export function worthIn({ licence, measures }: Rows, day: Day): StandingOn {
  return standingOn(licence, measures, day);
}

/** Every day on which the standing becomes another one, found by looking at each day from the first to the last. */
export function changesIn(rows: Rows, to: Day): { from: Day; standing: Standing }[] {
  const known = kept.get(rows)?.get(to);
  if (known) return known;
  const found: { from: Day; standing: Standing }[] = [];
  let before: Standing = 'not-yet';
  for (let day = rows.licence.validFrom; day <= to; day = addDays(day, 1)) {
    const { standing } = worthIn(rows, day);
    if (standing !== before) found.push({ from: day, standing });
    before = standing;
  }
  kept.set(rows, new Map([[to, found]]));
  return found;
}

// Thousands of days are looked at, and several places are compared with them.
const kept = new WeakMap<Rows, Map<Day, { from: Day; standing: Standing }[]>>();

/** The day of each change with those before and after it, of the whole and of its parts. */
export function daysAround({ licence, measures, measured, items }: Rows): Day[] {
  const turns = turnsOf(licence, measures).map(({ from }) => from);
  const ofParts = measured.flatMap((row) => [row.effectiveFrom, row.effectiveUntil, row.confirmBy]);
  const ofItems = items.flatMap(({ from, until }) => [from, until]);
  const days = [...turns, ...ofParts, ...ofItems].filter((day) => day !== null);
  return [...new Set(days.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]))].sort();
}
