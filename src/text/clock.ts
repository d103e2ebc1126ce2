import type { ClockDay } from '../rules/clock.ts';
import type { Word, Words } from './language.ts';

/** The statutory clock of an application, said in words. */
export const clock = {
  heading: { be: 'Тэрмін разгляду, дзень за днём', ru: 'Срок рассмотрения, день за днем', en: 'The time for the decision, day by day' },
  'counted-working-days': {
    be: {
      one: 'Прайшоў {count} рабочы дзень з {of}',
      few: 'Прайшлі {count} рабочыя дні з {of}',
      many: 'Прайшло {count} рабочых дзён з {of}',
      other: 'Прайшло {count} рабочага дня з {of}',
    },
    ru: {
      one: 'Прошел {count} рабочий день из {of}',
      few: 'Прошло {count} рабочих дня из {of}',
      many: 'Прошло {count} рабочих дней из {of}',
      other: 'Прошло {count} рабочего дня из {of}',
    },
    en: { one: '{count} working day of {of} has counted', other: '{count} working days of {of} have counted' },
  },
  'counted-calendar-days': {
    be: {
      one: 'Прайшоў {count} каляндарны дзень з {of}',
      few: 'Прайшлі {count} каляндарныя дні з {of}',
      many: 'Прайшло {count} каляндарных дзён з {of}',
      other: 'Прайшло {count} каляндарнага дня з {of}',
    },
    ru: {
      one: 'Прошел {count} календарный день из {of}',
      few: 'Прошло {count} календарных дня из {of}',
      many: 'Прошло {count} календарных дней из {of}',
      other: 'Прошло {count} календарного дня из {of}',
    },
    en: { one: '{count} calendar day of {of} has counted', other: '{count} calendar days of {of} have counted' },
  },
  'overrun-working-days': {
    be: 'Адлічана рабочых дзён: {count}, а ў тэрміне іх {of}',
    ru: 'Отсчитано рабочих дней: {count}, а в сроке их {of}',
    en: 'Working days counted: {count}, of {of} that are allowed',
  },
  'overrun-calendar-days': {
    be: 'Адлічана каляндарных дзён: {count}, а ў тэрміне іх {of}',
    ru: 'Отсчитано календарных дней: {count}, а в сроке их {of}',
    en: 'Calendar days counted: {count}, of {of} that are allowed',
  },
  due: {
    be: 'Рашэнне павінна быць прынята не пазней за {day}.',
    ru: 'Решение должно быть принято не позднее {day}.',
    en: 'The decision is due by {day}.',
  },
  overdue: {
    be: 'Тэрмін скончыўся {day}, а рашэння яшчэ няма. Гэта бачаць кіраўнік і пракурор.',
    ru: 'Срок истек {day}, а решения еще нет. Это видят руководитель и прокурор.',
    en: 'The time ran out on {day} and there is no decision yet. The head and the prosecutor see this.',
  },
  stopped: {
    be: 'Адлік тэрміну прыпынены, пакуль агенцтва не адкажа на пытанне. Дзень, да якога трэба прыняць рашэнне, стане вядомы пасля адказу.',
    ru: 'Течение срока приостановлено, пока агентство не ответит на вопрос. День, до которого нужно принять решение, станет известен после ответа.',
    en: 'The clock is stopped until the agency answers the question. The day by which the decision is due will be known then.',
  },
  'closed-in-time': {
    be: 'Разгляд скончаны {day}, у межах тэрміну.',
    ru: 'Рассмотрение окончено {day}, в пределах срока.',
    en: 'Closed on {day}, in time.',
  },
  'closed-late': {
    be: 'Разгляд скончаны {day}; апошнім днём было {due}.',
    ru: 'Рассмотрение окончено {day}; последним днем было {due}.',
    en: 'Closed on {day}; it was due by {due}.',
  },
  closed: { be: 'Разгляд скончаны {day}.', ru: 'Рассмотрение окончено {day}.', en: 'Closed on {day}.' },
  'completeness-heading': {
    be: 'Тэрмін праверкі, ці ўсё пададзена',
    ru: 'Срок проверки, всё ли подано',
    en: 'The time to check whether everything is there',
  },
  'completeness-started': {
    be: 'Заява адпраўлена {day}; адлік пачынаецца з наступнага дня.',
    ru: 'Заявление отправлено {day}; отсчет начинается со следующего дня.',
    en: 'Sent on {day}; counting begins the day after.',
  },
  'completeness-due': {
    be: 'Дэпартамент павінен прыняць заяву да разгляду або вярнуць яе не пазней за {day}.',
    ru: 'Департамент должен принять заявление к рассмотрению или вернуть его не позднее {day}.',
    en: 'The Department has to accept the application or return it by {day}.',
  },
  'completeness-overdue': {
    be: 'Тэрмін праверкі скончыўся {day}, а заява яшчэ не прынята і не вернута. Гэта бачаць кіраўнік і пракурор.',
    ru: 'Срок проверки истек {day}, а заявление еще не принято и не возвращено. Это видят руководитель и прокурор.',
    en: 'The time to check ran out on {day}, and the application is neither accepted nor returned. The head and the prosecutor see this.',
  },
  started: {
    be: 'Заява прынята да разгляду {day}; адлік пачынаецца з наступнага дня.',
    ru: 'Заявление принято к рассмотрению {day}; отсчет начинается со следующего дня.',
    en: 'Accepted on {day}; counting begins the day after.',
  },
  'started-again': {
    be: 'Адмова адменена, справа адкрыта зноў {day}; адлік нанова пачынаецца з наступнага дня.',
    ru: 'Отказ отменен, дело открыто снова {day}; отсчет заново начинается со следующего дня.',
    en: 'The refusal was set aside and the case opened again on {day}; counting begins anew the day after.',
  },
  provisional: {
    be: 'Папярэдне: перанос рабочых дзён на адзін з гэтых гадоў яшчэ не ўстаноўлены, таму даты могуць змяніцца.',
    ru: 'Предварительно: перенос рабочих дней на один из этих годов еще не установлен, поэтому даты могут измениться.',
    en: 'Provisional: the moved working days of one of these years are not set yet, so the dates may change.',
  },
  'provisional-mark': { be: 'папярэдне', ru: 'предварительно', en: 'provisional' },
  earlier: { be: 'Паказаць ранейшыя дні ({count})', ru: 'Показать более ранние дни ({count})', en: 'Show the earlier days ({count})' },
  'caption-earlier': { be: 'Ранейшыя дні', ru: 'Более ранние дни', en: 'Earlier days' },
  caption: { be: 'Дні тэрміну', ru: 'Дни срока', en: 'Days of the term' },
  day: { be: 'Дзень', ru: 'День', en: 'Day' },
  counts: { be: 'Лічыцца', ru: 'Считается', en: 'Counts' },
  why: { be: 'Чаму', ru: 'Почему', en: 'Why' },
  'yes-number': { be: 'так, дзень {number}', ru: 'да, день {number}', en: 'yes, day {number}' },
  no: { be: 'не', ru: 'нет', en: 'no' },
  today: { be: 'сёння', ru: 'сегодня', en: 'today' },
  ahead: { be: 'наперадзе', ru: 'впереди', en: 'ahead' },
  last: { be: 'апошні дзень тэрміну', ru: 'последний день срока', en: 'last day of the term' },
  'with-assessment': {
    be: '{term} + {added} на ацэнку адпаведнасці',
    ru: '{term} + {added} на оценку соответствия',
    en: '{term} + {added} for the assessment of compliance',
  },
  source: {
    be: 'Тэрмін: {term}. Крыніца: {source}.',
    ru: 'Срок: {term}. Источник: {source}.',
    en: 'Time allowed: {term}. Source: {source}.',
  },
} satisfies Record<string, Word>;

