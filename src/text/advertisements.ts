import type { AdvertisementRefusal, AdvertisementState } from '../rules/advertisements.ts';
import type { Decider } from '../rules/editions/edition.ts';
import type { Word, Words } from './language.ts';
import { tied } from './tied.ts';

export const advertisementStates = {
  sent: { be: 'Чакае рашэння', ru: 'Ждет решения', en: 'Waits for a decision' },
  'taken-back': { be: 'Забрана агенцтвам', ru: 'Отозвана агентством', en: 'Taken back by the agency' },
  refused: { be: 'Не ўзгоднена', ru: 'Не согласована', en: 'Refused' },
  'not-yet': { be: 'Яшчэ нельга размяшчаць', ru: 'Пока размещать нельзя', en: 'May not appear yet' },
  approved: { be: 'Можна размяшчаць', ru: 'Можно размещать', en: 'May appear' },
  'run-out': { be: 'Тэрмін узгаднення скончыўся', ru: 'Срок согласования истек', en: 'The approval has run out' },
  ended: { be: 'Узгадненне спынена', ru: 'Согласование прекращено', en: 'The approval was ended' },
  'licence-not-in-force': { be: 'Ліцэнзія не дзейнічае', ru: 'Лицензия не действует', en: 'The licence is not in force' },
} satisfies Words<AdvertisementState>;

export const advertisementDeciders = {
  head: {
    be: 'Рашэнне прымае кіраўнік Дэпартамента па грамадзянстве і міграцыі.',
    ru: 'Решение принимает руководитель Департамента по гражданству и миграции.',
    en: 'The head of the Department on Citizenship and Migration decides.',
  },
  education: {
    be: 'Рашэнне прымае Міністэрства адукацыі.',
    ru: 'Решение принимает Министерство образования.',
    en: 'The Ministry of Education decides.',
  },
} satisfies Words<Decider>;

/** Why an act on an advertisement was not done, and what to do instead. */
export const advertisementRefusals = {
  'not-allowed': {
    be: 'Ваш уліковы запіс не дазваляе гэта зрабіць.',
    ru: 'Ваша учетная запись не позволяет это сделать.',
    en: 'Your account does not allow this.',
  },
  related: tied,
  'not-yours-education': {
    be: 'Рэкламу вучобы за мяжой узгадняе Міністэрства адукацыі, а не Дэпартамент.',
    ru: 'Рекламу учебы за границей согласовывает Министерство образования, а не Департамент.',
    en: 'The Ministry of Education decides on advertising of study abroad, not the Department.',
  },
  'not-yours-head': {
    be: 'Рэкламу гэтага віду ўзгадняе кіраўнік Дэпартамента, а не Міністэрства адукацыі.',
    ru: 'Рекламу этого вида согласовывает руководитель Департамента, а не Министерство образования.',
    en: 'The head of the Department decides on advertising of this kind, not the Ministry of Education.',
  },
  'licence-not-in-force': {
    be: 'Ліцэнзія сёння не дзейнічае, таму рэкламы па ёй быць не можа.',
    ru: 'Лицензия сегодня не действует, поэтому рекламы по ней быть не может.',
    en: 'The licence is not in force today, so there can be no advertising under it.',
  },
  'place-no-site': {
    be: 'Працу і вучобу за мяжой можна рэкламаваць толькі на сваім сайце: напішыце яго адрас.',
    ru: 'Работу и учебу за границей можно рекламировать только на своем сайте: напишите его адрес.',
    en: 'Work and study abroad may be advertised only on the agency’s own site: type its address.',
  },
  'place-not-own': {
    be: 'Гэтага сайта няма сярод сайтаў вашага агенцтва. Працу і вучобу за мяжой можна рэкламаваць толькі на сваім.',
    ru: 'Этого сайта нет среди сайтов вашего агентства. Работу и учебу за границей можно рекламировать только на своем.',
    en: 'This site is not known as your agency’s. Work and study abroad may be advertised only on your own.',
  },
  'no-contact': {
    be: 'Напішыце хаця б адзін тэлефон, сайт, адрас пошты або імя ў сетцы, кожны ў асобным радку.',
    ru: 'Напишите хотя бы один телефон, сайт, адрес почты или имя в сети, каждый в отдельной строке.',
    en: 'Type at least one telephone, site, e-mail address or name in a network, each on a line of its own.',
  },
  'from-past': {
    be: 'Дазволіць можна толькі з сённяшняга дня або пазней.',
    ru: 'Разрешить можно только с сегодняшнего дня или позже.',
    en: 'It can be approved from today or later only.',
  },
  'until-before': {
    be: 'Апошні дзень раней за першы.',
    ru: 'Последний день раньше первого.',
    en: 'The last day is before the first.',
  },
  'until-too-late': {
    be: 'Узгадненне не можа дзейнічаць так доўга: не пазней за {day}.',
    ru: 'Согласование не может действовать так долго: не позже {day}.',
    en: 'An approval cannot hold that long: until {day} at the latest.',
  },
  'decided-already': {
    be: 'Рашэнне па гэтай рэкламе ўжо прынята.',
    ru: 'Решение по этой рекламе уже принято.',
    en: 'This advertisement has been decided on already.',
  },
  'not-running': {
    be: 'Гэтая рэклама ўжо скончана: спыняць няма чаго.',
    ru: 'Эта реклама уже закончена: прекращать нечего.',
    en: 'This advertisement is over already: there is nothing to end.',
  },
} satisfies Words<AdvertisementRefusal>;

