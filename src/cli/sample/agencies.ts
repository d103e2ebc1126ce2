import type { Region } from '../../rules/kinds.ts';
import { makeUnp } from '../../rules/unp.ts';

/** The language an agency's people write in: their papers, questions and answers are in it. */
export type Tongue = 'be' | 'ru';

export type SampleAgency = {
  /** Names the agency in the histories, and its own part of the Internet: `office@KEY.example`. */
  key: string;
  nameBe: string;
  nameRu: string;
  nameEn: string;
  region: Region;
  address: string;
  phone: string;
  email: string;
  unp: string;
  person: string;
  lang: Tongue;
};

type Form = keyof typeof forms;
const forms = {
  llc: ['ТАА', 'ООО', 'LLC'],
  alc: ['ТДА', 'ОДО', 'ALC'],
  cjsc: ['ЗАТ', 'ЗАО', 'CJSC'],
  ue: ['УП', 'УП', 'UE'],
  private: ['ПУП', 'ЧУП', 'Private UE'],
} as const;

type Row = readonly [
  key: string,
  form: Form,
  be: string,
  ru: string,
  en: string,
  region: Region,
  address: string,
  person: string,
  lang: Tongue,
];

// Invented, all of them. «Няміга Кадры» and «Няміга Кадры Плюс» differ in one word on purpose: it is how people are cheated.
// biome-ignore format: one agency a line reads as the table it is; the formatter would give each of its nine fields a line.
const rows: readonly Row[] = [
  ['niamiha-kadry', 'llc', 'Няміга Кадры', 'Немига Кадры', 'Niamiha Kadry', 'BY-HM', 'г. Минск, ул. Немига, 38, оф. 14', 'Ирина Лещенко', 'ru'],
  ['zorny-shliakh', 'private', 'Зорны шлях', 'Звёздный путь', 'Zorny Shliakh', 'BY-HM', 'г. Мінск, вул. Кірава, 7, пам. 3', 'Вольга Карповіч', 'be'],
  ['sertsa-i-dom', 'private', 'Сэрца і дом', 'Сердце и дом', 'Sertsa i Dom', 'BY-HM', 'г. Минск, ул. Козлова, 21-2', 'Татьяна Рудько', 'ru'],
  ['loshytsa-tour', 'ue', 'Лошыца Тур', 'Лошица Тур', 'Loshytsa Tour', 'BY-HM', 'г. Минск, пр. Дзержинского, 104-6', 'Павел Гончарик', 'ru'],
  ['kamarouka-personnel', 'llc', 'Камароўка Персанал', 'Комаровка Персонал', 'Kamarouka Personnel', 'BY-HM', 'г. Минск, ул. Веры Хоружей, 15', 'Елена Шпак', 'ru'],
  ['education-without-borders', 'llc', 'Адукацыя без межаў', 'Образование без границ', 'Education Without Borders', 'BY-HM', 'г. Мінск, вул. Няждановай, 4', 'Сяргей Мядзведзеў', 'be'],
  ['troitskaye', 'llc', 'Траецкае знаёмства', 'Троицкое знакомство', 'Troitskaye Znayomstva', 'BY-HM', 'г. Минск, ул. Максима Богдановича, 9', 'Жанна Ярош', 'ru'],
  ['svislach-travel', 'alc', 'Свіслач Трэвел', 'Свислочь Трэвел', 'Svislach Travel', 'BY-HM', 'г. Минск, ул. Первомайская, 12', 'Дмитрий Кохан', 'ru'],
  ['niamiha-kadry-plus', 'llc', 'Няміга Кадры Плюс', 'Немига Кадры Плюс', 'Niamiha Kadry Plus', 'BY-HM', 'г. Минск, ул. Раковская, 30, оф. 2', 'Вадим Сорока', 'ru'],
  ['skaryna-lingua', 'ue', 'Лінгвацэнтр Скарына', 'Лингвацентр Скорина', 'Skaryna Lingua Centre', 'BY-HM', 'г. Мінск, пр-т Незалежнасці, 53', 'Наталля Бароўская', 'be'],
  ['buh-transit', 'llc', 'Буг Транзіт Кадры', 'Буг Транзит Кадры', 'Buh Transit Kadry', 'BY-BR', 'г. Брест, ул. Московская, 202', 'Андрей Климук', 'ru'],
  ['bielaya-viezha', 'cjsc', 'Белая Вежа Тур', 'Белая Вежа Тур', 'Bielaya Viezha Tour', 'BY-BR', 'г. Брест, ул. Гоголя, 6', 'Людмила Савчук', 'ru'],
  ['paliessie-viedy', 'private', 'Палескія веды', 'Полесские знания', 'Paliessie Viedy', 'BY-BR', 'г. Пінск, вул. Леніна, 16', 'Марыя Лемяшэўская', 'be'],
  ['mukhavets-resource', 'llc', 'Мухавец Рэсурс', 'Мухавец Ресурс', 'Mukhavets Resource', 'BY-BR', 'г. Кобрин, ул. Дзержинского, 77', 'Олег Ткачук', 'ru'],
  ['dzve-zorki', 'private', 'Дзве зоркі', 'Две звезды', 'Dzve Zorki', 'BY-BR', 'г. Барановичи, ул. Тельмана, 40', 'Светлана Мороз', 'ru'],
  ['pinsk-hands', 'llc', 'Пінскія рабочыя рукі', 'Пинские рабочие руки', 'Pinsk Working Hands', 'BY-BR', 'г. Пинск, ул. Иркутско-Пинской Дивизии, 46', 'Игорь Шешко', 'ru'],
  ['dzvina-personnel', 'cjsc', 'Дзвіна Персанал', 'Двина Персонал', 'Dzvina Personnel', 'BY-VI', 'г. Витебск, ул. Ленина, 26', 'Галина Васильева', 'ru'],
  ['braslau-lakes', 'alc', 'Браслаўскія азёры Тур', 'Браславские озёра Тур', 'Braslau Lakes Tour', 'BY-VI', 'г. Браслаў, вул. Савецкая, 90', 'Ганна Шымковіч', 'be'],
  ['safiya-education', 'llc', 'Сафійская адукацыя', 'Софийское образование', 'Safiya Education', 'BY-VI', 'г. Полацк, вул. Замкавая, 3', 'Юлія Арлоўская', 'be'],
  ['linen-thread', 'private', 'Ільняная нітка', 'Льняная нить', 'Linen Thread', 'BY-VI', 'г. Орша, ул. Мира, 11', 'Оксана Жданович', 'ru'],
  ['hlybokaye-kadry', 'llc', 'Глыбокае Кадры', 'Глубокое Кадры', 'Hlybokaye Kadry', 'BY-VI', 'г. Глубокое, ул. Советская, 18', 'Виктор Самойло', 'ru'],
  ['sozh-work', 'llc', 'Сож Праца', 'Сож Работа', 'Sozh Pratsa', 'BY-HO', 'г. Гомель, ул. Пушкина, 2', 'Анна Дедкова', 'ru'],
  ['prypiats-journeys', 'ue', 'Прыпяцкія вандроўкі', 'Припятские путешествия', 'Prypiats Journeys', 'BY-HO', 'г. Туров, ул. Ленинская, 107', 'Роман Кулеш', 'ru'],
  ['homel-erudite', 'private', 'Гомельскі эрудыт', 'Гомельский эрудит', 'Homel Erudite', 'BY-HO', 'г. Гомель, пр. Ленина, 10', 'Инна Павленко', 'ru'],
  ['family-hearth', 'private', 'Сямейны ачаг', 'Семейный очаг', 'Family Hearth', 'BY-HO', 'г. Речица, ул. Советская, 45', 'Вера Старовойтова', 'ru'],
  ['mazyr-builder', 'alc', 'Мазырскі будаўнік', 'Мозырский строитель', 'Mazyr Builder', 'BY-HO', 'г. Мазыр, вул. Ленінская, 33', 'Мікалай Бабарыка', 'be'],
  ['nioman-career', 'cjsc', 'Нёманская кар’ера', 'Неманская карьера', 'Nioman Career', 'BY-HR', 'г. Гродно, ул. Ожешко, 22', 'Станислав Юревич', 'ru'],
  ['kalozha-tour', 'llc', 'Каложа Тур', 'Коложа Тур', 'Kalozha Tour', 'BY-HR', 'г. Гродна, вул. Замкавая, 13', 'Аліцыя Жук', 'be'],
  ['lida-master', 'llc', 'Лідскі майстар', 'Лидский мастер', 'Lida Master', 'BY-HR', 'г. Лида, ул. Советская, 28', 'Геннадий Войтик', 'ru'],
  ['harodnia-universum', 'llc', 'Гродзенскі ўніверсум', 'Гродненский универсум', 'Hrodna Universum', 'BY-HR', 'г. Гродна, вул. Ажэшкі, 5', 'Крысціна Радзюк', 'be'],
  ['sustrecha', 'private', 'Слонімская сустрэча', 'Слонимская встреча', 'Slonim Sustrecha', 'BY-HR', 'г. Слоним, ул. Первомайская, 60', 'Лариса Козел', 'ru'],
  ['niasvizh-hastsinets', 'ue', 'Нясвіжскі гасцінец', 'Несвижский гостинец', 'Niasvizh Hastsinets', 'BY-MI', 'г. Нясвіж, вул. Радзівілаўская, 3', 'Алена Сяліцкая', 'be'],
  ['barysau-brigade', 'llc', 'Барысаўская брыгада', 'Борисовская бригада', 'Barysau Brigade', 'BY-MI', 'г. Борисов, пр. Революции, 41', 'Юрий Плавский', 'ru'],
  ['slutsk-belts', 'alc', 'Слуцкі пояс Кадры', 'Слуцкий пояс Кадры', 'Slutsk Belt Kadry', 'BY-MI', 'г. Слуцк, ул. Ленина, 159', 'Михаил Борейко', 'ru'],
  ['maladzechna-lingua', 'private', 'Маладзечна Лінгва', 'Молодечно Лингва', 'Maladzechna Lingua', 'BY-MI', 'г. Маладзечна, вул. Прытыцкага, 15', 'Дар’я Хадкевіч', 'be'],
  ['zhodzina-vector', 'llc', 'Жодзінскі вектар', 'Жодинский вектор', 'Zhodzina Vector', 'BY-MI', 'г. Жодино, пр. Ленина, 19', 'Константин Бурак', 'ru'],
  ['dniapro-resource', 'llc', 'Дняпроўскі рэсурс', 'Днепровский ресурс', 'Dniapro Resource', 'BY-MA', 'г. Могилев, ул. Первомайская, 34', 'Надежда Щербакова', 'ru'],
  ['babruisk-wanderer', 'ue', 'Бабруйскі вандроўнік', 'Бобруйский странник', 'Babruisk Wanderer', 'BY-MA', 'г. Бобруйск, ул. Социалистическая, 84', 'Артём Левин', 'ru'],
  ['mahiliou-muse', 'private', 'Магілёўская муза', 'Могилёвская муза', 'Mahiliou Muse', 'BY-MA', 'г. Магілёў, вул. Ленінская, 21', 'Кацярына Рыжова', 'be'],
  ['horki-agrarian', 'llc', 'Горацкі аграрый', 'Горецкий аграрий', 'Horki Agrarian', 'BY-MA', 'г. Горки, ул. Мичурина, 5', 'Владимир Тишков', 'ru'],
];

