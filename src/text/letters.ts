import type { LetterRefusal, NoticeState, OrderState } from '../rules/letters.ts';
import type { Word, Words } from './language.ts';

/** How a notice of intention stands. `no-reply` is told by the date alone. */
export const noticeStates = {
  open: {
    be: 'агенцтва можа адказаць па {day} уключна',
    ru: 'агентство может ответить по {day} включительно',
    en: 'the agency may reply until {day}, that day included',
  },
  replied: { be: 'агенцтва адказала {day}', ru: 'агентство ответило {day}', en: 'the agency replied on {day}' },
  'no-reply': {
    be: 'адказу не атрымана да канца {day}',
    ru: 'ответа не получено до конца {day}',
    en: 'no reply received by the end of {day}',
  },
  closed: { be: 'закрыта {day} без меры', ru: 'закрыто {day} без меры', en: 'closed on {day} without a measure' },
} satisfies Words<NoticeState>;

/** How an order to remedy stands. */
export const orderStates = {
  open: {
    be: 'ліквідаваць трэба па {day} уключна',
    ru: 'устранить нужно по {day} включительно',
    en: 'to be remedied by {day}, that day included',
  },
  proved: {
    be: 'агенцтва падало доказы {day}, яны чакаюць праверкі',
    ru: 'агентство представило доказательства {day}, они ждут проверки',
    en: 'the agency sent its proof on {day}; it waits to be checked',
  },
  remedied: { be: 'ліквідавана, праверана {day}', ru: 'устранено, проверено {day}', en: 'remedied, as found on {day}' },
  'not-remedied': { be: 'не ліквідавана, праверана {day}', ru: 'не устранено, проверено {day}', en: 'not remedied, as found on {day}' },
  overdue: {
    be: 'тэрмін скончыўся {day}, доказаў няма',
    ru: 'срок истек {day}, доказательств нет',
    en: 'the time ended on {day}, and no proof has come',
  },
  'set-aside': { be: 'адменена {day}', ru: 'отменено {day}', en: 'set aside on {day}' },
} satisfies Words<OrderState>;

/** Why a letter or a finding was not taken, and what to do instead. */
export const letterRefusals = {
  'not-to-answer': {
    be: 'На гэтую меру ліст не патрэбны.',
    ru: 'На эту меру письмо не нужно.',
    en: 'This measure asks for no letter.',
  },
  'reply-late': {
    be: 'Апошні дзень для адказу мінуў. Усё, што хочаце сказаць, дашліце ў Дэпартамент асобна.',
    ru: 'Последний день для ответа прошел. Всё, что хотите сказать, отправьте в Департамент отдельно.',
    en: 'The last day for a reply has passed. Send the Department separately whatever you want to say.',
  },
  'already-remedied': {
    be: 'Ужо прызнана, што парушэнні ліквідаваны. Больш нічога не патрэбна.',
    ru: 'Уже признано, что нарушения устранены. Больше ничего не нужно.',
    en: 'It is already found remedied. Nothing more is needed.',
  },
  'order-set-aside': {
    be: 'Гэта патрабаванне адменена. Больш нічога не патрэбна.',
    ru: 'Это требование отменено. Больше ничего не нужно.',
    en: 'This order was set aside. Nothing more is needed.',
  },
  'nothing-to-close': {
    be: 'Гэта паведамленне ўжо закрыта, або пасля яго ўжо прапанавана ці прынята мера.',
    ru: 'Это уведомление уже закрыто, либо после него уже предложена или принята мера.',
    en: 'This notice is closed already, or a measure after it is proposed or taken.',
  },
  'nothing-to-find': {
    be: 'Правяраць пакуль няма чаго: агенцтва яшчэ мае час і не падало доказаў.',
    ru: 'Проверять пока нечего: у агентства еще есть время, и оно не представило доказательств.',
    en: 'There is nothing to check yet: the agency still has time and has sent no proof.',
  },
} satisfies Words<LetterRefusal>;

/** What was written about a measure, by the agency and by the examiner, as both read it. */
export const writings = {
  reply: { be: 'Адказ агенцтва, {minute}', ru: 'Ответ агентства, {minute}', en: 'The agency’s reply, {minute}' },
  remedy: { be: 'Доказы агенцтва, {minute}', ru: 'Доказательства агентства, {minute}', en: 'The agency’s proof, {minute}' },
  closed: { be: 'Меры не будзе, {minute}', ru: 'Меры не будет, {minute}', en: 'No measure follows, {minute}' },
  remedied: {
    be: 'Вынік праверкі, {minute}: ліквідавана',
    ru: 'Результат проверки, {minute}: устранено',
    en: 'Result of the check, {minute}: remedied',
  },
  'not-remedied': {
    be: 'Вынік праверкі, {minute}: не ліквідавана',
    ru: 'Результат проверки, {minute}: не устранено',
    en: 'Result of the check, {minute}: not remedied',
  },
} satisfies Record<string, Word>;

