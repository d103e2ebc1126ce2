/**
 * One word, in small letters of one script or several, written in the ASCII skeleton in which its Belarusian, Russian and Latin spellings
 * meet. Not for reading: ж is `j`, ч `c`, ш `x`, г `h`, х `q`, ц and т `t`, о and а `a`, я, е, ё and э `e`,
 * ю and у `u`, ы, і and й `i`.
 * Source: the transliterations of 2008, 2010 and of Russian in the reference; łacinka; spellings of everyday.
 */
export function foldWord(word: string): string {
  const known = foldedBefore.get(word);
  if (known !== undefined) return known;
  const fresh = foldFresh(word);
  if (foldedBefore.size >= 20_000) foldedBefore.clear();
  if (word.length <= 40) foldedBefore.set(word, fresh);
  return fresh;
}

/** Most words of names and addresses are met again and again. */
const foldedBefore = new Map<string, string>();

function foldFresh(word: string): string {
  const inCodes = Array.from(foldLatin(word), (letter) => cyrillic[letter] ?? letter).join('');
  const folded = inCodes.normalize('NFD').replace(/[^a-z0-9A-Z]/g, '');
  return settle(folded.replace(/[A-Z]/g, (code) => settled[code] ?? code));
}

/** What holds across the seam of two words too, so that a name written in one word and in two has one space-free key. */
export function settle(skeleton: string): string {
  return skeleton
    .replace(/ts/g, 't') // ц, and т before с
    .replace(/dz/g, 'd') // the Belarusian soft д
    .replace(/i+[ae]/g, 'e') // a softened vowel, however the softness is written; unstressed е and я are one in Belarusian
    .replace(/i+u/g, 'u')
    .replace(/([aei])u/g, '$1v') // ў
    .replace(/^u(?=[^aeiu])/, 'v') // Уладзімір and Владимир
    .replace(/([a-z])\1+/g, '$1'); // Миссия and Місія
}

/**
 * A word whose letters come from both scripts, with the look-alikes of one turned into the other; other words as they are. Fraudsters and
 * bad keyboards mix letters that cannot be told apart by eye.
 */
export function repairMixed(word: string): string {
  if (!/\p{Script=Latin}/u.test(word) || !/\p{Script=Cyrillic}/u.test(word)) return word;
  const toCyrillic = swapLetters(word, cyrillicFor);
  if (!/\p{Script=Latin}/u.test(toCyrillic)) return toCyrillic;
  const toLatin = swapLetters(word, latinFor);
  return /\p{Script=Cyrillic}/u.test(toLatin) ? word : toLatin;
}

/** Letters that get a code of their own until both scripts have met: the Latin digraphs and the accented letters of łacinka. */
function foldLatin(word: string): string {
  const lacinka = /[čšžćśźńŭłĺ]/.test(word);
  return word
    .replace(/shch|šč/g, 'XC')
    .replace(/zh|ž/g, 'J')
    .replace(/kh/g, 'H')
    .replace(/ch/g, lacinka ? 'H' : 'C')
    .replace(/č/g, 'C')
    .replace(/sh|š/g, 'X')
    .replace(/dj(?=[aeou])/g, 'dJ') // the everyday дж: "djob"
    .replace(/tz|ts|ć/g, 'T')
    .replace(lacinka ? /(?!)/ : /c(?=[aou]|[lrt])/g, 'k') // "contact", "club"; elsewhere c is ц
    .replace(/c/g, 'T')
    .replace(/ph/g, 'f')
    .replace(/q/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/[wŭ]/g, 'v')
    .replace(/ł/g, 'l')
    .replace(/[à-öø-ÿā-ſ]/g, (letter) => letter.normalize('NFD').charAt(0)) // leaves ё, й and ў alone
    .replace(/[jy]/g, 'i')
    .replace(/o/g, 'a')
    .replace(/g/g, 'h');
}

const settled: Record<string, string> = { J: 'j', C: 'c', X: 'x', H: 'q', T: 't' };

const cyrillic: Record<string, string> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'h', д: 'd', е: 'e', ё: 'e', ж: 'J', з: 'z', и: 'i', і: 'i', ї: 'i', й: 'i', к: 'k', л: 'l' },
  ...{ м: 'm', н: 'n', о: 'a', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ў: 'v', ф: 'f', х: 'H', ц: 'T', ч: 'C', ш: 'X', щ: 'XC', ъ: '' },
  ...{ ы: 'i', ь: '', э: 'e', є: 'e', ю: 'iu', я: 'ia' },
};

const cyrillicFor: Record<string, string> = {
  ...{ a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', i: 'і', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у' },
};

const latinFor: Record<string, string> = {
  ...{ а: 'a', в: 'b', с: 'c', е: 'e', ё: 'e', н: 'h', і: 'i', к: 'k', м: 'm', о: 'o', р: 'p', т: 't', х: 'x', у: 'y' },
};

function swapLetters(word: string, letters: Record<string, string>): string {
  return Array.from(word, (letter) => letters[letter] ?? letter).join('');
}
