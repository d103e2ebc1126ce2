import { type Content, type Meant, type PublicPart, sealedStep } from '../../rules/entries.ts';
import type { Lang } from '../../rules/languages.ts';
import { type PublicChange, plainValue } from '../../rules/law-change.ts';
import { t } from '../../text/catalogue.ts';
import { editionName } from '../../text/edition-name.ts';
import { countryName, formatDay } from '../../text/format.ts';
import { baseValueText, moveText, valueName, valueText } from '../officer/law-values.ts';

/** An entry of the public log in plain words: what happened, each thing it says of it, and what is behind it where it does not say. */
export type EntryView = Told & { decides: number | null; sealed: boolean; meant: Told | null };

type Told = { text: string; rows: { label: string; values: string[] }[] };

export function entryView(lang: Lang, { type, part, commitment, proposal }: Content, meant: Meant | null): EntryView {
  return {
    text: type === sealedStep ? t(lang, 'signPage.step') : t(lang, `history.${type}`),
    rows: rowsOf(lang, part),
    decides: proposal ?? null,
    sealed: commitment !== null,
    meant: meant && { text: t(lang, `history.${meant.type}`), rows: rowsOf(lang, meant.part) },
  };
}

function rowsOf(lang: Lang, part: PublicPart): Told['rows'] {
  return order.flatMap((key) => {
    const values = valuesOf(lang, part, key);
    return values.length > 0 ? [{ label: t(lang, `entryParts.${key}`), values }] : [];
  });
}

type Key = keyof PublicPart;

function valuesOf<K extends Key>(lang: Lang, part: PublicPart, key: K): string[] {
  const value = part[key];
  // A part of a licence is not revoked but struck off.
  if (value === 'revocation' && part.item !== undefined) return [t(lang, 'measures.strike-off')];
  return value === undefined ? [] : shown[key](lang, value);
}

const asItIs = (_: Lang, value: string | number) => [String(value)];
const aDay = (lang: Lang, day: string) => [formatDay(lang, day)];
const anEntry = (lang: Lang, index: number) => [t(lang, 'chrome.number', { number: index })];

/** How each part is said, in the order in which it is read. */
const shown: { [K in Key]: (lang: Lang, value: NonNullable<PublicPart[K]>) => string[] } = {
  application: asItIs,
  licence: asItIs,
  unp: asItIs,
  kind: (lang, kind) => [t(lang, `kindNames.${kind}`)],
  purpose: (lang, purpose) => [t(lang, `purposeNames.${purpose}`)],
  measure: (lang, measure) => [t(lang, `measures.${measure}`)],
  outcome: (lang, outcome) => [t(lang, `reviewOutcomes.${outcome}`)],
  grounds: (lang, grounds) => grounds.map((ground) => t(lang, `grounds.${ground}`)),
  from: aDay,
  until: aDay,
  confirmBy: aDay,
  country: (lang, code) => [countryName(lang, code)],
  item: asItIs,
  decision: anEntry,
  corrects: anEntry,
  warning: asItIs,
  advertisement: asItIs,
  edition: (lang, code) => [editionName(lang, code)],
  change: changeLines,
  extract: asItIs,
  issuedFor: (lang, why) => [t(lang, `signPage.issued-${why}`)],
  code: asItIs,
  role: (lang, role) => [t(lang, `roles.${role}`)],
  key: asItIs,
  publicKey: asItIs,
  officer: asItIs,
  software: (lang) => [t(lang, 'signPage.by-program')],
  unconfirmed: (lang) => [t(lang, 'signPage.to-confirm')],
};
const order = Object.keys(shown) as Key[];

function changeLines(lang: Lang, change: PublicChange): string[] {
  if ('moves' in change) {
    return [t(lang, 'lawChanges.of-days', { year: change.year }), ...change.moves.map((move) => moveText(lang, move))];
  }
  if ('amount' in change) return [`${t(lang, 'lawChanges.of-base-value')}: ${baseValueText(lang, change)}`];
  return change.values.map((told) => `${valueName(lang, told.path)}: ${valueText(lang, told.path, plainValue(told))}`);
}
