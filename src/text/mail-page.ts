import type { Word } from './language.ts';

/** The pages on which letters are seen: the inbox of a development machine, and what staff look after. */
export const mailPage = {
  inbox: { be: 'Пісьмы', ru: 'Письма', en: 'Letters' },
  'inbox-lead': {
    be: 'Гэта ўстаноўка для праверкі: паштовага сервера няма, і пісьмы нікуды не адпраўляюцца. Тут відаць усё, што атрымалі б агенцтвы.',
    ru: 'Это установка для проверки: почтового сервера нет, и письма никуда не отправляются. Здесь видно всё, что получили бы агентства.',
    en: 'This is an installation to try things out: there is no mail server, and no letter goes anywhere. Here is everything the agencies would have received.',
  },
  'inbox-none': { be: 'Пісем яшчэ няма.', ru: 'Писем еще нет.', en: 'There are no letters yet.' },
  to: { be: 'Каму', ru: 'Кому', en: 'To' },
  language: { be: 'Мова', ru: 'Язык', en: 'Language' },
  queued: { be: 'Напісана', ru: 'Написано', en: 'Written' },
  open: { be: 'Адкрыць старонку з пісьма', ru: 'Открыть страницу из письма', en: 'Open the page it leads to' },
  title: { be: 'Пошта', ru: 'Почта', en: 'Mail' },
  lead: {
    be: 'Пісьмы агенцтвам, якія не дайшлі або чакаюць даўжэй, чым павінны. Рэестр спрабуе адправіць пісьмо некалькі разоў, перш чым спыніцца.',
    ru: 'Письма агентствам, которые не дошли или ждут дольше, чем должны. Реестр пытается отправить письмо несколько раз, прежде чем остановиться.',
    en: 'Letters to agencies that did not arrive, or wait for longer than they should. The register tries several times before it gives a letter up.',
  },
  'way-none': {
    be: 'Паштовы сервер не наладжаны: пісьмы чакаюць, пакуль адміністратар не задасць SMTP_URL.',
    ru: 'Почтовый сервер не настроен: письма ждут, пока администратор не задаст SMTP_URL.',
    en: 'No mail server is set: letters wait until the operator sets SMTP_URL.',
  },
  waiting: {
    be: {
      one: 'Чакае адпраўкі {count} пісьмо.',
      few: 'Чакаюць адпраўкі {count} пісьмы.',
      many: 'Чакаюць адпраўкі {count} пісем.',
      other: 'Чакаюць адпраўкі {count} пісьма.',
    },
    ru: {
      one: 'Ждет отправки {count} письмо.',
      few: 'Ждут отправки {count} письма.',
      many: 'Ждут отправки {count} писем.',
      other: 'Ждут отправки {count} письма.',
    },
    en: { one: '{count} letter is waiting to be sent.', other: '{count} letters are waiting to be sent.' },
  },
  none: { be: 'Усё дайшло: клопату няма.', ru: 'Всё дошло: забот нет.', en: 'Everything has arrived: there is nothing to look after.' },
  caption: {
    be: 'Пісьмы, якія не дайшлі або чакаюць, спачатку новыя',
    ru: 'Письма, которые не дошли или ждут, сначала новые',
    en: 'Letters that did not arrive or still wait, the newest first',
  },
  about: { be: 'Пра што', ru: 'О чем', en: 'About' },
  state: { be: 'Што здарылася', ru: 'Что случилось', en: 'What happened' },
  'find-label': {
    be: 'Пісьмы на адрас',
    ru: 'Письма на адрес',
    en: 'Letters to an address',
  },
  'find-hint': {
    be: 'Калі пісьмо вярнулася, знайдзіце яго па адрасе агенцтва і адзначце гэта.',
    ru: 'Если письмо вернулось, найдите его по адресу агентства и отметьте это.',
    en: 'If a letter came back, find it by the agency’s address and mark it.',
  },
  find: { be: 'Паказаць', ru: 'Показать', en: 'Show' },
  'found-caption': {
    be: 'Апошнія пісьмы агенцтвам на адрас {recipient}',
    ru: 'Последние письма агентствам на адрес {recipient}',
    en: 'The latest letters to agencies at {recipient}',
  },
  'found-none': {
    be: 'На гэты адрас рэестр агенцтвам не пісаў.',
    ru: 'На этот адрес реестр агентствам не писал.',
    en: 'The register has written to no agency at this address.',
  },
  returned: { be: 'Пісьмо вярнулася', ru: 'Письмо вернулось', en: 'It came back' },
  'not-sent': {
    be: 'Гэта пісьмо яшчэ не адпраўлена або ўжо адзначана як недастаўленае.',
    ru: 'Это письмо еще не отправлено или уже отмечено как недоставленное.',
    en: 'This letter has not been sent yet, or is marked as not delivered already.',
  },
  failed: { be: 'Не дайшло {minute}', ru: 'Не дошло {minute}', en: 'Given up {minute}' },
  late: { be: 'Чакае. Наступная спроба {minute}', ru: 'Ждет. Следующая попытка {minute}', en: 'Waiting. Next attempt {minute}' },
  act: { be: 'Дзеянне', ru: 'Действие', en: 'Action' },
  again: { be: 'Паспрабаваць зноў', ru: 'Попробовать снова', en: 'Try again' },
  'of-which': { be: ': {subject}, {recipient}', ru: ': {subject}, {recipient}', en: ': {subject}, {recipient}' },
  'already-sent': {
    be: 'Гэта пісьмо ўжо адпраўлена.',
    ru: 'Это письмо уже отправлено.',
    en: 'This letter has been sent already.',
  },
  'not-allowed': {
    be: 'Ваш уліковы запіс не дазваляе гэта зрабіць.',
    ru: 'Ваша учетная запись не позволяет это сделать.',
    en: 'Your account does not allow this.',
  },
} satisfies Record<string, Word>;
