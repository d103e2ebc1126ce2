/** @import { Standing } from '../rules/standing.ts' */
/** @import { CodeKey, Known, Snapshot } from './types.ts' */
import { readCbor, writeCbor } from './cbor.js';
import { dayNumber, dayOf, kindCodes, serialOf } from './paper.js';
import { fromHex, holds, readSigned, saidOf, toHex, writeSigned } from './sign1.js';

/** By their places a snapshot names them, so the list only ever grows at its end. */
export const standingCodes = /** @type {const} */ (['not-yet', 'active', 'suspended-in-part', 'suspended', 'expired', 'ended']);

/** So much of a code's hash is kept: to find another paper with the same, even who had stolen the register's key would try for years. */
const hashBytes = 8;
const form = 1;

/**
 * The payload of a snapshot, column by column, which packs best.
 * @param {Snapshot} snapshot
 */
export function writeSnapshot({ size, madeAt, licences }) {
  const all = [...licences.values()];
  const serials = all.map(({ extract }) => (extract === null ? [0, 0] : extract.serial.split('-').slice(1).map(Number)));
  const codes = all.map(({ extract }) => (extract === null ? '00'.repeat(hashBytes) : extract.code.slice(0, 2 * hashBytes)));
  return writeCbor([
    form,
    size,
    Math.floor(madeAt.getTime() / 1000),
    [...licences.keys()],
    Uint8Array.from(all, ({ kind }) => kindCodes.indexOf(kind)),
    Uint8Array.from(all, ({ standing }) => standingCodes.indexOf(standing)),
    all.map(({ until }) => (until === null ? 0 : dayNumber(until))),
    serials.map(([year]) => year),
    serials.map(([, number]) => number),
    fromHex(codes.join('')),
  ]);
}

/**
 * @param {string} kid
 * @param {Uint8Array} payload
 */
export function snapshotToBeSigned(kid, payload) {
  return saidOf('snapshot', kid, payload);
}

/**
 * @param {string} kid
 * @param {Uint8Array} payload
 * @param {Uint8Array} signature
 */
export function signedSnapshot(kid, payload, signature) {
  return writeSigned(kid, payload, signature);
}

/**
 * The snapshot, or null where no key of the register's signed these bytes, or they are none.
 * @param {Uint8Array} bytes
 * @param {readonly CodeKey[]} keys
 * @returns {Promise<Snapshot | null>}
 */
export async function readSnapshot(bytes, keys) {
  const signed = readSigned('snapshot', bytes);
  const key = signed && keys.find(({ kid }) => kid === signed.kid);
  if (!signed || !key || !(await holds(signed, key))) return null;
  const parts = readCbor(signed.payload);
  // What the register signed has the right shape, unless it is of a form that came later than this reader.
  if (!Array.isArray(parts) || parts[0] !== form || parts.length !== 10) return null;
  const [, size, seconds, numbers, kinds, standings, untils, years, serials, hashes] = parts;
  /** @type {Map<string, Known>} */
  const licences = new Map();
  for (const [at, number] of numbers.entries()) {
    const code = toHex(hashes.subarray(at * hashBytes, (at + 1) * hashBytes));
    licences.set(number, {
      kind: kindCodes[kinds[at]] ?? 'employment',
      standing: /** @type {Standing} */ (standingCodes[standings[at]]),
      until: untils[at] === 0 ? null : dayOf(untils[at]),
      extract: years[at] === 0 ? null : { serial: serialOf(years[at], serials[at]), code },
    });
  }
  return { size, madeAt: new Date(seconds * 1000), licences };
}
