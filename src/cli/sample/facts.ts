import { addDays, type Day } from '../../rules/calendar.ts';
import type { Edition, FactCode } from '../../rules/editions/edition.ts';
import { procedureOf } from '../../rules/editions/index.ts';
import type { Facts, PartnerRole } from '../../rules/facts.ts';
import type { Kind } from '../../rules/kinds.ts';
import type { Purpose } from '../../rules/purposes.ts';
import type { SampleAgency, Tongue } from './agencies.ts';

/** Everything the edition asks an applicant of this purpose and kind to state. `turn` picks from the lists, so that agencies differ. */
export function sampleFacts(edition: Edition, purpose: Purpose, kind: Kind, agency: SampleAgency, day: Day, turn: number): Facts {
  const words = said[agency.lang];
  const abroad = partnersOf(kind, day, turn);
  const all: Required<Facts> = {
    'name-ru': agency.nameRu,
    'name-be': agency.nameBe,
    'name-en': agency.nameEn,
    address: agency.address,
    region: agency.region,
    premises: `${agency.address}; ${words.lease} № ${turn + 3}/${day.slice(0, 4)}`,
    director: agency.person,
    founders: turn % 7 === 0 ? [agency.person, pick(words.founders, turn / 7)] : [agency.person],
    specialist: pick(words.specialists, turn),
    'specialist-experience': 2 + (turn % 9),
    employees: 3 + (turn % 14),
    website: `https://${agency.key}.example/`,
    branches: turn % 4 === 0 ? [pick(words.branches, turn)] : [],
    partners: kind === 'travel' || kind === 'introduction' ? abroad.slice(0, 1) : abroad,
    countries: [...new Set(abroad.map((partner) => partner.country))],
    programmes: kind === 'study' ? [pick(words.programmes, turn), pick(words.programmes, turn + 1)] : [],
    reasons: words.reasons,
  };
  const asked = new Set<FactCode>(procedureOf(edition, purpose, kind).facts.map((fact) => fact.code));
  return Object.fromEntries(Object.entries(all).filter(([code]) => asked.has(code as FactCode)));
}

function partnersOf(kind: Kind, day: Day, turn: number) {
  return [0, 1].map((next) => {
    const [name, country] = pick(partners[kind], turn + next);
    return {
      name,
      country,
      role: roleOf[kind],
      contract: `${turn + next + 11}/${day.slice(2, 4)}`,
      contractDate: addDays(day, -30 - next * 19),
    };
  });
}

const roleOf: Record<Kind, PartnerRole> = { employment: 'employer', introduction: 'agency', study: 'school', travel: 'agency' };

function pick<Item>(list: readonly [Item, ...Item[]], turn: number): Item {
  return list[turn % list.length] ?? list[0];
}

type Partner = readonly [name: string, country: string];

const partners: Record<Kind, readonly [Partner, ...Partner[]]> = {
  employment: [
    ['Baltijos Sodai Darbas UAB', 'LT'],
    ['Mazowieckie Pola Sp. z o.o.', 'PL'],
    ['Nordlicht Pflegehaus GmbH', 'DE'],
    ['Rannikkomarja Oy', 'FI'],
    ['Vltavské Stavby s.r.o.', 'CZ'],
    ['Hanul Harbour Works Co., Ltd.', 'KR'],
    ['Severny Karkas OOO', 'RU'],
    ['Zemgales Maize SIA', 'LV'],
  ],
  introduction: [
    ['Treffpunkt Zwei GmbH', 'DE'],
    ['Rencontres du Rhin SARL', 'FR'],
    ['Incontro Sereno S.r.l.', 'IT'],
    ['Encuentro Claro S.L.', 'ES'],
  ],
  study: [
    ['Akademia Językowa Nad Wisłą', 'PL'],
    ['Institut für Sprachen Elbufer', 'DE'],
    ['Vltava jazyková škola s.r.o.', 'CZ'],
    ['Liffey Quay Language School Ltd', 'IE'],
    ['Bohai Bay Language College', 'CN'],
  ],
  travel: [
    ['Mavi Kıyı Turizm Ltd. Şti.', 'TR'],
    ['Red Reef Holidays SAE', 'EG'],
    ['Aegean Sails Travel S.A.', 'GR'],
    ['Kolkheti Tours LLC', 'GE'],
    ['Jantarny Bereg OOO', 'RU'],
  ],
};

type Said = Record<'specialists' | 'founders' | 'branches' | 'programmes', readonly [string, ...string[]]> & {
  lease: string;
  reasons: string;
};

const said: Record<Tongue, Said> = {
  be: {
    lease: 'дагавор арэнды',
    reasons: 'Агенцтва больш не вядзе гэтай дзейнасці, з усімі кліентамі разлічылася.',
    specialists: ['Ганна Віктараўна Лысенка', 'Алесь Пятровіч Сідаровіч', 'Тамара Іванаўна Грынь', 'Янка Міхайлавіч Кот'],
    founders: ['ТАА «Крыніца Плюс»', 'Вераніка Аляксандраўна Дубіна', 'Рыгор Антонавіч Пташнік'],
    branches: ['г. Ліда, вул. Замкавая, 4, пам. 6', 'г. Мазыр, вул. Савецкая, 126'],
    programmes: ['Польская мова, 8 тыдняў', 'Нямецкая мова, летняя школа', 'Падрыхтоўчы год у каледжы', 'Англійская мова, 12 тыдняў'],
  },
  ru: {
    lease: 'договор аренды',
    reasons: 'Агентство больше не ведет эту деятельность, со всеми клиентами рассчиталось.',
    specialists: ['Анна Викторовна Лысенко', 'Сергей Петрович Сидорович', 'Тамара Ивановна Гринь', 'Иван Михайлович Кот'],
    founders: ['ООО «Источник Плюс»', 'Вероника Александровна Дубина', 'Григорий Антонович Пташник'],
    branches: ['г. Барановичи, ул. Советская, 79, каб. 5', 'г. Орша, ул. Ленина, 34'],
    programmes: ['Польский язык, 8 недель', 'Немецкий язык, летняя школа', 'Подготовительный год в колледже', 'Английский язык, 12 недель'],
  },
};
