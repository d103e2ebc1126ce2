import type { Word } from './language.ts';

/** The page on which an officer states the own ties. */
export const tiesPage = {
  title: { be: 'Сувязі з агенцтвамі', ru: 'Связи с агентствами', en: 'Ties with agencies' },
  lead: {
    be: 'Калі ў агенцтве працуюць вашы родныя, вы самі там працавалі або маеце ў ім долю, заявіце пра гэта. Яго справы будзе весці хтосьці іншы.',
    ru: 'Если в агентстве работают ваши родственники, вы сами там работали или имеете в нем долю, заявите об этом. Его делами будет заниматься кто-то другой.',
    en: 'If relatives of yours work at an agency, or you worked there or own a share of it, state it here. Somebody else will deal with it.',
  },
  'for-good': {
    be: 'Заяву нельга адклікаць. Яе бачыць пракурор.',
    ru: 'Заявление нельзя отозвать. Его видит прокурор.',
    en: 'A statement cannot be taken back. The prosecutor sees it.',
  },
  now: { be: 'Заяўлена', ru: 'Заявлено', en: 'Stated' },
  none: { be: 'Пакуль нічога.', ru: 'Пока ничего.', en: 'Nothing so far.' },
  add: { be: 'Заявіць пра сувязь', ru: 'Заявить о связи', en: 'State a tie' },
  unp: { be: 'УНП агенцтва', ru: 'УНП агентства', en: 'UNP of the agency' },
  'unp-hint': { be: 'Дзевяць знакаў', ru: 'Девять знаков', en: 'Nine characters' },
  why: { be: 'У чым сувязь', ru: 'В чем связь', en: 'What the tie is' },
  'agency-unknown': {
    be: 'Агенцтва з такім УНП у рэестры няма',
    ru: 'Агентства с таким УНП в реестре нет',
    en: 'No agency of the register has this UNP',
  },
  'tie-stated': { be: 'Пра гэта вы ўжо заявілі', ru: 'Об этом вы уже заявили', en: 'You have stated this already' },
  'not-allowed': {
    be: 'Ваш уліковы запіс не дазваляе гэта зрабіць',
    ru: 'Ваша учетная запись не позволяет это сделать',
    en: 'Your account does not allow this',
  },
} satisfies Record<string, Word>;
