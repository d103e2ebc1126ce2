/** No letter that is also read as a digit: no I and O, no 0 and 1. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const digits = 19;
/** Cyrillic letters that look like ours: whoever copies from paper types what the keyboard has. */
const lookAlikes: Record<string, string> = { А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X' };

/** A tracking code as it is shown, `7KQM-…`: 95 bits of the given chance, one check character. Takes at least 19 bytes, of which 5 bits each count. */
export function trackingCode(chance: Uint8Array): string {
  if (chance.length < digits) throw new RangeError(`not enough for a code: ${chance.length} bytes`);
  const values = [...chance.subarray(0, digits)].map((byte) => byte & 31);
  const letters = [...values, times(folded(values))].map((value) => alphabet.charAt(value)).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

/**
 * A tracking code as somebody typed it, in the form in which it is shown; null where it cannot be one. Spaces, dashes and small letters do
 * not matter. One wrong character, or two neighbours in the wrong order, is always noticed.
 */
export function readTrackingCode(text: string): string | null {
  const letters = [...text.toUpperCase().replace(/[\s\-–—_.]/g, '')].map((letter) => lookAlikes[letter] ?? letter);
  const values = letters.map((letter) => alphabet.indexOf(letter));
  if (values.length !== digits + 1 || values.includes(-1) || folded(values) !== 0) return null;
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}

// A weighted sum over the field of 32 elements, with another weight at every place.
function folded(values: readonly number[]): number {
  return values.reduce((sum, value) => times(sum) ^ value, 0);
}

function times(value: number): number {
  const doubled = value << 1;
  return doubled > 31 ? doubled ^ 0b100101 : doubled;
}
