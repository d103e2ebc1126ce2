import type { Word } from './language.ts';

/** What an answer says of agencies that were found by another name than their own. */
export const otherNames = {
  heading: {
    be: 'Агенцтвы, якія вядомы пад гэтай назвай',
    ru: 'Агентства, которые известны под этим названием',
    en: 'Agencies known by this name',
  },
  found: {
    be: 'Пад гэтай назвай у рэестры ёсць агенцтва',
    ru: 'Под этим названием в реестре есть агентство',
    en: 'There is an agency in the register that is known by this name',
  },
  'trading-name': { be: 'Працуе пад назвай «{name}»', ru: 'Работает под названием «{name}»', en: 'Trades as “{name}”' },
  branch: { be: 'Яго падраздзяленне: {name}', ru: 'Его подразделение: {name}', en: 'Its branch: {name}' },
  'branch-ended': {
    be: 'Было яго падраздзяленнем да {day}: {name}',
    ru: 'Было его подразделением до {day}: {name}',
    en: 'Its branch until {day}: {name}',
  },
  'branch-of': {
    be: 'Падраздзяленне працуе па ліцэнзіі агенцтва, імя якога напісана тут.',
    ru: 'Подразделение работает по лицензии агентства, имя которого написано здесь.',
    en: 'A branch works under the licence of the agency that is named here.',
  },
  compare: {
    be: 'Назву, пад якой працуе, агенцтва назвала само. У дагаворы павінны стаяць назва і УНП самога агенцтва, як тут: параўнайце іх.',
    ru: 'Название, под которым работает, агентство назвало само. В договоре должны стоять название и УНП самого агентства, как здесь: сравните их.',
    en: 'The agency itself told the name it trades as. The contract must have the agency’s own name and UNP, as they stand here: compare them.',
  },
  check: {
    be: 'Адказ даецца пра агенцтва, а не пра назву. Спытайце, хто стаіць у дагаворы, і праверце яго:',
    ru: 'Ответ дается об агентстве, а не о названии. Спросите, кто стоит в договоре, и проверьте его:',
    en: 'The answer is about an agency and not about a name. Ask who stands in the contract, and check that one:',
  },
  'trades-as': { be: 'Працуе пад назвамі', ru: 'Работает под названиями', en: 'Trades as' },
} satisfies Record<string, Word>;

/** The agency's own page of the names it trades as. */
export const ownTradingNames = {
  heading: { be: 'Назвы, пад якімі вы працуеце', ru: 'Названия, под которыми вы работаете', en: 'Names you trade as' },
  lead: {
    be: 'Калі людзі ведаюць вас не па назве з рэестра, а па назве на шыльдзе ці сайце, дадайце яе: па ёй вас знойдуць. Кожная змена адразу бачная ўсім і застаецца ў публічным журнале.',
    ru: 'Если люди знают вас не по названию из реестра, а по названию на вывеске или сайте, добавьте его: по нему вас найдут. Каждое изменение сразу видно всем и остается в публичном журнале.',
    en: 'If people know you by a name on a sign or a site, and not by the one in the register, add it: they will find you by it. Every change is seen by all at once and stays in the public log.',
  },
  none: { be: 'Такіх назваў пакуль няма.', ru: 'Таких названий пока нет.', en: 'There are no such names yet.' },
  end: { be: 'Больш так не працуем', ru: 'Больше так не работаем', en: 'No longer used' },
  add: { be: 'Дадаць назву', ru: 'Добавить название', en: 'Add a name' },
  name: { be: 'Назва', ru: 'Название', en: 'Name' },
  'name-hint': {
    be: 'Так, як яна напісана на шыльдзе, сайце ці ў рэкламе',
    ru: 'Так, как оно написано на вывеске, сайте или в рекламе',
    en: 'As it is written on the sign, the site or in advertisements',
  },
  added: { be: 'Назва дададзена.', ru: 'Название добавлено.', en: 'The name is added.' },
  ended: {
    be: 'Назва больш не паказваецца як ваша.',
    ru: 'Название больше не показывается как ваше.',
    en: 'The name is no longer shown as yours.',
  },
  stale: {
    be: 'Гэтая назва ўжо прыбрана. Ніжэй тое, што ёсць цяпер.',
    ru: 'Это название уже убрано. Ниже то, что есть сейчас.',
    en: 'This name was taken away already. Below is what there is now.',
  },
} satisfies Record<string, Word>;

/** Why a change of the names was not done. */
export const tradingNameRefusals = {
  'not-allowed': {
    be: 'Ваш уліковы запіс не дазваляе гэта зрабіць.',
    ru: 'Ваша учетная запись не позволяет это сделать.',
    en: 'Your account does not allow this.',
  },
  'name-known': {
    be: 'Гэтая назва ў вас ужо ёсць.',
    ru: 'Это название у вас уже есть.',
    en: 'You have this name already.',
  },
  'name-taken': {
    be: 'Пад такой назвай у рэестры ёсць іншае агенцтва. Калі яна ваша па праве, напішыце ў Дэпартамент.',
    ru: 'Под таким названием в реестре есть другое агентство. Если оно ваше по праву, напишите в Департамент.',
    en: 'Another agency in the register has this name. If it is yours by right, write to the Department.',
  },
  'names-full': {
    be: 'Назваў ужо 10, больш дадаць нельга. Спачатку прыбярыце лішнюю.',
    ru: 'Названий уже 10, больше добавить нельзя. Сначала уберите лишнее.',
    en: 'There are 10 names already, and no more can be added. Take one away first.',
  },
} satisfies Record<string, Word>;