/** Advertisements in the rooms of the agency, of the Ministry of Education and of the Department. */
export const advertisementPage = {
  title: { be: 'Рэклама', ru: 'Реклама', en: 'Advertisements' },
  'agency-lead': {
    be: 'З 2024 года працу і вучобу за мяжой можна рэкламаваць толькі на сваім сайце і толькі з узгадненнем. Пакуль рэклама не ўзгоднена, размяшчаць яе нельга.',
    ru: 'С 2024 года работу и учебу за границей можно рекламировать только на своем сайте и только с согласованием. Пока реклама не согласована, размещать ее нельзя.',
    en: 'Since 2024 work and study abroad may be advertised only on the agency’s own site and only with approval. Until it is approved an advertisement may not appear.',
  },
  'to-list': { be: 'Да ўсёй рэкламы', ru: 'Ко всей рекламе', en: 'To all advertisements' },
  'none-sent': {
    be: 'Вы яшчэ не адпраўлялі рэкламы.',
    ru: 'Вы еще не отправляли рекламы.',
    en: 'You have not sent an advertisement yet.',
  },
  'no-licence': {
    be: 'Адправіць рэкламу можна, калі дзейнічае хаця б адна ліцэнзія агенцтва.',
    ru: 'Отправить рекламу можно, когда действует хотя бы одна лицензия агентства.',
    en: 'An advertisement can be sent while a licence of the agency is in force.',
  },
  new: { be: 'Адправіць рэкламу на ўзгадненне', ru: 'Отправить рекламу на согласование', en: 'Send an advertisement for approval' },
  'choose-licence': { be: 'Па якой ліцэнзіі', ru: 'По какой лицензии', en: 'Under which licence' },
  text: { be: 'Тэкст рэкламы', ru: 'Текст рекламы', en: 'Text of the advertisement' },
  'text-hint': {
    be: 'Дакладна такі, якім яго ўбачаць людзі: не больш за {count} знакаў. Пасля адпраўкі яго не змяніць.',
    ru: 'В точности такой, каким его увидят люди: не больше {count} знаков. После отправки его не изменить.',
    en: 'Exactly as people will see it, {count} characters at most. Once sent it cannot be changed.',
  },
  place: { be: 'Дзе', ru: 'Где', en: 'Where' },
  'place-hint': {
    be: 'Для працы і вучобы – адрас старонкі на вашым сайце. Вядомыя сайты вашага агенцтва: {sites}.',
    ru: 'Для работы и учебы – адрес страницы на вашем сайте. Известные сайты вашего агентства: {sites}.',
    en: 'For work and study, the address of a page on your own site. The sites known as your agency’s: {sites}.',
  },
  'no-sites': { be: 'няма', ru: 'нет', en: 'none' },
  contacts: { be: 'Кантакты ў рэкламе', ru: 'Контакты в рекламе', en: 'Contacts in the advertisement' },
  'contacts-hint': {
    be: 'Тэлефоны, адрасы пошты, сайты, імёны ў Telegram, Instagram і іншых сетках – кожны ў асобным радку. Па іх рэкламу знойдуць у рэестры.',
    ru: 'Телефоны, адреса почты, сайты, имена в Telegram, Instagram и других сетях – каждый в отдельной строке. По ним рекламу найдут в реестре.',
    en: 'Telephones, e-mail addresses, sites, names in Telegram, Instagram and other networks, each on a line of its own. People find the advertisement in the register by them.',
  },
  send: { be: 'Адправіць', ru: 'Отправить', en: 'Send' },
  sent: {
    be: 'Рэклама адпраўлена. Рашэнне вы ўбачыце тут.',
    ru: 'Реклама отправлена. Решение вы увидите здесь.',
    en: 'The advertisement was sent. You will see the decision here.',
  },
  state: { be: 'Стан', ru: 'Состояние', en: 'State' },
  licence: { be: 'Ліцэнзія', ru: 'Лицензия', en: 'Licence' },
  agency: { be: 'Агенцтва', ru: 'Агентство', en: 'Agency' },
  number: { be: 'Нумар', ru: 'Номер', en: 'Number' },
  kind: { be: 'Від', ru: 'Вид', en: 'Kind' },
  'sent-on': { be: 'Адпраўлена', ru: 'Отправлена', en: 'Sent on' },
  due: { be: 'Вырашыць да', ru: 'Решить до', en: 'Due' },
  days: { be: 'Дні', ru: 'Дни', en: 'Days' },
  'from-until': { be: 'з {from} па {until}', ru: 'с {from} по {until}', en: 'from {from} to {until}' },
  'decided-on': { be: 'Рашэнне', ru: 'Решение', en: 'Decided on' },
  'ended-on': { be: 'Спынена', ru: 'Прекращено', en: 'Ended on' },
  reasons: { be: 'Чаму не ўзгоднена', ru: 'Почему не согласована', en: 'Why it was refused' },
  'ended-why': { be: 'Чаму спынена', ru: 'Почему прекращено', en: 'Why it was ended' },
  public: { be: 'Старонка для ўсіх', ru: 'Страница для всех', en: 'The page for everybody' },
  'take-back': { be: 'Забраць рэкламу', ru: 'Отозвать рекламу', en: 'Take the advertisement back' },
  'take-back-lead': {
    be: 'Пасля гэтага яе нельга размяшчаць, і вярнуць яе нельга: можна толькі адправіць новую.',
    ru: 'После этого ее нельзя размещать, и вернуть ее нельзя: можно только отправить новую.',
    en: 'It may not appear after this, and this cannot be undone: you can only send another one.',
  },
  stale: {
    be: 'З гэтай рэкламай тым часам нешта зрабілі. Паглядзіце, што змянілася.',
    ru: 'С этой рекламой тем временем что-то сделали. Посмотрите, что изменилось.',
    en: 'Something was done with this advertisement meanwhile. See what has changed.',
  },
  'room-lead': {
    be: 'Рашэнне трэба прыняць за {term} ад адпраўкі.',
    ru: 'Решение нужно принять за {term} со дня отправки.',
    en: 'A decision is due within {term} of the sending.',
  },
  'room-education': {
    be: 'Міністэрства адукацыі ўзгадняе рэкламу вучобы за мяжой.',
    ru: 'Министерство образования согласовывает рекламу учебы за границей.',
    en: 'The Ministry of Education decides on advertising of study abroad.',
  },
  'room-department': {
    be: 'Рэкламу вучобы ўзгадняе Міністэрства адукацыі, усю іншую – кіраўнік Дэпартамента.',
    ru: 'Рекламу учебы согласовывает Министерство образования, всю остальную – руководитель Департамента.',
    en: 'The Ministry of Education decides on advertising of study, the head of the Department on all other.',
  },
  open: { be: 'Чакаюць рашэння', ru: 'Ждут решения', en: 'Waiting for a decision' },
  'open-none': { be: 'Нічога не чакае рашэння.', ru: 'Ничто не ждет решения.', en: 'Nothing waits for a decision.' },
  'open-count': {
    be: {
      one: '{count} рэклама чакае рашэння',
      few: '{count} рэкламы чакаюць рашэння',
      many: '{count} рэклам чакаюць рашэння',
      other: '{count} рэкламы чакаюць рашэння',
    },
    ru: {
      one: '{count} реклама ждет решения',
      few: '{count} рекламы ждут решения',
      many: '{count} реклам ждут решения',
      other: '{count} рекламы ждут решения',
    },
    en: { one: '{count} advertisement waits for a decision', other: '{count} advertisements wait for a decision' },
  },
  decided: { be: 'Вырашаныя', ru: 'Решенные', en: 'Decided' },
  'decided-none': { be: 'Яшчэ нічога не вырашана.', ru: 'Еще ничего не решено.', en: 'Nothing has been decided yet.' },
  law: { be: 'Што кажа закон', ru: 'Что говорит закон', en: 'What the law says' },
  'place-own-sites': {
    be: 'Рэкламаваць можна толькі на сайтах самога агенцтва.',
    ru: 'Рекламировать можно только на сайтах самого агентства.',
    en: 'It may appear on the agency’s own sites only.',
  },
  'place-anywhere': {
    be: 'Месца рэкламы закон не абмяжоўвае.',
    ru: 'Место рекламы закон не ограничивает.',
    en: 'The law does not limit where it may appear.',
  },
  'term-decision': { be: 'Тэрмін рашэння: {term}.', ru: 'Срок решения: {term}.', en: 'Time for the decision: {term}.' },
  'term-approval': {
    be: 'Узгадненне дзейнічае не даўжэй за гэты час: {term}.',
    ru: 'Согласование действует не дольше этого времени: {term}.',
    en: 'The longest time an approval may hold: {term}.',
  },
  approve: { be: 'Узгадніць', ru: 'Согласовать', en: 'Approve' },
  'approve-lead': {
    be: 'Тэкст, месца, кантакты і дні ўбачаць усе.',
    ru: 'Текст, место, контакты и дни увидят все.',
    en: 'Everybody will see the text, the place, the contacts and the days.',
  },
  from: { be: 'Першы дзень', ru: 'Первый день', en: 'First day' },
  until: { be: 'Апошні дзень', ru: 'Последний день', en: 'Last day' },
  refuse: { be: 'Не ўзгадняць', ru: 'Не согласовывать', en: 'Refuse' },
  'refuse-reasons': { be: 'Чаму', ru: 'Почему', en: 'Why' },
  'refuse-hint': {
    be: 'Агенцтва прачытае гэта слова ў слова.',
    ru: 'Агентство прочтет это слово в слово.',
    en: 'The agency will read this word for word.',
  },
  end: { be: 'Спыніць узгадненне', ru: 'Прекратить согласование', en: 'End the approval' },
  'end-lead': {
    be: 'З гэтай хвіліны размяшчаць рэкламу нельга, і ўсе гэта ўбачаць.',
    ru: 'С этой минуты размещать рекламу нельзя, и все это увидят.',
    en: 'From this minute the advertisement may not appear, and everybody will see that.',
  },
  typed: { be: 'Што вы напісалі', ru: 'Что вы написали', en: 'What you wrote' },
} satisfies Record<string, Word>;
