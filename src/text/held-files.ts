import type { Words } from './language.ts';

/** Why a file that was sent cannot be opened. */
export const heldFiles = {
  pending: { be: 'Файл яшчэ правяраецца', ru: 'Файл еще проверяется', en: 'The file is still being checked' },
  infected: {
    be: 'У файле знойдзена шкодная праграма',
    ru: 'В файле найдена вредоносная программа',
    en: 'Malicious software was found in the file',
  },
} satisfies Words<'pending' | 'infected'>;

/** What follows from it. */
export const heldFileAdvice = {
  pending: {
    be: 'Файл будзе можна адкрыць, калі праграма праверыць, што ў ім няма вірусаў. Звычайна гэта займае некалькі хвілін.',
    ru: 'Файл можно будет открыть, когда программа проверит, что в нем нет вирусов. Обычно это занимает несколько минут.',
    en: 'The file can be opened once a program has checked it for viruses. This usually takes a few minutes.',
  },
  infected: {
    be: 'Файл нікому не выдаецца. Той, хто яго адправіў, можа адправіць іншы замест яго.',
    ru: 'Файл никому не выдается. Тот, кто его отправил, может отправить другой вместо него.',
    en: 'The file is given to nobody. Whoever sent it can send another in its place.',
  },
} satisfies Words<'pending' | 'infected'>;
