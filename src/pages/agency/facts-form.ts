import { z } from 'zod';
import { HttpError } from '../../http/errors.ts';
import { type ErrorCode, type FieldErrors, isClean, seenVersion, type Typed } from '../../http/forms.ts';
import type { Day } from '../../rules/calendar.ts';
import { contractFault } from '../../rules/contracts.ts';
import { isAbroad } from '../../rules/countries.ts';
import type { Asked, FactCode } from '../../rules/editions/edition.ts';
import { readDay, readLines, readSite, readWhole } from '../../rules/fact-entry.ts';
import { type FactShape, type Facts, factShapes, type PartnerFact, type PartnerRole, partnerRoles } from '../../rules/facts.ts';
import { type Region, regions } from '../../rules/kinds.ts';

type AskedFacts = readonly Asked<FactCode>[];

export const partnerFields = ['name', 'country', 'role', 'contract', 'date', 'until', 'proof'] as const;
export type PartnerField = (typeof partnerFields)[number];

const partnerMax = { name: 200, contract: 100, date: 20, until: 20, proof: 200 } as const;

/** The lists to which a row can be added before anything is saved. */
const growing = ['partners', 'countries'] as const;

/** The fields the form of these facts may carry: nothing else is taken. Texts are judged by `readFacts`: one that is too long is told so and kept. */
export function factsShape(asked: AskedFacts) {
  const text = z.string();
  const fields = asked.flatMap(({ code }): [string, z.ZodType<string | string[] | undefined>][] => {
    const shape = factShapes[code];
    if (shape.type === 'countries') return [[code, z.union([text, z.array(text)]).optional()]];
    if (shape.type !== 'partners') return [[code, text]];
    return rows(shape.maxRows).flatMap((row) => partnerFields.map((field) => [partnerName(row, field), text.optional()] as const));
  });
  return { ...Object.fromEntries(fields), version: seenVersion, more: z.enum(growing).optional() };
}

export function partnerName(row: number, field: PartnerField): string {
  return `partners-${row}-${field}`;
}

/** The facts in what was typed, or what is wrong by field. What is left blank is simply not stated: a draft may be incomplete. */
export function readFacts(asked: AskedFacts, typed: Typed, today: Day): { facts: Facts } | { errors: FieldErrors } {
  const errors: FieldErrors = {};
  const note = (field: string, code: ErrorCode) => {
    errors[field] ??= code;
    return undefined;
  };
  const read = asked.map(({ code }): [FactCode, unknown] => [code, readFact(code, typed, today, note)]);
  if (Object.keys(errors).length > 0) return { errors };
  return { facts: Object.fromEntries(read.filter(([, value]) => value !== undefined)) as Facts };
}

/** Saved facts as the form shows them. */
export function typedOf(facts: Facts): Typed {
  const { partners = [], ...others } = facts;
  const plain = Object.entries(others).map(([code, value]): [string, string | string[]] => {
    if (!Array.isArray(value)) return [code, String(value)];
    return [code, code === 'countries' ? value : value.join('\n')];
  });
  const ofPartners = partners.flatMap(({ contractDate: date, contractUntil: until = '', role = '', proof = '', ...partner }, row) =>
    Object.entries({ ...partner, date, until, role, proof }).map(([field, value]): [string, string] => [
      partnerName(row, field as PartnerField),
      value,
    ]),
  );
  return Object.fromEntries([...plain, ...ofPartners]);
}

/** How many partners the form held, blank rows included. */
export function partnerRows(typed: Typed): number {
  const numbers = Object.keys(typed).flatMap((field) => /^partners-(\d+)-/.exec(field)?.[1] ?? []);
  return numbers.length === 0 ? 0 : Math.max(...numbers.map(Number)) + 1;
}

