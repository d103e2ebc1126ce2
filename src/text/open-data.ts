import type { OpenRow } from '../rules/open-data.ts';
import type { Word, Words } from './language.ts';

/** The page about the open data. */
export const openData = {
  title: { be: 'Адкрытыя даныя', ru: 'Открытые данные', en: 'Open data' },
  lead: {
    be: 'Увесь рэестр адным файлам: усе ліцэнзіі, у тым ліку прыпыненыя, пратэрмінаваныя і спыненыя. Ключ і рэгістрацыя не патрэбны.',
    ru: 'Весь реестр одним файлом: все лицензии, в том числе приостановленные, истекшие и прекращенные. Ключ и регистрация не нужны.',
    en: 'The whole register in one file: all licences, those suspended, expired and ended among them. No key and no account are needed.',
  },
  files: { be: 'Файлы', ru: 'Файлы', en: 'Files' },
  csv: {
    be: 'CSV для табліц (RFC 4180, UTF-8, першы радок – назвы калонак)',
    ru: 'CSV для таблиц (RFC 4180, UTF-8, первая строка – названия колонок)',
    en: 'CSV for spreadsheets (RFC 4180, UTF-8, the first line names the columns)',
  },
  json: {
    be: 'JSON: asOf, day, lastEntry і licences',
    ru: 'JSON: asOf, day, lastEntry и licences',
    en: 'JSON: asOf, day, lastEntry and licences',
  },
  ndjson: {
    be: 'NDJSON: адна ліцэнзія ў радку, каб чытаць па частках',
    ru: 'NDJSON: одна лицензия в строке, чтобы читать по частям',
    en: 'NDJSON: one licence a line, to be read piece by piece',
  },
  day: { be: 'На які дзень гэта праўда', ru: 'На какой день это верно', en: 'The day for which it is true' },
  'day-1': {
    be: 'Стан ліцэнзіі (standing) вылічваецца на мінскі дзень, калі файл запытаны. Гэты дзень стаіць у калонцы as_of і ў загалоўку Register-Day. Назаўтра стан можа быць іншым, нават калі нічога не вырашалі: ліцэнзія заканчваецца, прыпыненне мінае.',
    ru: 'Состояние лицензии (standing) вычисляется на минский день, когда файл запрошен. Этот день стоит в колонке as_of и в заголовке Register-Day. Назавтра состояние может быть другим, даже если ничего не решали: лицензия истекает, приостановление заканчивается.',
    en: 'The standing of a licence is worked out for the Minsk day on which the file is asked for. That day stands in the column as_of and in the header Register-Day. Tomorrow the standing can be another one although nothing was decided: a licence expires, a suspension runs out.',
  },
  'day-2': {
    be: 'Не раіце нікому па ўчарашнім файле. Для аднаго чалавека і адной прапановы пытайце сам рэестр.',
    ru: 'Не советуйте никому по вчерашнему файлу. Для одного человека и одного предложения спрашивайте сам реестр.',
    en: 'Do not advise anybody by yesterday’s file. For one person and one offer, ask the register itself.',
  },
  often: { be: 'Як часта', ru: 'Как часто', en: 'How often' },
  'often-1': {
    be: 'Файл складаецца ў момант запыту і мае ўсё, што вырашана да гэтай хвіліны. Адзін раз за дзень дастаткова; часцей бярыце толькі змены.',
    ru: 'Файл составляется в момент запроса и содержит всё, что решено к этой минуте. Одного раза в день достаточно; чаще берите только изменения.',
    en: 'A file is made when it is asked for and has everything decided up to that minute. Once a day is enough; more often than that, take the changes only.',
  },
  'often-2': {
    be: 'Адказ мае ETag. Калі нічога не змянілася і дзень той самы, на If-None-Match прыйдзе 304 без файла.',
    ru: 'Ответ имеет ETag. Если ничего не изменилось и день тот же, на If-None-Match придет 304 без файла.',
    en: 'The answer has an ETag. Where nothing has changed and the day is the same, If-None-Match is answered by 304 without the file.',
  },
  changes: { be: 'Толькі змены', ru: 'Только изменения', en: 'Changes only' },
  'changes-1': {
    be: 'Загаловак Register-Entry – нумар апошняга запісу журнала рэестра. Захавайце яго і наступны раз дадайце ?after=НУМАР: прыйдуць толькі ліцэнзіі, пра якія з таго часу нешта запісана. Так нічога не прапускаецца.',
    ru: 'Заголовок Register-Entry – номер последней записи журнала реестра. Сохраните его и в следующий раз добавьте ?after=НОМЕР: придут только лицензии, о которых с тех пор что-то записано. Так ничего не пропускается.',
    en: 'The header Register-Entry is the number of the last entry of the register’s log. Keep it and add ?after=NUMBER the next time: only licences of which something was recorded since will come. Nothing is missed this way.',
  },
  'changes-2': {
    be: '?since=2026-01-31 дае ліцэнзіі, пра якія нешта запісана з гэтага мінскага дня. Ліцэнзія, якая толькі скончылася сама, новага запісу не мае: яе стан вылічыце па valid_to і until або вазьміце ўвесь файл.',
    ru: '?since=2026-01-31 дает лицензии, о которых что-то записано с этого минского дня. Лицензия, которая лишь истекла сама, новой записи не имеет: ее состояние вычислите по valid_to и until или возьмите весь файл.',
    en: '?since=2026-01-31 gives the licences of which something was recorded from that Minsk day on. A licence that merely expired has no new entry: work its standing out from valid_to and until, or take the whole file.',
  },
  example: { be: 'Прыклады', ru: 'Примеры', en: 'Examples' },
  columns: { be: 'Калонкі', ru: 'Колонки', en: 'Columns' },
  'columns-lead': {
    be: 'Назвы і парадак калонак не мяняюцца; новыя дадаюцца толькі ў канцы. У JSON і NDJSON тыя самыя імёны, пустое значэнне – null, countries – спіс.',
    ru: 'Названия и порядок колонок не меняются; новые добавляются только в конце. В JSON и NDJSON те же имена, пустое значение – null, countries – список.',
    en: 'The names and the order of the columns do not change; new ones are only added at the end. JSON and NDJSON have the same names; what is empty is null, and countries is a list.',
  },
  column: { be: 'Калонка', ru: 'Колонка', en: 'Column' },
  meaning: { be: 'Што ў ёй', ru: 'Что в ней', en: 'What it holds' },
  formula: {
    be: 'Калі ў CSV тэкст пачынаецца знакам, які таблічны рэдактар прыняў бы за формулу (= + - @ | % або табуляцыя), перад ім стаіць апостраф. Здыміце яго, калі чытаеце CSV праграмай; у JSON яго няма.',
    ru: 'Если в CSV текст начинается знаком, который табличный редактор принял бы за формулу (= + - @ | % или табуляция), перед ним стоит апостроф. Уберите его, если читаете CSV программой; в JSON его нет.',
    en: 'Where a text in the CSV begins with a sign that a spreadsheet would take for a formula (= + - @ | % or a tab), an apostrophe stands before it. Take it off if a program reads the CSV; JSON has none.',
  },
  without: {
    be: 'Тэлефонаў, пошты і адрасоў у файлах няма: агенцтва можа быць адным чалавекам. Яны ёсць на старонцы кожнай ліцэнзіі.',
    ru: 'Телефонов, почты и адресов в файлах нет: агентство может быть одним человеком. Они есть на странице каждой лицензии.',
    en: 'The files have no telephones, e-mail or addresses: an agency can be a single person. They stand on the page of each licence.',
  },
  licence: { be: 'Умовы', ru: 'Условия', en: 'Terms' },
  'licence-1': {
    be: 'Даныя можна браць, пераносіць і публікаваць без дазволу і платы (Creative Commons CC0 1.0). Калі ласка, пазначце, адкуль яны і на які дзень.',
    ru: 'Данные можно брать, переносить и публиковать без разрешения и платы (Creative Commons CC0 1.0). Пожалуйста, укажите, откуда они и на какой день.',
    en: 'The data may be taken, passed on and published without permission or payment (Creative Commons CC0 1.0). Please say where they come from and for which day.',
  },
  described: {
    be: 'Усе адказы для праграм апісаны ў OpenAPI 3.1:',
    ru: 'Все ответы для программ описаны в OpenAPI 3.1:',
    en: 'All answers for programs are described in OpenAPI 3.1:',
  },
} satisfies Record<string, Word>;

