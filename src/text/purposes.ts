import type { Occasion } from '../rules/editions/edition.ts';
import type { Kind } from '../rules/kinds.ts';
import type { HeldPurpose, Purpose } from '../rules/purposes.ts';
import type { StartRefusal } from '../rules/starting.ts';
import type { Word, Words } from './language.ts';

/** What an application is for, as a heading and a label. */
export const purposeNames = {
  grant: { be: 'Выдача ліцэнзіі', ru: 'Выдача лицензии', en: 'Grant of a licence' },
  variation: { be: 'Змяненне ліцэнзіі', ru: 'Изменение лицензии', en: 'Variation of the licence' },
  renewal: { be: 'Падаўжэнне тэрміну ліцэнзіі', ru: 'Продление срока лицензии', en: 'Renewal of the licence' },
  surrender: { be: 'Адмова ад ліцэнзіі', ru: 'Отказ от лицензии', en: 'Surrender of the licence' },
} satisfies Words<Purpose>;

/** On which occasion a paper has to be filed with a variation. */
export const occasions = {
  'adds-partner': { be: 'калі дадаецца партнёр', ru: 'если добавляется партнер', en: 'if a partner is added' },
  'adds-branch': { be: 'калі дадаецца падраздзяленне', ru: 'если добавляется подразделение', en: 'if a branch is added' },
  'adds-programme': { be: 'калі дадаецца праграма', ru: 'если добавляется программа', en: 'if a programme is added' },
  moves: { be: 'калі мяняецца памяшканне', ru: 'если меняется помещение', en: 'if the premises change' },
  renames: { be: 'калі мяняецца назва', ru: 'если меняется название', en: 'if the name changes' },
  'changes-director': { be: 'калі мяняецца кіраўнік', ru: 'если меняется руководитель', en: 'if the director changes' },
  'changes-specialist': { be: 'калі мяняецца спецыяліст', ru: 'если меняется специалист', en: 'if the specialist changes' },
} satisfies Words<Occasion>;

/** What each application about a licence does, before the agency begins it. */
export const purposeMeanings = {
  variation: {
    be: 'Калі мяняюцца замежныя партнёры, краіны, праграмы, падраздзяленні, памяшканне, спецыяліст, назва або адрас агенцтва. Змены дзейнічаюць з дня рашэння; да таго часу працуйце ў межах цяперашняй ліцэнзіі.',
    ru: 'Когда меняются иностранные партнеры, страны, программы, подразделения, помещение, специалист, название или адрес агентства. Изменения действуют со дня решения; до этого времени работайте в пределах нынешней лицензии.',
    en: 'When foreign partners, countries, programmes, branches, premises, the specialist, or the name or address of the agency change. The changes hold from the day of the decision; until then work within the licence as it is.',
  },
  renewal: {
    be: 'Новы тэрмін пачынаецца на наступны дзень пасля апошняга дня цяперашняга. Калі рашэнне прынята пазней, ён пачынаецца з дня рашэння, а паміж імі працаваць нельга.',
    ru: 'Новый срок начинается на следующий день после последнего дня нынешнего. Если решение принято позже, он начинается со дня решения, а между ними работать нельзя.',
    en: 'The further term begins the day after the last day of the present one. If the decision comes later, it begins on the day of the decision, and in between the agency may not work.',
  },
  surrender: {
    be: 'Ліцэнзія спыняецца назаўсёды ў дзень рашэння. Для новай дзейнасці спатрэбіцца новая ліцэнзія.',
    ru: 'Лицензия прекращается навсегда в день решения. Для новой деятельности понадобится новая лицензия.',
    en: 'The licence ends for good on the day of the decision. To work again the agency will need a new licence.',
  },
} satisfies Words<HeldPurpose>;

/** Why an application was not started, and what to do instead. */
export const startRefusals = {
  'not-allowed': {
    be: 'Ваш уліковы запіс не дазваляе гэта зрабіць.',
    ru: 'Ваша учетная запись не позволяет это сделать.',
    en: 'Your account does not allow this.',
  },
  'already-open': {
    be: 'Такая заява ў вас ужо ёсць, і яна яшчэ не вырашана. Працягвайце яе або спачатку адклічце.',
    ru: 'Такое заявление у вас уже есть, и оно еще не решено. Продолжайте его или сначала отзовите.',
    en: 'You already have an open application of this kind. Go on with it, or withdraw it first.',
  },
  'already-licensed': {
    be: 'У агенцтва ўжо ёсць дзейная ліцэнзія такога віду: другая не патрэбна.',
    ru: 'У агентства уже есть действующая лицензия такого вида: вторая не нужна.',
    en: 'The agency already holds a licence of this kind: a second one is not needed.',
  },
  'licence-over': {
    be: 'Гэта ліцэнзія больш не дзейнічае, і падоўжыць або змяніць яе нельга. Каб працаваць зноў, падайце заяву на новую.',
    ru: 'Эта лицензия больше не действует, и продлить или изменить ее нельзя. Чтобы работать снова, подайте заявление на новую.',
    en: 'This licence is over and can be neither renewed nor changed. To work again, apply for a new one.',
  },
  'licence-ending': {
    be: 'Ужо вырашана, калі ліцэнзія такога віду скончыцца, і падоўжыць яе больш нельга. Пасля гэтага дня можна падаць заяву на новую.',
    ru: 'Уже решено, когда лицензия такого вида закончится, и продлить ее больше нельзя. После этого дня можно подать заявление на новую.',
    en: 'It is decided already when the licence of this kind ends, and it can be renewed no more. After that day you can apply for a new one.',
  },
  'too-early': {
    be: 'Падаўжаць яшчэ рана: заяву можна пачаць з {opens}.',
    ru: 'Продлевать еще рано: заявление можно начать с {opens}.',
    en: 'It is too early to renew: the application can be started from {opens}.',
  },
  'no-renewal': {
    be: 'Гэта ліцэнзія выдадзена без тэрміну: падаўжаць яе не трэба.',
    ru: 'Эта лицензия выдана бессрочно: продлевать ее не нужно.',
    en: 'This licence has no end: it need not be renewed.',
  },
} satisfies Words<StartRefusal>;

