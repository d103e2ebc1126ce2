/** @import { Kind } from '../rules/kinds.ts' */
/** @import { Paper } from './types.ts' */
import { readCbor, writeCbor } from './cbor.js';

/** By their places a code names them, so the list only ever grows at its end. */
export const kindCodes = /** @type {const} */ (['employment', 'introduction', 'study', 'travel']);

/** As many bytes of a name as leave the QR code within version 12. */
export const mostNameBytes = 100;

const form = 1;

/**
 * The payload of an extract's code.
 * @param {Paper} paper
 */
export function writePaper({ serial, licence, unp, kind, validFrom, validTo, issuedOn, name }) {
  const [, year, number] = /^X-(\d{4})-(\d{6,})$/.exec(serial) ?? [];
  const days = [dayNumber(validFrom), validTo === null ? null : dayNumber(validTo), dayNumber(issuedOn)];
  return writeCbor([form, Number(year), Number(number), licence, unp, kindCodes.indexOf(kind), ...days, name]);
}

/**
 * What an extract says; null for what is none.
 * @param {Uint8Array} payload
 * @returns {Paper | null}
 */
export function readPaper(payload) {
  const parts = readCbor(payload);
  if (!Array.isArray(parts) || parts.length !== 10) return null;
  const [version, year, number, licence, unp, kindCode, from, to, issued, name] = parts;
  const kind = /** @type {Kind | undefined} */ (kindCodes[kindCode]);
  const isWhole = [year, number, from, issued].every((one) => Number.isInteger(one)) && (to === null || Number.isInteger(to));
  const isText = [licence, unp, name].every((one) => typeof one === 'string');
  if (version !== form || !isWhole || !isText || kind === undefined) return null;
  if (year < 1000 || year > 9999 || number < 1 || ![from, issued, to ?? from].every(isDayNumber)) return null;
  if (!/^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(licence) || licence.length > 40 || !/^[A-Z0-9]{9}$/.test(unp) || !isName(name)) return null;
  const days = { validFrom: dayOf(from), validTo: to === null ? null : dayOf(to), issuedOn: dayOf(issued) };
  return { serial: serialOf(year, number), licence, unp, kind, ...days, name };
}

/**
 * `X-2026-000017`
 * @param {number} year
 * @param {number} number
 */
export function serialOf(year, number) {
  return `X-${year}-${String(number).padStart(6, '0')}`;
}

/**
 * A name with no more bytes than a code has room for, and without what nobody sees in it.
 * @param {string} written
 */
export function shortName(written) {
  const name = written.replace(/\p{C}/gu, '');
  const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text).length;
  if (bytes(name) <= mostNameBytes) return name;
  let short = [...name];
  while (bytes(`${short.join('').trimEnd()}…`) > mostNameBytes) short = short.slice(0, -1);
  return `${short.join('').trimEnd()}…`;
}

/** @param {string} name */
function isName(name) {
  return name.length > 0 && new TextEncoder().encode(name).length <= mostNameBytes && !/\p{C}/u.test(name);
}

/** @param {string} day */
export function dayNumber(day) {
  return Date.parse(day) / 86_400_000;
}

/** @param {number} number */
export function dayOf(number) {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

/** @param {number} number */
export function isDayNumber(number) {
  return number >= 0 && number <= 2_932_896;
}
