import type { TipState } from '../rules/tips.ts';
import type { Word, Words } from './language.ts';

/** The pages on which somebody tells of a suspected operator and comes back for the answer. */
export const tipPage = {
  // What a browser's history keeps: it could be about anything.
  title: { be: 'Зварот', ru: 'Обращение', en: 'Message' },
  heading: {
    be: 'Раскажыце пра падазроную прапанову',
    ru: 'Расскажите о подозрительном предложении',
    en: 'Tell about a suspicious offer',
  },
  lead: {
    be: 'Рэгістравацца і называць сябе не трэба. Пішыце толькі тое, што для вас бяспечна.',
    ru: 'Регистрироваться и называть себя не нужно. Пишите только то, что для вас безопасно.',
    en: 'You need no account and no name. Write only what is safe for you.',
  },
  danger: {
    be: 'Калі нехта ў небяспецы цяпер, не пішыце, а тэлефануйце:',
    ru: 'Если кто-то в опасности сейчас, не пишите, а звоните:',
    en: 'If somebody is in danger now, do not write but call:',
  },
  readers: { be: 'Хто гэта прачытае', ru: 'Кто это прочитает', en: 'Who will read this' },
  'readers-1': {
    be: 'Толькі супрацоўнікі Дэпартамента і рэгіёна, якія разбіраюцца ў справе, і пракурор. Кожны, хто адкрывае тэкст, павінен назваць прычыну, і гэта запісваецца.',
    ru: 'Только сотрудники Департамента и региона, которые разбираются в деле, и прокурор. Каждый, кто открывает текст, должен назвать причину, и это записывается.',
    en: 'Only officers of the Department and of the region who look into it, and a prosecutor. Everybody who opens the text has to say why, and that is recorded.',
  },
  'readers-2': {
    be: 'Той, пра каго вы пішаце, не даведаецца, што нехта пісаў.',
    ru: 'Тот, о ком вы пишете, не узнает, что кто-то писал.',
    en: 'Whoever you write about is not told that anybody wrote.',
  },
  'readers-3': {
    be: 'Тэкст захоўваецца зашыфраваным. Мы не запісваем ні адрас вашага тэлефона ці камп’ютара, ні гадзіну, толькі дзень.',
    ru: 'Текст хранится зашифрованным. Мы не записываем ни адрес вашего телефона или компьютера, ни час, только день.',
    en: 'The text is kept encrypted. We record neither the address of your telephone or computer nor the hour, only the day.',
  },
  told: { be: 'Што здарылася?', ru: 'Что случилось?', en: 'What happened?' },
  'told-hint': {
    be: 'Што прапанавалі, што абяцалі, за што прасілі заплаціць, што прасілі аддаць.',
    ru: 'Что предложили, что обещали, за что просили заплатить, что просили отдать.',
    en: 'What was offered and promised, what you were to pay for or hand over.',
  },
  who: { be: 'Хто гэта прапануе?', ru: 'Кто это предлагает?', en: 'Who offers it?' },
  'who-hint': {
    be: 'Імёны і назвы, тэлефоны, сайты, імёны ў Telegram або Instagram: усё, што ведаеце.',
    ru: 'Имена и названия, телефоны, сайты, имена в Telegram или Instagram: всё, что знаете.',
    en: 'Names, telephones, sites, handles in Telegram or Instagram: whatever you know.',
  },
  where: { be: 'Куды адпраўляюць?', ru: 'Куда отправляют?', en: 'Where are people sent?' },
  'where-hint': {
    be: 'Краіна, горад, месца працы або вучобы.',
    ru: 'Страна, город, место работы или учебы.',
    en: 'Country, town, place of work or study.',
  },
  kind: { be: 'Што абяцаюць?', ru: 'Что обещают?', en: 'What is promised?' },
  'kind-unknown': { be: 'Не ведаю або іншае', ru: 'Не знаю или другое', en: 'I do not know, or something else' },
  when: { be: 'Калі гэта было?', ru: 'Когда это было?', en: 'When was it?' },
  'when-hint': { be: 'Можна прыблізна.', ru: 'Можно примерно.', en: 'Roughly is enough.' },
  region: { be: 'У якім рэгіёне?', ru: 'В каком регионе?', en: 'In which region?' },
  'region-unknown': { be: 'Не ведаю або не хачу казаць', ru: 'Не знаю или не хочу говорить', en: 'I do not know, or would rather not say' },
  contact: { be: 'Як з вамі звязацца?', ru: 'Как с вами связаться?', en: 'How can you be reached?' },
  'contact-hint': {
    be: 'Гэта прачытае толькі пракурор: радок запячатваецца яго ключом, і ні супрацоўнікі, ні сам рэестр адкрыць яго не могуць. Можна пакінуць пустым: адказ вы прачытаеце і па кодзе.',
    ru: 'Это прочитает только прокурор: строка запечатывается его ключом, и ни сотрудники, ни сам реестр открыть ее не могут. Можно оставить пустым: ответ вы прочитаете и по коду.',
    en: 'Only a prosecutor can read this: it is sealed with a prosecutor’s key, and neither the officers nor the register itself can open it. You may leave it empty: the code is enough to read the answer.',
  },
  'contact-none': {
    be: 'Пакінуць свой кантакт пакуль нельга: няма ключа, якім мы маглі б яго надзейна запячатаць. Адказ вы прачытаеце па кодзе.',
    ru: 'Оставить свой контакт пока нельзя: нет ключа, которым мы могли бы его надежно запечатать. Ответ вы прочитаете по коду.',
    en: 'No contact can be left for now: there is no key with which we could seal it safely. You will read the answer with your code.',
  },
  send: { be: 'Адправіць', ru: 'Отправить', en: 'Send' },
  sent: { be: 'Мы атрымалі, што вы напісалі', ru: 'Мы получили, что вы написали', en: 'We have received what you wrote' },
  code: { be: 'Ваш код', ru: 'Ваш код', en: 'Your code' },
  'code-once': {
    be: 'Мы паказваем яго адзін раз і аднавіць не зможам. Перапішыце яго цяпер.',
    ru: 'Мы показываем его один раз и восстановить не сможем. Перепишите его сейчас.',
    en: 'It is shown once and cannot be restored. Write it down now.',
  },
  'keep-1': {
    be: 'Захоўвайце яго там, куды ніхто іншы не глядзіць, і не побач з назвай гэтага сайта.',
    ru: 'Храните его там, куда никто другой не смотрит, и не рядом с названием этого сайта.',
    en: 'Keep it where nobody else looks, and not beside the name of this site.',
  },
  'keep-2': {
    be: 'Па гэтым кодзе вы прачытаеце адказ і дапоўніце напісанае. Таго, што вы напісалі, ён не пакажа нікому.',
    ru: 'По этому коду вы прочитаете ответ и дополните написанное. Того, что вы написали, он не покажет никому.',
    en: 'With it you read the answer and add to what you wrote. It shows nobody what you have written.',
  },
  'keep-3': {
    be: 'Калі код згубіцца, проста напішыце зноў.',
    ru: 'Если код потеряется, просто напишите снова.',
    en: 'If the code is lost, simply write again.',
  },
  'to-answer': { be: 'Старонка, дзе ўводзяць код', ru: 'Страница, где вводят код', en: 'The page where the code is entered' },
  'have-code': {
    be: 'Ужо пісалі? Увядзіце код, каб прачытаць адказ',
    ru: 'Уже писали? Введите код, чтобы прочитать ответ',
    en: 'Wrote before? Enter your code to read the answer',
  },
  return: { be: 'Адказ па кодзе', ru: 'Ответ по коду', en: 'The answer to your code' },
  'return-lead': {
    be: 'Увядзіце код, які мы паказалі, калі вы пісалі. Вялікія і малыя літары, прабелы і злучкі значэння не маюць.',
    ru: 'Введите код, который мы показали, когда вы писали. Большие и маленькие буквы, пробелы и дефисы значения не имеют.',
    en: 'Enter the code you were shown when you wrote. Capitals, spaces and dashes do not matter.',
  },
  show: { be: 'Паказаць', ru: 'Показать', en: 'Show' },
  new: { be: 'Напісаць новы зварот', ru: 'Написать новое обращение', en: 'Write something new' },
  received: { be: 'Атрымана {day}.', ru: 'Получено {day}.', en: 'Received {day}.' },
  own: { be: 'Вы дапоўнілі напісанае', ru: 'Вы дополнили написанное', en: 'You added something' },
  answer: { be: 'Адказ', ru: 'Ответ', en: 'Answer' },
  'own-hidden': {
    be: 'Тэкст, які напісалі вы, тут не паказваецца: код мог трапіць у чужыя рукі.',
    ru: 'Текст, который написали вы, здесь не показывается: код мог попасть в чужие руки.',
    en: 'What you wrote yourself is not shown here: the code may have come into other hands.',
  },
  'none-yet': {
    be: 'Адказу пакуль няма. Паглядзіце зноў праз некалькі дзён.',
    ru: 'Ответа пока нет. Посмотрите снова через несколько дней.',
    en: 'There is no answer yet. Look again in a few days.',
  },
  added: { be: 'Дададзена.', ru: 'Добавлено.', en: 'Added.' },
  more: { be: 'Дадаць', ru: 'Добавить', en: 'Add something' },
  'more-hint': {
    be: 'Напрыклад, адказаць на пытанне супрацоўніка.',
    ru: 'Например, ответить на вопрос сотрудника.',
    en: 'For instance, an answer to what an officer asks.',
  },
  'tell-lead': {
    be: 'Бачылі аб’яву або чулі прапанову, якая выклікае падазрэнне? Можна расказаць без імя і рэгістрацыі.',
    ru: 'Видели объявление или слышали предложение, которое вызывает подозрение? Можно рассказать без имени и регистрации.',
    en: 'Have you seen or heard an offer that seems wrong? You can tell without a name or an account.',
  },
} satisfies Record<string, Word>;

/** What has become of a tip, as the person is told. */
export const tipProgress = {
  new: { be: 'Яго яшчэ не разабралі.', ru: 'Его еще не разобрали.', en: 'Nobody has taken it up yet.' },
  assigned: { be: 'Ім займаюцца.', ru: 'Им занимаются.', en: 'It is being looked into.' },
  closed: {
    be: 'Разгляд скончаны. Калі вы нешта дададзіце, яго пачнуць зноў.',
    ru: 'Рассмотрение окончено. Если вы что-то добавите, его начнут снова.',
    en: 'It was closed. If you add something, it is taken up again.',
  },
} satisfies Words<TipState>;