/** What each column of the open data holds. */
export const openColumnWords = {
  number: {
    be: 'Нумар ліцэнзіі. Не мяняецца ніколі.',
    ru: 'Номер лицензии. Не меняется никогда.',
    en: 'The number of the licence. It never changes.',
  },
  kind: {
    be: 'Від: employment – праца, introduction – знаёмствы, study – вучоба, travel – паездкі.',
    ru: 'Вид: employment – работа, introduction – знакомства, study – учеба, travel – поездки.',
    en: 'What it is for: employment, introduction, study or travel.',
  },
  unp: { be: 'УНП агенцтва.', ru: 'УНП агентства.', en: 'The payer number (UNP) of the agency.' },
  name_ru: { be: 'Назва па-руску.', ru: 'Название по-русски.', en: 'The name in Russian.' },
  name_be: { be: 'Назва па-беларуску.', ru: 'Название по-белорусски.', en: 'The name in Belarusian.' },
  name_en: { be: 'Назва лацінскімі літарамі.', ru: 'Название латинскими буквами.', en: 'The name in Latin letters.' },
  region: { be: 'Рэгіён, код ISO 3166-2.', ru: 'Регион, код ISO 3166-2.', en: 'The region, by its ISO 3166-2 code.' },
  standing: {
    be: 'Стан на дзень as_of: not-yet, active, suspended-in-part, suspended, expired, ended. Працаваць можна толькі пры active і suspended-in-part.',
    ru: 'Состояние на день as_of: not-yet, active, suspended-in-part, suspended, expired, ended. Работать можно только при active и suspended-in-part.',
    en: 'The standing on the day as_of: not-yet, active, suspended-in-part, suspended, expired, ended. Only active and suspended-in-part allow to work.',
  },
  valid_from: { be: 'Першы дзень ліцэнзіі.', ru: 'Первый день лицензии.', en: 'The first day of the licence.' },
  valid_to: {
    be: 'Апошні дзень разам з усімі падаўжэннямі; калі загадзя вырашана, што ліцэнзія спыняецца раней, – дзень перад гэтым; пуста – без тэрміну.',
    ru: 'Последний день вместе со всеми продлениями; если заранее решено, что лицензия прекращается раньше, – день перед этим; пусто – без срока.',
    en: 'The last day with all renewals; where it was decided ahead that the licence ends earlier, the day before that; empty where there is no end.',
  },
  since: {
    be: 'З якога дня стан такі; калі ліцэнзія спынена – з якога дня дзейнічае гэта рашэнне.',
    ru: 'С какого дня состояние такое; если лицензия прекращена – с какого дня действует это решение.',
    en: 'The day since which the standing is so; where the licence was ended, the day from which that decision holds.',
  },
  until: {
    be: 'Апошні дзень, да якога стан ужо вызначаны; пуста – не вызначаны.',
    ru: 'Последний день, до которого состояние уже определено; пусто – не определен.',
    en: 'The last day already fixed for the standing; empty where none is.',
  },
  countries: {
    be: 'Краіны, якія ліцэнзія ахоплівае ў дзень as_of: коды ISO 3166-1 праз прабел.',
    ru: 'Страны, которые лицензия охватывает в день as_of: коды ISO 3166-1 через пробел.',
    en: 'The countries it covers on the day as_of: ISO 3166-1 codes with spaces between.',
  },
  partners: {
    be: 'Колькі замежных партнёраў яна ахоплівае ў гэты дзень, без прыпыненых і выключаных.',
    ru: 'Сколько зарубежных партнеров она охватывает в этот день, без приостановленных и исключенных.',
    en: 'How many foreign partners it covers on that day, without those suspended or struck off.',
  },
  last_entry: {
    be: 'Нумар апошняга запісу журнала пра гэтую ліцэнзію.',
    ru: 'Номер последней записи журнала об этой лицензии.',
    en: 'The number of the last entry of the log about this licence.',
  },
  changed_at: {
    be: 'Калі зроблены гэты запіс, момант па UTC.',
    ru: 'Когда сделана эта запись, момент по UTC.',
    en: 'When that entry was made, an instant in UTC.',
  },
  as_of: {
    be: 'Мінскі дзень, на які паказаны стан.',
    ru: 'Минский день, на который показано состояние.',
    en: 'The Minsk day for which the standing is told.',
  },
} satisfies Words<keyof OpenRow>;
