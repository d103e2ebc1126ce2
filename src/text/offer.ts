import type { CodeRefusal } from '../rules/hotline-code.ts';
import type { Still } from '../rules/offer.ts';
import type { NextStep, OfferAnswer, ReasonCode } from '../rules/offer-reasons.ts';
import type { Words } from './language.ts';

/** The answer to an offer in the fewest words; `may-if` is a `may` with something still to be compared. */
export const offerAnswers = {
  may: { be: 'Можа', ru: 'Может', en: 'It may' },
  'may-if': { be: 'Можа, калі супадзе і астатняе', ru: 'Может, если совпадет и остальное', en: 'It may, if the rest fits' },
  'may-not-now': { be: 'Цяпер нельга', ru: 'Сейчас нельзя', en: 'Not now' },
  'may-not': { be: 'Нельга', ru: 'Нельзя', en: 'It may not' },
  'not-found': { be: 'У рэестры не знойдзена', ru: 'В реестре не найдено', en: 'Not found in the register' },
  'cannot-tell': { be: 'Не можам адказаць: спытайце нас', ru: 'Не можем ответить: спросите нас', en: 'We cannot tell: ask us' },
} satisfies Words<OfferAnswer | 'may-if'>;

/** The same as a whole sentence. */
export const offerMeanings = {
  may: {
    be: 'Агенцтва можа адправіць вас туды па гэтай ліцэнзіі.',
    ru: 'Агентство может отправить вас туда по этой лицензии.',
    en: 'The agency may send you there under this licence.',
  },
  'may-if': {
    be: 'Агенцтва можа адправіць вас туды, толькі калі пацвердзіцца тое, што напісана ніжэй.',
    ru: 'Агентство может отправить вас туда, только если подтвердится то, что написано ниже.',
    en: 'The agency may send you there only if what stands below is confirmed.',
  },
  'may-not-now': {
    be: 'Цяпер агенцтва не мае права адправіць вас туды.',
    ru: 'Сейчас агентство не имеет права отправить вас туда.',
    en: 'The agency has no right to send you there now.',
  },
  'may-not': {
    be: 'Агенцтва не мае права адправіць вас туды.',
    ru: 'Агентство не имеет права отправить вас туда.',
    en: 'The agency has no right to send you there.',
  },
  'not-found': {
    be: 'Такога агенцтва ў рэестры няма. Гэта не значыць, што ўсё ў парадку: без ліцэнзіі з гэтага рэестра ніхто не можа адпраўляць людзей за мяжу. Ліцэнзія іншай краіны тут вас не абараняе.',
    ru: 'Такого агентства в реестре нет. Это не значит, что все в порядке: без лицензии из этого реестра никто не может отправлять людей за границу. Лицензия другой страны здесь вас не защищает.',
    en: 'No such agency is in the register. This does not mean that all is well: nobody may send people abroad without a licence from this register. A licence of another country gives you no protection here.',
  },
  'cannot-tell': {
    be: 'З таго, што запісана ў рэестры і што вы напісалі, не відаць, ці можа агенцтва адправіць вас туды.',
    ru: 'Из того, что записано в реестре и что вы написали, не видно, может ли агентство отправить вас туда.',
    en: 'What the register holds and what you wrote do not show whether the agency may send you there.',
  },
} satisfies Words<OfferAnswer | 'may-if'>;

