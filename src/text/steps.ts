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
  'conclusion-requested': {
    be: 'У Міністэрства адукацыі запытана заключэнне аб праграмах',
    ru: 'У Министерства образования запрошено заключение о программах',
    en: 'The Ministry of Education was asked for its conclusion on the programmes',
  },
  'conclusion-given': {
    be: 'Міністэрства адукацыі дало заключэнне',
    ru: 'Министерство образования дало заключение',
    en: 'The Ministry of Education gave its conclusion',
  },
  'assessment-ordered': {
    be: 'Прызначана ацэнка адпаведнасці на месцы',
    ru: 'Назначена оценка соответствия на месте',
    en: 'An assessment of compliance on site was ordered',
  },
  'inspection-planned': {
    be: 'Вызначаны дзень ацэнкі адпаведнасці',
    ru: 'Определен день оценки соответствия',
    en: 'The day of the assessment was set',
  },
  'inspection-completed': {
    be: 'Ацэнка адпаведнасці завершана',
    ru: 'Оценка соответствия завершена',
    en: 'The assessment of compliance was completed',
  },
  'application-withdrawn': {
    be: 'Агенцтва адклікала заяву',
    ru: 'Агентство отозвало заявление',
    en: 'The agency withdrew the application',
  },
  'application-refused': { be: 'Па заяве адмоўлена', ru: 'По заявлению отказано', en: 'The application was refused' },
  'appeal-lodged': { be: 'Агенцтва абскардзіла адмову', ru: 'Агентство обжаловало отказ', en: 'The agency appealed against the refusal' },
  'protest-lodged': {
    be: 'Пракурор прынёс пратэст на рашэнне',
    ru: 'Прокурор принес протест на решение',
    en: 'A prosecutor protested against the decision',
  },
  'court-ruling-recorded': { be: 'Унесена рашэнне суда', ru: 'Внесено решение суда', en: 'A court’s ruling was recorded' },
  'decision-upheld': { be: 'Рашэнне пакінута ў сіле', ru: 'Решение оставлено в силе', en: 'The decision was upheld' },
  'decision-set-aside': { be: 'Рашэнне адменена', ru: 'Решение отменено', en: 'The decision was set aside' },
  'application-reopened': {
    be: 'Заява разглядаецца нанова, тэрмін пайшоў зноў',
    ru: 'Заявление рассматривается заново, срок пошел снова',
    en: 'The application is examined anew and the clock began again',
  },
  'licence-granted': { be: 'Ліцэнзія выдадзена', ru: 'Лицензия выдана', en: 'The licence was granted' },
  'licence-varied': { be: 'Ліцэнзія зменена', ru: 'Лицензия изменена', en: 'The licence was varied' },
  'licence-renewed': { be: 'Тэрмін ліцэнзіі падоўжаны', ru: 'Срок лицензии продлен', en: 'The licence was renewed' },
  'licence-surrendered': {
    be: 'Ліцэнзія спынена па заяве агенцтва',
    ru: 'Лицензия прекращена по заявлению агентства',
    en: 'The licence was ended at the agency’s own request',
  },
  'agency-renamed': { be: 'Зменена назва агенцтва', ru: 'Изменено название агентства', en: 'The agency’s name was changed' },
  'agency-moved': { be: 'Зменены адрас агенцтва', ru: 'Изменен адрес агентства', en: 'The agency’s address was changed' },
  'country-added': { be: 'Дададзена краіна', ru: 'Добавлена страна', en: 'A country was added' },
  'country-ended': { be: 'Выключана краіна', ru: 'Исключена страна', en: 'A country was taken out' },
  'partner-registered': { be: 'Зарэгістраваны партнёр', ru: 'Зарегистрирован партнер', en: 'A partner was registered' },
  'partner-ended': { be: 'Спынена рэгістрацыя партнёра', ru: 'Прекращена регистрация партнера', en: 'A partner’s registration was ended' },
  'branch-added': { be: 'Дададзена падраздзяленне', ru: 'Добавлено подразделение', en: 'A branch was added' },
  'branch-ended': { be: 'Выключана падраздзяленне', ru: 'Исключено подразделение', en: 'A branch was taken out' },
  'programme-added': { be: 'Дададзена праграма', ru: 'Добавлена программа', en: 'A programme was added' },
  'programme-ended': { be: 'Выключана праграма', ru: 'Исключена программа', en: 'A programme was taken out' },
  'extract-issued': { be: 'Выдадзена выпіска з рэестра', ru: 'Выдана выписка из реестра', en: 'An extract was issued' },
} satisfies Record<string, Word>;

/** Labels and details of the steps. */
export const stepWords = {
  heading: { be: 'Што адбылося', ru: 'Что произошло', en: 'What has happened' },
  missing: { be: 'Не хапае: {list}', ru: 'Не хватает: {list}', en: 'Missing: {list}' },
  paid: { be: '{sum} руб., {day}', ru: '{sum} руб., {day}', en: '{sum} roubles on {day}' },
  'reply-by': { be: 'Адказаць трэба не пазней за {day}', ru: 'Ответить нужно не позднее {day}', en: 'To be answered by {day}' },
  day: { be: 'Дзень: {day}', ru: 'День: {day}', en: 'The day: {day}' },
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
  'licence-from-to': {
    be: 'Ліцэнзія {licence}, дзейнічае з {day} па {until}',
    ru: 'Лицензия {licence}, действует с {day} по {until}',
    en: 'Licence {licence}, in force from {day} to {until}',
  },
  'no-steps': { be: 'Пакуль нічога.', ru: 'Пока ничего.', en: 'Nothing yet.' },
} satisfies Record<string, Word>;

/** What an examiner recommends or a head decides. */
export const outcomes = {
  grant: { be: 'Задаволіць заяву', ru: 'Удовлетворить заявление', en: 'Grant the application' },
  refuse: { be: 'Адмовіць', ru: 'Отказать', en: 'Refuse the application' },
  'send-back': { be: 'Вярнуць на дапрацоўку', ru: 'Вернуть на доработку', en: 'Send it back' },
} satisfies Words<'grant' | 'refuse' | 'send-back'>;
