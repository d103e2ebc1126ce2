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
    be: 'усе ліцэнзіі па 25 на старонцы, у exact; а таксама page, pages, total, asOf',
    ru: 'все лицензии по 25 на странице, в exact; а также page, pages, total, asOf',
    en: 'all licences, 25 a page, in exact; also page, pages, total and asOf',
  },
  'programs-search': {
    be: 'exact – менавіта гэтыя, similar – падобныя назвы, якія не азначаюць тое самае агенцтва; contacts – кожны кантакт з пытання: channel, shown, hits (until – да якога часу кантакт належаў агенцтву) і unlicensed; asOf',
    ru: 'exact – именно эти, similar – похожие названия, которые не означают то же агентство; contacts – каждый контакт из вопроса: channel, shown, hits (until – до какого времени контакт принадлежал агентству) и unlicensed; asOf',
    en: 'exact: these very ones; similar: names that are merely near and do not mean the same agency; contacts: each contact in the question with channel, shown, hits (until: when it stopped being the agency’s) and unlicensed; asOf',
  },
  'programs-one': {
    be: 'адна ліцэнзія, яшчэ scope (што можна), parts (што прыпынена або выключана), items (усё з датамі), dates, legalBasis, history і кантакты агенцтва; ?on=2026-01-31 – стан на гэты дзень; 404, калі яе няма',
    ru: 'одна лицензия, еще scope (что можно), parts (что приостановлено или исключено), items (всё с датами), dates, legalBasis, history и контакты агентства; ?on=2026-01-31 – состояние на этот день; 404, если ее нет',
    en: 'one licence, with scope (what may be relied on), parts (what is suspended or struck off), items (everything, with its dates), dates, legalBasis, history and the agency’s contacts; ?on=2026-01-31 for its standing on that day; 404 where there is none',
  },
  'programs-advertisement': {
    be: 'адна ўзгодненая рэклама: number, state, mayAppear (ці можна сёння), text, place, contacts, from, until, endedOn, agency, licence, law; asOf; 404, калі ўзгодненай няма. Сярод адказаў на ?q= яна ў advertisements, з by, likeness (same, part, more, other), strange і missing',
    ru: 'одна согласованная реклама: number, state, mayAppear (можно ли сегодня), text, place, contacts, from, until, endedOn, agency, licence, law; asOf; 404, если согласованной нет. Среди ответов на ?q= она в advertisements, с by, likeness (same, part, more, other), strange и missing',
    en: 'one approved advertisement: number, state, mayAppear (whether it may today), text, place, contacts, from, until, endedOn, agency, licence and law; asOf; 404 where there is none approved. Among the answers to ?q= it stands in advertisements, with by, likeness (same, part, more or other), strange and missing',
  },
  'programs-check': {
    be: 'праверка прапановы; country, partner і on можна не ўказваць. answer: may, may-not-now, may-not, not-found або cannot-tell; still – што яшчэ павінна супасці, без гэтага may недастаткова; reasons (code, answer, since, until, names, kinds, grounds, advice), licence, agencies (калі іх некалькі), similar, since, until, next, callCode, version; 422 і fields, калі пытанне няпоўнае',
    ru: 'проверка предложения; country, partner и on можно не указывать. answer: may, may-not-now, may-not, not-found или cannot-tell; still – что еще должно совпасть, без этого may недостаточно; reasons (code, answer, since, until, names, kinds, grounds, advice), licence, agencies (если их несколько), similar, since, until, next, callCode, version; 422 и fields, если вопрос неполный',
    en: 'the check of an offer; country, partner and on may be left out. answer is may, may-not-now, may-not, not-found or cannot-tell; still: what else has to fit before a may can be relied on; reasons (code, answer, since, until, names, kinds, grounds, advice), licence, agencies (where there are several), similar, since, until, next, callCode, version; 422 with fields where the question is incomplete',
  },
  'programs-figures': {
    be: 'колькі разоў рэестр даваў кожны адказ: months (month, pages: page, total, answers, others)',
    ru: 'сколько раз реестр давал каждый ответ: months (month, pages: page, total, answers, others)',
    en: 'how often the register gave each answer: months (month, pages: page, total, answers, others)',
  },
  'programs-warnings': {
    be: 'папярэджанні: warnings (у кожнага number, titles, kinds, countries, publishedAt, withdrawnAt, withdrawal), page, pages, total, asOf; па адрасе /warnings/НУМАР – яшчэ names, contacts, text, earlier і impersonates з сапраўднымі кантактамі агенцтва. Адказ пошуку мае warnings з how: contact, name або near (падобная назва), па чым знойдзена – by. Ліцэнзія мае impersonatedBy',
    ru: 'предупреждения: warnings (у каждого number, titles, kinds, countries, publishedAt, withdrawnAt, withdrawal), page, pages, total, asOf; по адресу /warnings/НОМЕР – еще names, contacts, text, earlier и impersonates с настоящими контактами агентства. Ответ поиска имеет warnings с how: contact, name или near (похожее название), по чему найдено – by. Лицензия имеет impersonatedBy',
    en: 'warnings: warnings (each with number, titles, kinds, countries, publishedAt, withdrawnAt, withdrawal), page, pages, total, asOf; /warnings/NUMBER has names, contacts, text, earlier and impersonates with the agency’s own true contacts. The answer to a search has warnings, with how: contact, name or near (a similar name), and by what in by. A licence has impersonatedBy',
  },
  'programs-waiting': {
    be: 'чаканне рашэнняў: from, to, all, kinds (у кожнага regions і otherRegions) і otherKinds; у кожнай групе decided, medianDays, ninetiethDays, refused, late, appeals; null – замала заяў; asOf',
    ru: 'ожидание решений: from, to, all, kinds (у каждого regions и otherRegions) и otherKinds; в каждой группе decided, medianDays, ninetiethDays, refused, late, appeals; null – слишком мало заявлений; asOf',
    en: 'waiting for decisions: from, to, all, kinds (each with regions and otherRegions) and otherKinds; each group has decided, medianDays, ninetiethDays, refused, late and appeals; null where there are too few; asOf',
  },
  'programs-fields': {
    be: 'Палі ліцэнзіі: number, kind, unp, nameRu, nameBe, nameEn, region (ISO 3166-2), standing, since, validFrom, validTo (null – без тэрміну). Дні – па мінскім часе, asOf – момант па UTC.',
    ru: 'Поля лицензии: number, kind, unp, nameRu, nameBe, nameEn, region (ISO 3166-2), standing, since, validFrom, validTo (null – без срока). Дни – по минскому времени, asOf – момент по UTC.',
    en: 'A licence has number, kind, unp, nameRu, nameBe, nameEn, region (ISO 3166-2), standing, since, validFrom and validTo (null: no end). Days are Minsk days; asOf is an instant in UTC.',
  },
  'programs-standings': {
    be: 'Значэнні standing: not-yet, active, suspended-in-part, suspended, expired, ended. Працаваць можна толькі пры active і suspended-in-part і толькі ў межах scope. Адказ сапраўдны на момант asOf: не захоўвайце яго замест новага запыту.',
    ru: 'Значения standing: not-yet, active, suspended-in-part, suspended, expired, ended. Работать можно только при active и suspended-in-part и только в пределах scope. Ответ верен на момент asOf: не храните его вместо нового запроса.',
    en: 'standing is one of not-yet, active, suspended-in-part, suspended, expired, ended. Only active and suspended-in-part allow to work, and only within scope. An answer is true as of asOf: do not keep it instead of asking again.',
  },
} satisfies Record<string, Word>;
