import { describe, expect, test } from 'vitest';
import { documentCodes, editionCodes, factCodes, groundCodes } from '../../src/rules/editions/edition.ts';
import { kinds, regions as regionCodes } from '../../src/rules/kinds.ts';
import { langs } from '../../src/rules/languages.ts';
import { confidence } from '../../src/text/confidence.ts';
import { documentHints } from '../../src/text/document-hints.ts';
import { documents } from '../../src/text/documents.ts';
import { editionEndWords, editionLicenceWords, editionNames } from '../../src/text/editions.ts';
import { factHints } from '../../src/text/fact-hints.ts';
import { facts } from '../../src/text/facts.ts';
import { grounds } from '../../src/text/grounds.ts';
import { holidays } from '../../src/text/holidays.ts';
import { kindActivities, kindMeanings, kindNames } from '../../src/text/kinds.ts';
import { say, type Word } from '../../src/text/language.ts';
import { regions } from '../../src/text/regions.ts';
import { sources } from '../../src/text/sources.ts';

const tables: Record<string, Record<string, Word>> = {
  documents,
  documentHints,
  facts,
  factHints,
  grounds,
  sources,
  confidence,
  kindNames,
  kindActivities,
  kindMeanings,
  regions,
  holidays,
  editionNames,
  editionLicenceWords,
  editionEndWords,
};

const rows = Object.entries(tables).flatMap(([table, words]) =>
  Object.entries(words).map(([code, word]) => {
    const [be, ru, en] = langs.map((lang) => say(word, lang)) as [string, string, string];
    return { name: `${table} ${code}`, be, ru, en };
  }),
);

describe.each(rows)('$name', ({ be, ru, en }) => {
  test('is said in every language, and said well', () => {
    expect([be, ru, en].flatMap((text) => [...flaws(text)])).toEqual([]);
    expect(be).not.toBe(ru);
    expect(new Set([be, ru, en]).size).toBe(3);
  });

  test('keeps each language in its own letters', () => {
    expect(belarusianFlaws(be)).toEqual([]);
    expect(ru).not.toMatch(russianFlaw);
    expect(en).not.toMatch(/\p{Script=Cyrillic}/u);
  });
});

test.each(['documentHints', 'factHints', 'grounds', 'kindMeanings'])('%s are whole sentences, one each', (table) => {
  const texts = Object.values(tables[table] ?? {}).flatMap((word) => langs.map((lang) => say(word, lang)));
  for (const text of texts) expect(text).toMatch(/^\p{Lu}[^.]*\.$/u);
});

test.each([
  ['documents', documentCodes],
  ['documentHints', documentCodes],
  ['facts', factCodes],
  ['factHints', factCodes],
  ['grounds', groundCodes],
  ['kindNames', kinds],
  ['regions', regionCodes],
  ['editionNames', editionCodes],
  ['editionEndWords', editionCodes],
] as const)('%s say every code and no other', (table, codes) => {
  expect(Object.keys(tables[table] ?? {}).sort()).toEqual([...codes].sort());
});

test('no two codes of one table are told by the same word, but where the law kept its word', () => {
  const kept = new Set(['editionLicenceWords', 'editionEndWords']);
  for (const [table, words] of Object.entries(tables)) {
    if (kept.has(table)) continue;
    for (const lang of langs) {
      const texts = Object.values(words).map((word) => say(word, lang));
      expect(texts).toEqual([...new Set(texts)]);
    }
  }
});

test('the words to avoid are avoided in English', () => {
  const allowed = new Set(['editionLicenceWords decree-3', 'editionLicenceWords decree-15']);
  const avoided = /\b(company|firm|organi[sz]ation|category|permit|certificate|customer|sanction|penalty|blacklist|reviewer|approver)s?\b/i;
  expect(rows.filter(({ name, en }) => avoided.test(en) && !allowed.has(name)).map(({ name }) => name)).toEqual([]);
});

test('the checks of Belarusian letters can tell a wrong word', () => {
  const wrong = ['дакумента упаўнаважанага', 'час ў агенцтве', 'лицэнзія', 'рэестр дзеяння тела', 'горад Mінск', 'сьвята', 'рэвізор чень'];
  expect(wrong.filter((text) => belarusianFlaws(text).length === 0)).toEqual([]);
});

/** Letters of Belarusian, and ё, which is written only where "все" would be read wrongly. */
const russianFlaw = /[іўґ’]|(?<!вс)ё/i;

function* flaws(text: string): Generator<string> {
  if (text.trim() === '') yield 'empty';
  if (text !== text.trim() || /\s{2}/.test(text)) yield `stray spaces: ${text}`;
  if (/[a-z]\p{Script=Cyrillic}|\p{Script=Cyrillic}[a-z]/iu.test(text)) yield `mixed letters: ${text}`;
  if (/['"—]/.test(text)) yield `typewriter quotes or a long dash: ${text}`;
}

/** What official Belarusian spelling never has; stressed or foreign words that do have it would be excused here by name. */
function belarusianFlaws(text: string): string[] {
  const never: [string, RegExp][] = [
    ['a Russian letter', /[ищъ]/i],
    ['a mixed word', /[a-z]\p{Script=Cyrillic}|\p{Script=Cyrillic}[a-z]/iu],
    // A capital У stays: official spelling keeps it in names.
    ['у after a vowel', /[аеёіоуыэюя] у/],
    ['ў after a consonant or at the start', /(^|[^аеёіоуыэюя\s]\s|[.,–(«]\s?)ў/i],
    ['a soft р, ж, ч or ш', /[ржчш][еёіюяь]/i],
    ['a soft д or т', /[дт][еёіюяь]/i],
    ['the soft sign of the other orthography', /сь[внц]|зьв|ньн/i],
  ];
  return never.filter(([, pattern]) => pattern.test(text)).map(([flaw]) => `${flaw}: ${text}`);
}
