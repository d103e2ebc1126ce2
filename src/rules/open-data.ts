import type { Day } from './calendar.ts';
import { csvRow } from './csv.ts';
import type { Kind, Region } from './kinds.ts';
import type { LicenceDates } from './licence.ts';
import { coveredOn, type HeldItem } from './scope.ts';
import type { MeasureFacts } from './spells.ts';
import { lastDayDecided, type Standing, standingOn } from './standing.ts';

/** A licence as far as the open data tell of it. */
export type OpenLicence = LicenceDates & {
  number: string;
  kind: Kind;
  unp: string;
  nameRu: string;
  nameBe: string;
  nameEn: string;
  region: Region;
  measures: MeasureFacts[];
  items: Pick<HeldItem, 'id' | 'what' | 'name' | 'from' | 'until' | 'contractUntil'>[];
  lastEntry: number | null;
  changedAt: Date | null;
};

/** One line of the open data. Its names and their order are promised: programs rely on them, so columns are only ever added at the end. */
export type OpenRow = {
  number: string;
  kind: Kind;
  unp: string;
  name_ru: string;
  name_be: string;
  name_en: string;
  region: Region;
  standing: Standing;
  valid_from: Day;
  valid_to: Day | null;
  since: Day;
  until: Day | null;
  countries: string[];
  partners: number;
  last_entry: number | null;
  changed_at: string | null;
  as_of: Day;
};

export const openColumns = [
  ...(['number', 'kind', 'unp', 'name_ru', 'name_be', 'name_en', 'region', 'standing', 'valid_from', 'valid_to'] as const),
  ...(['since', 'until', 'countries', 'partners', 'last_entry', 'changed_at', 'as_of'] as const),
] as const satisfies readonly (keyof OpenRow)[];

/** The line of a licence as it stands on `day`. Countries and partners are those one may rely on if the licence is in force. */
export function openRow(licence: OpenLicence, day: Day): OpenRow {
  const { number, kind, unp, region, nameRu, nameBe, nameEn, validFrom, lastEntry, changedAt } = licence;
  const { standing, since, until, parts } = standingOn(licence, licence.measures, day);
  const without = new Set(parts.map(({ itemId }) => itemId));
  const covered = coveredOn(licence.items, day).filter(({ id }) => !without.has(id));
  return {
    ...{ number, kind, unp, name_ru: nameRu, name_be: nameBe, name_en: nameEn, region, standing },
    ...{ valid_from: validFrom, valid_to: lastDayDecided(licence, licence.measures), since, until },
    countries: [...new Set(covered.filter(({ what }) => what === 'country').map(({ name }) => name))].sort(),
    partners: covered.filter(({ what }) => what === 'partner').length,
    ...{ last_entry: lastEntry, changed_at: changedAt?.toISOString() ?? null, as_of: day },
  };
}

/** One line of CSV, with its line end. Several countries stand in one cell with spaces between. */
export function csvLine(row: OpenRow): string {
  return csvRow(openColumns.map((column) => cellOf(row[column])));
}

function cellOf(value: OpenRow[keyof OpenRow]): string | number | null {
  return Array.isArray(value) ? value.join(' ') : value;
}