export function textOf(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

export function listOf(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : [value].flat();
}

type Note = (field: string, code: ErrorCode) => undefined;

function readFact(code: FactCode, typed: Typed, today: Day, note: Note): unknown {
  const shape: FactShape = factShapes[code];
  if (shape.type === 'countries') return readCountries(listOf(typed[code]), shape.maxRows);
  if (shape.type === 'partners') return readPartners(typed, today, note);
  if (shape.type === 'region') return readRegion(textOf(typed[code]));
  const text = textOf(typed[code]).trim();
  if (text === '') return undefined;
  if (!isClean(text)) return note(code, 'bad-characters');
  if (shape.type === 'number') return readWhole(text, shape.min, shape.max) ?? note(code, 'number-malformed');
  if (shape.type === 'prose') return readProse(code, text, shape.max, note);
  if (shape.type === 'lines') return readAllLines(code, text, shape, note);
  if (/[\r\n]/.test(text)) return note(code, 'bad-characters');
  if (text.length > shape.max) return note(code, 'too-long');
  return shape.type === 'url' ? (readSite(text) ?? note(code, 'url-malformed')) : text;
}

function readProse(code: FactCode, text: string, max: number, note: Note): string | undefined {
  return text.length > max ? note(code, 'too-long') : text.replace(/\r\n?/g, '\n');
}

function readAllLines(code: FactCode, text: string, shape: FactShape & { type: 'lines' }, note: Note): string[] | undefined {
  const lines = readLines(text);
  if (lines.length > shape.maxLines) return note(code, 'too-many-lines');
  return lines.some((line) => line.length > shape.max) ? note(code, 'line-too-long') : lines;
}

/** A select offers countries abroad only: anything else never came from the page. */
function readCountries(typed: readonly string[], maxRows: number): string[] | undefined {
  const chosen = [...new Set(typed.filter((code) => code !== ''))];
  if (!chosen.every(isAbroad) || chosen.length > maxRows) throw new HttpError(400, 'malformed form: countries');
  return chosen.length === 0 ? undefined : chosen;
}

/** A select offers the regions only. Nothing chosen is undefined. */
function readRegion(text: string): Region | undefined {
  const region = regions.find((one) => one === text);
  if (region === undefined && text !== '') throw new HttpError(400, 'malformed form: a region');
  return region;
}

function readPartners(typed: Typed, today: Day, note: Note): PartnerFact[] | undefined {
  const partners = rows(partnerRows(typed)).flatMap((row) => readPartner(typed, row, today, note) ?? []);
  return partners.length === 0 ? undefined : partners;
}

/** One row; undefined for a row that is blank. A partner is stated whole or not at all: a licence names it to the public. */
function readPartner(typed: Typed, row: number, today: Day, note: Note): PartnerFact | undefined {
  const text = (field: PartnerField) => textOf(typed[partnerName(row, field)]).trim();
  if (partnerFields.every((field) => text(field) === '')) return undefined;
  for (const field of ['name', 'contract', 'date', 'until', 'proof'] as const) {
    if (!isClean(text(field)) || /[\r\n]/.test(text(field))) note(partnerName(row, field), 'bad-characters');
    if (text(field).length > partnerMax[field]) note(partnerName(row, field), 'too-long');
  }
  const country = text('country');
  if (country !== '' && !isAbroad(country)) throw new HttpError(400, 'malformed form: a country');
  if (text('name') === '') note(partnerName(row, 'name'), 'partner-name-missing');
  if (country === '') note(partnerName(row, 'country'), 'partner-country-missing');
  const role = readRole(text('role')) ?? note(partnerName(row, 'role'), 'partner-role-missing');
  if (text('contract') === '') note(partnerName(row, 'contract'), 'partner-contract-missing');
  const contractDate = readDay(text('date')) ?? note(partnerName(row, 'date'), text('date') === '' ? 'required' : 'date-malformed');
  const until = text('until') === '' ? null : (readDay(text('until')) ?? note(partnerName(row, 'until'), 'date-malformed'));
  if (until && contractDate && until < contractDate) note(partnerName(row, 'until'), 'contract-over-before');
  if (contractDate === undefined || role === undefined) return undefined;
  const fault = contractFault({ contractDate, ...(until ? { contractUntil: until } : {}) }, today);
  if (fault) note(partnerName(row, fault === 'contract-ahead' ? 'date' : 'until'), fault);
  const more = { ...(until ? { contractUntil: until } : {}), ...(text('proof') === '' ? {} : { proof: text('proof') }) };
  return { name: text('name'), country, role, contract: text('contract'), contractDate, ...more };
}

/** A select offers the roles only: anything else never came from the page. Nothing chosen is undefined. */
function readRole(text: string): PartnerRole | undefined {
  const role = partnerRoles.find((one) => one === text);
  if (role === undefined && text !== '') throw new HttpError(400, 'malformed form: a role');
  return role;
}

function rows(count: number): number[] {
  return Array.from({ length: count }, (_, row) => row);
}
