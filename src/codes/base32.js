const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * Base32 of RFC 4648 in capital letters, without padding: all of it fits the alphanumeric mode of a QR code.
 * @param {Uint8Array} bytes
 */
export function toBase32(bytes) {
  let [text, held, bits] = ['', 0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += letters[(held >>> (bits - 5)) & 31];
    held &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + letters[(held << (5 - bits)) & 31];
}

/**
 * The bytes, or null for what `toBase32` would never have written: other letters, a length that fits no bytes, bits that are left over.
 * @param {string} text in capital or small letters
 * @returns {Uint8Array<ArrayBuffer> | null}
 */
export function fromBase32(text) {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
  let [at, held, bits] = [0, 0, 0];
  for (const letter of text.toUpperCase()) {
    const value = letters.indexOf(letter);
    if (value < 0) return null;
    held = (held << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at] = held >>> bits;
      at += 1;
      held &= (1 << bits) - 1;
    }
  }
  return bits < 5 && held === 0 ? bytes : null;
}
