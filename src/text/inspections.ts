import type { CheckCode, CheckResult, InspectionReason, InspectionRefusal, InspectionStep } from '../rules/inspections.ts';
import type { Word, Words } from './language.ts';
import { tied } from './tied.ts';

/** The points of a checklist, as an officer goes through them on site. */
export const checks = {
  'premises-used': {
    be: 'Агенцтва працуе ў заяўленым памяшканні',
    ru: 'Агентство работает в заявленном помещении',
    en: 'The agency works in the premises it stated',
  },
  'specialist-present': {
    be: 'Спецыяліст па працаўладкаванні працуе тут па асноўным месцы працы',
    ru: 'Специалист по трудоустройству работает здесь по основному месту работы',
    en: 'The specialist in employment works here as a main job',
  },
  'employees-as-stated': {
    be: 'Працуюць тыя, хто названы ў спісе работнікаў',
    ru: 'Работают те, кто назван в списке работников',
    en: 'Those who work here are those on the list of employees',
  },
  'contracts-kept': {
    be: 'З кожным кліентам заключаны пісьмовы дагавор, і ён захоўваецца',
    ru: 'С каждым клиентом заключен письменный договор, и он хранится',
    en: 'There is a written contract with every client, and it is kept',
  },
  'partners-registered': {
    be: 'Людзей накіроўваюць толькі да партнёраў з зарэгістраваным дагаворам',
    ru: 'Людей направляют только к партнерам с зарегистрированным договором',
    en: 'People are sent only to partners whose contract is registered',
  },
  'clients-register-kept': {
    be: 'Вядзецца ўлік усіх, каго адправілі за мяжу',
    ru: 'Ведется учет всех, кого отправили за границу',
    en: 'A record is kept of everyone who was sent abroad',
  },
  'fees-shown': {
    be: 'Плата за паслугі паказана загадзя і супадае з дагаворамі',
    ru: 'Плата за услуги показана заранее и совпадает с договорами',
    en: 'Fees are shown beforehand and agree with the contracts',
  },
  'advertising-approved': {
    be: 'Рэклама супадае з узгодненай: і тэкстам, і месцам',
    ru: 'Реклама совпадает с согласованной: и текстом, и местом',
    en: 'Advertising appears only where and as it was approved',
  },
  'personal-data-kept': {
    be: 'Звесткі пра людзей захоўваюцца так, што чужыя іх не бачаць',
    ru: 'Сведения о людях хранятся так, что посторонние их не видят',
    en: 'Information on people is kept where strangers cannot see it',
  },
  'returns-reported': {
    be: 'Пра кліентаў, якія не вярнуліся, паведамлена',
    ru: 'О невернувшихся клиентах сообщено',
    en: 'Clients who did not return have been reported',
  },
} satisfies Words<CheckCode>;

export const checkResults = {
  met: { be: 'Выконваецца', ru: 'Выполняется', en: 'Met' },
  'not-met': { be: 'Не выконваецца', ru: 'Не выполняется', en: 'Not met' },
  'not-checked': { be: 'Не правяралася', ru: 'Не проверялось', en: 'Not checked' },
} satisfies Words<CheckResult>;

export const inspectionReasons = {
  assessment: { be: 'Ацэнка адпаведнасці па заяве', ru: 'Оценка соответствия по заявлению', en: 'Assessment for an application' },
  planned: { be: 'Планавая праверка', ru: 'Плановая проверка', en: 'Planned inspection' },
  complaint: { be: 'Праверка па скарзе', ru: 'Проверка по жалобе', en: 'Inspection after a complaint' },
} satisfies Words<InspectionReason>;

export const inspectionSteps = {
  'to-plan': { be: 'Трэба запланаваць', ru: 'Нужно запланировать', en: 'To be planned' },
  planned: { be: 'Запланавана', ru: 'Запланирована', en: 'Planned' },
  done: { be: 'Праведзена', ru: 'Проведена', en: 'Done' },
} satisfies Words<InspectionStep>;

