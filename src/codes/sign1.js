/** @import { CodeKey } from './types.ts' */
import { readCbor, same, writeCbor } from './cbor.js';

// COSE_Sign1 of RFC 9052 with the one algorithm ES256 and the one header kid. What a signature is for stands in its external data, which costs no
// byte of a code: a snapshot is never taken for an extract.

const tag = 0xd2;
const [algorithm, keyId, es256] = [1, 4, -7];
/** @typedef {'extract' | 'snapshot'} Use */
/**
 * COSE_Sign1 taken apart. `said`: the bytes that its signature is over.
 * @typedef {{ kid: string, payload: Uint8Array, said: Uint8Array, signature: Uint8Array }} Signed
 */

/**
 * What is signed: the Sig_structure.
 * @param {Use} use
 * @param {string} kid
 * @param {Uint8Array} payload
 */
export function saidOf(use, kid, payload) {
  return writeCbor(['Signature1', headerOf(kid), new TextEncoder().encode(`dazvol ${use}`), payload]);
}

/**
 * @param {string} kid
 * @param {Uint8Array} payload
 * @param {Uint8Array} signature
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function writeSigned(kid, payload, signature) {
  const parts = writeCbor([headerOf(kid), new Map(), payload, signature]);
  const bytes = new Uint8Array(1 + parts.length);
  bytes[0] = tag;
  bytes.set(parts, 1);
  return bytes;
}

/**
 * Takes a COSE_Sign1 apart. Null for everything that `writeSigned` would not have written: no tag or another one, another algorithm, a header
 * more, anything detached, longer or doubled.
 * @param {Use} use
 * @param {Uint8Array} bytes
 * @returns {Signed | null}
 */
export function readSigned(use, bytes) {
  const parts = bytes[0] === tag ? readCbor(bytes.subarray(1)) : undefined;
  if (!Array.isArray(parts) || parts.length !== 4) return null;
  const [header, unprotected, payload, signature] = parts;
  if (![header, payload, signature].every((part) => part instanceof Uint8Array)) return null;
  if (!(unprotected instanceof Map) || unprotected.size > 0 || signature.length !== 64) return null;
  const kid = kidIn(header);
  return kid === null ? null : { kid, payload, said: saidOf(use, kid, payload), signature };
}

/**
 * Whether this key made the signature. Of the two forms that every ES256 signature has only the lower one holds: otherwise anybody could make
 * another code out of a genuine one.
 * @param {Signed} signed
 * @param {CodeKey} key
 */
export async function holds({ kid, said, signature }, key) {
  if (kid !== key.kid || !isLow(signature)) return false;
  const { subtle } = globalThis.crypto;
  const jwk = { kty: 'EC', crv: 'P-256', x: key.x, y: key.y };
  const publicKey = await subtle.importKey('jwk', jwk, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
  return subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, publicKey, Uint8Array.from(signature), Uint8Array.from(said));
}

/** The order of P-256. */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/**
 * The signature in its lower form.
 * @param {Uint8Array} signature
 */
export function lowered(signature) {
  if (isLow(signature)) return signature;
  const s = toHex(signature.subarray(32));
  const low = (order - BigInt(`0x${s}`)).toString(16).padStart(64, '0');
  return Uint8Array.from([...signature.subarray(0, 32), ...fromHex(low)]);
}

/** @param {Uint8Array} signature */
function isLow(signature) {
  return BigInt(`0x${toHex(signature.subarray(32))}`) <= order / 2n;
}

/** @param {string} kid */
function headerOf(kid) {
  const entries = [
    [algorithm, es256],
    [keyId, fromHex(kid)],
  ];
  return writeCbor(new Map(/** @type {[number, unknown][]} */ (entries)));
}

/** @param {Uint8Array} header */
function kidIn(header) {
  const read = readCbor(header);
  const id = read instanceof Map ? read.get(keyId) : undefined;
  if (!(id instanceof Uint8Array) || id.length !== 8) return null;
  const kid = toHex(id);
  return same(headerOf(kid), header) ? kid : null;
}

/** @param {Uint8Array} bytes */
export function toHex(bytes) {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @param {string} hex */
export function fromHex(hex) {
  const bytes = new Uint8Array(hex.length >> 1);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16);
  return bytes;
}
