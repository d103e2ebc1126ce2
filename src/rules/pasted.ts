import { type Contact, readContacts } from './contacts.ts';
import { nameKey } from './names.ts';
import { parseUnp } from './unp.ts';

/** What a pasted advertisement can be asked about, each thing once, in the order of the text. */
export type Picked = {
  contacts: Contact[];
  /** Payer numbers, and what is written as the number of a licence. */
  numbers: string[];
  /** What can be the name of an agency. */
  names: string[];
};

/** As many of each as one advertisement can be about; a longer list would only make its reader skip it. */
const mostOfEach = 12;
const mostNames = 8;

/** Picks contacts, numbers and names out of a text. A short text in which there is nothing of the kind is taken for a name as a whole. */
export function pickedFrom(text: string): Picked {
  const { contacts, rest } = readContacts(text);
  const numbers = [...rest.matchAll(numberLike)].flatMap(([one]) => {
    const parsed = parseUnp(one);
    return 'unp' in parsed ? [parsed.unp] : /\p{L}{3}/u.test(one) ? [one] : [];
  });
  const named = [quoted, afterForm, afterWord, beforeForm].flatMap((pattern) =>
    [...rest.matchAll(pattern)].map((match) => ({ name: (match[1] ?? '').trim(), at: match.index })),
  );
  const names = named.sort((one, other) => one.at - other.at).map(({ name }) => name);
  const picked = {
    contacts: contacts.slice(0, mostOfEach),
    numbers: [...new Set(numbers)].slice(0, mostOfEach),
    names: distinctNames(names).slice(0, mostNames),
  };
  const isNothing = picked.contacts.length + picked.numbers.length + picked.names.length === 0;
  return isNothing && text.trim().length <= longestName ? { ...picked, names: distinctNames([text.trim()]) } : picked;
}

const longestName = 60;

const numberLike =
  /(?<![\p{L}\p{N}])(?:\p{Lu}{3}[\s\p{Pd}.]?(?:19|20)\d\d[\s\p{Pd}.]?\d{1,6}|\p{Lu}{2} ?\d{7}|\d{3}[ \p{Pd}]?\d{3}[ \p{Pd}]?\d{3})(?![\p{L}\p{N}])/gu;

const quoted = /[«"“”„]([^«»"“”„\n;]{2,80})[»"“”]/gu;
const forms = 'ООО|ТАА|ОДО|ТДА|ЗАО|ЗАТ|ОАО|ААТ|УП|ЧУП|ПУП|ЧТУП|ИП|ІП|СООО|ИООО';
const proper = "\\p{Lu}[\\p{L}’'-]{1,30}(?:[ \\t]+\\p{Lu}[\\p{L}’'-]{1,30}){0,3}";
const afterForm = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms})[ \\t]+(${proper})`, 'gu');
const afterWord = new RegExp(
  `(?<!\\p{L})(?:[Аа]гентств\\p{L}{1,2}|[Аа]генцтв\\p{L}{1,3}|[Аа]генц\\p{L}{2}|[Кк]омпани\\p{L}{1,2}|[Кк]ампані\\p{L}{1,2}|[Фф]ирм\\p{L}{1,2}|[Фф]ірм\\p{L}{1,2}|[Aa]gency|[Cc]ompany)[ \\t]+(${proper})`,
  'gu',
);
const beforeForm = /(?<![\p{L}\p{N}])((?:[A-Z][\w’'-]{1,30}[ \t]+){1,4}(?:LLC|Ltd|CJSC|ALC|UE|Agency|Company))(?!\p{L})/gu;

function distinctNames(names: readonly string[]): string[] {
  const keyed = names.map((name) => [nameKey(name), name] as const).filter(([key]) => key.replaceAll(' ', '').length > 2);
  return [...new Map(keyed.toReversed()).values()].reverse();
}
