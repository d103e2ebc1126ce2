import type { Word } from './language.ts';

/** The list of licences: what is chosen from it, and in what order. */
export const browse = {
  choose: { be: 'Выбар ліцэнзій', ru: 'Выбор лицензий', en: 'Choose licences' },
  kind: { be: 'Від', ru: 'Вид', en: 'Kind' },
  region: { be: 'Рэгіён', ru: 'Регион', en: 'Region' },
  standing: { be: 'Стан сёння', ru: 'Состояние сегодня', en: 'Standing today' },
  'in-force': { be: 'Дзейнічае, цалкам або часткова', ru: 'Действует, полностью или частично', en: 'In force, in whole or in part' },
  country: { be: 'Краіна', ru: 'Страна', en: 'Country' },
  sort: { be: 'Парадак', ru: 'Порядок', en: 'Order' },
  any: { be: 'любы', ru: 'любой', en: 'any' },
  show: { be: 'Паказаць', ru: 'Показать', en: 'Show' },
  all: { be: 'Паказаць усе', ru: 'Показать все', en: 'Show all' },
  'sort-number': { be: 'па нумарах', ru: 'по номерам', en: 'by number' },
  'sort-name': { be: 'па назвах', ru: 'по названиям', en: 'by name' },
  'sort-newest': { be: 'спачатку новыя', ru: 'сначала новые', en: 'the newest first' },
  'sort-changed': { be: 'спачатку нядаўна змененыя', ru: 'сначала недавно измененные', en: 'the last changed first' },
  found: {
    be: {
      one: 'Знойдзена {shown} ліцэнзія',
      few: 'Знойдзены {shown} ліцэнзіі',
      many: 'Знойдзена {shown} ліцэнзій',
      other: 'Знойдзена {shown} ліцэнзіі',
    },
    ru: {
      one: 'Найдена {shown} лицензия',
      few: 'Найдены {shown} лицензии',
      many: 'Найдено {shown} лицензий',
      other: 'Найдено {shown} лицензии',
    },
    en: { one: '{shown} licence found', other: '{shown} licences found' },
  },
  none: {
    be: 'Такіх ліцэнзій няма. Вазьміце менш умоў.',
    ru: 'Таких лицензий нет. Возьмите меньше условий.',
    en: 'There are no such licences. Choose fewer conditions.',
  },
  more: { be: 'Рэестр у лічбах:', ru: 'Реестр в цифрах:', en: 'The register in figures:' },
} satisfies Record<string, Word>;
