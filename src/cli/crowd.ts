import type { Deps } from '../acts/act.ts';
import { importLicences, type RowAt } from '../acts/import.ts';
import { addDays, type Day, minskDay } from '../rules/calendar.ts';
import type { Edition } from '../rules/editions/edition.ts';
import type { PastMeasure } from '../rules/import-measures.ts';
import type { ImportRow } from '../rules/import-row.ts';
import { type Kind, kindPrefix, kinds, type Region } from '../rules/kinds.ts';
import { editionOn, type Law } from '../rules/law.ts';
import { datesOfGrant } from '../rules/licence.ts';
import { makeUnp } from '../rules/unp.ts';
import type { Write } from './command.ts';
import { type Chance, chanceOf, crowdName, crowdTown, pick } from './sample/crowd-names.ts';
import { isEmpty } from './sample.ts';

/** About how many licences are added in one transaction: what is in memory, and what a failure costs. */
const atOnce = 2000;
/** How many transactions are under way: while the server writes for one, the next is made ready. The embedded database takes one. */
const sideBySide = 3;

/**
 * Fills an empty register with so many licences of invented agencies, for seeing and measuring it at its size: the same ones for the same
 * seed on the same day. They come as an import brings them, each with its entry in the public log. False, and nothing done, when the
 * register is not empty.
 */
export async function loadCrowd(deps: Deps, { licences, seed }: { licences: number; seed: number }, write: Write): Promise<boolean> {
  if (!(await isEmpty(deps.database.db))) return false;
  const started = performance.now();
  const seconds = () => Math.round((performance.now() - started) / 1000);
  let done = 0;
  const batches = inBatches(crowd(await deps.law(deps.database.db), minskDay(deps.now()), chanceOf(seed)), licences);
  const takeBatches = async () => {
    for (const rows of batches) {
      const { bad } = await importLicences(deps, rows, { commit: true });
      if (bad[0]) throw new Error(`${bad[0].field} ${bad[0].reason}`);
      done += rows.length;
      if (done % 50_000 < rows.length && done < licences) write(`${done} licences, ${seconds()} s`);
    }
  };
  await Promise.all(Array.from({ length: deps.database.embedded ? 1 : sideBySide }, takeBatches));
  await deps.database.pool.query('analyze');
  write(`${done} licences loaded in ${seconds()} s`);
  return true;
}

/** The licences of an agency stay together: only one of two transactions could add it. */
function* inBatches(agencies: Iterable<ImportRow[]>, most: number): Generator<RowAt[]> {
  let batch: RowAt[] = [];
  let line = 0;
  for (const rows of agencies) {
    for (const row of rows.slice(0, most - line)) {
      line += 1;
      batch.push({ line, row });
    }
    if (batch.length < atOnce && line < most) continue;
    yield batch;
    batch = [];
    if (line >= most) return;
  }
}

/** Agencies without end, by their licences. One in six has a second one, of the next kind. */
function* crowd(law: Law, today: Day, chance: Chance): Generator<ImportRow[], never> {
  const serials = new Map<string, number>();
  const names = new Set<number>();
  const grants = new Map<number, Grant>();
  for (let place = 1; ; place += 1) {
    const agency = agencyOf(place, chance, serials, names);
    const kind = chance(kinds.length);
    const licence = (of: Kind) => licenceOf({ agency, kind: of, law, today, chance, serials, grants });
    const first = licence(kinds[kind] as Kind);
    yield chance(6) === 0 ? [first, licence(kinds[(kind + 1) % kinds.length] as Kind)] : [first];
  }
}

function agencyOf(place: number, chance: Chance, serials: Map<string, number>, names: Set<number>): ImportRow['agency'] {
  const { town, region } = crowdTown(chance);
  const [street, house] = [pick(chance, streets), 1 + chance(180)];
  return {
    ...freshName(chance, names),
    unp: nextUnp(region, serials),
    region,
    address: `г. ${town}, ул. ${street}, ${house}, оф. ${1 + chance(90)}`,
    phone: `+375 29 ${String(place).padStart(7, '0')}`,
    email: `office@agency-${place}.example`,
  };
}

/** Nobody registers a name that another has. */
function freshName(chance: Chance, names: Set<number>): ReturnType<typeof crowdName> {
  for (;;) {
    const name = crowdName(chance);
    const bare = hash(name.nameRu.replace(/^\S+ /, ''));
    if (names.has(bare)) continue;
    names.add(bare);
    return name;
  }
}

/** FNV-1a twice over, to 52 bits: a million names hold far less memory so. */
function hash(text: string): number {
  let [low, high] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at += 1) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(at), 0x85ebca6b);
  }
  return (low >>> 0) + (high >>> 12) * 2 ** 32;
}

function nextUnp(region: Region, serials: Map<string, number>): string {
  for (;;) {
    const unp = makeUnp(region, 1_000_000 + next(serials, region));
    if (unp !== null) return unp;
  }
}

function next(serials: Map<string, number>, series: string): number {
  const serial = (serials.get(series) ?? 0) + 1;
  serials.set(series, serial);
  return serial;
}

type Grant = { edition: Edition; validFrom: Day; validTo: Day | null };
type Setting = {
  agency: ImportRow['agency'];
  kind: Kind;
  law: Law;
  today: Day;
  chance: Chance;
  serials: Map<string, number>;
  grants: Map<number, Grant>;
};

function licenceOf({ agency, kind, law, today, chance, serials, grants }: Setting): ImportRow {
  const ago = 1 + chance(daysBack);
  const grant = grants.get(ago) ?? grantedOn(law, addDays(today, -ago));
  grants.set(ago, grant);
  const { edition, validFrom, validTo } = grant;
  const year = validFrom.slice(0, 4);
  const number = `${kindPrefix[kind]}-${year}-${String(next(serials, kind + year)).padStart(6, '0')}`;
  const countries = [...new Set(Array.from({ length: 1 + chance(2) }, () => pick(chance, abroad)))];
  const scope = { countries, partners: [], branches: [], programmes: [] };
  return {
    agency,
    licence: { number, kind, edition: edition.code, validFrom, validTo, scope },
    measures: measuresOn(validFrom, today, chance),
  };
}

function grantedOn(law: Law, day: Day): Grant {
  const edition = editionOn(law, day);
  return { edition, ...datesOfGrant(edition, day) };
}

/** Most licences are never touched; the others end in some way, or stand still for a while. */
function measuresOn(from: Day, today: Day, chance: Chance): PastMeasure[] {
  const measure = (['suspension', 'revocation', 'surrender'] as const)[chance(40)];
  const day = addDays(from, 1 + chance(2000));
  if (measure === undefined || day > today) return [];
  return [{ measure, from: day, until: measure === 'suspension' ? addDays(day, 90) : null }];
}

const daysBack = 21 * 365;
const abroad = [
  'PL',
  'DE',
  'LT',
  'LV',
  'CZ',
  'SK',
  'IT',
  'ES',
  'FR',
  'GB',
  'US',
  'CA',
  'CN',
  'KR',
  'AE',
  'TR',
  'EG',
  'GR',
  'IL',
  'NO',
  'SE',
  'FI',
];
const streets = `
  Советская Ленинская Первомайская Замковая Школьная Садовая Набережная Пушкина Гоголя Мира
  Победы Молодежная Богдановича Купалы Коласа Скорины Калиновского Октябрьская Заводская Вокзальная
`
  .trim()
  .split(/\s+/);