/** Why a day counted or did not. */
export const clockWhy = {
  counts: { be: 'рабочы дзень', ru: 'рабочий день', en: 'working day' },
  weekend: { be: 'выхадны дзень', ru: 'выходной день', en: 'weekend' },
  holiday: { be: 'святочны дзень: {holiday}', ru: 'праздничный день: {holiday}', en: 'public holiday: {holiday}' },
  'day-off-moved': {
    be: 'выхадны: рабочы дзень перанесены на іншую дату',
    ru: 'выходной: рабочий день перенесен на другую дату',
    en: 'a day off: its work is moved to another date',
  },
  'worked-instead': {
    be: 'рабочы дзень замест перанесенага',
    ru: 'рабочий день взамен перенесенного',
    en: 'worked in place of a day moved off',
  },
  stopped: { be: 'чакаем адказу агенцтва', ru: 'ожидаем ответа агентства', en: 'the agency is to answer' },
  'every-day': { be: 'лічыцца кожны дзень', ru: 'считается каждый день', en: 'every day counts' },
} satisfies Words<ClockDay['why'] | 'every-day'>;

/** A length of time by its unit. */
export const terms = {
  'working-days': {
    be: { one: '{count} рабочы дзень', few: '{count} рабочыя дні', many: '{count} рабочых дзён', other: '{count} рабочага дня' },
    ru: { one: '{count} рабочий день', few: '{count} рабочих дня', many: '{count} рабочих дней', other: '{count} рабочего дня' },
    en: { one: '{count} working day', other: '{count} working days' },
  },
  'calendar-days': {
    be: {
      one: '{count} каляндарны дзень',
      few: '{count} каляндарныя дні',
      many: '{count} каляндарных дзён',
      other: '{count} каляндарнага дня',
    },
    ru: {
      one: '{count} календарный день',
      few: '{count} календарных дня',
      many: '{count} календарных дней',
      other: '{count} календарного дня',
    },
    en: { one: '{count} calendar day', other: '{count} calendar days' },
  },
  months: {
    be: { one: '{count} месяц', few: '{count} месяцы', many: '{count} месяцаў', other: '{count} месяца' },
    ru: { one: '{count} месяц', few: '{count} месяца', many: '{count} месяцев', other: '{count} месяца' },
    en: { one: '{count} month', other: '{count} months' },
  },
} satisfies Words<'working-days' | 'calendar-days' | 'months'>;
