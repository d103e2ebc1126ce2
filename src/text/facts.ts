import type { FactCode } from '../rules/editions/edition.ts';
import type { Words } from './language.ts';

/** Labels of what an agency states about itself. */
export const facts = {
  'name-ru': { be: 'Назва па-руску', ru: 'Название по-русски', en: 'Name in Russian' },
  'name-be': { be: 'Назва па-беларуску', ru: 'Название по-белорусски', en: 'Name in Belarusian' },
  'name-en': { be: 'Назва па-англійску', ru: 'Название по-английски', en: 'Name in English' },
  address: { be: 'Юрыдычны адрас', ru: 'Юридический адрес', en: 'Registered address' },
  region: { be: 'Рэгіён', ru: 'Регион', en: 'Region' },
  premises: { be: 'Адрас памяшкання', ru: 'Адрес помещения', en: 'Address of the premises' },
  director: { be: 'Дырэктар агенцтва', ru: 'Директор агентства', en: 'Director of the agency' },
  founders: { be: 'Заснавальнікі агенцтва', ru: 'Учредители агентства', en: 'Founders of the agency' },
  specialist: {
    be: 'Спецыяліст па працаўладкаванні за мяжой',
    ru: 'Специалист по трудоустройству за границей',
    en: 'Specialist in employment abroad',
  },
  'specialist-experience': {
    be: 'Стаж спецыяліста, поўных гадоў',
    ru: 'Стаж специалиста, полных лет',
    en: 'Specialist’s experience, full years',
  },
  employees: { be: 'Колькасць работнікаў', ru: 'Количество работников', en: 'Number of employees' },
  website: { be: 'Сайт агенцтва', ru: 'Сайт агентства', en: 'Agency’s website' },
  branches: { be: 'Адасобленыя падраздзяленні', ru: 'Обособленные подразделения', en: 'Branches' },
  partners: { be: 'Замежныя партнёры', ru: 'Иностранные партнеры', en: 'Foreign partners' },
  countries: { be: 'Краіны', ru: 'Страны', en: 'Countries' },
  programmes: { be: 'Праграмы', ru: 'Программы', en: 'Programmes' },
  reasons: {
    be: 'Чаму агенцтва адмаўляецца ад ліцэнзіі',
    ru: 'Почему агентство отказывается от лицензии',
    en: 'Why the agency gives its licence up',
  },
} satisfies Words<FactCode>;
