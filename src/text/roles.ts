import type { Role } from '../rules/permissions.ts';
import type { Words } from './language.ts';

/** What a person with an account is in the register. */
export const roles = {
  agency: { be: 'прадстаўнік агенцтва', ru: 'представитель агентства', en: 'agency member' },
  examiner: { be: 'інспектар Дэпартамента', ru: 'инспектор Департамента', en: 'examiner' },
  regional: { be: 'рэгіянальны супрацоўнік', ru: 'региональный сотрудник', en: 'regional officer' },
  head: { be: 'кіраўнік Дэпартамента', ru: 'руководитель Департамента', en: 'head of the Department' },
  education: { be: 'супрацоўнік Міністэрства адукацыі', ru: 'сотрудник Министерства образования', en: 'education officer' },
  prosecutor: { be: 'пракурор', ru: 'прокурор', en: 'prosecutor' },
  hotline: { be: 'аператар гарачай лініі', ru: 'оператор горячей линии', en: 'hotline operator' },
  administrator: { be: 'адміністратар', ru: 'администратор', en: 'administrator' },
} satisfies Words<Role>;
