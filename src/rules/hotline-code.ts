import { addDays, type Day } from './calendar.ts';
import type { ReasonCode } from './offer-reasons.ts';

/**
 * What a caller can have seen: the page and what it said. A code holds the place in this list, so it only ever grows at its end.
 */
export const situations = [
  'register none',
  'register similar',
  'register known',
  'licence none',
  'licence not-yet',
  'licence suspended',
  'licence expired',
  'licence ended',
  'check still',
  'check country-not-asked',
  'check countries-not-kept',
  'check partner-not-asked',
  'check partners-not-kept',
  'check several-agencies',
  'check not-yet',
  'check suspended',
  'check between-terms',
  'check country-not-yet',
  'check partner-not-yet',
  'check partner-suspended',
  'check no-partner-there',
  'check expired',
  'check revoked',
  'check surrendered',
  'check no-licence',
  'check kind-not-licensed',
  'check country-not-covered',
  'check country-ended',
  'check partner-not-registered',
  'check partner-similar',
  'check partner-elsewhere',
  'check partner-struck-off',
  'check contract-over',
  'check partner-ended',
  'check not-in-register',
  'check only-similar',
  'paper in-part',
  'paper superseded',
  'paper not-yet',
  'paper suspended',
  'paper expired',
  'paper ended',
  'paper forged',
  'paper malformed',
  'check other-name',
  'check annulled',
] as const;
export type Situation = (typeof situations)[number];

/** What somebody saw whose offer was answered for this reason; null for a good one. */
export function situationOf(code: ReasonCode): Situation | null {
  return situations.find((one) => one === `check ${code}`) ?? null;
}

/** The first day a code can tell, and how many days after it. */
const firstDay: Day = '2026-01-01';
const mostDays = 9999;

/**
 * The code to read out on the telephone: eight digits, which have the same names for everybody who speaks the language of the call. It tells
 * the page, what it said and the day, the same to everybody, and nothing of who asked or for what. The last digit checks the others.
 */
export function hotlineCode(situation: Situation, day: Day): string {
  const days = Temporal.PlainDate.from(firstDay).until(day).days;
  const digits = `${padded(Math.min(Math.max(days, 0), mostDays), 4)}${padded(situations.indexOf(situation) + 1, 3)}`;
  return `${digits}${checkDigit(digits)}`;
}

export type CodeRefusal = 'code-length' | 'code-wrong';
export type HotlineReading = { situation: Situation; day: Day } | { refused: CodeRefusal };

/** What a code tells, spaces and dashes forgiven. One wrong digit, or two neighbours swapped, is always noticed; so is a day after `today`. */
export function readHotlineCode(text: string, today: Day): HotlineReading {
  const digits = text.normalize('NFKC').replace(/[\s\p{Pd}.]/gu, '');
  if (!/^\d{8}$/.test(digits)) return { refused: 'code-length' };
  const situation = situations[Number(digits.slice(4, 7)) - 1];
  const day = addDays(firstDay, Number(digits.slice(0, 4)));
  if (checkDigit(digits) !== 0 || situation === undefined || day > today) return { refused: 'code-wrong' };
  return { situation, day };
}

/** As it is shown and read out: in two groups that stay on one line. */
export function spokenCode(code: string): string {
  return `${code.slice(0, 4)}\u00a0${code.slice(4)}`;
}

/** Damm's check digit: 0 for digits that end with their own. */
function checkDigit(digits: string): number {
  return [...digits].reduce((interim, digit) => Number(damm[interim]?.[Number(digit)]), 0);
}

/** A quasigroup of order ten in which no one-digit error and no swap of neighbours goes unnoticed (H. M. Damm, 2004). */
const damm = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