/** The same of an offer to introduce people: nobody is sent anywhere. */
export const introductionMeanings = {
  ...offerMeanings,
  may: {
    be: 'Агенцтва можа знаёміць вас з людзьмі ў гэтай краіне па гэтай ліцэнзіі.',
    ru: 'Агентство может знакомить вас с людьми в этой стране по этой лицензии.',
    en: 'The agency may introduce you to people in that country under this licence.',
  },
  'may-if': {
    be: 'Агенцтва можа знаёміць вас з людзьмі ў гэтай краіне, толькі калі пацвердзіцца тое, што напісана ніжэй.',
    ru: 'Агентство может знакомить вас с людьми в этой стране, только если подтвердится то, что написано ниже.',
    en: 'The agency may introduce you to people in that country only if what stands below is confirmed.',
  },
  'may-not-now': {
    be: 'Цяпер агенцтва не мае права знаёміць вас з людзьмі ў гэтай краіне.',
    ru: 'Сейчас агентство не имеет права знакомить вас с людьми в этой стране.',
    en: 'The agency has no right to introduce you to people in that country now.',
  },
  'may-not': {
    be: 'Агенцтва не мае права знаёміць вас з людзьмі ў гэтай краіне.',
    ru: 'Агентство не имеет права знакомить вас с людьми в этой стране.',
    en: 'The agency has no right to introduce you to people in that country.',
  },
  'cannot-tell': {
    be: 'З таго, што запісана ў рэестры і што вы напісалі, не відаць, ці можа агенцтва знаёміць вас з людзьмі ў гэтай краіне.',
    ru: 'Из того, что записано в реестре и что вы написали, не видно, может ли агентство знакомить вас с людьми в этой стране.',
    en: 'What the register holds and what you wrote do not show whether the agency may introduce you to people in that country.',
  },
} satisfies Words<OfferAnswer | 'may-if'>;

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
    be: 'Працу з гэтым партнёрам прыпынена: да яго адпраўляць нельга',
    ru: 'Работа с этим партнером приостановлена: к нему отправлять нельзя',
    en: 'Work with this partner is suspended: nobody may be sent there',
  },
  'no-partner-there': {
    be: 'У агенцтва няма партнёра, да якога цяпер можна туды адправіць',
    ru: 'У агентства нет партнера, к которому сейчас можно туда отправить',
    en: 'The agency has no partner there to whom anybody may be sent now',
  },
  expired: { be: 'Тэрмін ліцэнзіі скончыўся', ru: 'Срок лицензии истек', en: 'The licence has expired' },
  revoked: { be: 'Ліцэнзія спынена рашэннем міністэрства', ru: 'Лицензия прекращена решением министерства', en: 'The licence was revoked' },
  annulled: {
    be: 'Ліцэнзія анулявана: рашэнне, якім яна дадзена або працягнута, адменена',
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
    be: 'Партнёр выключаны з ліцэнзіі за парушэнні',
    ru: 'Партнер исключен из лицензии за нарушения',
    en: 'The partner was struck off for violations',
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

/** What has to be compared before a `may` can be relied on. */
export const offerStill = {
  programme: {
    be: 'Параўнайце праграму, якую вам прапануюць, з тымі, што ўказаны ў ліцэнзіі: на іншую адпраўляць нельга.',
    ru: 'Сравните программу, которую вам предлагают, с теми, что указаны в лицензии: на другую отправлять нельзя.',
    en: 'Compare the programme you are offered with those in the licence: nobody may be sent to any other.',
  },
  spelling: {
    be: 'Параўнайце назву партнёра ў вашых паперах літара ў літару з той, што ў рэестры: вы напісалі яе інакш.',
    ru: 'Сравните название партнера в ваших бумагах буква в букву с тем, что в реестре: вы написали его иначе.',
    en: 'Compare the partner’s name in your papers letter by letter with the one in the register: you wrote it otherwise.',
  },
  'that-day': {
    be: 'Праверце яшчэ раз у той самы дзень: да яго ліцэнзію могуць прыпыніць або спыніць.',
    ru: 'Проверьте еще раз в тот самый день: до него лицензию могут приостановить или прекратить.',
    en: 'Check again on that very day: until then the licence may be suspended or ended.',
  },
} satisfies Words<Still>;

/** What to do with an answer. */
export const offerNext = {
  refrain: {
    be: 'Нічога не падпісвайце, не плаціце і не аддавайце пашпарт.',
    ru: 'Ничего не подписывайте, не платите и не отдавайте паспорт.',
    en: 'Do not sign anything, do not pay and do not hand over your passport.',
  },
  'ask-again': {
    be: 'Даведайцеся, чаго не хапае, і спытайце рэестр яшчэ раз.',
    ru: 'Узнайте, чего не хватает, и спросите реестр еще раз.',
    en: 'Find out what is missing and ask the register again.',
  },
  'check-name': {
    be: 'Праверце назву ў паперах літара ў літару. Калі яна напісана менавіта так, не давярайце прапанове.',
    ru: 'Проверьте название в бумагах буква в букву. Если оно написано именно так, не доверяйте предложению.',
    en: 'Check the name in your papers letter by letter. If it is written exactly so, do not trust the offer.',
  },
  'check-partner': {
    be: 'Калі за мяжой вас прымае нейкі партнёр агенцтва, праверце яшчэ раз з яго назвай.',
    ru: 'Если за границей вас принимает какой-то партнер агентства, проверьте еще раз с его названием.',
    en: 'If some partner of the agency receives you abroad, check again with its name.',
  },
  clients: {
    be: 'Прачытайце, што рабіць кліентам гэтага агенцтва: гэта напісана пад прычынай.',
    ru: 'Прочитайте, что делать клиентам этого агентства: это написано под причиной.',
    en: 'Read what clients of this agency should do: it stands below the reason.',
  },
  compare: {
    be: 'Параўнайце назву, УНП, тэлефон і адрас агенцтва з тымі, што ў вашых паперах: ашуканцы бяруць чужыя назвы.',
    ru: 'Сравните название, УНП, телефон и адрес агентства с теми, что в ваших бумагах: мошенники берут чужие названия.',
    en: 'Compare the agency’s name, UNP, telephone and address with those in your papers: fraudsters take the names of others.',
  },
  'written-contract': {
    be: 'Заключыце з агенцтвам пісьмовы дагавор, перш чым плаціць.',
    ru: 'Заключите с агентством письменный договор, прежде чем платить.',
    en: 'Make a written contract with the agency before you pay.',
  },
  'registered-contract': {
    be: 'Да ад’езду працоўны дагавор трэба зарэгістраваць у падраздзяленні па грамадзянстве і міграцыі. Перападпісваць яго за мяжой забаронена.',
    ru: 'До отъезда трудовой договор нужно зарегистрировать в подразделении по гражданству и миграции. Переподписывать его за границей запрещено.',
    en: 'Before you leave, the employment contract has to be registered with the citizenship and migration unit. Signing it anew abroad is prohibited.',
  },
  'check-before-leaving': {
    be: 'Праверце яшчэ раз перад самым ад’ездам: адказ можа змяніцца ў любы дзень.',
    ru: 'Проверьте еще раз перед самым отъездом: ответ может измениться в любой день.',
    en: 'Check again just before you leave: the answer can change on any day.',
  },
  call: {
    be: 'Патэлефануйце, перш чым нешта вырашаць. Агенцтва не даведаецца, што вы пыталіся.',
    ru: 'Позвоните, прежде чем что-то решать. Агентство не узнает, что вы спрашивали.',
    en: 'Call before you decide anything. The agency is not told that you asked.',
  },
} satisfies Words<NextStep>;

/** Why a code that was read out tells nothing. */
export const codeRefusals = {
  'code-length': { be: 'У кодзе восем лічбаў', ru: 'В коде восемь цифр', en: 'The code has eight digits' },
  'code-wrong': {
    be: 'Такога кода рэестр не даваў. Папрасіце прачытаць яго яшчэ раз па адной лічбе',
    ru: 'Такого кода реестр не давал. Попросите прочитать его еще раз по одной цифре',
    en: 'The register gave no such code. Ask for it once more, digit by digit',
  },
} satisfies Words<CodeRefusal>;
