import type { Region } from '../../rules/kinds.ts';

/** The three names of an invented agency. */
export type CrowdName = { nameRu: string; nameBe: string; nameEn: string };

/** A whole number from 0 to below `below`, each time another. */
export type Chance = (below: number) => number;

/** The same numbers for the same seed, on every machine. Source: mulberry32 by Tommy Ettinger, public domain. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** A name as agencies choose them: out of places, rivers, heroes and made-up words, what they do, and now and then a number. */
export function crowdName(chance: Chance): CrowdName {
  const words = pick(chance, shapes)(chance);
  const number = chance(14) === 0 ? pick(chance, numbers) : '';
  const seam = pick(chance, [' ', ' ', ' ', ' ', '-', '']);
  const form = pick(chance, forms);
  const joined = (which: 0 | 1 | 2) => {
    const parts = words.map((word, place) => (seam === '' && place > 0 ? word[which].toLowerCase() : word[which]));
    return parts.join(seam === '' && parts.length > 2 ? ' ' : seam) + number;
  };
  return { nameBe: `${form[0]} «${joined(0)}»`, nameRu: `${form[1]} «${joined(1)}»`, nameEn: `${joined(2)} ${form[2]}` };
}

/** A town and the region it lies in, for an address. */
export function crowdTown(chance: Chance): { town: string; region: Region } {
  const [, town, , region] = pick(chance, towns);
  return { town, region };
}

export function pick<Item>(chance: Chance, list: readonly Item[]): Item {
  return list[chance(list.length)] as Item;
}

type Word = readonly [be: string, ru: string, en: string];

const shapes: readonly ((chance: Chance) => Word[])[] = [
  (chance) => [stem(chance), pick(chance, trades)],
  (chance) => [stem(chance), pick(chance, trades)],
  (chance) => [coined(chance), pick(chance, trades)],
  (chance) => [coined(chance), pick(chance, trades)],
  (chance) => [pick(chance, qualities), coined(chance)],
  (chance) => [pick(chance, qualities), stem(chance), pick(chance, trades)],
  (chance) => [stem(chance), coined(chance)],
  (chance) => [stem(chance), stem(chance), pick(chance, trades)],
  (chance) => [coined(chance)],
  (chance) => [pick(chance, surnames), pick(chance, trades)],
  (chance) => [pick(chance, surnames), stem(chance)],
  (chance) => [stem(chance), pick(chance, trades), pick(chance, trades)],
];

function stem(chance: Chance): Word {
  const list = chance(2) === 0 ? towns : things;
  const [be, ru, en] = pick<readonly [string, string, string, ...unknown[]]>(chance, list);
  return [be, ru, en];
}

/** A word that nobody has used before: two or three syllables and an ending. */
function coined(chance: Chance): Word {
  const parts = [...Array.from({ length: 1 + chance(2) }, () => pick(chance, syllables)), pick(chance, endings)];
  const [be, ru, en] = [0, 1, 2].map((which) => {
    const text = parts.map((part) => part[which]).join('');
    return text.charAt(0).toUpperCase() + text.slice(1);
  });
  return [be, ru, en] as Word;
}

const numbers = [' 24', ' 7', ' 3', ' 2000', ' 21', '-2', '-5', ' 100', ' 12', ' 365'];

const forms: readonly Word[] = [
  ['ТАА', 'ООО', 'LLC'],
  ['ТАА', 'ООО', 'LLC'],
  ['ПУП', 'ЧУП', 'Private UE'],
  ['ГПУП', 'ЧТУП', 'Private Trading UE'],
  ['ТДА', 'ОДО', 'ALC'],
  ['УП', 'УП', 'UE'],
  ['ЗАТ', 'ЗАО', 'CJSC'],
  ['ААТ', 'ОАО', 'JSC'],
];

/** Three spellings of each, the words apart by bars. */
function table(text: string): Word[] {
  return text
    .trim()
    .split('\n')
    .flatMap((line) => line.split('|').map((word) => word.trim().split(/\s*\/\s*/) as unknown as Word));
}

