import type { EventType } from '../rules/entries.ts';
import { beside } from './history-beside.ts';
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
  'application-refused': { be: 'Па заяве адмоўлена.', ru: 'По заявлению отказано.', en: 'The application was refused.' },
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
  'measure-taken-back': {
    be: 'Прапанова меры адклікана.',
    ru: 'Предложение меры отозвано.',
    en: 'The proposal of a measure was taken back.',
  },
  'licence-suspended': {
    be: 'Дзеянне ліцэнзіі прыпынена.',
    ru: 'Действие лицензии приостановлено.',
    en: 'The licence was suspended.',
  },
  'licence-resumed': { be: 'Дзеянне ліцэнзіі адноўлена.', ru: 'Действие лицензии возобновлено.', en: 'The licence was resumed.' },
  'licence-revoked': {
    be: 'Дзеянне ліцэнзіі спынена рашэннем Міністэрства ўнутраных спраў.',
    ru: 'Действие лицензии прекращено решением Министерства внутренних дел.',
    en: 'The licence was revoked by decision of the Ministry of the Interior.',
  },
  'licence-annulled': {
    be: 'Ліцэнзія анулявана, бо рашэнне, якім яна дадзена або падоўжана, адменена.',
    ru: 'Лицензия аннулирована, так как решение, которым она дана или продлена, отменено.',
    en: 'The licence was annulled, because the decision that granted or renewed it was set aside.',
  },
  'licence-surrendered': {
    be: 'Дзеянне ліцэнзіі спынена па заяве агенцтва.',
    ru: 'Действие лицензии прекращено по заявлению агентства.',
    en: 'The licence was ended at the agency’s own request.',
  },
  'licence-renewed': { be: 'Тэрмін ліцэнзіі падоўжаны.', ru: 'Срок лицензии продлен.', en: 'The licence was renewed.' },
  'licence-varied': { be: 'Ліцэнзія зменена.', ru: 'Лицензия изменена.', en: 'The licence was varied.' },
  'agency-renamed': { be: 'Змянілася назва агенцтва.', ru: 'Изменилось название агентства.', en: 'The agency changed its name.' },
  'agency-moved': { be: 'Змяніўся адрас агенцтва.', ru: 'Изменился адрес агентства.', en: 'The agency changed its address.' },
  'country-added': { be: 'У ліцэнзію дададзена краіна.', ru: 'В лицензию добавлена страна.', en: 'A country was added to the licence.' },
  'country-ended': {
    be: 'Краіна выключана з ліцэнзіі.',
    ru: 'Страна исключена из лицензии.',
    en: 'A country was taken out of the licence.',
  },
  'partner-registered': {
    be: 'Зарэгістраваны замежны партнёр.',
    ru: 'Зарегистрирован иностранный партнер.',
    en: 'A foreign partner was registered.',
  },
  'partner-ended': {
    be: 'Рэгістрацыя замежнага партнёра спынена па заяве агенцтва.',
    ru: 'Регистрация иностранного партнера прекращена по заявлению агентства.',
    en: 'A foreign partner’s registration ended at the agency’s request.',
  },
  'partner-struck-off': {
    be: 'Замежны партнёр выключаны з ліцэнзіі рашэннем Міністэрства ўнутраных спраў.',
    ru: 'Иностранный партнер исключен из лицензии решением Министерства внутренних дел.',
    en: 'A foreign partner was struck off the licence by decision of the Ministry of the Interior.',
  },
  'branch-added': {
    be: 'У ліцэнзію дададзена адасобленае падраздзяленне.',
    ru: 'В лицензию добавлено обособленное подразделение.',
    en: 'A branch was added to the licence.',
  },
  'branch-ended': {
    be: 'Адасобленае падраздзяленне выключана з ліцэнзіі.',
    ru: 'Обособленное подразделение исключено из лицензии.',
    en: 'A branch was taken out of the licence.',
  },
  'branch-struck-off': {
    be: 'Адасобленае падраздзяленне выключана з ліцэнзіі рашэннем Міністэрства ўнутраных спраў.',
    ru: 'Обособленное подразделение исключено из лицензии решением Министерства внутренних дел.',
    en: 'A branch was struck off the licence by decision of the Ministry of the Interior.',
  },
  'programme-added': {
    be: 'У ліцэнзію дададзена праграма.',
    ru: 'В лицензию добавлена программа.',
    en: 'A programme was added to the licence.',
  },
  'programme-ended': {
    be: 'Праграма выключана з ліцэнзіі.',
    ru: 'Программа исключена из лицензии.',
    en: 'A programme was taken out of the licence.',
  },
  'part-suspended': { be: 'Прыпынена частка ліцэнзіі.', ru: 'Приостановлена часть лицензии.', en: 'A part of the licence was suspended.' },
  'part-resumed': { be: 'Адноўлена частка ліцэнзіі.', ru: 'Возобновлена часть лицензии.', en: 'A part of the licence was resumed.' },
  'suspension-extended': { be: 'Прыпыненне падоўжана.', ru: 'Приостановление продлено.', en: 'The suspension was extended.' },
  'suspension-confirmed': {
    be: 'Кіраўнік пацвердзіў неадкладнае прыпыненне.',
    ru: 'Руководитель подтвердил немедленное приостановление.',
    en: 'The head confirmed the immediate suspension.',
  },
  'suspension-not-confirmed': {
    be: 'Кіраўнік не пацвердзіў неадкладнае прыпыненне.',
    ru: 'Руководитель не подтвердил немедленное приостановление.',
    en: 'The head did not confirm the immediate suspension.',
  },
  'entry-corrected': { be: 'Выпраўлены ранейшы запіс.', ru: 'Исправлена более ранняя запись.', en: 'An earlier entry was corrected.' },
  'notice-given': {
    be: 'Агенцтва папярэджана пра меру, якую маюць намер прыняць.',
    ru: 'Агентство предупреждено о мере, которую намерены принять.',
    en: 'The agency was given notice of a measure that is intended.',
  },
  'notice-answered': {
    be: 'Агенцтва адказала на паведамленне аб намеры.',
    ru: 'Агентство ответило на уведомление о намерении.',
    en: 'The agency replied to the notice of intention.',
  },
  'notice-closed': {
    be: 'Паведамленне аб намеры закрыта: меры не будзе.',
    ru: 'Уведомление о намерении закрыто: меры не будет.',
    en: 'The notice of intention was closed: no measure follows it.',
  },
  'remedy-ordered': {
    be: 'Агенцтву загадана ліквідаваць парушэнні.',
    ru: 'Агентству предписано устранить нарушения.',
    en: 'The agency was ordered to remedy violations.',
  },
  'remedy-proved': {
    be: 'Агенцтва паведаміла, што парушэнні ліквідаваны.',
    ru: 'Агентство сообщило, что нарушения устранены.',
    en: 'The agency told that the violations were remedied.',
  },
  'remedy-accepted': { be: 'Ліквідацыя парушэнняў прызнана.', ru: 'Устранение нарушений признано.', en: 'The remedy was accepted.' },
  'remedy-not-accepted': {
    be: 'Ліквідацыя парушэнняў не прызнана.',
    ru: 'Устранение нарушений не признано.',
    en: 'The remedy was not accepted.',
  },
  'appeal-lodged': {
    be: 'Агенцтва абскардзіла рашэнне.',
    ru: 'Агентство обжаловало решение.',
    en: 'The agency appealed against the decision.',
  },
  'protest-lodged': {
    be: 'Пракурор прынёс пратэст на рашэнне.',
    ru: 'Прокурор принес протест на решение.',
    en: 'A prosecutor lodged a protest against the decision.',
  },
  'court-ruling-recorded': { be: 'Унесена рашэнне суда.', ru: 'Внесено решение суда.', en: 'A court’s ruling was recorded.' },
  'decision-upheld': {
    be: 'Рашэнне разгледжана зноў і пакінута ў сіле.',
    ru: 'Решение рассмотрено снова и оставлено в силе.',
    en: 'The decision was reviewed and upheld.',
  },
  'decision-changed': {
    be: 'Рашэнне разгледжана зноў і зменена.',
    ru: 'Решение рассмотрено снова и изменено.',
    en: 'The decision was reviewed and changed.',
  },
  'decision-set-aside': {
    be: 'Рашэнне разгледжана зноў і адменена.',
    ru: 'Решение рассмотрено снова и отменено.',
    en: 'The decision was reviewed and set aside.',
  },
  'order-appealed': {
    be: 'Агенцтва абскардзіла патрабаванне аб ліквідацыі парушэнняў.',
    ru: 'Агентство обжаловало требование об устранении нарушений.',
    en: 'The agency appealed against the order to remedy.',
  },
  'order-ruling-recorded': {
    be: 'Унесена рашэнне суда па патрабаванні аб ліквідацыі парушэнняў.',
    ru: 'Внесено решение суда по требованию об устранении нарушений.',
    en: 'A court’s ruling on the order to remedy was recorded.',
  },
  'order-upheld': {
    be: 'Патрабаванне аб ліквідацыі парушэнняў разгледжана зноў і пакінута ў сіле.',
    ru: 'Требование об устранении нарушений рассмотрено снова и оставлено в силе.',
    en: 'The order to remedy was reviewed and upheld.',
  },
  'order-set-aside': {
    be: 'Патрабаванне аб ліквідацыі парушэнняў разгледжана зноў і адменена.',
    ru: 'Требование об устранении нарушений рассмотрено снова и отменено.',
    en: 'The order to remedy was reviewed and set aside.',
  },
  'application-reopened': {
    be: 'Заява разглядаецца нанова.',
    ru: 'Заявление рассматривается заново.',
    en: 'The application is examined anew.',
  },
  'conclusion-requested': {
    be: 'У Міністэрства адукацыі запытана заключэнне.',
    ru: 'У Министерства образования запрошено заключение.',
    en: 'The Ministry of Education was asked for its conclusion.',
  },
  'conclusion-given': {
    be: 'Міністэрства адукацыі дало заключэнне.',
    ru: 'Министерство образования дало заключение.',
    en: 'The Ministry of Education gave its conclusion.',
  },
  'assessment-ordered': {
    be: 'Прызначана ацэнка адпаведнасці агенцтва.',
    ru: 'Назначена оценка соответствия агентства.',
    en: 'An assessment of the agency’s compliance was ordered.',
  },
  'inspection-planned': {
    be: 'Запланавана праверка агенцтва.',
    ru: 'Запланирована проверка агентства.',
    en: 'An inspection of the agency was planned.',
  },
  'inspection-completed': {
    be: 'Праверка агенцтва завершана.',
    ru: 'Проверка агентства завершена.',
    en: 'The inspection of the agency was completed.',
  },
  'payment-stated': {
    be: 'Агенцтва паведаміла аб аплаце пошліны.',
    ru: 'Агентство сообщило об оплате пошлины.',
    en: 'The agency told of its payment of the duty.',
  },
  'relations-viewed': {
    be: 'Інспектар ацаніў магчымыя сувязі з іншымі агенцтвамі.',
    ru: 'Инспектор оценил возможные связи с другими агентствами.',
    en: 'The examiner weighed possible relations to other agencies.',
  },
  'law-change-proposed': {
    be: 'Прапанавана змена ў праве рэестра.',
    ru: 'Предложено изменение в праве реестра.',
    en: 'A change of the register’s law was proposed.',
  },
  'law-change-rejected': {
    be: 'Прапанаваная змена ў праве адхілена.',
    ru: 'Предложенное изменение в праве отклонено.',
    en: 'The proposed change of the law was rejected.',
  },
  'edition-changed': {
    be: 'Апублікавана змененая рэдакцыя права.',
    ru: 'Опубликована измененная редакция права.',
    en: 'A changed edition of the law was published.',
  },
  'moved-days-set': {
    be: 'Устаноўлены перанесеныя рабочыя дні года.',
    ru: 'Установлены перенесенные рабочие дни года.',
    en: 'The moved working days of a year were set.',
  },
  'base-value-set': {
    be: 'Устаноўлена базавая велічыня.',
    ru: 'Установлена базовая величина.',
    en: 'The base value was set.',
  },
  ...beside,
} satisfies Words<EventType>;
