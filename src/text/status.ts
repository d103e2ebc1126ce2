import type { Word } from './language.ts';

/** Whether the register is well, for whoever asks. */
export const status = {
  title: { be: 'Ці працуе рэестр', ru: 'Работает ли реестр', en: 'Is the register working' },
  well: { be: 'Усё працуе.', ru: 'Всё работает.', en: 'Everything works.' },
  unwell: {
    be: 'Рэестр адказвае, але нешта з пералічанага ніжэй спазняецца. Мы пра гэта ведаем.',
    ru: 'Реестр отвечает, но что-то из перечисленного ниже запаздывает. Мы об этом знаем.',
    en: 'The register answers, but something in the list below is late. We know of it.',
  },
  away: {
    be: 'Часткова: база звестак не адказвае. Рэестр вернецца сам, рабіць нічога не трэба.',
    ru: 'Частично: база данных не отвечает. Реестр вернется сам, делать ничего не нужно.',
    en: 'In part: the database does not answer. The register comes back by itself, and there is nothing to do.',
  },
  answers: { be: 'Праверка агенцтваў', ru: 'Проверка агентств', en: 'Checking agencies' },
  'answers-now': { be: 'працуе, звесткі на гэтую хвіліну', ru: 'работает, сведения на эту минуту', en: 'works, as known this minute' },
  'answers-away': {
    be: 'паказвае апошняе, што вядома, на {moment}',
    ru: 'показывает последнее, что известно, на {moment}',
    en: 'shows the last that is known, of {moment}',
  },
  names: { be: 'Пошук па назве', ru: 'Поиск по названию', en: 'Searching by name' },
  'names-away': { be: 'працуе па тым, што вядома', ru: 'работает по тому, что известно', en: 'works on what is known' },
  'names-gone': {
    be: 'не працуе: шукайце па нумары ліцэнзіі або УНП',
    ru: 'не работает: ищите по номеру лицензии или УНП',
    en: 'does not work: look up the number of the licence or the UNP',
  },
  known: { be: 'Вядома ліцэнзій', ru: 'Известно лицензий', en: 'Licences known' },
  forms: { be: 'Заявы, паведамленні і ўваход', ru: 'Заявления, сообщения и вход', en: 'Applications, reports and signing in' },
  'forms-away': {
    be: 'не прымаюцца. Форма вернецца запоўненай, яе можна адправіць яшчэ раз',
    ru: 'не принимаются. Форма вернется заполненной, ее можно отправить еще раз',
    en: 'are not taken. A form comes back filled in and can be sent again',
  },
  entries: { be: 'Запісаў у гісторыі', ru: 'Записей в истории', en: 'Entries in the history' },
  'last-entry': { be: 'Апошні запіс', ru: 'Последняя запись', en: 'Last entry' },
  none: { be: 'яшчэ няма', ru: 'еще нет', en: 'none yet' },
  published: { be: 'Гісторыя падпісана і апублікавана', ru: 'История подписана и опубликована', en: 'The history is signed and published' },
  'published-all': { be: 'уся', ru: 'вся', en: 'all of it' },
  'published-late': {
    be: 'запісы чакаюць публікацыі больш за 15 хвілін',
    ru: 'записи ждут публикации больше 15 минут',
    en: 'entries have waited for more than 15 minutes to be published',
  },
  'published-soon': {
    be: 'новыя запісы публікуюцца зараз',
    ru: 'новые записи публикуются сейчас',
    en: 'new entries are being published now',
  },
  witnessed: {
    be: 'Пацверджана незалежнымі назіральнікамі',
    ru: 'Подтверждено независимыми наблюдателями',
    en: 'Confirmed by independent witnesses',
  },
  'witnessed-to': { be: 'да запісу {number}, {moment}', ru: 'до записи {number}, {moment}', en: 'up to entry {number}, {moment}' },
  letters: { be: 'Лісты агенцтвам і падпісчыкам', ru: 'Письма агентствам и подписчикам', en: 'Letters to agencies and followers' },
  'letters-fine': { be: 'адпраўляюцца ў час', ru: 'отправляются вовремя', en: 'leave on time' },
  'letters-late': { be: 'спазняюцца больш чым на гадзіну', ru: 'запаздывают больше чем на час', en: 'are more than an hour late' },
  outage: { be: 'Калі база звестак недаступная', ru: 'Если база данных недоступна', en: 'When the database is away' },
  'outage-1': {
    be: 'Рэестр паказвае апошнія вядомыя старонкі, з датай і пазнакай. Не давярайце адказу без даты.',
    ru: 'Реестр показывает последние известные страницы, с датой и пометкой. Не доверяйте ответу без даты.',
    en: 'The register shows the last pages it knows, dated and marked. Do not trust an answer without its date.',
  },
  'outage-2': {
    be: 'Тое, што вы напісалі, не прападае: форма вернецца запоўненай, яе можна адправіць яшчэ раз.',
    ru: 'То, что вы написали, не пропадает: форма вернется заполненной, ее можно отправить еще раз.',
    en: 'What you wrote is not lost: the form comes back filled in and can be sent again.',
  },
  'as-of': { be: 'Праверана {moment}', ru: 'Проверено {moment}', en: 'Checked {moment}' },
} as const satisfies Record<string, Word>;
