import type { VerdictCode } from '../codes/types.ts';
import type { Word, Words } from './language.ts';

/** What is told of a paper, in the fewest words. */
export const paperVerdicts = {
  genuine: {
    be: 'Выпіска сапраўдная, ліцэнзія дзейнічае',
    ru: 'Выписка подлинная, лицензия действует',
    en: 'The extract is genuine and the licence is in force',
  },
  'in-part': {
    be: 'Выпіска сапраўдная, але ліцэнзія дзейнічае не цалкам',
    ru: 'Выписка подлинная, но лицензия действует не полностью',
    en: 'The extract is genuine, but only a part of the licence is in force',
  },
  superseded: {
    be: 'Выпіска сапраўдная, але састарэла: выдадзена навейшая',
    ru: 'Выписка подлинная, но устарела: выдана более новая',
    en: 'The extract is genuine but out of date: a newer one was issued',
  },
  'not-yet': {
    be: 'Працаваць яшчэ нельга: ліцэнзія не ўступіла ў сілу',
    ru: 'Работать еще нельзя: лицензия не вступила в силу',
    en: 'May not work yet: the licence is not in force',
  },
  suspended: {
    be: 'Працаваць нельга: ліцэнзія прыпынена',
    ru: 'Работать нельзя: лицензия приостановлена',
    en: 'May not work now: the licence is suspended',
  },
  expired: {
    be: 'Ліцэнзія несапраўдная: тэрмін скончыўся',
    ru: 'Лицензия недействительна: срок истек',
    en: 'The licence is not valid: it has expired',
  },
  ended: {
    be: 'Ліцэнзія несапраўдная: спынена',
    ru: 'Лицензия недействительна: прекращена',
    en: 'The licence is not valid: it was ended',
  },
  forged: {
    be: 'Падробка: рэестр такой выпіскі не выдаваў',
    ru: 'Подделка: реестр такой выписки не выдавал',
    en: 'Forged: the register never issued this extract',
  },
  malformed: { be: 'Гэта не код выпіскі з рэестра', ru: 'Это не код выписки из реестра', en: 'This is not the code of an extract' },
  unconfirmed: {
    be: 'Пацвердзіць без сеткі нельга',
    ru: 'Подтвердить без сети нельзя',
    en: 'This cannot be confirmed without a network',
  },
} satisfies Words<VerdictCode>;

/** What follows from it for whoever holds the paper in the hands. */
export const paperMeanings = {
  genuine: {
    be: 'Папера гаворыць пра ліцэнзію, а не пра таго, хто яе паказвае. Параўнайце з тым, што ніжэй.',
    ru: 'Бумага говорит о лицензии, а не о том, кто ее показывает. Сравните с тем, что ниже.',
    en: 'The paper tells of the licence and not of whoever shows it. Compare with what is below.',
  },
  'in-part': {
    be: 'Частка ліцэнзіі прыпынена. Адкрыйце старонку ліцэнзіі і паглядзіце, ці можна менавіта тое, што вам прапаноўваюць.',
    ru: 'Часть лицензии приостановлена. Откройте страницу лицензии и посмотрите, можно ли именно то, что вам предлагают.',
    en: 'A part of the licence is suspended. Open the page of the licence and see whether what you are offered is still allowed.',
  },
  superseded: {
    be: 'Папрасіце навейшую выпіску. Пасля гэтай у ліцэнзіі нешта змянілася або папера была згублена, і яе можа паказваць хто заўгодна.',
    ru: 'Попросите более новую выписку. После этой в лицензии что-то изменилось или бумага была потеряна, и показывать ее может кто угодно.',
    en: 'Ask for the newer extract. Since this one something in the licence has changed, or the paper was lost and anybody may be showing it.',
  },
  'not-yet': {
    be: 'Выпіска сапраўдная. Працаваць па ліцэнзіі агенцтва пакуль не можа. Нічога не падпісвайце і не плаціце загадзя.',
    ru: 'Выписка подлинная. Работать по лицензии агентство пока не может. Ничего не подписывайте и не платите заранее.',
    en: 'The extract is genuine. The agency may not work under the licence yet. Do not sign anything and do not pay in advance.',
  },
  suspended: {
    be: 'Выпіска сапраўдная, але за ёй зараз нічога няма. Нічога не падпісвайце, не плаціце і не аддавайце пашпарт.',
    ru: 'Выписка подлинная, но за ней сейчас ничего нет. Ничего не подписывайте, не платите и не отдавайте паспорт.',
    en: 'The extract is genuine, but there is nothing behind it now. Do not sign anything, do not pay and do not hand over your passport.',
  },
  expired: {
    be: 'Выпіска сапраўдная, але старая. Нічога не падпісвайце, не плаціце і не аддавайце пашпарт.',
    ru: 'Выписка подлинная, но старая. Ничего не подписывайте, не платите и не отдавайте паспорт.',
    en: 'The extract is genuine, but old. Do not sign anything, do not pay and do not hand over your passport.',
  },
  ended: {
    be: 'Выпіска сапраўдная, але ліцэнзіі больш няма. Хто паказвае яе сёння, уводзіць вас у зман. Нічога не падпісвайце, не плаціце і не аддавайце пашпарт.',
    ru: 'Выписка подлинная, но лицензии больше нет. Кто показывает ее сегодня, вводит вас в заблуждение. Ничего не подписывайте, не платите и не отдавайте паспорт.',
    en: 'The extract is genuine, but the licence is no more. Whoever shows it to you today is misleading you. Do not sign anything, do not pay and do not hand over your passport.',
  },
  forged: {
    be: 'Нічога не падпісвайце, не плаціце і не аддавайце пашпарт. Захавайце паперу або зрабіце здымак і патэлефануйце нам.',
    ru: 'Ничего не подписывайте, не платите и не отдавайте паспорт. Сохраните бумагу или сделайте снимок и позвоните нам.',
    en: 'Do not sign anything, do not pay and do not hand over your passport. Keep the paper or take a picture of it, and call us.',
  },
  malformed: {
    be: 'Код прачытаны не цалкам або набраны з памылкай, або гэта нейкі іншы код. Паспрабуйце яшчэ раз. Калі не выходзіць, паперы не верце і шукайце ліцэнзію па нумары.',
    ru: 'Код прочитан не целиком или набран с ошибкой, или это какой-то другой код. Попробуйте еще раз. Если не получается, бумаге не верьте и ищите лицензию по номеру.',
    en: 'The code was read in part or typed wrongly, or it is some other code. Try again. If that does not help, do not trust the paper and look the licence up by its number.',
  },
  unconfirmed: {
    be: 'Гэта не значыць, што папера падроблена. Дапамажыце чалавеку праверыць яе па тэлефоне або там, дзе ёсць сетка.',
    ru: 'Это не значит, что бумага подделана. Помогите человеку проверить ее по телефону или там, где есть сеть.',
    en: 'That does not mean that the paper is forged. Help the person to check it by telephone or where there is a network.',
  },
} satisfies Words<VerdictCode>;

