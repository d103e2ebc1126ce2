import type { Word, Words } from './language.ts';

/** What has happened to an application, one sentence an event. */
export const steps = {
  'application-started': { be: 'Агенцтва пачало заяву', ru: 'Агентство начало заявление', en: 'The agency started the application' },
  'application-sent': { be: 'Агенцтва падало заяву', ru: 'Агентство подало заявление', en: 'The agency sent the application' },
  'application-taken': { be: 'Заяву ўзяў у працу супрацоўнік', ru: 'Заявление взял в работу сотрудник', en: 'An examiner took the case' },
  'application-returned': {
    be: 'Заява вернута: не ўсё пададзена',
    ru: 'Заявление возвращено: подано не всё',
    en: 'The application was returned: something is missing',
  },
  'application-accepted': {
    be: 'Заява прынята да разгляду, пайшоў тэрмін',
    ru: 'Заявление принято к рассмотрению, пошел срок',
    en: 'The application was accepted and the clock started',
  },
  'question-asked': {
    be: 'Агенцтву зададзена пытанне, адлік тэрміну прыпынены',
    ru: 'Агентству задан вопрос, течение срока приостановлено',
    en: 'The agency was asked a question and the clock stopped',
  },
  'question-answered': {
    be: 'Агенцтва адказала, адлік тэрміну працягваецца',
    ru: 'Агентство ответило, течение срока продолжается',
    en: 'The agency answered and the clock went on',
  },
  'relations-viewed': {
    be: 'Запісана меркаванне пра звязаныя агенцтвы',
    ru: 'Записано мнение о связанных агентствах',
    en: 'A view of related agencies was recorded',
  },
  'payment-stated': {
    be: 'Агенцтва паведаміла пра аплату пошліны',
    ru: 'Агентство сообщило об уплате пошлины',
    en: 'The agency told of its payment of the duty',
  },
  'note-added': { be: 'Службовая нататка', ru: 'Служебная заметка', en: 'Staff note' },
  'outcome-recommended': {
    be: 'Падрыхтавана прапанова кіраўніку',
    ru: 'Подготовлено предложение руководителю',
    en: 'A recommendation was made to the head',
  },
  'recommendation-sent-back': {
    be: 'Кіраўнік вярнуў прапанову на дапрацоўку',
    ru: 'Руководитель вернул предложение на доработку',
    en: 'The head sent the recommendation back',
  },
  'application-withdrawn': {
    be: 'Агенцтва адклікала заяву',
    ru: 'Агентство отозвало заявление',
    en: 'The agency withdrew the application',
  },
  'application-refused': { be: 'У выдачы ліцэнзіі адмоўлена', ru: 'В выдаче лицензии отказано', en: 'The licence was refused' },
  'licence-granted': { be: 'Ліцэнзія выдадзена', ru: 'Лицензия выдана', en: 'The licence was granted' },
} satisfies Record<string, Word>;

/** Labels and details of the steps. */
export const stepWords = {
  heading: { be: 'Што адбылося', ru: 'Что произошло', en: 'What has happened' },
  missing: { be: 'Не хапае: {list}', ru: 'Не хватает: {list}', en: 'Missing: {list}' },
  paid: { be: '{sum} руб., {day}', ru: '{sum} руб., {day}', en: '{sum} roubles on {day}' },
  'reply-by': { be: 'Адказаць трэба да {day}', ru: 'Ответить нужно до {day}', en: 'To be answered by {day}' },
  documents: {
    be: {
      one: 'Дададзены {count} дакумент',
      few: 'Дададзены {count} дакументы',
      many: 'Дададзена {count} дакументаў',
      other: 'Дададзена {count} дакумента',
    },
    ru: {
      one: 'Добавлен {count} документ',
      few: 'Добавлено {count} документа',
      many: 'Добавлено {count} документов',
      other: 'Добавлено {count} документа',
    },
    en: { one: '{count} document added', other: '{count} documents added' },
  },
  'licence-from': {
    be: 'Ліцэнзія {licence}, дзейнічае з {day}',
    ru: 'Лицензия {licence}, действует с {day}',
    en: 'Licence {licence}, in force from {day}',
  },
  'no-steps': { be: 'Пакуль нічога.', ru: 'Пока ничего.', en: 'Nothing yet.' },
} satisfies Record<string, Word>;

/** What an examiner recommends or a head decides. */
export const outcomes = {
  grant: { be: 'Выдаць ліцэнзію', ru: 'Выдать лицензию', en: 'Grant the licence' },
  refuse: { be: 'Адмовіць у выдачы', ru: 'Отказать в выдаче', en: 'Refuse the licence' },
  'send-back': { be: 'Вярнуць на дапрацоўку', ru: 'Вернуть на доработку', en: 'Send it back' },
} satisfies Words<'grant' | 'refuse' | 'send-back'>;
