import type { EventType } from '../rules/entries.ts';
import type { Words } from './language.ts';

/** Every recorded act as one line of a history. Who, why and until when are said beside it by the page, where they may be said. */
export const history = {
  'agency-registered': {
    be: 'Агенцтва зарэгістравалася ў сістэме.',
    ru: 'Агентство зарегистрировалось в системе.',
    en: 'The agency registered in the system.',
  },
  'application-started': { be: 'Агенцтва пачало заяву.', ru: 'Агентство начало заявление.', en: 'The agency began an application.' },
  'application-sent': { be: 'Агенцтва падало заяву.', ru: 'Агентство подало заявление.', en: 'The agency sent its application.' },
  'application-taken': { be: 'Справу ўзяў інспектар.', ru: 'Дело взял инспектор.', en: 'An examiner took the case.' },
  'application-returned': {
    be: 'Заява вернута: чагосьці не хапала.',
    ru: 'Заявление возвращено: чего-то не хватало.',
    en: 'The application was returned: something was missing.',
  },
  'application-accepted': {
    be: 'Заява прынята да разгляду.',
    ru: 'Заявление принято к рассмотрению.',
    en: 'The application was accepted for examination.',
  },
  'question-asked': { be: 'Агенцтву зададзена пытанне.', ru: 'Агентству задан вопрос.', en: 'The agency was asked a question.' },
  'question-answered': { be: 'Агенцтва адказала.', ru: 'Агентство ответило.', en: 'The agency answered.' },
  'note-added': { be: 'Дададзена нататка.', ru: 'Добавлена заметка.', en: 'A note was added.' },
  'outcome-recommended': {
    be: 'Інспектар прапанаваў рашэнне.',
    ru: 'Инспектор предложил решение.',
    en: 'The examiner recommended an outcome.',
  },
  'recommendation-sent-back': {
    be: 'Кіраўнік вярнуў справу інспектару.',
    ru: 'Руководитель вернул дело инспектору.',
    en: 'The head sent the case back to the examiner.',
  },
  'application-withdrawn': {
    be: 'Агенцтва адклікала заяву.',
    ru: 'Агентство отозвало заявление.',
    en: 'The agency withdrew its application.',
  },
  'application-refused': { be: 'У ліцэнзіі адмоўлена.', ru: 'В лицензии отказано.', en: 'The licence was refused.' },
  'licence-granted': { be: 'Ліцэнзія выдадзена.', ru: 'Лицензия выдана.', en: 'The licence was granted.' },
  'licence-imported': {
    be: 'Ліцэнзія перанесена з ранейшага рэестра.',
    ru: 'Лицензия перенесена из прежнего реестра.',
    en: 'The licence was taken over from the register kept before.',
  },
  'measure-proposed': {
    be: 'Прапанавана мера адносна ліцэнзіі.',
    ru: 'Предложена мера в отношении лицензии.',
    en: 'A measure against the licence was proposed.',
  },
  'measure-rejected': {
    be: 'Прапанаваная мера адхілена.',
    ru: 'Предложенная мера отклонена.',
    en: 'The proposed measure was rejected.',
  },
  'licence-suspended': {
    be: 'Дзеянне ліцэнзіі прыпынена.',
    ru: 'Действие лицензии приостановлено.',
    en: 'The licence was suspended.',
  },
  'licence-resumed': { be: 'Дзеянне ліцэнзіі адноўлена.', ru: 'Действие лицензии возобновлено.', en: 'The licence was resumed.' },
  'licence-revoked': {
    be: 'Дзеянне ліцэнзіі спынена за парушэнні.',
    ru: 'Действие лицензии прекращено за нарушения.',
    en: 'The licence was revoked for violations.',
  },
  'licence-surrendered': {
    be: 'Дзеянне ліцэнзіі спынена па заяве агенцтва.',
    ru: 'Действие лицензии прекращено по заявлению агентства.',
    en: 'The licence was ended at the agency’s own request.',
  },
  'account-created': { be: 'Створаны ўліковы запіс.', ru: 'Создана учетная запись.', en: 'An account was created.' },
  'account-disabled': { be: 'Уліковы запіс закрыты.', ru: 'Учетная запись закрыта.', en: 'An account was shut.' },
  'account-enabled': { be: 'Уліковы запіс зноў адкрыты.', ru: 'Учетная запись снова открыта.', en: 'An account was opened again.' },
  'password-reset': { be: 'Выдадзены новы пароль.', ru: 'Выдан новый пароль.', en: 'A new password was given.' },
} satisfies Words<EventType>;
