import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editsTo } from '../../src/rules/edits.ts';
import { isVeryName, layoutSwapped, nameKey, nearnessTo, similarity, spacelessKey } from '../../src/rules/names.ts';

const rows = (file: string) =>
  readFileSync(new URL(`../reference/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
const registered = rows('registered-names.tsv').map(([ru = '', be = '']) => ({ ru, be, keys: [...new Set([nameKey(ru), nameKey(be)])] }));
const spaceless = new Map(registered.flatMap(({ keys }) => keys.map((key) => [key, Buffer.from(spacelessKey(key))] as const)));

/** Whether the one name meant is nearer than every other; a tie is a miss. */
function findsFirst(query: string, meant: string): boolean {
  const swapped = layoutSwapped(query);
  const asked = [query, ...(swapped === null ? [] : [swapped])].map((text) => nearnessTo(nameKey(text)));
  const ranked = registered
    .map(({ ru, keys }) => ({ ru, near: Math.max(...asked.flatMap((nearness) => keys.map((key) => nearnessIn(nearness, key)))) }))
    .sort((a, b) => b.near - a.near);
  return ranked[0]?.ru === meant && ranked[0].near > (ranked[1]?.near ?? 0);
}

function nearnessIn(nearness: ReturnType<typeof nearnessTo>, key: string): number {
  const bytes = spaceless.get(key) ?? Buffer.alloc(0);
  return nearness(bytes, 0, bytes.length);
}

describe('finding the registered name first', () => {
  const byDistortion = Map.groupBy(rows('name-pairs.tsv'), ([distortion = '']) => distortion);

  // Measured: 320 of 320. The rules were written with these pairs in sight; the next test asks what they were not written for.
  it.each([...byDistortion])('%s: at least 19 of 20', (_, pairs) => {
    const missed = pairs.filter(([, query = '', meant = '']) => !findsFirst(query, meant));
    expect(pairs).toHaveLength(20);
    expect(missed.length, JSON.stringify(missed)).toBeLessThanOrEqual(1);
  });

  it('in all pairs: recall at 1 of at least 0.98', () => {
    const pairs = [...byDistortion.values()].flat();
    expect(pairs.filter(([, query = '', meant = '']) => findsFirst(query, meant)).length / pairs.length).toBeGreaterThanOrEqual(0.98);
  });

  it('with two letters of the bare name changed at random: recall at 1 of at least 0.96', () => {
    // Measured: 0.983.
    const letters = Array.from('абвгдежзиклмнопрстуфхцчшыэюя');
    const edit = fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom(...letters));
    const samples = fc.sample(fc.tuple(fc.constantFrom(...registered), fc.tuple(edit, edit)), { seed: 20261124, numRuns: 300 });
    const found = samples.filter(([{ ru }, edits]) => {
      const bare = Array.from(ru.replace(/^\S+ «|»$/g, '').toLowerCase());
      for (const [at, how, letter] of edits) {
        const place = at % bare.length;
        if (how === 0) bare.splice(place, 1);
        else if (how === 1) bare.splice(place, 0, letter);
        else if (how === 2) bare.splice(place, 1, letter);
        else bare.splice(place, 2, ...bare.slice(place, place + 2).reverse());
      }
      return findsFirst(bare.join(''), ru);
    });
    expect(found.length / samples.length).toBeGreaterThanOrEqual(0.96);
  });
});

describe('the key', () => {
  it.each([
    [
      'the legal form and quotes',
      ['ООО «Ромашка»', 'Ромашка, ТАА', '"Ромашка" OOO', 'Romashka LLC', 'Общество с ограниченной ответственностью „Ромашка“'],
    ],
    [
      'forms spelled out',
      ['ЧТУП «Ёлка»', 'Прыватнае гандлёвае ўнітарнае прадпрыемства «Ёлка»', 'Частное торговое унитарное предприятие Елка'],
    ],
    ['unstressed vowels', ['Ольгерд Контакт', 'Альгерд Кантакт', 'Alhierd Kantakt', 'Olgerd Kontakt', 'Aĺgierd-Kantakt']],
    ['soft consonants', ['Свитязь', 'Свіцязь', 'Sviciaź', 'Svitsiaz', 'Svityaz', 'SVITIAZ']],
    ['ў and в', ['Туровский', 'Тураўскі', 'Turauski', 'Turaŭski', 'Turawski', 'Turovskiy']],
    ['у and в at the beginning', ['Владимир', 'Уладзімір', 'Uladzimir', 'Vladimir', 'Wladimir', 'Uładzimir']],
    ['doubled letters', ['Миссия Групп', 'Місія Груп', 'Missiya Grupp', 'misija hrup']],
    ['the apostrophe', ["Юр'еў", 'Юрьев', 'Юр’еў', 'Yuryev', 'Jurjeŭ', 'Iurev']],
    ['х, which is not г', ['Хатынь', 'Khatyn', 'Chatyń']],
    ['Latin legal forms in front', ['Ромашка', 'LLC Romashka', 'UP Romashka', 'OOO "Romashka"']],
    ['ц and тс', ['Советский', 'Савецкі', 'Sovetskij', 'Saviecki']],
    ['ю', ['Люкс', 'Liuks', 'Lyuks', 'Luks']],
    [
      'a number in digits and in words',
      ['Тур 24', 'Тур двадцать четыре', 'тур дваццаць чатыры', 'Tur twenty-four', 'Tur dvadtsat chetyre', 'Tur dvaccać čatyry', 'тур24'],
    ],
    ['a round number', ['Сто Дорог', '100 Дорог', 'one hundred дорог', '№ 100 дорог']],
    ['a long number', ['Тур 2365', 'Тур две тысячи триста шестьдесят пять', 'Тур дзве тысячы трыста шэсцьдзясят пяць']],
    ['one and two, whatever their gender', ['2 звезды', 'Две звезды', 'Dve zvezdy', 'Два звезды']],
    ['plus', ['Тур+', 'Тур Плюс', 'Tur Plus']],
    [
      'forms spelled out in Latin letters',
      [
        'Ромашка',
        'Romashka Private Enterprise',
        'Chastnoe predpriyatie Romashka',
        'Tavarystva z abmiežavanaj adkaznasciu Ramaška',
        'ЧП Ромашка',
      ],
    ],
    ['accents', ['Kóntakt Travel', 'Kontakt Travel']],
    ['look-alikes', ['Яковлев', 'Якoвлeв', 'яkовлeb', 'Якoвлeв УП', 'YП Якoвлeв']],
  ])('is one for %s', (_, spellings) => {
    expect([...new Set(spellings.map(nameKey))]).toEqual([nameKey(spellings[0] ?? '')]);
  });

  it.each([
    ['Лида Тур', 'Лира Тур'],
    ['Пинск Визит', 'Минск Визит'],
    ['Вектор', 'Вентор'],
    ['Орша', 'Орса'],
    ['Рогнеда', 'Рохнеда'],
    ['Двина', 'Дрина'],
    ['Ковчег', 'Ковшег'],
    ['Навигатор 2', 'Навигатор 3'],
    ['Янтарь', 'Янтары'],
    ['Жук', 'Зук'],
    ['Тур 11', 'Тур 1'],
    ['Тур 24', 'Тур 25'],
    ['Тур 12233', 'Тур 1233'],
    ['Тур 007', 'Тур 7'],
    ['Level Up', 'Level'],
  ])('of %s is not that of %s', (name, falseFriend) => {
    expect(spacelessKey(nameKey(name))).not.toBe(spacelessKey(nameKey(falseFriend)));
  });

  it('is of one agency alone among the registered names, with and without spaces', () => {
    const owners = new Map<string, Set<string>>();
    for (const { ru, keys } of registered) {
      for (const key of keys.map(spacelessKey)) owners.set(key, (owners.get(key) ?? new Set()).add(ru));
    }
    expect([...owners].filter(([, names]) => names.size > 1)).toEqual([]);
  });

  it('differs when one consonant of a registered name is another', () => {
    const consonants = Array.from('бвгджзклмнпрсфхчш');
    fc.assert(
      fc.property(fc.constantFrom(...registered), fc.nat(), fc.constantFrom(...consonants), ({ ru }, at, consonant) => {
        const bare = Array.from(ru.replace(/^\S+ «|»$/g, '').toLowerCase());
        const places = bare.flatMap((letter, place) => (consonants.includes(letter) && letter !== consonant ? [place] : []));
        const place = places[at % places.length] ?? 0;
        // Doubling a neighbour, or making дз and в of у, is what the key forgives.
        fc.pre(
          bare[place - 1] !== consonant &&
            bare[place + 1] !== consonant &&
            !'дзв'.includes(consonant) &&
            !'дзв'.includes(bare[place] ?? ''),
        );
        fc.pre(bare[place + 1] !== bare[place] && bare[place - 1] !== bare[place]);
        expect(spacelessKey(nameKey(bare.with(place, consonant).join('')))).not.toBe(spacelessKey(nameKey(bare.join(''))));
      }),
      { numRuns: 1000 },
    );
  });

  it('is small ASCII words with single spaces, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[А-яЁёЎўІіA-z«» '-]{0,30}$/)), (text) => {
        expect(nameKey(text)).toMatch(/^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/);
      }),
      { numRuns: 1000 },
    );
  });

  it('without spaces is one for a name written in one word and in two', () => {
    for (const { ru } of registered) {
      expect(spacelessKey(nameKey(ru.replace(/[ -](?=[^«]*$)/, ''))), ru).toBe(spacelessKey(nameKey(ru)));
    }
  });

  it('keeps a name that is only legal forms, and is empty for marks', () => {
    expect(nameKey('ЧУП')).toBe('cup');
    expect(nameKey('«—»')).toBe('');
  });
});

describe('the wrong keyboard layout', () => {
  it.each([
    ['bynthgjk cneltyn', 'интерпол студент'],
    ['Rj,hby-Gfhnyёh', 'кобрин-партнёр'],
    ['nehfo', 'тураў'],
    ['pfobnf', 'защита'],
  ])('%s was %s', (typed, meant) => {
    expect(layoutSwapped(typed)).toBe(meant);
  });

  it('has nothing to turn in a text without Latin letters', () => {
    expect(layoutSwapped('кобрин, 2026')).toBeNull();
    expect(layoutSwapped('')).toBeNull();
  });
});

describe('distance and similarity', () => {
  const word = fc.stringMatching(/^[abc]{0,7}$/);

  /** The oracle: the textbook recursion of optimal string alignment. */
  function naive(a: string, b: string): number {
    if (a === '' || b === '') return a.length + b.length;
    const [restA, restB] = [a.slice(1), b.slice(1)];
    const ways = [naive(restA, restB) + (a[0] === b[0] ? 0 : 1), naive(restA, b) + 1, naive(a, restB) + 1];
    if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]) ways.push(naive(a.slice(2), b.slice(2)) + 1);
    return Math.min(...ways);
  }

  it('counts edits as the oracle does, and less for each letter that is not there yet', () => {
    const long = 'abcacbacbbabcabacbabcacbabcabcab'; // a text of more letters than a number has bits is counted in another way
    fc.assert(
      fc.property(word, word, fc.boolean(), fc.constantFrom(0, 0.25, 1), (a, b, isLong, unsaid) => {
        const before = isLong ? long : '';
        const bytes = Buffer.from(`xy${before}${b}z`);
        const counted = editsTo(before + a, unsaid)(bytes, 2, bytes.length - 1);
        const beginnings = Array.from({ length: b.length + 1 }, (_, length) => b.slice(0, length));
        expect(counted).toBe(Math.min(...beginnings.map((beginning) => naive(a, beginning) + unsaid * (b.length - beginning.length))));
      }),
      { numRuns: 150 },
    );
  });

  it('is 1 for the name itself alone, and lies between 0 and 1', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const near = similarity(a, b);
        expect(near).toBeGreaterThanOrEqual(0);
        expect(near).toBeLessThanOrEqual(1);
        expect(near === 1).toBe(spacelessKey(a) === spacelessKey(b) && b !== '' && a !== '');
      }),
    );
  });

  it('sets a beginning above as many other edits, and the words in another order near', () => {
    expect(similarity('brest al', 'brest alens')).toBeGreaterThan(similarity('brest alexxx', 'brest alens'));
    expect(similarity('vizit brest', 'brest vizit')).toBeGreaterThan(0.97);
    expect(similarity('vizit brest', 'brest vizit')).toBeLessThan(1);
    expect(similarity('', 'brest')).toBe(0);
    expect(similarity('brest', '')).toBe(0);
  });
});

describe('the very name', () => {
  it.each([
    ['севернЫй-маяк', 'ООО «Северный Маяк»', true],
    ['северныймаяк', 'ООО «Северный Маяк»', true],
    ['OOO Севeрный Мaяк', 'ООО «Северный Маяк»', true], // Latin e and a among the Cyrillic letters
    ['Severny Mayak', 'ООО «Северный Маяк»', true],
    ['ctdthysq vfzr', 'ООО «Северный Маяк»', true],
    ['Семейное счастье', 'ООО «Семейнае Счастье»', false],
    ['Ромашка', 'ООО «Рамашка»', false],
    ['Северные Маяки', 'ООО «Северный Маяк»', false],
    ['Тур двадцать четыре', 'ООО «Тур 24»', true],
    ['тур 24', 'ООО «Тур Двадцать Четыре»', true],
    ['Тур 25', 'ООО «Тур 24»', false],
    ['Два Звезды', 'ООО «Две Звезды»', false],
  ])('"%s" and %s: %s', (asked, name, very) => {
    expect(isVeryName(asked, name)).toBe(very);
  });

  it('is never one that differs in a letter, whatever letter', () => {
    const alphabet = Array.from('абвгдежзийклмнопрстуфхцчшщъыьэюяіў');
    fc.assert(
      fc.property(
        fc.constantFrom(...registered),
        fc.nat(),
        fc.constantFrom(...alphabet),
        fc.boolean(),
        ({ ru, be }, at, letter, inRussian) => {
          const name = inRussian ? ru : be;
          const bare = Array.from(name.replace(/^\S+ «|»$/g, '').toLowerCase());
          const place = at % bare.length;
          fc.pre(/\p{L}/u.test(bare[place] ?? '') && bare[place] !== letter);
          fc.pre(!/^[её]{2}$/.test(`${bare[place]}${letter}`));
          expect(isVeryName(bare.with(place, letter).join(''), name)).toBe(false);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
