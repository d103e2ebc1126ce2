import type { Allowance, Edition } from '../rules/editions/edition.ts';
import type { Word, Words } from './language.ts';

/** The pages on which staff read the law in force. */
export const law = {
  title: { be: 'Права', ru: 'Право', en: 'The law' },
  lead: {
    be: 'Рэестр вядзецца па законе, запісаным як даныя. Кожная рэдакцыя дзейнічае ад даты да даты, і кожная заява разглядаецца па той, якая дзейнічала ў дзень яе падачы.',
    ru: 'Реестр ведется по закону, записанному как данные. Каждая редакция действует от даты до даты, и каждое заявление рассматривается по той, которая действовала в день его подачи.',
    en: 'The register follows the law as data. Each edition is in force from one date to another, and each application is examined under the one in force on the day it was sent.',
  },
  'changed-name': { be: '{edition}, змена № {number}', ru: '{edition}, изменение № {number}', en: '{edition}, change No. {number}' },
  back: { be: 'Да ўсіх рэдакцый', ru: 'Ко всем редакциям', en: 'To all editions' },
  caption: { be: 'Рэдакцыі: спачатку апошняя', ru: 'Редакции: сначала последняя', en: 'Editions, the latest first' },
  edition: { be: 'Рэдакцыя', ru: 'Редакция', en: 'Edition' },
  'in-force': { be: 'Калі дзейнічае', ru: 'Когда действует', en: 'In force' },
  'from-to': { be: 'з {from} па {to}', ru: 'с {from} по {to}', en: 'from {from} to {to}' },
  from: { be: 'з {from} па сённяшні дзень', ru: 'с {from} по сегодняшний день', en: 'from {from} until now' },
  'from-later': { be: 'з {from}', ru: 'с {from}', en: 'from {from}' },
  replaced: {
    be: 'з {day}, але ў той жа дзень заменена наступнай зменай',
    ru: 'с {day}, но в тот же день заменена следующим изменением',
    en: 'from {day}, but replaced on the same day by a later change',
  },
  now: { be: 'дзейнічае цяпер', ru: 'действует сейчас', en: 'in force now' },
  'licence-word': { be: 'Як называецца дазвол', ru: 'Как называется разрешение', en: 'What it calls the permission' },
  unconfirmed: { be: 'Не пацверджана', ru: 'Не подтверждено', en: 'Unconfirmed' },
  'unconfirmed-of': { be: '{count} з {of} значэнняў', ru: '{count} из {of} значений', en: '{count} of {of} values' },
  'marks-heading': { be: 'Наколькі гэтаму можна верыць', ru: 'Насколько этому можно верить', en: 'How far this can be relied on' },
  value: { be: 'Значэнне', ru: 'Значение', en: 'Value' },
  source: { be: 'Крыніца', ru: 'Источник', en: 'Source' },
  'source-number': { be: 'крыніца {number}', ru: 'источник {number}', en: 'source {number}' },
  mark: { be: 'Ступень пэўнасці', ru: 'Степень уверенности', en: 'Confidence' },
  what: { be: 'Што', ru: 'Что', en: 'What' },
  'values-heading': { be: 'Пошліна, тэрміны і дзеянне ліцэнзіі', ru: 'Пошлина, сроки и действие лицензии', en: 'Duty, times and validity' },
  fee: { be: 'Пошліна за выдачу', ru: 'Пошлина за выдачу', en: 'Duty for a grant' },
  'fee-of': { be: 'Пошліна: {purpose}', ru: 'Пошлина: {purpose}', en: 'Duty: {purpose}' },
  'decision-of': { be: 'Рашэнне: {purpose}', ru: 'Решение: {purpose}', en: 'Decision: {purpose}' },
  'no-fee': { be: 'не бярэцца', ru: 'не взимается', en: 'none' },
  'renewal-opens': {
    be: 'Падаўжэнне з {day}: за колькі да апошняга дня ліцэнзіі можна падаць заяву',
    ru: 'Продление с {day}: за сколько до последнего дня лицензии можно подать заявление',
    en: 'Renewal from {day}: how long before the licence’s last day it can be asked for',
  },
  'no-renewal': { be: 'не прадугледжана', ru: 'не предусмотрено', en: 'there is none' },
  'base-values': {
    be: {
      one: '{count} базавая велічыня',
      few: '{count} базавыя велічыні',
      many: '{count} базавых велічынь',
      other: '{count} базавай велічыні',
    },
    ru: {
      one: '{count} базовая величина',
      few: '{count} базовые величины',
      many: '{count} базовых величин',
      other: '{count} базовой величины',
    },
    en: { one: '{count} base value', other: '{count} base values' },
  },
  validity: {
    be: 'Тэрмін дзеяння ліцэнзіі, выдадзенай з {day}',
    ru: 'Срок действия лицензии, выданной с {day}',
    en: 'Validity of a licence granted from {day}',
  },
  'validity-plain': { be: 'Тэрмін дзеяння ліцэнзіі', ru: 'Срок действия лицензии', en: 'Validity of a licence' },
  years: {
    be: { one: '{count} год', few: '{count} гады', many: '{count} гадоў', other: '{count} года' },
    ru: { one: '{count} год', few: '{count} года', many: '{count} лет', other: '{count} года' },
    en: { one: '{count} year', other: '{count} years' },
  },
  perpetual: { be: 'без тэрміну', ru: 'бессрочно', en: 'without end' },
  'no-assessment': { be: 'ацэнка не прадугледжана', ru: 'оценка не предусмотрена', en: 'no assessment is known' },
  'documents-of': { be: 'Дакументы: {kind}', ru: 'Документы: {kind}', en: 'Documents: {kind}' },
  'facts-of': { be: 'Звесткі: {kind}', ru: 'Сведения: {kind}', en: 'Statements: {kind}' },
  'checks-heading': { be: 'Што правяраюць на месцы', ru: 'Что проверяют на месте', en: 'What an inspection goes through' },
  'checks-of': { be: 'Што правяраецца на месцы: {kind}', ru: 'Что проверяется на месте: {kind}', en: 'Checked on site: {kind}' },
  'advertising-place': {
    be: 'Дзе можа быць рэклама з {day}: {kind}',
    ru: 'Где может быть реклама с {day}: {kind}',
    en: 'Where advertisements may appear since {day}: {kind}',
  },
  'advertising-decider': {
    be: 'Хто ўзгадняе рэкламу: {kind}',
    ru: 'Кто согласовывает рекламу: {kind}',
    en: 'Who decides on advertising: {kind}',
  },
  'advertising-decision': { be: 'Рашэнне аб рэкламе', ru: 'Решение о рекламе', en: 'Decision on an advertisement' },
  'advertising-approval': {
    be: 'Найдаўжэйшае ўзгадненне рэкламы',
    ru: 'Самое долгое согласование рекламы',
    en: 'Longest approval of an advertisement',
  },
  conclusion: {
    be: 'Заключэнне Міністэрства адукацыі аб праграмах: {kind}',
    ru: 'Заключение Министерства образования о программах: {kind}',
    en: 'The Ministry of Education’s conclusion on programmes: {kind}',
  },
  'conclusion-needed': { be: 'патрэбна', ru: 'нужно', en: 'needed' },
  'conclusion-not-needed': { be: 'не патрэбна', ru: 'не нужно', en: 'not needed' },
  'shown-for-conclusion': {
    be: 'Што паказваецца Міністэрству адукацыі',
    ru: 'Что показывается Министерству образования',
    en: 'What the Ministry of Education is shown',
  },
  'asked-heading': { be: 'Што патрабуецца ад агенцтва', ru: 'Что требуется от агентства', en: 'What an agency is asked for' },
  'asked-when': { be: 'Калі патрабуецца', ru: 'Когда требуется', en: 'When it is asked' },
  always: { be: 'заўсёды', ru: 'всегда', en: 'always' },
  'where-any': { be: 'калі ёсць', ru: 'если есть', en: 'where there is any' },
  'grounds-heading': { be: 'Падставы і што яны дазваляюць', ru: 'Основания и что они позволяют', en: 'Grounds and what they allow' },
  'grounds-lead': {
    be: 'Чаго падстава не дазваляе, таго рэестр на яе падставе зрабіць не дасць.',
    ru: 'Чего основание не позволяет, того реестр на нем сделать не даст.',
    en: 'What a ground does not allow, the register will not let anyone do on it.',
  },
  ground: { be: 'Падстава', ru: 'Основание', en: 'Ground' },
  allows: { be: 'Дазваляе', ru: 'Позволяет', en: 'Allows' },
  'calendar-heading': { be: 'Каляндар рабочых дзён', ru: 'Календарь рабочих дней', en: 'The calendar of working days' },
  'calendar-lead': {
    be: 'Рабочыя дні кожнага года пераносіць Савет Міністраў. Пакуль дні года не ўстаноўлены, тэрміны, якія яго закранаюць, папярэднія.',
    ru: 'Рабочие дни каждого года переносит Совет Министров. Пока дни года не установлены, сроки, которые его затрагивают, предварительные.',
    en: 'The Council of Ministers moves the working days of each year. Until the days of a year are set, deadlines that reach it are provisional.',
  },
  move: {
    be: '{off} – выхадны, замест яго працуюць {worked}',
    ru: '{off} – выходной, вместо него работают {worked}',
    en: '{off} is off, {worked} is worked instead',
  },
  'no-moves': { be: 'Перанесеных дзён няма.', ru: 'Перенесенных дней нет.', en: 'No days are moved.' },
  'not-decreed': { be: 'яшчэ не ўстаноўлены', ru: 'еще не установлены', en: 'not set yet' },
  'sources-heading': { be: 'Крыніцы', ru: 'Источники', en: 'Sources' },
} satisfies Record<string, Word>;

