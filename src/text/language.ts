import { type Lang, langs } from '../rules/languages.ts';

/** Plural forms by CLDR category; `other` also serves fractions. */
type Plural = { one: string; few?: string; many?: string; other: string };

/** One text in every language. `{name}` marks a value; a plural is chosen by `{count}`. */
export type Word = Record<Lang, string | Plural>;
export type Words<Code extends string> = Record<Code, Word>;

export type Params = Record<string, string | number>;

const rules = Object.fromEntries(langs.map((lang) => [lang, new Intl.PluralRules(lang)])) as Record<Lang, Intl.PluralRules>;

/** The word in `lang` with its values filled in. Throws when the text names a value it is not given. */
export function say(word: Word, lang: Lang, params: Params = {}): string {
  const form = word[lang];
  const text = typeof form === 'string' ? form : pluralForm(form, lang, params.count);
  return text.replace(/\{(\w+)\}(\.?)/g, (_, name: string, stop: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`no value for {${name}} in "${text}"`);
    // "24 лістапада 2026 г." at the end of a sentence brings its full stop along.
    return String(value).endsWith('.') ? String(value) : `${value}${stop}`;
  });
}

function pluralForm(form: Plural, lang: Lang, count: string | number | undefined): string {
  if (typeof count !== 'number') throw new Error(`a plural needs a numeric count: "${form.other}"`);
  const category = rules[lang].select(count) as keyof Plural;
  return form[category] ?? form.other;
}