/** Why an act on an inspection was not done, and what to do instead. */
export const inspectionRefusals = {
  'too-many-photos': {
    be: 'Больш фотаздымкаў да гэтай праверкі дадаць нельга: іх ужо столькі, колькі можа быць.',
    ru: 'Больше фотографий к этой проверке добавить нельзя: их уже столько, сколько может быть.',
    en: 'No more photographs can be added to this inspection: it has as many as one can have.',
  },
  'not-allowed': {
    be: 'Ваш уліковы запіс не дазваляе гэта зрабіць.',
    ru: 'Ваша учетная запись не позволяет это сделать.',
    en: 'Your account does not allow this.',
  },
  related: tied,
  'licence-ended': {
    be: 'Гэта ліцэнзія ўжо не дзейнічае, праверкі па ёй не плануюцца.',
    ru: 'Эта лицензия уже не действует, проверки по ней не планируются.',
    en: 'This licence has ended, and no inspection is planned under it.',
  },
  completed: {
    be: 'Праверка завершана, змяніць у ёй нічога нельга.',
    ru: 'Проверка завершена, изменить в ней ничего нельзя.',
    en: 'The inspection is completed, and nothing in it can be changed.',
  },
  'no-longer-needed': {
    be: 'Заява скончана, ацэнка па ёй больш не патрэбна.',
    ru: 'Заявление закончено, оценка по нему больше не нужна.',
    en: 'The application has ended, and its assessment is no longer needed.',
  },
  'day-past': {
    be: 'Дзень ужо мінуў. Выберыце сённяшні або пазнейшы.',
    ru: 'День уже прошел. Выберите сегодняшний или более поздний.',
    en: 'The day has passed. Choose today or a later one.',
  },
  'day-not-working': {
    be: 'Гэта нерабочы дзень. Выберыце рабочы.',
    ru: 'Это нерабочий день. Выберите рабочий.',
    en: 'This is not a working day. Choose one that is.',
  },
  'visit-ahead': { be: 'Гэты дзень яшчэ не надышоў.', ru: 'Этот день еще не наступил.', en: 'That day is still to come.' },
  'visit-before-order': {
    be: 'Наведаць агенцтва раней, чым праверка прызначана, нельга.',
    ru: 'Посетить агентство раньше, чем проверка назначена, нельзя.',
    en: 'The visit cannot be earlier than the inspection was ordered.',
  },
  'checklist-incomplete': {
    be: 'Адзначце кожны пункт, а пра тое, што не выконваецца, напішыце.',
    ru: 'Отметьте каждый пункт, а о том, что не выполняется, напишите.',
    en: 'Mark every point, and write about what is not met.',
  },
} satisfies Words<InspectionRefusal>;

