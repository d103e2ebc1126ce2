import type { Untold, WarningRefusal, WarningState } from '../rules/warnings.ts';
import type { Word, Words } from './language.ts';

export const warningStates = {
  waiting: { be: 'чакаем адказу', ru: 'ждем ответа', en: 'waiting for a reply' },
  proposed: { be: 'чакае рашэння', ru: 'ждет решения', en: 'awaits its decision' },
  published: { be: 'апублікавана', ru: 'опубликовано', en: 'published' },
  rejected: { be: 'адхілена', ru: 'отклонено', en: 'rejected' },
  withdrawn: { be: 'знята', ru: 'снято', en: 'withdrawn' },
} satisfies Words<WarningState>;

export const untolds = {
  danger: {
    be: 'Не папярэджаны: ёсць небяспека для людзей',
    ru: 'Не предупрежден: есть опасность для людей',
    en: 'Not told: there is danger to people',
  },
  nobody: {
    be: 'Не папярэджаны: нікога не знайшлі',
    ru: 'Не предупрежден: никого не нашли',
    en: 'Not told: nobody could be found',
  },
} satisfies Words<Untold>;

export const warningRefusals = {
  'not-allowed': { be: 'Гэта робіць хтосьці іншы.', ru: 'Это делает кто-то другой.', en: 'This is for somebody else to do.' },
  'own-proposal': {
    be: 'Гэта ваша прапанова: вырашае іншы.',
    ru: 'Это ваше предложение: решает другой.',
    en: 'This is your own proposal: somebody else decides.',
  },
  'still-waiting': {
    be: 'Апублікаваць яшчэ нельга: тэрмін адказу не мінуў, а адказу няма. Адхіліць можна.',
    ru: 'Опубликовать еще нельзя: срок ответа не прошел, а ответа нет. Отклонить можно.',
    en: 'It cannot be published yet: the time to reply is not over, and there is no reply. It can be rejected.',
  },
  'replied-already': { be: 'Адказ ужо запісаны.', ru: 'Ответ уже записан.', en: 'The reply is recorded already.' },
  'decided-already': { be: 'Рашэнне ўжо прынята.', ru: 'Решение уже принято.', en: 'It was decided already.' },
  'not-published': {
    be: 'Гэтае папярэджанне не апублікавана або ўжо знята.',
    ru: 'Это предупреждение не опубликовано или уже снято.',
    en: 'This warning is not published, or was withdrawn already.',
  },
  'agency-unknown': {
    be: 'Агенцтва з такім УНП або ліцэнзіяй няма ў рэестры',
    ru: 'Агентства с таким УНП или лицензией нет в реестре',
    en: 'No agency of this UNP or licence is in the register',
  },
} satisfies Words<WarningRefusal>;

