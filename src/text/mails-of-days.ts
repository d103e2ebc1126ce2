import type { DayLetter, Reminder } from '../rules/reminders.ts';
import type { Words } from './language.ts';

/** The letters that no act of anybody causes: a day comes near, or has come. */
export const mailsOfDays = {
  'reply-due': {
    be: 'Мы яшчэ не атрымалі адказу на пытанне па заяве вашага агенцтва. Адкажыце на старонцы заявы: пакуль адказу няма, тэрмін разгляду прыпынены.',
    ru: 'Мы еще не получили ответа на вопрос по заявлению вашего агентства. Ответьте на странице заявления: пока ответа нет, срок рассмотрения приостановлен.',
    en: 'We have not yet received an answer to the question about your agency’s application. Answer on its page: the clock stands still until you do.',
  },
  'notice-due': {
    be: 'Вы яшчэ не адказалі на паведамленне аб намеры. Калі адказу не будзе, Дэпартамент адзначыць гэта і вырашыць без яго.',
    ru: 'Вы еще не ответили на уведомление о намерении. Если ответа не будет, Департамент отметит это и решит без него.',
    en: 'You have not yet replied to the notice of intention. If no reply comes, the Department records that and decides without it.',
  },
  'remedy-due': {
    be: 'Вы яшчэ не паведамілі, што парушэнні ліквідаваны. Зрабіце гэта ў рэестры да канца тэрміну: невыкананае патрабаванне – падстава прыпыніць ліцэнзію.',
    ru: 'Вы еще не сообщили, что нарушения устранены. Сделайте это в реестре до конца срока: невыполненное требование – основание приостановить лицензию.',
    en: 'You have not yet told us that the violations are remedied. Do so in the register before the time is over: an order that is not met is a ground to suspend the licence.',
  },
  'appeal-due': {
    be: 'Хутка скончыцца тэрмін, у які ваша агенцтва можа абскардзіць рашэнне ў Дэпартаменце. Падаць скаргу можна на старонцы рашэння; калі вы з ім згодны, нічога рабіць не трэба.',
    ru: 'Скоро истечет срок, в который ваше агентство может обжаловать решение в Департаменте. Подать жалобу можно на странице решения; если вы с ним согласны, ничего делать не нужно.',
    en: 'The time in which your agency can appeal to the Department against a decision ends soon. The appeal is lodged on the page of the decision; if you accept it, there is nothing to do.',
  },
  'contract-ending': {
    be: 'Хутка скончыцца тэрмін дагавора з замежным партнёрам, унесенага ў ліцэнзію вашага агенцтва. Пасля апошняга дня дагавора ліцэнзія гэтага партнёра не ахоплівае, і працаваць праз яго нельга. Калі дагавор падоўжаны або заключаны новы, загадзя падайце заяву аб змене ліцэнзіі на яе старонцы; там відаць, які гэта партнёр.',
    ru: 'Скоро истечет срок договора с иностранным партнером, внесенного в лицензию вашего агентства. После последнего дня договора лицензия на этого партнера не распространяется, и работать через него нельзя. Если договор продлен или заключен новый, заранее подайте заявление об изменении лицензии на ее странице; там видно, какой это партнер.',
    en: 'A contract with a foreign partner that stands in your agency’s licence ends soon. After the contract’s last day the licence does not cover that partner, and work through it has to stop. If the contract was prolonged or a new one made, apply in good time to vary the licence on its page, which also shows which partner it is.',
  },
  'suspension-ending': {
    be: 'Хутка скончыцца тэрмін, на які прыпынена ліцэнзія вашага агенцтва або яе частка. Калі прыпыненне не падоўжаць, з наступнага дня працаваць зноў можна. Да таго часу забарона дзейнічае. Што прыпынена і чаму, сказана на старонцы ліцэнзіі.',
    ru: 'Скоро истечет срок, на который приостановлена лицензия вашего агентства или ее часть. Если приостановление не продлят, со следующего дня работать снова можно. До тех пор запрет действует. Что приостановлено и почему, сказано на странице лицензии.',
    en: 'The term for which your agency’s licence, or a part of it, is suspended ends soon. Unless the suspension is extended, work may go on from the day after. Until then the ban holds. The page of the licence says what is suspended, and why.',
  },
  'advertisement-ending': {
    be: 'Хутка скончыцца тэрмін, на які ўзгоднена рэклама вашага агенцтва. Пасля апошняга дня размяшчаць яе нельга: здыміце яе або загадзя адпраўце на ўзгадненне зноў.',
    ru: 'Скоро истечет срок, на который согласована реклама вашего агентства. После последнего дня размещать ее нельзя: снимите ее или заранее отправьте на согласование снова.',
    en: 'The time for which your agency’s advertisement is approved ends soon. After the last day it must not appear: take it down, or send it for approval again in good time.',
  },
  'licence-ending': {
    be: 'Хутка скончыцца тэрмін ліцэнзіі вашага агенцтва. Пасля апошняга дня працаваць па ёй нельга. Калі хочаце працаваць далей, падайце заяву аб падаўжэнні тэрміну на старонцы ліцэнзіі.',
    ru: 'Скоро истечет срок лицензии вашего агентства. После последнего дня работать по ней нельзя. Если хотите работать дальше, подайте заявление о продлении срока на странице лицензии.',
    en: 'The term of your agency’s licence ends soon. After its last day nobody may work under it. To go on working, apply to renew it on the page of the licence.',
  },
  'renewal-opens': {
    be: 'Цяпер ваша агенцтва можа падаць заяву аб падаўжэнні тэрміну ліцэнзіі. Зрабіце гэта загадзя, на старонцы ліцэнзіі: пакуль заява разглядаецца, тэрмін ліцэнзіі ідзе.',
    ru: 'Теперь ваше агентство может подать заявление о продлении срока лицензии. Сделайте это заранее, на странице лицензии: пока заявление рассматривается, срок лицензии идет.',
    en: 'Your agency can now apply to renew its licence. Do so early, on the page of the licence: while the application is examined, the term of the licence runs on.',
  },
  'suspension-lapsed': {
    be: 'Неадкладнае прыпыненне ліцэнзіі вашага агенцтва або яе часткі не было пацверджана ў тэрмін і страціла сілу. Калі не дзейнічае іншае прыпыненне, працаваць зноў можна. Што дзейнічае цяпер, паказвае старонка ліцэнзіі.',
    ru: 'Немедленное приостановление лицензии вашего агентства или ее части не было подтверждено в срок и утратило силу. Если не действует другое приостановление, работать снова можно. Что действует сейчас, показывает страница лицензии.',
    en: 'The immediate suspension of your agency’s licence, or of a part of it, was not confirmed in time and has lapsed. Unless another suspension holds, work may go on. The page of the licence shows what holds now.',
  },
  'suspension-over': {
    be: 'Скончыўся тэрмін, на які была прыпынена ліцэнзія вашага агенцтва або яе частка. Калі не дзейнічае іншае прыпыненне, працаваць зноў можна. Што дзейнічае цяпер, паказвае старонка ліцэнзіі.',
    ru: 'Истек срок, на который была приостановлена лицензия вашего агентства или ее часть. Если не действует другое приостановление, работать снова можно. Что действует сейчас, показывает страница лицензии.',
    en: 'The term for which your agency’s licence, or a part of it, was suspended is over. Unless another suspension holds, work may go on. The page of the licence shows what holds now.',
  },
  'licence-expired': {
    be: 'Тэрмін ліцэнзіі вашага агенцтва скончыўся. Працаваць па ёй больш нельга. Каб працаваць зноў, падайце заяву на новую ліцэнзію.',
    ru: 'Срок лицензии вашего агентства истек. Работать по ней больше нельзя. Чтобы работать снова, подайте заявление на новую лицензию.',
    en: 'The term of your agency’s licence is over. Nobody may work under it any more. To work again, apply for a new licence.',
  },
} satisfies Words<Reminder | DayLetter>;
