import type { Word } from './language.ts';

/** The page that checks an offer, and the statement it prints as. */
export const checkPage = {
  heading: { be: 'Праверце прапанову', ru: 'Проверьте предложение', en: 'Check an offer' },
  lead: {
    be: 'Ліцэнзія дзейнічае не на ўсё: толькі на свой від дзейнасці, свае краіны і сваіх замежных партнёраў. Напішыце, што вам прапануюць.',
    ru: 'Лицензия действует не на всё: только на свой вид деятельности, свои страны и своих иностранных партнеров. Напишите, что вам предлагают.',
    en: 'A licence is not for everything: only for its own kind of activity, its own countries and its own foreign partners. Say what you are offered.',
  },
  agency: {
    be: 'Агенцтва: назва, нумар ліцэнзіі або УНП',
    ru: 'Агентство: название, номер лицензии или УНП',
    en: 'Agency: name, licence number or UNP (payer number)',
  },
  kind: { be: 'Што вам прапануюць', ru: 'Что вам предлагают', en: 'What you are offered' },
  country: { be: 'У якую краіну', ru: 'В какую страну', en: 'To which country' },
  'country-empty': { be: 'не ведаю', ru: 'не знаю', en: 'I do not know' },
  partner: {
    be: 'Да каго за мяжой: наймальнік, школа або агенцтва',
    ru: 'К кому за границей: наниматель, школа или агентство',
    en: 'To whom abroad: employer, school or agency',
  },
  'partner-hint': {
    be: 'Як напісана ў дагаворы або запрашэнні. Калі гэтага вам не кажуць, гэта дрэнны знак.',
    ru: 'Как написано в договоре или приглашении. Если этого вам не говорят, это плохой знак.',
    en: 'As the contract or the invitation has it. If they do not tell you, that is a bad sign.',
  },
  on: { be: 'На які дзень', ru: 'На какой день', en: 'For which day' },
  'on-hint': { be: 'Калі пуста – на сёння.', ru: 'Если пусто – на сегодня.', en: 'Today, if left empty.' },
  submit: { be: 'Праверыць прапанову', ru: 'Проверить предложение', en: 'Check the offer' },
  again: { be: 'Змяніць пытанне або спытаць іншае', ru: 'Изменить вопрос или спросить другое', en: 'Change the question or ask another' },
  statement: { be: 'Даведка рэестра', ru: 'Справка реестра', en: 'Statement of the register' },
  asked: { be: 'Пытанне', ru: 'Вопрос', en: 'The question' },
  'asked-agency': { be: 'Агенцтва, як вы напісалі', ru: 'Агентство, как вы написали', en: 'The agency, as you wrote it' },
  'asked-partner': { be: 'Партнёр, як вы напісалі', ru: 'Партнер, как вы написали', en: 'The partner, as you wrote it' },
  'not-asked': { be: 'не ўказана', ru: 'не указано', en: 'not said' },
  day: { be: 'На дзень', ru: 'На день', en: 'For the day' },
  'day-today': { be: '{day}, сёння', ru: '{day}, сегодня', en: '{day}, today' },
  answer: { be: 'Адказ:', ru: 'Ответ:', en: 'The answer:' },
  'on-day': { be: 'На {day}', ru: 'На {day}', en: 'For {day}' },
  why: { be: 'Чаму', ru: 'Почему', en: 'Why' },
  registered: { be: 'У рэестры: {names}', ru: 'В реестре: {names}', en: 'In the register: {names}' },
  'kinds-held': { be: 'Яго ліцэнзіі: {kinds}', ru: 'Его лицензии: {kinds}', en: 'Its licences are for: {kinds}' },
  'was-to': { be: 'Было па {day} уключна', ru: 'Было по {day} включительно', en: 'It was until {day}, that day included' },
  still: { be: 'Што яшчэ павінна супасці', ru: 'Что еще должно совпасть', en: 'What still has to fit' },
  programmes: { be: 'Праграмы ў ліцэнзіі', ru: 'Программы в лицензии', en: 'Programmes in the licence' },
  'no-programmes': {
    be: 'У ліцэнзіі не ўказана ніводнай праграмы. Спытайце нас.',
    ru: 'В лицензии не указано ни одной программы. Спросите нас.',
    en: 'The licence names no programme. Ask us.',
  },
  rests: { be: 'На чым гэта заснавана', ru: 'На чем это основано', en: 'What this rests on' },
  licence: { be: 'Ліцэнзія', ru: 'Лицензия', en: 'Licence' },
  version: { be: 'Версія рэестра', ru: 'Версия реестра', en: 'Version of the register' },
  'version-shown': {
    be: 'запісаў: {size}, апошні {hash}…',
    ru: 'записей: {size}, последняя {hash}…',
    en: 'entries: {size}, the last one {hash}…',
  },
  next: { be: 'Што рабіць', ru: 'Что делать', en: 'What to do' },
  choose: { be: 'Якое агенцтва?', ru: 'Какое агентство?', en: 'Which agency?' },
  'choose-more': {
    be: 'Параўнайце УНП з тым, што ў дагаворы, або ўвядзіце яго ў форму.',
    ru: 'Сравните УНП с тем, что в договоре, или введите его в форму.',
    en: 'Compare the UNP with your contract, or type it into the form.',
  },
  keep: { be: 'Надрукаваць або захаваць', ru: 'Напечатать или сохранить', en: 'Print or save' },
  'keep-how': {
    be: 'Каб мець гэты адказ пры сабе, надрукуйце старонку або захавайце яе ў PDF праз меню браўзера. Атрымаецца даведка з датай і хвілінай. Пра вас у ёй нічога няма.',
    ru: 'Чтобы иметь этот ответ при себе, напечатайте страницу или сохраните ее в PDF через меню браузера. Получится справка с датой и минутой. О вас в ней ничего нет.',
    en: 'To have this answer with you, print the page or save it as a PDF from the menu of your browser. It becomes a statement with the day and the minute. It says nothing about you.',
  },
  'only-its-day': {
    be: 'Раздрукоўка верная толькі на свой дзень і хвіліну і не замяняе новай праверкі. Праверыць яшчэ раз: {address}',
    ru: 'Распечатка верна только на свой день и минуту и не заменяет новой проверки. Проверить еще раз: {address}',
    en: 'A print is only as good as its day and minute and stands in for no new check. Check again at {address}',
  },
  'read-out': {
    be: 'Назавіце па тэлефоне код: {code}. Па ім вам адкажуць хутчэй. Пра вас ён нічога не кажа.',
    ru: 'Назовите по телефону код: {code}. По нему вам ответят быстрее. О вас он ничего не говорит.',
    en: 'Read this code out on the telephone: {code}. It helps us to answer you sooner. It says nothing about you.',
  },
  'of-agency': {
    be: 'Праверыць прапанову гэтага агенцтва',
    ru: 'Проверить предложение этого агентства',
    en: 'Check an offer of this agency',
  },
  'of-agency-lead': {
    be: 'Вам нешта прапанавалі ад яго імя? Спытайце ў рэестра пра краіну, партнёра і дзень.',
    ru: 'Вам что-то предложили от его имени? Спросите у реестра о стране, партнере и дне.',
    en: 'Has something been offered to you in its name? Ask the register about the country, the partner and the day.',
  },
  'home-lead': {
    be: 'Мала ведаць, што ліцэнзія ёсць. Праверце, ці дазваляе яна гэтую працу, гэтую краіну і гэтага партнёра.',
    ru: 'Мало знать, что лицензия есть. Проверьте, разрешает ли она эту работу, эту страну и этого партнера.',
    en: 'It is not enough that there is a licence. Check whether it covers this work, this country and this partner.',
  },
} satisfies Record<string, Word>;

