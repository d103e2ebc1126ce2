import type { Word } from './language.ts';

/** The feeds that programs read for people. */
export const feeds = {
  all: { be: 'Рэестр ліцэнзій: апошнія змены', ru: 'Реестр лицензий: последние изменения', en: 'Register of licences: the latest changes' },
  search: { be: 'Рэестр ліцэнзій: {text}', ru: 'Реестр лицензий: {text}', en: 'Register of licences: {text}' },
  link: { be: 'Стужка змен (Atom)', ru: 'Лента изменений (Atom)', en: 'Feed of changes (Atom)' },
} satisfies Record<string, Word>;
