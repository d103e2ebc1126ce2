import type { Due } from '../rules/due.ts';
import type { Word, Words } from './language.ts';

/** The queue of cases, as the Department's people see it. */
export const queue = {
  'title-open': { be: 'Справы', ru: 'Дела', en: 'Cases' },
  'title-decided': { be: 'Скончаныя справы', ru: 'Оконченные дела', en: 'Closed cases' },
  'to-open': { be: 'Адкрытыя справы', ru: 'Открытые дела', en: 'Open cases' },
  'to-decided': { be: 'Скончаныя справы', ru: 'Оконченные дела', en: 'Closed cases' },
  views: { be: 'Якія справы', ru: 'Какие дела', en: 'Which cases' },
  'own-region': {
    be: 'Паказаны справы вашага рэгіёна: {region}.',
    ru: 'Показаны дела вашего региона: {region}.',
    en: 'Shown are the cases of your region: {region}.',
  },
  open: {
    be: {
      one: '{count} адкрытая справа',
      few: '{count} адкрытыя справы',
      many: '{count} адкрытых спраў',
      other: '{count} адкрытай справы',
    },
    ru: { one: '{count} открытое дело', few: '{count} открытых дела', many: '{count} открытых дел', other: '{count} открытого дела' },
    en: { one: '{count} open case', other: '{count} open cases' },
  },
  late: {
    be: {
      one: '{count} пратэрмінаваная',
      few: '{count} пратэрмінаваныя',
      many: '{count} пратэрмінаваных',
      other: '{count} пратэрмінаванай',
    },
    ru: { one: '{count} просроченное', few: '{count} просроченных', many: '{count} просроченных', other: '{count} просроченного' },
    en: { one: '{count} past its date', other: '{count} past their date' },
  },
  undelivered: {
    be: {
      one: '{count} пісьмо не дайшло',
      few: '{count} пісьмы не дайшлі',
      many: '{count} пісем не дайшлі',
      other: '{count} пісьма не дайшло',
    },
    ru: {
      one: '{count} письмо не дошло',
      few: '{count} письма не дошли',
      many: '{count} писем не дошли',
      other: '{count} письма не дошло',
    },
    en: { one: '{count} letter not delivered', other: '{count} letters not delivered' },
  },
  unassigned: {
    be: { one: '{count} ніхто не ўзяў', few: '{count} ніхто не ўзяў', many: '{count} ніхто не ўзяў', other: '{count} ніхто не ўзяў' },
    ru: { one: '{count} никто не взял', few: '{count} никто не взял', many: '{count} никто не взял', other: '{count} никто не взял' },
    en: { one: '{count} taken by nobody', other: '{count} taken by nobody' },
  },
  recommended: {
    be: {
      one: '{count} чакае рашэння кіраўніка',
      few: '{count} чакаюць рашэння кіраўніка',
      many: '{count} чакаюць рашэння кіраўніка',
      other: '{count} чакаюць рашэння кіраўніка',
    },
    ru: {
      one: '{count} ждет решения руководителя',
      few: '{count} ждут решения руководителя',
      many: '{count} ждут решения руководителя',
      other: '{count} ждут решения руководителя',
    },
    en: { one: '{count} waits for the head’s decision', other: '{count} wait for the head’s decision' },
  },
  shown: {
    be: {
      one: 'Знойдзена {count} справа',
      few: 'Знойдзены {count} справы',
      many: 'Знойдзена {count} спраў',
      other: 'Знойдзена {count} справы',
    },
    ru: { one: 'Найдено {count} дело', few: 'Найдено {count} дела', many: 'Найдено {count} дел', other: 'Найдено {count} дела' },
    en: { one: '{count} case found', other: '{count} cases found' },
  },
  none: {
    be: 'Такіх спраў няма. Зніміце частку ўмоў або пакажыце ўсе.',
    ru: 'Таких дел нет. Снимите часть условий или покажите все.',
    en: 'There are no such cases. Take off some of the conditions, or show all.',
  },
  'none-open': {
    be: 'Адкрытых спраў няма: агенцтвы яшчэ нічога не падалі, або ўсё вырашана.',
    ru: 'Открытых дел нет: агентства еще ничего не подали, или всё решено.',
    en: 'There are no open cases: the agencies have sent nothing yet, or everything is decided.',
  },
  'none-decided': { be: 'Скончаных спраў яшчэ няма.', ru: 'Оконченных дел еще нет.', en: 'No case has been closed yet.' },
  filter: { be: 'Адабраць справы', ru: 'Отобрать дела', en: 'Choose cases' },
  kind: { be: 'Від', ru: 'Вид', en: 'Kind' },
  purpose: { be: 'Пра што заява', ru: 'О чем заявление', en: 'Purpose' },
  'any-purpose': { be: 'Любая заява', ru: 'Любое заявление', en: 'Any purpose' },
  region: { be: 'Рэгіён', ru: 'Регион', en: 'Region' },
  step: { be: 'Этап', ru: 'Этап', en: 'Step' },
  'any-kind': { be: 'Любы від', ru: 'Любой вид', en: 'Any kind' },
  'any-region': { be: 'Любы рэгіён', ru: 'Любой регион', en: 'Any region' },
  'any-step': { be: 'Любы этап', ru: 'Любой этап', en: 'Any step' },
  whose: { be: 'Хто вядзе справу', ru: 'Кто ведет дело', en: 'Whose cases' },
  'whose-all': { be: 'Усе', ru: 'Все', en: 'All' },
  'whose-mine': { be: 'Мае', ru: 'Мои', en: 'Mine' },
  'whose-unassigned': { be: 'Ніхто не ўзяў', ru: 'Никто не взял', en: 'Taken by nobody' },
  'only-late': { be: 'Толькі пратэрмінаваныя', ru: 'Только просроченные', en: 'Only past their date' },
  apply: { be: 'Паказаць', ru: 'Показать', en: 'Show' },
  clear: { be: 'Паказаць усе', ru: 'Показать все', en: 'Show all' },
  'caption-open': {
    be: 'Адкрытыя справы: спачатку тыя, тэрмін якіх бліжэй',
    ru: 'Открытые дела: сначала те, срок которых ближе',
    en: 'Open cases, those due soonest first',
  },
  'caption-decided': {
    be: 'Скончаныя справы: спачатку апошнія',
    ru: 'Оконченные дела: сначала последние',
    en: 'Closed cases, the latest first',
  },
  number: { be: 'Нумар', ru: 'Номер', en: 'Number' },
  agency: { be: 'Агенцтва', ru: 'Агентство', en: 'Agency' },
  due: { be: 'Тэрмін', ru: 'Срок', en: 'Due' },
  decided: { be: 'Скончана', ru: 'Окончено', en: 'Closed' },
  examiner: { be: 'Хто вядзе', ru: 'Кто ведет', en: 'Examiner' },
  nobody: { be: 'ніхто не ўзяў', ru: 'никто не взял', en: 'nobody yet' },
  you: { be: 'вы', ru: 'вы', en: 'you' },
  'late-by': {
    be: {
      one: 'Пратэрмінавана на {count} дзень',
      few: 'Пратэрмінавана на {count} дні',
      many: 'Пратэрмінавана на {count} дзён',
      other: 'Пратэрмінавана на {count} дня',
    },
    ru: {
      one: 'Просрочено на {count} день',
      few: 'Просрочено на {count} дня',
      many: 'Просрочено на {count} дней',
      other: 'Просрочено на {count} дня',
    },
    en: { one: 'Overdue by {count} day', other: 'Overdue by {count} days' },
  },
  'reply-late-by': {
    be: {
      one: 'Агенцтва не адказала ў час: мінуў {count} дзень',
      few: 'Агенцтва не адказала ў час: мінулі {count} дні',
      many: 'Агенцтва не адказала ў час: мінула {count} дзён',
      other: 'Агенцтва не адказала ў час: мінула {count} дня',
    },
    ru: {
      one: 'Агентство не ответило в срок: прошел {count} день',
      few: 'Агентство не ответило в срок: прошло {count} дня',
      many: 'Агентство не ответило в срок: прошло {count} дней',
      other: 'Агентство не ответило в срок: прошло {count} дня',
    },
    en: { one: 'The agency has not answered in time: {count} day late', other: 'The agency has not answered in time: {count} days late' },
  },
  today: { be: 'Апошні дзень сёння', ru: 'Последний день сегодня', en: 'Due today' },
  stopped: { be: 'тэрмін прыпынены', ru: 'срок приостановлен', en: 'clock stopped' },
  'decided-late': { be: 'пазней за тэрмін', ru: 'позже срока', en: 'after its date' },
} satisfies Record<string, Word>;

/** What is due on the day a queue shows. */
export const dueWhat = {
  acceptance: { be: 'праверыць камплект', ru: 'проверить комплект', en: 'check for completeness' },
  decision: { be: 'прыняць рашэнне', ru: 'принять решение', en: 'decide' },
  reply: { be: 'адказ агенцтва', ru: 'ответ агентства', en: 'the agency’s reply' },
  resending: { be: 'агенцтва дапаўняе заяву', ru: 'агентство дополняет заявление', en: 'the agency is completing it' },
} satisfies Words<Due['what']>;
