import type { ReportOutcome } from '../rules/error-reports.ts';
import type { Word, Words } from './language.ts';

/** "Report an error in this record": for the public and for those who answer. */
export const reportPage = {
  link: { be: 'Паведаміць пра памылку ў гэтым запісе', ru: 'Сообщить об ошибке в этой записи', en: 'Report an error in this record' },
  heading: { be: 'Памылка ў запісе', ru: 'Ошибка в записи', en: 'An error in the record' },
  lead: {
    be: 'Назва, адрас, тэлефон, краіны, партнёры, даты: што тут не так? Рэгістравацца не трэба, агенцтва не даведаецца, хто пісаў.',
    ru: 'Название, адрес, телефон, страны, партнеры, даты: что здесь не так? Регистрироваться не нужно, агентство не узнает, кто писал.',
    en: 'Name, address, telephone, countries, partners, days: what is wrong here? You need no account, and the agency is not told who wrote.',
  },
  term: {
    be: {
      one: 'Мы адкажам не пазней чым праз {count} рабочы дзень. Тэрмін вызначылі мы самі, закон яго не называе.',
      few: 'Мы адкажам не пазней чым праз {count} рабочыя дні. Тэрмін вызначылі мы самі, закон яго не называе.',
      many: 'Мы адкажам не пазней чым праз {count} рабочых дзён. Тэрмін вызначылі мы самі, закон яго не называе.',
      other: 'Мы адкажам не пазней чым праз {count} рабочага дня. Тэрмін вызначылі мы самі, закон яго не называе.',
    },
    ru: {
      one: 'Мы ответим не позднее чем через {count} рабочий день. Срок определили мы сами, закон его не называет.',
      few: 'Мы ответим не позднее чем через {count} рабочих дня. Срок определили мы сами, закон его не называет.',
      many: 'Мы ответим не позднее чем через {count} рабочих дней. Срок определили мы сами, закон его не называет.',
      other: 'Мы ответим не позднее чем через {count} рабочего дня. Срок определили мы сами, закон его не называет.',
    },
    en: {
      one: 'We answer within {count} working day. We set this time ourselves; no law names it.',
      other: 'We answer within {count} working days. We set this time ourselves; no law names it.',
    },
  },
  offer: {
    be: 'Калі справа не ў памылцы, а ў падазронай прапанове, раскажыце пра яе на іншай старонцы.',
    ru: 'Если дело не в ошибке, а в подозрительном предложении, расскажите о нем на другой странице.',
    en: 'If it is not an error but a suspicious offer, tell about it on another page.',
  },
  text: { be: 'Што няправільна і як правільна?', ru: 'Что неверно и как верно?', en: 'What is wrong, and what is right?' },
  'text-hint': {
    be: 'Калі ведаеце, напішыце, адкуль гэта відаць.',
    ru: 'Если знаете, напишите, откуда это видно.',
    en: 'If you can, say how you know.',
  },
  email: { be: 'Электронная пошта', ru: 'Электронная почта', en: 'E-mail' },
  'email-hint': {
    be: 'Мы напішам, калі будзе адказ і што ў ім вырашана, і забудзем адрас. Увесь адказ можна прачытаць па кодзе.',
    ru: 'Мы напишем, когда будет ответ и что в нем решено, и забудем адрес. Весь ответ можно прочитать по коду.',
    en: 'We write when there is an answer and what came of it, and then forget the address. The whole answer is read with the code.',
  },
  send: { be: 'Адправіць', ru: 'Отправить', en: 'Send' },
  sent: { be: 'Мы атрымалі ваша паведамленне', ru: 'Мы получили ваше сообщение', en: 'We have received your report' },
  'code-lead': {
    be: 'Па гэтым кодзе можна прачытаць адказ. Мы паказваем яго адзін раз: перапішыце яго.',
    ru: 'По этому коду можно прочитать ответ. Мы показываем его один раз: перепишите его.',
    en: 'With this code you can read the answer. It is shown once: write it down.',
  },
  'have-code': {
    be: 'Паведамлялі пра памылку? Прачытайце адказ па кодзе',
    ru: 'Сообщали об ошибке? Прочитайте ответ по коду',
    en: 'Reported an error? Read the answer with your code',
  },
  return: { be: 'Адказ на паведамленне пра памылку', ru: 'Ответ на сообщение об ошибке', en: 'The answer to a report of an error' },
  'back-to-licence': { be: 'Да запісу {number}', ru: 'К записи {number}', en: 'To the record {number}' },
  about: { be: 'Запіс', ru: 'Запись', en: 'Record' },
  received: { be: 'Атрымана', ru: 'Получено', en: 'Received' },
  'answer-by': { be: 'Адкажам не пазней', ru: 'Ответим не позднее', en: 'Answered by' },
  state: { be: 'Стан', ru: 'Состояние', en: 'State' },
  waits: { be: 'Чакае адказу', ru: 'Ждет ответа', en: 'Waits for an answer' },
  overdue: { be: 'Тэрмін прайшоў', ru: 'Срок прошел', en: 'Overdue' },
  'overdue-public': {
    be: 'Мы не адказалі ў тэрмін. Супрацоўнікі бачаць гэта ў сваім спісе.',
    ru: 'Мы не ответили в срок. Сотрудники видят это в своем списке.',
    en: 'We have not answered in time. The officers see that in their list.',
  },
  outcome: { be: 'Вынік', ru: 'Результат', en: 'Outcome' },
  answer: { be: 'Адказ', ru: 'Ответ', en: 'Answer' },
  answered: { be: 'Адказана', ru: 'Отвечено', en: 'Answered' },
  // Of staff.
  title: { be: 'Памылкі ў запісах', ru: 'Ошибки в записях', en: 'Reports of errors' },
  'title-one': { be: 'Паведамленне пра памылку', ru: 'Сообщение об ошибке', en: 'Report of an error' },
  'term-staff': {
    be: {
      one: 'Адказ трэба даць за {count} рабочы дзень.',
      few: 'Адказ трэба даць за {count} рабочыя дні.',
      many: 'Адказ трэба даць за {count} рабочых дзён.',
      other: 'Адказ трэба даць за {count} рабочага дня.',
    },
    ru: {
      one: 'Ответ нужно дать за {count} рабочий день.',
      few: 'Ответ нужно дать за {count} рабочих дня.',
      many: 'Ответ нужно дать за {count} рабочих дней.',
      other: 'Ответ нужно дать за {count} рабочего дня.',
    },
    en: { one: 'The answer is due within {count} working day.', other: 'The answer is due within {count} working days.' },
  },
  'to-answered': { be: 'Адказаныя', ru: 'Отвеченные', en: 'Answered ones' },
  'to-open': { be: 'Без адказу', ru: 'Без ответа', en: 'Waiting ones' },
  none: { be: 'Паведамленняў няма.', ru: 'Сообщений нет.', en: 'There are none.' },
  'caption-open': {
    be: 'Паведамленні без адказу, спачатку тыя, чый тэрмін бліжэй',
    ru: 'Сообщения без ответа, сначала те, чей срок ближе',
    en: 'Reports that wait, the soonest due first',
  },
  'caption-answered': { be: 'Адказаныя, спачатку новыя', ru: 'Отвеченные, сначала новые', en: 'Answered ones, the latest first' },
  number: { be: 'Нумар', ru: 'Номер', en: 'Number' },
  due: { be: 'Апошні дзень для адказу', ru: 'Последний день для ответа', en: 'Due' },
  agency: { be: 'Агенцтва', ru: 'Агентство', en: 'Agency' },
  language: { be: 'Мова', ru: 'Язык', en: 'Language' },
  said: { be: 'Што напісана', ru: 'Что написано', en: 'What was written' },
  'email-left': {
    be: 'Пакінуты адрас: туды само пойдзе пісьмо, што адказ ёсць.',
    ru: 'Оставлен адрес: туда само уйдет письмо, что ответ есть.',
    en: 'An address was left: a letter that there is an answer goes there by itself.',
  },
  'email-none': {
    be: 'Адраса няма: адказ чытаюць па кодзе.',
    ru: 'Адреса нет: ответ читают по коду.',
    en: 'No address was left: the answer is read with the code.',
  },
  'answer-heading': { be: 'Адказаць', ru: 'Ответить', en: 'Answer' },
  'answer-lead': {
    be: 'Гэты адказ сам нічога не мяняе ў запісе: памылку спачатку выпраўляюць звычайным парадкам.',
    ru: 'Этот ответ сам ничего не меняет в записи: ошибку сначала исправляют обычным порядком.',
    en: 'The answer itself changes nothing in the record: an error is corrected first, in the ordinary way.',
  },
  'answer-text': { be: 'Адказ чалавеку', ru: 'Ответ человеку', en: 'The answer to the person' },
  'answer-by-on': { be: '{name}, {day}', ru: '{name}, {day}', en: '{name}, {day}' },
  stale: {
    be: 'На гэта ўжо адказалі, пакуль вы пісалі. Ваш тэкст захаваны ніжэй, але не адпраўлены.',
    ru: 'На это уже ответили, пока вы писали. Ваш текст сохранен ниже, но не отправлен.',
    en: 'This was answered while you were writing. Your text is kept below and was not sent.',
  },
} satisfies Record<string, Word>;

export const reportOutcomes = {
  corrected: { be: 'Запіс выпраўлены', ru: 'Запись исправлена', en: 'The record was corrected' },
  'no-error': { be: 'Памылкі няма', ru: 'Ошибки нет', en: 'There is no error' },
  'passed-on': {
    be: 'Перададзена таму, хто можа выправіць',
    ru: 'Передано тому, кто может исправить',
    en: 'Passed on to whoever can correct it',
  },
} satisfies Words<ReportOutcome>;
