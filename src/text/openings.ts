import type { OpeningCause } from '../rules/openings.ts';
import type { Word, Words } from './language.ts';

export const openingCauses = {
  work: {
    be: 'Праца з гэтым паведамленнем або папярэджаннем',
    ru: 'Работа с этим сообщением или предупреждением',
    en: 'Work on this tip or warning',
  },
  inspection: { be: 'Праверка агенцтва', ru: 'Проверка агентства', en: 'An inspection of an agency' },
  supervision: { be: 'Пракурорскі нагляд', ru: 'Прокурорский надзор', en: 'A prosecutor’s supervision' },
  request: {
    be: 'Запыт суда або органа крымінальнага праследавання',
    ru: 'Запрос суда или органа уголовного преследования',
    en: 'A request of a court or of those who prosecute crimes',
  },
  other: { be: 'Іншая прычына', ru: 'Другая причина', en: 'Another reason' },
} satisfies Words<OpeningCause>;

/** What is asked before something sealed is opened. */
export const openingPage = {
  cause: { be: 'Для чаго адкрываеце', ru: 'Для чего открываете', en: 'What you open it for' },
  reason: { be: 'Навошта менавіта, сваімі словамі', ru: 'Зачем именно, своими словами', en: 'Why exactly, in your own words' },
  evidence: { be: 'Доказ да папярэджання', ru: 'Доказательство к предупреждению', en: 'A piece of evidence' },
  'evidence-lead': {
    be: 'Скажыце, навошта вам гэты файл: прычына, ваша імя і час будуць запісаны раней, чым вы яго атрымаеце.',
    ru: 'Скажите, зачем вам этот файл: причина, ваше имя и время будут записаны раньше, чем вы его получите.',
    en: 'Say why you need this file: the reason, your name and the time are recorded before you get it.',
  },
  added: { be: 'Дададзены', ru: 'Добавлен', en: 'Added' },
  download: { be: 'Атрымаць файл', ru: 'Получить файл', en: 'Get the file' },
} satisfies Record<string, Word>;
