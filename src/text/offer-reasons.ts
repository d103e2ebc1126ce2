import type { ReasonCode } from '../rules/offer-reasons.ts';
import type { Words } from './language.ts';

/** Each thing that was looked at, without its days and names: they stand beside it. */
export const offerReasons = {
  'in-force': { be: 'Ліцэнзія дзейнічае', ru: 'Лицензия действует', en: 'The licence is in force' },
  'country-covered': { be: 'Краіна ўваходзіць у ліцэнзію', ru: 'Страна входит в лицензию', en: 'The country is covered' },
  'partner-covered': { be: 'Партнёр запісаны ў ліцэнзіі', ru: 'Партнер записан в лицензии', en: 'The partner is registered' },
  'day-ahead': {
    be: 'Гэты дзень яшчэ не настаў: так будзе паводле рашэнняў, якія вядомыя сёння',
    ru: 'Этот день еще не наступил: так будет по решениям, известным сегодня',
    en: 'That day is still to come: so it will be by the decisions known today',
  },
  'day-past': {
    be: 'Гэта адказ пра мінулы дзень, а не пра сёння',
    ru: 'Это ответ о прошедшем дне, а не о сегодняшнем',
    en: 'This answer is about a past day, not about today',
  },
  'country-not-asked': {
    be: 'Вы не ўказалі краіну, а ліцэнзія дзейнічае не для ўсіх краін',
    ru: 'Вы не указали страну, а лицензия действует не для всех стран',
    en: 'You named no country, and the licence is not for every country',
  },
  'countries-not-kept': {
    be: 'Для гэтай ліцэнзіі ў рэестры не запісаны краіны',
    ru: 'Для этой лицензии в реестре не записаны страны',
    en: 'The register holds no countries for this licence',
  },
  'partner-not-asked': {
    be: 'Вы не ўказалі, да каго едзеце, а агенцтва можа адпраўляць толькі да запісаных партнёраў',
    ru: 'Вы не указали, к кому едете, а агентство может отправлять только к записанным партнерам',
    en: 'You did not say to whom you are going, and the agency may send people to its registered partners only',
  },
  'partners-not-kept': {
    be: 'Для гэтай ліцэнзіі ў рэестры не запісаны замежныя партнёры',
    ru: 'Для этой лицензии в реестре не записаны иностранные партнеры',
    en: 'The register holds no foreign partners for this licence',
  },
  'several-agencies': {
    be: 'Так называецца некалькі агенцтваў: выберыце адно',
    ru: 'Так называется несколько агентств: выберите одно',
    en: 'Several agencies are called so: choose one',
  },
  'other-name': {
    be: 'Гэта не назва агенцтва, а яго падраздзяленне або назва, пад якой яно працуе: праверце само агенцтва',
    ru: 'Это не название агентства, а его подразделение или название, под которым оно работает: проверьте само агентство',
    en: 'This is no agency’s own name but its branch or a name it trades as: check the agency itself',
  },
  'not-yet': { be: 'Ліцэнзія яшчэ не ўступіла ў сілу', ru: 'Лицензия еще не вступила в силу', en: 'The licence is not in force yet' },
  suspended: { be: 'Ліцэнзія прыпынена', ru: 'Лицензия приостановлена', en: 'The licence is suspended' },
  'between-terms': {
    be: 'Тэрмін ліцэнзіі скончыўся, наступны яшчэ не пачаўся',
    ru: 'Срок лицензии истек, следующий еще не начался',
    en: 'The term of the licence has ended and the next has not begun',
  },
  'country-not-yet': {
    be: 'Краіна яшчэ не ўваходзіць у ліцэнзію',
    ru: 'Страна еще не входит в лицензию',
    en: 'The country is not covered yet',
  },
  'partner-not-yet': {
    be: 'Партнёр яшчэ не ўваходзіць у ліцэнзію',
    ru: 'Партнер еще не входит в лицензию',
    en: 'The partner is not covered yet',
  },
  'partner-suspended': {
    be: 'Праца з гэтым партнёрам прыпынена: цяпер агенцтва не можа праз яго працаваць',
    ru: 'Работа с этим партнером приостановлена: сейчас агентство не может через него работать',
    en: 'Work with this partner is suspended: the agency may not work through it now',
  },
  'no-partner-there': {
    be: 'У агенцтва няма партнёра, да якога цяпер можна туды адправіць',
    ru: 'У агентства нет партнера, к которому сейчас можно туда отправить',
    en: 'The agency has no partner there to whom anybody may be sent now',
  },
  expired: { be: 'Тэрмін ліцэнзіі скончыўся', ru: 'Срок лицензии истек', en: 'The licence has expired' },
  revoked: { be: 'Ліцэнзія спынена рашэннем міністэрства', ru: 'Лицензия прекращена решением министерства', en: 'The licence was revoked' },
  annulled: {
    be: 'Ліцэнзія анулявана: рашэнне, якім яна дадзена або падоўжана, адменена',
    ru: 'Лицензия аннулирована: решение, которым она дана или продлена, отменено',
    en: 'The licence was annulled: the decision that granted or renewed it was set aside',
  },
  surrendered: {
    be: 'Агенцтва адмовілася ад ліцэнзіі',
    ru: 'Агентство отказалось от лицензии',
    en: 'The agency gave its licence up',
  },
  'no-licence': {
    be: 'Агенцтва вядомае, але ніякай ліцэнзіі не мае',
    ru: 'Агентство известно, но никакой лицензии не имеет',
    en: 'The agency is known but holds no licence of any kind',
  },
  'kind-not-licensed': {
    be: 'У агенцтва няма ліцэнзіі на тое, што вам прапануюць',
    ru: 'У агентства нет лицензии на то, что вам предлагают',
    en: 'The agency has no licence for what you are offered',
  },
  'country-not-covered': {
    be: 'Гэта краіна ў ліцэнзію не ўваходзіць',
    ru: 'Эта страна в лицензию не входит',
    en: 'This country is not covered by the licence',
  },
  'country-ended': {
    be: 'Гэта краіна больш не ўваходзіць у ліцэнзію',
    ru: 'Эта страна больше не входит в лицензию',
    en: 'This country is no longer covered by the licence',
  },
  'partner-not-registered': {
    be: 'Такога партнёра ў ліцэнзіі няма',
    ru: 'Такого партнера в лицензии нет',
    en: 'There is no such partner in the licence',
  },
  'partner-similar': {
    be: 'Такога партнёра ў ліцэнзіі няма, ёсць толькі падобная назва, не гэтая',
    ru: 'Такого партнера в лицензии нет, есть только похожее название, не это',
    en: 'There is no such partner in the licence, only a similar name, not this one',
  },
  'partner-elsewhere': {
    be: 'Такі партнёр запісаны ў іншай краіне',
    ru: 'Такой партнер записан в другой стране',
    en: 'This partner is registered in another country',
  },
  'partner-struck-off': {
    be: 'Партнёр выключаны з ліцэнзіі рашэннем міністэрства',
    ru: 'Партнер исключен из лицензии решением министерства',
    en: 'The partner was struck off the licence',
  },
  'contract-over': {
    be: 'Дагавор агенцтва з гэтым партнёрам скончыўся',
    ru: 'Договор агентства с этим партнером закончился',
    en: 'The agency’s contract with this partner has run out',
  },
  'partner-ended': {
    be: 'Партнёр больш не ўваходзіць у ліцэнзію',
    ru: 'Партнер больше не входит в лицензию',
    en: 'The partner is no longer part of the licence',
  },
  'not-in-register': {
    be: 'Агенцтва з такой назвай або нумарам у рэестры няма',
    ru: 'Агентства с таким названием или номером в реестре нет',
    en: 'No agency with this name or number is in the register',
  },
  'only-similar': {
    be: 'Менавіта такой назвы ў рэестры няма, ёсць толькі падобныя',
    ru: 'Именно такого названия в реестре нет, есть только похожие',
    en: 'Exactly this name is not in the register, only similar ones are',
  },
} satisfies Words<ReasonCode>;