/** The agency's page of its own licence and its letters. */
export const ownLicence = {
  heading: { be: 'Ліцэнзія', ru: 'Лицензия', en: 'Licence' },
  'to-licence': { be: 'Да ліцэнзіі {number}', ru: 'К лицензии {number}', en: 'To licence {number}' },
  'renewal-from': {
    be: 'Падаўжэнне тэрміну: заяву можна пачаць з {day}',
    ru: 'Продление срока: заявление можно начать с {day}',
    en: 'Renewal: the application can be started from {day}',
  },
  public: { be: 'Як ліцэнзію бачаць грамадзяне', ru: 'Как лицензию видят граждане', en: 'How citizens see the licence' },
  todo: { be: 'Чакаецца ад вас', ru: 'Ожидается от вас', en: 'What is expected of you' },
  'todo-none': { be: 'Зараз ад вас нічога не чакаецца.', ru: 'Сейчас от вас ничего не ожидается.', en: 'Nothing is expected of you now.' },
  'todo-notice': {
    be: 'Вас папярэдзілі пра меру: {measure}. Адказаць можна па {day} уключна.',
    ru: 'Вас предупредили о мере: {measure}. Ответить можно по {day} включительно.',
    en: 'You were given notice of a measure: {measure}. You may reply until {day}, that day included.',
  },
  'todo-order': {
    be: 'Трэба ліквідаваць парушэнні і даказаць гэта па {day} уключна.',
    ru: 'Нужно устранить нарушения и доказать это по {day} включительно.',
    en: 'Remedy the violations and prove it by {day}, that day included.',
  },
  'todo-overdue': {
    be: 'Тэрмін ліквідацыі парушэнняў скончыўся {day}. Доказы яшчэ можна падаць, пакуль не прынята наступная мера.',
    ru: 'Срок устранения нарушений истек {day}. Доказательства еще можно представить, пока не принята следующая мера.',
    en: 'The time to remedy ended on {day}. You can still send your proof until a further measure is taken.',
  },
  'todo-again': {
    be: 'Праверка {day} паказала, што парушэнні не ліквідаваны. Ліквідуйце іх і падайце доказы зноў.',
    ru: 'Проверка {day} показала, что нарушения не устранены. Устраните их и представьте доказательства снова.',
    en: 'The check of {day} found that it was not remedied. Remedy it and send your proof again.',
  },
  do: { be: 'Напісаць ліст', ru: 'Написать письмо', en: 'Write the letter' },
  about: { be: 'Пра што ліст', ru: 'О чем письмо', en: 'What the letter is about' },
  acts: { be: 'Што вы можаце зрабіць', ru: 'Что вы можете сделать', en: 'What you can do' },
  'do-reply': { be: 'Адказаць на паведамленне ад {day}', ru: 'Ответить на уведомление от {day}', en: 'Reply to the notice of {day}' },
  'do-prove': {
    be: 'Падаць доказы па патрабаванні ад {day}',
    ru: 'Представить доказательства по требованию от {day}',
    en: 'Send proof of remedy for the order of {day}',
  },
  sent: { be: 'Ліст адпраўлены.', ru: 'Письмо отправлено.', en: 'Your letter was sent.' },
  'heading-reply': {
    be: 'Адказ на паведамленне аб намеры',
    ru: 'Ответ на уведомление о намерении',
    en: 'Reply to the notice of intention',
  },
  'heading-remedy': { be: 'Доказы ліквідацыі парушэнняў', ru: 'Доказательства устранения нарушений', en: 'Proof of remedy' },
  text: { be: 'Ваш ліст', ru: 'Ваше письмо', en: 'Your letter' },
  'text-hint-reply': {
    be: 'Напішыце, з чым вы згодны, з чым не, і чаму. Ліст прачытаюць да рашэння, змяніць яго пасля адпраўкі нельга.',
    ru: 'Напишите, с чем вы согласны, с чем нет и почему. Письмо прочитают до решения, изменить его после отправки нельзя.',
    en: 'Say what you agree with, what you do not, and why. It is read before the decision and cannot be changed once sent.',
  },
  'text-hint-remedy': {
    be: 'Напішыце, што зроблена і чым гэта пацвярджаецца. Змяніць ліст пасля адпраўкі нельга.',
    ru: 'Напишите, что сделано и чем это подтверждается. Изменить письмо после отправки нельзя.',
    en: 'Say what was done and what shows it. The letter cannot be changed once sent.',
  },
  file: { be: 'Файл', ru: 'Файл', en: 'File' },
  'file-hint': {
    be: 'PDF, JPEG або PNG, да {size}. Пасля памылкі файл трэба выбраць зноў.',
    ru: 'PDF, JPEG или PNG, до {size}. После ошибки файл нужно выбрать снова.',
    en: 'PDF, JPEG or PNG, up to {size}. After an error the file has to be chosen again.',
  },
  send: { be: 'Адправіць ліст', ru: 'Отправить письмо', en: 'Send the letter' },
} satisfies Record<string, Word>;
