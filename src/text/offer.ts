import type { CodeRefusal } from '../rules/hotline-code.ts';
import type { Still } from '../rules/offer.ts';
import type { NextStep, OfferAnswer } from '../rules/offer-reasons.ts';
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
    ru: 'Такого агентства в реестре нет. Это не значит, что всё в порядке: без лицензии из этого реестра никто не может отправлять людей за границу. Лицензия другой страны здесь вас не защищает.',
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
  'not-found': {
    be: 'Такога агенцтва ў рэестры няма. Гэта не значыць, што ўсё ў парадку: без ліцэнзіі з гэтага рэестра ніхто не можа займацца знаёмствамі. Ліцэнзія іншай краіны тут вас не абараняе.',
    ru: 'Такого агентства в реестре нет. Это не значит, что всё в порядке: без лицензии из этого реестра никто не может заниматься знакомствами. Лицензия другой страны здесь вас не защищает.',
    en: 'No such agency is in the register. This does not mean that all is well: nobody may run an introduction agency without a licence from this register. A licence of another country gives you no protection here.',
  },
  'cannot-tell': {
    be: 'З таго, што запісана ў рэестры і што вы напісалі, не відаць, ці можа агенцтва знаёміць вас з людзьмі ў гэтай краіне.',
    ru: 'Из того, что записано в реестре и что вы написали, не видно, может ли агентство знакомить вас с людьми в этой стране.',
    en: 'What the register holds and what you wrote do not show whether the agency may introduce you to people in that country.',
  },
} satisfies Words<OfferAnswer | 'may-if'>;

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