// biome-ignore format: one region a line, as in the map; the formatter would break each of them into four.
const towns: readonly (readonly [...Word, Region])[] = (
  [
    ['BY-HM', 'Мінск/Минск/Minsk|Няміга/Немига/Niamiha|Лошыца/Лошица/Loshytsa|Свіслач/Свислочь/Svislach|Камароўка/Комаровка/Kamarouka|Уручча/Уручье/Uruchcha'],
    ['BY-BR', 'Брэст/Брест/Brest|Пінск/Пинск/Pinsk|Кобрын/Кобрин/Kobryn|Лунінец/Лунинец/Luninets|Баранавічы/Барановичи/Baranavichy|Камянец/Каменец/Kamianets|Іванава/Иваново/Ivanava|Столін/Столин/Stolin'],
    ['BY-VI', 'Віцебск/Витебск/Vitsebsk|Полацк/Полоцк/Polatsk|Орша/Орша/Orsha|Браслаў/Браслав/Braslau|Лепель/Лепель/Lepel|Глыбокае/Глубокое/Hlybokaye|Докшыцы/Докшицы/Dokshytsy|Сянно/Сенно/Sianno'],
    ['BY-HO', 'Гомель/Гомель/Homel|Мазыр/Мозырь/Mazyr|Тураў/Туров/Turau|Рэчыца/Речица/Rechytsa|Жлобін/Жлобин/Zhlobin|Светлагорск/Светлогорск/Svetlahorsk|Добруш/Добруш/Dobrush|Рагачоў/Рогачев/Rahachou'],
    ['BY-HR', 'Гродна/Гродно/Hrodna|Ліда/Лида/Lida|Слонім/Слоним/Slonim|Навагрудак/Новогрудок/Navahrudak|Ваўкавыск/Волковыск/Vaukavysk|Смаргонь/Сморгонь/Smarhon|Мір/Мир/Mir|Шчучын/Щучин/Shchuchyn'],
    ['BY-MI', 'Нясвіж/Несвиж/Niasvizh|Слуцк/Слуцк/Slutsk|Барысаў/Борисов/Barysau|Маладзечна/Молодечно/Maladzechna|Заслаўе/Заславль/Zaslauye|Клецк/Клецк/Kletsk|Вілейка/Вилейка/Vileika|Салігорск/Солигорск/Salihorsk'],
    ['BY-MA', 'Магілёў/Могилев/Mahiliou|Бабруйск/Бобруйск/Babruisk|Крычаў/Кричев/Krychau|Мсціслаў/Мстиславль/Mstsislau|Быхаў/Быхов/Bykhau|Горкі/Горки/Horki|Шклоў/Шклов/Shklou|Осіповічы/Осиповичи/Asipovichy'],
  ] as const
).flatMap(([region, words]) => table(words).map((word) => [...word, region] as const));

const things = table(`
  Дзвіна/Двина/Dzvina|Нёман/Неман/Nioman|Прыпяць/Припять/Prypiats|Бярэзіна/Березина/Biarezina|Сож/Сож/Sozh|Мухавец/Мухавец/Mukhavets|Нарач/Нарочь/Narach|Свіцязь/Свитязь/Svitsiaz
  Рагнеда/Рогнеда/Rahneda|Усяслаў/Всеслав/Usiaslau|Альгерд/Ольгерд/Alherd|Скарына/Скорина/Skaryna|Вітаўт/Витовт/Vitaut|Адысея/Одиссея/Adyseia|Меркурый/Меркурий/Merkuryi|Аргус/Аргус/Arhus
  Навігатар/Навигатор/Navihatar|Вектар/Вектор/Vektar|Гарызонт/Горизонт/Haryzont|Сузор’е/Созвездие/Suzorye|Зорка/Звезда/Zorka|Маяк/Маяк/Maiak|Компас/Компас/Kompas|Мост/Мост/Most|Шлях/Путь/Shliakh|Брама/Брама/Brama
  Ветразь/Парус/Vetraz|Якар/Якорь/Yakar|Ластаўка/Ласточка/Lastauka|Бусел/Аист/Busel|Зубр/Зубр/Zubr|Рысь/Рысь/Rys|Сокал/Сокол/Sokal|Журавель/Журавль/Zhuravel|Верас/Вереск/Veras|Ясень/Ясень/Yasen
  Каліна/Калина/Kalina|Рамонак/Ромашка/Ramonak|Васілёк/Василек/Vasiliok|Бурштын/Янтарь/Burshtyn|Крышталь/Хрусталь/Kryshtal|Апал/Опал/Apal|Рубін/Рубин/Rubin|Граніт/Гранит/Hranit|Арыён/Орион/Aryion|Сірыус/Сириус/Sirius
  Надзея/Надежда/Nadzeia|Давер/Доверие/Daver|Поспех/Успех/Pospekh|Мара/Мечта/Mara|Лёс/Судьба/Lios|Крок/Шаг/Krok|Старт/Старт/Start|Фінал/Финал/Final|Рэйс/Рейс/Reis|Маршрут/Маршрут/Marshrut
`);

