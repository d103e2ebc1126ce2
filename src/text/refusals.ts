import type { ApplicationRefusal } from '../rules/application.ts';
import type { Words } from './language.ts';
import { tied } from './tied.ts';

/** Why an act on an application was not done, and what to do instead. */
export const applicationRefusals = {
  'not-allowed': {
    be: 'Ваш уліковы запіс не дазваляе гэта зрабіць.',
    ru: 'Ваша учетная запись не позволяет это сделать.',
    en: 'Your account does not allow this.',
  },
  related: tied,
  'wrong-state': {
    be: 'Цяпер гэтага з заявай зрабіць нельга. Паглядзіце на яе старонцы, што можна.',
    ru: 'Сейчас этого с заявлением сделать нельзя. Посмотрите на его странице, что можно.',
    en: 'This cannot be done with the application now. Its page shows what can.',
  },
  'document-infected': {
    be: 'У адным з дакументаў знойдзена шкодная праграма. Прыбярыце гэты файл і дадайце іншы.',
    ru: 'В одном из документов найдена вредоносная программа. Уберите этот файл и добавьте другой.',
    en: 'Malicious software was found in one of the documents. Take that file away and add another.',
  },
  'not-your-case': {
    be: 'Гэта можа толькі той, хто вядзе справу. Спачатку вазьміце яе.',
    ru: 'Это может только тот, кто ведет дело. Сначала возьмите его.',
    en: 'Only the one who has the case can do this. Take it first.',
  },
  'same-person': {
    be: 'Нельга вырашаць справу, па якой вы самі далі прапанову або ў якой ваша адмова адменена. Рашэнне павінен прыняць іншы чалавек.',
    ru: 'Нельзя решать дело, по которому вы сами дали предложение или в котором ваш отказ отменен. Решение должен принять другой человек.',
    en: 'You cannot decide what you recommended yourself. Nor can a head decide again whose refusal was set aside. Another person must decide.',
  },
  incomplete: {
    be: 'Заява яшчэ няпоўная: дадайце тое, чаго не хапае.',
    ru: 'Заявление еще неполное: добавьте то, чего не хватает.',
    en: 'The application is not complete yet: add what is missing.',
  },
  'nothing-missing': {
    be: 'Адзначце, чаго не хапае, або прыміце заяву.',
    ru: 'Отметьте, чего не хватает, или примите заявление.',
    en: 'Mark what is missing, or accept the application.',
  },
  'ground-required': { be: 'Выберыце хаця б адну падставу.', ru: 'Выберите хотя бы одно основание.', en: 'Choose at least one ground.' },
  'ground-not-allowed': {
    be: 'Закон, паводле якога разглядаецца заява, не дазваляе гэтага на такой падставе. Выберыце іншую.',
    ru: 'Закон, по которому рассматривается заявление, не допускает этого на таком основании. Выберите другое.',
    en: 'The law the application stands under does not allow this on that ground. Choose another.',
  },
  'ground-without-refusal': {
    be: 'Падставы ўказваюцца толькі пры адмове. Прыбярыце іх або выберыце адмову.',
    ru: 'Основания указываются только при отказе. Уберите их или выберите отказ.',
    en: 'Grounds belong to a refusal only. Take them off, or choose refusal.',
  },
  'payment-in-future': {
    be: 'Дзень аплаты яшчэ не настаў.',
    ru: 'День оплаты еще не наступил.',
    en: 'The day of the payment has not come yet.',
  },
  'payment-too-old': {
    be: 'Гэты плацеж занадта даўні для гэтай заявы.',
    ru: 'Этот платеж слишком давний для этого заявления.',
    en: 'This payment is too old for this application.',
  },
  'nothing-to-pay': {
    be: 'За такую заяву пошліна не бярэцца.',
    ru: 'За такое заявление пошлина не взимается.',
    en: 'No duty is charged for such an application.',
  },
  'relations-unweighed': {
    be: 'Спачатку запішыце сваё меркаванне пра агенцтвы, якія могуць быць звязаны з гэтым.',
    ru: 'Сначала запишите свое мнение об агентствах, которые могут быть связаны с этим.',
    en: 'First record your view of the agencies that may be related to this one.',
  },
  'nothing-to-weigh': {
    be: 'Звязаных агенцтваў, пра якія яшчэ няма меркавання, тут няма.',
    ru: 'Связанных агентств, о которых еще нет мнения, здесь нет.',
    en: 'There is no related agency here that still needs a view.',
  },
  'licence-over': {
    be: 'Ліцэнзія, пра якую гэта заява, больш не дзейнічае. Агенцтва можа толькі адклікаць заяву, а Дэпартамент – толькі адмовіць.',
    ru: 'Лицензия, о которой это заявление, больше не действует. Агентство может только отозвать заявление, а Департамент – только отказать.',
    en: 'The licence that this application is about is over. The agency can only withdraw the application, and the Department only refuse it.',
  },
  'already-licensed': {
    be: 'У агенцтва ўжо ёсць іншая ліцэнзія такога віду. Агенцтва можа толькі адклікаць заяву, а Дэпартамент – толькі адмовіць.',
    ru: 'У агентства уже есть другая лицензия такого вида. Агентство может только отозвать заявление, а Департамент – только отказать.',
    en: 'The agency holds another licence of this kind already. The agency can only withdraw the application, and the Department only refuse it.',
  },
  'nothing-changed': {
    be: 'Такая заява нічога не змяніла б у ліцэнзіі. Спачатку змяніце звесткі.',
    ru: 'Такое заявление ничего не изменило бы в лицензии. Сначала измените сведения.',
    en: 'Such an application would change nothing in the licence. Change the facts first.',
  },
  'struck-off-today': {
    be: 'Партнёр або падраздзяленне з гэтай заявы выключаны з ліцэнзіі сёння. Зноў зарэгістраваць іх можна не раней за заўтра.',
    ru: 'Партнер или подразделение из этого заявления исключены из лицензии сегодня. Снова зарегистрировать их можно не раньше завтрашнего дня.',
    en: 'A partner or branch in this application was struck off the licence today. It can be registered again from tomorrow on.',
  },
  'contract-over': {
    be: 'Тэрмін дагавора з адным з партнёраў ужо скончыўся. Змяніце яго апошні дзень або прыбярыце гэтага партнёра са звестак.',
    ru: 'Срок договора с одним из партнеров уже истек. Измените его последний день или уберите этого партнера из сведений.',
    en: 'The contract with one of the partners is over already. Change its last day, or take this partner out of the facts.',
  },
  'reply-date-past': {
    be: 'Дзень адказу павінен быць пазней за сённяшні.',
    ru: 'День ответа должен быть позже сегодняшнего.',
    en: 'The day for the answer must be after today.',
  },
  'conclusion-not-needed': {
    be: 'Па гэтай заяве заключэнне Міністэрства адукацыі не патрэбна або ўжо ёсць станоўчае.',
    ru: 'По этому заявлению заключение Министерства образования не нужно или уже есть положительное.',
    en: 'This application needs no conclusion of the Ministry of Education, or has a positive one already.',
  },
  'conclusion-asked': {
    be: 'Заключэнне ўжо запытана. Дачакайцеся адказу Міністэрства адукацыі.',
    ru: 'Заключение уже запрошено. Дождитесь ответа Министерства образования.',
    en: 'The conclusion has been asked for already. Wait for the Ministry of Education to give it.',
  },
  'conclusion-needed': {
    be: 'У заяве ёсць праграмы, а станоўчага заключэння Міністэрства адукацыі няма. Без яго ліцэнзію выдаць нельга; адмовіць можна.',
    ru: 'В заявлении есть программы, а положительного заключения Министерства образования нет. Без него лицензию выдать нельзя; отказать можно.',
    en: 'The application states programmes and has no positive conclusion of the Ministry of Education. Without it no licence can be granted; it can be refused.',
  },
  'assessment-not-offered': {
    be: 'Закон, паводле якога разглядаецца заява, ацэнкі адпаведнасці не прадугледжвае.',
    ru: 'Закон, по которому рассматривается заявление, оценки соответствия не предусматривает.',
    en: 'The law the application stands under knows no assessment of compliance.',
  },
  'assessment-ordered': {
    be: 'Ацэнка адпаведнасці па гэтай заяве ўжо прызначалася. Яна праводзіцца адзін раз.',
    ru: 'Оценка соответствия по этому заявлению уже назначалась. Она проводится один раз.',
    en: 'An assessment of compliance was ordered for this application already. It is made once.',
  },
  'assessment-open': {
    be: 'Прызначаная ацэнка адпаведнасці яшчэ не завершана. Рэкамендаваць можна пасля яе.',
    ru: 'Назначенная оценка соответствия еще не завершена. Рекомендовать можно после нее.',
    en: 'The assessment of compliance that was ordered is not completed yet. Recommend after it.',
  },
} satisfies Words<ApplicationRefusal>;