/** The page of the counted answers. */
export const figures = {
  title: { be: 'Што адказваў рэестр', ru: 'Что отвечал реестр', en: 'What the register answered' },
  lead: {
    be: 'Колькі разоў рэестр даваў кожны адказ, па месяцах. Нічога іншага пра тых, хто пытаўся, мы не ведаем.',
    ru: 'Сколько раз реестр давал каждый ответ, по месяцам. Ничего другого о тех, кто спрашивал, мы не знаем.',
    en: 'How often the register gave each answer, by month. We know nothing else of those who asked.',
  },
  none: {
    be: 'Яшчэ няма ніводнага поўнага месяца з дастатковай колькасцю пытанняў.',
    ru: 'Еще нет ни одного полного месяца с достаточным числом вопросов.',
    en: 'There is no whole month with enough questions yet.',
  },
  'page-register': { be: 'Пошук у рэестры', ru: 'Поиск в реестре', en: 'Search of the register' },
  'page-licence': { be: 'Старонка ліцэнзіі', ru: 'Страница лицензии', en: 'Page of a licence' },
  'page-paper': { be: 'Праверка выпіскі', ru: 'Проверка выписки', en: 'Check of an extract' },
  'page-check': { be: 'Праверка прапановы', ru: 'Проверка предложения', en: 'Check of an offer' },
  'register-found': { be: 'Знойдзена', ru: 'Найдено', en: 'Found' },
  'register-similar': { be: 'Толькі падобнае', ru: 'Только похожее', en: 'Only similar names' },
  'register-none': { be: 'Не знойдзена', ru: 'Не найдено', en: 'Not found' },
  'licence-none': { be: 'Такога нумара няма', ru: 'Такого номера нет', en: 'No such number' },
  answer: { be: 'Адказ', ru: 'Ответ', en: 'Answer' },
  times: { be: 'Разоў', ru: 'Раз', en: 'Times' },
  others: { be: 'Астатнія адказы разам', ru: 'Остальные ответы вместе', en: 'The other answers together' },
  all: { be: 'Усяго', ru: 'Всего', en: 'In all' },
  how: { be: 'Як гэта падлічана', ru: 'Как это подсчитано', en: 'How this is counted' },
  'how-days': {
    be: 'Раз у хвіліну лічбы дадаюцца да сумы за дзень. Тэкст пытання, адрас і час не захоўваюцца нідзе.',
    ru: 'Раз в минуту числа прибавляются к сумме за день. Текст вопроса, адрес и время не хранятся нигде.',
    en: 'Once a minute the numbers are added to the sum of the day. The text of a question, an address and a time are kept nowhere.',
  },
  'how-months': {
    be: 'Публікуюцца толькі поўныя месяцы, дванаццаць апошніх: па лічбах, якія растуць на вачах, можна было б заўважыць асобнае пытанне.',
    ru: 'Публикуются только полные месяцы, двенадцать последних: по растущим на глазах числам можно было бы заметить отдельный вопрос.',
    en: 'Only whole months are published, the last twelve: from numbers that grow before one’s eyes a single question could be told.',
  },
  'how-small': {
    be: 'Адказы, дадзеныя менш за 5 разоў за месяц, паказаны толькі разам з іншымі.',
    ru: 'Ответы, данные меньше 5 раз за месяц, показаны только вместе с другими.',
    en: 'Answers given fewer than 5 times in a month are shown only together with others.',
  },
} satisfies Record<string, Word>;

