import type { Lang } from '../../rules/languages.ts';
import type { Move } from '../../rules/law-change.ts';
import { type ChangedTo, shapeOf, type ValuePath } from '../../rules/law-values.ts';
import type { Money } from '../../rules/money.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay, formatSum } from '../../text/format.ts';

/** What a value of an edition is for. */
export function valueName(lang: Lang, path: ValuePath): string {
  const [head, key = '', what] = path.split('.');
  if (head === 'terms') return t(lang, `termNames.${key}`);
  if (head === 'held') return t(lang, `law.${what}-of`, { purpose: t(lang, `purposeNames.${key}`) });
  return t(lang, path === 'fee' ? 'law.fee' : `law.${path}-plain`);
}

/** The value itself, with its unit. */
export function valueText(lang: Lang, path: ValuePath, value: ChangedTo): string {
  if (value === null) return t(lang, `law.${shapeOf(path).none}`);
  if (typeof value !== 'number') return t(lang, `terms.${value.unit}`, { count: value.count });
  if (path === 'validity') return t(lang, 'law.years', { count: value });
  return value === 0 ? t(lang, 'law.no-fee') : t(lang, 'law.base-values', { count: value });
}

/** A base value in roubles: a recorded one is in those of today. */
export function baseValueText(lang: Lang, { amount, currency = 'BYN' }: { amount: number; currency?: Money['currency'] }): string {
  return t(lang, `law.roubles-${currency}`, { sum: formatSum(lang, { amount, currency }) });
}

/** A move as one line: which day is off, which is worked instead. */
export function moveText(lang: Lang, { off, worked }: Move): string {
  return t(lang, 'law.move', { off: formatDay(lang, off), worked: formatDay(lang, worked) });
}
