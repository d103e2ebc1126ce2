import type { Deps } from '../../src/acts/act.ts';
import type { Day } from '../../src/rules/calendar.ts';
import { standingOn } from '../../src/rules/standing.ts';
import { licenceByNumber } from '../../src/store/licences.ts';
import { readEntries } from '../../src/store/log.ts';
import { measureFacts, measuresOf } from '../../src/store/measures.ts';
import { itemsOfLicence } from '../../src/store/scope.ts';

/** The id of the one partner, branch or country of a licence. */
export async function partOf({ database }: Deps, number: string, what: 'partner' | 'branch' | 'country'): Promise<string> {
  const licence = await licenceByNumber(database.db, number);
  const items = await itemsOfLicence(database.db, licence?.id ?? '');
  const found = items.find((item) => item.what === what);
  if (!found) throw new Error(`${number} covers no ${what}`);
  return found.id;
}

/** What a licence is worth on a day, by its rows. */
export async function worthOf({ database }: Deps, number: string, day: Day) {
  const licence = await licenceByNumber(database.db, number);
  if (!licence) throw new Error(`no licence ${number}`);
  return standingOn(licence, measureFacts(await measuresOf(database.db, [licence.id])), day);
}

/** What the public log says of a licence, oldest first, each with its index. */
export async function logOf({ database }: Deps, number: string): Promise<({ index: number; type: string } & Record<string, unknown>)[]> {
  const entries = await readEntries(database.db);
  return entries.map(({ index, bytes }) => ({ index, ...JSON.parse(bytes.toString()) })).filter(({ licence }) => licence === number);
}
