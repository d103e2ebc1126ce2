import type { Day } from './calendar.ts';
import { isCountry } from './countries.ts';
import type { EditionCode } from './editions/edition.ts';
import { readDay } from './fact-entry.ts';
import type { PartnerFact } from './facts.ts';
import { type Cells, type ImportColumn, type Refuse, readChoice, readDayOf, readList } from './import-cells.ts';
import { type Kind, kindPrefix, kinds } from './kinds.ts';
import { editionByCode, editionOn, type Law } from './law.ts';
import { datesOfGrant } from './licence.ts';
import { itemsOf, type Scope, scopeOfItems } from './scope.ts';
import { parseUnp } from './unp.ts';

/** The series, year and serial of a number of this register's own making, whoever gave it; null for a number of any other make. */
export function serialOf(number: string): { series: string; year: number; serial: number } | null {
  const parts = /^([A-Z]{3})-(\d{4})-(\d{6}|[1-9]\d{6})$/.exec(number);
  if (!parts || !Object.values(kindPrefix).includes(parts[1] ?? '')) return null;
  return { series: parts[1] ?? '', year: Number(parts[2]), serial: Number(parts[3]) };
}

/** The number, as the register can look it up again. */
export function readNumber(cells: Cells, refuse: Refuse): string {
  const number = (cells.number ?? '').trim().toUpperCase();
  if (number === '') refuse('number', 'is empty');
  else if (/[^\x20-\x7e]/.test(number)) refuse('number', 'has letters that are not Latin ones, however alike they look');
  else if (number.length > 40 || !/^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(number)) {
    refuse('number', 'may have Latin letters, digits and single hyphens between them, 40 characters at most');
  } else if ('unp' in parseUnp(number)) refuse('number', 'is a payer number: whoever looks it up would be shown an agency');
  else {
    const own = ownForm(number);
    if (own !== null && own !== number) refuse('number', `is looked up as ${own}; write it like that`);
    else if (own !== null && isOfOther(own, cells)) refuse('number', `begins as a number of the kind ${kindOf(own)}`);
  }
  return number;
}

/** Nothing is said where the row's own kind cannot be read: that is told of the column `kind`. */
function isOfOther(number: string, cells: Cells): boolean {
  const given = kinds.find((kind) => kind === cells.kind?.trim().toLowerCase());
  return given !== undefined && kindOf(number) !== undefined && kindOf(number) !== given;
}

function kindOf(number: string): Kind | undefined {
  return kinds.find((kind) => number.startsWith(`${kindPrefix[kind]}-`));
}

/** How the register writes a number that looks like its own: `EMP-2019-000123`. People type it in every way, and this is what is found. */
function ownForm(number: string): string | null {
  const parts = /^N*?([A-Z]{3})(\d{4})(\d{1,6})$/.exec(number.replaceAll('-', ''));
  return parts && `${parts[1]}-${parts[2]}-${(parts[3] ?? '').padStart(6, '0')}`;
}

export type ImportDates = { validFrom: Day; validTo: Day | null; edition: EditionCode };

/** When the licence began, when it ends by its own term, and under which edition it was given. */
export function readDates(cells: Cells, law: Law, refuse: Refuse): ImportDates {
  const first = law.editions[0]?.from ?? '';
  const validFrom = readDayOf(cells.valid_from, 'valid_from', refuse);
  const validTo = readDayOf(cells.valid_to, 'valid_to', refuse);
  const unread: ImportDates = { validFrom: first, validTo: null, edition: 'decree-3' };
  if (validFrom === undefined || validTo === undefined) return unread;
  if (validFrom === null) {
    refuse('valid_from', 'is empty');
    return unread;
  }
  if (validFrom < first) {
    refuse('valid_from', `is before ${first}, when the first law of this register came into force`);
    return unread;
  }
  if (validTo !== null && validTo < validFrom) refuse('valid_to', `is before valid_from, ${validFrom}`);
  const edition = readEdition(cells, law, validFrom, refuse);
  if (validTo === null) demandEnd(law, edition, validFrom, refuse);
  return { validFrom, validTo, edition };
}

function readEdition(cells: Cells, law: Law, validFrom: Day, refuse: Refuse): EditionCode {
  if ((cells.edition ?? '').trim() === '') return editionOn(law, validFrom).code;
  const codes = law.editions.map(({ code }) => code) as [EditionCode];
  const edition = readChoice(cells, 'edition', codes, refuse);
  // An application is decided under the edition it was sent under, so an older one than the day's is possible, a younger one is not.
  if (editionByCode(law, edition).from > validFrom) refuse('edition', `${edition} was not yet in force on ${validFrom}`);
  return edition;
}

/** A licence whose years ran out before licences became perpetual must not stand in the register without an end. */
function demandEnd(law: Law, edition: EditionCode, validFrom: Day, refuse: Refuse): void {
  if (editionByCode(law, edition).from > validFrom) return;
  const { validTo } = datesOfGrant(editionByCode(law, edition), validFrom);
  const perpetualSince = law.editions.flatMap((one) => one.validityYears).find((years) => years.value === null)?.since;
  if (validTo === null || perpetualSince === undefined || validTo >= perpetualSince) return;
  refuse('valid_to', `is empty, but licences given on ${validFrom} had an end: by their edition ${validTo}`);
}

/** What the licence covers, the countries of its partners among its countries. */
export function readScope(cells: Cells, refuse: Refuse): Scope {
  const countries = (cells.countries ?? '')
    .toUpperCase()
    .split(/[\s|]+/)
    .filter(Boolean);
  for (const code of countries) checkCountry(code, 'countries', refuse);
  const partners = readList(cells.partners).flatMap((text) => readPartner(text, refuse));
  const scope = scopeOfItems(itemsOf({ countries, partners, branches: readList(cells.branches), programmes: readList(cells.programmes) }));
  if (scope.countries.length === 0) refuse('countries', 'is empty: a licence says for which countries it is');
  for (const field of ['partners', 'branches', 'programmes'] as const) {
    if (/\p{C}/u.test(cells[field] ?? '')) refuse(field, 'has a character that cannot be seen');
    if (scope[field].length > 200) refuse(field, 'has more than 200 parts');
  }
  return scope;
}

function checkCountry(code: string, field: ImportColumn, refuse: Refuse): void {
  if (!isCountry(code)) refuse(field, `"${code}" is no country code of two letters (ISO 3166-1)`);
  else if (code === 'BY') refuse(field, 'BY is not abroad');
}

function readPartner(text: string, refuse: Refuse): PartnerFact[] {
  const parts = /^(.{1,200}?)\s*\[\s*([A-Za-z]{2})\s*,\s*(.{1,100}?)\s*,\s*([\d.-]{8,10})\s*\]$/.exec(text);
  const [, name = '', country = '', contract = '', signed = ''] = parts ?? [];
  const contractDate = readDay(signed);
  if (!parts || contractDate === null) {
    refuse('partners', `"${text}" is not written as: Name [PL, 12/2026, 2026-02-03]`);
    return [];
  }
  checkCountry(country.toUpperCase(), 'partners', refuse);
  return [{ name, country: country.toUpperCase(), contract, contractDate }];
}
