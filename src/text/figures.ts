import type { Word } from './language.ts';

/** Agencies by region: a map that is also a table. */
export const regionsPage = {
  title: { be: 'Агенцтвы па рэгіёнах', ru: 'Агентства по регионам', en: 'Agencies by region' },
  lead: {
    be: 'Колькі агенцтваў маюць сёння дзейную ліцэнзію, па месцы агенцтва. Плітка вядзе да спіса.',
    ru: 'Сколько агентств имеют сегодня действующую лицензию, по месту агентства. Плитка ведет к списку.',
    en: 'How many agencies have a licence in force today, by where the agency is. A tile leads to the list.',
  },
  caption: {
    be: 'Рэгіёны так, як яны размешчаны адзін адносна аднаго; чым цямней, тым больш агенцтваў',
    ru: 'Регионы так, как они расположены друг относительно друга; чем темнее, тем больше агентств',
    en: 'The regions as they lie to one another; the darker, the more agencies',
  },
  tile: {
    be: {
      one: '{region}: {count} агенцтва',
      few: '{region}: {count} агенцтвы',
      many: '{region}: {count} агенцтваў',
      other: '{region}: {count} агенцтва',
    },
    ru: {
      one: '{region}: {count} агентство',
      few: '{region}: {count} агентства',
      many: '{region}: {count} агентств',
      other: '{region}: {count} агентства',
    },
    en: { one: '{region}: {count} agency', other: '{region}: {count} agencies' },
  },
  table: {
    be: 'Агенцтвы з дзейнай ліцэнзіяй і іх дзейныя ліцэнзіі па відах',
    ru: 'Агентства с действующей лицензией и их действующие лицензии по видам',
    en: 'Agencies with a licence in force, and their licences in force by kind',
  },
  agencies: { be: 'Агенцтвы', ru: 'Агентства', en: 'Agencies' },
  whole: { be: 'Уся краіна', ru: 'Вся страна', en: 'The whole country' },
  several: {
    be: 'Агенцтва можа мець ліцэнзіі некалькіх відаў, таму ліцэнзій больш, чым агенцтваў. Прыпыненая часткова ліцэнзія лічыцца дзейнай.',
    ru: 'Агентство может иметь лицензии нескольких видов, поэтому лицензий больше, чем агентств. Приостановленная частично лицензия считается действующей.',
    en: 'An agency can hold licences of several kinds, so there can be more licences than agencies. A licence suspended in part counts as in force.',
  },
} satisfies Record<string, Word>;

/** The register year by year: a chart that is also a table. */
export const yearsPage = {
  title: { be: 'Рэестр па гадах', ru: 'Реестр по годам', en: 'The register year by year' },
  lead: {
    be: 'Колькі ліцэнзій выдадзена, прыпынена, спынена рашэннем і спынена па заяве агенцтва.',
    ru: 'Сколько лицензий выдано, приостановлено, прекращено решением и прекращено по заявлению агентства.',
    en: 'How many licences were granted, suspended, ended by decision and given up.',
  },
  scales: {
    be: 'У кожнай дыяграмы свой маштаб: лічба злева ўверсе – найбольшае за год.',
    ru: 'У каждой диаграммы свой масштаб: число слева вверху – наибольшее за год.',
    en: 'Each chart has its own scale: the number at its upper left is the most in one year.',
  },
  granted: { be: 'Выдадзена', ru: 'Выдано', en: 'Granted' },
  suspended: { be: 'Прыпынена', ru: 'Приостановлено', en: 'Suspended' },
  revoked: { be: 'Спынена рашэннем', ru: 'Прекращено решением', en: 'Ended by decision' },
  surrendered: { be: 'Спынена па заяве', ru: 'Прекращено по заявлению', en: 'Given up' },
  total: { be: 'усяго {shown}', ru: 'всего {shown}', en: '{shown} in all' },
  told: {
    be: '{what}: усяго {shown}, найбольш за год {most}. Лічбы па гадах – у табліцы ніжэй.',
    ru: '{what}: всего {shown}, больше всего за год {most}. Числа по годам – в таблице ниже.',
    en: '{what}: {shown} in all, at most {most} in one year. The figures year by year stand in the table below.',
  },
  table: { be: 'Па гадах, спачатку апошні', ru: 'По годам, сначала последний', en: 'Year by year, the latest first' },
  year: { be: 'Год', ru: 'Год', en: 'Year' },
  how: {
    be: 'Выдача лічыцца па першым дні ліцэнзіі, меры – па дні, з якога яны дзейнічаюць, і толькі супраць усёй ліцэнзіі. Рашэнне, адмененае пазней, таксама палічана. Бягучы год яшчэ не скончыўся.',
    ru: 'Выдача считается по первому дню лицензии, меры – по дню, с которого они действуют, и только против всей лицензии. Решение, отмененное позже, тоже посчитано. Текущий год еще не закончился.',
    en: 'A grant counts by the first day of the licence, a measure by the day it takes effect, and only if it is against the whole licence. A decision that was set aside later is counted too. The current year is not over.',
  },
} satisfies Record<string, Word>;
