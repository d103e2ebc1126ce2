import type { Region } from './kinds.ts';

export type UnpRefusal = 'unp-empty' | 'unp-length' | 'unp-characters' | 'unp-checksum';

/**
 * The payer number (УНП) in what somebody typed: nine characters, digits for a legal entity, two letters and seven digits for a sole
 * entrepreneur. Spaces, hyphens, small letters and Cyrillic look-alikes are forgiven; anything else is refused with a code.
 * Source: the check digit of the numbers in the reference, which is the sum of weights modulo 11.
 */
export function parseUnp(text: string): { unp: string } | { refused: UnpRefusal } {
  const unp = Array.from(
    text
      .normalize('NFKC')
      .replace(/[\s\p{Pd}]/gu, '')
      .toUpperCase(),
    (letter) => latinLookAlike[letter] ?? letter,
  ).join('');
  if (unp === '') return { refused: 'unp-empty' };
  if (unp.length !== 9) return { refused: 'unp-length' };
  if (!/^(?:[1-7]\d|[ABCEHKM][ABCEHKMOPT])\d{7}$/.test(unp)) return { refused: 'unp-characters' };
  return checkDigit(unp) === Number(unp[8]) ? { unp } : { refused: 'unp-checksum' };
}

/** The region that gave the number, by its first character. Takes what `parseUnp` gave; throws RangeError otherwise. */
export function regionOfUnp(unp: string): Region {
  const region = regionByFirst[unp.charAt(0)];
  if (!region) throw new RangeError(`not a payer number: ${unp}`);
  return region;
}

/**
 * A legal entity's number for sample data, or null where the check digit would be 10 and no such number exists.
 * `serial` is a whole number from 0 to 9,999,999; throws RangeError otherwise.
 */
export function makeUnp(region: Region, serial: number): string | null {
  if (!Number.isInteger(serial) || serial < 0 || serial > 9_999_999) throw new RangeError(`not a serial: ${serial}`);
  const body = digitOf[region] + String(serial).padStart(7, '0');
  const check = checkDigit(body);
  return check === 10 ? null : body + check;
}

const weights = [29, 23, 19, 17, 13, 7, 5, 3];
const secondLetters = 'ABCEHKMOPT';

const latinLookAlike: Record<string, string> = { А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T' };

const digitOf: Record<Region, string> = {
  'BY-HM': '1',
  'BY-BR': '2',
  'BY-VI': '3',
  'BY-HO': '4',
  'BY-HR': '5',
  'BY-MI': '6',
  'BY-MA': '7',
};

const regionByFirst: Record<string, Region> = {
  1: 'BY-HM',
  2: 'BY-BR',
  3: 'BY-VI',
  4: 'BY-HO',
  5: 'BY-HR',
  6: 'BY-MI',
  7: 'BY-MA',
  A: 'BY-HM',
  B: 'BY-BR',
  C: 'BY-VI',
  E: 'BY-HO',
  H: 'BY-HR',
  K: 'BY-MI',
  M: 'BY-MA',
};

/** The first eight characters weighted, modulo 11. A first letter is worth 10 for A, 11 for B …; a second its place in `secondLetters`. */
function checkDigit(unp: string): number {
  return weights.reduce((sum, weight, place) => sum + weight * worth(unp.charAt(place), place), 0) % 11;
}

function worth(character: string, place: number): number {
  const value = Number.parseInt(character, 36);
  return place === 1 && value > 9 ? secondLetters.indexOf(character) : value;
}
