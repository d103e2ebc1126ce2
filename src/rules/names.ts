import { editsTo } from './edits.ts';
import { dropFoldedForms, dropLegalForms } from './names-forms.ts';
import { foldWord, repairMixed, settle } from './names-letters.ts';
import { spellNumbers } from './names-numbers.ts';

/** One more whenever `nameKey` folds some name in another way: the store then folds again what it keeps. */
export const nameKeyVersion = 3;

/**
 * The ASCII key by which a name is found, used both when writing and when asking: small letters, no legal form, no quotes or marks, every
 * script folded to one skeleton, single spaces. Empty when the text has no letter of these scripts and no digit. Letters that Belarusian
 * and Russian exchange (о and а, и and ы, т and ц) are one in it, so `isVeryName` compares the names too. A key is not
 * to be folded again.
 */
export function nameKey(name: string): string {
  const words = spellNumbers(dropLegalForms(wordsOf(name)), { literally: false });
  return dropFoldedForms(words.map(foldWord).filter(Boolean).join(' '));
}

/** The key without spaces: names written in one word or in two meet in it. Takes a `nameKey`. */
export function spacelessKey(key: string): string {
  return settle(key.replaceAll(' ', ''));
}

/**
 * Whether a text asks for this very name and not for one that differs by a letter the keys do not tell apart. Written in Cyrillic, it has
 * every letter of the name, case, marks, legal form and word breaks aside; written in Latin letters, which never say that much, it has the
 * name's key.
 */
export function isVeryName(text: string, name: string): boolean {
  const swapped = layoutSwapped(text);
  if (/\p{Script=Cyrillic}/u.test(text)) return letters(text) === letters(name);
  return spacelessKey(nameKey(text)) === spacelessKey(nameKey(name)) || (swapped !== null && letters(swapped) === letters(name));
}

function letters(text: string): string {
  return spellNumbers(dropLegalForms(wordsOf(text)), { literally: true })
    .join('')
    .replaceAll('ё', 'е');
}

/**
 * The Cyrillic text somebody meant who typed with the Latin layout on; null when the text has no Latin letter. The keys of щ and ў, of
 * и and і are the same on the Russian and the Belarusian layout: ў is taken after a vowel where no vowel follows.
 */
export function layoutSwapped(text: string): string | null {
  if (!/[a-z]/i.test(text)) return null;
  const turned = Array.from(text.toLowerCase(), (key) => layout[key] ?? key).join('');
  return turned.replace(/(?<=[аеёіоуыэюя])щ(?![аеёиоуыэюяьн])/g, 'ў');
}

/**
 * How near a name is to what was asked, 0 to 1, from two `nameKey`s: edits on the space-free keys, in whatever order the words of the
 * question stand. A question that is the beginning of the name counts a little more than its edits say.
 */
export function similarity(queryKey: string, key: string): number {
  const spaceless = spacelessKey(key);
  const bytes = Uint8Array.from(spaceless, (letter) => letter.charCodeAt(0));
  return nearnessTo(queryKey)(bytes, 0, bytes.length);
}

/** `similarity` to one question, for many names by their space-free keys, which stand in `bytes` from `from` up to below `to`. */
export function nearnessTo(queryKey: string): (bytes: Uint8Array, from: number, to: number) => number {
  const queries = queryKey === '' ? [] : wordOrders(queryKey).map((words) => spacelessKey(words.join('')));
  const each = queries.map((query) => ({ length: query.length, edits: editsTo(query, untyped) }));
  return (bytes, from, to) => {
    let best = 0;
    for (const [place, { length, edits }] of to > from ? each.entries() : []) {
      const nearness = 1 - Math.min(1, edits(bytes, from, to) / Math.max(length, to - from));
      best = Math.max(best, nearness - (place > 0 ? swapCost : 0));
    }
    return best;
  };
}

/** The orders in which the words of a `nameKey` are compared: every one of up to three words, as typed first; of more only the last one first. */
export function wordOrders(key: string): string[][] {
  return orders(key.split(' '));
}

/** How near two names are to each other, 0 to 1, whichever of them was first: what one has more than the other costs the same both ways. */
export function nearName(key: string, other: string): number {
  return Math.max(similarity(key, other), similarity(other, key));
}

const swapCost = 0.02;
/** What a letter not yet typed costs, where one wrong letter costs 1. */
const untyped = 0.4;

/** The words of a name in small letters, without marks, each in one script. */
export function wordsOf(name: string): string[] {
  const plain = name
    .replaceAll('№', ' ')
    .replaceAll('+', ' плюс ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\p{L})['’ʼ‘`´](?=\p{L})/gu, '');
  return plain
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .map(repairMixed);
}

function orders(words: readonly string[]): string[][] {
  if (words.length > 3) return [[...words], [...words.slice(-1), ...words.slice(0, -1)]];
  if (words.length < 2) return [[...words]];
  return words.flatMap((first, place) => orders(words.toSpliced(place, 1)).map((rest) => [first, ...rest]));
}

const latinKeys = '`qwertyuiop[]asdfghjkl;\'zxcvbnm,.~{}:"<>';
const cyrillicKeys = 'ёйцукенгшщзхъфывапролджэячсмитьбюёхъжэбю';
const layout: Record<string, string> = Object.fromEntries(Array.from(latinKeys, (key, place) => [key, cyrillicKeys.charAt(place)]));
