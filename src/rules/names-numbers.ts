import { foldWord } from './names-letters.ts';

/**
 * The words of a name with its numbers as Russian says them, whether they came in digits or in Belarusian, Russian or English words, these in
 * any script: people read a number on a sign and hear it on the phone. Up to 9999; what is longer, or begins with 0, stays digits.
 * `literally`: one and two have genders, and as words they stay as they were written.
 */
export function spellNumbers(words: readonly string[], { literally }: { literally: boolean }): string[] {
  const spelled: string[] = [];
  let run: { total: number; rest: number; words: string[] } | null = null;
  const end = () => {
    if (run) spelled.push(...(literally && run.total + run.rest < 3 ? run.words : inWords(run.total + run.rest)));
    run = null;
  };
  for (const word of words.flatMap(knownPartsOf)) {
    if (/^[1-9]\d{0,3}$/.test(word)) {
      end();
      spelled.push(...inWords(Number(word)));
      continue;
    }
    const value = numberIn(word);
    if (value === undefined) {
      end();
      spelled.push(word);
      continue;
    }
    let next: { total: number; rest: number } | null = joined(run ?? { total: 0, rest: 0 }, value);
    if (!next) {
      end();
      next = joined({ total: 0, rest: 0 }, value) ?? { total: 0, rest: value };
    }
    const before: string[] = (run as { words: string[] } | null)?.words ?? [];
    run = { ...next, words: [...before, word] };
  }
  end();
  return spelled;
}

const hundred = 100.5; // the English word, which multiplies; the Russian one is a number
const thousand = 1000;

/** Most words of names are met again and again. */
const partedBefore = new Map<string, readonly string[]>();

function knownPartsOf(word: string): readonly string[] {
  const known = partedBefore.get(word);
  if (known !== undefined) return known;
  const fresh = partsOf(word);
  if (partedBefore.size >= 20_000) partedBefore.clear();
  if (word.length <= 40) partedBefore.set(word, fresh);
  return fresh;
}

/** Digits apart from letters, and a number written in one word in two. */
function partsOf(word: string): string[] {
  const parts = word.match(/\d+|\D+/g) ?? [];
  return parts.flatMap((part) => {
    if (part.length < 7 || numberIn(part) !== undefined) return [part];
    const tens = tensInRussian.find((one) => part.startsWith(one) && numberIn(part.slice(one.length)) !== undefined);
    return tens ? [tens, part.slice(tens.length)] : [part];
  });
}

/** A number with one more word of it, or null where that word begins another number. */
function joined({ total, rest }: { total: number; rest: number }, value: number): { total: number; rest: number } | null {
  if (value === thousand) return total === 0 && rest < 10 ? { total: Math.max(rest, 1) * thousand, rest: 0 } : null;
  if (value === hundred) return rest < 10 ? { total, rest: Math.max(rest, 1) * 100 } : null;
  const room = value < 10 ? (rest % 100 >= 20 ? 10 : 100) : value < 100 ? 100 : 1000;
  return rest % room === 0 ? { total, rest: rest + value } : null;
}

function inWords(number: number): string[] {
  if (number >= 2000) return [spoken.get(Math.floor(number / 1000)) ?? '', 'тысячи', ...inWords(number % 1000)];
  if (number >= 1000) return ['тысяча', ...inWords(number % 1000)];
  if (number === 0) return [];
  const whole = spoken.get(number);
  if (whole !== undefined) return [whole];
  const round = number > 100 ? number - (number % 100) : number - (number % 10);
  return [...inWords(round), ...inWords(number - round)];
}

// Of each number the first word is as it is spelled here.
// biome-ignore format: the formatter would give each of the forty pairs a line of its own, and the count could not be followed.
const numbers: readonly (readonly [number, string])[] = [
  [1, 'один одна одно адзін адна адно'], [2, 'два две дзве'], [3, 'три тры'], [4, 'четыре чатыры'], [5, 'пять пяць'], [6, 'шесть шэсць'],
  [7, 'семь сем'], [8, 'восемь восем'], [9, 'девять дзевяць'], [10, 'десять дзесяць'], [11, 'одиннадцать адзінаццаць'],
  [12, 'двенадцать дванаццаць'], [13, 'тринадцать трынаццаць'], [14, 'четырнадцать чатырнаццаць'], [15, 'пятнадцать пятнаццаць'],
  [16, 'шестнадцать шаснаццаць'], [17, 'семнадцать семнаццаць'], [18, 'восемнадцать васемнаццаць васямнаццаць'],
  [19, 'девятнадцать дзевятнаццаць'], [20, 'двадцать дваццаць'], [30, 'тридцать трыццаць'], [40, 'сорок сорак'],
  [50, 'пятьдесят пяцьдзясят пяцьдзесят'], [60, 'шестьдесят шэсцьдзясят шэсцьдзесят'], [70, 'семьдесят семдзесят'],
  [80, 'восемьдесят восемдзесят'], [90, 'девяносто дзевяноста'], [100, 'сто'], [200, 'двести дзвесце'], [300, 'триста трыста'],
  [400, 'четыреста чатырыста'], [500, 'пятьсот пяцьсот'], [600, 'шестьсот шэсцьсот'], [700, 'семьсот семсот'], [800, 'восемьсот восемсот'],
  [900, 'девятьсот дзевяцьсот'], [thousand, 'тысяча тысячи тысяч тысячы'],
];

/** Without `ten`, which is a shadow in Latin letters too. */
// biome-ignore format: read in the order of counting, not a line a number.
const english: Record<string, number> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14,
  fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60,
  seventy: 70, eighty: 80, ninety: 90, hundred, thousand,
};

const spoken = new Map(numbers.map(([number, words]) => [number, words.split(' ')[0] ?? '']));
const tensInRussian = numbers.filter(([number]) => number >= 20 && number < 100).flatMap(([, words]) => words.split(' '));
/** By the folded word, so that it is known in Latin letters too; what is folded to the spelling used here changes nothing. */
const values = new Map(numbers.flatMap(([number, words]) => words.split(' ').map((word) => [foldWord(word), number] as const)));
const longest = 14;

function numberIn(word: string): number | undefined {
  if (Object.hasOwn(english, word)) return english[word];
  return word.length > longest ? undefined : values.get(foldWord(word));
}