const trades = table(`
  Трэвел/Трэвел/Travel|Тур/Тур/Tour|Кадры/Кадры/Kadry|Персанал/Персонал/Personnel|Рэкрут/Рекрут/Recruit|Джоб/Джоб/Job|Сэрвіс/Сервис/Service|Груп/Групп/Group|Цэнтр/Центр/Centre|Эксперт/Эксперт/Expert
  Кансалт/Консалт/Consult|Альянс/Альянс/Alliance|Студэнт/Студент/Student|Акадэмія/Академия/Academy|Візіт/Визит/Visit|Лайн/Лайн/Line|Плюс/Плюс/Plus|Глобал/Глобал/Global|Партнёр/Партнер/Partner|Інвест/Инвест/Invest
  Агенцтва/Агентство/Agency|Майстар/Мастер/Master|Праца/Работа/Work|Экспрэс/Экспресс/Express|Кантакт/Контакт/Contact|Каледж/Колледж/College|Місія/Миссия/Mission|Кар’ера/Карьера/Career|Адукацыя/Образование/Education|Лінгва/Лингва/Lingua
  Транзіт/Транзит/Transit|Спадарожнік/Спутник/Companion|Вандроўнік/Путник/Traveller|Знаёмства/Знакомство/Acquaintance|Сустрэча/Встреча/Meeting|Брыгада/Бригада/Brigade|Рэсурс/Ресурс/Resource|Клуб/Клуб/Club|Бюро/Бюро/Bureau|Дом/Дом/House
`);

const qualities = table(`
  Новы/Новый/Novy|Белы/Белый/Biely|Залаты/Золотой/Zalaty|Паўночны/Северный/Northern|Заходні/Западный/Western|Усходні/Восточный/Eastern|Чырвоны/Красный/Chyrvony|Сіні/Синий/Blue|Зялёны/Зеленый/Green|Вольны/Вольный/Free
  Першы/Первый/First|Вялікі/Большой/Vialiki|Малы/Малый/Maly|Добры/Добрый/Dobry|Ясны/Ясный/Yasny|Светлы/Светлый/Svetly|Далёкі/Далекий/Dalioki|Родны/Родной/Rodny|Хуткі/Быстрый/Fast|Верны/Верный/Verny
`);

const surnames = table(`
  Янкоўскі/Янковский/Yankouski|Каліноўскі/Калиновский/Kalinouski|Шаўчэнка/Шевченко/Shauchenka|Якаўлеў/Яковлев/Yakauleu|Сакалоўскі/Соколовский/Sakalouski|Багдановіч/Богданович/Bahdanovich|Купрэвіч/Купревич/Kuprevich
  Лапацін/Лопатин/Lapatsin|Юр’еў/Юрьев/Yuryeu|Карповіч/Карпович/Karpovich|Мароз/Мороз/Maroz|Зайцаў/Зайцев/Zaitsau|Казлоўскі/Козловский/Kazlouski|Рагозін/Рогозин/Rahozin|Глушко/Глушко/Hlushko|Вайцяхоўскі/Войцеховский/Vaitsiakhouski
`);

const syllables = table(`
  ас/ас/as|вал/вал/val|бел/бел/bel|евра/евро/euro|тран/тран/tran|інтэр/интер/inter|ві/ви/vi|ка/ка/ka|ла/ла/la|мер/мер/mer|на/на/na|пра/про/pra|рэ/ре/re|са/са/sa|тэ/те/te|ун/ун/un|фар/фар/far|гле/гле/hle|до/до/do|зен/зен/zen
  кра/кра/kra|лю/лю/liu|мі/ми/mi|но/но/no|пол/пол/pol|рус/рус/rus|ста/ста/sta|тор/тор/tor|хол/хол/khol|ця/тя/tsia|шы/ши/shy|эл/эл/el|ам/ам/am|бры/бри/bry|гран/гран/hran|дзі/ди/dzi|жэ/же/zhe|кі/ки/ki|лан/лан/lan|мо/мо/mo
`);

const endings = table(`
  тэкс/текс/teks|тар/тор/tar|лік/лик/lik|віта/вита/vita|мед/мед/med|транс/транс/trans|поліс/полис/polis|лар/лар/lar|мон/мон/mon|вест/вест/vest|дар/дар/dar|ніка/ника/nika|тон/тон/ton|біс/бис/bis|кс/кс/ks|рад/рад/rad
  сей/сей/sei|флот/флот/flot|град/град/hrad|нэт/нет/net|сан/сан/san|корд/корд/kord|люкс/люкс/liuks|мікс/микс/miks|рон/рон/ron|строй/строй/stroi|тур/тур/tur|фест/фест/fest|цэнтр/центр/tsentr|экс/экс/eks|юніт/юнит/iunit|яра/яра/yara
`);
