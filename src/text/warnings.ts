import type { Word } from './language.ts';

/** Warnings as everybody reads them. */
export const warnings = {
  title: { be: 'Папярэджанні', ru: 'Предупреждения', en: 'Warnings' },
  number: { be: 'Папярэджанне {number}', ru: 'Предупреждение {number}', en: 'Warning {number}' },
  lead: {
    be: 'Хто прапануе паездкі, працу, вучобу або знаёмствы за мяжой без ліцэнзіі ці пад чужым іменем.',
    ru: 'Кто предлагает поездки, работу, учебу или знакомства за границей без лицензии или под чужим именем.',
    en: 'Who offers travel, work, study or introductions abroad without a licence, or under somebody else’s name.',
  },
  'not-all': {
    be: 'Тут толькі тыя, пра каго мы ведаем. Калі кагосьці тут няма, гэта не значыць, што яму можна давяраць: праверце ліцэнзію ў рэестры.',
    ru: 'Здесь только те, о ком мы знаем. Если кого-то здесь нет, это не значит, что ему можно доверять: проверьте лицензию в реестре.',
    en: 'These are only the ones we know of. Not being listed here does not make anybody trustworthy: look for the licence in the register.',
  },
  none: { be: 'Папярэджанняў пакуль няма.', ru: 'Предупреждений пока нет.', en: 'There are no warnings yet.' },
  'seen-one': {
    be: 'Калі вам прапанавалі нешта падобнае',
    ru: 'Если вам предложили что-то похожее',
    en: 'If you were offered something of the kind',
  },
  published: { be: 'апублікавана {day}', ru: 'опубликовано {day}', en: 'published {day}' },
  withdrawn: { be: 'Знята {day}', ru: 'Снято {day}', en: 'Withdrawn {day}' },
  'withdrawn-meaning': {
    be: 'Гэтае папярэджанне больш не дзейнічае. Тое, што ў ім было сказана, тут больш не паўтараецца.',
    ru: 'Это предупреждение больше не действует. То, что в нем было сказано, здесь больше не повторяется.',
    en: 'This warning holds no more. What it said is not repeated here.',
  },
  stands: {
    be: 'Не плаціце і не аддавайце дакументы',
    ru: 'Не платите и не отдавайте документы',
    en: 'Do not pay, and do not hand over papers',
  },
  'what-to-do': {
    be: 'Не плаціце, не аддавайце пашпарт, не дасылайце фота дакументаў. Калі ўжо заплацілі або едзеце – патэлефануйце: 102 або ў Дэпартамент.',
    ru: 'Не платите, не отдавайте паспорт, не присылайте фото документов. Если уже заплатили или едете – позвоните: 102 или в Департамент.',
    en: 'Do not pay, do not hand over your passport, do not send pictures of your papers. If you have paid or are on your way, call 102 or the Department.',
  },
  names: { be: 'Называе сябе', ru: 'Называет себя', en: 'Goes by the name of' },
  offers: { be: 'Што прапануе', ru: 'Что предлагает', en: 'What it offers' },
  'where-to': { be: 'Куды', ru: 'Куда', en: 'Where to' },
  'published-on': { be: 'Апублікавана', ru: 'Опубликовано', en: 'Published' },
  'real-agency': { be: 'Сапраўднае агенцтва', ru: 'Настоящее агентство', en: 'The real agency' },
  'real-lead': {
    be: '{name} – іншае агенцтва, яно ёсць у рэестры. Яго імя выкарыстоўваюць без яго ведама.',
    ru: '{name} – другое агентство, оно есть в реестре. Его имя используют без его ведома.',
    en: '{name} is another agency, known to the register. Its name is used without its knowledge.',
  },
  'true-contacts': {
    be: 'Сапраўдныя кантакты агенцтва:',
    ru: 'Настоящие контакты агентства:',
    en: 'The agency’s own true contacts:',
  },
  'impersonated-heading': {
    be: 'Нехта выдае сябе за гэтае агенцтва',
    ru: 'Кто-то выдает себя за это агентство',
    en: 'Somebody passes for this agency',
  },
  'impersonated-lead': {
    be: 'Агенцтва ў гэтым не вінаватае. Параўнайце тэлефон, пошту і сайт з тымі, што вам далі: калі яны іншыя, гэта могуць быць ашуканцы.',
    ru: 'Агентство в этом не виновато. Сверьте телефон, почту и сайт с теми, что вам дали: если они другие, это могут быть мошенники.',
    en: 'The agency is not to blame. Compare the telephone, the e-mail and the site with those you were given: if they differ, these may be fraudsters.',
  },
  corrections: { be: 'Што было сказана раней', ru: 'Что было сказано раньше', en: 'What it said before' },
  'said-until': {
    be: 'Тэкст, які выпраўлены {day}',
    ru: 'Текст, который исправлен {day}',
    en: 'The text that was put right on {day}',
  },
  wrong: { be: 'Калі тут памылка', ru: 'Если здесь ошибка', en: 'If something here is wrong' },
  'wrong-who': {
    be: 'Прасіць выправіць або зняць папярэджанне можа кожны, каго яно называе або чый тэлефон, адрас ці сайт у ім ёсць, і агенцтва, за якое сябе выдаюць.',
    ru: 'Просить исправить или снять предупреждение может каждый, кого оно называет или чей телефон, адрес или сайт в нем есть, и агентство, за которое себя выдают.',
    en: 'Anybody whom the warning names or whose telephone, address or site stands in it may ask to have it corrected or withdrawn, and so may an agency whose name is taken.',
  },
  'wrong-how': {
    be: 'Напішыце ў Дэпартамент па грамадзянстве і міграцыі Міністэрства ўнутраных спраў: назавіце нумар {number}, скажыце, што няправільна, і дадайце доказы.',
    ru: 'Напишите в Департамент по гражданству и миграции Министерства внутренних дел: назовите номер {number}, скажите, что неверно, и приложите доказательства.',
    en: 'Write to the Department on Citizenship and Migration of the Ministry of the Interior: give the number {number}, say what is wrong, and add what proves it.',
  },
  'wrong-when': { be: 'Тэрмін адказу – {term}.', ru: 'Срок ответа – {term}.', en: 'You are answered within {term}.' },
  hits: {
    be: {
      one: 'Ёсць {count} папярэджанне',
      few: 'Ёсць {count} папярэджанні',
      many: 'Ёсць {count} папярэджанняў',
      other: 'Ёсць {count} папярэджання',
    },
    ru: {
      one: 'Есть {count} предупреждение',
      few: 'Есть {count} предупреждения',
      many: 'Есть {count} предупреждений',
      other: 'Есть {count} предупреждения',
    },
    en: { one: 'There is {count} warning', other: 'There are {count} warnings' },
  },
  'by-near': {
    be: 'Падобная назва, не тая самая',
    ru: 'Похожее название, не то же самое',
    en: 'A similar name, not this name',
  },
  'by-contact-one': { be: 'знойдзена па кантакце {by}', ru: 'найдено по контакту {by}', en: 'found by the contact {by}' },
  'by-name-one': { be: 'знойдзена па назве {by}', ru: 'найдено по названию {by}', en: 'found by the name {by}' },
  'by-agency': {
    be: 'Гэта не само агенцтва: нехта выдае сябе за яго',
    ru: 'Это не само агентство: кто-то выдает себя за него',
    en: 'This is not the agency itself: somebody passes for it',
  },
  'by-agency-one': {
    be: 'выдае сябе за агенцтва з УНП {by}',
    ru: 'выдает себя за агентство с УНП {by}',
    en: 'passes for the agency with the UNP {by}',
  },
  'by-near-one': { be: 'падобная назва: {by}', ru: 'похожее название: {by}', en: 'similar name: {by}' },
} satisfies Record<string, Word>;
