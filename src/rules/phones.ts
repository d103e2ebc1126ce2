/**
 * The one key of a telephone number: `+`, the code of its country and the digits, however it was written. A Belarusian number is known by any
 * of its prefixes or by none; one of another country by `+`, `00` or `810` only, for without them its first digits could be anything.
 * Null for what is no whole number.
 * Source: the numbering plan of Belarus as in the reference (nine national digits, 80 as the trunk prefix, free numbers 800, 801, 803, 820).
 */
export function phoneKey(text: string): string | null {
  const digits = digitsOf(text);
  if (digits === '') return null;
  const abroad = digits.startsWith('+') ? digits.slice(1) : /^(?:00|810)([1-9]\d+)$/.exec(digits)?.[1];
  return (abroad === undefined ? null : keyAbroad(abroad)) ?? keyAtHome(digits.replace('+', ''));
}

/** A number found in a text, and the place of it. */
type FoundPhone = { key: string; from: number; to: number };

/**
 * The numbers in a text, each once for each place. Digits that only look like a number are left: a part of a longer row of digits, a date,
 * and what `isOther` says to be something else (a payer number has nine digits too).
 */
export function phonesIn(text: string, isOther: (digits: string) => boolean): FoundPhone[] {
  const undated = text.replace(/(?<!\d)\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d(?!\d)/g, (date) => ';'.repeat(date.length));
  return [...undated.matchAll(row)].flatMap((match) => numbersIn(match[0], match.index, isOther));
}

/** A row of digits with what people put between them; a small or capital O stands for a nought among digits. */
const row =
  /[+(]{0,3}(?:[OoОо](?=[ \u00a0(-]{0,2}\d))?\d(?:[ \t\u00a0\u2007\u2009\u202f().\p{Pd}/·]{0,4}(?:\d|\+(?=\d)|[OoОо](?=[OoОо]{0,6}(?:[^\p{L}]|$))))*/gu;

const mostTokens = 9;
const mostDigits = 16;

function numbersIn(all: string, at: number, isOther: (digits: string) => boolean): FoundPhone[] {
  const tokens = [...all.matchAll(/\+?[\dOoОо]+/g)];
  const found: FoundPhone[] = [];
  for (let first = 0; first < tokens.length; first += 1) {
    const last = lastOfNumber(tokens, first, isOther);
    const [one, other] = [tokens[first], last === null ? undefined : tokens[last.token]];
    if (last === null || !one || !other) continue;
    found.push({ key: last.key, from: at + one.index, to: at + other.index + other[0].length });
    first = last.token;
  }
  return found;
}

/** The longest number that begins with this group of digits and ends with a group. */
function lastOfNumber(tokens: readonly RegExpExecArray[], first: number, isOther: (digits: string) => boolean) {
  let digits = '';
  let best: { token: number; key: string } | null = null;
  for (let token = first; token < tokens.length && token < first + mostTokens; token += 1) {
    const group = tokens[token]?.[0] ?? '';
    if (token > first && group.startsWith('+')) break;
    digits += group.replace(/[OoОо]/g, '0');
    if (digits.length > mostDigits) break;
    const key = token === first && isOther(digits) ? null : phoneKey(digits);
    if (key !== null) best = { token, key };
  }
  return best;
}

/** The digits of a text, with the plus before them if there is one. */
function digitsOf(text: string): string {
  const plain = text.replace(/[OoОо](?=[\s\d().\p{Pd}OoОо]*\d)|(?<=\d)[OoОо]/gu, '0');
  const digits = plain.replace(/\D/g, '');
  return /^[\s(]*\+/.test(plain) ? `+${digits}` : digits;
}

function keyAtHome(digits: string): string | null {
  const [, national] = /^(?:(?:00|810)?375|8)?0?((?:1[567]|2[1235]|29|33|44)\d{7})$/.exec(digits) ?? [];
  const [, free] = /^(?:(?:00|810)?375|8)(800\d{3,7}|80[13]\d{7}|820\d{8})$/.exec(digits) ?? [];
  const key = national ?? free;
  return key === undefined ? null : `+375${key}`;
}

function keyAbroad(digits: string): string | null {
  if (digits.startsWith('375')) return /^375[1-9]\d{8}$/.test(digits) ? `+${digits}` : null;
  const code = Object.keys(lengths).find((one) => digits.startsWith(one));
  const [least, most] = lengths[code ?? ''] ?? [8, 15];
  return digits.length >= least && digits.length <= most && /^(?:[1-79]|8[1-9])/.test(digits) ? `+${digits}` : null;
}

/** Digits of a whole number with its country's code, for the countries that people are sent to most: where one number ends and the next begins. */
const lengths: Record<string, readonly [least: number, most: number]> = {
  ...{ 370: [11, 11], 371: [11, 11], 372: [10, 11], 373: [11, 11], 374: [11, 11], 380: [12, 12], 420: [12, 12], 421: [12, 12] },
  ...{ 972: [11, 12], 995: [12, 12], 998: [12, 12] },
  ...{ 1: [11, 11], 7: [11, 11], 31: [11, 11], 32: [10, 11], 33: [11, 11], 34: [11, 11], 39: [11, 12], 40: [11, 11], 44: [12, 12] },
  ...{ 46: [9, 12], 47: [10, 10], 48: [11, 11], 49: [10, 13], 82: [11, 12], 86: [12, 13], 90: [12, 12] },
};
