import type { Measure } from '../rules/licence.ts';
import type { MeasureRefusal } from '../rules/measures.ts';
import type { Word, Words } from './language.ts';

/** What can be done against a licence, and what its holder can do with it. */
export const measures = {
  notice: { be: 'Паведамленне аб намеры', ru: 'Уведомление о намерении', en: 'Notice of intention' },
  order: { be: 'Патрабаванне аб ліквідацыі парушэнняў', ru: 'Требование об устранении нарушений', en: 'Order to remedy' },
  suspension: { be: 'Прыпыненне', ru: 'Приостановление', en: 'Suspension' },
  extension: { be: 'Падаўжэнне прыпынення', ru: 'Продление приостановления', en: 'Extension of the suspension' },
  resumption: { be: 'Аднаўленне', ru: 'Возобновление', en: 'Resumption' },
  revocation: { be: 'Спыненне', ru: 'Прекращение', en: 'Revocation' },
  surrender: { be: 'Адмова агенцтва ад ліцэнзіі', ru: 'Отказ агентства от лицензии', en: 'Surrender by the agency' },
  correction: { be: 'Выпраўленне запісу', ru: 'Исправление записи', en: 'Correction of an entry' },
} satisfies Words<Measure>;

/** Why a measure was not proposed or not decided, and what to do instead. */
export const measureRefusals = {
  'not-allowed': {
    be: 'Ваш уліковы запіс не дазваляе гэта зрабіць.',
    ru: 'Ваша учетная запись не позволяет это сделать.',
    en: 'Your account does not allow this.',
  },
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
    be: 'Адзначаная падстава не дазваляе гэтай меры. Пад кожнай падставай напісана, што яна дазваляе.',
    ru: 'Отмеченное основание не допускает этой меры. Под каждым основанием написано, что оно допускает.',
    en: 'A ground you marked does not allow this measure. Beneath each ground it says what it allows.',
  },
  'advice-required': {
    be: 'Напішыце на трох мовах, што рабіць кліентам агенцтва.',
    ru: 'Напишите на трех языках, что делать клиентам агентства.',
    en: 'Write in all three languages what clients of the agency should do.',
  },
  'term-past': {
    be: 'Апошні дзень прыпынення павінен быць пазней за сённяшні.',
    ru: 'Последний день приостановления должен быть позже сегодняшнего.',
    en: 'The last day of the suspension must be later than today.',
  },
  'term-too-long': {
    be: 'Закон не дазваляе прыпыняць ліцэнзію на такі доўгі тэрмін.',
    ru: 'Закон не позволяет приостанавливать лицензию на такой долгий срок.',
    en: 'The law does not allow a suspension as long as that.',
  },
} satisfies Words<MeasureRefusal>;