/** What each term of an edition is for. */
export const termNames = {
  completeness: {
    be: 'Праверка камплекта пасля падачы',
    ru: 'Проверка комплекта после подачи',
    en: 'Checking that the application is complete',
  },
  decision: { be: 'Рашэнне пасля прыняцця да разгляду', ru: 'Решение после принятия к рассмотрению', en: 'Decision after acceptance' },
  assessment: {
    be: 'Дадаткова, калі праводзіцца ацэнка',
    ru: 'Дополнительно, если проводится оценка',
    en: 'Added where compliance is assessed',
  },
  reply: { be: 'Адказ агенцтва на пытанне', ru: 'Ответ агентства на вопрос', en: 'The agency’s answer to a question' },
  appeal: { be: 'Абскарджанне ў суд', ru: 'Обжалование в суд', en: 'Appeal to court' },
  remedy: {
    be: 'Найбольшы тэрмін патрабавання аб ліквідацыі',
    ru: 'Наибольший срок требования об устранении',
    en: 'The longest an order to remedy may give',
  },
  suspension: { be: 'Найбольшы тэрмін прыпынення', ru: 'Наибольший срок приостановления', en: 'The longest one suspension may last' },
  confirmation: {
    be: 'Пацвярджэнне неадкладнага прыпынення кіраўніком',
    ru: 'Подтверждение немедленного приостановления руководителем',
    en: 'The head’s confirmation of an immediate suspension',
  },
  notice: {
    be: 'Найменшы тэрмін на адказ агенцтва аб мерах, якія маюць намер прыняць',
    ru: 'Наименьший срок на ответ агентства о мерах, которые намерены принять',
    en: 'The least time for the agency’s reply to a notice of intention',
  },
  review: {
    be: 'Разгляд скаргі, пратэсту або выкананне рашэння суда',
    ru: 'Рассмотрение жалобы, протеста или исполнение решения суда',
    en: 'Decision on an appeal or a protest, or carrying out a court’s ruling',
  },
  conclusion: {
    be: 'Заключэнне Міністэрства адукацыі аб праграме',
    ru: 'Заключение Министерства образования о программе',
    en: 'The Ministry of Education’s conclusion on a programme',
  },
  payment: {
    be: 'Якой даўнасці можа быць плацеж пошліны',
    ru: 'Какой давности может быть платеж пошлины',
    en: 'How old a payment of the duty may be',
  },
  repetition: {
    be: 'На працягу якога часу тое самае парушэнне лічыцца паўторным',
    ru: 'В течение какого времени то же нарушение считается повторным',
    en: 'Within which the same violation counts as repeated',
  },
} satisfies Words<keyof Edition['terms']>;

/** What an officer may do on a ground. */
export const allowances = {
  return: { be: 'вярнуць заяву', ru: 'вернуть заявление', en: 'return the application' },
  ask: { be: 'задаць пытанне', ru: 'задать вопрос', en: 'ask a question' },
  assess: { be: 'прызначыць ацэнку на месцы', ru: 'назначить оценку на месте', en: 'order an assessment on site' },
  refuse: { be: 'адмовіць', ru: 'отказать', en: 'refuse' },
  order: { be: 'запатрабаваць ліквідацыі', ru: 'потребовать устранения', en: 'order a remedy' },
  suspend: { be: 'прыпыніць', ru: 'приостановить', en: 'suspend' },
  'suspend-at-once': {
    be: 'прыпыніць неадкладна, да пацвярджэння кіраўніком',
    ru: 'приостановить немедленно, до подтверждения руководителем',
    en: 'suspend at once, until the head confirms',
  },
  'strike-off': {
    be: 'выключыць партнёра або падраздзяленне',
    ru: 'исключить партнера или подразделение',
    en: 'strike off a partner or a branch',
  },
  revoke: { be: 'спыніць дзеянне ліцэнзіі', ru: 'прекратить действие лицензии', en: 'revoke' },
} satisfies Words<Allowance>;
