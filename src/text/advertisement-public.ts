import type { Word } from './language.ts';

/** An approved advertisement as everybody reads it. */
export const advertisement = {
  title: { be: 'Рэклама {number}', ru: 'Реклама {number}', en: 'Advertisement {number}' },
  heading: { be: 'Рэклама', ru: 'Реклама', en: 'Advertisement' },
  today: { be: 'Сёння:', ru: 'Сегодня:', en: 'Today:' },
  'means-approved': {
    be: 'Сёння гэтую рэкламу можна размяшчаць, але толькі тут і толькі гэтымі словамі.',
    ru: 'Сегодня эту рекламу можно размещать, но только здесь и только этими словами.',
    en: 'Today this advertisement may appear, but only here and only in these words.',
  },
  'means-not-yet': {
    be: 'Сёння гэтую рэкламу размяшчаць яшчэ нельга.',
    ru: 'Сегодня эту рекламу размещать еще нельзя.',
    en: 'Today this advertisement may not appear yet.',
  },
  'means-run-out': {
    be: 'Сёння гэтую рэкламу размяшчаць нельга: тэрмін узгаднення скончыўся.',
    ru: 'Сегодня эту рекламу размещать нельзя: срок согласования истек.',
    en: 'Today this advertisement may not appear: its approval has run out.',
  },
  'means-ended': {
    be: 'Гэтую рэкламу больш размяшчаць нельга: узгадненне спынена.',
    ru: 'Эту рекламу больше размещать нельзя: согласование прекращено.',
    en: 'This advertisement may not appear any more: its approval was ended.',
  },
  'means-licence-not-in-force': {
    be: 'Сёння гэтую рэкламу размяшчаць нельга: ліцэнзія агенцтва не дзейнічае.',
    ru: 'Сегодня эту рекламу размещать нельзя: лицензия агентства не действует.',
    en: 'Today this advertisement may not appear: the agency’s licence is not in force.',
  },
  'not-advice': {
    be: 'Калі вы яе бачыце, нічога не падпісвайце і не плаціце, пакуль не спытаеце.',
    ru: 'Если вы ее видите, ничего не подписывайте и не платите, пока не спросите.',
    en: 'If you see it, do not sign or pay before you have asked.',
  },
  text: { be: 'Тэкст, слова ў слова', ru: 'Текст, слово в слово', en: 'The text, word for word' },
  details: { be: 'Чыя яна і дзе можа быць', ru: 'Чья она и где может быть', en: 'Whose it is and where it may be' },
  contacts: { be: 'Кантакты ў рэкламе', ru: 'Контакты в рекламе', en: 'Contacts in the advertisement' },
  place: { be: 'Толькі тут', ru: 'Только здесь', en: 'Only here' },
  days: { be: 'Узгоднена', ru: 'Согласована', en: 'Approved' },
  'days-from': { be: 'з {from}', ru: 'с {from}', en: 'from {from}' },
  'days-both': { be: 'з {from} па {until}', ru: 'с {from} по {until}', en: 'from {from} to {until}' },
  'ended-on': { be: 'спынена {day}', ru: 'прекращено {day}', en: 'ended on {day}' },
  agency: { be: 'Агенцтва', ru: 'Агентство', en: 'Agency' },
  licence: { be: 'Ліцэнзія сёння', ru: 'Лицензия сегодня', en: 'The licence today' },
  copy: { be: 'Як пазнаць змененую копію', ru: 'Как узнать измененную копию', en: 'How to tell a changed copy' },
  'copy-contacts': {
    be: 'Параўнайце кожную лічбу тэлефона і кожную літару сайта: у копіях мяняюць менавіта іх.',
    ru: 'Сверьте каждую цифру телефона и каждую букву сайта: в копиях меняют именно их.',
    en: 'Compare every digit of the telephone and every letter of the site: these are what copies change.',
  },
  'copy-words': {
    be: 'Іншая краіна, іншы заробак або яшчэ адно слова – гэта ўжо іншая рэклама, і яе ніхто не ўзгадняў.',
    ru: 'Другая страна, другой заработок или еще одно слово – это уже другая реклама, и ее никто не согласовывал.',
    en: 'Another country, another wage or one more word make it another advertisement, which nobody approved.',
  },
  'copy-number': {
    be: 'Нумар рэкламы можна спісаць. Верце не нумару, а тэксту на гэтай старонцы.',
    ru: 'Номер рекламы можно списать. Верьте не номеру, а тексту на этой странице.',
    en: 'The number can be copied. Trust the text on this page, not the number.',
  },
  'copy-place': {
    be: 'На слупе, у чаце або ў сацыяльнай сетцы гэтай рэкламы быць не павінна, калі тут названы сайт.',
    ru: 'На столбе, в чате или в социальной сети этой рекламы быть не должно, если здесь назван сайт.',
    en: 'Where a site is named here, it should not be on a lamp post, in a chat or in a social network.',
  },
  law: { be: 'Што кажа закон', ru: 'Что говорит закон', en: 'What the law says' },
  'law-ban': {
    be: 'З 2024 года рэклама працы і вучобы за мяжой забаронена ўсюды, акрамя ўласных сайтаў агенцтваў з ліцэнзіяй, і толькі з узгадненнем.',
    ru: 'С 2024 года реклама работы и учебы за границей запрещена везде, кроме собственных сайтов агентств с лицензией, и только с согласованием.',
    en: 'Since 2024 advertising of work and study abroad is banned everywhere but on the own sites of licensed agencies, and needs approval there.',
  },
  ask: { be: 'Спытайце, калі нешта не супадае', ru: 'Спросите, если что-то не совпадает', en: 'Ask if something does not match' },
  'none-number': {
    be: 'Узгодненай рэкламы з такім нумарам няма',
    ru: 'Согласованной рекламы с таким номером нет',
    en: 'No approved advertisement has this number',
  },
  'none-meaning': {
    be: 'Рэклама, якую ніхто не ўзгадняў, – прычына не давяраць таму, хто яе размясціў.',
    ru: 'Реклама, которую никто не согласовывал, – причина не доверять тому, кто ее разместил.',
    en: 'An advertisement that nobody approved is a reason not to trust whoever published it.',
  },
} satisfies Record<string, Word>;

