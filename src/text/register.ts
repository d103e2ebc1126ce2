import type { Word } from './language.ts';

/** The list of licences and the answers of the search. */
export const register = {
  title: { be: 'Рэестр ліцэнзій', ru: 'Реестр лицензий', en: 'Register of licences' },
  answer: { be: 'Адказ рэестра', ru: 'Ответ реестра', en: 'The register’s answer' },
  'you-asked': { be: 'Вы шукалі: {text}', ru: 'Вы искали: {text}', en: 'You looked for: {text}' },
  total: {
    be: {
      one: 'У рэестры {shown} ліцэнзія',
      few: 'У рэестры {shown} ліцэнзіі',
      many: 'У рэестры {shown} ліцэнзій',
      other: 'У рэестры {shown} ліцэнзіі',
    },
    ru: {
      one: 'В реестре {shown} лицензия',
      few: 'В реестре {shown} лицензии',
      many: 'В реестре {shown} лицензий',
      other: 'В реестре {shown} лицензии',
    },
    en: { one: 'There is {shown} licence in the register', other: 'There are {shown} licences in the register' },
  },
  empty: {
    be: 'У рэестры пакуль няма ніводнай ліцэнзіі.',
    ru: 'В реестре пока нет ни одной лицензии.',
    en: 'There is no licence in the register yet.',
  },
  'as-of': {
    be: 'Звесткі на {moment} па мінскім часе',
    ru: 'Сведения на {moment} по минскому времени',
    en: 'As known on {moment}, Minsk time',
  },
  'as-of-day': { be: 'Звесткі на {day}.', ru: 'Сведения на {day}.', en: 'As known on {day}.' },
  'last-entry': {
    be: 'Апошні запіс рэестра: № {number}, {moment} па мінскім часе.',
    ru: 'Последняя запись реестра: № {number}, {moment} по минскому времени.',
    en: 'Last entry of the register: no. {number}, {moment}, Minsk time.',
  },
  page: { be: 'Старонка {page} з {pages}', ru: 'Страница {page} из {pages}', en: 'Page {page} of {pages}' },
  found: {
    be: {
      one: 'Знойдзена {count} ліцэнзія',
      few: 'Знойдзены {count} ліцэнзіі',
      many: 'Знойдзена {count} ліцэнзій',
      other: 'Знойдзена {count} ліцэнзіі',
    },
    ru: {
      one: 'Найдена {count} лицензия',
      few: 'Найдены {count} лицензии',
      many: 'Найдено {count} лицензий',
      other: 'Найдено {count} лицензии',
    },
    en: { one: '{count} licence found', other: '{count} licences found' },
  },
  compare: {
    be: 'Параўнайце назву літара ў літару, УНП і тэлефон з тымі, што ў вашых паперах: ашуканцы бяруць чужыя назвы.',
    ru: 'Сверьте название буква в букву, УНП и телефон с теми, что в ваших бумагах: мошенники берут чужие названия.',
    en: 'Compare the name letter by letter, the UNP and the telephone with those in your papers: fraudsters take the names of others.',
  },
  more: {
    be: 'Паказаны не ўсе. Удакладніце назву або ўвядзіце УНП.',
    ru: 'Показаны не все. Уточните название или введите УНП.',
    en: 'Not all are shown. Type more of the name, or the UNP.',
  },
  similar: { be: 'Падобныя назвы, але не гэтая', ru: 'Похожие названия, но не это', en: 'Similar names, but not this name' },
  'similar-one': { be: 'Падобная назва, не гэтая', ru: 'Похожее название, не это', en: 'Similar name, not this name' },
  'similar-caution': {
    be: 'Ашуканцы часта бяруць назву сапраўднага агенцтва і мяняюць у ёй адно слова або літару. Ліцэнзія агенцтва з падобнай назвай нічога не кажа пра тое, пра якое вы пытаеце.',
    ru: 'Мошенники часто берут название настоящего агентства и меняют в нем одно слово или букву. Лицензия агентства с похожим названием ничего не говорит о том, о котором вы спрашиваете.',
    en: 'Fraudsters often copy the name of a real agency and change one word or letter in it. The licence of an agency with a similar name says nothing about the one you are asking about.',
  },
  'none-exact': {
    be: 'Менавіта такой назвы ў рэестры няма',
    ru: 'Именно такого названия в реестре нет',
    en: 'Exactly this name is not in the register',
  },
  none: { be: 'У гэтым рэестры такога няма', ru: 'В этом реестре такого нет', en: 'Not in this register' },
  'none-number': { be: 'Ліцэнзіі з такім нумарам няма', ru: 'Лицензии с таким номером нет', en: 'There is no licence with this number' },
  'none-meaning': {
    be: 'Гэта не значыць, што ўсё ў парадку. Без ліцэнзіі з гэтага рэестра ніхто не можа ўладкоўваць з Беларусі на працу, вучобу ці ў паездку за мяжу або займацца знаёмствамі.',
    ru: 'Это не значит, что всё в порядке. Без лицензии из этого реестра никто не может устраивать из Беларуси на работу, учебу или в поездку за границу либо заниматься знакомствами.',
    en: 'This does not mean that all is well. Without a licence from this register nobody may arrange work, study or trips abroad from Belarus, or run an introduction agency.',
  },
  'none-foreign': {
    be: 'Ліцэнзія іншай краіны тут вас не абараняе, нават калі яна сапраўдная.',
    ru: 'Лицензия другой страны здесь вас не защищает, даже если она настоящая.',
    en: 'A licence of another country gives you no protection here, even if it is genuine.',
  },
  'none-refrain': {
    be: 'Нічога не падпісвайце. Не аддавайце пашпарт і грошы.',
    ru: 'Ничего не подписывайте. Не отдавайте паспорт и деньги.',
    en: 'Do not sign anything. Do not hand over your passport or money.',
  },
  'none-again': {
    be: 'Праверце, як напісана назва, або ўвядзіце УНП: дзевяць знакаў, якія ёсць у дагаворы і на пячатцы.',
    ru: 'Проверьте, как написано название, или введите УНП: девять знаков, которые есть в договоре и на печати.',
    en: 'Check how the name is spelt, or type the UNP: the nine characters that stand in the contract and on the stamp.',
  },
  'none-ask': { be: 'Спытайце, перш чым нешта вырашаць', ru: 'Спросите, прежде чем что-то решать', en: 'Ask before you decide anything' },
  advice: { be: 'Што рабіць', ru: 'Что делать', en: 'What to do' },
  'unp-wrong': {
    be: 'Падобна на УНП, але такога нумара не бывае: праверце кожны знак. Калі ў дагаворы напісана менавіта так, не давярайце гэтай паперы.',
    ru: 'Похоже на УНП, но такого номера не бывает: проверьте каждый знак. Если в договоре написано именно так, не доверяйте этой бумаге.',
    en: 'This looks like a UNP, but no such number can exist: check every character. If the contract has it exactly so, do not trust that paper.',
  },
  known: {
    be: 'Агенцтва вядомае, але ліцэнзіі ў яго няма',
    ru: 'Агентство известно, но лицензии у него нет',
    en: 'This agency is known, but it has no licence',
  },
  'known-meaning': {
    be: 'Агенцтва з УНП {unp} завяло тут уліковы запіс, але ніякай ліцэнзіі не мае. Уліковы запіс – гэта не дазвол.',
    ru: 'Агентство с УНП {unp} завело здесь учетную запись, но никакой лицензии не имеет. Учетная запись – это не разрешение.',
    en: 'An agency with the UNP {unp} opened an account here but holds no licence of any kind. An account is not a permission.',
  },
  since: { be: 'з {day}', ru: 'с {day}', en: 'since {day}' },
  from: { be: 'пачне дзейнічаць {day}', ru: 'начнет действовать {day}', en: 'takes effect on {day}' },
  unp: { be: 'УНП {unp}', ru: 'УНП {unp}', en: 'UNP {unp}' },
} satisfies Record<string, Word>;