const areaCode: Record<Region, string> = {
  'BY-HM': '17',
  'BY-BR': '162',
  'BY-VI': '212',
  'BY-HO': '232',
  'BY-HR': '152',
  'BY-MI': '17',
  'BY-MA': '222',
};

/** The forty agencies of the sample, with payer numbers that pass the check and that no region has reached yet. */
export const sampleAgencies: readonly SampleAgency[] = rows.map(([key, form, be, ru, en, region, address, person, lang], index) => {
  const [formBe, formRu, formEn] = forms[form];
  return {
    key,
    nameBe: `${formBe} «${be}»`,
    nameRu: `${formRu} «${ru}»`,
    nameEn: `${en} ${formEn}`,
    region,
    address,
    phone: phoneOf(region, index),
    email: `office@${key}.example`,
    unp: unpOf(region, index),
    person,
    lang,
  };
});

/** No subscriber's number begins with a nought: whoever dials it reaches nobody. */
function phoneOf(region: Region, index: number): string {
  const code = areaCode[region];
  const last = `${String(10 + index)}-${String(((index * 37) % 90) + 10)}`;
  return `+375 ${code} ${code.length === 2 ? '000' : '00'}-${last}`;
}

function unpOf(region: Region, index: number): string {
  for (let serial = 9_990_100 + index * 17; ; serial += 1) {
    const unp = makeUnp(region, serial);
    if (unp !== null) return unp;
  }
}
