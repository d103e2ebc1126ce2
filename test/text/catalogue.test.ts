import { describe, expect, it } from 'vitest';
import { langs } from '../../src/rules/languages.ts';
import { catalogue } from '../../src/text/catalogue.ts';
import type { Word } from '../../src/text/language.ts';

/** The names of the languages stand in their own letters everywhere, and one hint shows a Russian name. */
const foreign = new Set(['chrome.be', 'chrome.ru', 'chrome.en', 'registration.name-ru-hint', 'registration.name-be-hint']);

const words = Object.entries(catalogue).flatMap(([topic, all]) =>
  Object.entries(all).map(([code, word]) => [`${topic}.${code}`, word] as const),
);

function formsOf(word: Word, lang: (typeof langs)[number]): string[] {
  const text = word[lang];
  return typeof text === 'string' ? [text] : Object.values(text);
}

describe('every text', () => {
  it('is said in each language, without stray spaces', () => {
    const wrong = words.filter(([, word]) =>
      langs.some((lang) => formsOf(word, lang).some((text) => text.trim() === '' || / {2}|^\s|\s$/.test(text))),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('speaks of the same values in each language', () => {
    const valuesOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort().join();
    const wrong = words.filter(([, word]) => new Set(langs.flatMap((lang) => formsOf(word, lang).map(valuesOf))).size > 1);
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('has every plural its language knows', () => {
    const needed = { be: ['one', 'few', 'many', 'other'], ru: ['one', 'few', 'many', 'other'], en: ['one', 'other'] };
    const wrong = words.filter(([, word]) =>
      langs.some((lang) => typeof word[lang] === 'object' && !needed[lang].every((form) => Object.keys(word[lang]).includes(form))),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('keeps to the letters of its language', () => {
    const own = { be: /[ищъ]/i, ru: /[іў]|(?<!вс)ё/i, en: /\p{Script=Cyrillic}/u };
    const wrong = words.filter(
      ([key, word]) =>
        !foreign.has(key) && langs.some((lang) => formsOf(word, lang).some((text) => own[lang].test(text.replace('УНП', '')))),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });
});
