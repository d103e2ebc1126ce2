import type { Word } from './language.ts';

/** The frame of every page: head, navigation, footer. */
export const chrome = {
  wordmark: { be: 'Дазвол', ru: 'Дазвол', en: 'Dazvol' },
  tagline: {
    be: 'Рэестр тых, каму дазволена адпраўляць людзей за мяжу',
    ru: 'Реестр тех, кому разрешено отправлять людей за границу',
    en: 'The register of those who may send people abroad',
  },
  skip: { be: 'Перайсці да асноўнага зместу', ru: 'Перейти к основному содержанию', en: 'Skip to main content' },
  language: { be: 'Мова', ru: 'Язык', en: 'Language' },
  be: { be: 'Беларуская', ru: 'Беларуская', en: 'Беларуская' },
  ru: { be: 'Русский', ru: 'Русский', en: 'Русский' },
  en: { be: 'English', ru: 'English', en: 'English' },
  menu: { be: 'Раздзелы', ru: 'Разделы', en: 'Sections' },
  register: { be: 'Рэестр', ru: 'Реестр', en: 'Register' },
  'my-agency': { be: 'Маё агенцтва', ru: 'Мое агентство', en: 'My agency' },
  cases: { be: 'Справы', ru: 'Дела', en: 'Cases' },
  law: { be: 'Права', ru: 'Право', en: 'The law' },
  accounts: { be: 'Уліковыя запісы', ru: 'Учетные записи', en: 'Accounts' },
  mail: { be: 'Пошта', ru: 'Почта', en: 'Mail' },
  account: { be: 'Уваход для агенцтваў і службы', ru: 'Вход для агентств и службы', en: 'Sign in: agencies and staff' },
  'my-account': { be: 'Мой уліковы запіс', ru: 'Моя учетная запись', en: 'My account' },
  'sign-out': { be: 'Выйсці', ru: 'Выйти', en: 'Sign out' },
  about: { be: 'Пра рэестр', ru: 'О реестре', en: 'About the register' },
  help: { be: 'Дапамога і тэлефоны', ru: 'Помощь и телефоны', en: 'Help and telephones' },
  errors: { be: 'Ёсць памылкі', ru: 'Есть ошибки', en: 'There is a problem' },
  error: { be: 'Памылка:', ru: 'Ошибка:', en: 'Error:' },
  optional: { be: 'неабавязкова', ru: 'необязательно', en: 'optional' },
  'help-short': { be: 'Дапамога', ru: 'Помощь', en: 'Help' },
  leave: { be: 'Хутка выйсці', ru: 'Быстро выйти', en: 'Leave quickly' },
  'leave-about': {
    be: 'Хутка выйсці: адкрые прагноз надвор’я',
    ru: 'Быстро выйти: откроет прогноз погоды',
    en: 'Leave quickly: opens a weather forecast',
  },
  back: { be: 'Назад', ru: 'Назад', en: 'Back' },
} satisfies Record<string, Word>;
