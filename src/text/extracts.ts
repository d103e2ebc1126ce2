import type { ExtractLoss, ExtractRefusal, IssuedFor } from '../rules/extracts.ts';
import type { Word, Words } from './language.ts';

/** The agency's page of its extracts. */
export const extractPage = {
  heading: { be: 'Выпіскі з рэестра', ru: 'Выписки из реестра', en: 'Extracts of the register' },
  lead: {
    be: 'Выпіску можна надрукаваць і паказваць людзям. Па QR-кодзе кожны ўбачыць, чаго варта ліцэнзія сёння.',
    ru: 'Выписку можно распечатать и показывать людям. По QR-коду каждый увидит, чего стоит лицензия сегодня.',
    en: 'An extract can be printed and shown to people. By its QR code anybody sees what the licence is worth today.',
  },
  none: { be: 'Выпісак пакуль няма.', ru: 'Выписок пока нет.', en: 'There are no extracts yet.' },
  issued: { be: 'Выдадзена {day}', ru: 'Выдана {day}', en: 'Issued on {day}' },
  newest: { be: 'апошняя', ru: 'последняя', en: 'the latest' },
  superseded: {
    be: 'састарэла: хто яе правярае, бачыць, што ёсць навейшая',
    ru: 'устарела: кто ее проверяет, видит, что есть более новая',
    en: 'out of date: whoever checks it is told of a newer one',
  },
  download: { be: 'Спампаваць PDF', ru: 'Скачать PDF', en: 'Download the PDF' },
  replace: { be: 'Атрымаць новую выпіску', ru: 'Получить новую выписку', en: 'Get another extract' },
  'replace-lead': {
    be: 'Новая выпіска выдаецца адразу і бясплатна. Усе ранейшыя пасля гэтага паказваюцца як састарэлыя, а ў публічным журнале застаецца запіс.',
    ru: 'Новая выписка выдается сразу и бесплатно. Все прежние после этого показываются как устаревшие, а в публичном журнале остается запись.',
    en: 'Another extract is issued at once and free of charge. From then on all earlier ones are shown as out of date, and an entry stays in the public log.',
  },
  loss: { be: 'Што здарылася з ранейшай', ru: 'Что случилось с прежней', en: 'What became of the one before' },
  button: { be: 'Выдаць новую', ru: 'Выдать новую', en: 'Issue another' },
  done: { be: 'Выпіска выдадзена.', ru: 'Выписка выдана.', en: 'The extract is issued.' },
} satisfies Record<string, Word>;

export const extractLosses = {
  lost: { be: 'Згублена або скрадзена', ru: 'Потеряна или украдена', en: 'Lost or stolen' },
  damaged: { be: 'Сапсавана', ru: 'Испорчена', en: 'Damaged' },
  'none-yet': { be: 'Выпіскі з кодам яшчэ не было', ru: 'Выписки с кодом еще не было', en: 'There was none with a code yet' },
} satisfies Words<ExtractLoss>;

export const extractCauses = {
  grant: { be: 'З выдачай ліцэнзіі', ru: 'С выдачей лицензии', en: 'With the grant of the licence' },
  variation: { be: 'Пасля змянення ліцэнзіі', ru: 'После изменения лицензии', en: 'After a variation of the licence' },
  replacement: { be: 'Па просьбе агенцтва', ru: 'По просьбе агентства', en: 'At the agency’s word' },
} satisfies Words<IssuedFor>;

