import type { PartState } from '../rules/parts.ts';
import type { Standing } from '../rules/standing.ts';
import type { Words } from './language.ts';

/**
 * What a licence is worth today, in the fewest words. A standing in which nobody may work begins with that: in a list people read the
 * first word, and the words of the law for "suspended" and "ended" differ by two letters in Belarusian.
 */
export const standings = {
  'not-yet': { be: 'Яшчэ не ўступіла ў сілу', ru: 'Еще не вступила в силу', en: 'Not in force yet' },
  active: { be: 'Дзейнічае', ru: 'Действует', en: 'In force' },
  'suspended-in-part': {
    be: 'Дзейнічае не цалкам: частка прыпынена',
    ru: 'Действует не полностью: часть приостановлена',
    en: 'In force in part: a part is suspended',
  },
  suspended: { be: 'Працаваць нельга: прыпынена', ru: 'Работать нельзя: приостановлена', en: 'May not work now: suspended' },
  expired: { be: 'Несапраўдная: тэрмін скончыўся', ru: 'Недействительна: срок истек', en: 'Not valid: expired' },
  ended: { be: 'Несапраўдная: спынена', ru: 'Недействительна: прекращена', en: 'Not valid: ended' },
} satisfies Words<Standing>;

/** What the standing means for someone who was offered something by this agency. */
export const standingMeanings = {
  'not-yet': {
    be: 'Працаваць па гэтай ліцэнзіі агенцтва пакуль не можа. Нічога не падпісвайце і не плаціце загадзя.',
    ru: 'Работать по этой лицензии агентство пока не может. Ничего не подписывайте и не платите заранее.',
    en: 'The agency may not work under this licence yet. Do not sign anything and do not pay in advance.',
  },
  active: {
    be: 'Агенцтва можа працаваць па гэтай ліцэнзіі, але толькі ў тым, што пералічана ніжэй.',
    ru: 'Агентство может работать по этой лицензии, но только в том, что перечислено ниже.',
    en: 'The agency may work under this licence, but only in what is listed below.',
  },
  'suspended-in-part': {
    be: 'Агенцтва можа працаваць па гэтай ліцэнзіі толькі з тым, што ніжэй не пазначана як прыпыненае.',
    ru: 'Агентство может работать по этой лицензии только с тем, что ниже не отмечено как приостановленное.',
    en: 'The agency may work under this licence only with what is not marked below as suspended.',
  },
  suspended: {
    be: 'Зараз агенцтва не можа працаваць па гэтай ліцэнзіі. Пакуль яна не адноўлена, нічога не падпісвайце, не плаціце і не аддавайце пашпарт.',
    ru: 'Сейчас агентство не может работать по этой лицензии. Пока она не возобновлена, ничего не подписывайте, не платите и не отдавайте паспорт.',
    en: 'The agency may not work under this licence now. Until it is resumed, do not sign anything, do not pay and do not hand over your passport.',
  },
  expired: {
    be: 'Агенцтва больш не можа працаваць па гэтай ліцэнзіі. Нічога не падпісвайце, не плаціце і не аддавайце пашпарт.',
    ru: 'Агентство больше не может работать по этой лицензии. Ничего не подписывайте, не платите и не отдавайте паспорт.',
    en: 'The agency may no longer work under this licence. Do not sign anything, do not pay and do not hand over your passport.',
  },
  ended: {
    be: 'Агенцтва больш не можа працаваць па гэтай ліцэнзіі. Хто спасылаецца на яе сёння, уводзіць вас у зман. Нічога не падпісвайце, не плаціце і не аддавайце пашпарт.',
    ru: 'Агентство больше не может работать по этой лицензии. Кто ссылается на нее сегодня, вводит вас в заблуждение. Ничего не подписывайте, не платите и не отдавайте паспорт.',
    en: 'The agency may no longer work under this licence. Whoever shows it to you today is misleading you. Do not sign anything, do not pay and do not hand over your passport.',
  },
} satisfies Words<Standing>;

/** What one part of a licence is worth: a partner, a branch, a country or a programme. */
export const partStates = {
  suspended: { be: 'Прыпынена: туды нельга', ru: 'Приостановлено: туда нельзя', en: 'Suspended: do not go there' },
  'struck-off': {
    be: 'Выключана рашэннем міністэрства',
    ru: 'Исключено решением министерства',
    en: 'Struck off by decision of the ministry',
  },
  'contract-over': { be: 'Дагавор скончыўся', ru: 'Договор закончился', en: 'The contract has run out' },
  ended: { be: 'Больш не ўваходзіць у ліцэнзію', ru: 'Больше не входит в лицензию', en: 'No longer part of the licence' },
} satisfies Words<Exclude<PartState, 'covered' | 'not-yet'>>;