/** The page on which an agency begins an application about its licence. */
export const purposePage = {
  licence: { be: 'Ліцэнзія {number}', ru: 'Лицензия {number}', en: 'Licence {number}' },
  term: {
    be: 'Рашэнне прымаецца за {term} з дня прыняцця заявы да разгляду.',
    ru: 'Решение принимается за {term} со дня принятия заявления к рассмотрению.',
    en: 'The time for the decision, once the application is accepted: {term}.',
  },
  window: {
    be: 'Заяву можна падаць з {opens} па {closes} уключна.',
    ru: 'Заявление можно подать с {opens} по {closes} включительно.',
    en: 'The application can be sent from {opens} to {closes}, that day included.',
  },
  start: { be: 'Пачаць заяву', ru: 'Начать заявление', en: 'Start the application' },
  needed: { be: 'Што спатрэбіцца', ru: 'Что понадобится', en: 'What you will need' },
  'after-variation': {
    be: 'Пачатая заява – чарнавік: яе бачыце толькі вы. Звесткі ў ёй ужо запоўнены тым, што ёсць у ліцэнзіі сёння.',
    ru: 'Начатое заявление – черновик: его видите только вы. Сведения в нем уже заполнены тем, что есть в лицензии сегодня.',
    en: 'A started application is a draft that only you see. Its facts are already filled in with what the licence has today.',
  },
  'after-renewal': {
    be: 'Пачатая заява – чарнавік: яе бачыце толькі вы. Падаць яе трэба не пазней за апошні з дзён, названых вышэй.',
    ru: 'Начатое заявление – черновик: его видите только вы. Подать его нужно не позже последнего из дней, названных выше.',
    en: 'A started application is a draft that only you see. It has to be sent by the last of the days named above.',
  },
  'after-surrender': {
    be: 'Пачатая заява – чарнавік: яе бачыце толькі вы. Пакуль рашэнне не прынята, яе можна адклікаць.',
    ru: 'Начатое заявление – черновик: его видите только вы. Пока решение не принято, его можно отозвать.',
    en: 'A started application is a draft that only you see. Until the decision it can be withdrawn.',
  },
} satisfies Record<string, Word>;

/** What clients should do when an agency has given its licence up. The agency need not be at fault, so nothing here says it is. */
export const surrenderAdvice = {
  employment: {
    be: 'Агенцтва само спыніла сваю дзейнасць і больш не можа накіроўваць людзей на працу. Папрасіце вярнуць вашы дакументы і грошы за паслугі, якіх вы не атрымалі. Калі агенцтва і далей прапануе працу, патэлефануйце ў Дэпартамент.',
    ru: 'Агентство само прекратило свою деятельность и больше не может направлять людей на работу. Попросите вернуть ваши документы и деньги за услуги, которых вы не получили. Если агентство и дальше предлагает работу, позвоните в Департамент.',
    en: 'The agency itself has stopped working and may no longer send people to work. Ask for your papers back, and for the money for services you did not receive. If the agency still offers work, call the Department.',
  },
  introduction: {
    be: 'Агенцтва само спыніла сваю дзейнасць і больш не можа знаёміць людзей. Папрасіце яго пісьмова выдаліць вашы фатаграфіі і звесткі. Калі яно і далей паказвае іх, патэлефануйце ў Дэпартамент.',
    ru: 'Агентство само прекратило свою деятельность и больше не может знакомить людей. Попросите его письменно удалить ваши фотографии и сведения. Если оно и дальше показывает их, позвоните в Департамент.',
    en: 'The agency itself has stopped working and may no longer introduce people. Ask it in writing to delete your photographs and facts. If it goes on showing them, call the Department.',
  },
  study: {
    be: 'Агенцтва само спыніла сваю дзейнасць і больш не можа накіроўваць на вучобу. Спытайце ў навучальнай установы, ці атрымала яна вашу плату, і папрасіце вярнуць астатняе. Хто ўжо вучыцца, можа вучыцца далей.',
    ru: 'Агентство само прекратило свою деятельность и больше не может направлять на учебу. Спросите в учебном заведении, получило ли оно вашу плату, и попросите вернуть остальное. Кто уже учится, может учиться дальше.',
    en: 'The agency itself has stopped working and may no longer send people to study. Ask the school whether it received your fees, and ask for the rest back. Whoever is studying already may go on.',
  },
  travel: {
    be: 'Агенцтва само спыніла сваю дзейнасць і больш не можа арганізоўваць паездкі. Калі паездка яшчэ наперадзе, папрасіце пісьмовае пацвярджэнне ад гасцініцы і перавозчыка або вярнуць грошы.',
    ru: 'Агентство само прекратило свою деятельность и больше не может организовывать поездки. Если поездка еще впереди, попросите письменное подтверждение от гостиницы и перевозчика или вернуть деньги.',
    en: 'The agency itself has stopped working and may no longer arrange trips. If your trip is still ahead, ask for written confirmation from the hotel and the carrier, or for your money back.',
  },
} satisfies Words<Kind>;