/** Advertisements among the answers to a question. */
export const advertisementHits = {
  heading: { be: 'Узгодненая рэклама', ru: 'Согласованная реклама', en: 'Approved advertisements' },
  found: {
    be: 'Такое ёсць ва ўзгодненай рэкламе',
    ru: 'Такое есть в согласованной рекламе',
    en: 'This is in an approved advertisement',
  },
  'number-none': { be: 'Узгоднена пад гэтым нумарам', ru: 'Согласовано под этим номером', en: 'Approved under this number' },
  'contact-none': {
    be: 'Гэты кантакт ёсць ва ўзгодненай рэкламе',
    ru: 'Этот контакт есть в согласованной рекламе',
    en: 'This contact is in the approved advertisement',
  },
  'text-same': { be: 'Слова ў слова гэты тэкст', ru: 'Слово в слово этот текст', en: 'This text, word for word' },
  'text-part': {
    be: 'Ваш тэкст – частка гэтай рэкламы',
    ru: 'Ваш текст – часть этой рекламы',
    en: 'Your text is a part of this advertisement',
  },
  'text-more': {
    be: 'У вашым тэксце ёсць словы, якіх ніхто не ўзгадняў',
    ru: 'В вашем тексте есть слова, которых никто не согласовывал',
    en: 'Your text has words that nobody approved',
  },
  'text-other': { be: 'Падобны тэкст, не гэты', ru: 'Похожий текст, не этот', en: 'Similar text, not this text' },
  'contact-other': {
    be: 'Кантакт з гэтай рэкламы, але тэкст іншы',
    ru: 'Контакт из этой рекламы, но текст другой',
    en: 'A contact of this advertisement, but another text',
  },
  'number-other': {
    be: 'Нумар гэтай рэкламы, але тэкст іншы',
    ru: 'Номер этой рекламы, но текст другой',
    en: 'The number of this advertisement, but another text',
  },
  strange: {
    be: 'Ва ўзгодненай рэкламе гэтага няма: {contacts}',
    ru: 'В согласованной рекламе этого нет: {contacts}',
    en: 'Not in the approved advertisement: {contacts}',
  },
  missing: {
    be: 'Ва ўзгодненай рэкламе ёсць, а ў вас няма: {contacts}',
    ru: 'В согласованной рекламе есть, а у вас нет: {contacts}',
    en: 'In the approved advertisement and not in yours: {contacts}',
  },
  'none-text': {
    be: 'Узгодненай рэкламы з такім тэкстам няма',
    ru: 'Согласованной рекламы с таким текстом нет',
    en: 'No approved advertisement has this text',
  },
  'none-contact': {
    be: 'Няма і рэкламы з такімі кантактамі.',
    ru: 'Нет и рекламы с такими контактами.',
    en: 'Nor is there one with these contacts.',
  },
  'none-meaning': {
    be: 'Калі ў ёй прапануюць працу або вучобу за мяжой, размяшчаць яе нельга. Нічога не падпісвайце і не плаціце, пакуль не спытаеце.',
    ru: 'Если в ней предлагают работу или учебу за границей, размещать ее нельзя. Ничего не подписывайте и не платите, пока не спросите.',
    en: 'If it offers work or study abroad it may not appear. Do not sign or pay before you have asked.',
  },
} satisfies Record<string, Word>;
