import type { HolidayCode } from '../rules/calendar.ts';
import type { Words } from './language.ts';

/** Names of the public holidays, for the clock that says why a day did not count. */
export const holidays = {
  'new-year': { be: 'Новы год', ru: 'Новый год', en: 'New Year’s Day' },
  'new-year-2': { be: 'Новы год, другі дзень', ru: 'Новый год, второй день', en: 'New Year holiday, second day' },
  'orthodox-christmas': {
    be: 'Нараджэнне Хрыстова (праваслаўнае Раство)',
    ru: 'Рождество Христово (православное Рождество)',
    en: 'Orthodox Christmas Day',
  },
  'womens-day': { be: 'Дзень жанчын', ru: 'День женщин', en: 'Women’s Day' },
  radunitsa: { be: 'Радаўніца', ru: 'Радуница', en: 'Radunitsa, the day of remembrance' },
  'labour-day': { be: 'Свята працы', ru: 'Праздник труда', en: 'Labour Day' },
  'victory-day': { be: 'Дзень Перамогі', ru: 'День Победы', en: 'Victory Day' },
  'independence-day': {
    be: 'Дзень Незалежнасці Рэспублікі Беларусь (Дзень Рэспублікі)',
    ru: 'День Независимости Республики Беларусь (День Республики)',
    en: 'Independence Day (Day of the Republic)',
  },
  'october-revolution': { be: 'Дзень Кастрычніцкай рэвалюцыі', ru: 'День Октябрьской революции', en: 'October Revolution Day' },
  'catholic-christmas': {
    be: 'Нараджэнне Хрыстова (каталіцкае Раство)',
    ru: 'Рождество Христово (католическое Рождество)',
    en: 'Catholic Christmas Day',
  },
} satisfies Words<HolidayCode>;
