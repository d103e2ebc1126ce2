import type { Measure } from '../rules/licence.ts';
import type { MeasureRefusal } from '../rules/measure-rules.ts';
import type { Words } from './language.ts';
import { tied } from './tied.ts';

/** What can be done against a licence or a part of it, and what its holder can do with it. A part is not revoked but struck off. */
export const measures = {
  notice: { be: 'Паведамленне аб намеры', ru: 'Уведомление о намерении', en: 'Notice of intention' },
  order: { be: 'Патрабаванне аб ліквідацыі парушэнняў', ru: 'Требование об устранении нарушений', en: 'Order to remedy' },
  suspension: { be: 'Прыпыненне', ru: 'Приостановление', en: 'Suspension' },
  extension: { be: 'Падаўжэнне прыпынення', ru: 'Продление приостановления', en: 'Extension of the suspension' },
  resumption: { be: 'Аднаўленне', ru: 'Возобновление', en: 'Resumption' },
  revocation: { be: 'Спыненне', ru: 'Прекращение', en: 'Revocation' },
  'strike-off': { be: 'Выключэнне з ліцэнзіі', ru: 'Исключение из лицензии', en: 'Striking off' },
  annulment: { be: 'Ануляванне', ru: 'Аннулирование', en: 'Annulment' },
  surrender: { be: 'Адмова агенцтва ад ліцэнзіі', ru: 'Отказ агентства от лицензии', en: 'Surrender by the agency' },
  correction: { be: 'Выпраўленне запісу', ru: 'Исправление записи', en: 'Correction of an entry' },
} satisfies Words<Measure | 'strike-off'>;

