import { isDay } from '../rules/calendar.ts';
import { isCountry } from '../rules/countries.ts';
import { editionCodes, groundCodes } from '../rules/editions/edition.ts';
import type { PublicPart } from '../rules/entries.ts';
import { kinds } from '../rules/kinds.ts';
import { measureNames } from '../rules/licence.ts';
import { roles } from '../rules/permissions.ts';
import { purposes } from '../rules/purposes.ts';
import { reviewOutcomes } from '../rules/reviews.ts';
import type { Fields, Value } from './canonical.ts';

type Check = (value: Value) => boolean;

const hex64 = /^[0-9a-f]{64}$/;
const hex32 = /^[0-9a-f]{32}$/;

/** A key that the register could write and that has no shape here does not compile. */
const known = {
  at: (value) => isText(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && isMoment(value),
  by: text(/^(agency|register|[0-9a-f]{32})$/),
  act: text(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  proposal: isIndex,
  seen: (value) => hasOnly(value, ['root', 'size']) && isIndex(value.size) && text(hex64)(value.root ?? ''),
  signed: (value) =>
    hasOnly(value, ['auth', 'client', 'digests', 'key', 'place', 'sig']) &&
    text(hex32)(value.key ?? '') &&
    isIndex(value.place) &&
    isList(value.digests) &&
    value.digests.length > 0 &&
    value.digests.every(text(hex64)) &&
    [value.auth, value.client, value.sig].every((one) => text(/^[\w-]+$/)(one ?? '')),
  commitment: text(hex64),
  unp: text(/^[0-9A-Z]{9}$/),
  kind: oneOf(kinds),
  edition: (value) => isText(value) && editionCodes.some((code) => value === code || new RegExp(`^${code}-[1-9]\\d*$`).test(value)),
  application: text(/^A-\d{4}-\d{6,}$/),
  licence: text(/^[A-Z0-9]+(-[A-Z0-9]+)*$/),
  purpose: oneOf(purposes),
  grounds: (value) => isList(value) && value.every(oneOf(groundCodes)) && new Set(value).size === value.length,
  from: day,
  until: day,
  confirmBy: day,
  item: text(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  country: (value) => isText(value) && isCountry(value),
  measure: oneOf([...measureNames]),
  outcome: oneOf(reviewOutcomes),
  decision: isIndex,
  corrects: isIndex,
  warning: text(/^WRN-\d{4}-\d{6,}$/),
  advertisement: text(/^ADV-\d{4}-\d{6,}$/),
  change: (value) => typeof value === 'object' && !isList(value),
  extract: text(/^X-\d{4}-\d{6,}$/),
  issuedFor: oneOf(['grant', 'variation', 'replacement']),
  code: text(hex64),
  key: text(hex32),
  publicKey: text(/^[\w-]+$/),
  officer: text(hex32),
  role: oneOf(roles),
  software: (value) => value === 1,
  unconfirmed: (value) => value === 1,
} satisfies Record<keyof PublicPart | 'at' | 'by' | 'act' | 'proposal' | 'seen' | 'signed' | 'commitment', Check>;

/** What the value of each key of an entry must look like, whatever the type. */
export const shapes: Readonly<Record<string, Check>> = known;

function text(shape: RegExp): Check {
  return (value) => isText(value) && shape.test(value);
}

function oneOf(codes: readonly string[]): Check {
  return (value) => isText(value) && codes.includes(value);
}

function day(value: Value): boolean {
  return isText(value) && isDay(value);
}

function isText(value: Value | undefined): value is string {
  return typeof value === 'string';
}

function isIndex(value: Value | undefined): value is number {
  return typeof value === 'number' && value >= 0;
}

function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

function isMoment(value: string): boolean {
  const moment = new Date(value);
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === value;
}

function hasOnly(value: Value, keys: readonly string[]): value is Fields {
  return typeof value === 'object' && !isList(value) && Object.keys(value).join() === keys.join();
}
