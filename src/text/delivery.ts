import type { Delivery } from '../rules/mails.ts';
import type { Word, Words } from './language.ts';

/** What became of a letter. */
export const deliveries = {
  sent: { be: 'адпраўлена', ru: 'отправлено', en: 'sent' },
  waiting: { be: 'чакае адпраўкі', ru: 'ждет отправки', en: 'waiting to be sent' },
  failed: { be: 'не дайшло', ru: 'не дошло', en: 'not delivered' },
  'came-back': { be: 'вярнулася', ru: 'вернулось', en: 'came back' },
} satisfies Words<Delivery>;

/** What staff see of the letters about a case or a licence. */
export const delivery = {
  heading: { be: 'Пісьмы агенцтву', ru: 'Письма агентству', en: 'Letters to the agency' },
  lead: {
    be: 'Што стала з пісьмамі, якія рэестр адправіў сам. «Адпраўлена» азначае, што пісьмо прыняў паштовы сервер, а не тое, што яго прачыталі.',
    ru: 'Что стало с письмами, которые реестр отправил сам. «Отправлено» означает, что письмо принял почтовый сервер, а не то, что его прочитали.',
    en: 'What became of the letters that the register sent by itself. “Sent” means that a mail server took the letter, not that anybody has read it.',
  },
  summary: {
    be: { one: '{count} пісьмо', few: '{count} пісьмы', many: '{count} пісем', other: '{count} пісьма' },
    ru: { one: '{count} письмо', few: '{count} письма', many: '{count} писем', other: '{count} письма' },
    en: { one: '{count} letter', other: '{count} letters' },
  },
  undelivered: {
    be: {
      one: '{count} пісьмо не дайшло да агенцтва',
      few: '{count} пісьмы не дайшлі да агенцтва',
      many: '{count} пісем не дайшлі да агенцтва',
      other: '{count} пісьма не дайшло да агенцтва',
    },
    ru: {
      one: '{count} письмо не дошло до агентства',
      few: '{count} письма не дошли до агентства',
      many: '{count} писем не дошли до агентства',
      other: '{count} письма не дошло до агентства',
    },
    en: { one: '{count} letter did not reach the agency', other: '{count} letters did not reach the agency' },
  },
  missed: {
    be: 'Пісьмо пра гэта не дайшло: {recipients}',
    ru: 'Письмо об этом не дошло: {recipients}',
    en: 'The letter about this was not delivered: {recipients}',
  },
  none: { be: 'Пісем яшчэ не было.', ru: 'Писем еще не было.', en: 'No letters have been written yet.' },
  subject: { be: 'Пра што', ru: 'О чем', en: 'About' },
  to: { be: 'Каму', ru: 'Кому', en: 'To' },
  at: { be: 'Напісана', ru: 'Написано', en: 'Written' },
  state: { be: 'Што з ім', ru: 'Что с ним', en: 'What became of it' },
} satisfies Record<string, Word>;