export const extractRefusals = {
  'not-allowed': {
    be: 'Ваш уліковы запіс не дазваляе гэта зрабіць.',
    ru: 'Ваша учетная запись не позволяет это сделать.',
    en: 'Your account does not allow this.',
  },
  'not-in-force': {
    be: 'Ліцэнзія цяпер не дзейнічае, таму новая выпіска не выдаецца.',
    ru: 'Лицензия сейчас не действует, поэтому новая выписка не выдается.',
    en: 'The licence is not in force now, so no other extract is issued.',
  },
  'issued-today': {
    be: 'Сёння выпіска ўжо выдадзена. Яе можна спампаваць яшчэ раз. Новую можна атрымаць заўтра.',
    ru: 'Сегодня выписка уже выдана. Ее можно скачать еще раз. Новую можно получить завтра.',
    en: 'An extract was issued today already. It can be downloaded again. Another one can be had tomorrow.',
  },
  'none-to-replace': {
    be: 'Выпіскі, якую трэба замяніць, няма.',
    ru: 'Выписки, которую нужно заменить, нет.',
    en: 'There is no extract to be replaced.',
  },
  'one-to-replace': {
    be: 'Выпіска ўжо ёсць. Скажыце, што з ёй здарылася.',
    ru: 'Выписка уже есть. Скажите, что с ней случилось.',
    en: 'There is an extract already. Say what became of it.',
  },
} satisfies Words<ExtractRefusal>;

/** What is printed on an extract, in all three languages at once. */
export const extractPaper = {
  title: {
    be: 'Выпіска з рэестра ліцэнзій',
    ru: 'Выписка из реестра лицензий',
    en: 'Extract of the register of licences',
  },
  serial: { be: 'Нумар выпіскі', ru: 'Номер выписки', en: 'Number of the extract' },
  issued: { be: 'Выдадзена', ru: 'Выдана', en: 'Issued' },
  licence: { be: 'Нумар ліцэнзіі', ru: 'Номер лицензии', en: 'Number of the licence' },
  activity: { be: 'Від дзейнасці', ru: 'Вид деятельности', en: 'Activity' },
  agency: { be: 'Ліцэнзіят', ru: 'Лицензиат', en: 'Licensee' },
  unp: { be: 'УНП', ru: 'УНП', en: 'Payer number (UNP)' },
  address: { be: 'Адрас', ru: 'Адрес', en: 'Address' },
  from: { be: 'Дзейнічае з', ru: 'Действует с', en: 'In force from' },
  until: { be: 'Апошні дзень', ru: 'Последний день', en: 'Last day' },
  qr: {
    be: 'QR-код выпіскі {serial}. Вядзе на старонку рэестра {origin}.',
    ru: 'QR-код выписки {serial}. Ведет на страницу реестра {origin}.',
    en: 'QR code of the extract {serial}. It leads to the page of the register {origin}.',
  },
  check: { be: 'Як праверыць', ru: 'Как проверить', en: 'How to check' },
  how: {
    be: 'Навядзіце камеру тэлефона на код. Адкрыецца старонка на {origin}: там напісана, чаго варта ліцэнзія сёння і каго вы павінны бачыць перад сабой. Папера сама нічога не гаворыць пра сённяшні дзень: ліцэнзія магла быць прыпынена або спынена пасля яе выдачы. Калі камера не чытае код, адкрыйце спасылку побач з ім.',
    ru: 'Наведите камеру телефона на код. Откроется страница на {origin}: там написано, чего стоит лицензия сегодня и кого вы должны видеть перед собой. Бумага сама ничего не говорит о сегодняшнем дне: лицензия могла быть приостановлена или прекращена после ее выдачи. Если камера не читает код, откройте ссылку рядом с ним.',
    en: 'Point a telephone’s camera at the code. A page at {origin} opens: it says what the licence is worth today and whom you should have before you. The paper itself says nothing of today: the licence may have been suspended or ended after it was issued. If the camera does not read the code, open the link beside it.',
  },
  signed: {
    be: 'Подпісам рэестра завераны код. Падпісу і пячаткі на паперы не патрэбна.',
    ru: 'Подписью реестра заверен код. Подпись и печать на бумаге не нужны.',
    en: 'What the register has signed is the code. No signature or stamp on the paper is needed.',
  },
} satisfies Record<string, Word>;