/** The pages on which staff prepare warnings and decide on them. */
export const warningPage = {
  title: { be: 'Папярэджанні', ru: 'Предупреждения', en: 'Warnings' },
  new: { be: 'Прапанаваць папярэджанне', ru: 'Предложить предупреждение', en: 'Propose a warning' },
  state: { be: 'Стан', ru: 'Состояние', en: 'State' },
  'any-state': { be: 'Усе', ru: 'Все', en: 'All' },
  show: { be: 'Паказаць', ru: 'Показать', en: 'Show' },
  caption: { be: 'Спачатку новыя', ru: 'Сначала новые', en: 'The newest first' },
  who: { be: 'Пра каго', ru: 'О ком', en: 'About whom' },
  number: { be: 'Нумар', ru: 'Номер', en: 'Number' },
  proposed: { be: 'Прапанавана', ru: 'Предложено', en: 'Proposed' },
  none: { be: 'Такіх папярэджанняў няма.', ru: 'Таких предупреждений нет.', en: 'There are no such warnings.' },
  'to-list': { be: 'Усе папярэджанні', ru: 'Все предупреждения', en: 'All warnings' },
  'to-public': { be: 'Старонка для ўсіх', ru: 'Страница для всех', en: 'The page for everybody' },
  lead: {
    be: 'Папярэджанне публікуе кіраўнік. Людзі знойдуць яго па кожнай назве і па кожным кантакце, якія вы тут назавяце.',
    ru: 'Предупреждение публикует руководитель. Люди найдут его по каждому названию и по каждому контакту, которые вы здесь назовете.',
    en: 'A head publishes the warning. People will find it by every name and every contact that you give here.',
  },
  names: { be: 'Назвы і імёны', ru: 'Названия и имена', en: 'Names' },
  'names-hint': {
    be: 'Кожную ў асобным радку, так, як ён сябе называе.',
    ru: 'Каждое в отдельной строке, так, как он себя называет.',
    en: 'Each in a line of its own, as the operator calls itself.',
  },
  contacts: { be: 'Кантакты', ru: 'Контакты', en: 'Contacts' },
  'contacts-hint': {
    be: 'Кожны ў асобным радку: тэлефон, пошта, сайт, @імя ў Telegram, адрас старонкі ў сацыяльнай сетцы.',
    ru: 'Каждый в отдельной строке: телефон, почта, сайт, @имя в Telegram, адрес страницы в социальной сети.',
    en: 'Each in a line of its own: telephone, e-mail, site, @name on Telegram, address of a page in a social network.',
  },
  kinds: { be: 'Што прапануе', ru: 'Что предлагает', en: 'What it offers' },
  countries: { be: 'Куды', ru: 'Куда', en: 'Where to' },
  country: { be: 'Краіна {number}', ru: 'Страна {number}', en: 'Country {number}' },
  'no-country': { be: 'Не выбрана', ru: 'Не выбрана', en: 'None chosen' },
  impersonates: { be: 'За якое агенцтва сябе выдае', ru: 'За какое агентство себя выдает', en: 'Which agency it passes for' },
  'passes-for': { be: 'Выдае сябе за {name}', ru: 'Выдает себя за {name}', en: 'Passes for {name}' },
  'impersonates-hint': {
    be: 'УНП або нумар ліцэнзіі агенцтва. Яму прыйдзе пісьмо, а папярэджанне будзе паказана і на старонцы яго ліцэнзіі.',
    ru: 'УНП или номер лицензии агентства. Ему придет письмо, а предупреждение будет показано и на странице его лицензии.',
    en: 'The UNP or the licence number of the agency. It will get a letter, and the page of its licence will show the warning too.',
  },
  told: { be: 'Тэкст для ўсіх', ru: 'Текст для всех', en: 'The text for everybody' },
  'told-hint': {
    be: 'Простымі словамі: хто, што прапануе, чым гэта небяспечна. Толькі тое, што вы можаце даказаць. Ніводнага пацярпелага і ніводнага заяўніка.',
    ru: 'Простыми словами: кто, что предлагает, чем это опасно. Только то, что вы можете доказать. Ни одного пострадавшего и ни одного заявителя.',
    en: 'In plain words: who, what they offer, why it is dangerous. Only what you can prove. No victim and no informant.',
  },
  basis: { be: 'На чым гэта заснавана', ru: 'На чем это основано', en: 'What it rests on' },
  'basis-hint': { be: 'Толькі для службы.', ru: 'Только для службы.', en: 'For staff only.' },
  notice: {
    be: 'Ці папярэджаны той, пра каго гаворка',
    ru: 'Предупрежден ли тот, о ком речь',
    en: 'Was the operator told beforehand',
  },
  'notice-told': { be: 'Папярэджаны сёння', ru: 'Предупрежден сегодня', en: 'It was told today' },
  'notice-told-hint': {
    be: 'Можа адказаць да {day} уключна: {term}. Раней публікаваць нельга, калі ён не адкажа.',
    ru: 'Может ответить до {day} включительно: {term}. Раньше публиковать нельзя, если он не ответит.',
    en: 'It may reply until {day}: {term}. Nothing is published before that day is over unless it has replied.',
  },
  notified: { be: 'Як папярэджаны або чаму не', ru: 'Как предупрежден или почему нет', en: 'How it was told, or why not' },
  'notified-hint': {
    be: 'Куды, калі і што паведамлена, або як яго шукалі і ў чым небяспека.',
    ru: 'Куда, когда и что сообщено, или как его искали и в чем опасность.',
    en: 'Where, when and what it was told, or how it was looked for and what the danger is.',
  },
  propose: { be: 'Прапанаваць', ru: 'Предложить', en: 'Propose' },
  'reply-by': { be: 'Можа адказаць да', ru: 'Может ответить до', en: 'May reply until' },
  'told-beforehand': { be: 'Папярэджаны', ru: 'Предупрежден', en: 'Told beforehand' },
  reply: { be: 'Адказ', ru: 'Ответ', en: 'Reply' },
  'no-reply': { be: 'Адказу няма.', ru: 'Ответа нет.', en: 'There is no reply.' },
  'reply-heading': { be: 'Запісаць адказ', ru: 'Записать ответ', en: 'Record the reply' },
  'reply-hint': {
    be: 'Што адказаў той, пра каго папярэджваюць. Пасля гэтага можна прымаць рашэнне.',
    ru: 'Что ответил тот, о ком предупреждают. После этого можно принимать решение.',
    en: 'What the operator answered. After that it can be decided.',
  },
  'reply-record': { be: 'Запісаць', ru: 'Записать', en: 'Record' },
  evidence: { be: 'Доказы', ru: 'Доказательства', en: 'Evidence' },
  'evidence-lead': {
    be: 'Толькі для службы. Кожнае адкрыццё файла запісваецца да таго, як файл паказаны.',
    ru: 'Только для службы. Каждое открытие файла записывается до того, как файл показан.',
    en: 'For staff only. Each opening of a file is recorded before the file is shown.',
  },
  'no-evidence': { be: 'Доказаў пакуль няма.', ru: 'Доказательств пока нет.', en: 'There is no evidence yet.' },
  'evidence-label': { be: 'Дадаць файл', ru: 'Добавить файл', en: 'Add a file' },
  'evidence-hint': {
    be: 'PDF, JPEG або PNG, не больш за {size}. Па адным. Прыбраць яго потым нельга.',
    ru: 'PDF, JPEG или PNG, не больше {size}. По одному. Убрать его потом нельзя.',
    en: 'PDF, JPEG or PNG, at most {size}. One at a time. It cannot be taken away later.',
  },
  'evidence-add': { be: 'Дадаць', ru: 'Добавить', en: 'Add' },
  'decision-heading': { be: 'Рашэнне', ru: 'Решение', en: 'Decision' },
  ruling: { be: 'Апублікаваць ці адхіліць', ru: 'Опубликовать или отклонить', en: 'Publish or reject' },
  publish: { be: 'Апублікаваць', ru: 'Опубликовать', en: 'Publish' },
  'publish-hint': {
    be: 'Папярэджанне адразу ўбачаць усе. Агенцтву, за якое сябе выдаюць, пойдзе пісьмо.',
    ru: 'Предупреждение сразу увидят все. Агентству, за которое себя выдают, уйдет письмо.',
    en: 'Everybody sees the warning at once. An agency whose name is taken gets a letter.',
  },
  reject: { be: 'Адхіліць', ru: 'Отклонить', en: 'Reject' },
  'reject-hint': { be: 'Нічога не публікуецца.', ru: 'Ничего не публикуется.', en: 'Nothing is published.' },
  reasons: { be: 'Чаму', ru: 'Почему', en: 'Why' },
  'reasons-hint': {
    be: 'Толькі для службы. Калі адхіляеце, абавязкова.',
    ru: 'Только для службы. Если отклоняете, обязательно.',
    en: 'For staff only. Needed when you reject.',
  },
  decide: { be: 'Прыняць рашэнне', ru: 'Принять решение', en: 'Decide' },
  ruled: { be: 'Чаму так вырашана', ru: 'Почему так решено', en: 'Why it was decided so' },
  'correction-heading': { be: 'Выправіць тэкст', ru: 'Исправить текст', en: 'Correct the text' },
  'correction-hint': {
    be: 'Новы тэкст убачаць усе. Ранейшы застанецца ніжэй на той жа старонцы.',
    ru: 'Новый текст увидят все. Прежний останется ниже на той же странице.',
    en: 'Everybody sees the new text. The earlier one stays further down on the same page.',
  },
  correct: { be: 'Выправіць', ru: 'Исправить', en: 'Correct' },
  'withdrawal-heading': { be: 'Зняць папярэджанне', ru: 'Снять предупреждение', en: 'Withdraw the warning' },
  'withdrawal-hint': {
    be: 'Напішыце для ўсіх, чаму яно знята. Вярнуць яго нельга, толькі прапанаваць новае.',
    ru: 'Напишите для всех, почему оно снято. Вернуть его нельзя, только предложить новое.',
    en: 'Write for everybody why it is withdrawn. It cannot come back; only a new one can be proposed.',
  },
  withdrawal: { be: 'Чаму знята', ru: 'Почему снято', en: 'Why it was withdrawn' },
  withdraw: { be: 'Зняць', ru: 'Снять', en: 'Withdraw' },
  history: { be: 'Што адбывалася', ru: 'Что происходило', en: 'What happened' },
  earlier: { be: 'Ранейшы тэкст, да {day}', ru: 'Прежний текст, до {day}', en: 'The earlier text, until {day}' },
  stale: {
    be: 'Пакуль вы пісалі, хтосьці змяніў гэтае папярэджанне. Паглядзіце, што змянілася, і адпраўце яшчэ раз.',
    ru: 'Пока вы писали, кто-то изменил это предупреждение. Посмотрите, что изменилось, и отправьте еще раз.',
    en: 'While you were writing, somebody changed this warning. Look at what changed, and send it again.',
  },
  typed: { be: 'Вы напісалі', ru: 'Вы написали', en: 'You wrote' },
} satisfies Record<string, Word>;
