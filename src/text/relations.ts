import type { Past } from '../rules/relations.ts';
import type { Trace } from '../rules/traces.ts';
import type { Word, Words } from './language.ts';

/** Agencies that an applicant may be related to, for the Department alone. */
export const relations = {
  title: { be: 'Магчыма звязаныя агенцтвы', ru: 'Возможно связанные агентства', en: 'Agencies that may be related' },
  lead: {
    be: 'У гэтых агенцтваў ёсць нешта агульнае з тым, што падало заяву, і ім ужо адмаўлялі па заяве або прыпынялі ці спынялі іх ліцэнзію. Супадзенне нічога не даказвае і нічога не забараняе: паглядзіце і запішыце, што вы пра яго думаеце.',
    ru: 'У этих агентств есть что-то общее с подавшим заявление, и им уже отказывали по заявлению либо приостанавливали или прекращали их лицензию. Совпадение ничего не доказывает и ничего не запрещает: посмотрите и запишите, что вы о нем думаете.',
    en: 'These agencies have something in common with the applicant, and had an application refused, or a licence suspended or revoked. A match proves nothing and forbids nothing: look at it, and record what you think of it.',
  },
  'own-past': {
    be: 'Што раней вырашалі пра само гэта агенцтва',
    ru: 'Что раньше решали о самом этом агентстве',
    en: 'What was decided about this very agency before',
  },
  none: {
    be: 'Агенцтваў з адмовамі, прыпыненнямі або спыненнямі, у якіх ёсць нешта агульнае з гэтым, цяпер не знойдзена.',
    ru: 'Агентств с отказами, приостановлениями или прекращениями, у которых есть что-то общее с этим, сейчас не найдено.',
    en: 'No agency that was refused, suspended or revoked is found to have anything in common with this one now.',
  },
  many: {
    be: 'Гэта ўказваюць вельмі многія агенцтвы, таму параўнана толькі з часткай іх ({what}):',
    ru: 'Это указывает очень много агентств, поэтому сравнено только с частью из них ({what}):',
    en: 'Very many agencies state this, so only some of them were compared ({what}):',
  },
  unp: { be: 'УНП {unp}', ru: 'УНП {unp}', en: 'UNP {unp}' },
  weighed: { be: 'меркаванне запісана', ru: 'мнение записано', en: 'a view is recorded' },
  unweighed: { be: 'меркавання яшчэ няма', ru: 'мнения еще нет', en: 'no view yet' },
  evidence: { be: 'Што агульнае з агенцтвам {name}', ru: 'Что общего с агентством {name}', en: 'What is common with {name}' },
  common: { be: 'Што супадае', ru: 'Что совпадает', en: 'What is the same' },
  own: { be: 'Указвае гэта агенцтва', ru: 'Указывает это агентство', en: 'This agency states' },
  other: { be: 'Указвае іншае агенцтва', ru: 'Указывает другое агентство', en: 'The other states' },
  'view-of': { be: 'Меркаванне пра агенцтвы', ru: 'Мнение об агентствах', en: 'View of' },
  'view-label': { be: 'Ваша меркаванне', ru: 'Ваше мнение', en: 'Your view' },
  'view-hint': {
    be: 'Ці тыя самыя гэта людзі, што пра іх вядома і што з гэтага вынікае. Чытае толькі служба, змяніць яго потым нельга.',
    ru: 'Те же ли это люди, что о них известно и что из этого следует. Читает только служба, изменить его потом нельзя.',
    en: 'Whether these are the same people, what is known of them and what follows. Read by staff only; it cannot be changed later.',
  },
  record: { be: 'Запісаць меркаванне', ru: 'Записать мнение', en: 'Record the view' },
  'record-first': {
    be: 'Перш чым рэкамендаваць, запішыце меркаванне пра агенцтвы, якія могуць быць звязаны з гэтым.',
    ru: 'Прежде чем рекомендовать, запишите мнение об агентствах, которые могут быть связаны с этим.',
    en: 'Before you recommend, record your view of the agencies that may be related to this one.',
  },
} satisfies Record<string, Word>;

/** What two agencies have in common. */
export const traceNames = {
  director: { be: 'Дырэктар', ru: 'Директор', en: 'Director' },
  founder: { be: 'Заснавальнік', ru: 'Учредитель', en: 'Founder' },
  address: { be: 'Адрас', ru: 'Адрес', en: 'Address' },
  premises: { be: 'Памяшканне', ru: 'Помещение', en: 'Premises' },
  phone: { be: 'Тэлефон', ru: 'Телефон', en: 'Telephone' },
  domain: { be: 'Сайт або пошта', ru: 'Сайт или почта', en: 'Site or e-mail' },
  partner: { be: 'Замежны партнёр', ru: 'Иностранный партнер', en: 'Foreign partner' },
  name: { be: 'Назва', ru: 'Название', en: 'Name' },
} satisfies Words<Trace>;

/** What happened to an agency. */
export const pastNames = {
  revoked: { be: 'Ліцэнзія спынена', ru: 'Лицензия прекращена', en: 'Licence revoked' },
  annulled: { be: 'Ліцэнзія анулявана', ru: 'Лицензия аннулирована', en: 'Licence annulled' },
  refused: { be: 'Па заяве адмоўлена', ru: 'По заявлению отказано', en: 'Application refused' },
  suspended: { be: 'Дзеянне ліцэнзіі прыпынялася', ru: 'Действие лицензии приостанавливалось', en: 'Licence suspended' },
  'part-struck-off': {
    be: 'Партнёр або падраздзяленне выключаны',
    ru: 'Партнер или подразделение исключены',
    en: 'A partner or a branch struck off',
  },
  'part-suspended': {
    be: 'Партнёр або падраздзяленне прыпыняліся',
    ru: 'Партнер или подразделение приостанавливались',
    en: 'A partner or a branch suspended',
  },
} satisfies Words<Past>;