/** Why a measure was not proposed or not decided, and what to do instead. */
export const measureRefusals = {
  'not-allowed': {
    be: 'Ваш уліковы запіс не дазваляе гэта зрабіць.',
    ru: 'Ваша учетная запись не позволяет это сделать.',
    en: 'Your account does not allow this.',
  },
  related: tied,
  'already-proposed': {
    be: 'На гэтую ліцэнзію ўжо прапанавана мера. Спачатку яе павінен разгледзець кіраўнік.',
    ru: 'По этой лицензии уже предложена мера. Сначала ее должен рассмотреть руководитель.',
    en: 'A measure is proposed on this licence already. The head has to decide on it first.',
  },
  'nothing-proposed': {
    be: 'На гэтую ліцэнзію няма прапанаванай меры.',
    ru: 'По этой лицензии нет предложенной меры.',
    en: 'No measure is proposed on this licence.',
  },
  'not-yours': {
    be: 'Гэту меру прапанавалі не вы. Адклікаць прапанову можа толькі той, хто яе ўнёс.',
    ru: 'Эту меру предложили не вы. Отозвать предложение может только тот, кто его внес.',
    en: 'You did not propose this measure. Only whoever proposed it can take it back.',
  },
  'reasons-required': {
    be: 'Напішыце, чаму вы так вырашылі.',
    ru: 'Напишите, почему вы так решили.',
    en: 'Write why you decided so.',
  },
  'same-person': {
    be: 'Меру прапанавалі вы, таму рашэнне прымае іншы кіраўнік.',
    ru: 'Меру предложили вы, поэтому решение принимает другой руководитель.',
    en: 'You proposed this measure, so another head decides on it.',
  },
  'wrong-standing': {
    be: 'Пры цяперашнім стане ліцэнзіі гэтай меры прыняць нельга.',
    ru: 'При нынешнем состоянии лицензии эту меру принять нельзя.',
    en: 'With the standing the licence has now, this measure cannot be taken.',
  },
  'ground-required': { be: 'Адзначце хаця б адну падставу.', ru: 'Отметьте хотя бы одно основание.', en: 'Mark at least one ground.' },
  'ground-not-allowed': {
    be: 'Адзначаная падстава не дазваляе гэтай меры. Выберыце з тых, што паказаны.',
    ru: 'Отмеченное основание не допускает этой меры. Выберите из тех, что показаны.',
    en: 'A ground you marked does not allow this measure. Choose among those shown.',
  },
  'ground-not-on-record': {
    be: 'Адна з пазначаных падстаў магчымая толькі пасля таго, чаго ў справе ліцэнзіі няма: невыкананага патрабавання, прыпынення або парушэння, за якое ўжо прымалі меры.',
    ru: 'Одно из отмеченных оснований возможно только после того, чего в деле лицензии нет: невыполненного требования, приостановления или нарушения, за которое уже принимали меры.',
    en: 'One of the marked grounds is possible only after something that the record of this licence does not hold: an order that was not met, a suspension, or a violation that was acted on.',
  },
  'advice-required': {
    be: 'Напішыце на трох мовах, што рабіць кліентам агенцтва.',
    ru: 'Напишите на трех языках, что делать клиентам агентства.',
    en: 'Write in all three languages what clients of the agency should do.',
  },
  'part-not-covered': {
    be: 'Гэта больш не ўваходзіць у ліцэнзію. Вярніцеся на старонку ліцэнзіі і выберыце зноў.',
    ru: 'Это больше не входит в лицензию. Вернитесь на страницу лицензии и выберите снова.',
    en: 'The licence does not cover this any more. Go back to the licence and choose again.',
  },
  'not-running': {
    be: 'Гэта прыпыненне ўжо не дзейнічае.',
    ru: 'Это приостановление уже не действует.',
    en: 'This suspension does not run any more.',
  },
  unconfirmed: {
    be: 'Кіраўнік яшчэ не пацвердзіў гэтага прыпынення. Пакуль гэтага няма, яго нельга ні падоўжыць, ні зняць.',
    ru: 'Руководитель еще не подтвердил это приостановление. Пока этого нет, его нельзя ни продлить, ни снять.',
    en: 'The head has not confirmed this suspension yet. Until then it can be neither extended nor lifted.',
  },
  lapsed: {
    be: 'Час на пацвярджэнне мінуў, і прыпыненне страціла сілу. Калі яно яшчэ патрэбна, яго трэба прапанаваць нанова.',
    ru: 'Время на подтверждение прошло, и приостановление утратило силу. Если оно еще нужно, его надо предложить заново.',
    en: 'The time to confirm it has passed and the suspension has lapsed. If it is still needed, it has to be proposed anew.',
  },
  'nothing-to-confirm': {
    be: 'Гэта прыпыненне ўжо не дзейнічае: ліцэнзія спынена або скончылася, частка выключана з яе або само прыпыненне скасавана. Пацвярджаць няма чаго.',
    ru: 'Это приостановление уже не действует: лицензия прекращена или истекла, часть исключена из нее или само приостановление отменено. Подтверждать нечего.',
    en: 'This suspension does not run any more: the licence has ended or expired, the part was struck off it, or the suspension itself was set aside. There is nothing to confirm.',
  },
  'unconfirmed-before': {
    be: 'Ранейшага неадкладнага прыпынення кіраўнік не пацвердзіў. Другі раз адзін супрацоўнік прыпыніць не можа: прапануйце прыпыненне, і кіраўнік вырашыць.',
    ru: 'Предыдущее немедленное приостановление руководитель не подтвердил. Второй раз один сотрудник приостановить не может: предложите приостановление, и руководитель решит.',
    en: 'No head confirmed the immediate suspension before this one. One officer cannot suspend a second time: propose the suspension, and the head decides.',
  },
  'correction-required': {
    be: 'Напішыце на трох мовах, як насамрэч.',
    ru: 'Напишите на трех языках, как на самом деле.',
    en: 'Write in all three languages what is right.',
  },
  'intended-required': {
    be: 'Выберыце, якую меру маюць намер прыняць.',
    ru: 'Выберите, какую меру намерены принять.',
    en: 'Choose which measure is intended.',
  },
  'notice-other': {
    be: 'Гэта паведамленне было аб іншай меры або пра іншае. Выберыце тое, якое папярэджвала менавіта пра гэта.',
    ru: 'Это уведомление было о другой мере или о другом. Выберите то, которое предупреждало именно об этом.',
    en: 'That notice announced another measure or was about something else. Choose the one that announced this.',
  },
  'notice-open': {
    be: 'Агенцтва яшчэ можа адказаць на паведамленне. Дачакайцеся адказу або апошняга дня.',
    ru: 'Агентство еще может ответить на уведомление. Дождитесь ответа или последнего дня.',
    en: 'The agency can still reply to the notice. Wait for its reply or for the last day.',
  },
  'notice-closed': {
    be: 'Гэта паведамленне закрыта без меры. Калі мера ўсё ж патрэбна, папярэдзьце агенцтва зноў або прапануйце яе без паведамлення.',
    ru: 'Это уведомление закрыто без меры. Если мера всё же нужна, уведомите агентство снова или предложите ее без уведомления.',
    en: 'This notice was closed without a measure. If one is needed after all, give notice again or propose it without a notice.',
  },
  'reply-too-soon': {
    be: 'Агенцтву трэба даць больш часу. Самы ранні дзень напісаны каля поля.',
    ru: 'Агентству нужно дать больше времени. Самый ранний день написан у поля.',
    en: 'The agency must be given more time. The earliest day stands by the field.',
  },
  'reply-day-off': {
    be: 'Гэта нерабочы дзень. Выберыце рабочы.',
    ru: 'Это нерабочий день. Выберите рабочий.',
    en: 'This is not a working day. Choose one that is.',
  },
  'remedy-past': {
    be: 'Апошні дзень для ліквідацыі павінен быць пазней за сённяшні.',
    ru: 'Последний день для устранения должен быть позже сегодняшнего.',
    en: 'The last day to remedy must be later than today.',
  },
  'remedy-too-long': {
    be: 'Закон не дазваляе даваць на ліквідацыю такі доўгі тэрмін.',
    ru: 'Закон не позволяет давать на устранение такой долгий срок.',
    en: 'The law does not allow as long as that for a remedy.',
  },
  'term-required': {
    be: 'Напішыце апошні дзень прыпынення.',
    ru: 'Напишите последний день приостановления.',
    en: 'Write the last day of the suspension.',
  },
  'term-past': {
    be: 'Апошні дзень прыпынення павінен быць пазней за сённяшні.',
    ru: 'Последний день приостановления должен быть позже сегодняшнего.',
    en: 'The last day of the suspension must be later than today.',
  },
  'nothing-to-extend': {
    be: 'У гэтага прыпынення няма апошняга дня: яно дзейнічае, пакуль яго не знімуць. Падаўжаць няма чаго.',
    ru: 'У этого приостановления нет последнего дня: оно действует, пока его не снимут. Продлевать нечего.',
    en: 'This suspension has no last day: it runs until it is lifted. There is nothing to extend.',
  },
  'not-longer': {
    be: 'Новы апошні дзень павінен быць пазней за той, што ёсць цяпер.',
    ru: 'Новый последний день должен быть позже того, что есть сейчас.',
    en: 'The new last day must be later than the present one.',
  },
  'entry-unknown': {
    be: 'Выберыце запіс, які выпраўляецца.',
    ru: 'Выберите запись, которая исправляется.',
    en: 'Choose the entry that is corrected.',
  },
  'term-too-long': {
    be: 'Закон не дазваляе прыпыняць ліцэнзію на такі доўгі тэрмін.',
    ru: 'Закон не позволяет приостанавливать лицензию на такой долгий срок.',
    en: 'The law does not allow a suspension as long as that.',
  },
} satisfies Words<MeasureRefusal>;