/** The room of a region's officers, and what the Department and the agency read of an inspection. */
export const inspectionPage = {
  title: { be: 'Праверкі', ru: 'Проверки', en: 'Inspections' },
  'own-region': {
    be: 'Праверкі агенцтваў вашага рэгіёна: {region}.',
    ru: 'Проверки агентств вашего региона: {region}.',
    en: 'Inspections of the agencies of your region: {region}.',
  },
  filter: { be: 'Якія праверкі паказаць', ru: 'Какие проверки показать', en: 'Which inspections to show' },
  'step-open': { be: 'Усе, што яшчэ не праведзены', ru: 'Все, что еще не проведены', en: 'All that are not done yet' },
  show: { be: 'Паказаць', ru: 'Показать', en: 'Show' },
  none: { be: 'Такіх праверак няма.', ru: 'Таких проверок нет.', en: 'There are no such inspections.' },
  caption: {
    be: 'Праверкі: спачатку без дня, потым па днях',
    ru: 'Проверки: сначала без дня, потом по дням',
    en: 'Inspections, those without a day first',
  },
  'caption-done': {
    be: 'Праведзеныя праверкі: спачатку апошнія',
    ru: 'Проведенные проверки: сначала последние',
    en: 'Inspections done, the latest first',
  },
  agency: { be: 'Агенцтва', ru: 'Агентство', en: 'Agency' },
  reason: { be: 'Чаму', ru: 'Почему', en: 'Why' },
  step: { be: 'Этап', ru: 'Этап', en: 'Step' },
  day: { be: 'Дзень', ru: 'День', en: 'Day' },
  'no-day': { be: 'не вызначаны', ru: 'не определен', en: 'not set' },
  'day-passed': { be: 'дзень мінуў', ru: 'день прошел', en: 'the day has passed' },
  open: { be: 'Адкрыць праверку', ru: 'Открыть проверку', en: 'Open the inspection' },
  'plan-new': { be: 'Запланаваць праверку', ru: 'Запланировать проверку', en: 'Plan an inspection' },
  'choose-heading': { be: 'Каго праверыць', ru: 'Кого проверить', en: 'Whom to inspect' },
  'choose-lead': {
    be: 'Праверку плануюць па ліцэнзіі агенцтва вашага рэгіёна. Знайдзіце яго па УНП або выберыце са спіса.',
    ru: 'Проверку планируют по лицензии агентства вашего региона. Найдите его по УНП или выберите из списка.',
    en: 'An inspection is planned under a licence of an agency in your region. Find it by its UNP, or choose from the list.',
  },
  unp: { be: 'УНП агенцтва', ru: 'УНП агентства', en: 'The agency’s UNP' },
  find: { be: 'Знайсці', ru: 'Найти', en: 'Find' },
  'all-licences': { be: 'Паказаць усе', ru: 'Показать все', en: 'Show all' },
  'none-found': {
    be: 'У вашым рэгіёне такой ліцэнзіі няма.',
    ru: 'В вашем регионе такой лицензии нет.',
    en: 'There is no such licence in your region.',
  },
  'licences-caption': { be: 'Ліцэнзіі вашага рэгіёна', ru: 'Лицензии вашего региона', en: 'Licences of your region' },
  licence: { be: 'Ліцэнзія', ru: 'Лицензия', en: 'Licence' },
  standing: { be: 'Сёння', ru: 'Сегодня', en: 'Today' },
  'plan-lead': {
    be: 'Агенцтва не ўбачыць, што праверка запланавана. Дзень вызначаеце вы і можаце яго перанесці.',
    ru: 'Агентство не увидит, что проверка запланирована. День определяете вы и можете его перенести.',
    en: 'The agency will not see that an inspection is planned. You set the day and may move it.',
  },
  'visit-day': { be: 'Дзень наведвання', ru: 'День посещения', en: 'Day of the visit' },
  'visit-day-hint': {
    be: 'Рабочы дзень ад сённяшняга, напрыклад 03.12.2026.',
    ru: 'Рабочий день начиная с сегодняшнего, например 03.12.2026.',
    en: 'A working day from today on, such as 03.12.2026.',
  },
  plan: { be: 'Запланаваць', ru: 'Запланировать', en: 'Plan it' },
  move: { be: 'Перанесці дзень', ru: 'Перенести день', en: 'Move the day' },
  back: { be: 'Да ўсіх праверак', ru: 'Ко всем проверкам', en: 'To all inspections' },
  'to-inspection': { be: 'Да праверкі', ru: 'К проверке', en: 'Back to the inspection' },
  address: { be: 'Адрас агенцтва', ru: 'Адрес агентства', en: 'The agency’s address' },
  phone: { be: 'Тэлефон', ru: 'Телефон', en: 'Telephone' },
  about: { be: 'Ліцэнзія або заява', ru: 'Лицензия или заявление', en: 'Licence or application' },
  application: { be: 'Заява {number}', ru: 'Заявление {number}', en: 'Application {number}' },
  ordered: { be: 'Прызначана', ru: 'Назначена', en: 'Ordered' },
  'by-on': { be: '{name}, {day}', ru: '{name}, {day}', en: '{name}, {day}' },
  edition: { be: 'Паводле якога акта', ru: 'По какому акту', en: 'Under which act' },
  visited: { be: 'Наведана', ru: 'Посещено', en: 'Visited' },
  completed: { be: 'Завершана', ru: 'Завершена', en: 'Completed' },
  checklist: { be: 'Што правяраецца', ru: 'Что проверяется', en: 'What is checked' },
  'checklist-source': { be: 'Крыніца спіса: {source}.', ru: 'Источник списка: {source}.', en: 'Source of the list: {source}.' },
  findings: { be: 'Што выяўлена', ru: 'Что выявлено', en: 'What was found' },
  'met-of': {
    be: 'Выконваецца {met} з {of}, не выконваецца {unmet}.',
    ru: 'Выполняется {met} из {of}, не выполняется {unmet}.',
    en: '{met} of {of} met, {unmet} not met.',
  },
  summary: { be: 'Вынік', ru: 'Итог', en: 'Summary' },
  photos: { be: 'Фотаздымкі', ru: 'Фотографии', en: 'Photographs' },
  'no-photos': { be: 'Фотаздымкаў няма.', ru: 'Фотографий нет.', en: 'There are no photographs.' },
  'photo-label': { be: 'Фотаздымак', ru: 'Фотография', en: 'Photograph' },
  'photo-hint': {
    be: 'JPEG або PNG да {size}, па адным, не больш за {most}. Дадайце ўсе да таго, як завершыце праверку. Прыбраць дададзены здымак нельга: ён застаецца ў праверцы.',
    ru: 'JPEG или PNG до {size}, по одной, не больше {most}. Добавьте все до завершения проверки. Убрать добавленный снимок нельзя: он остается в проверке.',
    en: 'JPEG or PNG up to {size}, one at a time, no more than {most}. Add them all before you complete the inspection. One that was added cannot be taken away: it stays with the inspection.',
  },
  'photo-add': { be: 'Дадаць фотаздымак', ru: 'Добавить фотографию', en: 'Add the photograph' },
  record: { be: 'Запісаць наведванне', ru: 'Записать посещение', en: 'Record the visit' },
  'record-lead': {
    be: 'Пасля адпраўкі праверка завершана, і змяніць яе нельга. Дадайце фотаздымкі да гэтага.',
    ru: 'После отправки проверка завершена, и изменить ее нельзя. Добавьте фотографии до этого.',
    en: 'Once sent, the inspection is completed and cannot be changed. Add the photographs before.',
  },
  'visited-on': { be: 'Калі вы наведалі агенцтва', ru: 'Когда вы посетили агентство', en: 'When you visited the agency' },
  'visited-on-hint': { be: 'Напрыклад, 03.12.2026.', ru: 'Например, 03.12.2026.', en: 'For example, 03.12.2026.' },
  note: { be: 'Заўвага', ru: 'Замечание', en: 'Note' },
  'note-hint': {
    be: 'Абавязкова, калі не выконваецца.',
    ru: 'Обязательно, если не выполняется.',
    en: 'Needed where the point is not met.',
  },
  'summary-hint': {
    be: 'Што бачылі, з кім гаварылі, што важна для рашэння. Чытае толькі служба.',
    ru: 'Что видели, с кем говорили, что важно для решения. Читает только служба.',
    en: 'What you saw, whom you spoke to, what matters for the decision. Read by staff only.',
  },
  complete: { be: 'Завершыць праверку', ru: 'Завершить проверку', en: 'Complete the inspection' },
  stale: {
    be: 'Пакуль вы пісалі, дзень змяніў хтосьці іншы. Цяпер стаіць {day}. Калі трэба, перанясіце зноў.',
    ru: 'Пока вы писали, день изменил кто-то другой. Сейчас стоит {day}. Если нужно, перенесите снова.',
    en: 'Somebody else changed the day while you were writing. It is {day} now. Move it again if you need to.',
  },
  'of-agency': { be: 'Праверкі агенцтва', ru: 'Проверки агентства', en: 'Inspections of the agency' },
  'of-agency-none': { be: 'Праверак не было.', ru: 'Проверок не было.', en: 'There have been no inspections.' },

  'assessment-heading': { be: 'Ацэнка адпаведнасці', ru: 'Оценка соответствия', en: 'Assessment of compliance' },
  'assessment-ordered': { be: 'Прызначана {day}.', ru: 'Назначена {day}.', en: 'Ordered on {day}.' },
  'assessment-to-plan': {
    be: 'Дзень, калі прыйдуць супрацоўнікі рэгіёна, яшчэ не вызначаны.',
    ru: 'День, когда придут сотрудники региона, еще не определен.',
    en: 'The day on which the region’s officers will come is not set yet.',
  },
  'assessment-planned': {
    be: 'Супрацоўнікі рэгіёна прыйдуць {day}.',
    ru: 'Сотрудники региона придут {day}.',
    en: 'The region’s officers will come on {day}.',
  },
  'assessment-done': { be: 'Праведзена {day}.', ru: 'Проведена {day}.', en: 'Made on {day}.' },
  'assessment-not-made': {
    be: 'Заява скончана раней, чым ацэнка праведзена.',
    ru: 'Заявление закончено раньше, чем оценка проведена.',
    en: 'The application ended before the assessment was made.',
  },
  'assessment-adds': {
    be: 'Тэрмін рашэння даўжэйшы на {term}.',
    ru: 'Срок решения длиннее на {term}.',
    en: 'The time for the decision is longer by {term}.',
  },
  'assessment-adds-nothing': {
    be: 'Яна прызначана, калі тэрмін рашэння ўжо скончыўся, і не падаўжае яго.',
    ru: 'Она назначена, когда срок решения уже истек, и не продлевает его.',
    en: 'It was ordered after the time for the decision had run out, and does not make it longer.',
  },
  assess: { be: 'Прызначыць ацэнку адпаведнасці', ru: 'Назначить оценку соответствия', en: 'Order an assessment of compliance' },
  'assess-lead': {
    be: 'Супрацоўнікі рэгіёна ({region}) наведаюць агенцтва. Прызначыць можна адзін раз. Пакуль ацэнка не завершана, рэкамендаваць нельга.',
    ru: 'Сотрудники региона ({region}) посетят агентство. Назначить можно один раз. Пока оценка не завершена, рекомендовать нельзя.',
    en: 'The region’s officers ({region}) will visit the agency. It can be ordered once. Until it is completed nothing can be recommended.',
  },
  'assess-term': {
    be: 'Тэрмін рашэння стане даўжэйшы на {term}: да {day} уключна. Крыніца: {source} ({mark}).',
    ru: 'Срок решения станет длиннее на {term}: до {day} включительно. Источник: {source} ({mark}).',
    en: 'The time for the decision becomes longer by {term}: until {day}. Source: {source} ({mark}).',
  },
  'assess-too-late': {
    be: 'Тэрмін рашэння ўжо скончыўся {day}: ацэнка яго не падоўжыць.',
    ru: 'Срок решения уже истек {day}: оценка его не продлит.',
    en: 'The time for the decision ran out on {day}: an assessment will not make it longer.',
  },
  'assess-reasons': { be: 'Чаму патрэбна ацэнка', ru: 'Почему нужна оценка', en: 'Why the assessment is needed' },
  'assess-reasons-hint': {
    be: 'Гэта прачытаюць агенцтва і супрацоўнікі рэгіёна.',
    ru: 'Это прочитают агентство и сотрудники региона.',
    en: 'The agency and the region’s officers will read this.',
  },
} satisfies Record<string, Word>;
