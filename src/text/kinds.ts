import type { Kind } from '../rules/kinds.ts';
import type { Words } from './language.ts';

/** Short names of the kinds, for lists and filters. */
export const kindNames = {
  employment: { be: 'Праца за мяжой', ru: 'Работа за границей', en: 'Work abroad' },
  introduction: { be: 'Знаёмствы', ru: 'Знакомства', en: 'Introductions' },
  study: { be: 'Вучоба за мяжой', ru: 'Учеба за границей', en: 'Study abroad' },
  travel: { be: 'Паездкі за мяжу', ru: 'Поездки за границу', en: 'Travel abroad' },
} satisfies Words<Kind>;

/** The activity as a decision or an extract names it; it follows a colon, so it begins with a small letter. */
export const kindActivities = {
  employment: {
    be: 'дзейнасць, звязаная з працаўладкаваннем за межамі Рэспублікі Беларусь',
    ru: 'деятельность, связанная с трудоустройством за пределами Республики Беларусь',
    en: 'activity connected with employment outside the Republic of Belarus',
  },
  introduction: {
    be: 'дзейнасць, звязаная са зборам і распаўсюджваннем інфармацыі аб фізічных асобах у мэтах іх знаёмства',
    ru: 'деятельность, связанная со сбором и распространением информации о физических лицах в целях их знакомства',
    en: 'activity connected with collecting and spreading information about individuals in order to introduce them to one another',
  },
  study: {
    be: 'дзейнасць, звязаная з накіраваннем на навучанне за межы Рэспублікі Беларусь',
    ru: 'деятельность, связанная с направлением на обучение за пределы Республики Беларусь',
    en: 'activity connected with sending learners to study outside the Republic of Belarus',
  },
  travel: {
    be: 'дзейнасць, звязаная з арганізацыяй турыстычных паездак за межы Рэспублікі Беларусь',
    ru: 'деятельность, связанная с организацией туристических поездок за пределы Республики Беларусь',
    en: 'activity connected with arranging tourist trips outside the Republic of Belarus',
  },
} satisfies Words<Kind>;

/** What an agency with such a licence may do, in one sentence for the public. */
export const kindMeanings = {
  employment: {
    be: 'Агенцтва можа ўладкоўваць людзей на працу за межамі Беларусі – у тых краінах і да тых партнёраў, якія ўказаны ў ліцэнзіі.',
    ru: 'Агентство может устраивать людей на работу за пределами Беларуси – в тех странах и к тем партнерам, которые указаны в лицензии.',
    en: 'The agency may place people in work outside Belarus, in the countries and with the partners named in its licence.',
  },
  introduction: {
    be: 'Агенцтва можа з іх згоды збіраць звесткі пра людзей і паказваць іх іншым, у тым ліку за мяжой, каб яны маглі пазнаёміцца.',
    ru: 'Агентство может с их согласия собирать сведения о людях и показывать их другим, в том числе за границей, чтобы они могли познакомиться.',
    en: 'The agency may, with their consent, collect information about people and show it to others, abroad too, so that they may meet.',
  },
  study: {
    be: 'Агенцтва можа накіроўваць людзей на вучобу за мяжу па праграмах, якія ўказаны ў ліцэнзіі.',
    ru: 'Агентство может направлять людей на учебу за границу по программам, которые указаны в лицензии.',
    en: 'The agency may send people to study abroad in the programmes named in its licence.',
  },
  travel: {
    be: 'Агенцтва можа арганізоўваць турыстычныя паездкі за мяжу, але гэта ліцэнзія не дае права ўладкоўваць там на працу або вучобу.',
    ru: 'Агентство может организовывать туристические поездки за границу, но эта лицензия не дает права устраивать там на работу или учебу.',
    en: 'The agency may arrange tourist trips abroad, but this licence does not allow it to place anyone there in work or study.',
  },
} satisfies Words<Kind>;
