import type { Word } from './language.ts';

/** What every letter says beside its own text (`text/mails.ts`). */
export const letter = {
  application: { be: 'Заява: {number}', ru: 'Заявление: {number}', en: 'Application: {number}' },
  licence: { be: 'Ліцэнзія: {number}', ru: 'Лицензия: {number}', en: 'Licence: {number}' },
  advertisement: { be: 'Рэклама: {number}', ru: 'Реклама: {number}', en: 'Advertisement: {number}' },
  warning: { be: 'Папярэджанне: {number}', ru: 'Предупреждение: {number}', en: 'Warning: {number}' },
  kind: { be: 'Від: {kind}', ru: 'Вид: {kind}', en: 'Kind: {kind}' },
  'day-visitOn': { be: 'Дзень праверкі: {day}', ru: 'День проверки: {day}', en: 'Day of the visit: {day}' },
  'day-from': { be: 'Дзейнічае з: {day}', ru: 'Действует с: {day}', en: 'In force from: {day}' },
  'decided-from': { be: 'Рашэнне дзейнічае з: {day}', ru: 'Решение действует с: {day}', en: 'The decision holds from: {day}' },
  'day-until': { be: 'Апошні дзень: {day}', ru: 'Последний день: {day}', en: 'Last day: {day}' },
  'day-replyBy': { be: 'Апошні дзень для адказу: {day}', ru: 'Последний день для ответа: {day}', en: 'Last day for your answer: {day}' },
  'day-remedyBy': {
    be: 'Апошні дзень для ліквідацыі парушэнняў: {day}',
    ru: 'Последний день для устранения нарушений: {day}',
    en: 'Last day to remedy: {day}',
  },
  'day-appealBy': { be: 'Апошні дзень для скаргі: {day}', ru: 'Последний день для жалобы: {day}', en: 'Last day to appeal: {day}' },
  'day-confirmBy': {
    be: 'Страціць сілу пасля гэтага дня, калі кіраўнік не пацвердзіць: {day}',
    ru: 'Утратит силу после этого дня, если руководитель не подтвердит: {day}',
    en: 'Lapses after this day unless the head confirms it: {day}',
  },
  report: { be: 'Паведамленне: {number}', ru: 'Сообщение: {number}', en: 'Report: {number}' },
  outcome: { be: 'Вынік: {outcome}', ru: 'Результат: {outcome}', en: 'Outcome: {outcome}' },
  leave: { be: 'Больш не пісаць: {address}', ru: 'Больше не писать: {address}', en: 'Write to me no more: {address}' },
  page: { be: 'Старонка: {address}', ru: 'Страница: {address}', en: 'Page: {address}' },
  end: {
    be: 'Гэта пісьмо рэестр «Дазвол» адправіў сам, адказваць на яго не трэба. Пароля рэестр у пісьмах ніколі не пытае.',
    ru: 'Это письмо реестр «Дазвол» отправил сам, отвечать на него не нужно. Пароля реестр в письмах никогда не спрашивает.',
    en: 'The register Dazvol sent this letter by itself, and it needs no answer. The register never asks for a password in a letter.',
  },
} satisfies Record<string, Word>;
