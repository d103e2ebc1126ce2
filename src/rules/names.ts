import { dropLegalForms } from './names-forms.ts';
import { foldWord, repairMixed, settle } from './names-letters.ts';

/**
 * The ASCII key by which a name is found, used both when writing and when asking: small letters, no legal form, no quotes or marks, every
 * script folded to one skeleton, single spaces. Empty when the text has no letter of these scripts and no digit. Letters that Belarusian
 * and Russian exchange (о and а, и and ы, т and ц) are one in it, so `isVeryName` compares the names too. A key is not
 * to be folded again.
 */
export function nameKey(name: string): string {
  return dropLegalForms(wordsOf(name)).map(foldWord).filter(Boolean).join(' ');
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
  return dropLegalForms(wordsOf(text)).join('').replaceAll('ё', 'е');
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
 * Edits between two texts: letters put in, left out, changed, or two neighbours swapped (Damerau, optimal string alignment).
 * Past `most` edits the search stops and the answer is `most + 1`.
 */
export function nameDistance(a: string, b: string, most: number = Number.POSITIVE_INFINITY): number {
  return Math.min(editRow(a, b, most).at(-1) ?? 0, most + 1);
}

/**
 * How near a name is to what was asked, 0 to 1, from two `nameKey`s: edits on the space-free keys, in whatever order the words of the
 * question stand. A question that is the beginning of the name counts a little more than its edits say.
 */
export function similarity(queryKey: string, key: string): number {
  const name = spacelessKey(key);
  if (name === '' || queryKey === '') return 0;
  return Math.max(
    ...orders(queryKey.split(' ')).map((words, place) => nearness(spacelessKey(words.join('')), name) - (place > 0 ? swapCost : 0)),
    0,
  );
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
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\p{L})['’ʼ‘`´](?=\p{L})/gu, '');
  return plain
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .map(repairMixed);
}

function nearness(query: string, name: string): number {
  const row = editRow(query, name, Number.POSITIVE_INFINITY);
  const typed = row.map((edits, length) => edits + untyped * (name.length - length));
  const edits = Math.min(...typed);
  return 1 - Math.min(1, edits / Math.max(query.length, name.length));
}

/** Every order of up to three words, as typed first; of more words only as typed and with the last one first. */
function orders(words: readonly string[]): string[][] {
  if (words.length > 3) return [[...words], [...words.slice(-1), ...words.slice(0, -1)]];
  if (words.length < 2) return [[...words]];
  return words.flatMap((first, place) => orders(words.toSpliced(place, 1)).map((rest) => [first, ...rest]));
}

/** Edits from the whole of `a` to each beginning of `b`, the empty one first. Stops early, all past `most`, when no way stays below it. */
function editRow(a: string, b: string, most: number): number[] {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, length) => length);
  let leastBefore = 0;
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let [left, least] = [i, i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min((row[j - 1] ?? 0) + (same ? 0 : 1), (row[j] ?? 0) + 1, left + 1);
      if (i > 1 && j > 1 && !same && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      next.push(edits);
      left = edits;
      if (edits < least) least = edits;
    }
    if (least > most && leastBefore > most) return row.map(() => most + 1);
    before = row;
    row = next;
    leastBefore = least;
  }
  return row;
}

const latinKeys = '`qwertyuiop[]asdfghjkl;\'zxcvbnm,.~{}:"<>';
const cyrillicKeys = 'ёйцукенгшщзхъфывапролджэячсмитьбюёхъжэбю';
const layout: Record<string, string> = Object.fromEntries(Array.from(latinKeys, (key, place) => [key, cyrillicKeys.charAt(place)]));
