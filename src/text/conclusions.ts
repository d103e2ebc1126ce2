import type { ConclusionOutcome, ConclusionRefusal } from '../rules/conclusions.ts';
import type { Word, Words } from './language.ts';
import { tied } from './tied.ts';

export const conclusionOutcomes = {
  positive: { be: 'Станоўчае', ru: 'Положительное', en: 'Positive' },
  negative: { be: 'Адмоўнае', ru: 'Отрицательное', en: 'Negative' },
} satisfies Words<ConclusionOutcome>;

/** Why a conclusion was not given, and what to do instead. */
export const conclusionRefusals = {
  'not-allowed': {
    be: 'Ваш уліковы запіс не дазваляе гэта зрабіць.',
    ru: 'Ваша учетная запись не позволяет это сделать.',
    en: 'Your account does not allow this.',
  },
  related: tied,
  'no-longer-needed': {
    be: 'Заява ўжо скончана, заключэнне больш не патрэбна.',
    ru: 'Заявление уже закончено, заключение больше не нужно.',
    en: 'The application has ended, and the conclusion is no longer needed.',
  },
  'same-person': {
    be: 'Гэта заключэнне запыталі вы самі. Даць яго павінен іншы супрацоўнік.',
    ru: 'Это заключение запросили вы сами. Дать его должен другой сотрудник.',
    en: 'You asked for this conclusion yourself. Another officer has to give it.',
  },
} satisfies Words<ConclusionRefusal>;

