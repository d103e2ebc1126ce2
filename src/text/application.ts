import type { ApplicationState } from '../rules/application.ts';
import type { Word, Words } from './language.ts';

/** Where an application stands, in a few words. */
export const applicationStates = {
  draft: { be: 'Чарнавік', ru: 'Черновик', en: 'Draft' },
  submitted: { be: 'Пададзена, правяраецца камплект', ru: 'Подано, проверяется комплект', en: 'Sent, being checked for completeness' },
  returned: { be: 'Вернута: не ўсё пададзена', ru: 'Возвращено: подано не всё', en: 'Returned: something is missing' },
  accepted: { be: 'Разглядаецца', ru: 'Рассматривается', en: 'Being examined' },
  waiting: { be: 'Чакае адказу агенцтва', ru: 'Ожидает ответа агентства', en: 'Waiting for the agency’s answer' },
  recommended: { be: 'У кіраўніка на рашэнні', ru: 'У руководителя на решении', en: 'With the head for decision' },
  granted: { be: 'Задаволена', ru: 'Удовлетворено', en: 'Granted' },
  refused: { be: 'Адмоўлена', ru: 'Отказано', en: 'Refused' },
  withdrawn: { be: 'Адклікана', ru: 'Отозвано', en: 'Withdrawn' },
} satisfies Words<ApplicationState>;

/** Names of the parts of an application, for the agency and for staff alike. */
export const application = {
  application: { be: 'Заява', ru: 'Заявление', en: 'Application' },
  kind: { be: 'Для чаго ліцэнзія', ru: 'Для чего лицензия', en: 'What the licence is for' },
  state: { be: 'Дзе цяпер заява', ru: 'Где сейчас заявление', en: 'Where it stands' },
  edition: { be: 'Паводле якога акта', ru: 'По какому акту', en: 'Under which act' },
  facts: { be: 'Звесткі', ru: 'Сведения', en: 'Facts' },
  documents: { be: 'Дакументы', ru: 'Документы', en: 'Documents' },
  questions: { be: 'Пытанні і адказы', ru: 'Вопросы и ответы', en: 'Questions and answers' },
  decision: { be: 'Рашэнне', ru: 'Решение', en: 'Decision' },
  grounds: { be: 'Падставы', ru: 'Основания', en: 'Grounds' },
  reasons: { be: 'Абгрунтаванне', ru: 'Обоснование', en: 'Reasons' },
  source: { be: 'Крыніца: {source}.', ru: 'Источник: {source}.', en: 'Source: {source}.' },
  'source-all': { be: 'Крыніца гэтага спісу: {source}.', ru: 'Источник этого списка: {source}.', en: 'Source of this list: {source}.' },
  'not-stated': { be: 'не ўказана', ru: 'не указано', en: 'not stated' },
  required: { be: 'абавязкова', ru: 'обязательно', en: 'required' },
  'where-any': { be: 'калі ёсць', ru: 'если есть', en: 'where there is any' },
  'no-file': { be: 'Файл не дададзены', ru: 'Файл не добавлен', en: 'No file added' },
  'not-asked': { be: 'не патрабуецца', ru: 'не требуется', en: 'not asked for' },
  country: { be: 'Краіна', ru: 'Страна', en: 'Country' },
  contract: { be: 'Нумар дагавора', ru: 'Номер договора', en: 'Contract number' },
  'contract-date': { be: 'Дата дагавора', ru: 'Дата договора', en: 'Date of contract' },
  'contract-until': { be: 'Дагавор дзейнічае па', ru: 'Договор действует по', en: 'Contract runs until' },
  role: { be: 'Хто гэта', ru: 'Кто это', en: 'What it is' },
  proof: { be: 'Пацвярджэнне статусу', ru: 'Подтверждение статуса', en: 'Proof of status' },
  question: { be: 'Пытанне {number}', ru: 'Вопрос {number}', en: 'Question {number}' },
  asked: { be: 'Зададзена {day}.', ru: 'Задан {day}.', en: 'Asked on {day}.' },
  'asked-by': { be: 'Пытанне: {name}.', ru: 'Вопрос: {name}.', en: 'Asked by {name}.' },
  'reply-by': { be: 'Адказаць трэба не пазней за {day}.', ru: 'Ответить нужно не позднее {day}.', en: 'To be answered by {day}.' },
  'reply-late': {
    be: 'Дзень адказу мінуў. Адказ усё роўна прымаецца, а адлік тэрміну застаецца прыпыненым.',
    ru: 'День ответа прошел. Ответ всё равно принимается, а течение срока остается приостановленным.',
    en: 'The day for the answer has passed. An answer is still taken; until then the clock stays stopped.',
  },
  answer: { be: 'Адказ ад {day}', ru: 'Ответ от {day}', en: 'Answer of {day}' },
  'no-answer': { be: 'Адказу яшчэ няма', ru: 'Ответа еще нет', en: 'No answer yet' },
} satisfies Record<string, Word>;
