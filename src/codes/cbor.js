import { decode, encode, rfc8949EncodeOptions } from 'cborg';

const strictly = {
  strict: true,
  allowIndefinite: false,
  allowUndefined: false,
  allowInfinity: false,
  allowNaN: false,
  allowBigInt: false,
  useMaps: true,
  rejectDuplicateMapKeys: true,
};

/**
 * CBOR in the one form that RFC 8949 calls deterministic. Maps have numbers as keys.
 * @param {unknown} value
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function writeCbor(value) {
  return encode(value, rfc8949EncodeOptions);
}

/**
 * The value, or undefined for bytes that `writeCbor` would not have written: cut, with more behind them, a key twice, a number in a longer
 * form or as a fraction. What is read is written again and must be the same bytes, so two codes never say the same.
 * @param {Uint8Array} bytes
 * @returns {unknown}
 */
export function readCbor(bytes) {
  try {
    const value = decode(bytes, strictly);
    return same(writeCbor(value), bytes) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {Uint8Array} one
 * @param {Uint8Array} other
 */
export function same(one, other) {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
