import type { ScopeWhat } from '../rules/scope.ts';
import type { Word, Words } from './language.ts';

type Change = `${'added' | 'ended'}-${ScopeWhat}`;

/** One thing that comes to a licence or leaves it. */
export const changeNames = {
  'added-country': { be: 'Дадаецца краіна', ru: 'Добавляется страна', en: 'Country added' },
  'ended-country': { be: 'Выключаецца краіна', ru: 'Исключается страна', en: 'Country taken out' },
  'added-partner': { be: 'Рэгіструецца партнёр', ru: 'Регистрируется партнер', en: 'Partner registered' },
  'ended-partner': { be: 'Спыняецца рэгістрацыя партнёра', ru: 'Прекращается регистрация партнера', en: 'Partner’s registration ended' },
  'added-branch': { be: 'Дадаецца падраздзяленне', ru: 'Добавляется подразделение', en: 'Branch added' },
  'ended-branch': { be: 'Выключаецца падраздзяленне', ru: 'Исключается подразделение', en: 'Branch taken out' },
  'added-programme': { be: 'Дадаецца праграма', ru: 'Добавляется программа', en: 'Programme added' },
  'ended-programme': { be: 'Выключаецца праграма', ru: 'Исключается программа', en: 'Programme taken out' },
} satisfies Words<Change>;

/** What an application about a licence would do, for the agency and for staff. */
export const effectWords = {
  changes: { be: 'Што зменіцца', ru: 'Что изменится', en: 'What would change' },
  'changes-sent': { be: 'Што агенцтва прасіла змяніць', ru: 'Что агентство просило изменить', en: 'What the agency asked to change' },
  'no-changes': {
    be: 'У ліцэнзіі нічога не зменіцца: усё, пра што просяць, у ёй ужо так.',
    ru: 'В лицензии ничего не изменится: всё, о чем просят, в ней уже так.',
    en: 'Nothing would change in the licence: everything asked for is already so.',
  },
  moot: {
    be: 'Пра гэта таксама прасілі, але з таго часу яно ўжо змянілася',
    ru: 'Об этом тоже просили, но с тех пор оно уже изменилось',
    en: 'This was asked for too, but has changed by itself since',
  },
  marked: { be: 'Пад мерай зараз', ru: 'Под мерой сейчас', en: 'Under a measure now' },
  'marked-lead': {
    be: 'Тое, што міністэрства выключыла, з гэтым рашэннем не вяртаецца, калі агенцтва не просіць пра яго нанова.',
    ru: 'То, что исключило министерство, с этим решением не возвращается, если агентство не просит о нем заново.',
    en: 'What was struck off does not come back with this decision unless the agency asks for it anew.',
  },
  'whole-suspended': {
    be: 'Уся ліцэнзія прыпынена з {from}.',
    ru: 'Вся лицензия приостановлена с {from}.',
    en: 'The whole licence has been suspended since {from}.',
  },
  'whole-suspended-until': {
    be: 'Уся ліцэнзія прыпынена з {from}; апошні дзень – {until}.',
    ru: 'Вся лицензия приостановлена с {from}; последний день – {until}.',
    en: 'The whole licence has been suspended since {from}; the last day is {until}.',
  },
  'whole-suspended-alone': {
    be: 'Уся ліцэнзія прыпынена адной службовай асобай з {from}; кіраўнік гэтага яшчэ не пацвердзіў.',
    ru: 'Вся лицензия приостановлена одним должностным лицом с {from}; руководитель этого еще не подтвердил.',
    en: 'The whole licence has been suspended by one officer since {from}; no head has confirmed it yet.',
  },
  proposed: {
    be: 'Прапанавана мера, якая чакае рашэння кіраўніка: {measure}.',
    ru: 'Предложена мера, которая ждет решения руководителя: {measure}.',
    en: 'A measure is proposed and awaits a head’s decision: {measure}.',
  },
  noticed: {
    be: '{day} агенцтва папярэджана пра меру, якую маюць намер прыняць: {measure}.',
    ru: '{day} агентство предупреждено о мере, которую намерены принять: {measure}.',
    en: 'On {day} the agency was given notice of an intended measure: {measure}.',
  },
  ordered: {
    be: 'Патрабаванне аб ліквідацыі парушэнняў яшчэ не выканана; апошні дзень – {day}.',
    ru: 'Требование об устранении нарушений еще не исполнено; последний день – {day}.',
    en: 'An order to remedy has not been met yet; its last day is {day}.',
  },
  'is-suspended': { be: 'прыпынена з {day}', ru: 'приостановлено с {day}', en: 'suspended since {day}' },
  'is-struck-off': { be: 'выключана рашэннем ад {day}', ru: 'исключено решением от {day}', en: 'struck off on {day}' },
  'behind-suspended': {
    be: 'Увага: такая ж частка прыпынена з {day}. З новай рэгістрацыяй прыпыненне яе не закране.',
    ru: 'Внимание: такая же часть приостановлена с {day}. После новой регистрации приостановление ее не коснется.',
    en: 'Mind: the same part has been suspended since {day}. Registered anew, it is free of the suspension.',
  },
  'behind-struck-off': {
    be: 'Увага: такая ж частка выключана рашэннем ад {day}.',
    ru: 'Внимание: такая же часть исключена решением от {day}.',
    en: 'Mind: the same part was struck off on {day}.',
  },
  term: { be: 'Новы тэрмін', ru: 'Новый срок', en: 'The further term' },
  'term-lead': { be: 'Калі падоўжыць ліцэнзію сёння.', ru: 'Если продлить лицензию сегодня.', en: 'If the licence is renewed today.' },
  'term-gap': {
    be: 'Ранейшы тэрмін скончыўся {day}: пасля гэтага дня і да рашэння ліцэнзія не дзейнічала.',
    ru: 'Прежний срок закончился {day}: после этого дня и до решения лицензия не действовала.',
    en: 'The earlier term ended on {day}: between that day and the decision the licence was expired.',
  },
  end: { be: 'Ліцэнзія спыніцца', ru: 'Лицензия прекратится', en: 'The licence would end' },
  'end-lead': {
    be: 'Сёння і назаўсёды. Кліентам агенцтва публічны рэестр скажа:',
    ru: 'Сегодня и навсегда. Клиентам агентства публичный реестр скажет:',
    en: 'Today and for good. The public register will tell the agency’s clients:',
  },
} satisfies Record<string, Word>;
