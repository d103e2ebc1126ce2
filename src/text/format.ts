import { type Lang, langs } from '../rules/languages.ts';
import { type Money, roubles } from '../rules/money.ts';

const timeZone = 'Europe/Minsk';

function inEach<T>(make: (lang: Lang) => T): Record<Lang, T> {
  return Object.fromEntries(langs.map((lang) => [lang, make(lang)])) as Record<Lang, T>;
}

const locale: Record<Lang, string> = { be: 'be-BY', ru: 'ru-BY', en: 'en-GB' };
const days = inEach((lang) => new Intl.DateTimeFormat(locale[lang], { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }));
const months = inEach((lang) => new Intl.DateTimeFormat(locale[lang], { timeZone: 'UTC', month: 'long', year: 'numeric' }));
const weekdays = inEach((lang) => new Intl.DateTimeFormat(locale[lang], { timeZone: 'UTC', weekday: 'long' }));
const minutes = inEach((lang) => new Intl.DateTimeFormat(locale[lang], { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }));
const minskDays = inEach((lang) => new Intl.DateTimeFormat(locale[lang], { timeZone, day: 'numeric', month: 'long', year: 'numeric' }));
const countries = inEach((lang) => new Intl.DisplayNames(locale[lang], { type: 'region' }));
const lists = inEach((lang) => new Intl.ListFormat(locale[lang], { type: 'conjunction' }));
const amounts = inEach((lang) => new Intl.NumberFormat(locale[lang]));
const sums = inEach((lang) => new Intl.NumberFormat(locale[lang], { minimumFractionDigits: 2, maximumFractionDigits: 2 }));
const sizes = inEach((lang) => {
  const inUnit = (unit: string) => new Intl.NumberFormat(locale[lang], { style: 'unit', unit, maximumFractionDigits: 1 });
  return { kilobyte: inUnit('kilobyte'), megabyte: inUnit('megabyte') };
});

/** "24 лістапада 2026 г." for an ISO day. */
export function formatDay(lang: Lang, day: string): string {
  return days[lang].format(new Date(`${day}T00:00:00Z`));
}

/** The weekday of an ISO day. */
export function formatWeekday(lang: Lang, day: string): string {
  return weekdays[lang].format(new Date(`${day}T00:00:00Z`));
}

/** "лістапад 2026 г." for an ISO day. */
export function formatMonth(lang: Lang, day: string): string {
  return months[lang].format(new Date(`${day}T00:00:00Z`));
}

/** The Minsk day of an instant. */
export function formatDate(lang: Lang, instant: Date): string {
  return minskDays[lang].format(instant);
}

/** The Minsk day and minute of an instant. */
export function formatMinute(lang: Lang, instant: Date): string {
  return `${formatDate(lang, instant)}, ${minutes[lang].format(instant)}`;
}

/** The name of a country by its ISO 3166-1 code; the code itself where the language has no name for it. */
export function countryName(lang: Lang, code: string): string {
  return countries[lang].of(code) ?? code;
}

export function formatList(lang: Lang, items: readonly string[]): string {
  return lists[lang].format(items);
}

export function formatNumber(lang: Lang, value: number): string {
  return amounts[lang].format(value);
}

/** A sum in roubles, with its kopecks where it has any. */
export function formatSum(lang: Lang, sum: Money): string {
  const value = roubles(sum);
  return Number.isInteger(value) ? formatNumber(lang, value) : sums[lang].format(value);
}

/** The size of a file: "1.2 megabytes" in the short form of the language. Below a tenth of a megabyte in kilobytes. */
export function formatSize(lang: Lang, bytes: number): string {
  if (bytes < 100_000) return sizes[lang].kilobyte.format(Math.max(1, Math.round(bytes / 1000)));
  return sizes[lang].megabyte.format(bytes / 1_000_000);
}
