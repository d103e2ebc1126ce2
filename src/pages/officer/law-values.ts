import { type DocumentCode, documentCodes } from '../../rules/editions/edition.ts';
import { proves } from '../../rules/editions/held.ts';
import type { Lang } from '../../rules/languages.ts';
import type { Move } from '../../rules/law-change.ts';
import { type ChangedTo, isList, shapeOf, type ValuePath } from '../../rules/law-values.ts';
import type { Money } from '../../rules/money.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay, formatList, formatSum } from '../../text/format.ts';

/** What a value of an edition is for. */
export function valueName(lang: Lang, path: ValuePath): string {
  const [head, key = '', what] = path.split('.');
  if (head === 'terms') return t(lang, `termNames.${key}`);
  if (head === 'asked') return askedName(lang, path);
  if (head === 'grounds') return t(lang, `grounds.${key}`);
  if (head === 'conclusion' || head === 'checklists')
    return t(lang, `law.${head === 'conclusion' ? head : 'checks-of'}`, { kind: t(lang, `kindNames.${key}`) });
  if (head === 'advertising') return advertisingName(lang, key, what);
  if (head === 'held') return t(lang, `law.${what}-of`, { purpose: t(lang, `purposeNames.${key}`) });
  return t(lang, path === 'fee' ? 'law.fee' : `law.${path}-plain`);
}

function advertisingName(lang: Lang, what: string, kind = ''): string {
  return what === 'deciders'
    ? t(lang, 'law.advertising-decider', { kind: t(lang, `kindNames.${kind}`) })
    : t(lang, `law.advertising-${what}`);
}

/** The value itself, with its unit. */
export function valueText(lang: Lang, path: ValuePath, value: ChangedTo): string {
  if (value === null) return t(lang, `law.${shapeOf(path).none}`);
  if (typeof value === 'string') return wordText(lang, path, value);
  if (isList(value)) return listText(lang, path, value);
  if (typeof value !== 'number') return t(lang, `terms.${value.unit}`, { count: value.count });
  if (path === 'validity') return t(lang, 'law.years', { count: value });
  return value === 0 ? t(lang, 'law.no-fee') : t(lang, 'law.base-values', { count: value });
}

/** The same, each point of a list by itself. */
export function valueLines(lang: Lang, path: ValuePath, value: ChangedTo): string[] {
  if (isList(value) && path.startsWith('checklists.')) return value.map((word) => wordText(lang, path, word));
  return [valueText(lang, path, value)];
}

/** Points of an inspection are sentences, what a ground allows are verbs. */
function listText(lang: Lang, path: ValuePath, words: readonly string[]): string {
  const texts = words.map((word) => wordText(lang, path, word));
  if (path.startsWith('checklists.')) return texts.join('; ');
  return texts.length === 0 ? t(lang, 'law.ground-unknown') : formatList(lang, texts);
}

function askedName(lang: Lang, path: ValuePath): string {
  const [, purpose, kind, code = ''] = path.split('.');
  return t(lang, 'law.asked-of', {
    what: askedCodeName(lang, code),
    purpose: t(lang, `purposeNames.${purpose}`),
    kind: t(lang, `kindNames.${kind}`),
  });
}

/** A document or a statement that is asked for. */
export function askedCodeName(lang: Lang, code: string): string {
  return t(lang, isDocumentCode(code) ? `documents.${code}` : `facts.${code}`);
}

/** One word of a value that is told in words. */
export function wordText(lang: Lang, path: ValuePath, word: string): string {
  const [head, , , code = ''] = path.split('.');
  if (head === 'asked')
    return word === 'on-occasion' && isDocumentCode(code) ? t(lang, `occasions.${proves[code]}`) : t(lang, `law.${word}`);
  if (path.startsWith('advertising.')) return t(lang, `advertisementDeciders.${word}`);
  if (path.startsWith('conclusion.')) return t(lang, `law.conclusion-${word}`);
  return t(lang, path.startsWith('grounds.') ? `allowances.${word}` : `checks.${word}`);
}

/** A base value in roubles: a recorded one is in those of today. */
export function baseValueText(lang: Lang, { amount, currency = 'BYN' }: { amount: number; currency?: Money['currency'] }): string {
  return t(lang, `law.roubles-${currency}`, { sum: formatSum(lang, { amount, currency }) });
}

/** A move as one line: which day is off, which is worked instead. */
export function moveText(lang: Lang, { off, worked }: Move): string {
  return t(lang, 'law.move', { off: formatDay(lang, off), worked: formatDay(lang, worked) });
}

function isDocumentCode(code: string): code is DocumentCode {
  return documentCodes.some((one) => one === code);
}
