import type { ReviewedDecision, ReviewOrigin, ReviewOutcome, ReviewRefusal } from '../rules/reviews.ts';
import type { Words } from './language.ts';
import { tied } from './tied.ts';

/** The decisions that can be looked at again. */
export const reviewedDecisions = {
  order: { be: 'Патрабаванне аб ліквідацыі парушэнняў', ru: 'Требование об устранении нарушений', en: 'Order to remedy' },
  suspension: { be: 'Прыпыненне', ru: 'Приостановление', en: 'Suspension' },
  extension: { be: 'Падаўжэнне прыпынення', ru: 'Продление приостановления', en: 'Extension of the suspension' },
  resumption: { be: 'Аднаўленне', ru: 'Возобновление', en: 'Resumption' },
  revocation: { be: 'Спыненне', ru: 'Прекращение', en: 'Revocation' },
  annulment: { be: 'Ануляванне', ru: 'Аннулирование', en: 'Annulment' },
  refusal: { be: 'Адмова па заяве', ru: 'Отказ по заявлению', en: 'Refusal of the application' },
  grant: { be: 'Выдача ліцэнзіі', ru: 'Выдача лицензии', en: 'Grant of the licence' },
  renewal: { be: 'Падаўжэнне тэрміну ліцэнзіі', ru: 'Продление срока лицензии', en: 'Renewal of the licence' },
} satisfies Words<ReviewedDecision>;

/** Why a decision is looked at again. */
export const reviewOrigins = {
  appeal: { be: 'Скарга агенцтва', ru: 'Жалоба агентства', en: 'Appeal by the agency' },
  court: { be: 'Рашэнне суда', ru: 'Решение суда', en: 'Ruling of a court' },
  protest: { be: 'Пратэст пракурора', ru: 'Протест прокурора', en: 'Protest by a prosecutor' },
} satisfies Words<ReviewOrigin>;

/** What came of it. */
export const reviewOutcomes = {
  upheld: { be: 'Рашэнне пакінута ў сіле', ru: 'Решение оставлено в силе', en: 'The decision is upheld' },
  changed: { be: 'Рашэнне зменена', ru: 'Решение изменено', en: 'The decision is changed' },
  'set-aside': { be: 'Рашэнне адменена', ru: 'Решение отменено', en: 'The decision is set aside' },
} satisfies Words<ReviewOutcome>;

/** Why a review was not taken or not decided, and what to do instead. */
export const reviewRefusals = {
  'not-allowed': {
    be: 'Ваш уліковы запіс не дазваляе гэта зрабіць.',
    ru: 'Ваша учетная запись не позволяет это сделать.',
    en: 'Your account does not allow this.',
  },
  related: tied,
  'not-reviewable': {
    be: 'Гэта рашэнне ўжо не дзейнічае або яго нельга перагледзець такім чынам.',
    ru: 'Это решение уже не действует или его нельзя пересмотреть таким образом.',
    en: 'This decision no longer holds, or cannot be reviewed in this way.',
  },
  'already-lodged': {
    be: 'Такі перагляд ужо пачаты. Дачакайцеся яго выніку.',
    ru: 'Такой пересмотр уже начат. Дождитесь его результата.',
    en: 'Such a review is under way already. Wait for what comes of it.',
  },
  'already-appealed': {
    be: 'Скарга на гэта рашэнне ўжо разгледжана. Далей можна звярнуцца ў суд.',
    ru: 'Жалоба на это решение уже рассмотрена. Дальше можно обратиться в суд.',
    en: 'An appeal against this decision was decided already. The next step is a court.',
  },
  'court-has-ruled': {
    be: 'Па гэтым рашэнні выказаўся суд, таму змяніць яго можа толькі суд.',
    ru: 'По этому решению высказался суд, поэтому изменить его может только суд.',
    en: 'A court has ruled on this decision, so only a court can change it.',
  },
  'appeal-late': {
    be: 'Тэрмін скаргі мінуў: апошнім днём было {day}. Запытайце ў суда, ці можна аднавіць тэрмін.',
    ru: 'Срок жалобы прошел: последним днем было {day}. Спросите в суде, можно ли восстановить срок.',
    en: 'The time for an appeal is over: its last day was {day}. Ask a court whether the time can be restored.',
  },
  'ruling-day-wrong': {
    be: 'Суд мог прыняць рашэнне не раней за рашэнне Дэпартамента і не пазней за сёння.',
    ru: 'Суд мог принять решение не раньше решения Департамента и не позже сегодняшнего дня.',
    en: 'The court cannot have ruled before the Department decided, nor after today.',
  },
  'same-person': {
    be: 'Вы ўдзельнічалі ў гэтым рашэнні або самі прасілі яго перагледзець, таму вырашае іншы кіраўнік.',
    ru: 'Вы участвовали в этом решении или сами просили его пересмотреть, поэтому решает другой руководитель.',
    en: 'You had a part in this decision or asked for its review yourself, so another head decides.',
  },
  'court-first': {
    be: 'Па гэтым рашэнні ёсць рашэнне суда. Спачатку трэба выканаць яго.',
    ru: 'По этому решению есть решение суда. Сначала нужно исполнить его.',
    en: 'A court has ruled on this decision. Its ruling has to be carried out first.',
  },
  'already-open': {
    be: 'Адмову пакуль нельга адмяніць: агенцтва ўжо падае іншую такую заяву. Спачатку тая заява павінна быць вырашана або адклікана.',
    ru: 'Отказ пока нельзя отменить: агентство уже подает другое такое заявление. Сначала то заявление должно быть решено или отозвано.',
    en: 'The refusal cannot be set aside yet: the agency has another such application open. First that one has to be decided or withdrawn.',
  },
  'outcome-impossible': {
    be: 'Такі вынік для гэтага рашэння немагчымы.',
    ru: 'Такой результат для этого решения невозможен.',
    en: 'This outcome is not possible for this decision.',
  },
  'last-day-required': {
    be: 'Укажыце новы апошні дзень прыпынення.',
    ru: 'Укажите новый последний день приостановления.',
    en: 'State the new last day of the suspension.',
  },
  'last-day-past': {
    be: 'Новы апошні дзень не можа быць раней за сённяшні.',
    ru: 'Новый последний день не может быть раньше сегодняшнего.',
    en: 'The new last day cannot be before today.',
  },
  'last-day-too-late': {
    be: 'Закон не дазваляе прыпынення на такі доўгі тэрмін: апошні магчымы дзень – {day}.',
    ru: 'Закон не допускает приостановления на такой долгий срок: последний возможный день – {day}.',
    en: 'The law does not allow a suspension as long as that: the last possible day is {day}.',
  },
  'advice-required': {
    be: 'Напішыце на трох мовах, што цяпер рабіць кліентам агенцтва.',
    ru: 'Напишите на трех языках, что теперь делать клиентам агентства.',
    en: 'Write in all three languages what clients of the agency should do now.',
  },
} satisfies Words<ReviewRefusal>;
