import type { Term } from '../../rules/calendar.ts';
import type { Lang } from '../../rules/languages.ts';
import type { Move, ValuePath } from '../../rules/law-change.ts';
import type { Money } from '../../rules/money.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay, formatSum } from '../../text/format.ts';

/** What a value of an edition is for: the fee, the validity, or one of the terms. */
export function valueName(lang: Lang, path: ValuePath): string {
  if (path === 'fee') return t(lang, 'law.fee');
  return path === 'validity' ? t(lang, 'law.validity-plain') : t(lang, `termNames.${path.slice('terms.'.length)}`);
}

/** The value itself, with its unit. */
export function valueText(lang: Lang, path: ValuePath, value: number | Term | null): string {
  if (value === null) return t(lang, path === 'validity' ? 'law.perpetual' : 'law.no-assessment');
  if (typeof value !== 'number') return t(lang, `terms.${value.unit}`, { count: value.count });
  return t(lang, path === 'fee' ? 'law.base-values' : 'law.years', { count: value });
}

/** A base value in roubles: a recorded one is in those of today. */
export function baseValueText(lang: Lang, { amount, currency = 'BYN' }: { amount: number; currency?: Money['currency'] }): string {
  return t(lang, `law.roubles-${currency}`, { sum: formatSum(lang, { amount, currency }) });
}

/** A move as one line: which day is off, which is worked instead. */
export function moveText(lang: Lang, { off, worked }: Move): string {
  return t(lang, 'law.move', { off: formatDay(lang, off), worked: formatDay(lang, worked) });
}