/** The page that a code leads to. */
export const paperPage = {
  title: { be: 'Праверка выпіскі', ru: 'Проверка выписки', en: 'Check of an extract' },
  extract: { be: 'Выпіска {serial}', ru: 'Выписка {serial}', en: 'Extract {serial}' },
  newest: {
    be: 'Апошняя выпіска па гэтай ліцэнзіі: {serial}.',
    ru: 'Последняя выписка по этой лицензии: {serial}.',
    en: 'The latest extract of this licence is {serial}.',
  },
  serial: { be: 'Нумар выпіскі', ru: 'Номер выписки', en: 'Number of the extract' },
  'issued-on': { be: 'Выдадзена', ru: 'Выдана', en: 'Issued' },
  says: { be: 'Што ў паперы і што ў рэестры', ru: 'Что в бумаге и что в реестре', en: 'What the paper says and what the register says' },
  same: { be: 'Усё супадае.', ru: 'Всё совпадает.', en: 'Everything is the same.' },
  'in-register': { be: 'Не супадае. Цяпер у рэестры:', ru: 'Не совпадает. Сейчас в реестре:', en: 'Differs. In the register now:' },
  number: { be: 'Нумар ліцэнзіі', ru: 'Номер лицензии', en: 'Number of the licence' },
  kind: { be: 'На што', ru: 'На что', en: 'What for' },
  name: { be: 'Назва', ru: 'Название', en: 'Name' },
  from: { be: 'Дзейнічае з', ru: 'Действует с', en: 'In force from' },
  until: { be: 'Апошні дзень', ru: 'Последний день', en: 'Last day' },
  expect: { be: 'Каго вы павінны бачыць перад сабой', ru: 'Кого вы должны видеть перед собой', en: 'Whom you should have before you' },
  'expect-lead': {
    be: 'Сапраўдную паперу можа паказваць чужы чалавек. Патэлефануйце агенцтву па нумары адсюль і спытайце, ці працуе ў ім той, хто перад вамі.',
    ru: 'Подлинную бумагу может показывать чужой человек. Позвоните агентству по номеру отсюда и спросите, работает ли у них тот, кто перед вами.',
    en: 'A genuine paper can be shown by the wrong person. Call the agency at the number given here and ask whether the one before you works there.',
  },
  browser: { be: 'Ці на сапраўднай вы старонцы?', ru: 'На настоящей ли вы странице?', en: 'Is this page the real one?' },
  'browser-lead': {
    be: 'Код можа весці на падробленую старонку. У адрасным радку браўзера павінна быць:',
    ru: 'Код может вести на поддельную страницу. В адресной строке браузера должно быть:',
    en: 'A code can lead to a copy of this page. The address bar of the browser must say:',
  },
  secret: {
    be: 'Агенцтва не даведаецца, што вы яго правяралі.',
    ru: 'Агентство не узнает, что вы его проверяли.',
    en: 'The agency will not learn that you checked it.',
  },
  licence: { be: 'Усё пра гэту ліцэнзію', ru: 'Всё об этой лицензии', en: 'Everything about this licence' },
  scan: {
    be: 'Для пастоў і консульстваў: праверка без сеткі',
    ru: 'Для постов и консульств: проверка без сети',
    en: 'For border posts and consulates: checking without a network',
  },
  call: { be: 'Спытайце нас', ru: 'Спросите нас', en: 'Ask us' },
} satisfies Record<string, Word>;
