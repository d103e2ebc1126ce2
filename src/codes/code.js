/** @import { CodeKey, Paper, Reading } from './types.ts' */
import { fromBase32, toBase32 } from './base32.js';
import { readPaper, writePaper } from './paper.js';
import { holds, readSigned, saidOf, toHex, writeSigned } from './sign1.js';

const mostBytes = 400;

/**
 * What is to be signed for an extract.
 * @param {Paper} paper
 * @param {string} kid
 */
export function toBeSigned(paper, kid) {
  return saidOf('extract', kid, writePaper(paper));
}

/**
 * The bytes of a code.
 * @param {Paper} paper
 * @param {string} kid
 * @param {Uint8Array} signature
 */
export function writeCode(paper, kid, signature) {
  return writeSigned(kid, writePaper(paper), signature);
}

/**
 * The link that a QR code carries. All of it is of letters that a QR code packs tightly.
 * @param {string} origin of the register, without a slash at its end
 * @param {Uint8Array} code
 */
export function linkOf(origin, code) {
  return `${origin}/q/`.toUpperCase() + toBase32(code);
}

/**
 * Reads a code or the link that carries it, and checks whether the register signed it. Whether it issued it, and what the licence is worth
 * now, the register alone can tell, or a snapshot of it.
 * @param {string} text
 * @param {readonly CodeKey[]} keys
 * @returns {Promise<Reading>}
 */
export async function readCode(text, keys) {
  const [, host = null, letters = ''] = /^(?:https?:\/\/([^/?#@\s]+)\/(?:(?:be|ru|en)\/)?q\/)?([A-Z2-7]+)$/i.exec(text.trim()) ?? [];
  const bytes = letters.length > mostBytes * 2 ? null : fromBase32(letters);
  const signed = bytes && readSigned('extract', bytes);
  const paper = signed && readPaper(signed.payload);
  if (!signed || !paper) return { fault: 'malformed' };
  const key = keys.find(({ kid }) => kid === signed.kid);
  if (!key) return { fault: 'unknown-key' };
  if (!(await holds(signed, key))) return { fault: 'forged' };
  return { paper, code: await hashOf(signed.said), host: host?.toLowerCase() ?? null };
}

/**
 * The name of a code in the public log.
 * @param {Uint8Array} said what its signature is over
 */
export async function hashOf(said) {
  return toHex(new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', Uint8Array.from(said))));
}
