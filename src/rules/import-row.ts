import type { Day } from './calendar.ts';
import type { EditionCode } from './editions/edition.ts';
import { type Cells, type ImportColumn, type Refuse, type RowProblem, readChoice, readText } from './import-cells.ts';
import { readDates, readNumber, readScope } from './import-licence.ts';
import { type PastMeasure, readMeasures } from './import-measures.ts';
import { type Kind, kinds, type Region, regions } from './kinds.ts';
import type { Law } from './law.ts';
import { nameKey } from './names.ts';
import type { Scope } from './scope.ts';
import { parseUnp, type UnpRefusal } from './unp.ts';

/** One licence as the register kept before has it, with its agency and what was done against it. */
export type ImportRow = {
  agency: {
    unp: string;
    nameRu: string;
    nameBe: string;
    nameEn: string;
    region: Region;
    address: string;
    phone: string;
    email: string;
  };
  licence: { number: string; kind: Kind; edition: EditionCode; validFrom: Day; validTo: Day | null; scope: Scope };
  measures: PastMeasure[];
};

/**
 * One row of the file as facts, or everything that is wrong with it: never only the first thing.
 * `today` is a Minsk day: what happened to a licence cannot lie after it. The reasons are for the person at the terminal.
 */
export function readImportRow(cells: Cells, today: Day, law: Law): { value: ImportRow } | { problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const refuse: Refuse = (field, reason) => problems.push({ field, reason });
  const kind = readChoice(cells, 'kind', kinds, refuse);
  const agency = {
    unp: readUnp(cells, refuse),
    nameRu: readName(cells, 'name_ru', refuse),
    nameBe: readName(cells, 'name_be', refuse),
    nameEn: readName(cells, 'name_en', refuse),
    region: readChoice(cells, 'region', regions, refuse),
    address: readText(cells, 'address', 300, refuse),
    phone: readPhone(cells, refuse),
    email: readEmail(cells, refuse),
  };
  const dates = readDates(cells, law, refuse);
  const measures = readMeasures(cells, dates, today, refuse);
  const licence = { number: readNumber(cells, refuse), kind, ...dates, scope: readScope(cells, refuse) };
  return problems.length > 0 ? { problems } : { value: { agency, licence, measures } };
}

/** The row as the file would say it: what two rows differ in can then be told column by column. */
export function writeImportRow({ agency, licence, measures }: ImportRow): Record<ImportColumn, string> {
  const { scope } = licence;
  const partnerCountries = new Set(scope.partners.map((partner) => partner.country));
  const suspensions = measures.filter((one) => one.measure === 'suspension').toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const dayOf = (measure: PastMeasure['measure']) => measures.find((one) => one.measure === measure)?.from ?? '';
  return {
    number: licence.number,
    kind: licence.kind,
    unp: agency.unp,
    name_ru: agency.nameRu,
    name_be: agency.nameBe,
    name_en: agency.nameEn,
    region: agency.region,
    address: agency.address,
    phone: agency.phone,
    email: agency.email,
    valid_from: licence.validFrom,
    valid_to: licence.validTo ?? '',
    edition: licence.edition,
    countries: scope.countries.filter((code) => !partnerCountries.has(code)).join(' '),
    partners: scope.partners.map((one) => `${one.name} [${one.country}, ${one.contract}, ${one.contractDate}]`).join(' | '),
    branches: scope.branches.join(' | '),
    programmes: scope.programmes.join(' | '),
    suspended_from: suspensions.map((one) => one.from).join(' | '),
    suspended_until: suspensions.map((one) => one.until ?? '').join(' | '),
    revoked_on: dayOf('revocation'),
    surrendered_on: dayOf('surrender'),
  };
}

const unpReasons: Record<UnpRefusal, string> = {
  'unp-empty': 'is empty',
  'unp-length': 'has not nine characters',
  'unp-characters': 'is neither nine digits nor two letters and seven digits, or begins with what no region has',
  'unp-checksum': 'has a wrong check digit: one of its digits is mistyped',
};

function readUnp(cells: Cells, refuse: Refuse): string {
  const parsed = parseUnp(cells.unp ?? '');
  if ('unp' in parsed) return parsed.unp;
  refuse('unp', unpReasons[parsed.refused]);
  return '';
}

function readName(cells: Cells, field: ImportColumn, refuse: Refuse): string {
  const name = readText(cells, field, 200, refuse);
  if (name !== '' && nameKey(name) === '') refuse(field, 'has no letter by which it could be found');
  return name;
}

function readPhone(cells: Cells, refuse: Refuse): string {
  const phone = readText(cells, 'phone', 60, refuse);
  if (phone !== '' && phone.replace(/\D/g, '').length < 5) refuse('phone', 'has fewer than five digits');
  return phone;
}

function readEmail(cells: Cells, refuse: Refuse): string {
  if ((cells.email ?? '').trim() === '') return '';
  const email = readText(cells, 'email', 200, refuse).toLowerCase();
  if (!/^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]+$/.test(email)) refuse('email', 'is not one e-mail address');
  return email;
}