/** The Department's page of one licence and the form of a measure. */
export const measurePage = {
  proposals: { be: 'Прапанаваныя меры чакаюць рашэння', ru: 'Предложенные меры ждут решения', en: 'Proposed measures await a decision' },
  'proposed-on': { be: 'прапанавана {day}', ru: 'предложено {day}', en: 'proposed on {day}' },
  public: { be: 'Што бачаць грамадзяне', ru: 'Что видят граждане', en: 'What citizens see' },
  since: { be: 'З якога дня', ru: 'С какого дня', en: 'Since' },
  until: { be: 'Па які дзень уключна', ru: 'По какой день включительно', en: 'To, that day included' },
  'no-end': { be: 'без тэрміну', ru: 'без срока', en: 'no end set' },
  standing: { be: 'Сёння', ru: 'Сегодня', en: 'Today' },
  measures: { be: 'Меры', ru: 'Меры', en: 'Measures' },
  none: { be: 'Мер не было.', ru: 'Мер не было.', en: 'There have been no measures.' },
  'is-proposed': { be: 'чакае рашэння', ru: 'ждет решения', en: 'awaits its decision' },
  'is-upheld': { be: 'прынята', ru: 'принято', en: 'upheld' },
  'is-rejected': { be: 'адхілена', ru: 'отклонено', en: 'rejected' },
  'is-imported': { be: 'перанесена з ранейшага рэестра', ru: 'перенесено из прежнего реестра', en: 'brought in from the earlier register' },
  'by-proposer': { be: 'Прапанаваў: {name}, {minute}', ru: 'Предложил: {name}, {minute}', en: 'Proposed by {name}, {minute}' },
  'by-decider': { be: 'Вырашыў: {name}, {minute}', ru: 'Решил: {name}, {minute}', en: 'Decided by {name}, {minute}' },
  propose: { be: 'Прапанаваць меру', ru: 'Предложить меру', en: 'Propose a measure' },
  'propose-lead': {
    be: 'Мера пачне дзейнічаць у дзень, калі яе прыме кіраўнік. Да таго часу для грамадзян нічога не мяняецца.',
    ru: 'Мера начнет действовать в день, когда ее примет руководитель. До этого для граждан ничего не меняется.',
    en: 'The measure takes effect on the day the head upholds it. Until then nothing changes for the public.',
  },
  'to-licence': { be: 'Да ліцэнзіі {number}', ru: 'К лицензии {number}', en: 'To licence {number}' },
  which: { be: 'Якая мера', ru: 'Какая мера', en: 'Which measure' },
  'hint-suspension': {
    be: 'Агенцтва часова не можа працаваць па ліцэнзіі.',
    ru: 'Агентство временно не может работать по лицензии.',
    en: 'For a time the agency may not work under the licence.',
  },
  'hint-resumption': {
    be: 'Агенцтва зноў можа працаваць з дня рашэння.',
    ru: 'Агентство снова может работать со дня решения.',
    en: 'The agency may work again from the day of the decision.',
  },
  'hint-revocation': {
    be: 'Ліцэнзія спыняецца назаўсёды.',
    ru: 'Лицензия прекращается навсегда.',
    en: 'The licence ends for good.',
  },
  grounds: { be: 'Падставы', ru: 'Основания', en: 'Grounds' },
  'grounds-hint': {
    be: 'Для аднаўлення падстава не патрэбна.',
    ru: 'Для возобновления основание не нужно.',
    en: 'A resumption needs no ground.',
  },
  reasons: { be: 'Абгрунтаванне для кіраўніка', ru: 'Обоснование для руководителя', en: 'Reasons, for the head' },
  advice: { be: 'Што рабіць кліентам агенцтва', ru: 'Что делать клиентам агентства', en: 'What clients of the agency should do' },
  'advice-lead': {
    be: 'Гэты тэкст убачыць кожны, хто правярае агенцтва. Для аднаўлення ён не патрэбны.',
    ru: 'Этот текст увидит каждый, кто проверяет агентство. Для возобновления он не нужен.',
    en: 'Everyone who checks the agency will read this text. A resumption needs none.',
  },
  'advice-be': { be: 'Па-беларуску', ru: 'По-белорусски', en: 'In Belarusian' },
  'advice-ru': { be: 'Па-руску', ru: 'По-русски', en: 'In Russian' },
  'advice-en': { be: 'Па-англійску', ru: 'По-английски', en: 'In English' },
  'last-day': { be: 'Апошні дзень прыпынення', ru: 'Последний день приостановления', en: 'Last day of the suspension' },
  'last-day-hint': {
    be: 'Не пазней за {day}. Калі пакінуць пустым, прыпыненне дзейнічае да аднаўлення. Крыніца: {source}.',
    ru: 'Не позже {day}. Если оставить пустым, приостановление действует до возобновления. Источник: {source}.',
    en: 'Not later than {day}. Left empty, the suspension runs until it is resumed. Source: {source}.',
  },
  ruling: { be: 'Рашэнне па прапанаванай меры', ru: 'Решение по предложенной мере', en: 'Decide on the proposed measure' },
  uphold: { be: 'Прыняць меру', ru: 'Принять меру', en: 'Uphold the measure' },
  'uphold-hint': {
    be: 'Яна пачне дзейнічаць сёння, і грамадзяне адразу ўбачаць яе.',
    ru: 'Она начнет действовать сегодня, и граждане сразу увидят ее.',
    en: 'It takes effect today, and the public sees it at once.',
  },
  reject: { be: 'Адхіліць меру', ru: 'Отклонить меру', en: 'Reject the measure' },
  'reject-hint': { be: 'Нічога не зменіцца.', ru: 'Ничего не изменится.', en: 'Nothing changes.' },
  decide: { be: 'Вырашыць', ru: 'Решить', en: 'Decide' },
  stale: {
    be: 'Пакуль вы чыталі, прапанова змянілася. Ваша рашэнне не прынята: паглядзіце, што прапанавана цяпер.',
    ru: 'Пока вы читали, предложение изменилось. Ваше решение не принято: посмотрите, что предложено сейчас.',
    en: 'The proposal changed while you were reading. Your decision was not taken: see what is proposed now.',
  },
} satisfies Record<string, Word>;
