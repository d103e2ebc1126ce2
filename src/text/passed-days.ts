import type { Word } from './language.ts';

/** The days of measures that passed, or are near, in the queue of officers. */
export const passedDays = {
  lapsed: {
    be: 'Неадкладныя прыпыненні страцілі сілу без рашэння',
    ru: 'Немедленные приостановления утратили силу без решения',
    en: 'Suspensions at once that lapsed without a decision',
  },
  'lapsed-one': { be: 'Апошні дзень быў {day}', ru: 'Последний день был {day}', en: 'The last day was {day}' },
  silent: {
    be: 'Паведамленні аб намеры, на якія не адказалі ў тэрмін',
    ru: 'Уведомления о намерении, на которые не ответили в срок',
    en: 'Notices that nobody replied to in time',
  },
  'silent-one': { be: 'Адказаць можна было па {day}', ru: 'Ответить можно было по {day}', en: 'A reply was possible until {day}' },
  overdue: { be: 'Невыкананыя патрабаванні', ru: 'Невыполненные требования', en: 'Orders that are overdue' },
  'overdue-one': {
    be: 'Ліквідаваць парушэнні трэба было па {day}',
    ru: 'Устранить нарушения нужно было по {day}',
    en: 'To be remedied by {day}',
  },
  ending: { be: 'Прыпыненні, якія хутка скончацца', ru: 'Приостановления, которые скоро истекут', en: 'Suspensions that end soon' },
  'ending-one': {
    be: {
      one: 'Апошні дзень {day}, праз {count} дзень',
      few: 'Апошні дзень {day}, праз {count} дні',
      many: 'Апошні дзень {day}, праз {count} дзён',
      other: 'Апошні дзень {day}, праз {count} дня',
    },
    ru: {
      one: 'Последний день {day}, через {count} день',
      few: 'Последний день {day}, через {count} дня',
      many: 'Последний день {day}, через {count} дней',
      other: 'Последний день {day}, через {count} дня',
    },
    en: { one: 'Last day {day}, in {count} day', other: 'Last day {day}, in {count} days' },
  },
  ago: {
    be: { one: '{count} дзень таму', few: '{count} дні таму', many: '{count} дзён таму', other: '{count} дня таму' },
    ru: { one: '{count} день назад', few: '{count} дня назад', many: '{count} дней назад', other: '{count} дня назад' },
    en: { one: '{count} day ago', other: '{count} days ago' },
  },
} satisfies Record<string, Word>;