/** Where staff type the code that a caller reads out. */
export const hotlinePage = {
  title: { be: 'Код з тэлефоннага званка', ru: 'Код из телефонного звонка', en: 'A caller’s code' },
  lead: {
    be: 'Чалавек чытае восем лічбаў са старонкі рэестра. Код кажа, што ён убачыў і ў які дзень, і нічога пра самога чалавека.',
    ru: 'Человек читает восемь цифр со страницы реестра. Код говорит, что он увидел и в какой день, и ничего о самом человеке.',
    en: 'The caller reads out eight digits from a page of the register. The code tells what they saw and on which day, and nothing about them.',
  },
  code: { be: 'Код', ru: 'Код', en: 'Code' },
  read: { be: 'Паказаць', ru: 'Показать', en: 'Show' },
  seen: { be: 'Што ўбачыў чалавек', ru: 'Что увидел человек', en: 'What the caller saw' },
  page: { be: 'Старонка', ru: 'Страница', en: 'Page' },
  answer: { be: 'Адказ', ru: 'Ответ', en: 'Answer' },
  why: { be: 'Прычына', ru: 'Причина', en: 'Reason' },
  day: { be: 'Дзень', ru: 'День', en: 'Day' },
  known: {
    be: 'Агенцтва вядомае, але ліцэнзіі не мае',
    ru: 'Агентство известно, но лицензии не имеет',
    en: 'The agency is known but has no licence',
  },
  'still-why': {
    be: 'Рэестр папрасіў нешта яшчэ параўнаць: праграму, назву партнёра або дзень',
    ru: 'Реестр попросил еще что-то сравнить: программу, название партнера или день',
    en: 'The register asked to compare something more: the programme, the partner’s name or the day',
  },
  advise: { be: 'Што параіць', ru: 'Что посоветовать', en: 'What to advise' },
  'advise-danger': {
    be: 'Спачатку спытайце, ці ў бяспецы чалавек і ці пры ім дакументы. Калі не – няхай тэлефануе 102.',
    ru: 'Сначала спросите, в безопасности ли человек и при нем ли документы. Если нет – пусть звонит 102.',
    en: 'Ask first whether the caller is safe and has their papers. If not, they should call 102.',
  },
  'advise-refrain': {
    be: 'Нічога не падпісваць, не плаціць і не аддаваць пашпарт, пакуль усё не высветліцца.',
    ru: 'Ничего не подписывать, не платить и не отдавать паспорт, пока всё не выяснится.',
    en: 'Not to sign, pay or hand over a passport until all is clear.',
  },
  'advise-not-found': {
    be: 'Прачытайце разам назву і УНП з папер, праверце ў рэестры і растлумачце: замежная ліцэнзія тут не абараняе.',
    ru: 'Прочитайте вместе название и УНП из бумаг, проверьте в реестре и объясните: иностранная лицензия здесь не защищает.',
    en: 'Read the name and the UNP from the papers together, look them up and explain: a foreign licence gives no protection here.',
  },
  'advise-may-not': {
    be: 'Растлумачце прычыну па старонцы ліцэнзіі. Калі чалавек ужо заплаціў або падпісаў дагавор, запішыце зварот.',
    ru: 'Объясните причину по странице лицензии. Если человек уже заплатил или подписал договор, запишите обращение.',
    en: 'Explain the reason from the page of the licence. If the caller has paid or signed already, take down what they tell.',
  },
  'advise-may-not-now': {
    be: 'Знайдзіце на старонцы ліцэнзіі, да якога дня гэта так і што сказана кліентам, і прачытайце гэта чалавеку.',
    ru: 'Найдите на странице лицензии, до какого дня это так и что сказано клиентам, и прочитайте это человеку.',
    en: 'Find on the page of the licence until when this is so and what clients are told, and read it to the caller.',
  },
  'advise-cannot-tell': {
    be: 'Спытайце, чаго не хапала: краіны, назвы партнёра, УНП. Праверце прапанову разам яшчэ раз.',
    ru: 'Спросите, чего не хватало: страны, названия партнера, УНП. Проверьте предложение вместе еще раз.',
    en: 'Ask for what was missing: the country, the partner’s name, the UNP. Check the offer once more together.',
  },
  'advise-may': {
    be: 'Параўнайце разам праграму, назву партнёра і дзень з тым, што ў ліцэнзіі.',
    ru: 'Сравните вместе программу, название партнера и день с тем, что в лицензии.',
    en: 'Compare the programme, the partner’s name and the day with the licence together.',
  },
  'check-now': { be: 'Праверыць прапанову зараз', ru: 'Проверить предложение сейчас', en: 'Check the offer now' },
} satisfies Record<string, Word>;
