import type { Word } from './language.ts';

/** What the register is, for people and for programs. */
export const about = {
  title: { be: 'Пра рэестр', ru: 'О реестре', en: 'About the register' },
  lead: {
    be: 'Тут запісана, якія агенцтвы маюць ліцэнзію Міністэрства ўнутраных спраў, каб адпраўляць людзей з Беларусі на працу, вучобу і ў паездкі або знаёміць іх.',
    ru: 'Здесь записано, какие агентства имеют лицензию Министерства внутренних дел, чтобы отправлять людей из Беларуси на работу, учебу и в поездки или знакомить их.',
    en: 'It records which agencies are licensed by the Ministry of the Interior to send people from Belarus to work, study or travel, or to introduce people to one another.',
  },
  why: {
    be: 'Некаторыя з тых, хто прапануе працу, шлюб, вучобу або паездку, – гандляры людзьмі. Рэестр дапамагае пазнаць іх да таго, як будзе позна.',
    ru: 'Некоторые из тех, кто предлагает работу, брак, учебу или поездку, – торговцы людьми. Реестр помогает распознать их до того, как будет поздно.',
    en: 'Some of those who offer work, marriage, study or travel are traffickers. The register helps people to tell them before it is too late.',
  },
  facts: { be: 'Адкуль звесткі', ru: 'Откуда сведения', en: 'Where its facts come from' },
  'facts-1': {
    be: 'Кожны запіс робіцца ў момант рашэння Дэпартамента па грамадзянстве і міграцыі. Прапануе рашэнне адзін чалавек, прымае іншы.',
    ru: 'Каждая запись делается в момент решения Департамента по гражданству и миграции. Предлагает решение один человек, принимает другой.',
    en: 'Every entry is made at the moment the Department on Citizenship and Migration decides. One person proposes a decision, another takes it.',
  },
  'facts-2': {
    be: 'Запісы нельга змяніць або выдаліць. Памылка выпраўляецца новым запісам.',
    ru: 'Записи нельзя изменить или удалить. Ошибка исправляется новой записью.',
    en: 'Entries cannot be changed or taken out. A mistake is put right by a further entry.',
  },
  'facts-3': {
    be: 'Чаго вартая ліцэнзія сёння, вылічваецца з гэтых рашэнняў у тую хвіліну, калі вы пытаеце. Побач заўсёды паказана, на які час вядомыя звесткі.',
    ru: 'Чего стоит лицензия сегодня, вычисляется из этих решений в ту минуту, когда вы спрашиваете. Рядом всегда показано, на какое время известны сведения.',
    en: 'What a licence is worth today is worked out from these decisions at the minute you ask. The page always says as of when it is known.',
  },
  'facts-4': {
    be: 'Назвы, адрасы і тэлефоны агенцтвы пра сябе паведамляюць самі.',
    ru: 'Названия, адреса и телефоны агентства сообщают о себе сами.',
    en: 'Names, addresses and telephones are given by the agencies themselves.',
  },
  waiting: {
    be: 'Правілы, якія абараняюць людзей, не павінны перашкаджаць тым, хто працуе па законе.',
    ru: 'Правила, которые защищают людей, не должны мешать тем, кто работает по закону.',
    en: 'Rules that protect people must not stand in the way of those who work by the law.',
  },
  'waiting-link': {
    be: 'Колькі чакаюць рашэння, колькі адмоў і скаргаў',
    ru: 'Сколько ждут решения, сколько отказов и жалоб',
    en: 'How long decisions take, and how many are refusals and appeals',
  },
  privacy: { be: 'Прыватнасць', ru: 'Приватность', en: 'Privacy' },
  'privacy-1': {
    be: 'Каб праверыць агенцтва, не патрэбны ўліковы запіс, і сайт не ставіць cookie.',
    ru: 'Чтобы проверить агентство, не нужна учетная запись, и сайт не ставит cookie.',
    en: 'You need no account to check an agency, and the site sets no cookie.',
  },
  'privacy-2': {
    be: 'Мы не запісваем, што вы шукалі і якую ліцэнзію адкрывалі. Агенцтву пра гэта не паведамляецца.',
    ru: 'Мы не записываем, что вы искали и какую лицензию открывали. Агентству об этом не сообщается.',
    en: 'We do not record what you looked for or which licence you opened. The agency is not told.',
  },
  'privacy-3': {
    be: 'Старонкі нічога не бяруць з чужых сайтаў. Але адкрытыя старонкі застаюцца ў гісторыі вашага браўзера.',
    ru: 'Страницы ничего не берут с чужих сайтов. Но открытые страницы остаются в истории вашего браузера.',
    en: 'The pages load nothing from other sites. But the pages you open stay in your own browser’s history.',
  },
  access: { be: 'Даступнасць', ru: 'Доступность', en: 'Accessibility' },
  'access-1': {
    be: 'Сайт зроблены так, каб адпавядаць WCAG 2.2 узроўню AA. Ён працуе без JavaScript, з клавіятуры, з праграмамі чытання з экрана і на вузкім экране тэлефона, яго можна павялічыць і надрукаваць.',
    ru: 'Сайт сделан так, чтобы соответствовать WCAG 2.2 уровня AA. Он работает без JavaScript, с клавиатуры, с программами чтения с экрана и на узком экране телефона, его можно увеличить и напечатать.',
    en: 'The site is made to meet WCAG 2.2 level AA. It works without JavaScript, by keyboard, with screen readers and on the narrow screen of a telephone; it can be enlarged and printed.',
  },
  'access-2': {
    be: 'Файлы, якія дадаюць агенцтвы, могуць не адпавядаць гэтым патрабаванням.',
    ru: 'Файлы, которые добавляют агентства, могут не соответствовать этим требованиям.',
    en: 'Files added by agencies may not meet these requirements.',
  },
  'access-3': {
    be: 'Калі нешта не атрымліваецца прачытаць або зрабіць, патэлефануйце ў Дэпартамент: вам адкажуць вусна.',
    ru: 'Если что-то не удается прочитать или сделать, позвоните в Департамент: вам ответят устно.',
    en: 'If there is something you cannot read or do here, call the Department and you will be answered by telephone.',
  },
  mistake: { be: 'Калі ў рэестры памылка', ru: 'Если в реестре ошибка', en: 'If the register is wrong' },
  'mistake-lead': {
    be: 'Патэлефануйце ў Дэпартамент і назавіце нумар ліцэнзіі і што не так:',
    ru: 'Позвоните в Департамент и назовите номер лицензии и что не так:',
    en: 'Call the Department and give the number of the licence and what is wrong:',
  },
  programs: { be: 'Для праграм', ru: 'Для программ', en: 'For programs' },
  'programs-lead': {
    be: 'Тыя самыя адрасы адказваюць JSON на запыт з загалоўкам {header}. Ключ не патрэбны.',
    ru: 'Те же адреса отвечают JSON на запрос с заголовком {header}. Ключ не нужен.',
    en: 'The same addresses answer in JSON to a request with the header {header}. No key is needed.',
  },
  'programs-caption': { be: 'Адрасы', ru: 'Адреса', en: 'Addresses' },
  'programs-address': { be: 'Адрас', ru: 'Адрес', en: 'Address' },
  'programs-answer': { be: 'Адказ', ru: 'Ответ', en: 'Answer' },
  'programs-all': {
    be: 'усе ліцэнзіі па 25 на старонцы, з фільтрамі kind, region, standing, country',
    ru: 'все лицензии по 25 на странице, с фильтрами kind, region, standing, country',
    en: 'all licences, 25 a page, filtered by kind, region, standing, country',
  },
  'programs-search': {
    be: 'што ёсць пра нумар, УНП, назву або кантакт: exact – менавіта гэтыя, similar – падобныя назвы, якія не азначаюць тое самае агенцтва; кантакты, рэклама і папярэджанні',
    ru: 'что есть о номере, УНП, названии или контакте: exact – именно эти, similar – похожие названия, которые не означают то же агентство; контакты, реклама и предупреждения',
    en: 'what there is of a number, a UNP, a name or a contact. exact: these very ones; similar: names that are merely near and do not mean the same agency; contacts, advertisements and warnings',
  },
  'programs-one': {
    be: 'адна ліцэнзія; ?on=2026-01-31 – стан на гэты дзень; 404, калі яе няма',
    ru: 'одна лицензия; ?on=2026-01-31 – состояние на этот день; 404, если ее нет',
    en: 'one licence; ?on=2026-01-31 for its standing on that day; 404 where there is none',
  },
  'programs-advertisement': {
    be: 'адна ўзгодненая рэклама; mayAppear – ці можна яе паказваць сёння',
    ru: 'одна согласованная реклама; mayAppear – можно ли ее показывать сегодня',
    en: 'one approved advertisement; mayAppear: whether it may today',
  },
  'programs-check': {
    be: 'праверка прапановы; country, partner і on можна не ўказваць. answer: may, may-not-now, may-not, not-found або cannot-tell; калі still не пусты, may недастаткова',
    ru: 'проверка предложения; country, partner и on можно не указывать. answer: may, may-not-now, may-not, not-found или cannot-tell; если still не пуст, may недостаточно',
    en: 'the check of an offer; country, partner and on may be left out. answer is may, may-not-now, may-not, not-found or cannot-tell; while still is not empty a may is not enough',
  },
  'programs-figures': {
    be: 'колькі разоў рэестр даваў кожны адказ, па месяцах',
    ru: 'сколько раз реестр давал каждый ответ, по месяцам',
    en: 'how often the register gave each answer, by month',
  },
  'programs-warnings': {
    be: 'усе папярэджанні, па старонках; адно – па адрасе /warnings/WRN-2026-000001',
    ru: 'все предупреждения, по страницам; одно – по адресу /warnings/WRN-2026-000001',
    en: 'all warnings, in pages; a single one at /warnings/WRN-2026-000001',
  },
  'programs-waiting': {
    be: 'колькі чакаюць рашэння; null – замала заяў',
    ru: 'сколько ждут решения; null – слишком мало заявлений',
    en: 'how long decisions take; null where there are too few',
  },
  'programs-regions': {
    be: 'агенцтвы і ліцэнзіі, што дзейнічаюць сёння, па рэгіёнах',
    ru: 'агентства и лицензии, действующие сегодня, по регионам',
    en: 'agencies and licences in force today, by region',
  },
  'programs-history': {
    be: 'колькі ліцэнзій выдадзена, прыпынена і спынена, па гадах',
    ru: 'сколько лицензий выдано, приостановлено и прекращено, по годам',
    en: 'licences granted, suspended and ended, by year',
  },
  'programs-csv': {
    be: 'увесь рэестр для табліц',
    ru: 'весь реестр для таблиц',
    en: 'the whole register for spreadsheets',
  },
  'programs-json': {
    be: 'увесь рэестр адным адказам',
    ru: 'весь реестр одним ответом',
    en: 'the whole register in one answer',
  },
  'programs-ndjson': {
    be: 'увесь рэестр, адна ліцэнзія ў радку',
    ru: 'весь реестр, одна лицензия в строке',
    en: 'the whole register, one licence a line',
  },
  'programs-feed': {
    be: 'Atom: апошнія змены ва ўсім рэестры',
    ru: 'Atom: последние изменения во всем реестре',
    en: 'Atom: the latest changes in the whole register',
  },
  'programs-feed-one': {
    be: 'Atom: што было з адной ліцэнзіяй',
    ru: 'Atom: что было с одной лицензией',
    en: 'Atom: what happened to one licence',
  },
  'programs-feed-search': {
    be: 'Atom: што было з ліцэнзіямі, знойдзенымі па пытанні',
    ru: 'Atom: что было с лицензиями, найденными по вопросу',
    en: 'Atom: what happened to the licences that a question finds',
  },
  'programs-openapi': {
    be: 'апісанне ўсіх адказаў і палёў, OpenAPI 3.1',
    ru: 'описание всех ответов и полей, OpenAPI 3.1',
    en: 'the description of all answers and their fields, OpenAPI 3.1',
  },
  'programs-fields': {
    be: 'Усе палі апісаны ў {address}. Дні – па мінскім часе, asOf – момант па UTC.',
    ru: 'Все поля описаны в {address}. Дни – по минскому времени, asOf – момент по UTC.',
    en: 'All fields are described in {address}. Days are Minsk days; asOf is an instant in UTC.',
  },
  'programs-standings': {
    be: 'Значэнні standing: not-yet, active, suspended-in-part, suspended, expired, ended. Працаваць можна толькі пры active і suspended-in-part і толькі ў межах scope. Адказ сапраўдны на момант asOf: не захоўвайце яго замест новага запыту.',
    ru: 'Значения standing: not-yet, active, suspended-in-part, suspended, expired, ended. Работать можно только при active и suspended-in-part и только в пределах scope. Ответ верен на момент asOf: не храните его вместо нового запроса.',
    en: 'standing is one of not-yet, active, suspended-in-part, suspended, expired, ended. Only active and suspended-in-part allow to work, and only within scope. An answer is true as of asOf: do not keep it instead of asking again.',
  },
} satisfies Record<string, Word>;
