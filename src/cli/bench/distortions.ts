import { type Chance, pick } from '../sample/crowd-names.ts';

/** A name as somebody might type it; null where the name has nothing to distort in this way. */
export type Distort = (name: string, chance: Chance) => string | null;

/** Takes the bare name, without its legal form and quotes. */
export const distortions: Record<string, Distort> = {
  'as it is': (name) => name,
  'small letters, quotes and a legal form': (name, chance) => `${pick(chance, formsBefore)} "${name.toLowerCase()}"`,
  'a legal form behind': (name, chance) => `${name} ${pick(chance, formsBehind)}`,
  'a typing error': (name, chance) => typo(name, chance),
  'two typing errors': (name, chance) => typo(typo(name, chance), chance),
  'everyday Latin': (name) => spelled(name, everyday),
  'everyday Latin, a typing error': (name, chance) => typo(spelled(name, everyday), chance),
  'the keyboard of the other language': (name) => spelled(name, keys),
  'look-alike letters': (name, chance) =>
    Array.from(name, (letter) => (chance(2) === 0 ? (lookAlikes[letter] ?? letter) : letter)).join(''),
  'words joined': (name) => (/[ -]/.test(name) ? name.replace(/[ -]/, '') : null),
  'words split': (name, chance) => {
    const place = 3 + chance(Math.max(1, name.length - 6));
    return name.length < 8 ? null : `${name.slice(0, place)} ${name.slice(place)}`;
  },
  'words in another order': (name) => {
    const words = name.split(/[ -]/);
    return words.length < 2 ? null : [...words.slice(1), words[0]].join(' ');
  },
  'half typed': (name) => (name.length < 9 ? null : name.slice(0, Math.ceil(name.length * 0.7))),
  'a number in words': (name) => (/\d/.test(name) ? name.replace(/[ -]?(\d+)/, (_, digits) => ` ${inWords[digits] ?? digits}`) : null),
};

/** The same name with one letter that makes it another's: what is heard as another sound. */
export function falseFriend(name: string, chance: Chance): string | null {
  const places = Array.from(name.toLowerCase()).flatMap((letter, place) => (swaps.includes(letter) ? [place] : []));
  if (places.length === 0) return null;
  const place = pick(chance, places);
  const others = Array.from(swaps).filter((letter) => letter !== name.charAt(place).toLowerCase());
  return name.slice(0, place) + pick(chance, others) + name.slice(place + 1);
}

/** What the official and the everyday spelling of Latin letters both tell apart. */
const swaps = 'бгдклмнпрф';
const letters = Array.from('абвгдеклмнопрсту');
const formsBefore = ['ООО', 'ТАА', 'Частное предприятие', 'Общество с ограниченной ответственностью', 'ЧУП', 'УП'];
const formsBehind = ['LLC', 'Ltd.', 'ООО', 'TAA', 'Private Enterprise'];

function typo(name: string, chance: Chance): string {
  const place = 1 + chance(Math.max(1, name.length - 2));
  const letter = /[a-z]/i.test(name) ? pick(chance, Array.from('aeiklmnoprst')) : pick(chance, letters);
  const ways = [
    name.slice(0, place) + name.slice(place + 1),
    name.slice(0, place) + letter + name.slice(place),
    name.slice(0, place) + letter + name.slice(place + 1),
    name.slice(0, place) + name.charAt(place + 1) + name.charAt(place) + name.slice(place + 2),
  ];
  return pick(chance, ways);
}

function spelled(name: string, table: Record<string, string>): string {
  return Array.from(name.toLowerCase(), (letter) => table[letter] ?? letter).join('');
}

function tableOf(from: string, to: string): Record<string, string> {
  const targets = to.split(' ');
  return Object.fromEntries(Array.from(from, (letter, place) => [letter, targets[place] ?? '']));
}

const everyday = tableOf(
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюяіў',
  'a b v g d e e zh z i y k l m n o p r s t u f h ts ch sh sch  y  e yu ya i u',
);
const keys = tableOf('йцукенгшщзхъфывапролджэячсмитьбюёіў', "q w e r t y u i o p [ ] a s d f g h j k l ; ' z x c v b n m , . ` b o");
const lookAlikes: Record<string, string> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
};

const inWords: Record<string, string> = {
  ...{ 2: 'два', 3: 'три', 5: 'пять', 7: 'семь', 12: 'двенадцать', 21: 'двадцать один', 24: 'двадцать четыре', 100: 'сто' },
  ...{ 365: 'триста шестьдесят пять', 2000: 'две тысячи' },
};