/** The Ministry of Education's conclusion: its own room, and what the agency and the Department read of it. */
export const conclusionPage = {
  title: { be: 'Заключэнні аб праграмах', ru: 'Заключения о программах', en: 'Conclusions on programmes' },
  lead: {
    be: 'Дэпартамент просіць заключэння аб праграмах, якія агенцтва назвала ў заяве. Без станоўчага заключэння ліцэнзію не выдаюць.',
    ru: 'Департамент просит заключения о программах, которые агентство назвало в заявлении. Без положительного заключения лицензию не выдают.',
    en: 'The Department asks for a conclusion on the programmes that an agency names in its application. Without a positive one no licence is granted.',
  },
  changes: { be: 'Што мяняецца ў ліцэнзіі', ru: 'Что меняется в лицензии', en: 'What changes in the licence' },
  'to-give': { be: 'Трэба даць', ru: 'Нужно дать', en: 'To be given' },
  'to-give-none': {
    be: 'Няма заключэнняў, якія трэба даць.',
    ru: 'Нет заключений, которые нужно дать.',
    en: 'No conclusion waits to be given.',
  },
  given: { be: 'Ужо дадзены', ru: 'Уже даны', en: 'Given' },
  'given-none': {
    be: 'Яшчэ ніводнага заключэння не дадзена.',
    ru: 'Еще ни одного заключения не дано.',
    en: 'No conclusion has been given yet.',
  },
  number: { be: 'Заява', ru: 'Заявление', en: 'Application' },
  agency: { be: 'Агенцтва', ru: 'Агентство', en: 'Agency' },
  asked: { be: 'Запытана', ru: 'Запрошено', en: 'Asked for on' },
  due: { be: 'Апошні дзень', ru: 'Последний день', en: 'Due' },
  'given-on': { be: 'Калі дадзена', ru: 'Когда дано', en: 'Given on' },
  outcome: { be: 'Якое', ru: 'Какое', en: 'Conclusion' },
  back: { be: 'Да ўсіх заключэнняў', ru: 'Ко всем заключениям', en: 'To all conclusions' },
  heading: {
    be: 'Заключэнне Міністэрства адукацыі',
    ru: 'Заключение Министерства образования',
    en: 'Conclusion of the Ministry of Education',
  },
  'asked-on': { be: 'Запытана {day}.', ru: 'Запрошено {day}.', en: 'Asked for on {day}.' },
  'asked-by': { be: 'Запыт: {name}.', ru: 'Запрос: {name}.', en: 'Asked by {name}.' },
  'given-by': { be: 'Заключэнне: {name}.', ru: 'Заключение: {name}.', en: 'Given by {name}.' },
  'is-due': {
    be: 'Міністэрства павінна даць яго не пазней за {day}.',
    ru: 'Министерство должно дать его не позднее {day}.',
    en: 'The Ministry is to give it by {day}.',
  },
  'is-overdue': {
    be: 'Тэрмін Міністэрства скончыўся {day}, а заключэння яшчэ няма.',
    ru: 'Срок Министерства истек {day}, а заключения еще нет.',
    en: 'The Ministry’s time ran out on {day}, and there is no conclusion yet.',
  },
  'in-time': { be: 'Дадзена {day}, у межах тэрміну.', ru: 'Дано {day}, в пределах срока.', en: 'Given on {day}, in time.' },
  'too-late': {
    be: 'Дадзена {day}; апошнім днём было {due}.',
    ru: 'Дано {day}; последним днем было {due}.',
    en: 'Given on {day}; it was due by {due}.',
  },
  lapsed: {
    be: 'Заява скончана раней, чым Міністэрства дало заключэнне.',
    ru: 'Заявление закончено раньше, чем Министерство дало заключение.',
    en: 'The application ended before the Ministry gave its conclusion.',
  },
  days: { be: 'Дні заключэння', ru: 'Дни заключения', en: 'Days of the conclusion' },
  'show-days': { be: 'Паказаць дні', ru: 'Показать дни', en: 'Show the days' },
  'clock-apart': {
    be: 'Тэрмін рашэння тым часам ідзе сваім ходам.',
    ru: 'Срок решения тем временем идет своим ходом.',
    en: 'The clock of the decision goes on meanwhile.',
  },
  ask: { be: 'Запытаць заключэнне', ru: 'Запросить заключение', en: 'Ask for the conclusion' },
  'ask-lead': {
    be: 'У заяве ёсць праграмы: без станоўчага заключэння Міністэрства адукацыі ліцэнзію выдаць нельга. Міністэрства ўбачыць праграмы, партнёраў, краіны і дакументы аб праграме, і больш нічога. На адказ у яго {term}.',
    ru: 'В заявлении есть программы: без положительного заключения Министерства образования лицензию выдать нельзя. Министерство увидит программы, партнеров, страны и документы о программе, и больше ничего. На ответ у него {term}.',
    en: 'The application states programmes: without a positive conclusion of the Ministry of Education no licence can be granted. The Ministry will see the programmes, partners, countries and the documents on the programme, and nothing else. It has {term} to answer.',
  },
  give: { be: 'Даць заключэнне', ru: 'Дать заключение', en: 'Give the conclusion' },
  'give-outcome': { be: 'Ваша заключэнне аб праграмах', ru: 'Ваше заключение о программах', en: 'Your conclusion on the programmes' },
  'hint-positive': {
    be: 'Дэпартамент зможа выдаць ліцэнзію, калі астатняе ў парадку.',
    ru: 'Департамент сможет выдать лицензию, если остальное в порядке.',
    en: 'The Department can grant the licence if the rest is in order.',
  },
  'hint-negative': {
    be: 'З такім заключэннем ліцэнзію выдаць нельга. Дэпартамент можа запытаць новае, калі праграма зменіцца.',
    ru: 'С таким заключением лицензию выдать нельзя. Департамент может запросить новое, если программа изменится.',
    en: 'With it no licence can be granted. The Department may ask again if the programme changes.',
  },
  reasons: { be: 'Абгрунтаванне', ru: 'Обоснование', en: 'Reasons' },
  'reasons-hint': {
    be: 'Яго прачытаюць агенцтва і Дэпартамент. Змяніць дадзенае заключэнне нельга.',
    ru: 'Его прочитают агентство и Департамент. Изменить данное заключение нельзя.',
    en: 'The agency and the Department will read them. A conclusion cannot be changed once it is given.',
  },
  stale: {
    be: 'Пакуль вы пісалі, заключэнне ўжо дадзена або запытана нанова. Ваша форма нічога не зрабіла; вось што ёсць цяпер.',
    ru: 'Пока вы писали, заключение уже дано или запрошено заново. Ваша форма ничего не сделала; вот что есть сейчас.',
    en: 'While you were writing, the conclusion was given or asked for anew. Your form has done nothing; this is how it stands now.',
  },
  typed: { be: 'Што вы напісалі', ru: 'Что вы написали', en: 'What you had written' },
  shown: { be: 'Што паказана Міністэрству', ru: 'Что показано Министерству', en: 'What the Ministry is shown' },
  'no-documents': {
    be: 'Такіх дакументаў у заяве няма.',
    ru: 'Таких документов в заявлении нет.',
    en: 'The application has no such documents.',
  },
  'grant-lacks': {
    be: 'Рэкамендаваць выдачу пакуль нельга: няма станоўчага заключэння Міністэрства адукацыі аб праграмах.',
    ru: 'Рекомендовать выдачу пока нельзя: нет положительного заключения Министерства образования о программах.',
    en: 'A grant cannot be recommended yet: there is no positive conclusion of the Ministry of Education on the programmes.',
  },
} satisfies Record<string, Word>;
